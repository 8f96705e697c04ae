import type { Selectable } from 'kysely';
import { FINAL_STATES, type ReferralRequest } from '@neighbourhood-kit/core/referrals';
import type { Keyring } from '../keys/keyring.js';
import { tokenOf } from '../partner-link/link.js';
import { openPersonal } from '../store/referrals.js';
import type { Scoped } from '../store/scope.js';
import type { OutboxTable, ReferralTable } from '../store/tables.js';
import type { Contacts } from './contacts.js';
import type { MailTransport, Tried } from './mail.js';
import { callWebhook } from './webhook.js';
import { nameInMail, wordsToCoordinator, wordsToPartner, wordsToReferrer, type Facts, type Words } from './words.js';

/** What delivery works with. */
export interface DeliveryOptions {
  readonly keyring: Keyring;
  readonly contacts: Contacts;
  readonly mail: MailTransport;
  /** Base address of the server as partners reach it, without a slash at the end. */
  readonly publicUrl: string;
  readonly partnerName: (id: string) => string | undefined;
  readonly now: () => Date;
  /** Writes messages about entries of the directory. */
  readonly aboutEntry?: ((trx: Scoped, message: Message) => Promise<Composed | undefined>) | undefined;
}

/** Who a message goes to, and what it says. */
export interface Composed {
  readonly to: string;
  readonly words: Words;
}

/** A message of the outbox. */
export type Message = Selectable<OutboxTable>;

const NOBODY: Tried = { kind: 'never', failure: 'no-address' };
/** The referral has moved on: the message would only confuse. Nobody is told, because nothing was lost. */
const SUPERSEDED: Tried = { kind: 'never', failure: 'superseded' };

/** Another message is on its way, and may yet be the first that the partner hears of the referral. */
const WAITING: Tried = { kind: 'again', failure: 'waiting' };

/** The address of the person who sent a referral, when they left a safe one: a person's own only when they allowed e-mail. */
function safeAddress({ referrer, person, contact }: ReferralRequest): string | undefined {
  if (referrer.kind !== 'self') return referrer.email;
  return contact.ways.includes('email') ? person.email : undefined;
}

/**
 * Reads the safe address of the person who sent a referral. It is used, and shown to nobody.
 * @param trx - The transaction.
 * @param keyring - The keys.
 * @param referralId - The referral.
 * @returns The address, or undefined.
 */
export async function referrerAddress(trx: Scoped, keyring: Keyring, referralId: string): Promise<string | undefined> {
  const words = await openPersonal(trx, keyring, referralId);
  return words === undefined ? undefined : safeAddress(JSON.parse(words) as ReferralRequest);
}

/** Where a person is reached by e-mail before an event, when they allowed it. */
async function personAddress(
  trx: Scoped,
  keyring: Keyring,
  referralId: string,
  before: number,
): Promise<string | undefined> {
  const words = await openPersonal(trx, keyring, referralId, before);
  if (words === undefined) return undefined;
  const { contact, person } = JSON.parse(words) as ReferralRequest;
  return contact.ways.includes('email') ? person.email : undefined;
}

async function linkFacts(
  trx: Scoped,
  message: Message,
  { keyring, publicUrl }: DeliveryOptions,
): Promise<Pick<Facts, 'link' | 'until'>> {
  if (message.link_id === null) return {};
  const link = await trx
    .selectFrom('nk.partner_links')
    .select(['id', 'key_id', 'expires_at'])
    .where('id', '=', message.link_id)
    .executeTakeFirst();
  const token = link && tokenOf(keyring, link.id, link.key_id);
  return token === undefined ? {} : { link: `${publicUrl}/answer/${token}`, until: link?.expires_at };
}

type Referral = Pick<Selectable<ReferralTable>, 'id' | 'state' | 'partner_id' | 'created_at' | 'safety_concern'>;

