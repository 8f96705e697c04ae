import { setTimeout as sleep } from 'node:timers/promises';
import { LIMITS } from '@neighbourhood-kit/core';
import { CONTACT_FORM, readContactChange, readReference, reasonsFor } from '@neighbourhood-kit/core/referrals';
import { civilDayOf, LONDON } from '@neighbourhood-kit/core/time';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import * as z from 'zod';
import type { ServiceLookup } from '../directory-api/services.js';
import { readJson } from '../http/body.js';
import { ERASED, invalid, refuse, type Refusal } from '../http/problem.js';
import type { Request, Route } from '../http/route.js';
import type { Recording } from '../outbox/record.js';
import { ErasedError } from '../store/notes.js';
import { withScope } from '../store/scope.js';
import { actAsPerson, type PersonAct } from './act.js';
import { findReferral } from './find.js';
import { statusOf } from './show.js';

/** What the routes work with. */
export interface StatusOptions extends Recording {
  readonly services: () => ServiceLookup;
  readonly now: () => Date;
}

const BODY_LIMIT = 16 * 1024;
/** Wrong dates of birth that one reference takes in a day; then every answer is "no match". */
const WRONG_A_DAY = 10;
/** Milliseconds that every "no match" takes at least, so that its time tells nothing of what was wrong. */
const NO_MATCH_TAKES = 250;

const pair = {
  reference: z.string().max(40).describe('Reference, as the person was told it; spaces and dashes do not matter.'),
  dateOfBirth: z.iso.date().describe('Date of birth of the person the referral is about, YYYY-MM-DD.'),
};
const eventId = z
  .guid()
  .describe('Made at random by the page; the same when the same is sent again, which changes nothing.');

/** Body of `POST /referrals/status`. */
export const statusSchema = z.strictObject(pair).meta({ id: 'referral-status-question' });
/** Body of `POST /referrals/status/withdraw`. */
export const withdrawSchema = z
  .strictObject({
    ...pair,
    id: eventId,
    reason: z.enum(reasonsFor('request-cancellation').map(({ code }) => code)).describe('Why.'),
  })
  .meta({ id: 'referral-withdrawal' });
/** Body of `POST /referrals/status/information`. */
export const informationSchema = z
  .strictObject({
    ...pair,
    id: eventId,
    words: z.string().trim().min(1).max(LIMITS.mediumText).describe('What is added; kept encrypted.'),
  })
  .meta({ id: 'referral-information' });

/** Body of `POST /referrals/status/contact`. */
export const contactSchema = z
  .strictObject({
    ...pair,
    id: eventId,
    answers: z
      .strictObject(
        Object.fromEntries(
          CONTACT_FORM.pages
            .flatMap(({ questions }) => questions)
            .map(({ id, kind }) => [
              id,
              (kind === 'checkboxes' ? z.array(z.string().max(LIMITS.shortText)).max(LIMITS.list) : z.string())
                .describe('Answer to this question of `CONTACT_FORM` of core.')
                .optional(),
            ]),
        ),
      )
      .describe('How the person asks to be reached; kept encrypted. Once it is used, ways that are not named are not.'),
  })
  .meta({ id: 'referral-contact' });

const NO_MATCH: Refusal = {
  status: 404,
  code: 'no-match',
  title: 'Not found',
  detail:
    'We cannot find a request with this reference and date of birth. Check both. If they are right, use the telephone.',
};

const NOT_NOW: Refusal = {
  status: 409,
  code: 'not-now',
  title: 'This cannot be done any more',
  detail: 'The request has moved on. Look again at where it is now.',
};

const ID_USED: Refusal = {
  status: 409,
  code: 'id-used',
  title: 'This id was used',
  detail: 'Something else was sent under this id, and was stored. Nothing was stored now: send this under a new id.',
};

const TOO_OFTEN: Refusal = {
  status: 429,
  code: 'too-often',
  title: 'This was asked already',
  detail: 'Nothing of this was kept, because it was asked before. To be reached another way, use the telephone.',
};

const UNREADABLE: Refusal = {
  status: 400,
  code: 'invalid',
  title: 'The request cannot be read',
  detail: 'Send a reference, a date of birth as YYYY-MM-DD, and what the route takes; nothing else.',
};

async function noMatch(request: Request, since: number): Promise<Response> {
  await sleep(Math.max(0, since + NO_MATCH_TAKES - performance.now()));
  return refuse(request, NO_MATCH);
}

type Body = z.infer<typeof statusSchema>;

