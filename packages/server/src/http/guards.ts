import type { MiddlewareHandler } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Authenticate, Staff } from '../staff/staff.js';
import { readForm } from './body.js';
import { callerOf } from './caller.js';
import { NOT_FOUND, PROBLEM_TYPE, refuse, type Refusal } from './problem.js';
import type { Access, Request, RequestState } from './route.js';

/** Who is let in, and how often. What is absent is off. */
export interface Policy {
  /** Intake; absent refuses every referral. */
  readonly intake?: IntakePolicy | undefined;
  /** Staff sign-in; absent hides every staff route. */
  readonly authenticate?: Authenticate | undefined;
  /** Pages to answer on that one address may ask for in a minute; absent when partners are sent no links. */
  readonly answersPerMinute?: number | undefined;
  /** Page that says why nothing was done, to people who have a link; where absent a problem document says it. */
  readonly refusalPage?: ((refusal: Pick<Refusal, 'title' | 'detail'>) => string | Promise<string>) | undefined;
  /** Page that asks for the token again, saying why; where absent a problem document says it. */
  readonly signInPage?: ((problem: string) => string | Promise<string>) | undefined;
  /** Proxies of the deployer's own in front of the server; 0 where absent. */
  readonly proxies?: number | undefined;
}

/** Where forms may stand, and how many referrals one address may send. */
export interface IntakePolicy {
  /** Origins of pages whose forms may send, such as `https://www.example.org`. The server's own pages always may. */
  readonly origins: readonly string[];
  /** True lets pages of this machine send: for a demonstration. */
  readonly loopbackOrigins?: boolean | undefined;
  /** Referrals that one address may send in a minute. */
  readonly perMinute: number;
}

const TOO_MANY: Refusal = {
  status: 429,
  code: 'too-many',
  title: 'Too many requests',
  detail: 'Too many requests came from this address. Please wait a moment, then try again.',
};

const WRONG_ORIGIN: Refusal = {
  status: 403,
  code: 'origin',
  title: 'This page may not send referrals',
  detail: 'The page that sent this is not on the list of sites whose forms may send referrals here.',
};

const SIGN_IN: Refusal = {
  status: 401,
  code: 'sign-in',
  title: 'Sign in',
  detail: 'Send a token that is good: Authorization: Bearer.',
};

/** Looks at a referral that one address may take in a minute. */
const STATUS_PER_MINUTE = 30;

type Guard = MiddlewareHandler<RequestState>;

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Tells whether a page may send referrals.
 * @param origin - The Origin header; absent when no browser page sent the request.
 * @param host - The Host header: the server's own pages have this host.
 * @param policy - The list.
 * @returns True when it may.
 */
export function mayFormSend(origin: string | undefined, host: string | undefined, policy: IntakePolicy): boolean {
  if (origin === undefined) return true;
  if (policy.origins.includes(origin)) return true;
  if (!URL.canParse(origin)) return false;
  const page = new URL(origin);
  if (page.host === host) return true;
  return policy.loopbackOrigins === true && LOOPBACK.has(page.hostname);
}

/** Seconds over which requests of one address are counted. */
const WINDOW = 60;

/**
 * Seconds until somebody who asked too often in a minute is heard again. The time it counts from may lie ahead of a clock that was put back.
 * @param limit - What the limiter said.
 * @returns From 1 to 60.
 */
export const secondsLeft = ({ msBeforeNext }: RateLimiterRes) =>
  Math.min(WINDOW, Math.max(1, Math.ceil(msBeforeNext / 1000)));

function limiter(points: number, proxies: number): Guard {
  const limit = new RateLimiterMemory({ points, duration: WINDOW });
  return async (c, next) => {
    try {
      await limit.consume(callerOf(c, proxies));
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      return refuse(c, { ...TOO_MANY, retryAfter: secondsLeft(error) });
    }
    return next();
  };
}

/** Writes a page where anything behind it refuses: a caller with a link is a person at a browser, whom a problem document tells nothing. */
function refusingWith(write: NonNullable<Policy['refusalPage']>): Guard {
  return async (c, next) => {
    await next();
    if (c.res.headers.get('Content-Type') !== PROBLEM_TYPE) return;
    const refusal = (await c.res.json()) as Pick<Refusal, 'title' | 'detail'>;
    c.res = c.html(await write(refusal), c.res.status as Refusal['status']);
  };
}

const BEARER = /^Bearer ([\w.~+/=-]{1,8192})$/u;
/** Wrong tokens that one address may try in a minute. */
const WRONG_TOKENS = 20;

