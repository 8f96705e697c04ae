import type { StaffAction } from '../staff/act.js';
import { PRACTICE_PEOPLE, type PracticePerson } from './people.js';

/** A step of a story: how many days ago, what is done, and what goes with it. */
export type PracticeStep = readonly [daysAgo: number, action: StaffAction['action'], more?: Partial<StaffAction>];

/** One referral of the practice list. */
export interface PracticeStory {
  readonly person: PracticePerson;
  /** Days before today on which it was sent. */
  readonly sent: number;
  /** Which of the practice services it asks for, from 0; none for the coordinator's list. */
  readonly service?: number | undefined;
  readonly steps: readonly PracticeStep[];
  /** What the person adds today. */
  readonly adds?: string | undefined;
  /** Services it is passed on to, one after the other; the steps are taken at the last one. */
  readonly passedOn?: readonly number[] | undefined;
}

const { avery, blake, casey, drew, ellis, finley, gray, harper, indigo, jules, kit, lee, morgan, noor } =
  PRACTICE_PEOPLE;
const WAITING: PracticeStep = [16, 'hold', { reason: 'waiting-list' }];

/** Every state that a referral can be in, and every alert, once at least. */
export const PRACTICE_STORIES: readonly PracticeStory[] = [
  { person: avery, sent: 0, service: 0, steps: [] },
  { person: blake, sent: 8, service: 1, steps: [] },
  { person: casey, sent: 1, steps: [], adds: 'Please do not ring the landline any more.' },
  { person: noor, sent: 0, service: 1, steps: [] },
  { person: drew, sent: 2, service: 2, steps: [[1, 'receive']] },
  { person: ellis, sent: 4, service: 1, steps: [[3, 'accept']] },
  {
    person: finley,
    sent: 9,
    service: 0,
    steps: [
      [8, 'accept'],
      [7, 'attempt-contact'],
      [5, 'attempt-contact'],
    ],
  },
  {
    person: gray,
    sent: 20,
    service: 0,
    steps: [
      [18, 'accept'],
      [16, 'attempt-contact'],
      [15, 'schedule'],
      [8, 'record-non-attendance'],
    ],
  },
  { person: harper, sent: 30, service: 0, steps: [[27, 'accept'], WAITING] },
  { person: indigo, sent: 24, service: 0, steps: [[20, 'accept'], WAITING] },
  {
    person: jules,
    sent: 45,
    service: 1,
    steps: [
      [43, 'accept'],
      [40, 'start'],
      [6, 'complete', { outcome: 'got-help' }],
    ],
  },
  {
    person: kit,
    sent: 60,
    service: 2,
    steps: [
      [58, 'accept'],
      [57, 'attempt-contact'],
      [50, 'start'],
      [20, 'complete', { outcome: 'got-some-help' }],
      [19, 'close-loop', { toldBy: 'letter' }],
    ],
  },
  { person: lee, sent: 33, service: 2, steps: [[31, 'reject', { reason: 'no-capacity' }]] },
  { person: morgan, sent: 26, service: 0, passedOn: [1, 2], steps: [] },
  {
    person: kit,
    sent: 14,
    service: 1,
    steps: [
      [12, 'accept'],
      [3, 'request-cancellation', { reason: 'no-longer-needed' }],
    ],
  },
  { person: lee, sent: 12, service: 1, steps: [[11, 'cancel', { reason: 'entered-in-error' }]] },
  {
    person: avery,
    sent: 40,
    service: 2,
    steps: [
      [30, 'accept'],
      [22, 'fail', { reason: 'could-not-contact' }],
    ],
  },
];
