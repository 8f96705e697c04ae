import { LONDON } from '@neighbourhood-kit/core/time';
import { inOrder } from '../in-order.js';
import type { Coordinator } from './contacts.js';
import type { MessageKind } from './message.js';

/** What the words of a message may hold. No name, no reference, nothing that a person wrote. */
export interface Facts {
  readonly coordinator: Coordinator;
  /** Name of the partner. */
  readonly partner: string;
  /** Address of the page to answer; absent in messages without a link. */
  readonly link?: string | undefined;
  /** Until when it may be used. */
  readonly until?: Date | undefined;
  /** Address of the work list. */
  readonly workList: string;
  /** When the referral was sent. */
  readonly sent: Date;
  /** True when it should be looked at at once, whatever the hour. Why stands in no message to a partner. */
  readonly urgent?: boolean | undefined;
}

/** Subject and text of a message. */
export interface Words {
  readonly subject: string;
  readonly text: string;
}

const day = (date: Date) =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: LONDON }).format(date);

/** Longest line: within what mail servers pass on as it is, so that a link is never cut in two. */
const WIDTH = 72;

/** Breaks a line between words. A word that is longer, such as an address, stays whole. */
function wrap(line: string): string {
  const lines: string[] = [];
  let last = '';
  for (const word of line.split(' ')) {
    if (last !== '' && last.length + 1 + word.length > WIDTH) {
      lines.push(last);
      last = word;
    } else last = last === '' ? word : `${last} ${word}`;
  }
  return [...lines, last].join('\n');
}

/**
 * Joins the paragraphs of a message, lines broken between words so that mail servers pass them on as they are.
 * @param parts - Paragraphs; an address in one of them stays whole.
 * @returns The text.
 */
export const paragraphs = (...parts: readonly string[]) => `${parts.join('\n\n').split('\n').map(wrap).join('\n')}\n`;

/** A name longer than what mail programs show of a subject, which is far less than the line that mail servers take. */
const LONG_NAME = /^(.{99}).{2,}$/u;

/**
 * A name of the directory as it may stand in a message.
 * @param name - The name.
 * @returns The name in one line that turns nothing next to it, cut where it is very long.
 */
export const nameInMail = (name: string): string =>
  inOrder(name)
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(LONG_NAME, '$1…');

/**
 * How a message ends: who it is from, and where they can be called.
 * @param coordinator - Who looks after the directory.
 * @returns Two lines.
 */
export const signature = ({ name, telephone }: Coordinator) => `${name}\nTelephone ${telephone}`;

function toPartner(subject: string, opening: readonly string[], facts: Facts): Words {
  const { coordinator, link, until } = facts;
  const page =
    link === undefined
      ? []
      : [
          `Open this page:\n\n${link}`,
          `It asks for your answer code: the six numbers that we gave you. We never ask for the code in an e-mail, and you should not send it to anybody.`,
          `The page works once, until ${until === undefined ? 'it runs out' : day(until)}. If it has been used or has run out, it can send you a new one.`,
        ];
  return {
    subject,
    text: paragraphs(
      'Hello,',
      ...opening,
      ...page,
      `If anything is not clear, call us on ${coordinator.telephone}. Please do not answer this e-mail: nobody reads the replies.`,
      signature(coordinator),
    ),
  };
}

const PRIVATE = 'To keep their details private, they are not in this e-mail.';

const TO_PARTNER: Readonly<Partial<Record<MessageKind, (facts: Facts) => Words>>> = {
  referral: (facts) =>
    toPartner(
      `Somebody has asked for help from ${facts.partner}`,
      [
        `Somebody has asked for help from ${facts.partner}, and you are the right people to answer.`,
        `${PRIVATE} On the page you can read what they need, then say yes, ask a question, or say that you cannot help. ${facts.urgent ? 'Please open it as soon as you read this: the page says why it should not wait.' : 'Please answer within two working days: they are waiting to hear.'}`,
      ],
      facts,
    ),
  'new-link': (facts) =>
    toPartner(
      'A new link to answer a request for help',
      [
        `Here is a new link to a request for help that was sent to you.${facts.urgent ? ' Please open it as soon as you read this.' : ''}`,
        PRIVATE,
      ],
      facts,
    ),
  'follow-up': (facts) =>
    toPartner(
      'Thank you. Please keep this link for later',
      [
        'Thank you for saying yes.',
        'When you have helped, or if you find that you cannot, please tell us what came of it. It takes a minute, and the person who asked us is told.',
      ],
      facts,
    ),
  information: (facts) =>
    toPartner(
      'Something was added to a request for help',
      [
        'Something was added to a request for help that you have. Please read it before you contact them again: it may be about how to reach them.',
        PRIVATE,
      ],
      facts,
    ),
  withdrawal: (facts) =>
    toPartner(
      'Somebody has asked to stop',
      [
        'Somebody whose request for help you have has asked to stop. Please do not begin anything new. On the page you can see who it is.',
      ],
      facts,
    ),
  stopped: (facts) =>
    toPartner(
      'You need do nothing more about a request for help',
      [
        'A request for help that was sent to you has been stopped, or is with somebody else now. Please do nothing more about it. If you want to know which, call us.',
      ],
      facts,
    ),
};

