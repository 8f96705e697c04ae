import { Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import { routePath } from 'hono/route';
import { errorFields, type Logger } from '../log/logger.js';
import { isUnavailable } from '../store/failure.js';
import { crossOrigin } from './cross-origin.js';
import { isOn, makeGuards, type Policy } from './guards.js';
import { securityHeaders } from './headers.js';
import { FAULT, NOT_FOUND, refuse, UNAVAILABLE, WRONG_METHOD } from './problem.js';
import type { RequestState, Route } from './route.js';

/** A page of another site may read that nothing has changed, too. */
const KEPT_HEADERS = [...RETAINED_304_HEADERS, 'access-control-allow-origin'];

/** What the web application is made of. */
export interface AppOptions {
  readonly routes: readonly Route[];
  readonly policy: Policy;
  readonly log: Logger;
  /** Serves what no route names: the site's files. */
  readonly fallback?: MiddlewareHandler<RequestState> | undefined;
}

/** Hono writes parameters with a colon. */
const honoPath = (path: string) => path.replaceAll(/\{(\w+)\}/gu, ':$1');

/** Logs each request by the template of its route: addresses and answers never reach the log. */
function requestLog(log: Logger, templates: ReadonlyMap<string, string>): MiddlewareHandler {
  return async (c, next) => {
    const begin = performance.now();
    const { method } = c.req;
    await next();
    const route = templates.get(routePath(c, -1)) ?? 'other';
    log('info', 'request', {
      method,
      route,
      status: c.res.status,
      ms: Math.round(performance.now() - begin),
    });
  };
}

/**
 * Answers anyone who asks for the head with what `GET` says, without the body (RFC 9110, 9.3.2): what packs answers and digests them looks at
 * bodies, and said other things of an answer without one. A part of an answer has no head of its own (14.2).
 */
const headAsGet: MiddlewareHandler = async (c, next) => {
  if (c.req.method !== 'HEAD') return next();
  const headers = new Headers(c.req.raw.headers);
  headers.delete('Range');
  c.req.raw = new Request(c.req.raw, { method: 'GET', headers });
  await next();
  await c.res.body?.cancel();
};

/** What each address takes, as `Allow` says it; a caller who may get may ask for the head. */
function methodsOf(routes: readonly Route[]): Map<string, string> {
  const methods = new Map<string, string>();
  for (const { path, method } of routes) {
    const taken = method === 'GET' ? 'GET, HEAD' : method;
    methods.set(path, [methods.get(path), taken].filter(Boolean).join(', '));
  }
  return methods;
}

/**
 * Builds the web application from the route table: for each row its guard, then its handler; nothing else answers but the
 * site's files.
 * @param options - Routes, policy, log.
 * @returns The application; call `fetch`.
 */
export function buildApp({ routes, policy, log, fallback }: AppOptions): Hono<RequestState> {
  const app = new Hono<RequestState>();
  const guards = makeGuards(policy);
  const templates = new Map(routes.map((route) => [honoPath(route.path), route.path]));
  app.use(requestLog(log, templates), headAsGet, securityHeaders());
  const packed = [compress(), etag({ retainedHeaders: KEPT_HEADERS })];
  for (const route of routes) {
    const path = honoPath(route.path);
    const shared = crossOrigin(route, policy);
    if (shared) app.use(path, shared);
    // The answer to a form is a line: packing it would take longer than sending it.
    app.on([route.method], [path], ...(route.access === 'intake' ? [] : packed), ...guards[route.access], route.handle);
  }
  if (fallback) app.on(['GET'], ['*'], ...packed, fallback);
  // After the site's files, which may have a page where the API only takes what is sent.
  for (const [path, allowed] of methodsOf(routes.filter((route) => isOn(route.access, policy)))) {
    app.all(honoPath(path), (c) => {
      c.header('Allow', allowed);
      return refuse(c, WRONG_METHOD);
    });
  }
  app.notFound((c) => refuse(c, NOT_FOUND));
  app.onError((error, c) => {
    if (isUnavailable(error)) {
      log('error', 'store-unavailable', errorFields(error));
      return refuse(c, UNAVAILABLE);
    }
    log('error', 'fault', errorFields(error));
    return refuse(c, FAULT);
  });
  return app;
}
