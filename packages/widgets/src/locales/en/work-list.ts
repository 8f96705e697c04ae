import type { TimeUnit } from '@neighbourhood-kit/core/pathways';
import type { ReferralState } from '@neighbourhood-kit/core/referrals';
import { timeWords } from '@neighbourhood-kit/core/pathways';
import type { WorkChoice, WorkFailure, WorkPart } from '../../nk-work-list/work.js';
import { plural } from '../plural.js';
import { figuresEn, type FigureWords } from './work-figures.js';
import { organisationsEn, type OrganisationWords } from './work-organisations.js';
import { workReferralEn, type WorkReferralWords } from './work-referral.js';
import { workStepEn, type WorkStepWords } from './work-step.js';

/** Words of `nk-work-list`: of signing in and of the list here, of what is opened from there in files of their own. */
export interface WorkListMessages extends WorkReferralWords, WorkStepWords {
  readonly figures: FigureWords;
  readonly organisations: OrganisationWords;
  readonly title: string;
  readonly signIn: string;
  readonly token: string;
  readonly tokenHint: string;
  readonly tokenNeeded: string;
  readonly signOut: string;
  readonly failures: Readonly<Record<WorkFailure, string>>;
  readonly practice: string;
  readonly parts: Readonly<Record<WorkPart, string>>;
  readonly show: string;
  readonly only: string;
  readonly everything: string;
  readonly choices: Readonly<Record<WorkChoice, string>>;
  readonly find: string;
  readonly findHint: string;
  readonly findNeeded: string;
  readonly found: (count: number, words: string) => string;
  readonly foundMore: string;
  /** Where it was looked for what was not found. */
  readonly lookedIn: (referrals: number) => string;
  readonly lookedInSome: (names: number, referrals: number) => string;
  readonly service: string;
  readonly everyService: string;
  readonly partner: string;
  readonly everyPartner: string;
  readonly attention: string;
  readonly attentionTo: (choice: WorkChoice, count: number) => string;
  readonly newOnes: (count: number) => string;
  readonly listChanged: string;
  readonly unread: string;
  readonly safety: string;
  readonly added: string;
  /** A clock of a standard that runs. */
  readonly against: (waited: number, limit: number, unit: TimeUnit, standard: string) => string;
  readonly waitingPlace: (position: number, of: number, weeks: number | undefined) => string;
  readonly yours: string;
  readonly nobodys: string;
  readonly seenToBy: (name: string) => string;
  readonly openOnes: string;
  readonly all: string;
  /** A choice of the filter with its number of referrals. */
  readonly withCount: (label: string, count: number) => string;
  readonly refresh: string;
  readonly none: string;
  readonly noneHint: string;
  /** What is said once the list is there; the rest of a long one comes when asked for. */
  readonly listed: (count: number, more: boolean) => string;
  readonly more: string;
  /** On paper, where there is nothing to show more with. */
  readonly moreThere: string;
  /** On paper. */
  readonly asItWas: (time: string) => string;
  readonly open: (reference: string) => string;
  readonly waiting: (days: number) => string;
  readonly waited: (days: number) => string;
  readonly hops: (hops: number) => string;
  readonly attempts: (attempts: number) => string;
  readonly noService: string;
  readonly states: Readonly<Record<ReferralState, string>>;
  readonly progress: Readonly<Record<string, string>>;
  /** What a coordinator has to look at, by code. */
  readonly alerts: Readonly<Record<string, string>>;
  readonly unsaved: (reference: string) => string;
  readonly perhapsUnsaved: (reference: string) => string;
  readonly sessionEnded: string;
  readonly sessionEndedHint: string;
  readonly draftWaits: string;
  readonly begun: string;
  readonly notHeard: string;
  readonly notHeardSince: (time: string) => string;
  readonly heardAgain: string;
}

