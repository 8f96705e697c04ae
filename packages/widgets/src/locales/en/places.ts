/** Words of when and where: hours of a place and the way there. */
export interface PlacesMessages {
  readonly openUntil: (time: string) => string;
  readonly closedUntil: (when: string) => string;
  readonly bankHolidayCheck: string;
  readonly today: string;
  readonly tomorrow: string;
  /** A day with a time, or without when the time is not given. */
  readonly dayAtTime: (day: string, time: string | undefined) => string;
  readonly allDay: string;
  readonly fromTo: (opens: string, closes: string) => string;
  readonly fromTime: (opens: string) => string;
  readonly timesNotGiven: string;
  readonly accessAtPlace: string;
  readonly directions: string;
  /** Said before the name of a map, to anyone who hears the link alone. */
  readonly directionsOn: string;
}

/** English words of when and where. */
export const placesEn: PlacesMessages = {
  openUntil: (time) => `Open now until ${time}`,
  closedUntil: (when) => `Closed now, opens ${when}`,
  bankHolidayCheck: 'It is a bank holiday: check before you go',
  today: 'today',
  tomorrow: 'tomorrow',
  dayAtTime: (day, time) => (time === undefined ? day : `${day} at ${time}`),
  allDay: 'all day',
  fromTo: (opens, closes) => `${opens} to ${closes}`,
  fromTime: (opens) => `from ${opens}`,
  timesNotGiven: 'times not given',
  accessAtPlace: 'Access',
  directions: 'Directions, on another site:',
  directionsOn: 'Directions on',
};
