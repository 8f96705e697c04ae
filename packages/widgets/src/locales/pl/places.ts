import type { LocaleSections } from '../locale.js';

/** Polish words of when and where: hours of a place and the way there. */
export const words: NonNullable<LocaleSections['places']> = {
  openUntil: (time) => `Teraz otwarte do ${time}`,
  closedUntil: (when) => `Teraz zamknięte, otwarcie: ${when}`,
  bankHolidayCheck: 'Jest dzień wolny od pracy: sprawdź przed wyjściem',
  today: 'dzisiaj',
  tomorrow: 'jutro',
  dayAtTime: (day, time) => (time === undefined ? day : `${day} o ${time}`),
  allDay: 'cały dzień',
  fromTo: (opens, closes) => `od ${opens} do ${closes}`,
  fromTime: (opens) => `od ${opens}`,
  timesNotGiven: 'nie podano godzin',
  accessAtPlace: 'Dostępność',
  directions: 'Dojazd, na innej stronie:',
  directionsOn: 'Dojazd w',
};
