import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Problem } from '@neighbourhood-kit/core';

/** What every refusal says (RFC 9457), without repeating anything the caller sent. */
export interface Refusal {
  readonly status: ContentfulStatusCode;
  /** Stable name; becomes `type`. */
  readonly code: string;
  readonly title: string;
  /** What to do about it. */
  readonly detail: string;
  readonly problems?: readonly Problem[] | undefined;
  /** Further members: where a referral stands now. */
  readonly more?: Readonly<Record<string, unknown>> | undefined;
  /** Seconds after which to try again. */
  readonly retryAfter?: number | undefined;
}

/** Media type of a problem document. */
export const PROBLEM_TYPE = 'application/problem+json';

/**
 * Answers with a problem document.
 * @param c - The request.
 * @param refusal - What is wrong.
 * @returns The response, `application/problem+json`.
 */
export function refuse(c: Context, refusal: Refusal): Response {
  const { status, code, title, detail, problems, more, retryAfter } = refusal;
  if (retryAfter !== undefined) c.header('Retry-After', String(retryAfter));
  c.header('Cache-Control', 'no-store');
  const body = { type: `urn:neighbourhood-kit:problem:${code}`, title, status, detail, problems, ...more };
  return c.body(JSON.stringify(body), status, { 'Content-Type': PROBLEM_TYPE });
}

/** There is nothing here, or nothing the caller may know of. */
export const NOT_FOUND: Refusal = {
  status: 404,
  code: 'not-found',
  title: 'Not found',
  detail: 'There is nothing at this address.',
};

/** The address takes other methods; `Allow` names them. */
export const WRONG_METHOD: Refusal = {
  status: 405,
  code: 'method',
  title: 'Another method is needed',
  detail: 'This address does not take that method. The header Allow names those that it takes.',
};

/**
 * What was sent cannot be read.
 * @param problems - What is wrong, and where.
 * @returns The refusal.
 */
export const invalid = (problems: readonly Problem[]): Refusal => ({
  status: 400,
  code: 'invalid',
  title: 'The request cannot be read',
  detail: 'Put right what is listed under "problems".',
  problems,
});

/** What was written in a referral is gone for good. */
export const ERASED: Refusal = {
  status: 410,
  code: 'erased',
  title: 'The answers were erased',
  detail:
    'What the person wrote was erased. Nothing can be added to it, and there is nothing to pass on. End the referral instead.',
};

/** The store cannot answer now. */
export const UNAVAILABLE: Refusal = {
  status: 503,
  code: 'unavailable',
  title: 'Not available now',
  detail: 'This cannot be done at the moment. Nothing was stored. Please try again shortly.',
  retryAfter: 2,
};

/** A fault of this program. */
export const FAULT: Refusal = {
  status: 500,
  code: 'fault',
  title: 'Something went wrong here',
  detail: 'The server made a mistake, which has been logged. Please try again, or use the telephone.',
};
