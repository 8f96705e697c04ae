import { OUTCOMES, REASONS, STATE_CODES, type Referral } from '@neighbourhood-kit/core/referrals';
import type { CodeableConcept, Task } from 'fhir/r4.js';
import { CODES, idOf, isMistake, type ReferralParts } from './parts.js';

/** A reason in our code, with its words, which follow the rejection reasons of the NHS Booking and Referral Standard. */
function reasonOf({ reason }: Referral): CodeableConcept | undefined {
  const found = REASONS.find(({ code }) => code === reason);
  if (!found) return undefined;
  const bars = found.bars === undefined ? [] : [{ system: `${CODES}:bars-rejection-reason`, code: found.bars }];
  return {
    coding: [{ system: `${CODES}:reason`, code: found.code, display: found.label }, ...bars],
    text: found.label,
  };
}

function outcomeOf({ outcome }: Referral): CodeableConcept | undefined {
  const found = OUTCOMES.find(({ code }) => code === outcome);
  return (
    found && { coding: [{ system: `${CODES}:outcome`, code: found.code, display: found.label }], text: found.label }
  );
}

/**
 * Writes how far it has got.
 * @param parts - The referral, which is no draft.
 * @returns FHIR R4 `Task` with focus on the `ServiceRequest`.
 */
export function taskOf({ referral, subject, performer, wanted }: ReferralParts): Task {
  const { id, state, progress, createdAt, updatedAt } = referral;
  const [reason, outcome] = [reasonOf(referral), outcomeOf(referral)];
  const where = progress === undefined ? state : `${state}, ${progress}`;
  return {
    resourceType: 'Task',
    id: idOf('Task', id),
    status: isMistake(referral) ? 'entered-in-error' : (STATE_CODES[state].task ?? 'requested'),
    ...(reason && { statusReason: reason }),
    businessStatus: { coding: [{ system: `${CODES}:referral-state`, code: state }], text: where },
    intent: 'order',
    description: wanted ?? 'Help to be found',
    focus: { reference: `urn:uuid:${idOf('ServiceRequest', id)}`, type: 'ServiceRequest' },
    for: subject,
    authoredOn: createdAt,
    // A clock that was put back must not make it change before it began (R4, inv-1).
    lastModified: Date.parse(updatedAt) < Date.parse(createdAt) ? createdAt : updatedAt,
    ...(performer && { owner: performer }),
    ...(outcome && { output: [{ type: { text: 'What came of it' }, valueCodeableConcept: outcome }] }),
  };
}
