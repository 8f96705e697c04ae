import * as z from 'zod';
import { bad, type Problem, type Reading } from '@neighbourhood-kit/core';
import { readNhsNumber } from '@neighbourhood-kit/core/identifiers';
import type { PostcodeResolver } from '@neighbourhood-kit/core/place';
import type { ReferralRequest } from '@neighbourhood-kit/core/referrals';
import { explain, nearestWord, pathText, referralRequestSchema } from '@neighbourhood-kit/core/schemas';
import { listInWords } from '@neighbourhood-kit/core/text';
import { civilDayOf } from '@neighbourhood-kit/core/time';
import { destinationOf, type Destination, type ServiceLookup } from '../directory-api/services.js';
import { readJson } from '../http/body.js';
import { refuse, type Refusal } from '../http/problem.js';
import type { Request, Route } from '../http/route.js';
import type { Recording } from '../outbox/record.js';
import { openIntake, type Intake } from './accept.js';
import { areaOf } from './area.js';
import type { Storing } from './storing.js';
import { FORM_HEADER, FORM_PARAMETER, looksLikeMachine, openedRoute } from './machine.js';

/** Most bytes of a referral: five times the longest answers a form allows. */
const LIMIT = 64 * 1024;
/** Visible ASCII, as a form's random key is; a quoted string of RFC 8941 may stand around it. */
const KEY = /^"?([\w.:+/=~-]{8,200})"?$/u;

const KEY_MISSING: Refusal = {
  status: 400,
  code: 'key-missing',
  title: 'Idempotency-Key needed',
  detail:
    'Send a header Idempotency-Key with 8 to 200 letters, digits or -._~:+/=, chosen at random once for each filled form.',
};

const OTHER_REQUEST: Refusal = {
  status: 422,
  code: 'key-used',
  title: 'This key was used',
  detail: 'A referral with other answers was sent under this Idempotency-Key. Choose a new key for a new referral.',
};

/** What intake works with. */
export interface IntakeOptions extends Recording {
  readonly services: () => ServiceLookup;
  readonly now: () => Date;
  /** Is told whether forms are being stored. */
  readonly storing: Storing;
  /** Where postcodes lie; absent where no area is told of anybody. */
  readonly postcodes?: PostcodeResolver | undefined;
}

type Fault = NonNullable<ReturnType<typeof referralRequestSchema.safeParse>['error']>;

function fieldsOf({ properties = {}, $defs = {} }: z.core.JSONSchema.BaseSchema): string[] {
  const parts = [...Object.values(properties), ...Object.values($defs)];
  return [...Object.keys(properties), ...parts.flatMap((part) => (typeof part === 'boolean' ? [] : fieldsOf(part)))];
}

/** The fields of a referral, in all of its parts. */
const FIELDS = [...new Set(fieldsOf(z.toJSONSchema(referralRequestSchema, { io: 'input' })))];

/** A key may be what a person wrote, put in the wrong place: it is counted, and only the field that it comes near is named. */
function unknownFields(path: string, keys: readonly string[]): string {
  const isOne = keys.length === 1;
  const what = isOne ? 'a field that a referral' : `${keys.length} fields that a referral`;
  const meant = [...new Set(keys.flatMap((key) => nearestWord(key, FIELDS) ?? []))];
  const perhaps =
    meant.length === 0 ? '' : ` Perhaps ${listInWords(meant)} ${meant.length === 1 ? 'was' : 'were'} meant.`;
  return `${path === '' ? 'The request' : path} holds ${what} does not have. Take ${isOne ? 'it' : 'them'} out.${perhaps}`;
}

/** Problems without anything that a person wrote. */
function problemsOf(error: Fault): Problem[] {
  const unknown = new Map(
    error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' ? [[pathText(issue.path), issue.keys] as const] : [],
    ),
  );
  return explain(error).map((problem) => {
    const { code, path = '' } = problem;
    const keys = code === 'schema/unrecognized-keys' ? unknown.get(path) : undefined;
    return keys ? { ...problem, message: unknownFields(path, keys) } : problem;
  });
}

