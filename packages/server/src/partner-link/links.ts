import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Selectable } from 'kysely';
import { ENDED_STATES, type ReferralRequest, type ReferralState } from '@neighbourhood-kit/core/referrals';
import { randomUUID } from 'node:crypto';
import { applyEvent } from '@neighbourhood-kit/core/referrals';
import { ANSWER_DAYS, post, raise } from '../outbox/announce.js';
import { mayBeFromMachine } from '../outbox/read.js';
import { recordEvent, type Recording } from '../outbox/record.js';
import type { Staff } from '../staff/staff.js';
import { actorOf, scopeOf } from '../staff/staff.js';
import { markSeen, readNotes, type ReadNote } from '../store/notes.js';
import { loadReferral, readPersonal, type StoredReferral } from '../store/referrals.js';
import { setScope, withScope, type Scoped } from '../store/scope.js';
import type { PartnerLinkTable } from '../store/tables.js';
import { isLocked, readCode, tryCode } from './code.js';
import { digestOfSecret } from './link.js';
import { isPaused } from './pause.js';

/** Wrong codes after which a link is closed for good. */
const TRIES = 5;
/** Minutes for which an opened page may be used without doing anything. */
const SESSION_MINUTES = 30;
/** Hours after which it is closed, however much is done. */
const SESSION_HOURS = 4;
/** New links that a partner may ask for about one referral in a day. */
const RENEWALS = 3;
const DAY = 86_400_000;
/** Where a referral is before its partner has said anything. */
const UNANSWERED: readonly ReferralState[] = ['sent', 'received'];

type Link = Selectable<PartnerLinkTable>;

/** Why a link opens nothing. `over`: the referral has ended or is with somebody else. */
export type Shut = 'unknown' | 'used' | 'expired' | 'locked' | 'over';

/** A referral that stands open to its partner. */
export interface Opened {
  readonly link: Link;
  readonly referral: StoredReferral;
  readonly paused: boolean;
}

/** A referral with what was written in it. */
export interface Shown extends Opened {
  /** What the person wrote; absent when it was erased. */
  readonly request?: ReferralRequest | undefined;
  readonly notes: readonly ReadNote[];
  /** True while it waits for an answer and may have been sent by a machine. */
  readonly machine: boolean;
}

/**
 * Who acts through a link: the partner, and which link it was.
 * @param link - The link.
 * @returns The partner as staff.
 */
export const answererOf = (link: Pick<Link, 'id' | 'partner_id'>): Staff => ({
  accountId: `link:${link.id}`,
  role: 'provider',
  partnerId: link.partner_id,
});

const TOKEN = /^[\w-]{43}$/u;

/** The link of a token, held until the transaction ends. The scope is that of its partner from then on. */
async function take(trx: Scoped, token: string): Promise<Link | undefined> {
  const digest = digestOfSecret(token);
  await setScope(trx, { kind: 'link', key: digest.toString('hex') });
  const link = await trx
    .selectFrom('nk.partner_links')
    .selectAll()
    .where('token_digest', '=', digest)
    .forUpdate()
    .executeTakeFirst();
  if (link) await setScope(trx, { kind: 'partner', partnerId: link.partner_id });
  return link;
}

async function shutBy(trx: Scoped, link: Link, now: Date): Promise<Shut | undefined> {
  if (link.tries >= TRIES || (await isLocked(trx, link.partner_id))) return 'locked';
  if (isAlive(link, now)) return undefined;
  if (link.opened_at !== null) return 'used';
  return link.expires_at <= now ? 'expired' : undefined;
}

/** Whether a page that the link opened may still be used. */
const isAlive = ({ session_ends_at: end }: Link, now: Date): boolean => end !== null && end > now;

/** Whether it may be used by anyone who has this secret. */
const isOpenTo = (link: Link, session: string, now: Date): boolean =>
  isAlive(link, now) && link.session_digest !== null && timingSafeEqual(link.session_digest, digestOfSecret(session));

const isOver = (referral: StoredReferral | undefined): boolean => !referral || ENDED_STATES.includes(referral.state);

