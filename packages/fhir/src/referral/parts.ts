import type { Referral, ReferralRequest } from '@neighbourhood-kit/core/referrals';
import type { Reference } from 'fhir/r4.js';
import { v5 } from 'uuid';
import { wellFormed } from '../entry.js';

/** What the resources of a referral are made from. */
export interface ReferralParts {
  readonly referral: Referral;
  /** Reference that the person was given. */
  readonly reference: string;
  readonly request?: ReferralRequest | undefined;
  readonly subject: Reference;
  /** Partner that is to answer. */
  readonly performer?: Reference | undefined;
  /** Name of the service asked for. */
  readonly wanted?: string | undefined;
}

/** Namespace of UUIDs made of a referral's id (RFC 9562 section 5.5); made at random once. */
const NAMESPACE = '5f8d0d55-4a1b-4c52-9d0a-3f0b7f6f1f0e';
const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/**
 * The id of a resource of a referral: the referral's own for its `ServiceRequest` where that is a UUID, else one made of it.
 * @param kind - Kind of resource.
 * @param id - The referral's id.
 * @returns A UUID in small letters.
 */
export const idOf = (kind: 'ServiceRequest' | 'Task' | 'Patient', id: string): string =>
  kind === 'ServiceRequest' && UUID.test(id) ? id.toLowerCase() : v5(wellFormed(`${kind}:${id}`), NAMESPACE);

/** Where our own codes live: they are published in core's JSON Schemas. */
export const CODES = 'urn:neighbourhood-kit:codes';

/** True when it was cancelled because it should never have been sent. */
export const isMistake = ({ state, reason }: Referral): boolean =>
  state === 'cancelled' && reason === 'entered-in-error';
