import type { WaitingStandard } from '@neighbourhood-kit/core/pathways';
import type { ReferralRequest } from '@neighbourhood-kit/core/referrals';
import type { NewsTo } from '../store/lists.js';
import type { StaffRole } from './staff.js';

type Plain = readonly unknown[] | string | number | boolean;
type NamesOf<T> = keyof NonNullable<T> & string;

/** Paths of every answer that a request can hold, at most two names long: `person.name`. A list is one answer. */
type PathsOf<T> = {
  [K in keyof T & string]-?: NonNullable<T[K]> extends Plain ? K : `${K}.${NamesOf<T[K]>}`;
}[keyof T & string];

/** Path of an answer. */
export type AnswerPath = PathsOf<ReferralRequest>;

const HELPERS: readonly StaffRole[] = ['provider', 'link-worker', 'coordinator'];
const HOUSING_TOO: readonly StaffRole[] = [...HELPERS, 'housing'];
const ALL: readonly StaffRole[] = [...HOUSING_TOO, 'police'];

/**
 * Which role sees which answer: the whole of it, in one place. Those who help see what the person wrote. Housing sees what it needs to
 * act on a home; the police see whom to reach, how to do so safely, and why it was sent without the person's own word. Neither
 * sees health. An answer that is missing here does not compile, and a field that no row names is shown to nobody but helpers.
 */
export const ANSWER_VIEWS: Readonly<Record<AnswerPath, readonly StaffRole[]>> = {
  serviceId: ALL,
  'referrer.kind': ALL,
  'referrer.name': ALL,
  'referrer.relationship': HELPERS,
  'referrer.organisation': ALL,
  'referrer.odsCode': HELPERS,
  'referrer.role': ALL,
  'referrer.telephone': ALL,
  'referrer.email': HOUSING_TOO,
  'referrer.basis': ALL,
  'person.name': ALL,
  'person.dateOfBirth': HOUSING_TOO,
  'person.nhsNumber': HELPERS,
  'person.address': ALL,
  'person.postcode': ALL,
  'person.telephone': ALL,
  'person.email': HOUSING_TOO,
  'contact.ways': ALL,
  'contact.mayLeaveMessage': ALL,
  'contact.note': ALL,
  'representative.name': HOUSING_TOO,
  'representative.relationship': HELPERS,
  'representative.telephone': HOUSING_TOO,
  'communication.language': ALL,
  'communication.interpreter': ALL,
  'communication.adjustments': HOUSING_TOO,
  reason: HOUSING_TOO,
  whatMatters: HELPERS,
  tried: HELPERS,
  needs: HELPERS,
  desiredOutcomes: HELPERS,
  availability: HOUSING_TOO,
  restrictedNote: HELPERS,
  'sharing.given': ALL,
  'sharing.wording': HELPERS,
  'sharing.language': HELPERS,
  channel: ALL,
  receivedDate: ALL,
};

/**
 * Tells whether a role reads what was asked and added after a referral was sent: free words, which may be of health.
 * @param role - Who looks.
 * @returns True for those who help.
 */
export function mayReadNotes(role: StaffRole): boolean {
  return HELPERS.includes(role);
}

/**
 * By which rule what was added is news to a role. A coordinator looks for what a partner does not know of: once somebody there was told that
 * something was added, it does, and asks.
 * @param role - Who looks.
 * @returns The rule.
 */
export function newsFor(role: StaffRole): NewsTo {
  return mayReadNotes(role) && role !== 'coordinator' ? 'readers' : 'others';
}

/**
 * Tells whether a role sees what people need.
 * @param role - Who looks.
 * @returns True where `ANSWER_VIEWS` shows it: figures by need are for nobody else either, as the figures of a small partner are about one person.
 */
export function seesNeeds(role: StaffRole): boolean {
  return sees(role, 'needs');
}

/**
 * The waiting standards that a role is shown waits by. To be under one that is for some needs, such as psychosis, is to have them: its name
 * tells what its list may not.
 * @param standards - All that are measured by.
 * @param role - Who looks.
 * @returns Those that tell the role nothing of needs it may not see.
 */
export function standardsFor(standards: readonly WaitingStandard[], role: StaffRole): readonly WaitingStandard[] {
  return seesNeeds(role) ? standards : standards.filter(({ needs }) => needs === undefined);
}

const sees = (role: StaffRole, path: string): boolean => {
  const roles: Readonly<Record<string, readonly StaffRole[]>> = ANSWER_VIEWS;
  return (Object.hasOwn(roles, path) ? (roles[path] ?? HELPERS) : HELPERS).includes(role);
};

function part(value: unknown, path: string, role: StaffRole): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return sees(role, path) ? value : undefined;
  const shown = Object.entries(value).flatMap(([name, inner]) => {
    const kept = part(inner, path === '' ? name : `${path}.${name}`, role);
    return kept === undefined ? [] : [[name, kept] as const];
  });
  return shown.length === 0 && path !== '' ? undefined : Object.fromEntries(shown);
}

/**
 * What a role sees of a person's answers.
 * @param answers - The answers as they are stored.
 * @param role - Who looks.
 * @returns The answers without those that `ANSWER_VIEWS` keeps from the role.
 */
export function answersFor(answers: unknown, role: StaffRole): unknown {
  return part(answers, '', role);
}
