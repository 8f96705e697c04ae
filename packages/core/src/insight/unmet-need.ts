import type { Interval } from '../statistics/intervals/interval.js';
import { suppress, type Cell } from '../statistics/suppression/suppress.js';
import type { ReferralChain } from '../referrals/chains.js';
import { settled, WORTH, type Ledger } from './ledger.js';
import { fallsIn, referralsOf, unitOf, type EventLog } from './log.js';
import {
  NOT_STATED,
  participationOf,
  shareOf,
  shareWords,
  shown,
  thresholdOf,
  withOrigin,
  type InsightOptions,
  type Reported,
} from './reported.js';

/** One need in one area. Counts that are hidden are `null`. */
export interface UnmetNeedRow {
  readonly need: string;
  readonly areaId: string;
  /** Times the need was brought by a person. */
  readonly asked: number | null;
  /** Those for which there was nothing. */
  readonly unmet: number | null;
  /** Share unmet; `null` when a count is hidden or too small. */
  readonly interval: Interval | null;
}

/** A need over all areas, or an area over all needs. */
export interface UnmetNeedTotal {
  readonly name: string;
  readonly asked: number | null;
  readonly unmet: number | null;
}

/** Unmet need by need and area. */
export interface UnmetNeedTable extends Reported {
  readonly rows: readonly UnmetNeedRow[];
  readonly byNeed: readonly UnmetNeedTotal[];
  readonly byArea: readonly UnmetNeedTotal[];
  /** People, counted once each however many needs they brought; `null` where they would give a hidden total away. */
  readonly people: number | null;
  /** Cells of the table that are hidden. */
  readonly hidden: number;
}

/** A person's needs, each with whether it stayed unmet. */
interface Ask {
  /** The person, by the first referral of the chain; by the episode where there is none. */
  unit: string;
  areaId: string;
  readonly needs: Map<string, boolean>;
}

interface Counts {
  readonly need: string;
  readonly areaId: string;
  /** People, by the units of their asks. */
  readonly unmet: string[];
  readonly met: string[];
}

/** Whether a chain of referrals ended in nothing, by its last referral in the log. */
function endedInNothing(log: EventLog, chain: ReferralChain): boolean {
  const last = referralsOf(log, chain).at(-1);
  if (!last) return false;
  if (last.state === 'rejected' || last.state === 'failed') return true;
  const outcome = last.events.findLast((event) => event.outcome !== undefined)?.outcome;
  return (last.state === 'completed' || last.state === 'loop-closed') && outcome === 'no-help';
}

function askOfChain(log: EventLog, chain: ReferralChain, options: InsightOptions): Ask {
  const referrals = referralsOf(log, chain);
  const stated = referrals.flatMap(({ first }) => first.needs ?? []);
  const byService = () =>
    referrals.flatMap(({ first }) =>
      first.serviceId === undefined ? [] : (options.needsOfService?.(first.serviceId) ?? []),
    );
  const needs = stated.length > 0 ? stated : byService();
  const unmet = endedInNothing(log, chain);
  return {
    unit: unitOf(log, chain),
    areaId: referrals.find(({ first }) => first.areaId !== undefined)?.first.areaId ?? NOT_STATED,
    needs: new Map((needs.length > 0 ? needs : [NOT_STATED]).map((need) => [need, unmet])),
  };
}

/** One ask a person: an episode and the chains that led to it or came of it are the same person's. */
function asksOf(log: EventLog, options: InsightOptions): Ask[] {
  const asks: Ask[] = [];
  const byReferral = new Map<string, Ask>();
  for (const episode of log.episodes) {
    if (!fallsIn(Date.parse(episode.openedAt), options, options.timeZone)) continue;
    const unmet = new Set(episode.unmet.flatMap(({ needs }) => needs));
    const needs = episode.needs.length > 0 ? episode.needs : [NOT_STATED];
    const ask = {
      unit: `episode ${episode.id}`,
      areaId: episode.areaId ?? NOT_STATED,
      needs: new Map(needs.map((need) => [need, unmet.has(need)])),
    };
    asks.push(ask);
    for (const id of [episode.fromReferralId, ...episode.referralIds]) if (id !== undefined) byReferral.set(id, ask);
  }
  for (const chain of log.chains) {
    const first = referralsOf(log, chain)[0];
    const own = chain.ids.map((id) => byReferral.get(id)).find((ask) => ask !== undefined);
    if (!own && !(first && fallsIn(first.createdAt, options, options.timeZone))) continue;
    const ask = askOfChain(log, chain, options);
    if (!own) {
      asks.push(ask);
      continue;
    }
    // Other tables count the person by the chain.
    own.unit = ask.unit;
    for (const [need, unmet] of ask.needs)
      if (need !== NOT_STATED) own.needs.set(need, unmet || own.needs.get(need) === true);
  }
  return asks;
}

