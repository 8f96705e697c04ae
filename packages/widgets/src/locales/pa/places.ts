import type { LocaleSections } from '../locale.js';

/** Punjabi words of when and where: hours of a place and the way there. */
export const words: NonNullable<LocaleSections['places']> = {
  openUntil: (time) => `ਹੁਣ ਖੁੱਲ੍ਹਾ, ${time} ਤੱਕ`,
  closedUntil: (when) => `ਹੁਣ ਬੰਦ, ਖੁੱਲ੍ਹੇਗਾ ${when}`,
  bankHolidayCheck: 'ਅੱਜ ਸਰਕਾਰੀ ਛੁੱਟੀ ਹੈ: ਜਾਣ ਤੋਂ ਪਹਿਲਾਂ ਪਤਾ ਕਰੋ',
  today: 'ਅੱਜ',
  tomorrow: 'ਭਲਕੇ',
  dayAtTime: (day, time) => (time === undefined ? day : `${day}, ${time}`),
  allDay: 'ਸਾਰਾ ਦਿਨ',
  fromTo: (opens, closes) => `${opens} ਤੋਂ ${closes} ਤੱਕ`,
  fromTime: (opens) => `${opens} ਤੋਂ`,
  timesNotGiven: 'ਸਮਾਂ ਨਹੀਂ ਦਿੱਤਾ',
  accessAtPlace: 'ਪਹੁੰਚ',
  directions: 'ਰਾਹ, ਦੂਜੀ ਸਾਈਟ ਤੇ:',
  directionsOn: 'ਰਾਹ',
};
