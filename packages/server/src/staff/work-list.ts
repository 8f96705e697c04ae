import type { Selectable } from 'kysely';
import { HOP_LIMIT, OPEN_STATES, type ReferralState } from '@neighbourhood-kit/core/referrals';
import type { AlertCode } from '../outbox/message.js';
import { alertsOf } from '../outbox/read.js';
import type { Keyring } from '../keys/keyring.js';
import {
  countByPlace,
  countByState,
  countReferrals,
  listReferrals,
  versionOf,
  waitingPlaces,
  withNews,
  type ReferralFilter,
} from '../store/lists.js';
import { eventsOf } from '../store/referrals.js';
import type { Scoped } from '../store/scope.js';
import type { ReferralTable } from '../store/tables.js';
import type { Staff } from './staff.js';
import { newsFor } from './views.js';
import { summaryOfRow, type ReferralSummary, type SummaryContext } from './summary.js';

/** What a list can be narrowed to, as well as state, service and partner. */
export const WORK_FILTERS = [
  'safety',
  'added',
  'mine',
  'nobodys',
  'unread',
  'over-standard',
  'triage',
  'passed-on',
  'waiting-list',
] as const;
/** One of `WORK_FILTERS`. */
export type WorkFilter = (typeof WORK_FILTERS)[number];

/** What is asked of the list. */
export interface WorkQuestion {
  readonly states?: readonly ReferralState[] | undefined;
  readonly only?: WorkFilter | undefined;
  readonly serviceId?: string | undefined;
  readonly partnerId?: string | undefined;
  readonly limit: number;
  readonly offset: number;
}