function count(asks: readonly Ask[]): Counts[] {
  const table = new Map<string, Counts>();
  for (const { unit, areaId, needs } of asks) {
    for (const [need, unmet] of needs) {
      const key = JSON.stringify([need, areaId]);
      let cell = table.get(key);
      if (!cell) table.set(key, (cell = { need, areaId, unmet: [], met: [] }));
      (unmet ? cell.unmet : cell.met).push(unit);
    }
  }
  return [...table.values()];
}

/** Totals that are published, and so could give a cell away: by need, by area, and of each pair of need and area. */
function cellsOf(counts: readonly Counts[]): Cell[] {
  return counts.flatMap(({ need, areaId, unmet, met }) => {
    const both = [`asked ${JSON.stringify([need, areaId])}`, `asked need ${need}`, `asked area ${areaId}`];
    return [
      { count: unmet.length, partOf: [`unmet need ${need}`, `unmet area ${areaId}`, ...both] },
      { count: met.length, partOf: [`met need ${need}`, `met area ${areaId}`, ...both] },
    ];
  });
}

/** A hidden count stands below the counts that are shown and above 0, so that the order tells no more than the hiding does. */
const rank = (count: number | null): number => count ?? 0.5;

type Measure = 'asked' | 'unmet' | 'met';
type Sums = Readonly<Record<Measure, readonly string[]>>;

function sumsBy(counts: readonly Counts[], by: 'need' | 'areaId'): Map<string, Sums> {
  const sums = new Map<string, Record<Measure, string[]>>();
  for (const { [by]: name, unmet, met } of counts) {
    let so = sums.get(name);
    if (!so) sums.set(name, (so = { asked: [], unmet: [], met: [] }));
    for (const unit of unmet) so.unmet.push(unit);
    for (const unit of met) so.met.push(unit);
    for (const unit of [...unmet, ...met]) so.asked.push(unit);
  }
  return sums;
}

/**
 * Names whose total must stay hidden. Totals by need and totals by area add up to the same, so a single hidden one could be worked
 * out from the other side: the smallest of the others goes too, until two are hidden that together reach the threshold and are not all 1.
 */
function hiddenNames(sums: ReadonlyMap<string, Sums>, measure: Measure, first: ReadonlySet<string>, threshold: number) {
  const hidden = new Set([...sums.keys()].filter((name) => first.has(name)));
  const rest = [...sums]
    .filter(([name, { [measure]: count }]) => !hidden.has(name) && count.length > 0)
    .sort(([, a], [, b]) => a[measure].length - b[measure].length);
  const together = () => [...hidden].reduce((sum, name) => sum + (sums.get(name)?.[measure].length ?? 0), 0);
  for (const [name] of rest) {
    // As many people as names would tell that each is 1.
    if (hidden.size === 0 || (hidden.size > 1 && together() >= threshold && together() > hidden.size)) break;
    hidden.add(name);
  }
  return hidden;
}

function totals(
  ledger: Ledger,
  counts: readonly Counts[],
  by: 'need' | 'areaId',
  table: ReadonlySet<string>,
): UnmetNeedTotal[] {
  const kind = by === 'need' ? 'need' : 'area';
  const sums = sumsBy(counts, by);
  const hidden = (measure: Measure) => {
    const first = [...sums.keys()].filter((name) => table.has(`${measure} ${kind} ${name}`));
    return hiddenNames(sums, measure, new Set(first), ledger.threshold);
  };
  const [asked, unmet, met] = [hidden('asked'), hidden('unmet'), hidden('met')];
  return [...sums]
    .map(([name, sum]) => {
      const show = (measure: 'asked' | 'unmet', hidden: boolean) =>
        ledger.enter(`${measure} ${kind} ${name}`, sum[measure], { hidden, worth: WORTH.total })
          ? sum[measure].length
          : null;
      ledger.unsaid(`met ${kind} ${name}`, sum.met);
      return { name, asked: show('asked', asked.has(name)), unmet: show('unmet', unmet.has(name) || met.has(name)) };
    })
    .sort((a, b) => rank(b.unmet) - rank(a.unmet) || (a.name < b.name ? -1 : 1));
}

