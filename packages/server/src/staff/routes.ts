import type { Problem } from '@neighbourhood-kit/core';
import { REFERRAL_STATES, type ReferralState } from '@neighbourhood-kit/core/referrals';
import { explain } from '@neighbourhood-kit/core/schemas';
import * as z from 'zod';
import type { ServiceLookup } from '../directory-api/services.js';
import { readJson } from '../http/body.js';
import { NOT_FOUND, refuse, type Refusal } from '../http/problem.js';
import type { Parameter, Request, Route } from '../http/route.js';
import { alertsOf, messagesAbout } from '../outbox/read.js';
import type { Recording } from '../outbox/record.js';
import { readNotes } from '../store/notes.js';
import {
  countByState,
  countTriage,
  listReferrals,
  loadReferral,
  readPersonal,
  type StoredReferral,
} from '../store/referrals.js';
import { withScope } from '../store/scope.js';
import { act, actionSchema } from './act.js';
import { actorOf, scopeOf, type Staff } from './staff.js';
import { summaryOf, summaryOfRow } from './summary.js';
import { uuidIn } from './uuid.js';

/** What the staff routes work with. */
export interface StaffOptions extends Recording {
  readonly services: () => ServiceLookup;
  readonly now: () => Date;
}

const BODY_LIMIT = 8 * 1024;
const PAGE = 50;
const ID: Parameter = {
  name: 'id',
  in: 'path',
  description: 'Id of the referral.',
  required: true,
  schema: { type: 'string', format: 'uuid' },
};
const listQuery = z.object({
  state: z.array(z.enum(REFERRAL_STATES)).max(REFERRAL_STATES.length).optional(),
  triage: z.literal('true').optional(),
  limit: z.coerce.number().int().min(1).max(200).default(PAGE),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
});

const invalid = (problems: readonly Problem[]): Refusal => ({
  status: 400,
  code: 'invalid',
  title: 'The request cannot be read',
  detail: 'Put right what is listed under "problems".',
  problems,
});

async function list(request: Request, { store, services, now }: StaffOptions): Promise<Response> {
  const { state, triage, limit, offset } = request.req.queries();
  const query = listQuery.safeParse({ state, triage: triage?.[0], limit: limit?.[0], offset: offset?.[0] });
  if (!query.success) return refuse(request, invalid(explain(query.error)));
  const staff = request.get('staff');
  const { limit: most, offset: from, state: states } = query.data;
  const onlyTriage = query.data.triage === 'true';
  const found = await withScope(store.db, scopeOf(staff), async (trx) => {
    const rows = await listReferrals(trx, { states, triage: onlyTriage, limit: most + 1, offset: from });
    const alerts = await alertsOf(
      trx,
      rows.map(({ id }) => id),
    );
    return { rows, alerts, counts: await countByState(trx), triage: await countTriage(trx) };
  });
  const referrals = found.rows.slice(0, most).map((row) => ({
    ...summaryOfRow(row, services(), staff, now()),
    alerts: found.alerts.get(row.id),
  }));
  const { counts, triage: waiting } = found;
  return request.json({ referrals, counts, triage: waiting, more: found.rows.length > most });
}

async function show(request: Request, { store, services, now }: StaffOptions): Promise<Response> {
  const id = uuidIn(request);
  if (id === undefined) return refuse(request, NOT_FOUND);
  const staff = request.get('staff');
  const at = now();
  const found = await withScope(store.db, scopeOf(staff), async (trx) => {
    const referral = await loadReferral(trx, id);
    if (!referral) return undefined;
    const words = await readPersonal(trx, store.keyring, id, actorOf(staff), at.toISOString());
    return {
      referral,
      words,
      notes: await readNotes(trx, store.keyring, id),
      messages: await messagesAbout(trx, id),
      alerts: (await alertsOf(trx, [id])).get(id),
    };
  });
  if (!found) return refuse(request, NOT_FOUND);
  const answers: unknown = found.words === undefined ? undefined : JSON.parse(found.words);
  const { referral, notes, messages, alerts } = found;
  return request.json({ ...detail(referral, services(), staff, at), answers, notes, messages, alerts });
}

