import type { Directory } from '../directory/directory.js';
import { standingOf, type Indicator, type IntervalOfCounts } from '../neighbourhoods/indicator.js';
import type { ContractorType } from '../partners/partner.js';
import type { PlaceHoursOptions } from '../services/hours-lines.js';
import { hasTerm } from '../services/needs.js';
import { layersOf, type Layers } from '../services/overlap.js';
import type { Asset } from './asset.js';
import { capabilitiesFor, type Capability } from './capability.js';
import { coLocationCandidates, type RoomSearch } from './co-location.js';
import type { FootfallPattern } from './community.js';
import { contractsOn } from './contract.js';
import { placeMap, type PlaceMapOptions } from './place-map.js';
import type { AssetImpact, CommissioningCheck } from './planning.js';

/** Something the plan still has to answer. */
export interface CheckAwaiting {
  readonly code: 'indicator' | 'cause' | 'ask-contractors' | 'impact' | 'layers' | 'area';
  readonly message: string;
}

/** People the plan is for, who go somewhere already. */
export interface FootfallOverlap {
  readonly asset: Asset;
  readonly footfall: FootfallPattern;
  readonly sentence: string;
}

/** A duty under a contract that holds already and covers the need. */
export interface ContractedAlready {
  readonly asset: Asset;
  readonly contract: string;
  readonly sentence: string;
}

/** What is known before a new service is commissioned. */
export interface CommissioningAdvice {
  /** `use-what-is-there`: something that exists could do it; `answer-first`: nothing found, and answers are awaited; `ready`. */
  readonly advice: 'use-what-is-there' | 'answer-first' | 'ready';
  readonly layers: Layers;
  readonly contractedAlready: readonly ContractedAlready[];
  readonly capabilities: readonly Capability[];
  readonly coLocation?: RoomSearch | undefined;
  readonly footfall: readonly FootfallOverlap[];
  /** Impacts stated as harm. */
  readonly harms: readonly AssetImpact[];
  readonly awaiting: readonly CheckAwaiting[];
  readonly sentence: string;
}

/** What the check looks at as well as the directory. */
export interface BeforeYouBuildOptions extends PlaceHoursOptions, PlaceMapOptions {
  /** Day of the check, `YYYY-MM-DD`: its week of opening hours, its contracts. */
  readonly today: string;
  readonly intervalOfCounts?: IntervalOfCounts | undefined;
}

/**
 * The "don't build" button: what is there already, what those who are there could do and at what cost, where room is free, whom the
 * plan would reach that come somewhere anyway, and what its authors still have to answer.
 * @param check - The plan.
 * @param directory - What there is.
 * @param options - The day, and how points and intervals are worked out.
 * @returns Advice with its reasons; it never decides. Source: capabilities 4.5 to 4.8, 4.18 to 4.21, 4.23.
 */
export function beforeYouBuild(
  check: CommissioningCheck,
  directory: Pick<Directory, 'all' | 'find'>,
  options: BeforeYouBuildOptions,
): CommissioningAdvice {
  const map = placeMap(directory, options);
  const assets = map.assetsIn(check.areaId);
  const area = directory.find('areas', check.areaId);
  const indicator = check.indicatorId === undefined ? undefined : directory.find('indicators', check.indicatorId);
  const services = map.servicesIn(check.areaId).filter((service) => hasTerm(service, 'need', check.need));
  const layers = layersOf(services, {
    ...options,
    need: check.need,
    area: area?.name ?? check.areaId,
    date: options.today,
  });
  const contractorTypeOf = (asset: Asset): ContractorType | undefined =>
    asset.partnerId === undefined ? undefined : directory.find('partners', asset.partnerId)?.contractorType;
  const capabilities = capabilitiesFor(assets, directory.all('capabilityRules'), {
    need: check.need,
    from: check.from,
    contractorTypeOf,
    planCost: check.annualCost,
  });
  const { use, hoursPerWeek = 0, people, stepFree, from } = check;
  const coLocation =
    use === undefined ? undefined : coLocationCandidates({ use, hoursPerWeek, people, stepFree, from }, assets);
  const known = {
    layers,
    contractedAlready: contractedFor(check.need, assets, options.today),
    capabilities,
    ...(coLocation && { coLocation }),
    footfall: footfallOf(check, assets),
    harms: (check.impacts ?? []).filter(({ effect }) => effect === 'harms'),
  };
  const awaiting = [
    ...(area ? [] : [{ code: 'area', message: `The area "${check.areaId}" is not in the directory.` } as const]),
    ...evidenceAwaited(check, indicator, options),
    ...answersAwaited(check, assets, known.layers, contractorTypeOf),
  ];
  const there = known.capabilities.length + known.contractedAlready.length > 0;
  const advice = there ? 'use-what-is-there' : awaiting.length > 0 ? 'answer-first' : 'ready';
  return { advice, ...known, awaiting, sentence: inWords(check, advice, known, awaiting) };
}

