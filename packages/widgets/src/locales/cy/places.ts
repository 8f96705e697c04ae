import type { LocaleSections } from '../locale.js';

/** Welsh words of when and where: hours of a place and the way there. */
export const words: NonNullable<LocaleSections['places']> = {
  openUntil: (time) => `Ar agor nawr tan ${time}`,
  closedUntil: (when) => `Ar gau nawr, yn agor ${when}`,
  bankHolidayCheck: 'Mae’n ŵyl banc: gwiriwch cyn mynd',
  today: 'heddiw',
  tomorrow: 'yfory',
  dayAtTime: (day, time) => (time === undefined ? day : `${day} am ${time}`),
  allDay: 'drwy’r dydd',
  fromTo: (opens, closes) => `${opens} i ${closes}`,
  fromTime: (opens) => `o ${opens}`,
  timesNotGiven: 'amseroedd heb eu rhoi',
  accessAtPlace: 'Mynediad',
  directions: 'Cyfarwyddiadau, ar wefan arall:',
  directionsOn: 'Cyfarwyddiadau ar',
};
