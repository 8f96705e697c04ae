import type { WaitingStandard } from '@neighbourhood-kit/core/pathways';
import {
  contactAsked,
  contactInUse,
  REFERRAL_STATES,
  referralMessage,
  type ReferralEvent,
  type ReferralRequest,
  type ReferralState,
} from '@neighbourhood-kit/core/referrals';
import { explain } from '@neighbourhood-kit/core/schemas';
import * as z from 'zod';
import type { ServiceLookup } from '../directory-api/services.js';
import { readJson } from '../http/body.js';
import { ERASED, invalid, NOT_FOUND, refuse } from '../http/problem.js';
import { routesOf, type Parameter, type Request, type Route, type Row } from '../http/route.js';
import { messagesAbout } from '../outbox/read.js';
import type { Recording } from '../outbox/record.js';
import { markSeen, markTold, readNotes, type ReadNote } from '../store/notes.js';
import { waitingPlaces, type WaitingPlace } from '../store/lists.js';
import { eventsOf, loadReferral, openPersonal, readPersonal, type StoredReferral } from '../store/referrals.js';
import { withScope, type Scoped } from '../store/scope.js';
import { readWish } from '../store/wishes.js';
import { act, actionSchema, type Acted } from './act.js';
import { alertsFor } from './alerts.js';
import type { ChangeWatch } from './changes.js';
import { actorOf, scopeOf, type Colleague, type Staff } from './staff.js';
import { answersFor, mayReadNotes, standardsFor } from './views.js';
import { summaryOf, type SummaryContext } from './summary.js';
import { uuidIn } from './uuid.js';
import { WORK_FILTERS, workPage } from './work-list.js';

