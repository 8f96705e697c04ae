import { explain } from '@neighbourhood-kit/core/schemas';
import * as z from 'zod';
import type { ServiceLookup } from '../directory-api/services.js';
import { readJson } from '../http/body.js';
import { invalid, NOT_FOUND, refuse } from '../http/problem.js';
import { routesOf, type Parameter, type Request, type Route, type Row } from '../http/route.js';
import type { Recording } from '../outbox/record.js';
import { makeCode, setCode } from '../partner-link/code.js';
import { sendLink } from '../partner-link/links.js';
import { setPaused } from '../partner-link/pause.js';
import { CAN_BE_DEALT_WITH, dealWith } from '../store/alerts.js';
import { loadReferral } from '../store/referrals.js';
import { withScope, type Scoped } from '../store/scope.js';
import { alertsFor, AT_ONCE } from './alerts.js';
import { readOrganisations } from './organisations.js';
import { actorOf } from './staff.js';
import { uuidIn } from './uuid.js';

/** What the routes work with. */
export interface CoordinationOptions extends Recording {
  readonly services: () => ServiceLookup;
  readonly now: () => Date;
}

const pauseSchema = z.strictObject({ paused: z.boolean() });
const dealtWithSchema = z.strictObject({
  raised: z.array(z.guid()).min(1).max(AT_ONCE),
  dealtWith: z.array(z.enum(CAN_BE_DEALT_WITH)).min(1).max(CAN_BE_DEALT_WITH.length),
});

/** A partner that a coordinator names; undefined for anybody else, and for a partner that is not there. */
function partnerIn(request: Request, services: ServiceLookup): string | undefined {
  const id = request.req.param('id') ?? '';
  if (request.get('staff').role !== 'coordinator' || services.partnerName(id) === undefined) return undefined;
  return id;
}

async function organisations(request: Request, { store, services, contacts }: CoordinationOptions): Promise<Response> {
  if (request.get('staff').role !== 'coordinator') return refuse(request, NOT_FOUND);
  const read = (trx: Scoped) => readOrganisations(trx, services(), contacts);
  return request.json(await withScope(store.db, { kind: 'coordinator' }, read));
}

async function newCode(request: Request, { store, services, now }: CoordinationOptions): Promise<Response> {
  const partnerId = partnerIn(request, services());
  if (partnerId === undefined) return refuse(request, NOT_FOUND);
  const code = makeCode();
  await withScope(store.db, { kind: 'coordinator' }, (trx) => setCode(trx, store.keyring, [partnerId], code, now()));
  return request.json({ partnerId, code }, 201);
}

async function pause(request: Request, { store, services, now }: CoordinationOptions): Promise<Response> {
  const partnerId = partnerIn(request, services());
  if (partnerId === undefined) return refuse(request, NOT_FOUND);
  const body = await readJson(request, 1024);
  if (!body.ok) return body.response;
  const wanted = pauseSchema.safeParse(body.value);
  if (!wanted.success) {
    const detail = 'Send {"paused": true} or {"paused": false}.';
    return refuse(request, { status: 400, code: 'invalid', title: 'The request cannot be read', detail });
  }
  const since = wanted.data.paused ? now().toISOString() : null;
  await withScope(store.db, { kind: 'coordinator' }, (trx) => setPaused(trx, partnerId, since));
  return request.json({ partnerId, paused: wanted.data.paused });
}

async function newLink(request: Request, options: CoordinationOptions): Promise<Response> {
  const id = uuidIn(request);
  const { contacts, store, now } = options;
  if (id === undefined || !contacts || request.get('staff').role !== 'coordinator') return refuse(request, NOT_FOUND);
  const sent = await withScope(store.db, { kind: 'coordinator' }, async (trx) => {
    const referral = await loadReferral(trx, id, true);
    if (referral?.partnerId === undefined || contacts.partner(referral.partnerId)?.email === undefined) return false;
    await sendLink(trx, options, referral, referral.partnerId, now());
    return true;
  });
  return sent ? request.json({ sent }, 201) : refuse(request, NOT_FOUND);
}

