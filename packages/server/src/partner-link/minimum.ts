import type { ContactWay, ReferralRequest } from '@neighbourhood-kit/core/referrals';

/** A fact about a referral, ready to be shown. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  /** A number that stands in the value, and may be called. */
  readonly telephone?: string | undefined;
}

const joined = (parts: readonly (string | undefined)[], by = ', ') =>
  parts.filter((part) => part !== undefined && part !== '').join(by);

const REACH = 'How to reach them';

/** Each way with what is needed to use it, and nothing of the ways that are not safe. */
function ways({ person, contact, referrer }: ReferralRequest): string {
  const each: Readonly<Record<ContactWay, string>> = {
    telephone: joined(['By telephone', person.telephone], ': '),
    text: joined(['By text message', person.telephone], ': '),
    email: joined(['By e-mail', person.email], ': '),
    post: joined(['By post', joined([person.address, person.postcode])], ': '),
    'through-referrer': joined(
      ['Through whoever asked for them', joined([referrer.name, referrer.telephone, referrer.email])],
      ': ',
    ),
  };
  return contact.ways.map((way) => each[way]).join('\n');
}

function whoAsked({ referrer }: ReferralRequest): string {
  if (referrer.kind === 'self') return 'They asked themselves';
  return joined([referrer.name, referrer.relationship, referrer.role, referrer.organisation, referrer.telephone]);
}

const callableOf = ({ person, contact }: ReferralRequest) =>
  contact.ways.some((way) => way === 'telephone' || way === 'text') ? person.telephone : undefined;

/** How somebody is reached: the ways, whether a message may be left, and what they said of it. */
const contactFacts = (request: ReferralRequest): readonly (readonly [string, string | undefined])[] => [
  [REACH, ways(request)],
  [
    'May you leave a message?',
    request.contact.mayLeaveMessage === undefined ? undefined : request.contact.mayLeaveMessage ? 'Yes' : 'No',
  ],
  ['About contact', request.contact.note],
];

/**
 * How somebody asked to be reached, in one line each, to be made sure of: no number in it can be called.
 * @param request - The request as it would stand.
 * @returns The lines.
 */
export const contactLines = (request: ReferralRequest): string[] =>
  contactFacts(request).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [joined([name, value], name.endsWith('?') ? ' ' : ': ')],
  );

/**
 * What a partner that answers by e-mail needs beside the name in order to help, and no more: no date of birth, no NHS number, no address unless the
 * person is to be written to, nothing of what was tried before.
 * @param request - What was sent.
 * @returns The facts that are known, in the order in which they are read.
 */
export function minimumView(request: ReferralRequest): Fact[] {
  const { representative, communication } = request;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['What they would like', request.reason],
    ['What matters to them', request.whatMatters],
    // Whoever answers is the team; it may say how to reach them safely, so it stands before that.
    ['For your team only', request.restrictedNote],
    ...contactFacts(request),
    ['When they can come', request.availability],
    ['What makes it easier', communication?.adjustments],
    [
      'Language',
      joined([communication?.language, communication?.interpreter ? 'an interpreter is needed' : undefined]),
    ],
    [
      'Who speaks for them',
      representative && joined([representative.name, representative.relationship, representative.telephone]),
    ],
    ['Who asked', whoAsked(request)],
  ];
  const telephone = callableOf(request);
  return facts.flatMap(([name, value]) => {
    if (value === undefined || value === '') return [];
    return [{ name, value, ...(name === REACH && { telephone }) }];
  });
}
