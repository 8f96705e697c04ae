import { randomUUID } from 'node:crypto';
import { anyAddress } from './requests.js';

/** A way that is safe for somebody. */
export const SAFE = { 'contact-ways': ['text'], telephone: '07700 900123', 'contact-note': 'Never the landline.' };

/**
 * Asks that a person be reached another way, as the page does on which people see where their request is.
 * @param url - Of the server.
 * @param reference - Of the referral.
 * @param answers - The new way.
 * @param id - Of the wish; a new one where absent.
 */
export async function asked(url: string, reference: string, answers: object, id: string = randomUUID()) {
  const response = await fetch(`${url}/referrals/status/contact`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': anyAddress() },
    body: JSON.stringify({ reference, dateOfBirth: '1950-02-03', id, answers }),
  });
  return { status: response.status, text: await response.text() };
}
