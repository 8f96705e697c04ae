import { distanceMetres, type LatLng } from '../place/point.js';
import { termKey } from '../services/needs.js';
import type { Asset } from './asset.js';
import { sureUntil, tenureOn, type Space } from './premises.js';

/** What somebody needs room for. */
export interface SpaceNeed {
  /** Kind of use, in the words of `Space.uses`: `clinic`, `group`. */
  readonly use: string;
  readonly hoursPerWeek: number;
  /** People at a time. */
  readonly people?: number | undefined;
  /** True when it must be reached without steps. */
  readonly stepFree?: boolean | undefined;
  /** First and last day, `YYYY-MM-DD`; open-ended without `to`. */
  readonly from: string;
  readonly to?: string | undefined;
  /** Nearer is better; needs `pointOf`. */
  readonly near?: LatLng | undefined;
}

/** One reason for or against a room; `blocks` rules it out, `ask` is something to find out first. */
export interface SpaceReason {
  readonly weight: 'for' | 'against' | 'ask' | 'blocks';
  readonly code:
    | 'constraint'
    | 'use'
    | 'hours'
    | 'capacity'
    | 'step-free'
    | 'tenure'
    | 'condition'
    | 'integration'
    | 'information-point'
    | 'trust';
  readonly message: string;
}

/** A room, and how it suits. */
export interface SpaceCandidate {
  readonly asset: Asset;
  readonly space: Space;
  readonly reasons: readonly SpaceReason[];
  /** In a straight line from `near`, where both are known. */
  readonly distanceMetres?: number | undefined;
}

/** Rooms that could serve, and those that cannot. */
export interface RoomSearch {
  /** Best first: fewest reasons against, then fewest questions, most reasons for, nearest, most free hours. */
  readonly candidates: readonly SpaceCandidate[];
  readonly ruledOut: readonly SpaceCandidate[];
  readonly sentence: string;
}

/** How the rooms are judged. */
export interface CoLocationOptions {
  /** Assume that proposed tenure comes about. */
  readonly proposedTenure?: boolean | undefined;
  /** Where an asset stands; for distances. */
  readonly pointOf?: ((asset: Asset) => LatLng | undefined) | undefined;
}

/**
 * Looks for room under existing roofs before anything is built: free space × need × hours × tenure × constraints.
 * @param need - What room is needed for, how much and from when.
 * @param assets - Assets to look through.
 * @param options - Whether proposed tenure counts, and where assets stand.
 * @returns Candidates in order, each with reasons for and against; a room that a constraint, its size, its steps, its hours or its tenure
 * rules out is never among them. What is not known is a question, not a reason against. Source: capability 4.20.
 */
export function coLocationCandidates(
  need: SpaceNeed,
  assets: readonly Asset[],
  options: CoLocationOptions = {},
): RoomSearch {
  const all = assets.flatMap((asset) => (asset.spaces ?? []).map((space) => candidate(asset, space, need, options)));
  const isRuledOut = ({ reasons }: SpaceCandidate) => reasons.some(({ weight }) => weight === 'blocks');
  const candidates = all.filter((each) => !isRuledOut(each)).sort(byMerit);
  const [best] = candidates;
  return {
    candidates,
    ruledOut: all.filter(isRuledOut),
    sentence: best
      ? `${candidates.length} of ${all.length} rooms could take ${need.hoursPerWeek} hours a week of ${need.use}; first to ask: ${best.space.name} at ${best.asset.name}.`
      : `None of ${all.length} rooms could take ${need.hoursPerWeek} hours a week of ${need.use}.`,
  };
}

function candidate(asset: Asset, space: Space, need: SpaceNeed, options: CoLocationOptions): SpaceCandidate {
  const point = need.near && options.pointOf?.(asset);
  const distance = need.near && point ? distanceMetres(need.near, point) : undefined;
  return {
    asset,
    space,
    reasons: [
      ...ofConstraints(asset, need),
      ...ofSpace(space, need),
      ...ofTenure(asset, need, options),
      ...ofCondition(asset),
      ...ofCommunity(asset),
    ],
    ...(distance !== undefined && { distanceMetres: distance }),
  };
}

const reason = (weight: SpaceReason['weight'], code: SpaceReason['code'], message: string): SpaceReason => ({
  weight,
  code,
  message,
});

