import { parseNhsNumber } from '@neighbourhood-kit/core/identifiers';
import type { ContactWay, ReferralRequest } from '@neighbourhood-kit/core/referrals';
import type { ContactPoint, Patient } from 'fhir/r4.js';
import { idOf } from './parts.js';

const PROFILE = 'https://fhir.hl7.org.uk/StructureDefinition/UKCore-Patient';
const NHS_NUMBER = 'https://fhir.nhs.uk/Id/nhs-number';

const filled = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';

/**
 * Writes the person who is to be helped. Ways in which they may not be contacted are left out, whatever was written in them: anyone who
 * reads a number uses it, and calls where only texts are safe. The postcode stays, by which the person is told from others.
 * @param referralId - The referral's id.
 * @param request - The answers.
 * @returns FHIR R4 `Patient`.
 */
export function patientOf(referralId: string, { person, contact, representative }: ReferralRequest): Patient {
  const { name, dateOfBirth, nhsNumber, address, postcode, telephone, email } = person;
  // Under the system of NHS numbers stands nothing that cannot be one: it would lead to somebody else's record. It is in a note.
  const number = nhsNumber === undefined ? undefined : parseNhsNumber(nhsNumber).value;
  const ways = new Set(contact.ways);
  const point = (way: ContactWay, system: ContactPoint['system'], value: string | undefined): ContactPoint[] =>
    filled(value) && ways.has(way) ? [{ system, value }] : [];
  const telecom = [
    ...point('telephone', 'phone', telephone),
    ...point('text', 'sms', telephone),
    ...point('email', 'email', email),
  ];
  const lines = ways.has('post') ? (address ?? '').split('\n').filter(filled) : [];
  return {
    resourceType: 'Patient',
    id: idOf('Patient', referralId),
    meta: { profile: [PROFILE] },
    ...(number !== undefined && { identifier: [{ system: NHS_NUMBER, value: number }] }),
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
          ...(filled(representative.telephone) && {
            telecom: [{ system: 'phone' as const, value: representative.telephone }],
          }),
        },
      ],
    }),
  };
}