/** Who a message goes to, and what it says; undefined when there is nobody. */
async function compose(
  trx: Scoped,
  message: Message,
  referral: Referral,
  options: DeliveryOptions,
): Promise<Composed | undefined> {
  const { contacts, partnerName, publicUrl } = options;
  const partnerId = message.partner_id ?? referral.partner_id ?? undefined;
  const name = partnerId === undefined ? undefined : (partnerName(partnerId) ?? partnerId);
  const facts: Facts = {
    coordinator: contacts.coordinator,
    partner: name === undefined ? 'a partner' : nameInMail(name),
    workList: `${publicUrl}/staff`,
    sent: referral.created_at,
    urgent: referral.safety_concern,
    ...(await linkFacts(trx, message, options)),
  };
  const find = {
    partner: () => [partnerId === undefined ? undefined : contacts.partner(partnerId)?.email, wordsToPartner] as const,
    coordinator: () => [contacts.coordinator.email, wordsToCoordinator] as const,
    referrer: async () => [await referrerAddress(trx, options.keyring, referral.id), wordsToReferrer] as const,
    // What was sent out of worry about somebody may be unknown to them, or be read by those they fear.
    person: async () =>
      [
        referral.safety_concern ? undefined : await personAddress(trx, options.keyring, referral.id, message.sequence),
        wordsToReferrer,
      ] as const,
  };
  if (message.recipient === 'owner') return undefined;
  const [to, write] = await find[message.recipient]();
  const words = write(message.kind, facts);
  if (message.link_id !== null && facts.link === undefined) return undefined;
  return to === undefined || words === undefined ? undefined : { to, words };
}

/** Why a message is not sent now, if so. A partner is told of referrals that it has, and that it has one no longer when it knew of it. */
async function heldBack(trx: Scoped, message: Message, referral: Referral): Promise<Tried | undefined> {
  if (message.recipient !== 'partner' || message.channel !== 'email') return undefined;
  const has = referral.partner_id === message.partner_id && !FINAL_STATES.includes(referral.state);
  if (message.kind !== 'stopped') return has ? undefined : SUPERSEDED;
  if (has) return SUPERSEDED;
  if (await hasActed(trx, message)) return undefined;
  const others = await stateOfOthers(trx, message);
  if (others.has('delivered')) return undefined;
  return others.has('pending') ? WAITING : SUPERSEDED;
}

/** Whether the partner did something with the referral, at its desk or by a link: then it knows of it, whatever reached it. */
async function hasActed(trx: Scoped, { referral_id, partner_id }: Message): Promise<boolean> {
  const event = await trx
    .selectFrom('nk.referral_events')
    .select('id')
    .where('referral_id', '=', referral_id)
    .where('actor_partner_id', '=', partner_id)
    .limit(1)
    .executeTakeFirst();
  return event !== undefined;
}

/** What became of the other messages by which the partner hears of the referral. */
async function stateOfOthers(
  trx: Scoped,
  { id, referral_id, partner_id }: Message,
): Promise<ReadonlySet<Message['state']>> {
  const others = await trx
    .selectFrom('nk.outbox')
    .select('state')
    .where('referral_id', '=', referral_id)
    .where('partner_id', '=', partner_id)
    .where('id', '!=', id)
    .where('recipient', '=', 'partner')
    .where('channel', '=', 'email')
    .execute();
  return new Set(others.map(({ state }) => state));
}

/**
 * Tries to deliver a message.
 * @param trx - A transaction that holds the message's row, in a scope that sees its referral.
 * @param message - The message.
 * @param options - What it works with.
 * @returns What became of it.
 */
export async function deliver(trx: Scoped, message: Message, options: DeliveryOptions): Promise<Tried> {
  if (message.referral_id === null) {
    const about = await options.aboutEntry?.(trx, message);
    return about ? send(message, about, options) : SUPERSEDED;
  }
  const referral = await trx
    .selectFrom('nk.referrals')
    .select(['id', 'state', 'partner_id', 'created_at', 'safety_concern'])
    .where('id', '=', message.referral_id)
    .executeTakeFirst();
  if (!referral) return SUPERSEDED;
  const held = await heldBack(trx, message, referral);
  if (held) return held;
  if (message.channel === 'webhook') {
    const webhook = message.partner_id === null ? undefined : options.contacts.partner(message.partner_id)?.webhook;
    const at = message.created_at.toISOString();
    // Where it stands with another partner is not for the system of the one before.
    const state = referral.partner_id === message.partner_id ? referral.state : 're-routed';
    const changed = { id: message.id, referralId: referral.id, state, at } as const;
    return webhook ? callWebhook(webhook, changed, options.now()) : NOBODY;
  }
  const composed = await compose(trx, message, referral, options);
  if (composed) return send(message, composed, options);
  // Most people are reached by telephone: that they have no address is no loss.
  return message.recipient === 'person' ? SUPERSEDED : NOBODY;
}

const send = ({ id, created_at: date }: Message, { to, words }: Composed, { mail }: DeliveryOptions): Promise<Tried> =>
  mail.send({ id, to, ...words, date });