/** What the schema alone cannot say. */
function beyondSchema(request: ReferralRequest, services: ServiceLookup, now: Date): Reading<Destination> {
  const { receivedDate, person, serviceId } = request;
  const today = civilDayOf(now);
  if (receivedDate !== undefined && receivedDate > today) {
    return bad('referral/received-later', 'receivedDate is after today. Give the day on which it was received.', {
      path: 'receivedDate',
    });
  }
  if (person.dateOfBirth !== undefined && person.dateOfBirth > today) {
    return bad('referral/born-later', 'person.dateOfBirth is after today. Check the year.', {
      path: 'person.dateOfBirth',
    });
  }
  // As the form does: a number with a wrong digit is another person's, or nobody's.
  const number = person.nhsNumber === undefined ? undefined : readNhsNumber(person.nhsNumber);
  if (number?.ok === false) return bad(number.problem.code, number.problem.message, { path: 'person.nhsNumber' });
  return destinationOf(services, serviceId);
}

const invalid = (problems: readonly Problem[]): Refusal => ({
  status: 400,
  code: 'invalid-referral',
  title: 'The referral cannot be read',
  detail: 'Nothing was stored. Put right what is listed under "problems" and send it again.',
  problems,
});

async function handle(
  request: Request,
  intake: Intake,
  { services, now, postcodes, store, storing }: IntakeOptions,
): Promise<Response> {
  const key = KEY.exec(request.req.header('idempotency-key') ?? '')?.[1];
  if (key === undefined) return refuse(request, KEY_MISSING);
  const body = await readJson(request, LIMIT);
  if (!body.ok) return body.response;
  const parsed = referralRequestSchema.safeParse(body.value);
  if (!parsed.success) return refuse(request, invalid(problemsOf(parsed.error)));
  const received = now();
  const checked = beyondSchema(parsed.data, services(), received);
  if (!checked.ok) return refuse(request, invalid([checked.problem]));
  const accepted = await intake({
    request: parsed.data,
    key,
    partnerId: checked.value.partnerId,
    areaId: postcodes && (await areaOf(parsed.data.person.postcode, postcodes)),
    machine: looksLikeMachine(store.keyring, request.req.header(FORM_HEADER), received),
    now: received,
  }).catch((error: unknown) => {
    storing.tell(false);
    throw error;
  });
  storing.tell(true);
  if (accepted.kind === 'other-request') return refuse(request, OTHER_REQUEST);
  request.header('Cache-Control', 'no-store');
  return request.json({ id: accepted.id, reference: accepted.reference }, accepted.status);
}

/**
 * The routes that take referrals in: one tells when a form is opened, one answers 201 only when the referral is on disk.
 * @param options - What they work with.
 * @returns Rows of the route table.
 */
export function intakeRoutes(options: IntakeOptions): Route[] {
  const intake = openIntake(options);
  return [
    openedRoute({ keyring: options.store.keyring, now: options.now }),
    {
      method: 'POST',
      path: '/referrals',
      access: 'intake',
      summary: 'Send a referral. The answer 201 means that it is stored for good.',
      parameters: [
        {
          name: 'Idempotency-Key',
          in: 'header',
          required: true,
          description: 'Random text, the same each time one filled form is sent; sending again changes nothing.',
          schema: { type: 'string', minLength: 8, maxLength: 200 },
        },
        FORM_PARAMETER,
      ],
      takes: { $ref: '#/components/schemas/referral-request' },
      gives: {
        status: 201,
        description: 'Stored.',
        schema: {
          type: 'object',
          required: ['id', 'reference'],
          properties: { id: { type: 'string', format: 'uuid' }, reference: { type: 'string' } },
        },
      },
      refuses: [400, 403, 409, 413, 415, 422, 429, 503],
      handle: (request) => handle(request, intake, options),
    },
  ];
}
