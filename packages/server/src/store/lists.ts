import { sql, type RawBuilder, type Selectable } from 'kysely';
import { ENDED_STATES, type Referral } from '@neighbourhood-kit/core/referrals';
import { ALERT_STANDS, opens } from './alerts.js';
import { ownRows, type Scoped } from './scope.js';
import type { ReferralTable } from './tables.js';

/** Which referrals to list. What is absent narrows nothing. */
export interface ReferralFilter {
  readonly states?: readonly Referral['state'][] | undefined;
  /** True for open ones that no partner has, or that have not been opened although somebody is worried about safety, and those with an alert. */
  readonly triage?: boolean | undefined;
  readonly serviceId?: string | undefined;
  readonly partnerId?: string | undefined;
  /** Account of the person who deals with them; `null` for nobody. */
  readonly assigneeId?: string | null | undefined;
  /** Passed on at least this often. */
  readonly minimumHops?: number | undefined;
  readonly reason?: string | undefined;
  /** True for open ones sent because somebody is worried about safety. */
  readonly safetyConcern?: boolean | undefined;
  /** Open ones with something added that is news by this rule. */
  readonly added?: NewsTo | undefined;
}

/**
 * To whom what was added is news: to those who may read it until one of those who answer has, `readers`; to all others until then too, or
 * until one of the partner who may not read it was told that it is there, `others`.
 */
export type NewsTo = 'readers' | 'others';

/** Which of those that a filter leaves; absent for all of them. */
export interface Window {
  /** Most to return. */
  readonly limit: number;
  /** Leave out this many from the start. */
  readonly offset: number;
}

/** Nobody at its partner has opened it since it was given to them. */
const UNOPENED = sql<boolean>`not exists (select from nk.referral_events e where e.referral_id = referrals.id
  and ${opens(sql`referrals.partner_id`)} and e.sequence > (select max(given.sequence) from nk.referral_events given
    where given.referral_id = referrals.id and given.action in ('send', 'assign') and given.corrects_id is null))`;

/** Open without a partner, or not opened yet although somebody is worried about safety, or with an alert that stands. */
const NEEDS_COORDINATOR = sql<boolean>`(
  ((partner_id is null or (safety_concern and ${UNOPENED})) and state not in (${sql.join(ENDED_STATES)}))
  or exists (select from nk.alerts a where a.referral_id = referrals.id and ${ALERT_STANDS}))`;

/** Open, and somebody is worried about safety. */
const SAFETY_CONCERN = sql<boolean>`(safety_concern and state not in (${sql.join(ENDED_STATES)}))`;

/** Open, and something was added that is news; what those who answer added themselves they know. */
const hasNews = (to: NewsTo): RawBuilder<boolean> => sql<boolean>`(state not in (${sql.join(ENDED_STATES)}) and exists (
  select from nk.notes n join nk.referral_events e on e.referral_id = n.referral_id and e.sequence = n.sequence
  where n.referral_id = referrals.id and n.seen_at is null and ${to === 'readers' ? sql`true` : sql`n.told_at is null`} and e.action in ('add-information', 'request-contact-change')
    and (e.actor_role in ('person', 'referrer', 'system') or e.actor_partner_id is distinct from referrals.partner_id)))`;

function filtered(trx: Scoped, filter: ReferralFilter) {
  const { states, serviceId, partnerId, assigneeId, triage, minimumHops, reason } = filter;
  let query = trx.selectFrom('nk.referrals').where(ownRows(trx));
  if (states) query = query.where(sql<boolean>`state = any(${states})`);
  if (serviceId !== undefined) query = query.where('service_id', '=', serviceId);
  if (partnerId !== undefined) query = query.where('partner_id', '=', partnerId);
  if (assigneeId === null) query = query.where('assignee_id', 'is', null);
  else if (assigneeId !== undefined) query = query.where('assignee_id', '=', assigneeId);
  if (triage === true) query = query.where(NEEDS_COORDINATOR);
  if (minimumHops !== undefined) query = query.where('hops', '>=', minimumHops);
  if (filter.safetyConcern === true) query = query.where(SAFETY_CONCERN);
  if (filter.added) query = query.where(hasNews(filter.added));
  if (reason !== undefined) query = query.where('reason', '=', reason);
  return query;
}

/**
 * Counts referrals.
 * @param trx - The transaction.
 * @param filter - Which ones.
 * @returns How many of them the scope may see.
 */
export async function countReferrals(trx: Scoped, filter: ReferralFilter): Promise<number> {
  const { number } = await filtered(trx, filter)
    .select(({ fn }) => fn.countAll<string>().as('number'))
    .executeTakeFirstOrThrow();
  return Number(number);
}

