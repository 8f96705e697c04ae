import type { AreaStanding } from '../neighbourhoods/indicator.js';
import type { RecordKeeping } from '../record.js';
import type { AssetMatch } from './capability.js';

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

/** A gap that somebody found and that is kept in mind until it is closed. */
export interface Gap extends RecordKeeping {
  readonly id: string;
  readonly name: string;
  readonly areaIds?: readonly string[] | undefined;
  /** Need that is not met, in the words of service terms. */
  readonly need?: string | undefined;
  /** Pathway in which it shows, by id. */
  readonly pathwayId?: string | undefined;
  /** Indicators that show it, by id. */
  readonly indicatorIds?: readonly string[] | undefined;
  /** What was said or seen, in the source's words. */
  readonly evidence?: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly foundOn: string;
  readonly source: string;
  readonly status: 'open' | 'being-closed' | 'closed';
  /** Services that close it, by id. */
  readonly closedByIds?: readonly string[] | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** What a new service would do to something that is there. */
export interface AssetImpact {
  readonly assetId: string;
  readonly effect: 'helps' | 'none' | 'harms';
  readonly note?: string | undefined;
}

/** A plan for a new service, with the answers its authors have given so far. */
export interface CommissioningCheck extends RecordKeeping {
  readonly id: string;
  readonly title: string;
  /** Need it is for, in the words of service terms. */
  readonly need: string;
  readonly areaId: string;
  /** Whom it is for, in the words of footfall patterns. */
  readonly groups?: readonly string[] | undefined;
  /** Room it takes: kind of use in the words of `Space.uses`, hours a week, people at a time. */
  readonly use?: string | undefined;
  readonly hoursPerWeek?: number | undefined;
  readonly people?: number | undefined;
  readonly stepFree?: boolean | undefined;
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** Pounds a year. */
  readonly annualCost?: number | undefined;
  /** Indicator it answers, by id. */
  readonly indicatorId?: string | undefined;
  /** Why the indicator is as it is: money thrown at a figure without a cause helps nobody. */
  readonly cause?: string | undefined;
  /** Contractors that were asked what they can do, by partner id. */
  readonly askedIds?: readonly string[] | undefined;
  readonly impacts?: readonly AssetImpact[] | undefined;
  /** Services it would take the place of, by id. */
  readonly retiresIds?: readonly string[] | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}
