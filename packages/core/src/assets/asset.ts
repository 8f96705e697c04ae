import type { RecordKeeping } from '../record.js';
import type { AssetVisit, FootfallPattern, ReachEstimate, StatedWillingness, TrustMeasure } from './community.js';
import type { Contract, PlusOffer } from './contract.js';
import type { AssetFault, Condition, Space, Tenure, UseConstraint } from './premises.js';

/** The six kinds of asset of asset-based community development (Kretzmann and McKnight). */
export const ASSET_KINDS = ['individual', 'association', 'institution', 'physical', 'economic', 'story'] as const;
/** One of `ASSET_KINDS`. */
export type AssetKind = (typeof ASSET_KINDS)[number];

/** How far services under one roof work as one. */
export const INTEGRATION_LEVELS = ['separate', 'signposting', 'co-located', 'shared-working', 'integrated'] as const;
/** One of `INTEGRATION_LEVELS`. */
export type IntegrationLevel = (typeof INTEGRATION_LEVELS)[number];

/** How a building came to be what it is. */
export const BUILD_TYPES = [
  'purpose-built',
  'converted-house',
  'converted-other',
  'listed',
  'modular',
  'other',
] as const;
/** One of `BUILD_TYPES`. */
export type BuildType = (typeof BUILD_TYPES)[number];

/** People registered with a practice on a day ("list size"). */
export interface RegisteredPatients {
  readonly value: number;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly source: string;
}

/** A strength of a community: people, groups, institutions, buildings, businesses, stories. */
export interface Asset extends RecordKeeping {
  readonly id: string;
  readonly name: string;
  readonly kind: AssetKind;
  readonly description?: string | undefined;
  /** Partner that looks after it, by id. */
  readonly partnerId?: string | undefined;
  /** Place where it stands, by id. Services at that place are under its roof. */
  readonly locationId?: string | undefined;
  readonly areaIds?: readonly string[] | undefined;
  /** Terms on which it was, is and might be held. */
  readonly tenure?: readonly Tenure[] | undefined;
  readonly conditions?: readonly Condition[] | undefined;
  readonly spaces?: readonly Space[] | undefined;
  readonly constraints?: readonly UseConstraint[] | undefined;
  readonly contracts?: readonly Contract[] | undefined;
  readonly plusOffers?: readonly PlusOffer[] | undefined;
  readonly faults?: readonly AssetFault[] | undefined;
  readonly integration?: IntegrationLevel | undefined;
  /** Where people can simply ask, without an appointment. */
  readonly informationPoint?: boolean | undefined;
  readonly registeredPatients?: RegisteredPatients | undefined;
  /** Year, or `YYYY-MM-DD`, since when it has served people here. */
  readonly servingSince?: string | undefined;
  /** What it has been to people over the years. */
  readonly history?: string | undefined;
  readonly yearBuilt?: number | undefined;
  readonly buildType?: BuildType | undefined;
  /** Why people here know and love it. */
  readonly trustNote?: string | undefined;
  readonly trust?: readonly TrustMeasure[] | undefined;
  readonly reach?: readonly ReachEstimate[] | undefined;
  readonly footfall?: readonly FootfallPattern[] | undefined;
  readonly willingness?: readonly StatedWillingness[] | undefined;
  readonly visits?: readonly AssetVisit[] | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}
