import type { NameOf } from '../names.js';
import type { RecordKeeping } from '../record.js';
import { countInWords, listInWords } from '../text/list-in-words.js';
import { type Dated, daysIn, sharedDays } from '../time/dated.js';
import { type Pence, pounds } from './pence.js';

/** What money is for, as a system plans it; prevention and acute care are kept apart so that a shift between them shows. */
export const SPENDING_PURPOSES = [
  'prevention',
  'community',
  'primary-care',
  'mental-health',
  'social-care',
  'acute',
  'estates',
  'running-costs',
  'other',
] as const;
/** One of `SPENDING_PURPOSES`. */
export type SpendingPurpose = (typeof SPENDING_PURPOSES)[number];

/** How sure a flow is. Money that is only proposed is never counted with money that is agreed. */
export const FLOW_STATUSES = ['proposed', 'agreed', 'paid', 'withdrawn'] as const;
/** One of `FLOW_STATUSES`. */
export type FlowStatus = (typeof FLOW_STATUSES)[number];

/** Where money comes from: "the funding is secured through ICB budgets". */
export interface FundingSource extends RecordKeeping {
  readonly id: string;
  readonly name: string;
  readonly kind:
    'icb-budget' | 'national-programme' | 'local-authority' | 'better-care-fund' | 'charity-or-grant' | 'other';
  /** Partner that holds it, by id. */
  readonly holderId?: string | undefined;
  /** Whether it comes again each year. */
  readonly recurrent?: boolean | undefined;
  /** `YYYY-MM-DD`: first and last day it may be used for, inclusive. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly amountPence?: Pence | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** Money that goes from one partner to another, or that one partner uses for something else than before. */
export interface FundingFlow extends RecordKeeping {
  readonly id: string;
  /** What it is, for example "Released beds pay for home visits". */
  readonly name: string;
  /** Partner that gives it up and partner that gets it, by id; the same for money put to another use inside one partner. */
  readonly fromId: string;
  readonly toId: string;
  readonly sourceId?: string | undefined;
  /** Whole pence over the whole period, more than 0. */
  readonly amountPence: Pence;
  /** `YYYY-MM-DD`: first and last day it is for, inclusive. */
  readonly from: string;
  readonly to: string;
  /** What the money was for before; absent for new money. */
  readonly fromPurpose?: SpendingPurpose | undefined;
  readonly toPurpose: SpendingPurpose;
  readonly status: FlowStatus;
  /** What must be so before it may be used, one condition an entry; none for money without strings. */
  readonly conditions?: readonly string[] | undefined;
  /** Whether it depends on something that has not happened yet, for example on a pilot being rolled out. */
  readonly conditional?: boolean | undefined;
  /** Whether it is money released by one change that pays for the next. */
  readonly reinvested?: boolean | undefined;
  /** Whether it comes again each year after `to`. */
  readonly recurrent?: boolean | undefined;
  readonly programmeId?: string | undefined;
  readonly decisionId?: string | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** Which flows are counted, and for which days. */
export interface FlowFilter extends Dated {
  /** Statuses that count; `agreed` and `paid` unless given. */
  readonly statuses?: readonly FlowStatus[] | undefined;
  /** Whether flows count that depend on something still to happen; false unless given. */
  readonly conditional?: boolean | undefined;
}

/**
 * Works out how much of a flow falls into a stretch of days, spread evenly over its own days. Worked out from running totals rounded to
 * the penny, so that the parts of any division of the period, months or years, add up to the whole flow.
 * @param flow - Amount and period.
 * @param span - The stretch; an absent end is open.
 * @returns Whole pence; 0 when they share no day or the period holds no real date.
 */
export function amountWithin(flow: Pick<FundingFlow, 'amountPence' | 'from' | 'to'>, span: Dated): Pence {
  const days = daysIn(flow);
  const shared = sharedDays({ from: flow.from, to: flow.to }, span);
  if (days === undefined || days === 0 || shared?.from === undefined || shared.to === undefined) return 0;
  const upTo = (count: number) => Math.round((flow.amountPence * count) / days);
  const end = daysIn({ from: flow.from, to: shared.to }) ?? 0;
  return upTo(end) - upTo(end - (daysIn(shared) ?? 0));
}

/** What one partner gives and gets. */
export interface PartnerBalance {
  readonly partnerId: string;
  readonly inPence: Pence;
  readonly outPence: Pence;
  /** What it gets less what it gives. Over all partners these add up to nothing. */
  readonly netPence: Pence;
}

/** What one purpose gains and loses. New money has no purpose to come from, so these add up to the new money. */
export interface PurposeBalance {
  readonly purpose: SpendingPurpose;
  readonly inPence: Pence;
  readonly outPence: Pence;
  readonly netPence: Pence;
}

/** A part of a flow that counts, and how much of it falls into the days asked for. */
export interface CountedFlow {
  readonly flow: FundingFlow;
  readonly pence: Pence;
}

/** Flows rolled up. */
export interface FlowRollUp {
  readonly flows: readonly CountedFlow[];
  readonly totalPence: Pence;
  /** Money that had no purpose before. */
  readonly newPence: Pence;
  readonly reinvestedPence: Pence;
  /** Money that does not come again. */
  readonly nonRecurrentPence: Pence;
  readonly partners: readonly PartnerBalance[];
  readonly purposes: readonly PurposeBalance[];
  /** What moved from one purpose to another, the most first. */
  readonly shifts: readonly PurposeShift[];
}

/** Money that was for one thing and is now for another. */
export interface PurposeShift {
  readonly from: SpendingPurpose;
  readonly to: SpendingPurpose;
  readonly pence: Pence;
}

/**
 * Rolls flows up by partner and by purpose. Every penny given is a penny got: partners' balances add up to nothing, and purposes'
 * balances to the new money.
 * @param flows - All flows.
 * @param filter - Which count; agreed and paid ones that depend on nothing unless said otherwise.
 * @returns Totals and balances, in whole pence.
 */
export function rollUpFlows(flows: readonly FundingFlow[], filter: FlowFilter = {}): FlowRollUp {
  const { statuses = ['agreed', 'paid'], conditional = false } = filter;
  const counts = flows
    .filter((flow) => statuses.includes(flow.status) && (conditional || flow.conditional !== true))
    .map((flow) => ({ flow, pence: amountWithin(flow, filter) }))
    .filter(({ pence }) => pence !== 0);
  const add = (keep: (flow: FundingFlow) => boolean) =>
    counts.reduce((sum, { flow, pence }) => (keep(flow) ? sum + pence : sum), 0);
  const balance = (gets: (flow: FundingFlow) => boolean, gives: (flow: FundingFlow) => boolean) => {
    const [inPence, outPence] = [add(gets), add(gives)];
    return { inPence, outPence, netPence: inPence - outPence };
  };
  const partnerIds = new Set(counts.flatMap(({ flow }) => [flow.fromId, flow.toId]));
  const purposes = SPENDING_PURPOSES.filter((purpose) =>
    counts.some(({ flow }) => flow.fromPurpose === purpose || flow.toPurpose === purpose),
  );
  return {
    flows: counts,
    totalPence: add(() => true),
    newPence: add(({ fromPurpose }) => fromPurpose === undefined),
    reinvestedPence: add(({ reinvested }) => reinvested === true),
    nonRecurrentPence: add(({ recurrent }) => recurrent !== true),
    partners: [...partnerIds].map((partnerId) => ({
      partnerId,
      ...balance(
        ({ toId }) => toId === partnerId,
        ({ fromId }) => fromId === partnerId,
      ),
    })),
    purposes: purposes.map((purpose) => ({
      purpose,
      ...balance(
        ({ toPurpose }) => toPurpose === purpose,
        ({ fromPurpose }) => fromPurpose === purpose,
      ),
    })),
    shifts: shiftsOf(counts),
  };
}

function shiftsOf(counts: readonly CountedFlow[]): PurposeShift[] {
  const shifts = new Map<string, PurposeShift>();
  for (const { flow, pence } of counts) {
    const { fromPurpose: from, toPurpose: to } = flow;
    if (from === undefined || from === to) continue;
    shifts.set(`${from} ${to}`, { from, to, pence: pence + (shifts.get(`${from} ${to}`)?.pence ?? 0) });
  }
  return [...shifts.values()].toSorted((a, b) => b.pence - a.pence);
}

/**
 * Says in plain words what a flow is, with its strings.
 * @param flow - The flow.
 * @param nameOf - Names of partners.
 * @returns One sentence.
 */
export function flowSentence(flow: FundingFlow, nameOf: NameOf = String): string {
  const conditions = flow.conditions ?? [];
  const whose =
    flow.fromId === flow.toId ? `within ${nameOf(flow.toId)}` : `from ${nameOf(flow.fromId)} to ${nameOf(flow.toId)}`;
  const use =
    flow.fromPurpose === undefined || flow.fromPurpose === flow.toPurpose
      ? `for ${purposeWords(flow.toPurpose)}`
      : `moved from ${purposeWords(flow.fromPurpose)} to ${purposeWords(flow.toPurpose)}`;
  const notes = [
    flow.status,
    flow.recurrent === true ? 'recurrent' : 'non-recurrent',
    ...(flow.reinvested === true ? ['reinvested'] : []),
    ...(flow.conditional === true ? ['depends on what is still to happen'] : []),
    conditions.length === 0 ? 'no conditions' : countInWords(conditions.length, 'condition'),
  ];
  return `${flow.name}: ${pounds(flow.amountPence)} ${whose}, ${use} (${listInWords(notes)}).`;
}

function purposeWords(purpose: SpendingPurpose): string {
  return purpose === 'acute' ? 'acute care' : purpose.replaceAll('-', ' ');
}
