import type { RecordKeeping } from '../record.js';
import { countInWords } from '../text/list-in-words.js';
import { daysIn, holdsOn, sharedDays } from '../time/dated.js';
import { dayInWords } from '../time/day-in-words.js';
import { type Pence, pounds } from './pence.js';

/** Money used or promised from a budget. */
export interface BudgetSpend {
  /** `YYYY-MM-DD`: when it was paid, or promised while `committed`. */
  readonly on: string;
  /** Whole pence; negative for money that came back. */
  readonly amountPence: Pence;
  readonly what: string;
  /** True while it is promised and not yet paid. */
  readonly committed?: boolean | undefined;
  /** Partner that got it, by id. */
  readonly partnerId?: string | undefined;
  readonly areaId?: string | undefined;
  readonly themeId?: string | undefined;
}

/** A budget that local people may use as they see need, with as few strings as its holder can bear. */
export interface FlexibleBudget extends RecordKeeping {
  readonly id: string;
  readonly name: string;
  /** Alliance or partner that decides on it, by id. */
  readonly holderId: string;
  readonly sourceId?: string | undefined;
  readonly areaIds?: readonly string[] | undefined;
  /** Everything a use must meet, one condition an entry, so that strings can be counted. */
  readonly conditions: readonly string[];
  /** Whole pence for the whole period. */
  readonly allocationPence: Pence;
  /** `YYYY-MM-DD`, inclusive. */
  readonly from: string;
  readonly to: string;
  readonly spend?: readonly BudgetSpend[] | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** Where a budget stands on a day. Allocation = spent + committed + remaining, always. */
export interface BudgetReading {
  readonly conditionsCount: number;
  readonly allocationPence: Pence;
  readonly spentPence: Pence;
  readonly committedPence: Pence;
  /** Negative when more was used or promised than there is. */
  readonly remainingPence: Pence;
  /** Share of the period that has passed, 0 to 1; `null` when its days are not real. */
  readonly timeGone: number | null;
  /** Entries dated outside the budget's days; they are counted all the same. */
  readonly outside: readonly BudgetSpend[];
  readonly sentences: readonly string[];
}

/**
 * Works out what is left of a budget.
 * @param budget - Allocation, conditions and spend.
 * @param today - `YYYY-MM-DD`; entries after that day do not count yet.
 * @returns Sums in whole pence, and sentences.
 */
export function readBudget(budget: FlexibleBudget, today: string): BudgetReading {
  const entries = (budget.spend ?? []).filter(({ on }) => on <= today);
  const add = (committed: boolean) =>
    entries.reduce((sum, each) => ((each.committed === true) === committed ? sum + each.amountPence : sum), 0);
  const [spentPence, committedPence] = [add(false), add(true)];
  const remainingPence = budget.allocationPence - spentPence - committedPence;
  const days = daysIn(budget);
  const gone = sharedDays({ from: budget.from, to: budget.to }, { to: today });
  const timeGone = days === undefined || days === 0 ? null : gone === undefined ? 0 : (daysIn(gone) ?? 0) / days;
  const outside = entries.filter(({ on }) => !holdsOn(budget, on));
  const strings =
    budget.conditions.length === 0 ? 'no conditions' : countInWords(budget.conditions.length, 'condition');
  const left = remainingPence >= 0 ? `${pounds(remainingPence)} left` : `${pounds(-remainingPence)} more than there is`;
  const sentences = [
    `${budget.name}: ${pounds(spentPence)} spent and ${pounds(committedPence)} promised of ${pounds(budget.allocationPence)}, ${left}; ${strings}.`,
    ...(remainingPence > 0 && budget.to < today
      ? [`Its time ran out on ${dayInWords(budget.to)} with money left.`]
      : []),
    ...(outside.length === 0
      ? []
      : [`${countInWords(outside.length, 'entry', 'entries')} dated outside the budget’s days.`]),
  ];
  return {
    conditionsCount: budget.conditions.length,
    allocationPence: budget.allocationPence,
    spentPence,
    committedPence,
    remainingPence,
    timeGone,
    outside,
    sentences,
  };
}

/** What a budget was used for under one heading. */
export interface SpendGroup {
  /** Id of the partner, area or theme; `undefined` for entries that name none. */
  readonly key: string | undefined;
  readonly spentPence: Pence;
  readonly committedPence: Pence;
}

/**
 * Groups what a budget was used for. The groups add up to the budget's reading.
 * @param budget - The budget.
 * @param by - What to group by.
 * @param today - `YYYY-MM-DD`; entries after that day do not count yet.
 * @returns Groups, the most used first.
 */
export function spendBy(budget: FlexibleBudget, by: 'partnerId' | 'areaId' | 'themeId', today: string): SpendGroup[] {
  const groups = new Map<string | undefined, SpendGroup>();
  for (const entry of budget.spend ?? []) {
    if (entry.on > today) continue;
    const { spentPence, committedPence } = groups.get(entry[by]) ?? { spentPence: 0, committedPence: 0 };
    groups.set(entry[by], {
      key: entry[by],
      spentPence: spentPence + (entry.committed === true ? 0 : entry.amountPence),
      committedPence: committedPence + (entry.committed === true ? entry.amountPence : 0),
    });
  }
  return [...groups.values()].toSorted((a, b) => b.spentPence + b.committedPence - (a.spentPence + a.committedPence));
}
