import { parseNhsNumber } from '@neighbourhood-kit/core/identifiers';
import { STATE_CODES, type ReferralRequest } from '@neighbourhood-kit/core/referrals';
import type { Reference, ServiceRequest } from 'fhir/r4.js';
import { idOf, isMistake, type ReferralParts } from './parts.js';

const PROFILE = 'https://fhir.hl7.org.uk/StructureDefinition/UKCore-ServiceRequest';
const ODS = 'https://fhir.nhs.uk/Id/ods-organization-code';

/** Who asked: the person, somebody who knows them, or a professional by organisation. */
function requesterOf({ referrer }: ReferralRequest, subject: Reference): Reference {
  const { kind, name, relationship, organisation, odsCode, role } = referrer;
  if (kind === 'self') return subject;
  const words = [name, role ?? relationship, organisation].filter((part) => part?.trim()).join(', ');
  const isProfessional = kind === 'professional';
  return {
    type: isProfessional ? 'Organization' : 'RelatedPerson',
    ...(odsCode?.trim() && { identifier: { system: ODS, value: odsCode } }),
    // A reference has to say something.
    display: words || (isProfessional ? 'A professional' : 'Somebody who knows the person'),
  };
}

const isForSafety = ({ referrer }: ReferralRequest): boolean => referrer.basis === 'safety-concern';

const isWrong = (nhsNumber: string | undefined): boolean =>
  nhsNumber !== undefined && parseNhsNumber(nhsNumber).value === undefined;

/** What the person wrote, one note for each answer, in the order in which it helps to read them. */
function notesOf(request: ReferralRequest): { text: string }[] {
  const {
    person,
    whatMatters,
    needs = [],
    desiredOutcomes = [],
    tried,
    availability,
    contact,
    communication,
    referrer,
  } = request;
  const { language, interpreter, adjustments } = communication ?? {};
  const lines: readonly (readonly [string, string | undefined])[] = [
    [
      'Safety',
      isForSafety(request) ? 'the person who asked is worried about the safety of the person or of others' : undefined,
    ],
    ['NHS number as written, which cannot be right', isWrong(person.nhsNumber) ? person.nhsNumber : undefined],
    ['What matters to the person', whatMatters],
    ['Needs', needs.join('; ')],
    ['What is to come of it', desiredOutcomes.join('; ')],
    ['What has been tried', tried],
    ['Ways to make contact', contact.ways.join(', ')],
    [
      'A message may be left',
      contact.mayLeaveMessage === undefined ? undefined : contact.mayLeaveMessage ? 'yes' : 'no',
    ],
    ['Before making contact', contact.note],
    ['Contact for the person who asked', [referrer.telephone, referrer.email].filter(Boolean).join(', ')],
    ['Language', language],
    ['Interpreter', interpreter ? 'needed' : undefined],
    ['Adjustments', adjustments],
    ['When the person can come', availability],
  ];
  return lines.flatMap(([what, words]) => (words === undefined || words === '' ? [] : [{ text: `${what}: ${words}` }]));
}

/**
 * Writes what was asked for.
 * @param parts - The referral.
 * @returns FHIR R4 `ServiceRequest`.
 */
export function serviceRequestOf({
  referral,
  reference,
  request,
  subject,
  performer,
  wanted,
}: ReferralParts): ServiceRequest {
  const { id, state, createdAt, replacesId } = referral;
  const notes = request ? notesOf(request) : [];
  return {
    resourceType: 'ServiceRequest',
    id: idOf('ServiceRequest', id),
    meta: { profile: [PROFILE] },
    identifier: [{ system: 'urn:neighbourhood-kit:id:referral-reference', value: reference }],
    status: isMistake(referral) ? 'entered-in-error' : STATE_CODES[state].serviceRequest,
    intent: 'order',
    ...(request && isForSafety(request) && { priority: 'urgent' }),
    code: { text: wanted ?? 'Help to be found' },
    subject,
    authoredOn: createdAt,
    ...(replacesId !== undefined && {
      replaces: [{ reference: `urn:uuid:${idOf('ServiceRequest', replacesId)}`, type: 'ServiceRequest' }],
    }),
    ...(request && { requester: requesterOf(request, subject) }),
    ...(performer && { performer: [performer] }),
    ...(request && { reasonCode: [{ text: request.reason }] }),
    ...(notes.length > 0 && { note: notes }),
  };
}