const detail = (referral: StoredReferral, services: ServiceLookup, staff: Staff, now: Date) => ({
  ...summaryOf(referral, services, staff, now),
  events: referral.events,
});

async function move(request: Request, options: StaffOptions): Promise<Response> {
  const { services, now } = options;
  const id = uuidIn(request);
  if (id === undefined) return refuse(request, NOT_FOUND);
  const body = await readJson(request, BODY_LIMIT);
  if (!body.ok) return body.response;
  const action = actionSchema.safeParse(body.value);
  if (!action.success) return refuse(request, invalid(explain(action.error)));
  const staff = request.get('staff');
  const at = now();
  const acted = await act(id, action.data, { ...options, services: services(), staff, now: at });
  switch (acted.kind) {
    case 'not-found':
      return refuse(request, NOT_FOUND);
    case 'invalid':
      return refuse(request, invalid([acted.problem]));
    case 'conflict':
      return refuse(request, {
        status: 409,
        code: 'conflict',
        title: 'The referral has moved on',
        detail: acted.problem.message,
        problems: [acted.problem],
        more: { current: detail(acted.referral, services(), staff, at) },
      });
    case 'done':
      return request.json(detail(acted.referral, services(), staff, at), 201);
  }
}

/**
 * The routes of the work list.
 * @param options - What they work with.
 * @returns Rows of the route table.
 */
export function staffRoutes(options: StaffOptions): Route[] {
  const page: Parameter[] = [
    {
      name: 'state',
      in: 'query',
      description: 'Only referrals in this state; may be given several times.',
      schema: { type: 'array', items: { enum: REFERRAL_STATES satisfies readonly ReferralState[] } },
    },
    {
      name: 'triage',
      in: 'query',
      description: 'true: only open referrals that no partner has, or that a coordinator has to look at.',
      schema: { enum: ['true'] },
    },
    {
      name: 'limit',
      in: 'query',
      description: 'Most to return.',
      schema: { type: 'integer', minimum: 1, maximum: 200, default: PAGE },
    },
    {
      name: 'offset',
      in: 'query',
      description: 'How many to pass over.',
      schema: { type: 'integer', minimum: 0, default: 0 },
    },
  ];
  return [
    {
      method: 'GET',
      path: '/staff/referrals',
      access: 'staff',
      summary: 'List the referrals you may see, those that have waited longest first. No personal data.',
      parameters: page,
      gives: {
        status: 200,
        description:
          'Referrals with what a coordinator has to look at, and how many there are in each state and for triage.',
      },
      refuses: [400, 401, 404, 503],
      handle: (request) => list(request, options),
    },
    {
      method: 'GET',
      path: '/staff/partners',
      access: 'staff',
      summary: 'List the partners that a referral can be given to.',
      gives: { status: 200, description: 'Ids and names, by name.' },
      refuses: [401, 404],
      handle: (request) => request.json(options.services().partners()),
    },
    {
      method: 'GET',
      path: '/staff/referrals/{id}',
      access: 'staff',
      summary: 'Show one referral with its events, its messages, and what was written. The look is recorded.',
      parameters: [ID],
      gives: { status: 200, description: 'The referral.' },
      refuses: [401, 404, 503],
      handle: (request) => show(request, options),
    },
    {
      method: 'POST',
      path: '/staff/referrals/{id}/events',
      access: 'staff',
      summary: 'Move a referral on.',
      parameters: [ID],
      takes: { $ref: '#/components/schemas/referral-action' },
      gives: { status: 201, description: 'The referral after it.' },
      refuses: [400, 401, 404, 409, 413, 415, 503],
      handle: (request) => move(request, options),
    },
  ];
}