function ofConstraints({ constraints }: Asset, { use, from }: SpaceNeed): SpaceReason[] {
  return (constraints ?? [])
    .filter(({ to, blocks }) => (!to || from <= to) && blocks.some((blocked) => termKey(blocked) === termKey(use)))
    .map(({ source, note }) =>
      reason(
        'blocks',
        'constraint',
        `The ${source === 'other' ? 'rules' : source} ${source === 'other' ? 'do' : 'does'} not allow ${use}${note ? `: ${note}` : '.'}`,
      ),
    );
}

function ofSpace(space: Space, need: SpaceNeed): SpaceReason[] {
  const { uses, freeHoursPerWeek: free, capacity, stepFree } = space;
  const fits = uses?.some((use) => termKey(use) === termKey(need.use));
  return [
    fits === undefined
      ? reason('ask', 'use', `Whether it can be used for ${need.use} is not recorded.`)
      : reason(fits ? 'for' : 'blocks', 'use', `It is ${fits ? '' : 'not '}meant for ${need.use}.`),
    free === undefined
      ? reason('ask', 'hours', 'How many hours it is free is not recorded.')
      : reason(
          free >= need.hoursPerWeek ? 'for' : 'blocks',
          'hours',
          `It is free ${free} hours a week; ${need.hoursPerWeek} are needed.`,
        ),
    ...(need.people === undefined
      ? []
      : [
          capacity === undefined
            ? reason('ask', 'capacity', 'How many people it holds is not recorded.')
            : reason(
                capacity >= need.people ? 'for' : 'blocks',
                'capacity',
                `It holds ${capacity} people; ${need.people} are expected.`,
              ),
        ]),
    ...(need.stepFree !== true
      ? []
      : [
          stepFree === undefined
            ? reason('ask', 'step-free', 'Whether it can be reached without steps is not recorded.')
            : reason(
                stepFree ? 'for' : 'blocks',
                'step-free',
                `It can${stepFree ? '' : 'not'} be reached without steps.`,
              ),
        ]),
  ];
}

function ofTenure({ tenure }: Asset, { from, to }: SpaceNeed, options: CoLocationOptions): SpaceReason[] {
  const held = tenureOn(tenure, from, { proposed: options.proposedTenure });
  if (!held) {
    const ended = (tenure ?? []).some((each) => !each.proposed && each.to !== undefined && each.to < from);
    return [
      ended
        ? reason('blocks', 'tenure', `Nothing shows who will hold the building on ${from}.`)
        : reason('ask', 'tenure', 'On what terms the building is held is not recorded.'),
    ];
  }
  const end = sureUntil(held);
  if (end === undefined) return [reason('for', 'tenure', `It is ${held.kind}, with no end recorded.`)];
  if (to !== undefined && to <= end) return [reason('for', 'tenure', `It is ${held.kind}, sure until ${end}.`)];
  return [reason('against', 'tenure', `It is ${held.kind}, sure only until ${end}.`)];
}

function ofCondition({ conditions }: Asset): SpaceReason[] {
  const latest = new Map(
    [...(conditions ?? [])].sort((a, b) => (a.surveyedOn < b.surveyedOn ? -1 : 1)).map((each) => [each.facet, each]),
  );
  return [...latest.values()]
    .filter(({ grade }) => grade === 'D' || grade === 'C')
    .map(({ facet, grade, surveyedOn }) =>
      reason('against', 'condition', `${facet.replaceAll('-', ' ')} was graded ${grade} on ${surveyedOn}.`),
    );
}

function ofCommunity({ integration, informationPoint, trustNote }: Asset): SpaceReason[] {
  const works = integration === 'co-located' || integration === 'shared-working' || integration === 'integrated';
  return [
    ...(works ? [reason('for', 'integration', `Services there are ${integration.replace('-', ' ')} already.`)] : []),
    ...(informationPoint ? [reason('for', 'information-point', 'People already come there to ask.')] : []),
    ...(trustNote ? [reason('for', 'trust', trustNote)] : []),
  ];
}

function byMerit(a: SpaceCandidate, b: SpaceCandidate): number {
  const count = ({ reasons }: SpaceCandidate, of: SpaceReason['weight']) =>
    reasons.filter(({ weight }) => weight === of).length;
  return (
    count(a, 'against') - count(b, 'against') ||
    count(a, 'ask') - count(b, 'ask') ||
    count(b, 'for') - count(a, 'for') ||
    (a.distanceMetres ?? Infinity) - (b.distanceMetres ?? Infinity) ||
    (b.space.freeHoursPerWeek ?? 0) - (a.space.freeHoursPerWeek ?? 0) ||
    a.asset.name.localeCompare(b.asset.name, 'en')
  );
}
