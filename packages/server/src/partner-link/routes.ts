import { getCookie, setCookie } from 'hono/cookie';
import { LIMITS } from '@neighbourhood-kit/core';
import { FINAL_STATES, OUTCOMES } from '@neighbourhood-kit/core/referrals';
import type { ServiceLookup } from '../directory-api/services.js';
import { readForm } from '../http/body.js';
import { routesOf, type Parameter, type Request, type Route, type Row } from '../http/route.js';
import type { Contacts } from '../outbox/contacts.js';
import type { Recording } from '../outbox/record.js';
import { act, actionSchema, type Acted } from '../staff/act.js';
import { withScope } from '../store/scope.js';
import { DECLINE_REASONS, offersFor, stepOf, type Act, type Given, type Offer } from './acts.js';
import { askForCode, askPage, donePage, referralPage, shutPage, type FaceOptions } from './faces.js';
import { answererOf, openLink, readWords, renewLink, scopeOfLink, visit, type Opened, type Shut } from './links.js';
import type { Html } from './page.js';
import { setPaused } from './pause.js';

/** What the pages work with. */
export interface AnswerOptions extends Recording {
  readonly contacts: Contacts;
  readonly services: () => ServiceLookup;
  readonly now: () => Date;
  /** True when partners reach the server by https: then the cookie of a page goes no other way. */
  readonly secure: boolean;
}

const BODY_LIMIT = 16 * 1024;

const STATUS: Readonly<Record<Shut, 404 | 410>> = { unknown: 404, used: 410, expired: 410, locked: 410, over: 410 };

/** Secret of a page that was opened. It is sent to the pages of its link only, never from another site, and ends with the browser. */
const COOKIE = 'nk-answer';

/** What is sent is kept nowhere: not by the browser, not on the way. */
function unkept(request: Request): void {
  request.header('Cache-Control', 'no-store');
  request.header('X-Robots-Tag', 'noindex, nofollow');
}

function send(
  request: Request,
  body: Html,
  status: 200 | 400 | 403 | 404 | 409 | 410 = 200,
): Response | Promise<Response> {
  unkept(request);
  return request.html(body, status);
}

