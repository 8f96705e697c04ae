import { STATE_CODES, type Referral, type ReferralRequest } from '@neighbourhood-kit/core/referrals';
import { mustBeRecord } from '@neighbourhood-kit/core/text';
import type { Bundle, FhirResource, Organization, Reference } from 'fhir/r4.js';
import { identifiersOf, resourceId } from '../directory/ids.js';
import { entryOf, momentOf } from '../entry.js';
import { patientOf } from './patient.js';
import { serviceRequestOf } from './service-request.js';
import { taskOf } from './task.js';

/** What is known of a referral as well as its events. */
export interface ReferralBundleOptions {
  /** The moment for which it is written: the bundle's time stamp. */
  readonly now: Date;
  /** Reference that the person was given. */
  readonly reference?: string | undefined;
  /** What the person wrote. Without it the bundle holds no personal data, and the subject is known by the referral's reference alone. */
  readonly request?: ReferralRequest | undefined;
  /** Name of a service by its id. */
  readonly serviceName?: ((id: string) => string | undefined) | undefined;
  /** Name of a partner by its id. */
  readonly partnerName?: ((id: string) => string | undefined) | undefined;
}

/** The subject where nothing personal is given out: the place that holds the referral can tell who it is. */
const known = (reference: string): Reference => ({
  type: 'Patient',
  identifier: { system: 'urn:neighbourhood-kit:id:referral-reference', value: reference },
});

function partnerOf(id: string, name: string | undefined): Organization {
  return {
    resourceType: 'Organization',
    id: resourceId('Organization', id),
    identifier: identifiersOf(id),
    name: name ?? id,
  };
}

/**
 * Writes a referral as FHIR R4: a `ServiceRequest` with its `Task` (none while it is a draft), the partner that is to answer, and, where
 * the answers are given, the person as a `Patient`. States are mapped by core's `STATE_CODES`; a referral cancelled because it was a mistake
 * is `entered-in-error` (NHS Booking and Referral Standard tells that from `revoked`).
 * @param referral - The referral with its events.
 * @param options - When, for whom, and the names of services and partners.
 * @returns A bundle of type `collection`. One way: nothing is read back.
 * @throws TypeError when there is no referral, or no moment.
 */
export function referralBundle(referral: Referral, options: ReferralBundleOptions): Bundle {
  mustBeRecord(referral, 'referral', 'a referral as replay gives it', ['id', 'state']);
  const now = momentOf(options);
  const { reference = referral.id, request, serviceName, partnerName } = options;
  const { id, partnerId, serviceId, state } = referral;
  const person = request && patientOf(id, request);
  const subject: Reference = person ? { reference: `urn:uuid:${person.id ?? ''}`, type: 'Patient' } : known(reference);
  const partner = partnerId === undefined ? undefined : partnerOf(partnerId, partnerName?.(partnerId));
  const performer: Reference | undefined = partner && {
    reference: `urn:uuid:${partner.id ?? ''}`,
    type: 'Organization',
    display: partner.name ?? '',
  };
  const wanted = serviceId === undefined ? undefined : (serviceName?.(serviceId) ?? serviceId);
  const parts = { referral, reference, request, subject, performer, wanted };
  const resources: (FhirResource | undefined)[] = [
    serviceRequestOf(parts),
    STATE_CODES[state].task === undefined ? undefined : taskOf(parts),
    person,
    partner,
  ];
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: now.toISOString(),
    entry: resources.flatMap((resource) => (resource ? [entryOf(resource)] : [])),
  };
}
