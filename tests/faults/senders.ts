import { randomUUID } from 'node:crypto';

/** A referral for somebody made up; a coordinator is to find the service. */
export const BODY = JSON.stringify({
  referrer: { kind: 'self' },
  person: { name: 'Avery Example', dateOfBirth: '1950-02-03', telephone: '01632 960001' },
  contact: { ways: ['telephone'] },
  needs: ['loneliness'],
  reason: 'I would like company at lunch.',
  sharing: { given: true, wording: 'We will send this to a coordinator so they can contact you.' },
});

/** Milliseconds that a sender waits for an answer. */
const PATIENCE = 10_000;

/** Sends one form once. */
export async function send(
  url: string,
  key: string,
  body = BODY,
  more: Record<string, string> = {},
  patience = PATIENCE,
): Promise<{ status: number; text: string }> {
  const response = await fetch(`${url}/referrals`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key, ...more },
    body,
    signal: AbortSignal.timeout(patience),
  });
  return { status: response.status, text: await response.text() };
}

/** What senders were told. */
export interface Told {
  /** Reference by key, for every form that was acknowledged. */
  acknowledged: Map<string, string>;
  /** Every key that was sent, acknowledged or not. */
  sent: Set<string>;
  /** Forms that were told two different references. */
  contradicted: string[];
  /** Statuses but 201, with how often each was answered. */
  others: Map<number, number>;
}

/**
 * Sends forms until stopped, each again and again under its own key until it is acknowledged, as the widget does. Where the server
 * is may change at any time.
 */
export function startSenders(
  count: number,
  address: () => string | undefined,
  /** Milliseconds between two forms of one sender. */
  pause = 0,
): { told: Told; stop: () => Promise<void> } {
  const told: Told = { acknowledged: new Map(), sent: new Set(), contradicted: [], others: new Map() };
  let going = true;
  const deliver = async (key: string) => {
    while (going) {
      const url = address();
      if (url !== undefined) {
        told.sent.add(key);
        const answer = await send(url, key).catch(() => undefined);
        if (answer?.status === 201) {
          note(told, key, answer.text);
          return;
        }
        if (answer) told.others.set(answer.status, (told.others.get(answer.status) ?? 0) + 1);
      }
      await new Promise((next) => setTimeout(next, 5));
    }
  };
  const work = Array.from({ length: count }, async () => {
    while (going) {
      await deliver(randomUUID());
      if (pause > 0) await new Promise((next) => setTimeout(next, pause));
    }
  });
  const stop = async () => {
    going = false;
    await Promise.all(work);
  };
  return { told, stop };
}

function note(told: Told, key: string, text: string): void {
  const { reference } = JSON.parse(text) as { reference: string };
  const before = told.acknowledged.get(key);
  if (before !== undefined && before !== reference) told.contradicted.push(key);
  told.acknowledged.set(key, reference);
}
