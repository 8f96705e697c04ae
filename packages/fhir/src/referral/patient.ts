import type { ReferralRequest } from '@neighbourhood-kit/core/referrals';
import type { ContactPoint, Patient } from 'fhir/r4.js';
import { idOf } from './parts.js';

const PROFILE = 'https://fhir.hl7.org.uk/StructureDefinition/UKCore-Patient';
const NHS_NUMBER = 'https://fhir.nhs.uk/Id/nhs-number';

/**
 * Writes the person who is to be helped. Ways in which they may not be contacted are left out, whatever was written in them: whoever
 * reads a number uses it.
 * @param referralId - The referral's id.
 * @param request - The answers.
 * @returns FHIR R4 `Patient`.
 */
export function patientOf(referralId: string, { person, contact, representative }: ReferralRequest): Patient {
  const { name, dateOfBirth, nhsNumber, address, postcode, telephone, email } = person;
  const may = (...ways: readonly string[]) => contact.ways.some((way) => ways.includes(way));
  const telecom: ContactPoint[] = [
    ...(telephone !== undefined && may('telephone', 'text') ? [{ system: 'phone', value: telephone } as const] : []),
    ...(email !== undefined && may('email') ? [{ system: 'email', value: email } as const] : []),
  ];
  const lines = (address ?? '').split('\n').filter((line) => line.trim() !== '');
  return {
    resourceType: 'Patient',
    id: idOf('Patient', referralId),
    meta: { profile: [PROFILE] },
    ...(nhsNumber !== undefined && { identifier: [{ system: NHS_NUMBER, value: nhsNumber }] }),
    name: [{ text: name }],
    ...(telecom.length > 0 && { telecom }),
    ...(dateOfBirth !== undefined && { birthDate: dateOfBirth }),
    ...((lines.length > 0 || postcode !== undefined) && {
      address: [{ ...(lines.length > 0 && { line: lines }), ...(postcode !== undefined && { postalCode: postcode }) }],
    }),
    ...(representative && {
      contact: [
        {
          name: { text: representative.name },
          ...(representative.relationship !== undefined && { relationship: [{ text: representative.relationship }] }),
          ...(representative.telephone !== undefined && {
            telecom: [{ system: 'phone' as const, value: representative.telephone }],
          }),
        },
      ],
    }),
  };
}