/**
 * What people brought and nobody could offer, by need and area. A need is unmet when a link worker found nothing to offer for it, or
 * when the last referral of a chain was declined or failed, or ended without help. Small counts are hidden, and so are those that
 * would give a small one away.
 * @param log - The log.
 * @param options - Period, partners, thresholds; `needsOfService` for referrals that name no need.
 * @returns The table.
 */
export function unmetNeed(log: EventLog, options: InsightOptions): UnmetNeedTable {
  return settled(thresholdOf(options), (ledger) => unmetNeedIn(ledger, log, options));
}

function rowIn(
  ledger: Ledger,
  { need, areaId, unmet, met }: Counts,
  hidden: { readonly asked: boolean; readonly unmet: boolean },
  options: InsightOptions,
): UnmetNeedRow {
  const name = JSON.stringify([need, areaId]);
  const all = [...unmet, ...met];
  const askedShown = ledger.enter(`asked ${name}`, all, { hidden: hidden.asked, worth: WORTH.detail });
  const unmetShown = ledger.enter(`unmet ${name}`, unmet, {
    hidden: hidden.asked || hidden.unmet,
    worth: WORTH.detail,
  });
  ledger.unsaid(`met ${name}`, met);
  return {
    need,
    areaId,
    asked: askedShown ? all.length : null,
    unmet: unmetShown ? unmet.length : null,
    interval: askedShown && unmetShown ? shareOf(unmet.length, all.length, options).interval : null,
  };
}

/**
 * As `unmetNeed`, as a part of a report.
 * @param ledger - The ledger of the report.
 * @param log - The log.
 * @param options - Period, partners, thresholds.
 * @returns The table.
 */
export function unmetNeedIn(ledger: Ledger, log: EventLog, options: InsightOptions): UnmetNeedTable {
  const asks = asksOf(log, options);
  const counts = count(asks);
  const table = suppress(cellsOf(counts), ledger.threshold);
  const hiddenTotals = new Set(table.totals);
  const rows = counts
    .map((cell, i): UnmetNeedRow => {
      const asked = hiddenTotals.has(`asked ${JSON.stringify([cell.need, cell.areaId])}`);
      const unmet = table.cells[2 * i] !== null || table.cells[2 * i + 1] !== null;
      return rowIn(ledger, cell, { asked, unmet }, options);
    })
    .sort((a, b) => rank(b.unmet) - rank(a.unmet) || (a.need + a.areaId < b.need + b.areaId ? -1 : 1));
  const [byNeed, byArea] = (['need', 'areaId'] as const).map((by) => totals(ledger, counts, by, hiddenTotals)) as [
    UnmetNeedTotal[],
    UnmetNeedTotal[],
  ];
  const allTotals = [...byNeed, ...byArea].every(({ asked }) => asked !== null);
  const everybody = asks.map(({ unit }) => unit);
  const few = shown(everybody.length, options) === null;
  const people = ledger.enter('people', everybody, { hidden: !allTotals || few, worth: WORTH.total })
    ? everybody.length
    : null;
  const partners = participationOf(log, options);
  const worst = rows.find((row) => row.interval !== null && (row.unmet ?? 0) > 0);
  const named = (id: string, not: string) => (id === NOT_STATED ? not : (options.nameOf?.(id) ?? id));
  const finding = worst
    ? `Unmet most often: ${named(worst.need, 'a need that nobody stated')} in ${named(worst.areaId, 'an area that nobody stated')}, ${shareWords({ numerator: worst.unmet, denominator: worst.asked, interval: worst.interval })}`
    : asks.length === 0
      ? 'No referral and no support episode is recorded'
      : 'No need in any one area was unmet often enough to be shown';
  return {
    period: { from: options.from, to: options.to },
    partners,
    rows,
    byNeed,
    byArea,
    people,
    hidden: rows.filter(({ unmet }) => unmet === null).length,
    sentence: withOrigin(finding, partners, options),
    doesNotShow:
      'Needs of people who asked nobody, or asked a partner that does not report. A person with several needs counts once for each; a person who still waits counts as not unmet. Where a referral names no need, the needs of the service asked for stand in.',
  };
}