async function alerts(request: Request, { store, now }: CoordinationOptions): Promise<Response> {
  const id = uuidIn(request);
  const staff = request.get('staff');
  if (id === undefined || staff.role !== 'coordinator') return refuse(request, NOT_FOUND);
  const body = await readJson(request, 8 * 1024);
  if (!body.ok) return body.response;
  const said = dealtWithSchema.safeParse(body.value);
  if (!said.success) return refuse(request, invalid(explain(said.error)));
  const { raised, dealtWith: codes } = said.data;
  const left = await withScope(store.db, { kind: 'coordinator' }, async (trx) => {
    if (!(await loadReferral(trx, id, true))) return undefined;
    await dealWith(trx, store.keyring, { referralId: id, codes, raised }, actorOf(staff), now().toISOString());
    const shown = await alertsFor(trx, id, staff);
    return { ...shown, alerts: shown.alerts ?? [] };
  });
  return left ? request.json(left) : refuse(request, NOT_FOUND);
}

const idOf = (what: string): Parameter[] => [
  { name: 'id', in: 'path', description: `Id of ${what}.`, required: true, schema: { type: 'string' } },
];

const TABLE: readonly Row<CoordinationOptions>[] = [
  {
    method: 'GET',
    path: '/staff/organisations',
    access: 'staff',
    summary:
      'List the organisations with how they are told about referrals, and the messages that did not arrive. For coordinators.',
    gives: { status: 200, description: 'Organisations by name, and messages, the newest first.' },
    refuses: [401, 404, 503],
    handle: organisations,
  },
  {
    method: 'POST',
    path: '/staff/partners/{id}/code',
    access: 'staff',
    summary:
      'Give a partner a new answer code. It is shown once, to be told by telephone or in person; the old one stops working.',
    parameters: idOf('the partner'),
    gives: { status: 201, description: 'The code.' },
    refuses: [401, 404, 503],
    handle: newCode,
  },
  {
    method: 'POST',
    path: '/staff/partners/{id}/pause',
    access: 'staff',
    summary: 'Pause new referrals to a partner, or let them go on. While it is paused they go to the coordinators.',
    parameters: idOf('the partner'),
    takes: { type: 'object', required: ['paused'], properties: { paused: { type: 'boolean' } } },
    gives: { status: 200, description: 'Whether it is paused.' },
    refuses: [400, 401, 404, 413, 415, 503],
    handle: pause,
  },
  {
    method: 'POST',
    path: '/staff/referrals/{id}/link',
    access: 'staff',
    summary: 'Send the partner a new link to a referral, also when too many wrong codes closed the one before.',
    parameters: idOf('the referral'),
    gives: { status: 201, description: 'It is in the outbox.' },
    refuses: [401, 404, 503],
    handle: newLink,
  },
  {
    method: 'POST',
    path: '/staff/referrals/{id}/alerts',
    access: 'staff',
    summary:
      'Say that alerts of a referral were dealt with: messages that did not arrive, links that were closed. Who did is recorded. Other alerts end by themselves.',
    parameters: idOf('the referral'),
    takes: {
      type: 'object',
      required: ['raised', 'dealtWith'],
      properties: {
        raised: {
          type: 'array',
          minItems: 1,
          maxItems: AT_ONCE,
          items: { type: 'string', format: 'uuid' },
          description: 'Ids of the alerts that were seen, as the referral gave them; what was raised meanwhile stays.',
        },
        dealtWith: { type: 'array', minItems: 1, items: { enum: CAN_BE_DEALT_WITH } },
      },
    },
    gives: { status: 200, description: 'The alerts that still stand, as the referral gives them.' },
    refuses: [400, 401, 404, 413, 415, 503],
    handle: alerts,
  },
];

/**
 * What coordinators do for partners that answer by e-mail.
 * @param options - What it works with.
 * @returns Rows of the route table.
 */
export const coordinationRoutes = (options: CoordinationOptions): Route[] => routesOf(TABLE, options);