function withLink<T>(
  { store }: Recording,
  token: string,
  work: (trx: Scoped, link: Link) => Promise<T>,
): Promise<T | 'unknown'> {
  if (!TOKEN.test(token)) return Promise.resolve('unknown');
  return withScope(store.db, { kind: 'intake' }, async (trx) => {
    const link = await take(trx, token);
    return link ? work(trx, link) : 'unknown';
  });
}

/** The code has to be entered first. */
export interface CodeNeeded {
  readonly partnerId: string;
}

/**
 * Comes to a link. Without the secret of a page that it opened nothing changes, as with programs that read mail before people; with it, the
 * page stays open for another half-hour, four hours at most.
 * @param recording - The store.
 * @param token - The token.
 * @param session - The secret; undefined when there is none.
 * @param now - Now.
 * @returns The referral as it stands, whose code is needed, or why the link opens nothing.
 */
export function visit(
  recording: Recording,
  token: string,
  session: string | undefined,
  now: Date,
): Promise<Opened | CodeNeeded | Shut> {
  return withLink(recording, token, async (trx, link) => {
    const isOpen = session !== undefined && isOpenTo(link, session, now);
    if (isOpen && !(await isLocked(trx, link.partner_id))) return stayOpen(trx, link, now);
    const shut = await shutBy(trx, link, now);
    if (shut !== undefined) return shut;
    const referral = await loadReferral(trx, link.referral_id);
    return isOver(referral) ? 'over' : { partnerId: link.partner_id };
  });
}

async function stayOpen(trx: Scoped, link: Link, now: Date): Promise<Opened | Shut> {
  const referral = await loadReferral(trx, link.referral_id);
  if (!referral) return 'over';
  const end = { session_ends_at: sessionEnd(now, link.opened_at ?? now) };
  await trx.updateTable('nk.partner_links').set(end).where('id', '=', link.id).execute();
  return { link, referral, paused: await isPaused(trx, link.partner_id) };
}

/**
 * Reads what was written in a referral that stands open. The look is recorded.
 * @param recording - The store.
 * @param opened - The referral.
 * @param now - Now.
 * @returns The referral with the words.
 */
export function readWords({ store }: Recording, opened: Opened, now: Date): Promise<Shown> {
  const { link, referral } = opened;
  const by = actorOf(answererOf(link));
  return withScope(store.db, scopeOfLink(link), async (trx) => {
    const words = await readPersonal(trx, store.keyring, referral.id, by, now.toISOString());
    const request = words === undefined ? undefined : (JSON.parse(words) as ReferralRequest);
    const notes = await readNotes(trx, store.keyring, referral.id);
    await markSeen(trx, referral.id, notes, now.toISOString());
    const machine = UNANSWERED.includes(referral.state) && (await mayBeFromMachine(trx, referral.id));
    return { ...opened, request, notes, machine };
  });
}

/** A wrong code: how often it may still be tried. */
export interface WrongCode {
  readonly partnerId: string;
  readonly left: number;
}

/**
 * Opens a link with the partner's answer code. The right code uses it up, but for the half-hour in which the page that it opened may be used:
 * then it opens a fresh one, and the one before is closed. Five wrong ones close it, ten in a day all links of the partner,
 * and the coordinator is told.
 * @param recording - Store and contacts.
 * @param token - The token.
 * @param code - What was typed.
 * @param now - Now.
 * @returns The secret of the page, how often the code may still be tried, or why the link opens nothing.
 */
export function openLink(
  recording: Recording,
  token: string,
  code: unknown,
  now: Date,
): Promise<{ readonly session: string } | WrongCode | Shut> {
  const { keyring } = recording.store;
  return withLink(recording, token, async (trx, link) => {
    const shut = await shutBy(trx, link, now);
    if (shut !== undefined) return shut;
    const referral = await loadReferral(trx, link.referral_id, true);
    if (!referral || isOver(referral)) return 'over';
    const left = await tryCode(trx, keyring, link.partner_id, readCode(code), now);
    const opening = { link, referral, now };
    if (left !== 'right') return countWrong(trx, recording, opening, left);
    const session = randomBytes(32).toString('base64url');
    await trx
      .updateTable('nk.partner_links')
      .set({
        opened_at: now.toISOString(),
        session_digest: digestOfSecret(session),
        session_ends_at: sessionEnd(now, now),
      })
      .where('id', '=', link.id)
      .execute();
    await markReceived(trx, recording, opening);
    return { session };
  });
}

