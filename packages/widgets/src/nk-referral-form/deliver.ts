import type { Problem } from '@neighbourhood-kit/core';
import type { ReferralRequest } from '@neighbourhood-kit/core/referrals';

/** What became of one attempt to send. */
export type Reply =
  | { readonly kind: 'sent'; readonly id: string; readonly reference: string }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  /** Another body has already been taken in under this key (422 without problems). */
  | { readonly kind: 'key-used' }
  /** The same request is still being worked on. */
  | { readonly kind: 'pending' }
  | { readonly kind: 'busy'; readonly wait?: number | undefined }
  | { readonly kind: 'fault' }
  | { readonly kind: 'no-reply' }
  | { readonly kind: 'offline' };

/** What every attempt carries with the request. */
export interface DeliveryOptions {
  /** The same for every attempt of one form, so that it is taken in once. */
  readonly idempotencyKey: string;
  /** Ends the attempt. */
  readonly signal: AbortSignal;
}

/** Sends a request once. It never rejects. */
export type Post = (request: ReferralRequest, options: DeliveryOptions) => Promise<Reply>;

/** What a host's own `submit` resolves to. */
export interface SubmitResult {
  readonly id: string;
  /** Shown to the person and read out on the telephone. */
  readonly reference: string;
}

/** A host's own way to send, for sites with a forms platform. It rejects with `ReferralRefused` when an answer is not accepted. */
export type SubmitReferral = (request: ReferralRequest, options: DeliveryOptions) => Promise<SubmitResult>;

/** Thrown by a host's `submit` when answers are not accepted; the form shows each problem at its question. */
export class ReferralRefused extends Error {
  override readonly name = 'ReferralRefused';
  /** @param problems - What is wrong; `path` is a place of the request (`person.postcode`), `message` what the person reads. */
  constructor(readonly problems: readonly Problem[]) {
    super('The referral was not accepted.');
  }
}

/** Milliseconds one attempt may take. */
const ATTEMPT = 10_000;
/** Milliseconds before a second and third attempt. */
const PAUSES = [1000, 3000];
/** What every request leaves at home. */
const PRIVATE = {
  referrerPolicy: 'no-referrer',
  credentials: 'omit',
  cache: 'no-store',
  redirect: 'error',
} satisfies RequestInit;
/** Longest `Retry-After` in seconds that is waited out while the person looks on. */
const PATIENCE = 5;

/**
 * Asks an endpoint for a signed time as the form is opened, by which it can tell later how long filling in took. It never rejects.
 * @param endpoint - Address to post to.
 * @returns The token; undefined offline, and where the endpoint gives none.
 */
export async function openedAt(endpoint: string): Promise<string | undefined> {
  if (!navigator.onLine) return undefined;
  const address = new URL(endpoint);
  address.pathname += '/opened';
  try {
    const response = await fetch(address.href, { ...PRIVATE, signal: AbortSignal.timeout(ATTEMPT) });
    const { token } = (response.ok ? await response.json() : {}) as { token?: unknown };
    return typeof token === 'string' ? token : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Sends by `POST` to an endpoint that follows the kit's intake contract (201 `{id, reference}`; problems as RFC 9457).
 * The body is the only place that holds answers; cookies and the referrer stay at home.
 * @param endpoint - Address to post to.
 * @param signs - What says whether a person filled the form in. Without a token of the endpoint there is none: one that knows no such
 *   header would not let a page of another site send it.
 * @returns A sender.
 */
export function postTo(endpoint: string, signs?: string): Post {
  return async (request, { idempotencyKey, signal }) => {
    if (!navigator.onLine) return { kind: 'offline' };
    try {
      const response = await fetch(endpoint, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          'idempotency-key': idempotencyKey,
          ...(signs && { 'nk-form': signs }),
        },
        body: JSON.stringify(request),
        ...PRIVATE,
        signal,
      });
      return await readReply(response);
    } catch {
      return { kind: 'no-reply' };
    }
  };
}

async function readReply(response: Response): Promise<Reply> {
  const { status } = response;
  if (status === 409) return { kind: 'pending' };
  if (status === 429 || status === 503) return { kind: 'busy', wait: retryAfter(response.headers.get('retry-after')) };
  if (status >= 500) return { kind: 'fault' };
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) {
    return isResult(body) ? { kind: 'sent', id: body.id, reference: body.reference } : { kind: 'no-reply' };
  }
  const problems = readProblems(body);
  return status === 422 && problems.length === 0 ? { kind: 'key-used' } : { kind: 'refused', problems };
}

function isResult(body: unknown): body is SubmitResult {
  const { id, reference } = (body ?? {}) as Partial<Record<keyof SubmitResult, unknown>>;
  return typeof id === 'string' && typeof reference === 'string' && reference !== '';
}

function readProblems(body: unknown): Problem[] {
  const { problems } = (body ?? {}) as { problems?: unknown };
  return Array.isArray(problems) ? problems.filter(isProblem) : [];
}

function isProblem(problem: unknown): problem is Problem {
  const { code, message, path = '' } = (problem ?? {}) as Partial<Record<keyof Problem, unknown>>;
  return typeof code === 'string' && typeof message === 'string' && typeof path === 'string';
}

/** Seconds, from either form of the header (RFC 9110 section 10.2.3). */
function retryAfter(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return seconds >= 0 ? Math.ceil(seconds) : undefined;
}

/**
 * Sends by a host's own function.
 * @param submit - The host's function.
 * @returns A sender.
 */
export function postBy(submit: SubmitReferral): Post {
  return async (request, options) => {
    try {
      const result: unknown = await submit(request, options);
      return isResult(result) ? { kind: 'sent', id: result.id, reference: result.reference } : { kind: 'no-reply' };
    } catch (error) {
      return error instanceof ReferralRefused ? { kind: 'refused', problems: error.problems } : { kind: 'no-reply' };
    }
  };
}

/** Waits; a test hands in one that does not. */
export type Wait = (milliseconds: number) => Promise<void>;

const wait: Wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/**
 * Sends until there is an answer: up to three attempts under the same key, so that a lost reply neither loses nor doubles a referral.
 * @param post - Sends once.
 * @param request - What to send.
 * @param idempotencyKey - Key of the form.
 * @param onRetry - Called before each further attempt.
 * @param pause - How to wait between attempts.
 * @returns The last reply. `offline` only when no attempt was made.
 */
export async function deliver(
  post: Post,
  request: ReferralRequest,
  idempotencyKey: string,
  onRetry: () => void,
  pause: Wait = wait,
): Promise<Reply> {
  for (let attempt = 0; ; attempt++) {
    const reply = await withLimit((signal) => post(request, { idempotencyKey, signal }));
    const delay = pauseAfter(reply, attempt);
    if (delay === undefined) return reply.kind === 'offline' && attempt > 0 ? { kind: 'no-reply' } : reply;
    onRetry();
    await pause(delay);
  }
}

function pauseAfter(reply: Reply, attempt: number): number | undefined {
  if (reply.kind === 'busy') {
    return attempt < PAUSES.length && reply.wait !== undefined && reply.wait <= PATIENCE
      ? reply.wait * 1000
      : undefined;
  }
  return ['no-reply', 'pending', 'fault'].includes(reply.kind) ? PAUSES[attempt] : undefined;
}

/** Also ends an attempt of a host that ignores the signal. */
async function withLimit(attempt: (signal: AbortSignal) => Promise<Reply>): Promise<Reply> {
  const control = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Reply>((done) => {
    timer = setTimeout(() => {
      control.abort();
      done({ kind: 'no-reply' });
    }, ATTEMPT);
  });
  try {
    return await Promise.race([attempt(control.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
