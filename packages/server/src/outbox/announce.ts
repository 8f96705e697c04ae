import { randomUUID } from 'node:crypto';
import { sql, type Insertable } from 'kysely';
import type { ReferralEvent } from '@neighbourhood-kit/core/referrals';
import type { Keyring } from '../keys/keyring.js';
import { makeLink } from '../partner-link/link.js';
import { insertRows } from '../store/insert-rows.js';
import type { Statement } from '../store/pipeline.js';
import type { Scoped } from '../store/scope.js';
import type { OutboxTable, PartnerLinkTable } from '../store/tables.js';
import type { Contacts } from './contacts.js';
import type { AlertCode, Channel, MessageKind, Recipient } from './message.js';

/** A message that is to be sent. */
export interface Planned {
  readonly kind: MessageKind;
  readonly recipient: Recipient;
  readonly channel: Channel;
  readonly partnerId?: string | undefined;
  /** Days for which the link in it may be used; absent without a link. */
  readonly linkDays?: number | undefined;
}

/** Days for which a link to answer a referral may be used. */
export const ANSWER_DAYS = 7;
/** Days for which a link to say what came of it may be used. */
const OUTCOME_DAYS = 60;
/** Hours for which a message is tried. After two working days unread its coordinator is told anyway. */
const TRY_HOURS = 48;

type Told = Pick<Planned, 'kind' | 'linkDays'>;

/** What a partner is told by e-mail when somebody else does something. */
const TELLS_PARTNER: Readonly<Partial<Record<ReferralEvent['action'], Told>>> = {
  send: { kind: 'referral', linkDays: ANSWER_DAYS },
  assign: { kind: 'referral', linkDays: ANSWER_DAYS },
  'add-information': { kind: 'information', linkDays: ANSWER_DAYS },
  'request-contact-change': { kind: 'information', linkDays: ANSWER_DAYS },
  'use-contact': { kind: 'information', linkDays: ANSWER_DAYS },
  'keep-contact': { kind: 'information', linkDays: ANSWER_DAYS },
  'request-cancellation': { kind: 'withdrawal', linkDays: ANSWER_DAYS },
  cancel: { kind: 'stopped' },
  reject: { kind: 'stopped' },
  're-route': { kind: 'stopped' },
  fail: { kind: 'stopped' },
};

/** What the coordinator is told: always, or when no partner has the referral. */
const TELLS_COORDINATOR: Readonly<Partial<Record<ReferralEvent['action'], MessageKind>>> = {
  send: 'triage',
  'add-information': 'information',
  'request-cancellation': 'withdrawal',
};

/** What a partner is told of an event; of what its own people did, nothing but the link for later. */
function toldOf({ action, by }: ReferralEvent, partnerId: string): Told | undefined {
  if (by.partnerId !== partnerId || by.role === 'coordinator') return TELLS_PARTNER[action];
  const answered = action === 'accept' && by.accountId?.startsWith('link:');
  return answered ? { kind: 'follow-up', linkDays: OUTCOME_DAYS } : undefined;
}

function partnerMessages(told: Told | undefined, partnerId: string, contacts: Contacts): Planned[] {
  const contact = contacts.partner(partnerId);
  return [
    ...(contact?.email !== undefined && told
      ? [{ ...told, recipient: 'partner', channel: 'email', partnerId } as const]
      : []),
    // A partner's own system is told of every change; what changed, it asks for.
    ...(contact?.webhook ? [{ kind: 'changed', recipient: 'partner', channel: 'webhook', partnerId } as const] : []),
  ];
}

/** Partners that an event concerns. */
export interface Concerned {
  /** Partner that has the referral after it. */
  readonly partnerId?: string | undefined;
  /** Partner that had it before; absent on the first event. */
  readonly before?: string | undefined;
  /** True when it was sent out of worry about somebody's safety. */
  readonly safetyConcern?: boolean | undefined;
}

/** The one who asked may not be the person: where they are reached by e-mail, they are told of it as they were reached before. */
const TO_PERSON: Planned = { kind: 'contact-asked', recipient: 'person', channel: 'email' };

/**
 * Who has to be told of an event.
 * @param event - What happened; not `create`, of which nobody is told.
 * @param concerned - The partners before and after it.
 * @param contacts - Who is told, and where.
 * @returns The messages, without words.
 */