/** What was sent is answered by the way to a page, so that Reload and Back send nothing again. */
function goTo(request: Request, name = ''): Response {
  unkept(request);
  return request.redirect(`/answer/${tokenIn(request)}${name}`, 303);
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

/** Goes on with the page that stands open; where none does, the code is asked for, or it is said why the link opens nothing. */
async function onOpen(
  request: Request,
  options: AnswerOptions,
  work: (opened: Opened, about: FaceOptions) => Response | Promise<Response>,
): Promise<Response> {
  const visited = await visit(options, tokenIn(request), getCookie(request, COOKIE), options.now());
  if (typeof visited === 'string') return shut(request, options, visited);
  if ('link' in visited) return work(visited, face(request, options, visited.link.partner_id));
  const status = request.req.method === 'POST' ? 403 : 200;
  return send(request, askForCode(face(request, options, visited.partnerId)), status);
}

const isFinal = ({ referral }: Opened) => FINAL_STATES.includes(referral.state);

const look = (request: Request, options: AnswerOptions) =>
  onOpen(request, options, (opened, about) => show(request, options, opened, about));

async function show(
  request: Request,
  options: AnswerOptions,
  opened: Opened,
  about: FaceOptions,
  problem?: { readonly words: string; readonly status: 400 | 409 },
): Promise<Response> {
  // Who has nothing more to do with a referral has no need to read it.
  if (isFinal(opened)) return shut(request, options, 'over');
  const shown = await readWords(options, opened, options.now());
  return send(request, referralPage(about, shown, problem?.words), problem?.status);
}

async function open(request: Request, options: AnswerOptions): Promise<Response> {
  const form = await readForm(request, BODY_LIMIT);
  if (!form.ok) return form.response;
  const token = tokenIn(request);
  const opened = await openLink(options, token, form.value.get('code'), options.now());
  if (typeof opened === 'string') return shut(request, options, opened);
  if ('left' in opened) return send(request, askForCode(face(request, options, opened.partnerId), opened.left), 403);
  const { secure } = options;
  setCookie(request, COOKIE, opened.session, { path: `/answer/${token}`, httpOnly: true, sameSite: 'Strict', secure });
  return goTo(request);
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
  outcome: ['Thank you', 'What came of it is kept, and the person who asked is told.'],
  stop: ['Thank you', 'It is noted that you have stopped. You need do nothing more.'],
  pause: [
    'New requests to you are paused',
    'Until you start them again, requests go to our team instead. Those that you have already still wait for your answer.',
  ],
  'go-on': ['You get new requests again', 'Thank you.'],
};

const offerOf = ({ referral, paused }: Opened, name: string | null | undefined): Offer | undefined =>
  offersFor(referral, paused).find(({ act: one }) => one === name);

/** Asks for what an act needs. */
const ask = (request: Request, options: AnswerOptions) =>
  onOpen(request, options, (opened, about) => {
    const offer = offerOf(opened, request.req.query('act'));
    if (!offer || offer.asks === 'nothing') return goTo(request);
    return send(request, askPage(about, opened, { ...offer, asks: offer.asks }));
  });

/** Says what was done. */
const done = (request: Request, options: AnswerOptions) =>
  onOpen(request, options, (opened, about) => {
    const name = request.req.query('act') ?? '';
    if (!isAct(name)) return goTo(request);
    return send(request, donePage(about, ...DONE[name], !isFinal(opened)));
  });

const isAct = (name: string): name is Act => Object.hasOwn(DONE, name);

async function take(request: Request, options: AnswerOptions): Promise<Response> {
  const form = await readForm(request, BODY_LIMIT);
  if (!form.ok) return form.response;
  const { value } = form;
  return onOpen(request, options, (opened, about) => {
    const refuse = (status: 400 | 409, words: string) => show(request, options, opened, about, { words, status });
    if (Number(value.get('sequence')) !== opened.referral.events.length) {
      return refuse(409, 'Something has happened to this request since you opened it. This is where it is now.');
    }
    const offer = offerOf(opened, value.get('act'));
    if (!offer) return refuse(400, 'Choose what you would like to do.');
    const { asks } = offer;
    const given = givenFor(asks, value);
    if (asks !== 'nothing') {
      if (value.get('step') !== 'do') return goTo(request, `/act?act=${offer.act}`);
      if (given === undefined) return send(request, askPage(about, opened, { ...offer, asks }, WRONG[asks]), 400);
    }
    return perform(request, options, { opened, about, act: offer.act, given: given ?? {} });
  });
}

interface Performed {
  readonly opened: Opened;
  readonly about: FaceOptions;
  readonly act: Act;
  readonly given: Given;
}

async function perform(request: Request, options: AnswerOptions, performed: Performed): Promise<Response> {
  const { opened, about, act: name, given } = performed;
  const { referral, link } = opened;
  const isDone = `/done?act=${name}`;
  if (name === 'pause' || name === 'go-on') {
    const since = name === 'pause' ? options.now().toISOString() : null;
    await withScope(options.store.db, scopeOfLink(link), (trx) => setPaused(trx, link.partner_id, since));
    return goTo(request, isDone);
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
  if (acted.kind === 'done') return goTo(request, isDone);
  if (acted.kind === 'not-found' || acted.kind === 'erased') return shut(request, options, 'over');
  const words = 'That could not be done. This is where the request is now.';
  return onOpen(request, options, (now) => show(request, options, now, about, { words, status: 409 }));
}

const TOKEN: readonly Parameter[] = [
  { name: 'token', in: 'path', required: true, description: 'The secret of the link.', schema: { type: 'string' } },
];
const WHICH_ACT: Parameter = {
  name: 'act',
  in: 'query',
  description: 'The act.',
  schema: { enum: Object.keys(DONE) },
};
const PAGE = { status: 200, description: 'A page.', type: 'text/html' } as const;
const LEADS = { status: 303, description: 'The way to the page that says where it is.' } as const;
const FORM = 'application/x-www-form-urlencoded';
const fields = (...names: readonly string[]) => ({
  type: 'object',
  properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
});

const TABLE: readonly Row<AnswerOptions>[] = [
  {
    method: 'GET',
    path: '/answer/{token}',
    access: 'answer',
    summary:
      'Ask a partner for its answer code, or show the referral where that was entered. Looking without the cookie of an opened page changes nothing, however often.',
    parameters: TOKEN,
    gives: PAGE,
    refuses: [404, 410, 429, 503],
    handle: look,
  },
  {
    method: 'POST',
    path: '/answer/{token}',
    access: 'answer',
    summary: 'Open a referral with the answer code. This uses the link up.',
    parameters: TOKEN,
    takes: fields('code'),
    takesType: FORM,
    gives: LEADS,
    refuses: [403, 404, 410, 413, 415, 429, 503],
    handle: open,
  },
  {
    method: 'POST',
    path: '/answer/{token}/act',
    access: 'answer',
    summary: 'Accept, ask, decline, pause or say what came of it, from a page that was opened.',
    parameters: TOKEN,
    takes: fields('sequence', 'act', 'step', 'reason', 'outcome', 'words'),
    takesType: FORM,
    gives: LEADS,
    refuses: [400, 404, 409, 410, 413, 415, 429, 503],
    handle: take,
  },
  {
    method: 'GET',
    path: '/answer/{token}/act',
    access: 'answer',
    summary: 'Ask for what an act needs: a reason, an outcome, a question.',
    parameters: [...TOKEN, WHICH_ACT],
    gives: PAGE,
    refuses: [404, 410, 429, 503],
    handle: ask,
  },
  {
    method: 'GET',
    path: '/answer/{token}/done',
    access: 'answer',
    summary: 'Say what was done, and what happens next.',
    parameters: [...TOKEN, WHICH_ACT],
    gives: PAGE,
    refuses: [404, 410, 429, 503],
    handle: done,
  },
  {
    method: 'POST',
    path: '/answer/{token}/renew',
    access: 'answer',
    summary:
      'Send a new link in place of one that was used or has run out, to the address that is known for the partner.',
    parameters: TOKEN,
    gives: PAGE,
    refuses: [404, 410, 429, 503],
    handle: renew,
  },
];

/**
 * The pages by which a partner without a system answers a referral: without an account, without a script.
 * @param options - What they work with; absent leaves them out of service.
 * @returns Rows of the route table.
 */
export const answerRoutes = (options: AnswerOptions | undefined): Route[] => routesOf(TABLE, options);