async function answer<T extends Body>(
  request: Request,
  options: StatusOptions & { readonly wrong: RateLimiterMemory },
  schema: z.ZodType<T>,
  actOf: (body: T) => { readonly id: string; readonly act: PersonAct } | Refusal | undefined,
): Promise<Response> {
  const since = performance.now();
  const { store, services, now, wrong } = options;
  const body = await readJson(request, BODY_LIMIT);
  if (!body.ok) return body.response;
  const parsed = schema.safeParse(body.value);
  if (!parsed.success) return refuse(request, UNREADABLE);
  const asked = actOf(parsed.data);
  if (asked && 'status' in asked) return refuse(request, asked);
  const reference = readReference(parsed.data.reference);
  if (!reference.ok) return noMatch(request, since);
  // Counted before it is looked up and given back where the date was right, so that many asked at once are counted as well.
  const isOpen = await wrong.consume(reference.value).then(
    () => true,
    (error: unknown) => {
      if (error instanceof RateLimiterRes) return false;
      throw error;
    },
  );
  if (!isOpen) return noMatch(request, since);
  const { dateOfBirth } = parsed.data;
  const result = await withScope(store.db, { kind: 'intake' }, async (trx) => {
    const found = await findReferral(
      trx,
      store.keyring,
      { reference: reference.value, dateOfBirth },
      asked !== undefined,
    );
    return found && asked ? actAsPerson(trx, options, found, { ...asked, now: now() }) : found;
  }).catch(async (error: unknown) => {
    if (error instanceof ErasedError) return 'erased' as const;
    await wrong.reward(reference.value);
    throw error;
  });
  if (result === undefined) return noMatch(request, since);
  await wrong.reward(reference.value);
  if (result === 'not-now') return refuse(request, NOT_NOW);
  if (result === 'id-used') return refuse(request, ID_USED);
  if (result === 'too-often') return refuse(request, TOO_OFTEN);
  if (result === 'erased') return refuse(request, ERASED);
  request.header('Cache-Control', 'no-store');
  return request.json(statusOf(result, services()));
}

/** How they ask to be reached, or what of it has to be put right: the question and a code, never an answer. */
function changeOf(body: z.infer<typeof contactSchema>, now: Date): { id: string; act: PersonAct } | Refusal {
  const reading = readContactChange(body.answers, civilDayOf(now, LONDON));
  if (reading.ok)
    return { id: body.id.toLowerCase(), act: { action: 'request-contact-change', change: reading.value } };
  return invalid(
    reading.problems.map(({ question, code }) => ({
      code: `answer/${code}`,
      message: 'This answer is missing or cannot be used.',
      path: `answers.${question}`,
    })),
  );
}

/**
 * The routes by which a person looks at their own referral.
 * @param given - What they work with.
 * @returns Rows of the route table.
 */
export function statusRoutes(given: StatusOptions): Route[] {
  const options = { ...given, wrong: new RateLimiterMemory({ points: WRONG_A_DAY, duration: 86_400 }) };
  const row = {
    method: 'POST',
    access: 'status',
    gives: { status: 200, description: 'Where the referral is now.' },
    refuses: [400, 403, 404, 413, 415, 429, 503],
  } as const;
  return [
    {
      ...row,
      path: '/referrals/status',
      summary: 'Where a referral is now, by its reference and the person’s date of birth.',
      takes: { $ref: '#/components/schemas/referral-status-question' },
      handle: (request) => answer(request, options, statusSchema, () => undefined),
    },
    {
      ...row,
      path: '/referrals/status/withdraw',
      summary: 'Ask to stop.',
      takes: { $ref: '#/components/schemas/referral-withdrawal' },
      refuses: [...row.refuses, 409],
      handle: (request) =>
        answer(request, options, withdrawSchema, ({ id, reason }) => ({
          id: id.toLowerCase(),
          act: { action: 'request-cancellation', reason },
        })),
    },
    {
      ...row,
      path: '/referrals/status/contact',
      summary:
        'Ask that the person be reached another way. It changes nothing by itself: staff make sure who asks before they use it. Where the person is reached by e-mail, the address that is known is told that somebody asked, and nothing of what; not where the referral was sent out of worry about their safety.',
      takes: { $ref: '#/components/schemas/referral-contact' },
      refuses: [...row.refuses, 409, 410],
      handle: (request) => answer(request, options, contactSchema, (body) => changeOf(body, options.now())),
    },
    {
      ...row,
      path: '/referrals/status/information',
      summary: 'Add information.',
      takes: { $ref: '#/components/schemas/referral-information' },
      refuses: [...row.refuses, 409, 410],
      handle: (request) =>
        answer(request, options, informationSchema, ({ id, words }) => ({
          id: id.toLowerCase(),
          act: { action: 'add-information', words },
        })),
    },
  ];
}