/** A service or partner with open referrals. */
export interface PlaceCount {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

/** A page of the list, with what else there is. */
export interface WorkPage {
  readonly referrals: readonly (ReferralSummary & {
    readonly alerts?: readonly AlertCode[] | undefined;
    readonly added: boolean;
  })[];
  /** How many a coordinator has to look at. */
  readonly triage: number;
  readonly counts: Partial<Record<ReferralState, number>>;
  readonly services: readonly PlaceCount[];
  readonly partners: readonly PlaceCount[];
  /** Referrals that should not be overlooked; null where too many are open to look at each: the filter finds them. */
  readonly attention: Readonly<
    Record<'safety' | 'added' | 'unread' | 'over-standard' | 'passed-on' | 'triage', number | null>
  >;
  /** Changes whenever something in what is seen does; for `GET /staff/changes`. */
  readonly version: string;
  readonly more: boolean;
  /** True on a practice server: every referral is made up. */
  readonly practice?: boolean | undefined;
}

/** What a page is written with. */
export interface ListContext extends SummaryContext {
  readonly keyring: Keyring;
}

/** Most open referrals that are looked at one by one each time a list is asked for: a few tenths of a second. */
const LOOKED_AT = 2000;
/** Referrals whose events are read at a time. */
const BATCH = 500;

/** What the database can narrow to; the rest takes the events. */
function filterOf({ states, only, serviceId, partnerId }: WorkQuestion, { accountId, role }: Staff): ReferralFilter {
  const place = { states, serviceId, partnerId };
  switch (only) {
    case 'safety':
      return { ...place, safetyConcern: true };
    case 'added':
      return { ...place, added: newsFor(role) };
    case 'mine':
      return { ...place, assigneeId: accountId };
    case 'nobodys':
      return { ...place, assigneeId: null };
    case 'triage':
      return { ...place, triage: true };
    case 'passed-on':
      return { ...place, minimumHops: HOP_LIMIT };
    case 'waiting-list':
      return { ...place, reason: 'waiting-list', states: ['on-hold'] };
    default:
      return place;
  }
}

type Row = Selectable<ReferralTable>;
type Test = (one: ReferralSummary) => boolean;

/** What only the events tell: whether a referral was opened in time, and how long a clock has run. */
const NEEDS_EVENTS = {
  unread: ({ unread }) => unread,
  'over-standard': ({ waits }) => waits.some(({ within }) => !within),
} satisfies Partial<Record<WorkFilter, Test>>;

const testOf = (only: WorkFilter | undefined): Test | undefined =>
  only === 'unread' || only === 'over-standard' ? NEEDS_EVENTS[only] : undefined;

/** Looks at referrals one by one, with their events. */
async function* lookAtEach(trx: Scoped, rows: readonly Row[], context: ListContext) {
  for (let from = 0; from < rows.length; from += BATCH) {
    const some = rows.slice(from, from + BATCH);
    const ids = some.map(({ id }) => id);
    const logs = await eventsOf(trx, context.keyring, ids);
    for (const row of some) yield { row, summary: summaryOfRow(row, logs.get(row.id) ?? [], undefined, context) };
  }
}

/** The rows of a page, and one more where there are more. */
async function rowsOf(trx: Scoped, question: WorkQuestion, context: ListContext): Promise<readonly Row[]> {
  const { limit, offset, only, states = OPEN_STATES } = question;
  const filter = filterOf(question, context.staff);
  const newsTo = newsFor(context.staff.role);
  const test = testOf(only);
  if (!test) return listReferrals(trx, filter, newsTo, { limit: limit + 1, offset });
  const open = states.filter((state) => OPEN_STATES.includes(state));
  const found: Row[] = [];
  for await (const { row, summary } of lookAtEach(
    trx,
    await listReferrals(trx, { ...filter, states: open }, newsTo),
    context,
  )) {
    if (test(summary)) found.push(row);
    if (found.length > offset + limit) break;
  }
  return found.slice(offset);
}

async function attentionOf(
  trx: Scoped,
  { triage, open }: { readonly triage: number; readonly open: number },
  context: ListContext,
): Promise<WorkPage['attention']> {
  const newsTo = newsFor(context.staff.role);
  const passedOn = await countReferrals(trx, { states: OPEN_STATES, minimumHops: HOP_LIMIT });
  const safety = await countReferrals(trx, { safetyConcern: true });
  const added = await countReferrals(trx, { added: newsTo });
  const told = { safety, added, 'passed-on': passedOn, triage };
  if (open > LOOKED_AT) return { ...told, unread: null, 'over-standard': null };
  const counts = { unread: 0, 'over-standard': 0 };
  const rows = await listReferrals(trx, { states: OPEN_STATES }, newsTo);
  for await (const { summary } of lookAtEach(trx, rows, context)) {
    if (NEEDS_EVENTS.unread(summary)) counts.unread++;
    if (NEEDS_EVENTS['over-standard'](summary)) counts['over-standard']++;
  }
  return { ...told, ...counts };
}

/** Sums by one key, with names, in the order of names. */
function summed(
  rows: readonly { readonly id: string | null; readonly number: number }[],
  nameOf: (id: string) => string | undefined,
): PlaceCount[] {
  const counts = new Map<string, number>();
  for (const { id, number } of rows) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + number);
  return [...counts]
    .map(([id, count]) => ({ id, name: nameOf(id) ?? id, count }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/**
 * Writes rows as the work list shows them.
 * @param trx - A transaction in the scope of the person who is signed in.
 * @param rows - The rows.
 * @param context - Names, standards, who is signed in and when.
 * @returns What is shown, in their order.
 */
export async function itemsOf(trx: Scoped, rows: readonly Row[], context: ListContext): Promise<WorkPage['referrals']> {
  const ids = rows.map(({ id }) => id);
  const logs = await eventsOf(trx, context.keyring, ids);
  const places = await waitingPlaces(trx);
  const alerts = await alertsOf(trx, ids);
  const added = await withNews(trx, ids, newsFor(context.staff.role));
  return rows.map((row) => ({
    ...summaryOfRow(row, logs.get(row.id) ?? [], places.get(row.id), context),
    alerts: alerts.get(row.id),
    added: added.has(row.id),
  }));
}

/**
 * Reads one page of the work list.
 * @param trx - A transaction in the scope of the person who is signed in.
 * @param question - What is asked.
 * @param context - Names, standards, who is signed in and when.
 * @returns The page, in the order of `listReferrals`.
 */
export async function workPage(trx: Scoped, question: WorkQuestion, context: ListContext): Promise<WorkPage> {
  const { limit } = question;
  const { services } = context;
  const rows = await rowsOf(trx, question, context);
  const byPlace = await countByPlace(trx, OPEN_STATES);
  const triage = await countReferrals(trx, { triage: true });
  const open = byPlace.reduce((sum, { number }) => sum + number, 0);
  return {
    referrals: await itemsOf(trx, rows.slice(0, limit), context),
    triage,
    counts: await countByState(trx),
    services: summed(
      byPlace.map(({ serviceId, number }) => ({ id: serviceId, number })),
      (id) => services.service(id)?.name,
    ),
    partners: summed(
      byPlace.map(({ partnerId, number }) => ({ id: partnerId, number })),
      services.partnerName,
    ),
    attention: await attentionOf(trx, { triage, open }, context),
    version: await versionOf(trx),
    more: rows.length > limit,
  };
}
