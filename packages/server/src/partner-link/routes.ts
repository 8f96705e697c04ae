import { LIMITS } from '@neighbourhood-kit/core';
import { OUTCOMES } from '@neighbourhood-kit/core/referrals';
import type { ServiceLookup } from '../directory-api/services.js';
import { readForm } from '../http/body.js';
import type { Parameter, Request, Route } from '../http/route.js';
import type { Contacts } from '../outbox/contacts.js';
import type { Recording } from '../outbox/record.js';
import { act, actionSchema, type Acted } from '../staff/act.js';
import { withScope } from '../store/scope.js';
import { DECLINE_REASONS, offersFor, stepOf, type Act, type Given, type Offer } from './acts.js';
import { askForCode, askPage, donePage, referralPage, shutPage, type FaceOptions } from './faces.js';
import { answererOf, goOn, lookAt, openLink, renewLink, scopeOfLink, type Opened, type Shut } from './links.js';
import type { Html } from './page.js';
import { setPaused } from './pause.js';

/** What the pages work with. */
export interface AnswerOptions extends Recording {
  readonly contacts: Contacts;
  readonly services: () => ServiceLookup;
  readonly now: () => Date;
}

const BODY_LIMIT = 16 * 1024;

const STATUS: Readonly<Record<Shut, 404 | 410>> = { unknown: 404, used: 410, expired: 410, locked: 410, over: 410 };

/** A page that is kept nowhere: not by the browser, not on the way. */
function send(
  request: Request,
  body: Html,
  status: 200 | 400 | 403 | 404 | 409 | 410 = 200,
): Response | Promise<Response> {
  request.header('Cache-Control', 'no-store');
  request.header('X-Robots-Tag', 'noindex, nofollow');
  return request.html(body, status);
}

const tokenIn = (request: Request) => request.req.param('token') ?? '';

function face(request: Request, { contacts, services }: AnswerOptions, partnerId: string): FaceOptions {
  return {
    coordinator: contacts.coordinator,
    token: tokenIn(request),
    partner: services().partnerName(partnerId) ?? 'you',
  };
}

const shut = (request: Request, { contacts }: AnswerOptions, why: Shut) =>
  send(request, shutPage({ coordinator: contacts.coordinator, token: tokenIn(request) }, why), STATUS[why]);

async function look(request: Request, options: AnswerOptions): Promise<Response> {
  const seen = await lookAt(options, tokenIn(request), options.now());
  if (typeof seen === 'string') return shut(request, options, seen);
  return send(request, askForCode(face(request, options, seen.partnerId)));
}

async function open(request: Request, options: AnswerOptions): Promise<Response> {
  const form = await readForm(request, BODY_LIMIT);
  if (!form.ok) return form.response;
  const opened = await openLink(options, tokenIn(request), form.value.get('code'), options.now());
  if (typeof opened === 'string') return shut(request, options, opened);
  if ('left' in opened) return send(request, askForCode(face(request, options, opened.partnerId), opened.left), 403);
  return send(request, referralPage(face(request, options, opened.link.partner_id), opened));
}

async function renew(request: Request, options: AnswerOptions): Promise<Response> {
  const renewed = await renewLink(options, tokenIn(request), options.now());
  const about = { coordinator: options.contacts.coordinator, token: tokenIn(request) };
  if (renewed === 'sent') {
    const text =
      'It goes to the e-mail address that we have for you, and should be there in a few minutes. Use the newest e-mail.';
    return send(request, donePage(about, 'A new link is on its way', text));
  }
  if (renewed === 'enough') {
    const text = `Enough new links were sent today. If none of them arrived, call us on ${about.coordinator.telephone}.`;
    return send(request, donePage(about, 'Please look for our last e-mail', text));
  }
  return shut(request, options, renewed);
}

const WRONG: Readonly<Record<Exclude<Offer['asks'], 'nothing'>, string>> = {
  reason: 'Choose why you cannot help.',
  outcome: 'Choose what came of it.',
  words: 'Write what you would like to know, in up to 1,000 characters.',
};

/** What was filled in, when it is good for the act. */
function givenFor(asks: Offer['asks'], form: URLSearchParams): Given | undefined {
  if (asks === 'nothing') return {};
  const value = (form.get(asks) ?? '').trim();
  const good = {
    reason: DECLINE_REASONS.some(({ code }) => code === value),
    outcome: OUTCOMES.some(({ code }) => code === value),
    words: value !== '' && value.length <= LIMITS.mediumText,
  };
  return good[asks] ? { [asks]: value } : undefined;
}

const DONE: Readonly<Record<Act, readonly [title: string, text: string]>> = {
  accept: [
    'Thank you for saying yes',
    'Please get in touch with them soon. We have sent you another e-mail with a link by which you can say later what came of it.',
  ],
  ask: ['Your question was sent', 'Our team finds out. You get an e-mail with a new link when there is an answer.'],
  decline: ['Thank you for telling us', 'We look for somebody else who can help. You need do nothing more.'],
  outcome: ['Thank you', 'What came of it is kept, and whoever asked is told.'],
  stop: ['Thank you', 'It is noted that you have stopped. You need do nothing more.'],
  pause: [
    'New requests to you are paused',
    'Until you start them again, requests go to our team instead. Those that you have already still wait for your answer.',
  ],
  'go-on': ['You get new requests again', 'Thank you.'],
};