function contractedFor(need: string, assets: readonly Asset[], today: string): ContractedAlready[] {
  return assets.flatMap((asset) =>
    contractsOn(asset.contracts, today)
      .filter(({ needs }) => hasTerm({ terms: needs?.map((name) => ({ name, role: 'need' })) }, 'need', need))
      .map(({ name, to }) => ({
        asset,
        contract: name,
        sentence: `${asset.name} is contracted for ${need} already: ${name}${to ? `, until ${to}` : ''}.`,
      })),
  );
}

function footfallOf({ groups }: CommissioningCheck, assets: readonly Asset[]): FootfallOverlap[] {
  const wanted = new Set(groups?.map((group) => group.toLowerCase()));
  return assets.flatMap((asset) =>
    (asset.footfall ?? [])
      .filter(({ group }) => wanted.has(group.toLowerCase()))
      .map((footfall) => {
        const count = footfall.peoplePerWeek === undefined ? '' : `${footfall.peoplePerWeek.toLocaleString('en-GB')} `;
        const often = footfall.peoplePerWeek === undefined ? (footfall.frequency ?? 'already') : 'a week';
        return {
          asset,
          footfall,
          sentence: `${count}${footfall.group} come to ${asset.name} ${often}: ${footfall.reason}.`,
        };
      }),
  );
}

function evidenceAwaited(
  check: CommissioningCheck,
  indicator: Indicator | undefined,
  { intervalOfCounts }: BeforeYouBuildOptions,
): CheckAwaiting[] {
  const standing = indicator && standingOf(indicator, { intervalOfCounts });
  const awaiting: CheckAwaiting[] = [];
  if (!standing) {
    awaiting.push({
      code: 'indicator',
      message: 'The plan does not say which indicator it answers. Name one of the area.',
    });
  } else if (indicator.areaId !== check.areaId) {
    awaiting.push({
      code: 'indicator',
      message: `The indicator is of another area (${indicator.areaId}). Name one of this area, or say why it holds here.`,
    });
  } else if (standing.standing !== 'worse') {
    awaiting.push({
      code: 'indicator',
      message: `The indicator does not show that the area is worse. ${standing.sentence}`,
    });
  }
  if (!check.cause?.trim()) {
    awaiting.push({
      code: 'cause',
      message: 'The plan does not say why the indicator is as it is. Name the cause it acts on.',
    });
  }
  return awaiting;
}

function answersAwaited(
  check: CommissioningCheck,
  assets: readonly Asset[],
  layers: Layers,
  contractorTypeOf: (asset: Asset) => ContractorType | undefined,
): CheckAwaiting[] {
  const asked = new Set(check.askedIds);
  const notAsked = assets.filter((asset) => contractorTypeOf(asset) && asset.partnerId && !asked.has(asset.partnerId));
  const stated = new Set(check.impacts?.map(({ assetId }) => assetId));
  const under = new Set(
    layers.services.flatMap((service) => (service.serviceAtLocations ?? []).map(({ location }) => location?.id)),
  );
  const affected = assets.filter(
    ({ id, locationId }) => locationId !== undefined && under.has(locationId) && !stated.has(id),
  );
  const names = (list: readonly Asset[]) => list.map(({ name }) => name).join(', ');
  const retires = layers.services.some(({ id }) => check.retiresIds?.includes(id));
  return [
    ...(notAsked.length > 0
      ? [{ code: 'ask-contractors', message: `Ask what these could do: ${names(notAsked)}.` } as const]
      : []),
    ...(affected.length > 0
      ? [{ code: 'impact', message: `Say what the plan would do to: ${names(affected)}.` } as const]
      : []),
    ...(layers.services.length > 1 && !retires
      ? [
          {
            code: 'layers',
            message: `${layers.services.length} services are there already, and the plan adds a layer. Say which it would retire, or why none.`,
          } as const,
        ]
      : []),
  ];
}

function inWords(
  check: CommissioningCheck,
  advice: CommissioningAdvice['advice'],
  {
    layers,
    capabilities,
    contractedAlready,
  }: Pick<CommissioningAdvice, 'layers' | 'capabilities' | 'contractedAlready'>,
  awaiting: readonly CheckAwaiting[],
): string {
  const first = capabilities[0]?.sentence ?? contractedAlready[0]?.sentence ?? '';
  const lead = {
    'use-what-is-there': `Before ${check.title}: what is there could do it. ${first}`,
    'answer-first': `Before ${check.title}: nothing that is there was found to do it.`,
    ready: `${check.title}: nothing that is there was found to do it, and every question is answered.`,
  }[advice];
  const open =
    awaiting.length === 0 ? '' : ` ${awaiting.length} ${awaiting.length === 1 ? 'answer is' : 'answers are'} awaited.`;
  return `${lead} ${layers.sentence}${open}`;
}
