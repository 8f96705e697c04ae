import type {
  FormAnswers,
  OutcomeCode,
  Progress,
  ReferralAction,
  ReferralState,
} from '@neighbourhood-kit/core/referrals';

/** What somebody proves that the request is theirs with. It lives in memory only. */
export interface StatusKey {
  /** As `readReference` of core writes it. */
  readonly reference: string;
  /** `YYYY-MM-DD`. */
  readonly dateOfBirth: string;
}

/** Where a request is, as a server of the kit answers. */
export interface ReferralStatus {
  readonly state: ReferralState;
  readonly progress?: Progress | undefined;
  /** Partner that has it; absent while a coordinator finds one. */
  readonly partnerName?: string | undefined;
  readonly serviceName?: string | undefined;
  /** Instants, RFC 3339. */
  readonly sentAt: string;
  readonly updatedAt: string;
  readonly appointmentAt?: string | undefined;
  readonly outcome?: OutcomeCode | undefined;
  /** True while the service waits for the answer to a question. */
  readonly asked: boolean;
  /** What may be done. */
  readonly may: readonly ReferralAction[];
}

/** Why there is no answer. */
export type StatusFailure = 'no-match' | 'not-now' | 'too-many' | 'unavailable' | 'offline' | 'unreachable' | 'unknown';

/** Where a request is, or why that cannot be said. */
export type StatusAnswer =
  | { readonly ok: true; readonly status: ReferralStatus }
  | {
      readonly ok: false;
      readonly failure: StatusFailure;
      /** What a server of the kit said of it, with problems of single answers (`path`: `answers.telephone`). */
      readonly said?: unknown;
    };

/** Something that is sent, under an id that is the same each time the same is sent again. */
export type StatusAct =
  | { readonly kind: 'information'; readonly id: string; readonly words: string }
  | { readonly kind: 'withdraw'; readonly id: string; readonly reason: string }
  /** A wish to be reached another way: answers to the questions of `CONTACT_FORM` of core. */
  | { readonly kind: 'contact'; readonly id: string; readonly answers: FormAnswers };

/** What the element asks. */
export interface StatusDesk {
  look: (key: StatusKey) => Promise<StatusAnswer>;
  send: (key: StatusKey, act: StatusAct) => Promise<StatusAnswer>;
}

/** Longest wait for an answer, in milliseconds. */
const PATIENCE = 15_000;

const FAILURES: Readonly<Record<number, StatusFailure>> = {
  404: 'no-match',
  409: 'not-now',
  429: 'too-many',
  503: 'unavailable',
};

/**
 * Asks a Neighbourhood Kit server. Reference and date of birth travel in bodies, never in an address.
 * @param endpoint - Address of `POST /referrals/status`.
 * @returns What the element asks.
 */
export function statusServer(endpoint: string): StatusDesk {
  const base = new URL(endpoint, document.baseURI).href.replace(/\/$/, '');
  return {
    look: (key) => ask(base, key),
    send: (key, { kind, ...act }) => ask(`${base}/${kind}`, { ...key, ...act }),
  };
}

async function ask(url: string, body: object): Promise<StatusAnswer> {
  if (!navigator.onLine) return { ok: false, failure: 'offline' };
  let response: Response;
  let answer: unknown;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE),
    });
    answer = await response.json();
  } catch {
    return { ok: false, failure: 'unreachable' };
  }
  if (!response.ok) return { ok: false, failure: FAILURES[response.status] ?? 'unknown', said: answer };
  return isStatus(answer) ? { ok: true, status: answer } : { ok: false, failure: 'unknown' };
}

function isStatus(answer: unknown): answer is ReferralStatus {
  const { state, sentAt, updatedAt, may } = (answer ?? {}) as Partial<Record<keyof ReferralStatus, unknown>>;
  return [state, sentAt, updatedAt].every((text) => typeof text === 'string') && Array.isArray(may);
}
