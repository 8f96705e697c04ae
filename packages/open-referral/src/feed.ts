import type { Partner } from '@neighbourhood-kit/core/partners';
import type { Location, Service } from '@neighbourhood-kit/core/services';
import type { Finding } from './findings.js';

/** Which family a feed belongs to: Open Referral UK, the international HSDS, its forerunner Ohana, or a spreadsheet of services. */
export type FeedFormat = 'oruk' | 'hsds' | 'ohana' | 'sheet';

/** What a feed was recognised as. */
export interface Detection {
  readonly format: FeedFormat;
  /** `1.x`, `1.1`, `2.0`, `3.0`, `3.1`; `2014` for Ohana; `1` for a spreadsheet. */
  readonly version: string;
  /** What was seen that says so, as sentences. */
  readonly evidence: readonly string[];
}

/** A vocabulary of a feed; fields as well as these are in `extra` as HSDS 3 `taxonomy` has them. */
export interface Taxonomy {
  readonly id: string;
  readonly name: string;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** A term of a vocabulary; fields as well as these are in `extra` as HSDS 3 `taxonomy_term` has them. */
export interface TaxonomyTerm {
  readonly id?: string | undefined;
  readonly code?: string | undefined;
  readonly name: string;
  readonly taxonomy?: string | undefined;
  readonly uri?: string | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

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

/** What may be set for a reading. */
export interface ReadOptions {
  /** Largest feed, in bytes or characters of text; 100 MB when absent. */
  readonly maxBytes?: number | undefined;
}
