import * as z from 'zod';
import { referralRequestSchema } from '@neighbourhood-kit/core/schemas';
import { locateSchema, questionSchema, suggestSchema } from '../directory-api/questions.js';
import { actionSchema } from '../staff/act.js';
import { findSchema } from '../staff/find.js';
import { contactSchema, informationSchema, statusSchema, withdrawSchema } from '../status/routes.js';
import { PROBLEM_TYPE } from './problem.js';
import type { Route } from './route.js';

const PROBLEM = {
  type: 'object',
  description: 'A problem document (RFC 9457). It never repeats what was sent.',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    problems: {
      type: 'array',
      items: {
        type: 'object',
        required: ['code', 'message'],
        properties: { code: { type: 'string' }, message: { type: 'string' }, path: { type: 'string' } },
      },
    },
  },
} as const;

const MEANING: Readonly<Record<number, string>> = {
  400: 'The request cannot be read.',
  401: 'Sign in.',
  403: 'This page may not do that.',
  404: 'There is nothing here, or nothing that you may see.',
  409: 'Somebody else was faster, or the same request is still being answered.',
  410: 'The link has been used, has run out or was closed. The page says what to do.',
  413: 'Too large.',
  415: 'Send JSON.',
  422: 'The Idempotency-Key was used for something else.',
  429: 'Too many requests.',
  503: 'Not available now. Try again after the time in Retry-After.',
};

function operation(route: Route): Record<string, unknown> {
  const { status, description, schema, type = 'application/json' } = route.gives;
  const refusals = (route.refuses ?? []).map((code) => [
    String(code),
    {
      description: MEANING[code] ?? 'Refused.',
      content:
        route.access === 'answer'
          ? { 'text/html': {} }
          : { [PROBLEM_TYPE]: { schema: { $ref: '#/components/schemas/problem' } } },
    },
  ]);
  return {
    summary: route.summary,
    ...(route.parameters ? { parameters: route.parameters } : {}),
    ...(route.takes
      ? {
          requestBody: {
            required: true,
            content: { [route.takesType ?? 'application/json']: { schema: route.takes } },
          },
        }
      : {}),
    ...(route.access === 'staff' || route.access === 'staff-form' ? { security: [{ staff: [] }] } : {}),
    responses: {
      [String(status)]: {
        description,
        ...(status === 303 ? {} : { content: { [type]: schema ? { schema } : {} } }),
      },
      ...(Object.fromEntries(refusals) as Record<string, unknown>),
    },
  };
}

/** Zod schemas as components of an OpenAPI 3.1 document, with those that they refer to: zod writes these into each schema. */
function componentsOf(schemas: Readonly<Record<string, z.ZodType>>): Record<string, unknown> {
  const components = Object.entries(schemas).flatMap(([name, schema]) => {
    const { $defs = {}, ...own } = z.toJSONSchema(schema, { io: 'input' });
    return [[name, own] as const, ...Object.entries($defs)].map(
      ([key, value]) => [key, withoutAddress(value)] as const,
    );
  });
  const text = JSON.stringify(Object.fromEntries(components)).replaceAll('"#/$defs/', '"#/components/schemas/');
  return JSON.parse(text) as Record<string, unknown>;
}

function withoutAddress(schema: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => !['$schema', '$id', 'id'].includes(name)));
}

/**
 * Writes the OpenAPI 3.1 document of a route table.
 * @param routes - The routes that answer; those switched off are left out by the caller.
 * @param version - Version of the server.
 * @returns The document.
 */
export function openApiOf(routes: readonly Route[], version: string): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Neighbourhood Kit',
      version,
      description: 'Open Referral UK 3.0 directory, finder, referral intake and staff work list.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    paths,
    components: {
      schemas: {
        problem: PROBLEM,
        ...componentsOf({
          'referral-request': referralRequestSchema,
          'referral-action': actionSchema,
          'referral-find': findSchema,
          'referral-status-question': statusSchema,
          'referral-withdrawal': withdrawSchema,
          'referral-contact': contactSchema,
          'referral-information': informationSchema,
          'finder-query': questionSchema,
          'finder-suggest': suggestSchema,
          'finder-locate': locateSchema,
        }),
      },
      securitySchemes: { staff: { type: 'http', scheme: 'bearer' } },
    },
  };
}
