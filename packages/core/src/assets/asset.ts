/** The six kinds of asset of asset-based community development (Kretzmann and McKnight). */
export const ASSET_KINDS = ['individual', 'association', 'institution', 'physical', 'economic', 'story'] as const;
/** One of `ASSET_KINDS`. */
export type AssetKind = (typeof ASSET_KINDS)[number];

/** The six facets of an NHS estate survey (NHS Estatecode). */
export const CONDITION_FACETS = [
  'physical-condition',
  'functional-suitability',
  'space-utilisation',
  'quality',
  'fire-health-and-safety',
  'environmental',
] as const;
/** One of `CONDITION_FACETS`. */
export type ConditionFacet = (typeof CONDITION_FACETS)[number];

/** How far services under one roof work as one. */
export const INTEGRATION_LEVELS = ['separate', 'signposting', 'co-located', 'shared-working', 'integrated'] as const;
/** One of `INTEGRATION_LEVELS`. */
export type IntegrationLevel = (typeof INTEGRATION_LEVELS)[number];

/** Who holds a building, on what terms, and until when. */
export interface Tenure {
  readonly kind: 'owned' | 'leased' | 'licensed' | 'shared' | 'proposed';
  /** Partner that owns or leases it, by id. */
  readonly holderId?: string | undefined;
  readonly landlord?: string | undefined;
  /** `YYYY-MM-DD`, inclusive. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** First day on which the lease may be broken, `YYYY-MM-DD`. */
  readonly breakDate?: string | undefined;
}

/** What a survey found for one facet. Grades run from A (as new) to D (unacceptable). */
export interface Condition {
  readonly facet: ConditionFacet;
  readonly grade: 'A' | 'B' | 'C' | 'D';
  readonly surveyedOn: string;
  readonly surveyor?: string | undefined;
}

/** A room or hall, and how much of it is free. */
export interface Space {
  readonly name: string;
  /** People it holds. */
  readonly capacity?: number | undefined;
  readonly bookableHoursPerWeek?: number | undefined;
  readonly freeHoursPerWeek?: number | undefined;
  readonly stepFree?: boolean | undefined;
  readonly uses?: readonly string[] | undefined;
}

/** Something that a lease, a planning condition or an owner does not allow. */
export interface UseConstraint {
  readonly source: 'lease' | 'planning' | 'owner' | 'other';
  /** Kinds of use it blocks, in the words of `Space.uses`. */
  readonly blocks: readonly string[];
  readonly note?: string | undefined;
}

/** Something an asset does, or could do, beyond its contract ("contract plus"). */
export interface PlusOffer {
  readonly what: string;
  readonly supportNeeded?: string | undefined;
  readonly status: 'potential' | 'offered' | 'agreed' | 'running' | 'declined';
}

/** A strength of a community: people, groups, institutions, buildings, businesses, stories. */
export interface Asset {
  readonly id: string;
  readonly name: string;
  readonly kind: AssetKind;
  readonly description?: string | undefined;
  /** Partner that looks after it, by id. */
  readonly partnerId?: string | undefined;
  /** Place where it stands, by id. Services at that place are under its roof. */
  readonly locationId?: string | undefined;
  readonly areaIds?: readonly string[] | undefined;
  readonly tenure?: readonly Tenure[] | undefined;
  readonly conditions?: readonly Condition[] | undefined;
  readonly spaces?: readonly Space[] | undefined;
  readonly constraints?: readonly UseConstraint[] | undefined;
  readonly plusOffers?: readonly PlusOffer[] | undefined;
  readonly integration?: IntegrationLevel | undefined;
  /** Where people can simply ask, without an appointment. */
  readonly informationPoint?: boolean | undefined;
  /** Year, or `YYYY-MM-DD`, since when it has served people here. */
  readonly servingSince?: string | undefined;
  readonly yearBuilt?: number | undefined;
  /** `purpose-built`, `converted-house`… */
  readonly buildType?: string | undefined;
  /** Why people here know and love it. */
  readonly trustNote?: string | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}
