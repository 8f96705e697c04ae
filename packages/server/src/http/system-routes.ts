import type { Store } from '../store/store.js';
import type { Storing } from '../intake/storing.js';
import { isUnavailable } from '../store/failure.js';
import { openApiOf } from './openapi.js';
import { refuse, UNAVAILABLE, type Refusal } from './problem.js';
import type { Route } from './route.js';

const NOT_STORED: Refusal = {
  status: 503,
  code: 'not-stored',
  title: 'Referrals cannot be stored',
  detail:
    'The database answers, and the last referral that came could not be stored: see the log. Nothing was acknowledged.',
};

/** What is told of. */
interface Parts {
  readonly store: Store;
  readonly storing: Storing;
  /** Version of the server. */
  readonly version: string;
}

/**
 * The routes that tell of the server itself.
 * @param parts - What is told of.
 * @param others - The other routes that answer, for the OpenAPI document.
 * @returns Rows of the route table.
 */
export function systemRoutes({ store, storing, version }: Parts, others: readonly Route[]): Route[] {
  const health: Route = {
    method: 'GET',
    path: '/health',
    access: 'public',
    summary: 'Whether the server works and stores referrals, and how its database keeps what it is given.',
    gives: { status: 200, description: 'The server works.' },
    refuses: [503],
    handle: async (request) => {
      request.header('Cache-Control', 'no-store');
      try {
        const durability = await store.durability();
        if (storing.fails()) return refuse(request, NOT_STORED);
        return request.json({
          status: 'ok',
          version,
          schemaVersion: store.schemaVersion,
          store: store.embedded ? 'embedded' : 'external',
          durability,
        });
      } catch (error) {
        if (isUnavailable(error)) return refuse(request, UNAVAILABLE);
        throw error;
      }
    },
  };
  const openapi: Route = {
    method: 'GET',
    path: '/openapi.json',
    access: 'public',
    summary: 'This document.',
    gives: { status: 200, description: 'OpenAPI 3.1.' },
    handle: (request) => request.json(openApiOf([...others, health, openapi], version)),
  };
  return [health, openapi];
}