/** Finds whose a token is, as long as its caller has not tried too many wrong ones. */
function tokenChecker(authenticate: Authenticate, proxies: number) {
  const wrong = new RateLimiterMemory({ points: WRONG_TOKENS, duration: WINDOW });
  return async (c: Request, token: string | undefined): Promise<Staff | Response | undefined> => {
    c.header('Cache-Control', 'no-store');
    const caller = callerOf(c, proxies);
    const tries = await wrong.get(caller);
    if (tries && tries.consumedPoints >= WRONG_TOKENS) {
      return refuse(c, { ...TOO_MANY, retryAfter: secondsLeft(tries) });
    }
    const staff = token === undefined ? undefined : await authenticate(token);
    if (!staff && token !== undefined) await wrong.penalty(caller);
    return staff;
  };
}

type TokenChecker = ReturnType<typeof tokenChecker>;

const bearerOf = (c: Request): string | undefined => BEARER.exec(c.req.header('authorization') ?? '')?.[1];

function staffGuard(check: TokenChecker): Guard {
  return async (c, next) => {
    const staff = await check(c, bearerOf(c));
    if (staff instanceof Response) return staff;
    if (!staff) {
      c.header('WWW-Authenticate', 'Bearer');
      return refuse(c, SIGN_IN);
    }
    c.set('staff', staff);
    return next();
  };
}

const FORM_LIMIT = 16 * 1024;
const TOKEN = /^[\w.~+/=-]{1,8192}$/u;

/** As `staffGuard`, for pages without a script: the token may also stand in the form. There is no cookie that another site could use. */
function staffFormGuard(check: TokenChecker, signInPage: Policy['signInPage']): Guard {
  return async (c, next) => {
    let token = bearerOf(c);
    if (token === undefined) {
      const form = await readForm(c, FORM_LIMIT);
      if (!form.ok) return c.req.header('content-type') === undefined ? refuse(c, SIGN_IN) : form.response;
      c.set('form', form.value);
      const given = form.value.get('token')?.trim() ?? '';
      token = TOKEN.test(given) ? given : undefined;
    }
    const staff = await check(c, token);
    if (staff instanceof Response) return staff;
    if (!staff)
      return signInPage
        ? c.html(await signInPage(token === undefined ? 'Enter the staff token.' : 'That token is not good.'), 401)
        : refuse(c, SIGN_IN);
    c.set('staff', staff);
    return next();
  };
}

/**
 * Tells whether routes of a kind answer at all.
 * @param access - The kind.
 * @param policy - Who is let in.
 * @returns False when what they need is not configured.
 */
export function isOn(access: Access, { intake, authenticate, answersPerMinute }: Policy): boolean {
  if (access === 'answer') return answersPerMinute !== undefined;
  if (access === 'form' || access === 'intake' || access === 'status') return intake !== undefined;
  return access === 'public' || authenticate !== undefined;
}

const closed: Guard = (c) => Promise.resolve(refuse(c, NOT_FOUND));
const open: Guard = (_, next) => next();

/**
 * Makes what stands before the routes of each kind. What is not configured is not there: the answer is 404.
 * @param policy - Who is let in.
 * @returns One guard for each kind of access.
 */
export function makeGuards({
  intake,
  authenticate,
  answersPerMinute,
  signInPage,
  refusalPage,
  proxies = 0,
}: Policy): Readonly<Record<Access, readonly Guard[]>> {
  const origin: Guard = (c, next) =>
    intake && mayFormSend(c.req.header('origin'), c.req.header('host'), intake)
      ? next()
      : Promise.resolve(refuse(c, WRONG_ORIGIN));
  const check = authenticate && tokenChecker(authenticate, proxies);
  return {
    public: [open],
    // Not counted: a household that opens forms must not be kept from sending them.
    form: intake ? [origin] : [closed],
    intake: intake ? [origin, limiter(intake.perMinute, proxies)] : [closed],
    status: intake ? [origin, limiter(STATUS_PER_MINUTE, proxies)] : [closed],
    answer:
      answersPerMinute === undefined
        ? [closed]
        : [...(refusalPage ? [refusingWith(refusalPage)] : []), limiter(answersPerMinute, proxies)],
    'staff-page': authenticate ? [open] : [closed],
    staff: check ? [staffGuard(check)] : [closed],
    'staff-form': check ? [staffFormGuard(check, signInPage)] : [closed],
  };
}
