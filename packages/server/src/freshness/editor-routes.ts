import { sql } from 'kysely';
import type { Settled } from '@neighbourhood-kit/open-referral/freshness';
import { routesOf, type Request, type Route, type Row } from '../http/route.js';
import type { Scoped } from '../store/scope.js';
import { uuidIn } from '../staff/uuid.js';
import { editorPage, signInPage } from './editor-pages.js';
import { sendPage, type FreshnessOptions } from './owner-routes.js';
import { onQuestions, openQuestions, settleQuestion } from './questions.js';
import type { LivingDirectory } from './served.js';

/** What the pages of editors work with. */
export interface EditorOptions extends FreshnessOptions {
  readonly directory: LivingDirectory;
}

/** Entries of open questions whose messages were lost. */
async function undelivered(trx: Scoped): Promise<readonly string[]> {
  const { rows } = await sql<{ service_id: string }>`
    select distinct c.service_id from nk.outbox o join nk.confirmations c on c.id = o.confirmation_id
    where c.said is null and o.recipient = 'owner' and o.state in ('failed', 'expired') and o.failure <> 'superseded'
    order by c.service_id limit 200`.execute(trx);
  return rows.map((row) => row.service_id);
}

async function list(request: Request, options: EditorOptions, done?: string, status: 200 | 409 = 200) {
  const { coordinator } = options.contacts;
  const { questions, lost } = await onQuestions(options.store, async (trx) => ({
    questions: await openQuestions(trx),
    lost: await undelivered(trx),
  }));
  const services = options.services();
  const find = (id: string) => services.service(id);
  const waiting = questions.flatMap((question) => {
    const service = question.answer ? find(question.serviceId) : undefined;
    return service ? [{ question, service }] : [];
  });
  return sendPage(
    request,
    editorPage({
      coordinator,
      token: request.get('form')?.get('token') ?? '',
      waiting,
      open: questions.filter(({ answer }) => !answer).length,
      undelivered: lost.map(find).filter((service) => service !== undefined),
      done,
    }),
    status,
  );
}

const isEditor = (request: Request) => request.get('staff').role === 'coordinator';

const notForYou = (request: Request, { contacts }: EditorOptions) =>
  sendPage(request, signInPage(contacts.coordinator, 'Only coordinators approve answers of owners.'), 404);

const signIn = (request: Request, { contacts }: EditorOptions) => sendPage(request, signInPage(contacts.coordinator));

const listForEditor = (request: Request, options: EditorOptions) =>
  isEditor(request) ? list(request, options) : notForYou(request, options);

const isSettled = (value: unknown): value is Settled => value === 'approved' || value === 'refused';

async function settle(request: Request, options: EditorOptions): Promise<Response> {
  if (!isEditor(request)) return notForYou(request, options);
  const [id, settled] = [uuidIn(request), request.get('form')?.get('settled')];
  const { accountId } = request.get('staff');
  const isDone =
    id !== undefined &&
    isSettled(settled) &&
    (await onQuestions(options.store, (trx) => settleQuestion(trx, id, settled, accountId, options.now())));
  if (!isDone) return list(request, options, 'Nothing was done: that answer no longer waits.', 409);
  await options.directory.refresh();
  return list(
    request,
    options,
    settled === 'approved'
      ? 'Approved. It is published now.'
      : 'Refused. Nothing was changed; the owner is asked again.',
  );
}

const PAGE = { status: 200, description: 'A page.', type: 'text/html' } as const;
const FORM = {
  takes: { type: 'object', properties: { token: { type: 'string' }, settled: { enum: ['approved', 'refused'] } } },
  takesType: 'application/x-www-form-urlencoded',
};

const TABLE: readonly Row<EditorOptions>[] = [
  {
    method: 'GET',
    path: '/staff/entries',
    access: 'staff-page',
    summary: 'Answers of owners about their entries, as a page. It holds no data until somebody signs in.',
    gives: PAGE,
    refuses: [404],
    handle: signIn,
  },
  {
    method: 'POST',
    path: '/staff/entries',
    access: 'staff-form',
    summary: 'List the answers of owners that wait for an editor.',
    ...FORM,
    gives: PAGE,
    refuses: [401, 404, 413, 415, 429, 503],
    handle: listForEditor,
  },
  {
    method: 'POST',
    path: '/staff/entries/{id}',
    access: 'staff-form',
    summary: 'Approve an answer, which is published at once, or refuse it.',
    parameters: [
      {
        name: 'id',
        in: 'path',
        description: 'Id of the question.',
        required: true,
        schema: { type: 'string', format: 'uuid' },
      },
    ],
    ...FORM,
    gives: PAGE,
    refuses: [401, 404, 409, 413, 415, 429, 503],
    handle: settle,
  },
];

/**
 * The pages on which an editor approves what owners say. They run no script; the staff token is sent with each form, never kept.
 * @param options - What they work with; absent leaves them out of service.
 * @returns Rows of the route table.
 */
export const editorRoutes = (options: EditorOptions | undefined): Route[] => routesOf(TABLE, options);
