import type { Identifier } from '../identifiers/identifier.js';
import type { RecordKeeping } from '../record.js';
import type { Contact, Phone } from '../services/location.js';

/** What sort of thing a partner is: "GPs/PCNs" is a group, "Housing" a function. */
export const PARTNER_KINDS = ['organisation', 'group', 'function'] as const;
/** One of `PARTNER_KINDS`. */
export type PartnerKind = (typeof PARTNER_KINDS)[number];

/** Part of public life a partner belongs to; an alliance's balance is counted by it. */
export const SECTORS = [
  'nhs',
  'primary-care',
  'local-government',
  'vcse',
  'police-and-justice',
  'education',
  'housing',
  'private',
  'residents',
  'other-public',
] as const;
/** One of `SECTORS`. */
export type Sector = (typeof SECTORS)[number];

/** The four groups of independent contractors of NHS primary care. */
export const CONTRACTOR_TYPES = ['general-practice', 'community-pharmacy', 'optometry', 'dentistry'] as const;
/** One of `CONTRACTOR_TYPES`. */
export type ContractorType = (typeof CONTRACTOR_TYPES)[number];

/** A role with dates, as the Organisation Data Service keeps them (one primary, many others). */
export interface PartnerRole {
  /** Code in the NHS Organisation Data Service where one exists, for example `RO177`. */
  readonly code?: string | undefined;
  readonly name: string;
  readonly primary?: boolean | undefined;
  /** `YYYY-MM-DD`, inclusive. */
  readonly from?: string | undefined;
  /** `YYYY-MM-DD`, inclusive. */
  readonly to?: string | undefined;
}

/** An organisation, group or function that takes part in a place (HSDS `organization` is one). */
export interface Partner extends RecordKeeping {
  readonly id: string;
  readonly name: string;
  readonly alternateName?: string | undefined;
  readonly kind?: PartnerKind | undefined;
  readonly sector?: Sector | undefined;
  readonly contractorType?: ContractorType | undefined;
  readonly roles?: readonly PartnerRole[] | undefined;
  readonly description?: string | undefined;
  readonly website?: string | undefined;
  readonly email?: string | undefined;
  readonly phones?: readonly Phone[] | undefined;
  readonly contacts?: readonly Contact[] | undefined;
  /** ODS code, charity number, company number… */
  readonly identifiers?: readonly Identifier[] | undefined;
  readonly legalStatus?: string | undefined;
  readonly logo?: string | undefined;
  /** Partner of which this is a part. */
  readonly parentId?: string | undefined;
  /** Members of a group, by partner id. */
  readonly memberIds?: readonly string[] | undefined;
  /** Partners that took over the work, by id (a CCG was succeeded by an ICB). */
  readonly successorIds?: readonly string[] | undefined;
  /** First day it existed, `YYYY-MM-DD`. */
  readonly from?: string | undefined;
  /** Last day it existed, `YYYY-MM-DD`. */
  readonly to?: string | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}
