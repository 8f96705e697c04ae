import type { Problem } from '@neighbourhood-kit/core';
import { explain } from '@neighbourhood-kit/core/schemas';
import type * as z from 'zod';
import { readJson } from '../http/body.js';
import { NOT_FOUND, refuse } from '../http/problem.js';
import { routesOf, type Request, type Route, type Row } from '../http/route.js';
import { locateSchema, questionSchema, suggestSchema } from './questions.js';
import type { ServedDirectory } from './services.js';

const LIMIT = 32 * 1024;
/** Pages of this server may be kept for this long without asking; then the ETag tells whether anything changed. */
const FRESH = 'public, max-age=60';

const invalid = (request: Request, problems: readonly Problem[]) =>
  refuse(request, {
    status: 400,
    code: 'invalid-question',
    title: 'The question cannot be read',
    detail: 'Put right what is listed under "problems".',
    problems,
  });

/** Reads a question by its schema, answers it, and turns a number that the finder refuses into a 400. */
async function asked<T extends z.ZodType>(
  request: Request,
  schema: T,
  answer: (question: z.infer<T>) => Response,
): Promise<Response> {
  const body = await readJson(request, LIMIT);
  if (!body.ok) return body.response;
  const question = schema.safeParse(body.value);
  if (!question.success) return invalid(request, explain(question.error));
  try {
    // What somebody looks for is theirs: no cache keeps it.
    request.header('Cache-Control', 'no-store');
    return answer(question.data);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return invalid(request, [{ code: 'finder/range', message: error.message }]);
  }
}

type Directory = () => ServedDirectory;

/** A row that takes a question by POST: its path and words for the OpenAPI document, how a question is read, and what answers it. */
const questionRow = <T extends z.ZodType>(
  { path, summary, takes, gives }: { path: string; summary: string; takes: string; gives: string },
  schema: T,
  answer: (question: z.infer<T>, directory: ServedDirectory) => unknown,
): Row<Directory> => ({
  method: 'POST',
  path,
  access: 'public',
  summary,
  takes: { $ref: `#/components/schemas/${takes}` },
  gives: { status: 200, description: gives },
  refuses: [400, 413, 415],
  handle: (request, directory) => asked(request, schema, (question) => request.json(answer(question, directory()))),
});

function describe(request: Request, directory: Directory): Response {
  const { index, read } = directory();
  request.header('Cache-Control', FRESH);
  return request.json({
    services: index.services,
    places: index.places,
    facets: index.facets.filter((facet) => facet.services > 0).map((facet) => facet.key),
    hours: index.placesWithHours > 0,
    distance: index.located > 0,
    updated: read.toISOString(),
  });
}

function show(request: Request, directory: Directory): Response {
  const service = directory().published(request.req.param('id') ?? '');
  if (!service) return refuse(request, NOT_FOUND);
  request.header('Cache-Control', FRESH);
  return request.json(service);
}

function sendIndex(request: Request, directory: Directory): Response {
  request.header('Cache-Control', FRESH);
  return request.body(directory().snapshot, 200, { 'Content-Type': 'application/octet-stream' });
}

function sendTexts(request: Request, directory: Directory): Response {
  const number = /^(\d{1,7})\.json$/u.exec(request.req.param('page') ?? '')?.[1];
  const page = number === undefined ? undefined : directory().pages[Number(number)];
  if (!page) return refuse(request, NOT_FOUND);
  request.header('Cache-Control', FRESH);
  return request.json(page);
}

const TABLE: readonly Row<Directory>[] = [
  questionRow(
    {
      path: '/finder/query',
      summary: 'Find services by one combined question.',
      takes: 'finder-query',
      gives: 'What was found.',
    },
    questionSchema,
    (question, { index }) => index.query(question),
  ),
  questionRow(
    {
      path: '/finder/suggest',
      summary: 'Complete what somebody is typing.',
      takes: 'finder-suggest',
      gives: 'Suggestions, best first.',
    },
    suggestSchema,
    ({ text, limit }, { index }) => index.suggest(text, limit),
  ),
  questionRow(
    {
      path: '/finder/locate',
      summary: 'Place a postcode or town, as far as the directory knows.',
      takes: 'finder-locate',
      gives: 'Where it is, or null.',
    },
    locateSchema,
    ({ text }, { index }) => index.locate(text) ?? null,
  ),
  {
    method: 'GET',
    path: '/finder/describe',
    access: 'public',
    summary: 'What the directory can answer, so that a page offers only what leads somewhere.',
    gives: { status: 200, description: 'Counts, and which questions it can answer.' },
    handle: describe,
  },
  {
    method: 'GET',
    path: '/finder/services/{id}',
    access: 'public',
    summary: 'Show one service in the kit’s own shape.',
    parameters: [
      { name: 'id', in: 'path', required: true, description: 'Id of the service.', schema: { type: 'string' } },
    ],
    gives: { status: 200, description: 'The service.' },
    refuses: [404],
    handle: show,
  },
  {
    method: 'GET',
    path: '/finder/index.nkx',
    access: 'public',
    summary: 'The whole index as one file, for pages that search by themselves.',
    gives: { status: 200, description: 'A finder snapshot.', type: 'application/octet-stream' },
    handle: sendIndex,
  },
  {
    method: 'GET',
    path: '/finder/index.pages/{page}',
    access: 'public',
    summary: 'Texts of a few services, kept apart from the index.',
    parameters: [
      {
        name: 'page',
        in: 'path',
        required: true,
        description: 'Number of the page with .json.',
        schema: { type: 'string', pattern: '^\\d+\\.json$' },
      },
    ],
    gives: { status: 200, description: 'Services of one page.' },
    refuses: [404],
    handle: sendTexts,
  },
];

/**
 * The routes that answer from the index in memory. Questions come by POST, so that what somebody looks for is never part of an address.
 * @param directory - Gives the directory as it is now.
 * @returns Rows of the route table.
 */
export const finderRoutes = (directory: Directory): Route[] => routesOf(TABLE, directory);
