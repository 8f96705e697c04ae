import type { HoursUnknown } from '@neighbourhood-kit/core/services';
import type { SourceFailure } from '../../shared/source/source-error.js';

/** Words that every element needs which shows services or places of a directory. */
export interface DirectoryMessages {
  /** Why a directory could not be read, in a sentence a visitor understands. */
  readonly failures: Readonly<Record<SourceFailure, string>>;
  readonly openNow: string;
  readonly openUntil: (time: string) => string;
  readonly closedNow: string;
  readonly closedUntil: (when: string) => string;
  readonly hoursNotKnown: Readonly<Record<HoursUnknown, string>>;
  readonly bankHolidayCheck: string;
  readonly today: string;
  readonly tomorrow: string;
  /** A day with a time, or without when the time is not given. */
  readonly dayAtTime: (day: string, time: string | undefined) => string;
  readonly allDay: string;
  readonly fromTo: (opens: string, closes: string) => string;
  readonly fromTime: (opens: string) => string;
  readonly timesNotGiven: string;
  /** What something costs, by the finder's value. */
  readonly costs: Readonly<Record<string, string>>;
  /** How people get in, by `AccessMode`. */
  readonly accessModes: Readonly<Record<string, string>>;
  /** Facts about physical access, by the codes that directories use. */
  readonly accessibilityNames: Readonly<Record<string, string>>;
  readonly accessAtPlace: string;
  readonly directions: string;
  /** Said before the name of a map, to whoever hears the link alone. */
  readonly directionsOn: string;
  readonly reportProblem: string;
}

/** English words of services and places. */
export const directoryEn: DirectoryMessages = {
  failures: {
    offline: 'You seem to be offline. Check your connection, then try again.',
    timeout: 'The list of services is taking too long to arrive. Your connection may be slow.',
    unreachable:
      'We cannot reach the list of services. Your connection may have dropped, or the site that holds the list may be down.',
    'too-big': 'The list of services is too large to load here.',
    'not-found': 'The list of services is not where it should be.',
    busy: 'Too many people are using the list of services just now. Wait a minute, then try again.',
    'server-error': 'The site that holds the list of services is not working just now.',
    empty: 'The list of services is empty just now.',
    'web-page': 'We were sent a web page where the list of services should be.',
    'not-json': 'The list of services arrived damaged or incomplete.',
    'not-a-directory': 'What arrived is not a list of services that we can read.',
    'damaged-snapshot': 'The list of services arrived damaged or is out of date.',
    unknown: 'The list of services could not be loaded.',
  },
  openNow: 'Open now',
  openUntil: (time) => `Open now until ${time}`,
  closedNow: 'Closed now',
  closedUntil: (when) => `Closed now, opens ${when}`,
  hoursNotKnown: {
    'no-hours': 'Opening times not known',
    'no-times': 'Opening times not known for today',
    unreadable: 'Opening times not known',
    expired: 'Opening times not known: those given have run out',
  },
  bankHolidayCheck: 'It is a bank holiday: check before you go',
  today: 'today',
  tomorrow: 'tomorrow',
  dayAtTime: (day, time) => (time === undefined ? day : `${day} at ${time}`),
  allDay: 'all day',
  fromTo: (opens, closes) => `${opens} to ${closes}`,
  fromTime: (opens) => `from ${opens}`,
  timesNotGiven: 'times not given',
  costs: {
    free: 'Free',
    paid: 'Has a cost',
    mixed: 'Some of it is free',
    'not-stated': 'Cost not given',
  },
  accessModes: {
    'walk-in': 'Just turn up',
    'self-referral': 'Refer yourself',
    'professional-referral': 'A professional refers you',
    appointment: 'By appointment',
    telephone: 'By telephone',
    online: 'Online',
    outreach: 'They come to places near you',
    'home-visit': 'They visit you at home',
    'information-only': 'Information only',
  },
  accessibilityNames: {
    'step-free': 'Step-free access',
    'accessible-toilet': 'Accessible toilet',
    'hearing-loop': 'Hearing loop',
    'changing-places': 'Changing Places toilet',
    parking: 'Parking',
    'blue-badge-parking': 'Blue Badge parking',
    lift: 'Lift',
    'quiet-space': 'Quiet space',
    bsl: 'British Sign Language (BSL)',
  },
  accessAtPlace: 'Access',
  directions: 'Directions, on another site:',
  directionsOn: 'Directions on',
  reportProblem: 'Report a problem',
};
