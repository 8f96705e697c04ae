import { randomBytes, randomUUID } from 'node:crypto';
import type { ReferralRequest } from '@neighbourhood-kit/core/referrals';
import type { Service } from '@neighbourhood-kit/core/services';

/** Two services of two partners, and one that has stopped. */
export const SERVICES: readonly Service[] = [
  {
    id: 'lunch',
    name: 'Tuesday lunch club',
    status: 'active',
    organisationId: 'hall',
    organisation: { id: 'hall', name: 'Village hall', kind: 'organisation' } as unknown as Service['organisation'],
  },
  {
    id: 'falls',
    name: 'Steady steps',
    status: 'active',
    organisationId: 'trust',
    organisation: { id: 'trust', name: 'Community trust', kind: 'organisation' } as unknown as Service['organisation'],
  },
  { id: 'gone', name: 'Mobile library', status: 'defunct', organisationId: 'hall' },
];

/** A referral that somebody makes for themselves. */
export const aReferral = (changes: Partial<ReferralRequest> = {}): ReferralRequest => ({
  serviceId: 'lunch',
  referrer: { kind: 'self' },
  person: { name: 'Ada Example', dateOfBirth: '1950-02-03', telephone: '01632 960001', postcode: 'DE1 1AA' },
  contact: { ways: ['telephone'], mayLeaveMessage: false },
  reason: 'I would like company at lunch.',
  sharing: { given: true, wording: 'We will send this to Village hall so they can contact you.' },
  ...changes,
});

/** A referral that names no service: a coordinator is to find one. */
export function anOpenReferral(): Omit<ReferralRequest, 'serviceId'> {
  const referral: Partial<Record<'serviceId', string>> & Omit<ReferralRequest, 'serviceId'> = {
    ...aReferral(),
    serviceId: '',
  };
  delete referral.serviceId;
  return referral;
}

/** An address by chance, for what a proxy says of a caller: a limit by address counts each apart. */
export const anyAddress = (): string => `10.${[...randomBytes(3)].join('.')}`;

/** Sends a body to the intake route. */
export function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/referrals`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID(), ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** Calls a staff route. */
export async function staffCall(
  url: string,
  token: string | undefined,
  path: string,
  body?: unknown,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(url + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { Authorization: `Bearer ${token ?? ''}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}