const TO_COORDINATOR: Readonly<
  Partial<Record<MessageKind, readonly [subject: string, text: (facts: Facts) => string]>>
> = {
  triage: ['A referral needs a service', () => 'A referral has come in for which a service has to be found.'],
  safety: [
    'A referral to look at now',
    () =>
      'A referral has come in from somebody who is worried about a person’s safety. Please look at it as soon as you read this, and follow your safeguarding procedure.',
  ],
  unread: [
    'A referral has not been opened',
    ({ partner, urgent }) =>
      urgent
        ? `A referral to ${partner} from somebody who is worried about a person’s safety has not been opened yet. Please call them now, or find somebody else, and follow your safeguarding procedure.`
        : `A referral to ${partner} has not been opened for more than two working days. Please call them, or find somebody else.`,
  ],
  undelivered: [
    'A message could not be delivered',
    ({ partner }) =>
      `A message to ${partner} about a referral could not be delivered. Please call them, and check their address.`,
  ],
  question: [
    'A service has a question',
    ({ partner }) => `${partner} has asked a question about a referral. They wait for the answer.`,
  ],
  'contact-asked': [
    'Somebody asks that a person be reached in another way',
    () =>
      'Somebody has asked that the person a referral is about be reached in another way. Nothing changes until one of you, or the service that has the referral, decides. Please make sure who asked, by the contact you already have, and settle it today: until then nobody else can ask online.',
  ],
  'asked-too-often': [
    'Somebody asks too often that a person be reached in another way',
    () =>
      'Somebody has asked more than three times in a day that the person a referral is about be reached in another way. The last time was not taken, and nothing has changed. It may have been somebody who must not reach them: please make sure with the person, by the contact you already have.',
  ],
  locked: [
    'A link was closed after wrong codes',
    ({ partner }) =>
      `Somebody entered too many wrong answer codes on what was sent to ${partner}: five close a link, ten in a day close all of their links until they have a new code. Please call them, give them a new code, and send a new link.`,
  ],
  information: [
    'Something was added to a referral',
    () => 'Something was added to a referral that no service has yet.',
  ],
  withdrawal: ['Somebody has asked to stop', () => 'Somebody whose referral no service has yet has asked to stop.'],
};

const TO_REFERRER: Readonly<Partial<Record<MessageKind, (facts: Facts) => string>>> = {
  unread: ({ sent }) =>
    `What you sent us on ${day(sent)} has not been looked at yet by those it went to. We know about it, and are dealing with it. You need not send it again.`,
  'contact-asked': ({ sent, coordinator }) =>
    `Somebody who knows the reference of what was sent to us on ${day(sent)} has asked us to use other ways to reach the person it is about. Nothing has changed: we make sure who asks before we use them. If it was that person, nothing needs to be done. If it was not, or if you are not sure, please call ${coordinator.telephone}, so that we do not use them.`,
  undelivered: ({ sent }) =>
    `We could not yet pass on what you sent us on ${day(sent)}. We know about it, and are dealing with it. You need not send it again.`,
};

/**
 * Writes a message to a partner.
 * @param kind - What it says.
 * @param facts - What it may hold.
 * @returns Subject and text; undefined when there is no such message.
 */
export const wordsToPartner = (kind: MessageKind, facts: Facts): Words | undefined => TO_PARTNER[kind]?.(facts);

/**
 * Writes a message to the coordinator.
 * @param kind - What it says.
 * @param facts - What it may hold.
 * @returns Subject and text; undefined when there is no such message.
 */
export function wordsToCoordinator(kind: MessageKind, facts: Facts): Words | undefined {
  const [subject, text] = TO_COORDINATOR[kind] ?? [];
  if (subject === undefined || text === undefined) return undefined;
  return {
    subject,
    text: paragraphs(
      text(facts),
      `It is in the work list, under "${kind === 'safety' ? 'Worried about somebody’s safety' : 'Needs a coordinator'}":\n\n${facts.workList}`,
      'No name and no reference is in this e-mail, so that it is safe in any inbox.',
    ),
  };
}

/**
 * Writes a message to the person who sent a referral, or to its person. It tells nothing of what it was about.
 * @param kind - What it says.
 * @param facts - What it may hold.
 * @returns Subject and text; undefined when there is no such message.
 */
export function wordsToReferrer(kind: MessageKind, facts: Facts): Words | undefined {
  const text = TO_REFERRER[kind]?.(facts);
  if (text === undefined) return undefined;
  const { coordinator } = facts;
  return {
    subject: `About what you sent to ${coordinator.name}`,
    text: paragraphs(
      'Hello,',
      text,
      `To ask about it, call ${coordinator.telephone}. Please do not answer this e-mail: nobody reads the replies.`,
      signature(coordinator),
    ),
  };
}
