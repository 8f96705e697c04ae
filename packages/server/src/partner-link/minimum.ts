import { html } from 'hono/html';
import type { ContactWay, ReferralRequest } from '@neighbourhood-kit/core/referrals';
import { callable, said, type Html } from './page.js';

/** A fact about a referral, ready to be shown. */
export interface Fact {
  readonly name: string;
  readonly value: Html;
}

/** What somebody wrote, or what is made of it; undefined and empty where nothing is known. */
type Part = string | Html | undefined;

/** Parts in one line, each by itself: the direction that one is written in turns none next to it. Undefined where nothing is known. */
function joined(parts: readonly Part[], by = ', '): Html | undefined {
  const known = parts.filter((part) => part !== undefined && part !== '');
  if (known.length === 0) return undefined;
  const shown = known.map((part) => (typeof part === 'string' ? said(part) : part));
  return html`${shown.map((part, place) => (place === 0 ? part : html`${by}${part}`))}`;
}

const REACH = 'How to reach them';

/** Writes a person's number, as it is or so that it can be called with a touch. */
type Number = (number: string) => Html;

/** Each way with what is needed to use it, and nothing of the ways that are not safe. */
function ways({ person, contact, referrer }: ReferralRequest, number: Number): Html | undefined {
  const telephone = person.telephone === undefined ? undefined : number(person.telephone);
  const means: Readonly<Record<ContactWay, readonly [way: string, by: Html | undefined]>> = {
    telephone: ['By telephone', telephone],
    text: ['By text message', telephone],
    email: ['By e-mail', joined([person.email])],
    post: ['By post', joined([person.address, person.postcode])],
    'through-referrer': [
      'Through the person who asked for them',
      joined([referrer.name, referrer.telephone, referrer.email]),
    ],
  };
  const each = contact.ways.map((way) => {
    const [name, by] = means[way];
    return joined([html`${name}`, by], ': ');
  });
  return joined(each, '\n');
}

function whoAsked({ referrer }: ReferralRequest): Html | undefined {
  if (referrer.kind === 'self') return html`They asked themselves`;
  return joined([referrer.name, referrer.relationship, referrer.role, referrer.organisation, referrer.telephone]);
}

const mayLeave = (may: boolean | undefined): Html | undefined =>
  may === undefined ? undefined : may ? html`Yes` : html`No`;

/** How somebody is reached: the ways, whether a message may be left, and what they said of it. */
const contactFacts = (request: ReferralRequest, number: Number): readonly (readonly [string, Html | undefined])[] => [
  [REACH, ways(request, number)],
  ['May you leave a message?', mayLeave(request.contact.mayLeaveMessage)],
  ['About contact', joined([request.contact.note])],
];

/**
 * How somebody asked to be reached, in one line each, to be made sure of: no number in it can be called.
 * @param request - The request as it would stand.
 * @returns The lines.
 */
export const contactLines = (request: ReferralRequest): Html[] =>
  contactFacts(request, said).flatMap(([name, value]) =>
    value === undefined ? [] : [html`${name}${name.endsWith('?') ? ' ' : ': '}${value}`],
  );

/**
 * What a partner that answers by e-mail needs as well as the name in order to help, and no more: no date of birth, no NHS number, no address unless the
 * person is to be written to, nothing of what was tried before.
 * @param request - What was sent.
 * @returns The facts that are known, in the order in which they are read.
 */
export function minimumView(request: ReferralRequest): Fact[] {
  const { representative, communication } = request;
  const facts: readonly (readonly [string, Html | undefined])[] = [
    ['What they would like', joined([request.reason])],
    ['What matters to them', joined([request.whatMatters])],
    // Anyone who answers is the team; it may say how to reach them safely, so it stands before that.
    ['For your team only', joined([request.restrictedNote])],
    ...contactFacts(request, callable),
    ['When they can come', joined([request.availability])],
    ['What makes it easier', joined([communication?.adjustments])],
    [
      'Language',
      joined([communication?.language, communication?.interpreter ? html`an interpreter is needed` : undefined]),
    ],
    [
      'Who speaks for them',
      representative && joined([representative.name, representative.relationship, representative.telephone]),
    ],
    ['Who asked', whoAsked(request)],
  ];
  return facts.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
}