export function messagesFor(event: ReferralEvent, concerned: Concerned, contacts: Contacts): Planned[] {
  const { partnerId, before } = concerned;
  const toCoordinator = (kind: MessageKind): Planned[] =>
    contacts.coordinator.email === undefined || event.by.role === 'coordinator'
      ? []
      : [{ kind, recipient: 'coordinator', channel: 'email' }];
  const lost =
    before === undefined || before === partnerId ? [] : partnerMessages({ kind: 'stopped' }, before, contacts);
  const worried = concerned.safetyConcern === true && event.action === 'send';
  // While one wish waits nobody else can ask, so the coordinator hears of it, no matter who has the referral.
  const wary = event.action === 'request-contact-change' ? [TO_PERSON, ...toCoordinator('contact-asked')] : [];
  const asked = event.action === 'ask-question' ? toCoordinator('question') : worried ? toCoordinator('safety') : wary;
  if (partnerId !== undefined) {
    return [...asked, ...lost, ...partnerMessages(toldOf(event, partnerId), partnerId, contacts)];
  }
  const kind = worried ? undefined : TELLS_COORDINATOR[event.action];
  return kind === undefined ? asked : [...asked, ...toCoordinator(kind)];
}

/** What messages are about. */
export interface About {
  readonly referralId: string;
  /** Number of the event. */
  readonly sequence: number;
  readonly now: Date;
}

/** Messages about one event. */
export interface Post {
  readonly about: About;
  readonly planned: readonly Planned[];
}

/**
 * Puts messages into the outbox, in the transaction of what they tell of.
 * @param trx - The transaction.
 * @param keyring - The keys.
 * @param about - What they are about.
 * @param planned - The messages.
 */
export async function post(trx: Scoped, keyring: Keyring, about: About, planned: readonly Planned[]): Promise<void> {
  for (const { query } of postStatements(keyring, [{ about, planned }])) await query.execute(trx);
}

/**
 * The statement that puts messages about several events into the outbox.
 * @param keyring - The keys.
 * @param posts - The messages, with what they are about.
 * @returns The statement; none when there are no messages.
 */
export function postStatements(keyring: Keyring, posts: readonly Post[]): Statement[] {
  const made = posts.flatMap(({ about, planned }) => planned.map((one) => toRows(keyring, about, one)));
  if (made.length === 0) return [];
  const links = made.flatMap(({ link }) => (link ? [link] : []));
  const messages = insertRows(
    'nk.outbox',
    made.map(({ message }) => message),
  );
  // One statement, because each is a round trip that a person waits for.
  return links.length === 0
    ? [{ name: 'nk post', query: sql`${messages} on conflict do nothing` }]
    : [
        {
          name: 'nk post with links',
          query: sql`with links as (${insertRows('nk.partner_links', links)}) ${messages} on conflict do nothing`,
        },
      ];
}

function toRows(
  keyring: Keyring,
  { referralId, sequence, now }: About,
  { linkDays, kind, recipient, channel, partnerId }: Planned,
): { readonly message: Insertable<OutboxTable>; readonly link: Insertable<PartnerLinkTable> | undefined } {
  const link =
    linkDays === undefined || partnerId === undefined
      ? undefined
      : makeLink(keyring, { referralId, partnerId, now, days: linkDays });
  const at = now.toISOString();
  return {
    link,
    message: {
      ...{ id: randomUUID(), referral_id: referralId, sequence, kind, recipient, channel },
      partner_id: partnerId ?? null,
      link_id: link?.id ?? null,
      due_at: at,
      created_at: at,
      expires_at: new Date(now.getTime() + TRY_HOURS * 3_600_000).toISOString(),
    },
  };
}

/** Something that a coordinator has to look at. */
export interface Alert {
  readonly about: About;
  readonly code: AlertCode;
}

/**
 * Raises an alert for the coordinators' list, once for each state of a referral.
 * @param trx - The transaction.
 * @param about - What it is about.
 * @param code - What is the matter.
 */
export async function raise(trx: Scoped, about: About, code: AlertCode): Promise<void> {
  for (const { query } of raiseStatements([{ about, code }])) await query.execute(trx);
}

/**
 * The statement that raises alerts for the coordinators' list.
 * @param alerts - The alerts.
 * @returns The statement; none when there are no alerts.
 */
export function raiseStatements(alerts: readonly Alert[]): Statement[] {
  if (alerts.length === 0) return [];
  const rows = alerts.map(({ about: { referralId, sequence, now }, code }) => ({
    ...{ referral_id: referralId, sequence, code, raised_at: now.toISOString(), dealt_with_at: null },
  }));
  return [{ name: 'nk raise', query: sql`${insertRows('nk.alerts', rows)} on conflict do nothing` }];
}
