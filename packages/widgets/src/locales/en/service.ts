import type { CapacityStatus } from '@neighbourhood-kit/core/services';
import { plural } from '../plural.js';

/** Words of `nk-service`. */
export interface ServiceMessages {
  readonly refer: string;
  readonly provider: (name: string) => string;
  readonly about: string;
  readonly whoFor: string;
  readonly notFor: string;
  readonly agesFromTo: (minimum: number, maximum: number) => string;
  readonly agesFrom: (minimum: number) => string;
  readonly agesTo: (maximum: number) => string;
  readonly whoNotSaid: string;
  readonly cost: string;
  readonly costNotSaid: string;
  readonly when: string;
  readonly nextTimes: string;
  readonly check: string;
  readonly whereAndWhen: string;
  /** Said above the place at which somebody was shown a service of several. */
  readonly thisPlace: string;
  readonly otherPlaces: string;
  readonly confidential: string;
  readonly areas: string;
  readonly howToGetIn: string;
  readonly bring: string;
  readonly wait: string;
  readonly capacity: Readonly<Record<CapacityStatus, string>>;
  readonly waitWeeks: (weeks: number) => string;
  readonly usualReply: (days: number) => string;
  readonly languages: string;
  readonly contact: string;
  readonly telephone: string;
  readonly email: string;
  readonly website: string;
  readonly more: string;
  /** Labels of further links, by the feed's own label. */
  readonly links: Readonly<Record<string, string>>;
  readonly lastChecked: (date: string) => string;
  readonly neverChecked: string;
  readonly stale: string;
  readonly statuses: Readonly<Record<'inactive' | 'defunct' | 'temporarily closed', string>>;
  readonly statutory: string;
  readonly missing: string;
  readonly addToCalendar: string;
  readonly noService: string;
  readonly loadingService: string;
}

/** English words of `nk-service`. */
export const serviceEn: ServiceMessages = {
  refer: 'Ask for help from this service',
  provider: (name) => `Run by ${name}`,
  about: 'What it is',
  whoFor: 'Who it is for',
  notFor: 'Who it is not for',
  agesFromTo: (minimum, maximum) => `People aged ${String(minimum)} to ${String(maximum)}`,
  agesFrom: (minimum) => `People aged ${String(minimum)} or over`,
  agesTo: (maximum) => `People aged ${String(maximum)} or under`,
  whoNotSaid: 'They have not said. Ask them whether it is right for you.',
  cost: 'Cost',
  costNotSaid: 'They have not said what it costs. Ask before you go.',
  when: 'When',
  nextTimes: 'Next times',
  check: 'Bank holiday: check first',
  whereAndWhen: 'Where and when',
  thisPlace: 'The place you chose',
  otherPlaces: 'Other places',
  confidential: 'The address is kept private, to keep people safe. Contact the service and they will tell you.',
  areas: 'Area covered',
  howToGetIn: 'How to get help',
  bring: 'What to bring',
  wait: 'Waiting time',
  capacity: {
    capacity: 'Can take new people',
    'no-capacity': 'Full: cannot take new people',
    waitlist: 'Has a waiting list',
    'additional-assessment-required': 'They will first find out whether they can help',
  },
  waitWeeks: (weeks) => `About ${plural('en', weeks, { one: '# week', other: '# weeks' })}`,
  usualReply: (days) => `Usually replies in ${plural('en', days, { one: '# working day', other: '# working days' })}`,
  languages: 'Languages',
  contact: 'Contact',
  telephone: 'Telephone',
  email: 'Email',
  website: 'Website',
  more: 'More information',
  links: { 'easy-read': 'Easy Read', bsl: 'British Sign Language (BSL)', video: 'Video' },
  lastChecked: (date) => `Last checked ${date}`,
  neverChecked: 'We do not know when this was last checked. Contact the service before you go.',
  stale: 'Nobody has confirmed it since then, so some of this may have changed. Contact the service before you go.',
  statuses: {
    inactive: 'This service is not running at present.',
    defunct: 'This service has ended.',
    'temporarily closed': 'This service is closed for the time being.',
  },
  statutory: 'A public service that has a duty to help',
  missing: 'This service is no longer in the list.',
  addToCalendar: 'Add to calendar',
  noService: 'No service has been chosen.',
  loadingService: 'Loading this service',
};
