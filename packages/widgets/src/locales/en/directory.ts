import type { AccessMode, Cost, HoursUnknown } from '@neighbourhood-kit/core/services';
import type { SourceFailure } from '../../shared/source/source-error.js';

/** Words that every element needs which shows services of a directory. */
export interface DirectoryMessages {
  /** Why a directory could not be read, in a sentence a visitor understands. */
  readonly failures: Readonly<Record<SourceFailure, string>>;
  readonly openNow: string;
  readonly closedNow: string;
  readonly hoursNotKnown: Readonly<Record<HoursUnknown, string>>;
  /** What something costs, by the finder's value. */
  readonly costs: Readonly<Record<Cost['kind'], string>>;
  /** How people get in, by `AccessMode`. */
  readonly accessModes: Readonly<Record<AccessMode, string>>;
  /** Facts about physical access, by the codes that directories use. */
  readonly accessibilityNames: Readonly<Record<string, string>>;
  readonly reportProblem: string;
}

/** English words of services. */
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
  closedNow: 'Closed now',
  hoursNotKnown: {
    'no-hours': 'Opening times not known',
    'no-times': 'Opening times not known for today',
    unreadable: 'Opening times not known',
    expired: 'Opening times not known: those given have run out',
  },
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
  reportProblem: 'Report a problem',
};