const sessionEnd = (now: Date, opened: Date) =>
  new Date(
    Math.min(now.getTime() + SESSION_MINUTES * 60_000, opened.getTime() + SESSION_HOURS * 3_600_000),
  ).toISOString();

/** A link that somebody opens now. */
interface Opening {
  readonly link: Link;
  readonly referral: StoredReferral;
  readonly now: Date;
}

async function countWrong(
  trx: Scoped,
  { store, contacts }: Recording,
  { link, referral, now }: Opening,
  leftForPartner: number,
): Promise<WrongCode | Shut> {
  const tries = link.tries + 1;
  const left = Math.min(TRIES - tries, leftForPartner);
  await trx.updateTable('nk.partner_links').set({ tries }).where('id', '=', link.id).execute();
  if (left > 0) return { partnerId: link.partner_id, left };
  const about = { referralId: referral.id, sequence: referral.events.length, now };
  await raise(trx, about, 'locked');
  if (contacts?.coordinator.email !== undefined) {
    const { partner_id: partnerId } = link;
    await post(trx, store.keyring, about, [{ kind: 'locked', recipient: 'coordinator', channel: 'email', partnerId }]);
  }
  return 'locked';
}

/** Opening a new referral is an event like any other. */
async function markReceived(trx: Scoped, recording: Recording, { link, referral, now }: Opening): Promise<void> {
  if (referral.state !== 'sent') return;
  const reading = applyEvent(referral, {
    id: randomUUID(),
    referralId: referral.id,
    sequence: referral.events.length + 1,
    action: 'receive',
    at: now.toISOString(),
    by: actorOf(answererOf(link)),
  });
  if (reading.ok) await recordEvent(trx, recording, reading.value);
}

/**
 * Sends a new link in place of another, which is closed: to the address that the operator has for the partner, no matter who asks.
 * @param recording - Store and contacts.
 * @param token - The token of the old one.
 * @param now - Now.
 * @returns `sent`, `enough` when too many were asked for today, or why there is none.
 */
export function renewLink(recording: Recording, token: string, now: Date): Promise<'sent' | 'enough' | Shut> {
  return withLink(recording, token, async (trx, link) => {
    const shut = await shutBy(trx, link, now);
    if (shut === 'locked') return 'locked';
    const referral = await loadReferral(trx, link.referral_id);
    if (!referral || isOver(referral)) return 'over';
    const { count } = await trx
      .selectFrom('nk.outbox')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where('referral_id', '=', link.referral_id)
      .where('kind', '=', 'new-link')
      .where('created_at', '>', new Date(now.getTime() - DAY))
      .executeTakeFirstOrThrow();
    if (Number(count) >= RENEWALS) return 'enough';
    await trx
      .updateTable('nk.partner_links')
      .set({ opened_at: (link.opened_at ?? now).toISOString(), session_digest: null, session_ends_at: null })
      .where('id', '=', link.id)
      .execute();
    await sendLink(trx, recording, referral, link.partner_id, now);
    return 'sent';
  });
}

/**
 * Puts a new link to a referral into the outbox.
 * @param trx - A transaction that sees the referral.
 * @param recording - The store.
 * @param referral - The referral.
 * @param partnerId - Whom it goes to.
 * @param now - Now.
 */
export function sendLink(
  trx: Scoped,
  { store }: Recording,
  referral: StoredReferral,
  partnerId: string,
  now: Date,
): Promise<void> {
  const about = { referralId: referral.id, sequence: referral.events.length, now };
  return post(trx, store.keyring, about, [
    { kind: 'new-link', recipient: 'partner', channel: 'email', partnerId, linkDays: ANSWER_DAYS },
  ]);
}

/**
 * What a partner may see in its transactions.
 * @param link - The link.
 * @returns The scope.
 */
export const scopeOfLink = (link: Pick<Link, 'id' | 'partner_id'>) => scopeOf(answererOf(link));
