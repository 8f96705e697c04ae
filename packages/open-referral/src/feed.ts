import type { Partner } from '@neighbourhood-kit/core/partners';
import type { Location, Service } from '@neighbourhood-kit/core/services';
import type { Detection } from './detect.js';
import type { Finding } from './findings.js';

/** A vocabulary of a feed, in the fields of HSDS 3 `taxonomy`. */
export type Taxonomy = Readonly<Record<string, unknown>> & { readonly id?: string; readonly name: string };
/** A term of a vocabulary, in the fields of HSDS 3 `taxonomy_term`. */
export type TaxonomyTerm = Readonly<Record<string, unknown>> & { readonly id?: string; readonly name: string };

/** A feed that was read. Every record is accounted for: `read + setAside` equals `records`. */
export interface Feed extends Detection {
  /** Services with their provider and places embedded; one object serves all services that share it. */
  readonly services: readonly Service[];
  readonly partners: readonly Partner[];
  readonly locations: readonly Location[];
  readonly taxonomies: readonly Taxonomy[];
  readonly terms: readonly TaxonomyTerm[];
  /** Records of the feed: its services, and organisations, places, vocabularies or terms that hold none. */
  readonly records: number;
  readonly read: number;
  /** How many of those read lost or changed something; `findings` says what. */
  readonly repaired: number;
  readonly setAside: number;
  readonly findings: readonly Finding[];
  /** Findings beyond the most that are kept one by one. */
  readonly findingsLeftOff: number;
}
