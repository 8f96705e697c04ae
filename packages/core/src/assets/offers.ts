import type { ContractorType } from '../partners/partner.js';
import {
  latestIndicator,
  standingOf,
  type Indicator,
  type IntervalOfCounts,
  type AreaStanding,
} from '../neighbourhoods/indicator.js';
import { hasTerm, termKey } from '../services/needs.js';
import type { Service } from '../services/service.js';
import type { Asset } from './asset.js';
import { matchesAsset } from './capability.js';
import type { PlaceMap } from './place-map.js';
import type { Offer, OfferBundle, OfferRule, TouchpointRule } from './planning.js';

/** An offer of a bundle, and who makes it already. */
export interface OfferThere {
  readonly offer: Offer;
  readonly services: readonly Service[];
}

/** A bundle that a figure of an area suggests. */
export interface OfferSuggestion {
  readonly areaId: string;
  readonly rule: OfferRule;
  readonly indicator: Indicator;
  readonly standing: AreaStanding;
  readonly bundle: OfferBundle;
  readonly offers: readonly OfferThere[];
  readonly sentence: string;
}

/** The data that offers are suggested from. */
export interface OfferData {
  readonly indicators?: readonly Indicator[] | undefined;
  readonly offerRules?: readonly OfferRule[] | undefined;
  readonly offerBundles?: readonly OfferBundle[] | undefined;
}

/**
 * Suggests offers where the latest figure of an area calls for them, and says which of them are there already.
 * @param data - Indicators, rules and bundles.
 * @param areaId - The area.
 * @param map - What runs where.
 * @param options - `today`, `YYYY-MM-DD`: later figures are left out; `intervalOfCounts` as `standingOf` takes it.
 * @returns One suggestion a rule and bundle, with its reason. It is a suggestion to people who know the place, never a decision.
 * Source: capabilities 1.18, 1.19, 1.20.
 */
export function suggestOffers(
  data: OfferData,
  areaId: string,
  map: Pick<PlaceMap, 'servicesIn'>,
  options: { readonly today: string; readonly intervalOfCounts?: IntervalOfCounts | undefined },
): OfferSuggestion[] {
  const services = map.servicesIn(areaId);
  return (data.offerRules ?? []).flatMap((rule) => {
    const indicator = latestIndicator(data.indicators ?? [], rule.measure, areaId, options.today);
    if (!indicator) return [];
    const { standing, sentence } = standingOf(indicator, options);
    if (!isCalledFor(rule, indicator.value, standing)) return [];
    const bundles = (data.offerBundles ?? []).filter(({ id }) => rule.bundleIds.includes(id));
    return bundles.map((bundle) => {
      const offers = bundle.offers.map((offer) => ({
        offer,
        services: services.filter((service) => offer.needs.some((need) => hasTerm(service, 'need', need))),
      }));
      return {
        areaId,
        rule,
        indicator,
        standing,
        bundle,
        offers,
        sentence: `${sentence} ${rule.why} ${inWords(bundle, offers)}`,
      };
    });
  });
}

function isCalledFor({ standings, above, below }: OfferRule, value: number, standing: AreaStanding): boolean {
  const asks = standings !== undefined || above !== undefined || below !== undefined;
  return asks && (standings?.includes(standing) ?? true) && value > (above ?? -Infinity) && value < (below ?? Infinity);
}

function inWords({ name, why }: OfferBundle, offers: readonly OfferThere[]): string {
  const names = (wanted: boolean) =>
    offers.filter(({ services }) => services.length > 0 === wanted).map(({ offer }) => offer.name);
  const list = (words: readonly string[]) => (words.length === 0 ? 'nothing' : words.join(', '));
  return `${name}${why ? ` (${why})` : ''}: there already: ${list(names(true))}; missing: ${list(names(false))}.`;
}

/** Where people with a need could be met. */
export interface Touchpoint {
  readonly rule: TouchpointRule;
  readonly asset: Asset;
  readonly sentence: string;
}

/**
 * Finds the places where people with a need go anyway.
 * @param need - The need, in the words of service terms.
 * @param assets - Assets of the area.
 * @param rules - Touchpoint rules.
 * @param contractorTypeOf - Contractor type of the partner that looks after an asset.
 * @returns Each asset a rule is about. Source: capability 4.16.
 */
export function touchpointsFor(
  need: string,
  assets: readonly Asset[],
  rules: readonly TouchpointRule[],
  contractorTypeOf: (asset: Asset) => ContractorType | undefined,
): Touchpoint[] {
  return rules
    .filter((rule) => termKey(rule.need) === termKey(need))
    .flatMap((rule) =>
      assets
        .filter((asset) => matchesAsset(rule, asset, contractorTypeOf(asset)))
        .map((asset) => ({ rule, asset, sentence: `${asset.name}: ${rule.why} ${rule.offer}` })),
    );
}
