import type { FinderResult } from '@neighbourhood-kit/finder';
import type {
  AlertsLeft,
  Answer,
  Figures,
  Found,
  Named,
  Organisations,
  Person,
  WorkDesk,
  WorkDetail,
  WorkFailure,
  WorkPage,
} from './work.js';

/** Longest wait for an answer, in milliseconds. */
const PATIENCE = 15_000;

/** Longest wait for a change, which the server answers after 25 seconds whatever happens; a line that is dead answers never. */
const PATIENCE_FOR_CHANGES = 40_000;

/** Most referrals that a server lists at once. */
const MOST = 200;

const FAILURES: Readonly<Record<number, WorkFailure>> = {
  401: 'token',
  404: 'gone',
  429: 'too-many',
  503: 'unavailable',
};

interface Refusal {
  readonly detail?: string;
  readonly problems?: readonly { readonly message?: string }[];
  readonly current?: WorkDetail;
}

/**
 * Asks a Neighbourhood Kit server. The token travels in a header, never in an address, and is kept nowhere but here.
 * @param api - Base address of the server.
 * @param token - The staff token.
 * @returns What the work list asks.
 */
export function serverDesk(api: string, token: string): WorkDesk {
  const base = new URL(api.endsWith('/') ? api : `${api}/`, document.baseURI).href;
  const ask = <T>(path: string, body?: unknown): Promise<Answer<T>> => call(new URL(path, base), token, body);
  return {
    list: ({ states, only, serviceId, partnerId }, offset, limit) =>
      ask<WorkPage>(
        `staff/referrals?${queryOf([
          ...states.map((state): Parameter => ['state', state]),
          ['only', only],
          ['service', serviceId],
          ['partner', partnerId],
          ['offset', String(offset)],
          ['limit', limit === undefined ? undefined : String(Math.min(limit, MOST))],
        ])}`,
      ),
    open: (id) => ask<WorkDetail>(`staff/referrals/${id}`),
    find: (text) => ask<Found>('staff/referrals/find', { text }),
    take: (id, step) => ask<WorkDetail>(`staff/referrals/${id}/events`, step),
    colleagues: () => ask<readonly Person[]>('staff/colleagues'),
    figures: (from, to) =>
      ask<Figures>(
        `staff/figures?${queryOf([
          ['from', from],
          ['to', to],
        ])}`,
      ),
    changes: (since, signal) =>
      call(
        new URL(`staff/changes?${queryOf([['since', since]])}`, base),
        token,
        undefined,
        within(signal, PATIENCE_FOR_CHANGES),
      ),
    partners: () => ask<readonly Named[]>('staff/partners'),
    coordination: {
      read: () => ask<Organisations>('staff/organisations'),
      giveCode: (id) => ask<{ readonly code: string }>(`staff/partners/${encodeURIComponent(id)}/code`, {}),
      pause: (id, paused) => ask<unknown>(`staff/partners/${encodeURIComponent(id)}/pause`, { paused }),
      sendLink: (id) => ask<unknown>(`staff/referrals/${id}/link`, {}),
      dealWith: (id, raised, alert) => ask<AlertsLeft>(`staff/referrals/${id}/alerts`, { raised, dealtWith: [alert] }),
    },
    services: async (text) => {
      const found = await ask<FinderResult>('finder/query', { text, complete: true, limit: 8, facetCounts: [] });
      return found.ok ? { ok: true, value: found.value.hits } : found;
    },
  };
}

/** Ends with a signal, or after some milliseconds. By hand: many browsers in use are older than `AbortSignal.any`. */
function within(signal: AbortSignal, milliseconds: number): AbortSignal {
  const either = new AbortController();
  const end = (): void => {
    either.abort();
  };
  for (const one of [signal, AbortSignal.timeout(milliseconds)])
    one.addEventListener('abort', end, { signal: either.signal });
  if (signal.aborted) end();
  return either.signal;
}

type Parameter = readonly [string, string | undefined];

function queryOf(parameters: readonly Parameter[]): string {
  const given = parameters.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return new URLSearchParams(given).toString();
}

async function call<T>(
  url: URL,
  token: string,
  body: unknown,
  signal: AbortSignal = AbortSignal.timeout(PATIENCE),
): Promise<Answer<T>> {
  let response: Response;
  let answer: unknown;
  try {
    response = await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal,
    });
    answer = await response.json();
  } catch (error) {
    return { ok: false, failure: error instanceof SyntaxError ? 'unknown' : 'unreachable' };
  }
  if (response.ok) return { ok: true, value: answer as T };
  const { detail, problems, current } = (answer ?? {}) as Refusal;
  if (response.status === 400 || response.status === 409) {
    return { ok: false, failure: 'refused', message: problems?.[0]?.message ?? detail ?? '', current };
  }
  return { ok: false, failure: FAILURES[response.status] ?? 'unknown' };
}