/** What the staff routes work with. */
export interface StaffOptions extends Recording {
  readonly services: () => ServiceLookup;
  readonly now: () => Date;
  /** Waiting standards that running clocks are measured by. */
  readonly standards: readonly WaitingStandard[];
  /** Hours that a partner has to open what was sent out of worry about somebody's safety. */
  readonly safetyHours: number;
  /** People to whom a referral can be given. */
  readonly colleagues: readonly Colleague[];
  readonly changes: ChangeWatch;
  /** True when every referral is made up. */
  readonly practice: boolean;
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
/** An id in a question. PostgreSQL's text has no NUL, so that no record can have one in its id. */
const ID_ASKED_FOR = z
  .string()
  .min(1)
  .max(200)
  .refine((id) => !id.includes('\0'), 'has a character that no id has');
const listQuery = z.object({
  states: z.array(z.enum(REFERRAL_STATES)).max(REFERRAL_STATES.length).optional(),
  triage: z.literal('true').optional(),
  only: z.enum(WORK_FILTERS).optional(),
  serviceId: ID_ASKED_FOR.optional(),
  partnerId: ID_ASKED_FOR.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(PAGE),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
});

/** What a list of referrals can be narrowed by. `listQuery` reads it. */
const LIST_PARAMETERS: readonly Parameter[] = [
  {
    name: 'state',
    in: 'query',
    description: 'Only referrals in this state; may be given several times.',
    schema: { type: 'array', items: { enum: REFERRAL_STATES satisfies readonly ReferralState[] } },
  },
  {
    name: 'triage',
    in: 'query',
    description:
      'true: the same as only=triage: open referrals that no partner has, those sent out of worry about somebody’s safety that their partner has not opened, and those with an alert that stands.',
    schema: { enum: ['true'] },
  },
  {
    name: 'only',
    in: 'query',
    description:
      'Only those sent out of worry about somebody’s safety, with something added that those who answer have not read, you see to, that nobody sees to, that were not opened in time, that are over a standard, that need a coordinator, passed on twice or more, or on a waiting list.',
    schema: { enum: WORK_FILTERS },
  },
  ...['service', 'partner'].map((name): Parameter => ({
    name,
    in: 'query',
    description: `Only those of the ${name} with this id.`,
    schema: { type: 'string', maxLength: 200 },
  })),
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

/** The people somebody may give a referral to: everybody, for those who see all; else the people of their partner. */
const colleaguesOf = ({ colleagues }: StaffOptions, staff: Staff): readonly Colleague[] =>
  staff.role === 'coordinator' ? colleagues : colleagues.filter(({ partnerId }) => partnerId === staff.partnerId);

/**
 * What summaries are written with, for somebody.
 * @param options - What the staff routes work with.
 * @param staff - Who is signed in.
 * @returns The context.
 */
export const contextOf = (options: StaffOptions, staff: Staff): SummaryContext => ({
  services: options.services(),
  staff,
  now: options.now(),
  standards: standardsFor(options.standards, staff.role),
  safetyHours: options.safetyHours,
  colleagues: options.colleagues,
});

async function list(request: Request, options: StaffOptions): Promise<Response> {
  const { state, limit, offset, only, service, partner, triage } = request.req.queries();
  const query = listQuery.safeParse({
    states: state,
    triage: triage?.[0],
    only: only?.[0],
    serviceId: service?.[0],
    partnerId: partner?.[0],
    limit: limit?.[0],
    offset: offset?.[0],
  });
  if (!query.success) return refuse(request, invalid(explain(query.error)));
  const { triage: onlyTriage, ...rest } = query.data;
  const asked = { ...rest, only: onlyTriage === 'true' ? ('triage' as const) : rest.only };
  const staff = request.get('staff');
  const context = { ...contextOf(options, staff), keyring: options.store.keyring };
  const page = await withScope(options.store.db, scopeOf(staff), (trx) => workPage(trx, asked, context));
  const coordinates = staff.role === 'coordinator' || undefined;
  const { accountId } = staff;
  return request.json({ ...page, accountId, practice: options.practice || undefined, coordinates });
}

async function show(request: Request, options: StaffOptions): Promise<Response> {
  const id = uuidIn(request);
  if (id === undefined) return refuse(request, NOT_FOUND);
  const staff = request.get('staff');
  const context = contextOf(options, staff);
  const { store } = options;
  const found = await withScope(store.db, scopeOf(staff), async (trx) => {
    const referral = await loadReferral(trx, id);
    if (!referral) return undefined;
    const notes = await readNotes(trx, store.keyring, id);
    if (isAnswerer(referral, staff)) {
      const at = context.now.toISOString();
      await (mayReadNotes(staff.role) ? markSeen : markTold)(trx, id, notes, at);
    }
    return {
      referral,
      place: (await waitingPlaces(trx)).get(id),
      log: (await eventsOf(trx, store.keyring, [id])).get(id),
      words: await readPersonal(trx, store.keyring, id, actorOf(staff), context.now.toISOString()),
      notes,
      original: contactInUse(referral.events) && (await openPersonal(trx, store.keyring, id, 1)),
      messages: await messagesAbout(trx, id),
      standing: await alertsFor(trx, id, staff),
    };
  });
  if (!found) return refuse(request, NOT_FOUND);
  const answers = found.words === undefined ? undefined : forReader(found.words, found.referral, staff);
  const { referral, place, log, messages, standing } = found;
  const mayRead = mayReadNotes(staff.role);
  const words = found.notes.filter(({ action }) => action !== 'request-contact-change');
  const notes = mayRead ? words.map(({ sequence, words, unseen }) => ({ sequence, words, unseen })) : [];
  const hidden = (!mayRead && words.length > 0) || undefined;
  const asked = wishOf(referral, found.notes, staff);
  const contactUsed = usedOf(referral, found.original, staff);
  const more = { answers, notes, hidden, contactAsked: asked, contactUsed, messages, ...standing };
  return request.json({ ...detail(referral, place, context, log), ...more });
}

/** How somebody asked that the person be reached, while nobody has settled it. */
function wishOf({ events }: StoredReferral, notes: readonly ReadNote[], staff: Staff): object | undefined {
  const asked = contactAsked(events);
  const note = notes.find(({ sequence }) => sequence === asked?.sequence);
  if (!asked || !note) return undefined;
  const { again } = note;
  return { at: asked.occurredAt ?? asked.at, again, ...(answersFor(readWish(note), staff.role) as object) };
}

/** Since when the person is reached another way than their referral says, and how they would be again. */
function usedOf({ events }: StoredReferral, original: string | undefined, staff: Staff): object | undefined {
  const used = contactInUse(events);
  if (!used || original === undefined) return undefined;
  const { contact, person } = JSON.parse(original) as ReferralRequest;
  const { telephone, email, address, postcode } = person;
  const before = answersFor({ contact, person: { telephone, email, address, postcode } }, staff.role);
  return { at: used.occurredAt ?? used.at, before };
}

/** Whether somebody is one of those who answer: the partner, or while there is none, who finds one. */
const isAnswerer = ({ partnerId }: StoredReferral, staff: Staff): boolean =>
  partnerId === undefined ? staff.role === 'coordinator' : partnerId === staff.partnerId;

/** What is for the team only is read by the partner that answers; while no partner has the referral, by those who place it. */
function forReader(words: string, { partnerId }: StoredReferral, staff: Staff): unknown {
  const answers = JSON.parse(words) as ReferralRequest;
  return answersFor(partnerId === staff.partnerId ? answers : { ...answers, restrictedNote: undefined }, staff.role);
}

const detail = (
  referral: StoredReferral,
  place: WaitingPlace | undefined,
  context: SummaryContext,
  log: readonly ReferralEvent[] = [],
) => ({
  ...summaryOf(referral, place, context, log),
  // Without needs, which not everybody may read.
  events: referral.events,
  // Made of codes alone: it can be pasted into a record elsewhere.
  message: referralMessage(referral, {
    reference: referral.reference,
    serviceName: (id) => context.services.service(id)?.name,
    partnerName: context.services.partnerName,
  }),
});

const listPartners = (request: Request, { services }: StaffOptions): Response => request.json(services().partners());

function listColleagues(request: Request, options: StaffOptions): Response {
  const staff = request.get('staff');
  const { accountId } = staff;
  const others = colleaguesOf(options, staff).filter((one) => one.accountId !== accountId);
  return request.json([{ accountId, me: true }, ...others]);
}

async function changes(request: Request, options: StaffOptions): Promise<Response> {
  const since = request.req.query('since') ?? '';
  const version = await options.changes.next(scopeOf(request.get('staff')), since, request.req.raw.signal);
  return request.json({ version, changed: version !== since });
}

async function move(request: Request, options: StaffOptions): Promise<Response> {
  const id = uuidIn(request);
  if (id === undefined) return refuse(request, NOT_FOUND);
  const body = await readJson(request, BODY_LIMIT);
  if (!body.ok) return body.response;
  const action = actionSchema.safeParse(body.value);
  if (!action.success) return refuse(request, invalid(explain(action.error)));
  const staff = request.get('staff');
  const context = contextOf(options, staff);
  const colleagues = colleaguesOf(options, staff);
  // What stands after it is read before it is stored for good: a step that is answered with a failure was not taken.
  const answer = async (trx: Scoped, acted: Acted) => {
    if (!('referral' in acted)) return acted;
    const log = (await eventsOf(trx, options.store.keyring, [id])).get(id);
    const shown = detail(acted.referral, undefined, context, log);
    return { ...acted, shown: { ...shown, ...(await alertsFor(trx, id, staff)) } };
  };
  const acted = await act(id, action.data, { ...options, ...context, colleagues }, answer);
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
        more: { current: acted.shown },
      });
    case 'erased':
      return refuse(request, ERASED);
    case 'done':
      return request.json(acted.shown, 201);
  }
}

