import type { Store } from '../store/store.js';
import { isUnavailable } from '../store/failure.js';
import { openApiOf } from './openapi.js';
import { refuse, UNAVAILABLE } from './problem.js';
import type { Route } from './route.js';

/**
 * The routes that tell of the server itself.
 * @param store - The store.
 * @param version - Version of the server.
 * @param others - The other routes that answer, for the OpenAPI document.
 * @returns Rows of the route table.
 */
export function systemRoutes(store: Store, version: string, others: readonly Route[]): Route[] {
  const health: Route = {
    method: 'GET',
    path: '/health',
    access: 'public',
    summary: 'Whether the server works, and how its database keeps what it is given.',
    gives: { status: 200, description: 'The server works.' },
    refuses: [503],
    handle: async (request) => {
      request.header('Cache-Control', 'no-store');
      try {
        const durability = await store.durability();
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
