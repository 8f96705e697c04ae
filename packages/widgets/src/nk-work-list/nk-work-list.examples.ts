import { PracticeDesk } from './testing/practice-desk.js';
import type { WorkDesk } from './work.js';

/** One example of the work list. Stories, accessibility runs, screenshots and tests all read this list. */
export interface WorkListExample {
  readonly name: string;
  /** What there is to see. */
  readonly about: string;
  /** Absent for signing in. */
  readonly desk?: (() => WorkDesk) | undefined;
  /** Whether everything is marked as practice. */
  readonly practice?: boolean | undefined;
  /** What is looked for before that. */
  readonly find?: string;
  /** Words of the buttons and choices that are pressed, one after the other. */
  readonly press?: readonly string[];
}

const practice = () => new PracticeDesk();

function failing(failure: PracticeDesk['failure']): PracticeDesk {
  const desk = practice();
  desk.failure = failure;
  return desk;
}

function empty(): WorkDesk {
  const desk = practice();
  desk.list = () => Promise.resolve({ ok: true, value: { referrals: [], counts: {}, more: false } });
  return desk;
}

function waiting(): WorkDesk {
  const desk = practice();
  desk.list = () => new Promise(() => undefined);
  return desk;
}

function ending(): WorkDesk {
  const desk = practice();
  desk.changes = () => Promise.resolve({ ok: false, failure: 'token' });
  return desk;
}

function cutOff(): WorkDesk {
  const desk = practice();
  desk.changes = () => Promise.resolve({ ok: false, failure: 'unreachable' });
  return desk;
}

/** Somebody else is always faster. */
function raced(): WorkDesk {
  const desk = practice();
  const take = desk.take.bind(desk);
  desk.take = async (id, step) => {
    desk.take = take;
    await take(id, { action: 'receive', sequence: step.sequence });
    return take(id, step);
  };
  return desk;
}

/** There are too many to look at every name. */
function crowded(): WorkDesk {
  const desk = practice();
  desk.names = { lookedAt: 5000, of: 12_345 };
  return desk;
}

/** Somebody is worried about safety, and the person has added how not to reach them. */
function worried(): WorkDesk {
  const desk = practice();
  desk.worry('B2RT-8WNC-5KDE');
  desk.add('B2RT-8WNC-5KDE', 'Do NOT ring my landline any more: he listens.');
  desk.add('K7QM-4XTD-29HW', 'Only after six, please.');
  return desk;
}

/** Somebody asked that a person be reached another way, and nobody has made sure who. */
function asked(): WorkDesk {
  const desk = practice();
  desk.ask('K7QM-4XTD-29HW', {
    contact: {
      ways: ['text', 'through-referrer'],
      mayLeaveMessage: false,
      note: 'Not on Tuesdays: he is at home then.',
    },
    person: { telephone: '07700 900123' },
  });
  return desk;
}

const FIRST = 'Open K7QM-4XTD-29HW';

/** Every phase of the work list. */
export const WORK_LIST_EXAMPLES: readonly WorkListExample[] = [
  { name: 'signing-in', about: 'Nothing is shown before the token was accepted.' },
  { name: 'signing-in-again', about: 'The token was left out.', press: ['Sign in'] },
  { name: 'list', about: 'Open referrals, those that have waited longest marked.', desk: practice },
  {
    name: 'safety',
    about: 'A worry for somebody’s safety comes first, then what was added and not read.',
    desk: worried,
  },
  {
    name: 'safety-detail',
    about: 'What to do, and what was added, before how to reach the person.',
    desk: worried,
    press: ['Open B2RT-8WNC-5KDE'],
  },
  { name: 'found', about: 'What was found by a name.', desk: crowded, find: 'Avery' },
  { name: 'found-nothing', about: 'Nothing was found: where it was looked for.', desk: practice, find: 'Robin' },
  { name: 'find-again', about: 'Too little was written to look for.', desk: practice, find: 'r' },
  { name: 'loading', about: 'The list is on its way.', desk: waiting },
  { name: 'empty', about: 'Nobody is waiting.', desk: empty },
  { name: 'failed', about: 'The server cannot reach its database.', desk: () => failing('unavailable') },
  { name: 'detail', about: 'One referral, opened.', desk: practice, press: [FIRST] },
  {
    name: 'reached-otherwise',
    about: 'How somebody asked that the person be reached, and what to do first.',
    desk: asked,
    press: [FIRST],
  },
  { name: 'declining', about: 'A step that needs a reason.', desk: practice, press: [FIRST, 'Decline'] },
  {
    name: 'declining-without',
    about: 'The reason was left out.',
    desk: practice,
    press: [FIRST, 'Decline', 'Decline: confirm'],
  },
  {
    name: 'begun',
    about: 'A step that was begun waits where it was left.',
    desk: practice,
    press: [FIRST, 'Decline', 'It is too far away', 'Back to the list'],
  },
  {
    name: 'passing-on',
    about: 'Another service takes it, or a coordinator.',
    desk: practice,
    press: [FIRST, 'Pass on'],
  },
  { name: 'accepted', about: 'After a step, which can be taken back.', desk: practice, press: [FIRST, 'Accept'] },
  { name: 'giving', about: 'A person is to see to it.', desk: practice, press: [FIRST, 'Give to a person'] },
  {
    name: 'completing',
    about: 'What came of it, and, for those who know, which kind of help it was and why.',
    desk: practice,
    press: [
      'Open B2RT-8WNC-5KDE',
      'Complete',
      'The person got the help they came for',
      'Social: advice, company, practical help',
    ],
  },
  {
    name: 'telling',
    about: 'The referrer is told: the text for their record can be copied.',
    desk: practice,
    press: [
      'Open B2RT-8WNC-5KDE',
      'Complete',
      'The person got the help they came for',
      'Complete: confirm',
      'Tell the referrer',
    ],
  },
  { name: 'figures', about: 'What the referrals tell.', desk: practice, press: ['What they tell'] },
  {
    name: 'organisations',
    about: 'How organisations are told, and mail that did not arrive.',
    desk: practice,
    press: ['Organisations'],
  },
  {
    name: 'new-code',
    about: 'A new answer code, shown once.',
    desk: practice,
    press: ['Organisations', 'Give out a new answer code (Guild Rooms)', 'Give out a new one'],
  },
  { name: 'session-ended', about: 'What stood here was put away when the session ended.', desk: ending },
  { name: 'cut-off', about: 'The server cannot be reached: since when is said.', desk: cutOff },
  {
    name: 'somebody-faster',
    about: 'Somebody else moved it on meanwhile: what was filled in stays.',
    desk: raced,
    press: [FIRST, 'Decline', 'It is too far away', 'Decline: confirm'],
  },
  {
    name: 'alert',
    about: 'A message about a referral that has ended did not arrive.',
    desk: practice,
    press: ['2 need a coordinator', 'Open M4DK-6TQS-1YBN'],
  },
  { name: 'practice', about: 'Marked as practice.', desk: practice, practice: true },
];
