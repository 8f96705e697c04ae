import type { LocaleSections } from '../locale.js';

/** Arabic words of when and where: hours of a place and the way there. */
export const words: NonNullable<LocaleSections['places']> = {
  openUntil: (time) => `مفتوح الآن حتى ${time}`,
  closedUntil: (when) => `مغلق الآن، يفتح ${when}`,
  bankHolidayCheck: 'اليوم عطلة رسمية: تحقق قبل الذهاب',
  today: 'اليوم',
  tomorrow: 'غدًا',
  dayAtTime: (day, time) => (time === undefined ? day : `${day} الساعة ${time}`),
  allDay: 'طوال اليوم',
  fromTo: (opens, closes) => `من ${opens} إلى ${closes}`,
  fromTime: (opens) => `من ${opens}`,
  timesNotGiven: 'لم تُذكر المواعيد',
  accessAtPlace: 'إمكانية الوصول',
  directions: 'الاتجاهات، على موقع آخر:',
  directionsOn: 'الاتجاهات على',
};
