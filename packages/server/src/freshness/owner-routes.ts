import type { Service } from '@neighbourhood-kit/core/services';
import { civilDayOf } from '@neighbourhood-kit/core/time';
import { applyAnswer, dueOf, replyColumns, type Answer } from '@neighbourhood-kit/open-referral/freshness';
import { sheetCells } from '@neighbourhood-kit/open-referral/sheet';
import type { ServiceLookup } from '../directory-api/services.js';
import { readForm } from '../http/body.js';
import { routesOf, type Parameter, type Request, type Route, type Row } from '../http/route.js';
import type { Contacts } from '../outbox/contacts.js';
import type { Html } from '../partner-link/page.js';
import type { Store } from '../store/store.js';
import {
  amendPage,
  askPage,
  CHOICES,
  donePage,
  endPage,
  longestOf,
  shutPage,
  type OwnerPage,
  type Shut,
} from './owner-pages.js';
import { answerQuestion, questionOfLink } from './questions.js';

/** What the pages of owners and editors work with. */
export interface FreshnessOptions {
  readonly store: Store;
  readonly contacts: Contacts;
  readonly services: () => ServiceLookup;
  readonly now: () => Date;
}

const BODY_LIMIT = 64 * 1024;
const STATUS: Readonly<Record<Shut, 404 | 410>> = { unknown: 404, answered: 410, over: 410 };

/**
 * Sends a page that is kept nowhere: not by the browser, not on the way, not by a search engine.
 * @param request - The request.
 * @param body - The page.
 * @param status - 200 where absent.
 * @returns The response.
 */
export function sendPage(
  request: Request,
  body: Html,
  status: 200 | 400 | 401 | 404 | 409 | 410 = 200,
): Response | Promise<Response> {
  request.header('Cache-Control', 'no-store');
  request.header('X-Robots-Tag', 'noindex, nofollow');
  return request.html(body, status);
}

const tokenIn = (request: Request) => request.req.param('token') ?? '';

/** The entry that a link asks about, or why it asks nothing. */
async function asked(request: Request, { store, contacts, services }: FreshnessOptions): Promise<OwnerPage | Shut> {
  const token = tokenIn(request);
  const question = await questionOfLink(store, token);
  if (!question) return 'unknown';
  if (question.answer) return 'answered';
  const service = services().service(question.serviceId);
  if (!service || service.status === 'defunct') return 'over';
  return { coordinator: contacts.coordinator, action: `/confirm/${token}`, service, due: dueOf(question) };
}

const shut = (request: Request, { contacts }: FreshnessOptions, why: Shut) =>
  sendPage(request, shutPage(contacts.coordinator, why), STATUS[why]);

async function look(request: Request, options: FreshnessOptions): Promise<Response> {
  const about = await asked(request, options);
  return typeof about === 'string' ? shut(request, options, about) : sendPage(request, askPage(about));
}

/** What was sent for a field, as the cell would have it. */
const tidy = (text: string, cell = '') => text.replaceAll('\r\n', '\n').trim().slice(0, longestOf(cell));

/** What an owner changed: texts by the heading of their column, as the spreadsheet has them. */
function changesIn(service: Service, values: Readonly<Record<string, string>>): Record<string, string> {
  const cells = sheetCells(service);
  return Object.fromEntries(
    replyColumns(service)
      .filter(({ key }) => values[key] !== undefined && values[key] !== tidy(cells[key] ?? '', cells[key]))
      .map(({ key, title }) => [title, values[key] ?? '']),
  );
}

async function amend(
  request: Request,
  options: FreshnessOptions,
  about: OwnerPage,
  form: URLSearchParams,
): Promise<Response> {
  const { service } = about;
  const columns = replyColumns(service);
  if (form.get('step') !== 'do') return sendPage(request, amendPage(about, { values: sheetCells(service) }));
  const cells = sheetCells(service);
  const values = Object.fromEntries(
    columns.map(({ key }) => [key, tidy(form.get(key) ?? cells[key] ?? '', cells[key])]),
  );
  const changes = changesIn(service, values);
  if (Object.keys(changes).length === 0) {
    const message = 'Nothing was changed. Change what is wrong, or go back and say that all of it is right.';
    return sendPage(request, amendPage(about, { values, problems: [{ key: 'name', message }] }), 400);
  }
  const answer: Answer = { said: 'amended', on: civilDayOf(options.now()), changes };
  const { notes } = await applyAnswer(service, answer);
  const problems = notes
    .filter(({ severity }) => severity === 'error')
    .map(({ column, message }) => ({
      key: columns.find(({ title }) => title === column)?.key ?? 'name',
      // The sentence names row and column of a spreadsheet that nobody sees here.
      message: sentence(message),
    }));
  if (problems.length > 0) return sendPage(request, amendPage(about, { values, problems }), 400);
  return record(request, options, answer);
}

function sentence(message: string): string {
  const words = message.replace(/^(?:Row \d+)?(?:, )?(?:column '[^']*')?: /iu, '');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

async function record(request: Request, options: FreshnessOptions, answer: Answer): Promise<Response> {
  const isTaken = await answerQuestion(options.store, tokenIn(request), answer);
  if (!isTaken) return shut(request, options, 'answered');
  return sendPage(request, donePage(options.contacts.coordinator, answer.said));
}

async function take(request: Request, options: FreshnessOptions): Promise<Response> {
  const form = await readForm(request, BODY_LIMIT);
  if (!form.ok) return form.response;
  const about = await asked(request, options);
  if (typeof about === 'string') return shut(request, options, about);
  const choice = CHOICES.find(({ said }) => said === form.value.get('said'));
  if (!choice) return sendPage(request, askPage(about, 'Choose what you would like to tell us.'), 400);
  if (choice.said === 'amended') return amend(request, options, about, form.value);
  if (choice.said === 'closed' && form.value.get('step') !== 'do') return sendPage(request, endPage(about));
  return record(request, options, { said: choice.said, on: civilDayOf(options.now()) });
}

const TOKEN: readonly Parameter[] = [
  { name: 'token', in: 'path', required: true, description: 'The secret of the link.', schema: { type: 'string' } },
];
const PAGE = { status: 200, description: 'A page.', type: 'text/html' } as const;

const TABLE: readonly Row<FreshnessOptions>[] = [
  {
    method: 'GET',
    path: '/confirm/{token}',
    access: 'answer',
    summary: 'Ask the owner of an entry whether it is still right. Looking changes nothing, however often.',
    parameters: TOKEN,
    gives: PAGE,
    refuses: [404, 410, 429, 503],
    handle: look,
  },
  {
    method: 'POST',
    path: '/confirm/{token}',
    access: 'answer',
    summary: 'Confirm, amend or close an entry, for an editor to approve. A link answers once.',
    parameters: TOKEN,
    takes: { type: 'object', properties: { said: { enum: CHOICES.map(({ said }) => said) } } },
    takesType: 'application/x-www-form-urlencoded',
    gives: PAGE,
    refuses: [400, 404, 410, 413, 415, 429, 503],
    handle: take,
  },
];

/**
 * The pages by which the owner of an entry says whether it is still right: without an account, without a script.
 * @param options - What they work with; absent leaves them out of service.
 * @returns Rows of the route table.
 */
export const ownerRoutes = (options: FreshnessOptions | undefined): Route[] => routesOf(TABLE, options);