async function take(request: Request, options: AnswerOptions): Promise<Response> {
  const form = await readForm(request, BODY_LIMIT);
  if (!form.ok) return form.response;
  const opened = await goOn(options, tokenIn(request), form.value.get('session') ?? '', options.now());
  if (typeof opened === 'string') return shut(request, options, opened);
  const about = face(request, options, opened.link.partner_id);
  const sequence = Number(form.value.get('sequence'));
  if (!form.value.has('sequence')) return send(request, referralPage(about, opened));
  if (sequence !== opened.referral.events.length) {
    const moved = 'Something has happened to this request since you opened it. This is where it stands now.';
    return send(request, referralPage(about, opened, moved), 409);
  }
  const offer = offersFor(opened.referral, opened.paused).find(({ act: name }) => name === form.value.get('act'));
  if (!offer) return send(request, referralPage(about, opened, 'Choose what you would like to do.'), 400);
  const given = givenFor(offer.asks, form.value);
  const { asks } = offer;
  if (asks !== 'nothing' && (given === undefined || form.value.get('step') !== 'do')) {
    const problem = form.value.get('step') === 'do' ? WRONG[asks] : undefined;
    return send(request, askPage(about, opened, { ...offer, asks }, problem), problem === undefined ? 200 : 400);
  }
  return perform(request, options, { opened, about, act: offer.act, given: given ?? {} });
}

interface Performed {
  readonly opened: Opened;
  readonly about: FaceOptions;
  readonly act: Act;
  readonly given: Given;
}

async function perform(request: Request, options: AnswerOptions, performed: Performed): Promise<Response> {
  const { opened, about, act: name, given } = performed;
  const { referral, link, session } = opened;
  const [title, text] = DONE[name];
  if (name === 'pause' || name === 'go-on') {
    const since = name === 'pause' ? options.now().toISOString() : null;
    await withScope(options.store.db, scopeOfLink(link), (trx) => setPaused(trx, link.partner_id, since));
    return send(request, donePage(about, title, text, session));
  }
  const step = actionSchema.safeParse({ ...stepOf(name, referral, given), sequence: referral.events.length });
  const acted: Acted = step.success
    ? await act(referral.id, step.data, {
        ...options,
        services: options.services(),
        staff: answererOf(link),
        now: options.now(),
      })
    : { kind: 'invalid', problem: { code: 'answer', message: 'That cannot be done with this request now.' } };
  if (acted.kind === 'done')
    return send(request, donePage(about, title, text, name === 'decline' ? undefined : session));
  if (acted.kind === 'not-found' || acted.kind === 'erased') return shut(request, options, 'over');
  const now = await goOn(options, tokenIn(request), session, options.now());
  if (typeof now === 'string') return shut(request, options, now);
  return send(request, referralPage(about, now, 'That could not be done. This is where the request stands now.'), 409);
}

/**
 * The pages by which a partner without a system answers a referral: without an account, without a script.
 * @param options - What they work with; absent leaves them out of service.
 * @returns Rows of the route table.
 */
export function answerRoutes(options: AnswerOptions | undefined): Route[] {
  const parameters: Parameter[] = [
    { name: 'token', in: 'path', required: true, description: 'The secret of the link.', schema: { type: 'string' } },
  ];
  const gives = { status: 200, description: 'A page.', type: 'text/html' } as const;
  const form = 'application/x-www-form-urlencoded';
  const fields = (...names: readonly string[]) => ({
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
  });
  const on = (handle: (request: Request, options: AnswerOptions) => Promise<Response>) => (request: Request) =>
    options ? handle(request, options) : request.notFound();
  return [
    {
      method: 'GET',
      path: '/answer/{token}',
      access: 'answer',
      summary: 'Ask a partner for its answer code. Looking changes nothing, however often.',
      parameters,
      gives,
      refuses: [404, 410, 429, 503],
      handle: on(look),
    },
    {
      method: 'POST',
      path: '/answer/{token}',
      access: 'answer',
      summary: 'Open a referral with the answer code. This uses the link up.',
      parameters,
      takes: fields('code'),
      takesType: form,
      gives,
      refuses: [403, 404, 410, 413, 415, 429, 503],
      handle: on(open),
    },
    {
      method: 'POST',
      path: '/answer/{token}/act',
      access: 'answer',
      summary: 'Accept, ask, decline, pause or say what came of it, from a page that was opened.',
      parameters,
      takes: fields('session', 'sequence', 'act', 'step', 'reason', 'outcome', 'words'),
      takesType: form,
      gives,
      refuses: [400, 404, 409, 410, 413, 415, 429, 503],
      handle: on(take),
    },
    {
      method: 'POST',
      path: '/answer/{token}/renew',
      access: 'answer',
      summary:
        'Send a new link in place of one that was used or has run out, to the address that is known for the partner.',
      parameters,
      gives,
      refuses: [404, 410, 429, 503],
      handle: on(renew),
    },
  ];
}
