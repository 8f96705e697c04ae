import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { FORM_HEADER } from '../intake/machine.js';
import { mayFormSend, type Policy } from './guards.js';
import type { Request, Route } from './route.js';

/** Which pages of other sites may read an answer, and what they may ask beforehand. */
interface Sharing {
  /** What stands in Access-Control-Allow-Origin; undefined where nothing does. */
  readonly allowed: (request: Request) => string | undefined;
  /** Whether that depends on who asks. */
  readonly varies: boolean;
  /** Answers a browser that asks beforehand. */
  readonly preflight: MiddlewareHandler;
}

function sharingOf(route: Route, { intake }: Policy): Sharing | undefined {
  if (route.access === 'public') {
    const asked = { origin: '*', allowMethods: ['GET', 'POST'], allowHeaders: ['Content-Type'], maxAge: 86_400 };
    return { allowed: () => '*', varies: false, preflight: cors(asked) };
  }
  if (!['form', 'intake', 'status'].includes(route.access) || !intake) return undefined;
  const allowed = (request: Request) => {
    const origin = request.req.header('origin');
    return mayFormSend(origin, request.req.header('host'), intake) ? origin : undefined;
  };
  const preflight = cors({
    origin: (_, c) => allowed(c as Request) ?? null,
    allowMethods: ['POST'],
    allowHeaders: ['Content-Type', 'Idempotency-Key', FORM_HEADER],
    maxAge: 600,
  });
  return { allowed, varies: true, preflight };
}

/**
 * Lets pages of other sites read what a route answers, where they may.
 * @param route - The route.
 * @param policy - Whose forms may send.
 * @returns The middleware; undefined where no other site may read.
 */
export function crossOrigin(route: Route, policy: Policy): MiddlewareHandler | undefined {
  const sharing = sharingOf(route, policy);
  if (!sharing) return undefined;
  const { allowed, varies, preflight } = sharing;
  return async (c, next) => {
    if (c.req.method === 'OPTIONS') return preflight(c, next);
    await next();
    // Hono's own middleware does the same by making the answer again, twice, which takes longer than reading the request.
    const { headers } = c.res;
    const origin = allowed(c as Request);
    if (origin !== undefined) headers.set('Access-Control-Allow-Origin', origin);
    if (varies) headers.append('Vary', 'Origin');
    return undefined;
  };
}
