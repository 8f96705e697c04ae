import type { RecordKeeping } from '../record.js';
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
import { matchesAsset, type AssetMatch } from './capability.js';
import type { PlaceMap } from './place-map.js';

/** One thing that could be offered. */
export interface Offer {
  readonly name: string;
  readonly kind: 'social' | 'clinical';
  /** Needs it helps with, in the words of service terms; services with one of them count as there already. */
  readonly needs: readonly string[];
}

/** Offers that belong together: cookery classes with benefits advice at the same time. */
export interface OfferBundle extends RecordKeeping {
  readonly id: string;
  readonly name: string;
  readonly offers: readonly Offer[];
  /** Why they are better together. */
  readonly why?: string | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** When a figure of an area is so, these bundles are worth a look. Local knowledge, so data. */
export interface OfferRule extends RecordKeeping {
  readonly id: string;
  /** Key of the measure, as in `Indicator.measure`. */
  readonly measure: string;
  /** Standings against the comparator that call for it: `worse`. */
  readonly standings?: readonly AreaStanding[] | undefined;
  /** Value above or below which it is called for, in the indicator's unit; both and `standings` must hold where given. */
  readonly above?: number | undefined;
  readonly below?: number | undefined;
  readonly bundleIds: readonly string[];
  readonly why: string;
  readonly source?: string | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

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

/** A need meets people where they go anyway: new mothers buy at the pharmacy. Local knowledge, so data. */
export interface TouchpointRule extends AssetMatch, RecordKeeping {
  readonly id: string;
  readonly need: string;
  /** Who, in plain words. */
  readonly group: string;
  /** The habit: why they are there anyway. */
  readonly why: string;
  /** What could be done there. */
  readonly offer: string;
  readonly source?: string | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
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
