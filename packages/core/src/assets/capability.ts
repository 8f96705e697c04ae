import type { RecordKeeping } from '../record.js';
import type { ContractorType } from '../partners/partner.js';
import { termKey } from '../services/needs.js';
import type { Asset, AssetKind } from './asset.js';
import { coLocationCandidates, type SpaceCandidate } from './co-location.js';
import { percentInWords } from '../text/percent.js';

/** Which assets a rule is about: by the contractor that looks after them or by their kind; any when both are absent. */
export interface AssetMatch {
  readonly contractorTypes?: readonly ContractorType[] | undefined;
  readonly assetKinds?: readonly AssetKind[] | undefined;
}

/** What it would cost to do the same another way. */
export interface CostComparator {
  readonly what: string;
  /** Pounds a year. */
  readonly annualCost: number;
  readonly source: string;
}

/** What an asset becomes able to do when somebody is added: "a nurse in a pharmacy makes a walk-in centre". A local rule, so data. */
export interface CapabilityRule extends AssetMatch, RecordKeeping {
  readonly id: string;
  readonly name: string;
  /** Role that is added: `nurse`. */
  readonly role: string;
  /** Kind of use of a room it takes, in the words of `Space.uses`; no room is needed when absent. */
  readonly use?: string | undefined;
  readonly hoursPerWeek?: number | undefined;
  /** Kind of service that results. */
  readonly makes: string;
  /** Needs it helps with, in the words of service terms. */
  readonly needs: readonly string[];
  /** Pounds a year. */
  readonly annualCost?: number | undefined;
  readonly comparedWith?: CostComparator | undefined;
  readonly source?: string | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** Something an asset that is there could do. */
export interface Capability {
  readonly asset: Asset;
  readonly what: string;
  /** A rule with its room, or an offer beyond contract that the asset itself made. */
  readonly from: 'capability-rule' | 'plus-offer';
  readonly rule?: CapabilityRule | undefined;
  readonly space?: SpaceCandidate | undefined;
  /** Pounds a year. */
  readonly annualCost?: number | undefined;
  /** Cost as a share of what it is compared with, below 1 when it is cheaper. */
  readonly costShare?: number | undefined;
  readonly sentence: string;
}

/** What is looked for. */
export interface CapabilityQuestion {
  readonly need: string;
  /** Day from which it is wanted, `YYYY-MM-DD`. */
  readonly from: string;
  /** Contractor type of the partner that looks after an asset. */
  readonly contractorTypeOf: (asset: Asset) => ContractorType | undefined;
  /** Pounds a year of the plan it is compared with, where a rule carries no comparison of its own. */
  readonly planCost?: number | undefined;
}

/**
 * Tells whether a rule is about an asset.
 * @param match - Contractor types and kinds.
 * @param asset - The asset.
 * @param contractorType - Of the partner that looks after it.
 * @returns True when one of the types or kinds fits, or none is asked for.
 */
export function matchesAsset(match: AssetMatch, asset: Asset, contractorType: ContractorType | undefined): boolean {
  const { contractorTypes, assetKinds } = match;
  if (!contractorTypes && !assetKinds) return true;
  return (
    (contractorType !== undefined && contractorTypes?.includes(contractorType)) ||
    assetKinds?.includes(asset.kind) ||
    false
  );
}

/**
 * Finds what the assets that are there could do about a need: by rules on what a role makes possible, where a room for it is free, and
 * by offers beyond contract that have not been declined.
 * @param assets - Assets of the area.
 * @param rules - Capability rules.
 * @param question - The need and the plan it stands against.
 * @returns What could be done, cheapest first; cost unknown comes last. Source: capabilities 4.19, 4.21.
 */
export function capabilitiesFor(
  assets: readonly Asset[],
  rules: readonly CapabilityRule[],
  question: CapabilityQuestion,
): Capability[] {
  const helps = (needs: readonly string[] | undefined) =>
    needs?.some((need) => termKey(need) === termKey(question.need)) ?? false;
  const byRule = rules
    .filter(({ needs }) => helps(needs))
    .flatMap((rule) => assets.flatMap((asset) => byRole(asset, rule, question)));
  const byOffer = assets.flatMap((asset) =>
    (asset.plusOffers ?? [])
      .filter(({ needs, status }) => helps(needs) && status !== 'declined')
      .map((offer): Capability => {
        const cost = compared(offer.annualCost, undefined, question.planCost);
        const needed = offer.supportNeeded ? ` It needs: ${offer.supportNeeded}.` : '';
        return {
          asset,
          what: offer.what,
          from: 'plus-offer',
          ...cost.fields,
          sentence: `${asset.name}: ${offer.what} (${offer.status}).${needed}${cost.words}`,
        };
      }),
  );
  return [...byRule, ...byOffer].sort(
    (a, b) => (a.annualCost ?? Infinity) - (b.annualCost ?? Infinity) || a.asset.name.localeCompare(b.asset.name, 'en'),
  );
}

function byRole(
  asset: Asset,
  rule: CapabilityRule,
  { from, contractorTypeOf, planCost }: CapabilityQuestion,
): Capability[] {
  if (!matchesAsset(rule, asset, contractorTypeOf(asset))) return [];
  const { use, hoursPerWeek = 0 } = rule;
  const [space] = use === undefined ? [] : coLocationCandidates({ use, hoursPerWeek, from }, [asset]).candidates;
  if (use !== undefined && !space) return [];
  const cost = compared(rule.annualCost, rule.comparedWith, planCost);
  const room = space ? ` (${space.space.name})` : '';
  return [
    {
      asset,
      what: rule.makes,
      from: 'capability-rule',
      rule,
      ...(space && { space }),
      ...cost.fields,
      sentence: `${asset.name}${room} with a ${rule.role} could be a ${rule.makes}.${cost.words}`,
    },
  ];
}

function compared(
  annualCost: number | undefined,
  comparator: CostComparator | undefined,
  planCost: number | undefined,
): { fields: Pick<Capability, 'annualCost' | 'costShare'>; words: string } {
  if (annualCost === undefined) return { fields: {}, words: ' What it would cost is not recorded.' };
  const against =
    comparator ?? (planCost === undefined ? undefined : { what: 'the plan', annualCost: planCost, source: 'the plan' });
  const costs = ` It would cost ${pounds(annualCost)} a year`;
  if (!against || against.annualCost <= 0) return { fields: { annualCost }, words: `${costs}.` };
  const costShare = annualCost / against.annualCost;
  const source = comparator ? ` (${comparator.source})` : '';
  return {
    fields: { annualCost, costShare },
    words: `${costs}, ${percentInWords(costShare)} of ${pounds(against.annualCost)} for ${against.what}${source}.`,
  };
}

const pounds = (amount: number): string => `£${Math.round(amount).toLocaleString('en-GB')}`;
