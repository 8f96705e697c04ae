import type { Identifier } from '../identifiers/identifier.js';
import type { Partner } from '../partners/partner.js';
import type { RecordKeeping } from '../record.js';
import type { Contact, Language, Location, Phone } from './location.js';
import type { Schedule } from './schedule.js';

/** Whether a service runs (HSDS 3.0). */
export const SERVICE_STATUSES = ['active', 'inactive', 'defunct', 'temporarily closed'] as const;
/** One of `SERVICE_STATUSES`. */
export type ServiceStatus = (typeof SERVICE_STATUSES)[number];

/** How a person gets in. */
export const ACCESS_MODES = [
  'walk-in',
  'self-referral',
  'professional-referral',
  'appointment',
  'telephone',
  'online',
  'outreach',
  'home-visit',
  'information-only',
] as const;
/** One of `ACCESS_MODES`. */
export type AccessMode = (typeof ACCESS_MODES)[number];

/** Whether a service can take people now (Gravity SDOH capacity codes). */
export const CAPACITY_STATUSES = ['capacity', 'no-capacity', 'waitlist', 'additional-assessment-required'] as const;
/** One of `CAPACITY_STATUSES`. */
export type CapacityStatus = (typeof CAPACITY_STATUSES)[number];

/** What a taxonomy term says about a service. Terms are data; only their role is ours. */
export const TERM_ROLES = ['service-type', 'need', 'circumstance', 'audience', 'other'] as const;
/** One of `TERM_ROLES`. */
export type TermRole = (typeof TERM_ROLES)[number];

/** A taxonomy term attached to a service (HSDS `attribute` + `taxonomy_term`). */
export interface ServiceTerm {
  readonly id?: string | undefined;
  /** Name or URI of the vocabulary, for example `esd:needs`. */
  readonly taxonomy?: string | undefined;
  readonly code?: string | undefined;
  readonly name: string;
  readonly uri?: string | undefined;
  readonly role?: TermRole | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** What one thing costs (HSDS `cost_option`). */
export interface CostOption {
  readonly id?: string | undefined;
  /** What is paid for, or the circumstances: `per session`, `on benefits`. */
  readonly option?: string | undefined;
  /** In whole units of `currency`; 0 is free. */
  readonly amount?: number | undefined;
  /** ISO 4217; `GBP` when absent. */
  readonly currency?: string | undefined;
  readonly amountDescription?: string | undefined;
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** Where a service is offered (HSDS `service_area`). */
export interface ServiceArea {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  /** GSS code or the publisher's own. */
  readonly code?: string | undefined;
  readonly uri?: string | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** How much room there is (HSDS 3.1 `service_capacity`, Gravity codes). */
export interface ServiceCapacity {
  readonly status: CapacityStatus;
  /** Expected wait in weeks, when there is a waiting list. */
  readonly waitWeeks?: number | undefined;
  /** Working days until a referral is usually answered, from events; never typed in. */
  readonly usualReplyDays?: number | undefined;
  /** `YYYY-MM-DD`. */
  readonly updated?: string | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** A web address with what it leads to, for example an Easy Read or BSL version (HSDS 3.1 `url`). */
export interface LabelledUrl {
  readonly url: string;
  /** `easy-read`, `bsl`, `video`, or the publisher's label. */
  readonly label?: string | undefined;
}

/** One service offered at one place, with what is particular there (HSDS `service_at_location`). */
export interface ServiceAtLocation {
  readonly id: string;
  readonly locationId?: string | undefined;
  /** The place, embedded. In a `Directory` it stands in `locations`. */
  readonly location?: Location | undefined;
  readonly description?: string | undefined;
  readonly schedules?: readonly Schedule[] | undefined;
  readonly phones?: readonly Phone[] | undefined;
  readonly contacts?: readonly Contact[] | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Help that somebody offers (HSDS 3.x `service`, in British spelling and camel case).
 * `organisationId` names a `Partner`. Text is plain: blank lines part paragraphs, lines that start with `• ` are list items.
 */
export interface Service extends RecordKeeping {
  readonly id: string;
  readonly name: string;
  readonly alternateName?: string | undefined;
  readonly organisationId?: string | undefined;
  /** The provider, embedded. In a `Directory` it stands in `partners`. */
  readonly organisation?: Partner | undefined;
  /** Partners that provide it together with that one, by id. */
  readonly otherProviderIds?: readonly string[] | undefined;
  readonly status: ServiceStatus;
  readonly description?: string | undefined;
  /** One or two sentences for a list. */
  readonly summary?: string | undefined;
  readonly url?: string | undefined;
  readonly additionalUrls?: readonly LabelledUrl[] | undefined;
  readonly email?: string | undefined;
  readonly phones?: readonly Phone[] | undefined;
  readonly contacts?: readonly Contact[] | undefined;
  /** Youngest age in years that qualifies, inclusive. */
  readonly minimumAge?: number | undefined;
  /** Oldest age in years that qualifies, inclusive. */
  readonly maximumAge?: number | undefined;
  readonly eligibilityDescription?: string | undefined;
  /** Groups of people it is meant for: `frailty`, `care home residents`; anybody when absent. */
  readonly cohorts?: readonly string[] | undefined;
  /** Partners (practices) one of which a person must be registered with, by id; absent when registration does not matter. */
  readonly registeredWithIds?: readonly string[] | undefined;
  /** Who cannot use it, each in plain words: `people who live outside Erewash`. */
  readonly notFor?: readonly string[] | undefined;
  readonly feesDescription?: string | undefined;
  readonly costOptions?: readonly CostOption[] | undefined;
  readonly accessModes?: readonly AccessMode[] | undefined;
  readonly applicationProcess?: string | undefined;
  /** True for a service with a statutory duty behind it, false for a voluntary offer (capability 5.20). */
  readonly statutory?: boolean | undefined;
  readonly waitTime?: string | undefined;
  readonly capacity?: ServiceCapacity | undefined;
  readonly interpretationServices?: string | undefined;
  readonly languages?: readonly Language[] | undefined;
  readonly terms?: readonly ServiceTerm[] | undefined;
  readonly serviceAreas?: readonly ServiceArea[] | undefined;
  readonly serviceAtLocations?: readonly ServiceAtLocation[] | undefined;
  /** Hours that hold everywhere, when a place has none of its own. */
  readonly schedules?: readonly Schedule[] | undefined;
  readonly requiredDocuments?: readonly string[] | undefined;
  readonly accreditations?: string | undefined;
  readonly alert?: string | undefined;
  /** Day on which somebody last confirmed the entry, `YYYY-MM-DD`. */
  readonly assuredDate?: string | undefined;
  readonly assurerEmail?: string | undefined;
  /** RFC 3339 instant or `YYYY-MM-DD`. */
  readonly lastModified?: string | undefined;
  readonly identifiers?: readonly Identifier[] | undefined;
  /** Fields of the source that this model does not know, as found, so that they come back out. */
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}