/**
 * Lists referrals as they stand: those that somebody's safety hangs on first, then those with something added that was not read, each with
 * those that have waited longest first. Row-level security leaves out what the scope may not see.
 * @param trx - The transaction.
 * @param filter - Which ones.
 * @param newsTo - To whom what was added is news.
 * @param window - Which of them; absent for all.
 * @returns Rows of the projection.
 */
export function listReferrals(
  trx: Scoped,
  filter: ReferralFilter,
  newsTo: NewsTo,
  window?: Window,
): Promise<Selectable<ReferralTable>[]> {
  const query = filtered(trx, filter)
    .selectAll()
    .orderBy(SAFETY_CONCERN, 'desc')
    .orderBy(hasNews(newsTo), 'desc')
    .orderBy('created_at')
    .orderBy('id');
  return (window ? query.limit(window.limit).offset(window.offset) : query).execute();
}

/**
 * Finds referrals with something added that is news.
 * @param trx - The transaction.
 * @param ids - Where to look.
 * @param added - To whom.
 * @returns Ids of those that have.
 */
export async function withNews(trx: Scoped, ids: readonly string[], added: NewsTo): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await filtered(trx, { added }).select('id').where('id', 'in', ids).execute();
  return new Set(rows.map(({ id }) => id));
}

/** A referral's place on its service's waiting list. */
export interface WaitingPlace {
  /** From 1: the person who has waited longest. */
  readonly position: number;
  /** How many wait. */
  readonly of: number;
}

/**
 * Ranks the referrals that are on a waiting list, each among those of its service that the scope may see.
 * @param trx - The transaction.
 * @returns Places by referral.
 */
export async function waitingPlaces(trx: Scoped): Promise<Map<string, WaitingPlace>> {
  const { rows } = await sql<{ id: string; position: string; of: string }>`
    select id, row_number() over (partition by service_id, partner_id order by created_at, id) as position,
      count(*) over (partition by service_id, partner_id) as of
    from nk.referrals where state = 'on-hold' and reason = 'waiting-list' and ${ownRows(trx)}`.execute(trx);
  return new Map(rows.map(({ id, position, of }) => [id, { position: Number(position), of: Number(of) }]));
}

/**
 * Counts open referrals by service and by partner, for the choices of a list.
 * @param trx - The transaction.
 * @param states - States that count as open.
 * @returns Ids with their numbers.
 */
export async function countByPlace(
  trx: Scoped,
  states: readonly Referral['state'][],
): Promise<{ readonly serviceId: string | null; readonly partnerId: string | null; readonly number: number }[]> {
  const rows = await trx
    .selectFrom('nk.referrals')
    .select(({ fn }) => ['service_id', 'partner_id', fn.countAll<string>().as('number')])
    .where('state', 'in', states)
    .where(ownRows(trx))
    .groupBy(['service_id', 'partner_id'])
    .execute();
  return rows.map((row) => ({ serviceId: row.service_id, partnerId: row.partner_id, number: Number(row.number) }));
}

/**
 * A short text that changes whenever something changes in what the scope may see: a referral comes, something happens to one or its row is
 * worked out again, an alert is raised or dealt with, what was added is read or told of, somebody asks again while a wish waits.
 * @param trx - The transaction.
 * @returns The text.
 */
export async function versionOf(trx: Scoped): Promise<string> {
  const { rows } = await sql<{ version: string }>`
    select count(*) || '.' || coalesce(sum(sequence + rules), 0) || '.' ||
      (select count(*) || '.' || count(a.dealt_with_at) from nk.referrals join nk.alerts a on a.referral_id = referrals.id where ${ownRows(trx)}) || '.' ||
      (select count(n.seen_at) + count(n.told_at) || '.' || coalesce(sum(n.asked_again), 0) from nk.referrals join nk.notes n on n.referral_id = referrals.id where ${ownRows(trx)}) as version
    from nk.referrals where ${ownRows(trx)}`.execute(trx);
  return rows[0]?.version ?? '';
}

/**
 * Counts the referrals of each state that the scope may see.
 * @param trx - The transaction.
 * @returns Counts by state; a state with none is absent.
 */
export async function countByState(trx: Scoped): Promise<Partial<Record<Referral['state'], number>>> {
  const rows = await trx
    .selectFrom('nk.referrals')
    .select(({ fn }) => ['state', fn.countAll<string>().as('number')])
    .where(ownRows(trx))
    .groupBy('state')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.state, Number(row.number)]));
}