/** English words of `nk-work-list`. */
export const workListEn: WorkListMessages = {
  ...workReferralEn,
  ...workStepEn,
  figures: figuresEn,
  organisations: organisationsEn,
  title: 'Referrals',
  signIn: 'Sign in',
  token: 'Staff token',
  tokenHint: 'It is kept only until you close or reload this page.',
  tokenNeeded: 'Enter the staff token.',
  signOut: 'Sign out',
  failures: {
    token: 'That token is not right, or no longer is. Check it and sign in again.',
    'not-on': 'Staff sign-in is not set up on this server.',
    'too-many': 'Too many tries. Wait a minute, then try again.',
    unreachable: 'The server did not answer. Check your connection, then try again. Nothing was changed.',
    unavailable: 'The server cannot reach its database just now. Nothing was changed. Try again in a moment.',
    gone: 'This referral is not there, or not yours to see.',
    unknown: 'Something went wrong. Try again.',
  },
  practice: 'Practice: every person here is made up, and nothing you do reaches anybody.',
  parts: { list: 'Referrals', figures: 'What they tell', organisations: 'Organisations' },
  show: 'Show',
  only: 'Only',
  everything: 'Everything',
  choices: {
    safety: 'Worried about somebody’s safety',
    added: 'Something was added and not read',
    mine: 'Those I see to',
    nobodys: 'Those nobody sees to yet',
    unread: 'Not opened in time',
    'over-standard': 'Over the waiting standard',
    triage: 'Needs a coordinator',
    'passed-on': 'Passed on twice or more',
    'waiting-list': 'On a waiting list',
  },
  find: 'Find a referral',
  findHint: 'By its reference, or its first four letters and numbers, or by the person’s name.',
  findNeeded: 'Write a reference, or at least two letters of a name.',
  found: (count, words) =>
    count === 0
      ? `Nothing found for “${words}”`
      : plural('en', count, { one: `# referral found for “${words}”`, other: `# referrals found for “${words}”` }),
  foundMore: 'There are more than are shown here. Write more of the name.',
  lookedIn: (referrals) =>
    plural('en', referrals, {
      one: 'It was looked for in the reference and the name of the # referral that you may see, also if it has ended.',
      other:
        'It was looked for in the references and the names of the # referrals that you may see, also those that have ended. A name that was erased is not found any more.',
    }),
  lookedInSome: (names, referrals) =>
    `There are ${referrals.toLocaleString('en')} referrals, too many to look at every name: it was looked for in ${names.toLocaleString('en')}, those that are open and then the newest. A reference finds any of them.`,
  service: 'Service',
  everyService: 'Every service',
  partner: 'Partner',
  everyPartner: 'Every partner',
  attention: 'Please look at these first',
  attentionTo: (choice, count) => {
    if (choice === 'triage')
      return plural('en', count, { one: '# needs a coordinator', other: '# need a coordinator' });
    const which: Partial<Record<WorkChoice, string>> = {
      safety: 'sent out of worry about somebody’s safety',
      added: 'with something added that was not read',
      unread: 'not opened in time',
      'over-standard': 'over the waiting standard',
      'passed-on': 'passed on twice or more',
    };
    return `${String(count)} ${which[choice] ?? ''}`;
  },
  newOnes: (count) => plural('en', count, { one: '# new referral in the list', other: '# new referrals in the list' }),
  listChanged: 'The list has changed',
  unread: 'Not opened in time',
  safety: 'Worried about somebody’s safety',
  added: 'Something was added and not read',
  against: (waited, limit, unit, standard) =>
    waited > limit
      ? `Over the standard: ${String(waited)} of ${timeWords(limit, unit)} (${standard})`
      : `${String(waited)} of ${timeWords(limit, unit)} (${standard})`,
  waitingPlace: (position, of, weeks) =>
    `Place ${String(position)} of ${String(of)} on the waiting list${weeks === undefined ? '' : `, about ${timeWords(weeks, 'weeks')} in all`}`,
  yours: 'You see to it',
  nobodys: 'Nobody sees to it yet',
  seenToBy: (name) => `${name} sees to it`,
  openOnes: 'Open referrals',
  all: 'All referrals',
  withCount: (label, count) => `${label} (${String(count)})`,
  refresh: 'Look again',
  none: 'No referrals here',
  noneHint: 'New referrals appear at the top of their state. Choose another state, or look again.',
  listed: (count, more) =>
    more ? `The first ${count} referrals` : plural('en', count, { one: '# referral', other: '# referrals' }),
  more: 'Show more',
  moreThere: 'There are more than are printed here.',
  asItWas: (time) => `As it was on ${time}`,
  open: (reference) => `Open ${reference}`,
  waiting: (days) =>
    days === 0 ? 'Came today' : plural('en', days, { one: 'Waiting since yesterday', other: 'Waiting for # days' }),
  waited: (days) =>
    days === 0 ? 'Ended the same day' : plural('en', days, { one: 'Took # day', other: 'Took # days' }),
  hops: (hops) => plural('en', hops, { one: 'Passed on once', other: 'Passed on # times' }),
  attempts: (attempts) =>
    plural('en', attempts, { one: '# try to reach the person', other: '# tries to reach the person' }),
  noService: 'No service yet: a coordinator finds one',
  states: {
    draft: 'Draft',
    sent: 'New',
    received: 'Received',
    accepted: 'Accepted',
    'in-progress': 'In progress',
    'on-hold': 'On hold',
    completed: 'Completed, referrer to be told',
    'loop-closed': 'Completed, referrer told',
    rejected: 'Declined',
    're-routed': 'Passed on',
    'cancellation-requested': 'Asked to stop',
    cancelled: 'Stopped',
    failed: 'Failed',
  },
  progress: {
    'contact-attempted': 'contact tried',
    scheduled: 'appointment made',
    'did-not-attend': 'did not come',
    started: 'started',
  },
  alerts: {
    unread: 'Not opened in time',
    undelivered: 'A message did not arrive',
    question: 'The partner has a question',
    'contact-asked': 'Somebody asked that the person be reached another way: to be settled',
    'asked-too-often': 'Asked again to be reached another way, too often in a day; what was asked was not kept',
    locked: 'A link was closed after wrong codes',
    machine: 'Sent unusually fast, or with a hidden field filled in; may be from a machine: check before acting',
    paused: 'The partner has paused new requests',
  },
  unsaved: (reference) => `What you did with ${reference} was not saved. Open it to see where it is now.`,
  perhapsUnsaved: (reference) =>
    `There was no proper answer, so it is not known whether what you did with ${reference} was saved. Open it to see where it is now.`,
  sessionEnded: 'Your session has ended',
  sessionEndedHint:
    'What stood here has been put away: it would not be up to date any more, and somebody else could read it. Sign in again to go on.',
  draftWaits: 'What you had begun to fill in waits for you until you close or reload this page. Nobody else sees it.',
  begun: 'You began to fill something in here, and have not sent it',
  notHeard: 'The server cannot be reached just now',
  notHeardSince: (time) =>
    `The server cannot be reached just now. What you see is as it was at ${time}; it is brought up to date by itself.`,
  heardAgain: 'The server can be reached again',
};
