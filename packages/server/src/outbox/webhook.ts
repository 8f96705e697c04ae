import { createHmac } from 'node:crypto';
import type { ReferralState } from '@neighbourhood-kit/core/referrals';
import type { Webhook } from './contacts.js';
import type { Tried } from './mail.js';

const PATIENCE = 15_000;

/** What a partner's own system is told: that something changed, and nothing of whom it is about. It asks the API for the rest. */
export interface Changed {
  /** Names the message, the same each time it is sent. */
  readonly id: string;
  readonly referralId: string;
  readonly state: ReferralState;
  /** Instant of the change, RFC 3339. */
  readonly at: string;
}

/**
 * Signs a message in the manner of Standard Webhooks 1.0: HMAC-SHA256 of id, time and body.
 * @param secret - `whsec_` and base64.
 * @param id - The message.
 * @param timestamp - When it is sent, in seconds since 1970.
 * @param body - Exactly what is sent.
 * @returns The header `webhook-signature`.
 */
export function signatureOf(secret: string, id: string, timestamp: number, body: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/u, ''), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}

/**
 * Tells a partner's own system that a referral changed. Its address is from the operator's settings only, and a redirection is not followed.
 * @param webhook - Where, and the secret that signs.
 * @param changed - What changed.
 * @param now - Now.
 * @returns What became of it: any 2xx is taken; 410 says that it is not wanted any more.
 */
export async function callWebhook(webhook: Webhook, { id, referralId, state, at }: Changed, now: Date): Promise<Tried> {
  const body = JSON.stringify({ type: 'referral.changed', timestamp: at, data: { id: referralId, state } });
  const timestamp = Math.floor(now.getTime() / 1000);
  try {
    const response = await fetch(webhook.url, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': signatureOf(webhook.secret, id, timestamp, body),
      },
      body,
      signal: AbortSignal.timeout(PATIENCE),
    });
    await response.body?.cancel();
    if (response.ok) return { kind: 'delivered' };
    return { kind: response.status === 410 ? 'never' : 'again', failure: `http-${response.status}` };
  } catch (error) {
    return {
      kind: 'again',
      failure: error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'connection',
    };
  }
}
