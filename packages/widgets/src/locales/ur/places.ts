import type { LocaleSections } from '../locale.js';

/** Urdu words of when and where: hours of a place and the way there. */
export const words: NonNullable<LocaleSections['places']> = {
  openUntil: (time) => `ابھی کھلا ہے، ${time} تک`,
  closedUntil: (when) => `ابھی بند ہے، کھلے گا ${when}`,
  bankHolidayCheck: 'آج عام تعطیل ہے: جانے سے پہلے معلوم کر لیں',
  today: 'آج',
  tomorrow: 'کل',
  dayAtTime: (day, time) => (time === undefined ? day : `${day}، ${time}`),
  allDay: 'سارا دن',
  fromTo: (opens, closes) => `${opens} سے ${closes} تک`,
  fromTime: (opens) => `${opens} سے`,
  timesNotGiven: 'اوقات نہیں دیے گئے',
  accessAtPlace: 'رسائی',
  directions: 'راستہ، دوسری سائٹ پر:',
  directionsOn: 'راستہ',
};