const TABLE: readonly Row<StaffOptions>[] = [
  {
    method: 'GET',
    path: '/staff/referrals',
    access: 'staff',
    summary:
      'List the referrals you may see, those sent out of worry about somebody’s safety first, then those with something added that was not read, then those that have waited longest. No personal data.',
    parameters: LIST_PARAMETERS,
    gives: {
      status: 200,
      description:
        'Referrals with what a coordinator has to look at, how many there are in each state and for triage, and whose list it is.',
    },
    refuses: [400, 401, 404, 503],
    handle: list,
  },
  {
    method: 'GET',
    path: '/staff/partners',
    access: 'staff',
    summary: 'List the partners that a referral can be given to.',
    gives: { status: 200, description: 'Ids and names, by name.' },
    refuses: [401, 404],
    handle: listPartners,
  },
  {
    method: 'GET',
    path: '/staff/colleagues',
    access: 'staff',
    summary: 'List the people that a referral can be given to.',
    gives: { status: 200, description: 'Accounts and names, the person signed in marked.' },
    refuses: [401, 404],
    handle: listColleagues,
  },
  {
    method: 'GET',
    path: '/staff/changes',
    access: 'staff',
    summary: 'Wait until something has changed in what you may see, or for 25 seconds.',
    parameters: [
      {
        name: 'since',
        in: 'query',
        description: 'The version that the list had.',
        required: true,
        schema: { type: 'string', maxLength: 60 },
      },
    ],
    gives: { status: 200, description: 'The version now, and whether it is another.' },
    refuses: [401, 404, 503],
    handle: changes,
  },
  {
    method: 'GET',
    path: '/staff/referrals/{id}',
    access: 'staff',
    summary: 'Show one referral with its events, its messages, and what was written. The look is recorded.',
    parameters: [ID],
    gives: { status: 200, description: 'The referral.' },
    refuses: [401, 404, 503],
    handle: show,
  },
  {
    method: 'POST',
    path: '/staff/referrals/{id}/events',
    access: 'staff',
    summary: 'Move a referral on.',
    parameters: [ID],
    takes: { $ref: '#/components/schemas/referral-action' },
    gives: { status: 201, description: 'The referral after it.' },
    refuses: [400, 401, 404, 409, 410, 413, 415, 503],
    handle: move,
  },
];

/**
 * The routes of the work list.
 * @param options - What they work with.
 * @returns Rows of the route table.
 */
export const staffRoutes = (options: StaffOptions): Route[] => routesOf(TABLE, options);
