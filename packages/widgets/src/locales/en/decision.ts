import type { SourceFailure } from '../../shared/source/source-error.js';
import type { BodyLine, DecisionView, StageLine } from '@neighbourhood-kit/core/governance';

/** Where a stage stands, as the steps show it; `stopped`: the proposal ended before it was passed. */
export type StepState = StageLine['state'] | 'stopped';

/** Words of `nk-decision`. */
export interface DecisionMessages {
  readonly idle: string;
  readonly loadingFigures: string;
  readonly noFigures: string;
  readonly tooFew: string;
  readonly unreadable: string;
  /** Why the decision could not be read, in a sentence a visitor understands. */
  readonly failures: Readonly<Record<SourceFailure, string>>;
  readonly communityLed: string;
  readonly stage: string;
  /** Stages, and what follows or ends them. */
  readonly stages: Readonly<Record<DecisionView['stage'], string>>;
  readonly steps: string;
  readonly stepStates: Readonly<Record<StepState, string>>;
  readonly roles: Readonly<Record<BodyLine['role'], string>>;
  /** Where a body stands, with the day where there is one. */
  readonly standings: Readonly<Record<BodyLine['state'], (on: string) => string>>;
  /** The same for a body that only recommends, where the words differ. */
  readonly recommended: (on: string) => string;
  readonly notRecommended: (on: string) => string;
  readonly nextMeets: (on: string) => string;
  readonly bodyNotNamed: string;
  readonly bodyNotSaid: string;
  readonly firstToMeet: string;
  readonly held: string;
  readonly awaited: string;
  readonly notAgreed: string;
  /** How many of a list there are, after its heading. */
  readonly ofPartners: (some: number, all: number) => string;
  readonly earliest: string;
  readonly since: (day: string) => string;
  readonly notKnown: string;
  readonly notBefore: (day: string) => string;
  readonly delay: string;
  readonly rollout: string;
  readonly rollouts: Readonly<Record<string, string>>;
  readonly rolloutNext: (step: string) => string;
  readonly rolloutNotBegun: string;
  readonly asOf: (day: string) => string;
}

/** English words of `nk-decision`. */
export const decisionEn: DecisionMessages = {
  idle: 'No decision has been chosen.',
  loadingFigures: 'Loading the decision',
  noFigures: 'There is no decision here.',
  tooFew: 'This decision cannot be shown.',
  unreadable: 'This decision cannot be shown:',
  failures: {
    offline: 'You seem to be offline. Check your connection, then try again.',
    timeout: 'The decision is taking too long to arrive. Your connection may be slow.',
    unreachable:
      'We cannot reach the decision. Your connection may have dropped, or the site that holds it may be down.',
    'too-big': 'The file that holds the decision is too large to load here.',
    'not-found': 'The decision is not where it should be.',
    busy: 'Too many people are asking for this just now. Wait a minute, then try again.',
    'server-error': 'The site that holds the decision is not working just now.',
    empty: 'The file that holds the decision is empty just now.',
    'web-page': 'We were sent a web page where the decision should be.',
    'not-json': 'The decision arrived damaged or incomplete.',
    'not-a-directory': 'What arrived is not a directory that we can read.',
    'damaged-snapshot': 'The decision arrived damaged or is out of date.',
    unknown: 'The decision could not be loaded.',
  },
  communityLed: 'Begun by the community',
  stage: 'Where it is',
  stages: {
    outline: 'Outline case',
    full: 'Full business case',
    implement: 'Putting it into practice',
    approvals: 'Approval by each partner',
    agreed: 'Agreed by all',
    decided: 'Agreed by all who decide',
    heard: 'Heard by all; nobody decides',
    refused: 'Not agreed',
    withdrawn: 'Withdrawn',
  },
  steps: 'Steps',
  stepStates: {
    passed: 'Passed',
    now: 'Now',
    ahead: 'Still to come',
    refused: 'Not agreed',
    stopped: 'Not completed',
  },
  roles: { recommend: 'Recommends', decide: 'Decides', approve: 'Approves' },
  standings: {
    agreed: (on) => `Agreed on ${on}`,
    'conditions-open': (on) => `Agreed on ${on}, with conditions that are still open`,
    awaited: (on) => `Awaited on ${on}`,
    'awaited-no-date': () => 'Awaited, no date fixed',
    'outcome-not-recorded': (on) => `Was to be heard on ${on}; what was decided is not on record`,
    'not-agreed': (on) => `Did not agree on ${on}`,
  },
  recommended: (on) => `Recommended it on ${on}`,
  notRecommended: (on) => `Did not recommend it on ${on}`,
  nextMeets: (on) => `Next meets on ${on}; nobody has said that it is heard then`,
  bodyNotNamed: 'A body that nobody has named',
  bodyNotSaid: 'Nobody has said in which body',
  firstToMeet: 'To be met first:',
  held: 'Approvals held',
  awaited: 'Approvals awaited',
  notAgreed: 'Did not agree',
  ofPartners: (some, all) => `${String(some)} of ${String(all)}`,
  earliest: 'Can take effect',
  since: (day) => `Since ${day}`,
  notKnown: 'Not known yet',
  notBefore: (day) => `Not known yet, but not before ${day}`,
  delay: 'Waiting',
  rollout: 'In practice',
  rollouts: { pilot: 'pilot', neighbourhood: 'neighbourhood', place: 'place', county: 'county' },
  rolloutNext: (step) => `next: ${step}`,
  rolloutNotBegun: 'not started',
  asOf: (day) => `As of ${day}`,
};
