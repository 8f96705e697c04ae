import { readReferenceStart, type ReferralRequest } from '@neighbourhood-kit/core/referrals';
import { explain } from '@neighbourhood-kit/core/schemas';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import * as z from 'zod';
import { readJson } from '../http/body.js';
import { secondsLeft } from '../http/guards.js';
import { invalid, refuse, type Refusal } from '../http/problem.js';
import type { Request, Route } from '../http/route.js';
import { addToAudit } from '../store/audit.js';
import { idsByReference, idsToLookThrough, openEach, rowsById } from '../store/find.js';
import { countReferrals } from '../store/lists.js';
import { withScope, type Scoped } from '../store/scope.js';
import { contextOf, type StaffOptions } from './routes.js';
import { actorOf, scopeOf, type Staff, type StaffRole } from './staff.js';
import { answersFor } from './views.js';
import { itemsOf, type ListContext, type WorkPage } from './work-list.js';

/** What was found, and where names were looked for. */
export interface Found {
  readonly referrals: WorkPage['referrals'];
  /** True when there are more than are given. */
  readonly more: boolean;
  readonly names: {
    /** Referrals whose names were looked at. */
    readonly lookedAt: number;
    /** Referrals that may be seen. */
    readonly of: number;
  };
}

const BODY_LIMIT = 2 * 1024;
/** Most referrals to give: anyone who finds more has to say more. */
const MOST = 50;
/** Most referrals whose names are decrypted for one question: less than half a second. */
const LOOKED_AT = 5000;
/** Finds of one account in a minute: more than somebody at a desk types, and too few to try a list of names. */
const A_MINUTE = 30;
/** Letters that a name is looked for by, at least. */
const SHORTEST_NAME = 2;

const TOO_OFTEN: Refusal = {
  status: 429,
  code: 'too-many',
  title: 'That was many finds in a minute',
  detail: 'You have looked for many people in a short time. Wait a minute, then go on.',
};

/** Words without case, accents, and all that is no letter or number. */
const plainOf = (words: string): string =>
  words
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Whether each of the words begins the name or a word in it; how the name is spaced and hyphenated does not matter. */
function isNamed(name: string, sought: readonly string[]): boolean {
  const words = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .map(plainOf);
  const starts = words.map((_, place) => words.slice(place).join(''));
  return sought.every((word) => starts.some((start) => start.startsWith(word)));
}

/** What a find is asked with. */
export const findSchema = z.strictObject({
  text: z
    .string()
    .max(200)
    .refine(
      (text) => plainOf(text).length >= SHORTEST_NAME,
      'needs at least two letters of a name, or four of a reference',
    )
    .meta({
      description: 'A reference or its first four letters and numbers or more, or a name or beginnings of its words.',
    }),
});

/** The name as its reader's role sees it. */
function nameFor(words: string, role: StaffRole): string {
  const { person } = answersFor(JSON.parse(words), role) as Partial<Pick<ReferralRequest, 'person'>>;
  return person?.name ?? '';
}

async function find(trx: Scoped, text: string, context: ListContext): Promise<Found> {
  const { keyring, staff, now } = context;
  const start = readReferenceStart(text);
  const byReference = start === undefined ? [] : await idsByReference(trx, start, MOST + 1);
  const sought = text
    .split(/\s+/u)
    .map(plainOf)
    .filter((word) => word !== '');
  const ids = await idsToLookThrough(trx, LOOKED_AT);
  const byName: string[] = [];
  for await (const { id, words } of openEach(trx, keyring, ids)) {
    if (byName.length > MOST) break;
    if (isNamed(nameFor(words, staff.role), sought)) byName.push(id);
  }
  const all = [...new Set([...byReference, ...byName])];
  const given = all.slice(0, MOST);
  // That a referral is somebody's of this name is told by giving it: it is remembered who was told.
  const told = byName.filter((id) => given.includes(id));
  const by = actorOf(staff);
  const entries = told.map((referralId) => ({ action: 'find-personal' as const, referralId, by }));
  if (entries.length > 0) await addToAudit(trx, keyring, now.toISOString(), entries);
  return {
    referrals: await itemsOf(trx, await rowsById(trx, given), context),
    more: all.length > MOST,
    names: { lookedAt: ids.length, of: ids.length < LOOKED_AT ? ids.length : await countReferrals(trx, {}) },
  };
}

/** Counts a find, and refuses one too many. That somebody began to try too many is recorded once, however often they go on. */
async function refusal(staff: Staff, finds: RateLimiterMemory, { store, now }: StaffOptions) {
  try {
    await finds.consume(staff.accountId);
    return undefined;
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    if (error.consumedPoints === A_MINUTE + 1) {
      const entry = { action: 'find-too-often' as const, by: actorOf(staff) };
      await withScope(store.db, scopeOf(staff), (trx) => addToAudit(trx, store.keyring, now().toISOString(), [entry]));
    }
    return { ...TOO_OFTEN, retryAfter: secondsLeft(error) };
  }
}

async function handle(request: Request, options: StaffOptions, finds: RateLimiterMemory): Promise<Response> {
  const body = await readJson(request, BODY_LIMIT);
  if (!body.ok) return body.response;
  const question = findSchema.safeParse(body.value);
  if (!question.success) return refuse(request, invalid(explain(question.error)));
  const staff = request.get('staff');
  const tooOften = await refusal(staff, finds, options);
  if (tooOften) return refuse(request, tooOften);
  const context = { ...contextOf(options, staff), keyring: options.store.keyring };
  return request.json(
    await withScope(options.store.db, scopeOf(staff), (trx) => find(trx, question.data.text, context)),
  );
}

/**
 * The route that finds referrals by reference or name. The words are in the body, because addresses are kept in logs and histories.
 * @param options - What it works with.
 * @returns A row of the route table.
 */
export function findRoute(options: StaffOptions): Route {
  const finds = new RateLimiterMemory({ points: A_MINUTE, duration: 60 });
  return {
    method: 'POST',
    path: '/staff/referrals/find',
    access: 'staff',
    summary:
      'Find referrals that you may see, ended ones too, by reference or by the person’s name. Who was told whose they are is recorded, and who tries more than 30 in a minute.',
    takes: { $ref: '#/components/schemas/referral-find' },
    gives: {
      status: 200,
      description: `At most ${String(MOST)} referrals as the list shows them, without names; whether there are more; and in how many names it looked of how many: the open ones and then the newest, up to ${String(LOOKED_AT)}.`,
    },
    refuses: [400, 401, 404, 413, 415, 429, 503],
    handle: (request) => handle(request, options, finds),
  };
}
