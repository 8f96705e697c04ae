import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Actor } from '@neighbourhood-kit/core/referrals';
import type { Scope } from '../store/scope.js';

/** Roles that staff sign in with. What each sees of a person's answers is the table `ANSWER_VIEWS`. */
export const STAFF_ROLES = ['provider', 'link-worker', 'coordinator', 'housing', 'police'] as const;
/** One of `STAFF_ROLES`. */
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Somebody who is signed in. */
export type Staff =
  | { readonly accountId: string; readonly role: Exclude<StaffRole, 'coordinator'>; readonly partnerId: string }
  /** Sees every partner's referrals, to find a place for those that have none. */
  | { readonly accountId: string; readonly role: 'coordinator'; readonly partnerId?: string | undefined };

/** Somebody to whom a referral can be given, as lists show them. */
export interface Colleague {
  readonly accountId: string;
  readonly name: string;
  /** Partner they work for; absent for those who see all. */
  readonly partnerId?: string | undefined;
}

/** Finds who a bearer token belongs to; undefined when it belongs to nobody. */
export type Authenticate = (token: string) => Promise<Staff | undefined> | Staff | undefined;

/**
 * What somebody may see.
 * @param staff - Who is signed in.
 * @returns The scope of their transactions.
 */
export function scopeOf(staff: Staff): Scope {
  return staff.role === 'coordinator' ? { kind: 'coordinator' } : { kind: 'partner', partnerId: staff.partnerId };
}

/**
 * How somebody stands in the log: role and ids, never a name. Housing and police answer for their partner as any provider does.
 * @param staff - Who is signed in.
 * @returns The actor.
 */
export function actorOf({ accountId, role, partnerId }: Staff): Actor {
  return { role: role === 'housing' || role === 'police' ? 'provider' : role, accountId, partnerId };
}

const digest = (text: string) => createHash('sha256').update(text).digest();

/**
 * Makes sign-in for a demonstration: one random token, good until the server stops, for a coordinator.
 * @returns The token to print, and what checks it.
 */
export function demoSignIn(): { readonly token: string; readonly authenticate: Authenticate } {
  const token = randomBytes(24).toString('base64url');
  const expected = digest(token);
  return {
    token,
    authenticate: (given) =>
      timingSafeEqual(digest(given), expected) ? { accountId: 'demo', role: 'coordinator' } : undefined,
  };
}
