import { html } from 'hono/html';
import {
  contactAsked,
  OUTCOMES,
  withContact,
  type ReferralEvent,
  type ReferralRequest,
} from '@neighbourhood-kit/core/referrals';
import { LONDON } from '@neighbourhood-kit/core/time';
import type { Coordinator } from '../outbox/contacts.js';
import type { ReadNote } from '../store/notes.js';
import { readWish, type AskedAgain } from '../store/wishes.js';
import { DECLINE_REASONS, offersFor, type Act, type Offer } from './acts.js';
import type { Opened, Shown, Shut } from './links.js';
import { contactLines, minimumView } from './minimum.js';
import { errorBox, page, said, telephone, type Html } from './page.js';

/** What the faces need to know. */
export interface FaceOptions {
  readonly coordinator: Coordinator;
  readonly token: string;
  readonly partner: string;
}

const action = ({ token }: FaceOptions, name = '') => `/answer/${token}${name}`;

const backTo = ({ token }: Pick<FaceOptions, 'token'>, label: string): Html =>
  html`<form method="get" action="/answer/${token}"><button class="quiet" type="submit">${label}</button></form>`;

const day = (at: string) =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: LONDON }).format(
    new Date(at),
  );

/**
 * Asks for the answer code. It shows nothing of the referral.
 * @param options - Whose it is.
 * @param left - How often a code may still be tried, after a wrong one.
 * @returns The page.
 */
export function askForCode(options: FaceOptions, left?: number): Html {
  const { coordinator, partner } = options;
  const wrong =
    left === undefined
      ? undefined
      : `That is not the code. You can try ${left === 1 ? 'once more' : `${left} more times`}.`;
  return page({
    title: 'Enter your answer code',
    coordinator,
    wrong: wrong !== undefined,
    body: html`${wrong === undefined ? '' : errorBox(wrong, 'code')}
      <h1>Somebody has asked for help from ${said(partner)}</h1>
      <p>To keep their details private, we ask for the code that we gave you when you joined.</p>
      <form method="post" action="${action(options)}" autocomplete="off">
        <label for="code">Your answer code</label>
        <p class="hint" id="code-hint">Six numbers</p>
        ${wrong === undefined ? '' : html`<p class="message" id="code-error">${wrong}</p>`}
        <input
          class="code${wrong === undefined ? '' : ' wrong'}"
          id="code"
          name="code"
          inputmode="numeric"
          autocomplete="off"
          maxlength="12"
          required
          aria-describedby="code-hint${wrong === undefined ? '' : ' code-error'}"
        />
        <button type="submit">Open the request</button>
      </form>
      <p>You do not know the code? Call us on ${telephone(coordinator)}, and we will give you a new one.</p>`,
  });
}

const SHUT: Readonly<Record<Shut, readonly [title: string, text: string]>> = {
  unknown: [
    'This link does not work',
    'It may have been cut in two on its way. Open it again from our e-mail, or copy the whole line into your browser.',
  ],
  used: [
    'This link has been used',
    'Each link works once. We can send a new one to the e-mail address that we have for you.',
  ],
  expired: ['This link has run out', 'We can send a new one to the e-mail address that we have for you.'],
  locked: [
    'This link is closed',
    'Too many wrong codes were entered, so we closed it to keep the details private. Please call us: we give you a new code, and send a new link.',
  ],
  over: ['There is nothing more to do', 'This request for help has ended, or is with somebody else now. Thank you.'],
};

/**
 * Says why a link opens nothing, and what to do.
 * @param options - Whom to call.
 * @param shut - Why.
 * @returns The page.
 */
export function shutPage(options: Pick<FaceOptions, 'coordinator' | 'token'>, shut: Shut): Html {
  const { coordinator } = options;
  const [title, text] = SHUT[shut];
  const renew =
    shut === 'used' || shut === 'expired'
      ? html`<form method="post" action="/answer/${options.token}/renew">
          <button type="submit">Send a new link</button>
        </form>`
      : '';
  const call =
    shut === 'over' ? '' : html`<p>Or call us on ${telephone(coordinator)}: we can do all of it by telephone.</p>`;
  return page({
    title,
    coordinator,
    body: html`<h1>${title}</h1>
      <p>${text}</p>
      ${renew}${call}`,
  });
}

/**
 * Says that something was done, and what happens next.
 * @param options - Whose it is.
 * @param title - What was done.
 * @param text - What happens next.
 * @param back - True when there is a request to go back to.
 * @returns The page.
 */
export function donePage(
  options: Pick<FaceOptions, 'coordinator' | 'token'>,
  title: string,
  text: string,
  back = false,
): Html {
  return page({
    title,
    coordinator: options.coordinator,
    body: html`<div class="done" role="status"><h1>${title}</h1></div>
      <p>${text}</p>
      ${back ? backTo(options, 'Back to the request') : ''}
      <p>You can close this page now.</p>`,
  });
}

const hidden = ({ referral }: Opened, act?: Act): Html =>
  html`<input
      type="hidden"
      name="sequence"
      value="${referral.events.length}"
    />${act === undefined ? '' : html`<input type="hidden" name="act" value="${act}" />`}`;

const radios = (name: string, choices: readonly { readonly code: string; readonly label: string }[]): Html =>
  html`${choices.map(
    ({ code, label }, place) =>
      html`<div class="choice">
        <input type="radio" id="${place === 0 ? name : `${name}-${place}`}" name="${name}" value="${code}" />
        <label for="${place === 0 ? name : `${name}-${place}`}">${label}</label>
      </div>`,
  )}`;

const STATES: Readonly<Partial<Record<Opened['referral']['state'], string>>> = {
  sent: 'New. They wait for your answer.',
  received: 'New. They wait for your answer.',
  accepted: 'You said yes.',
  'in-progress': 'You are helping.',
  'on-hold': 'Waiting.',
  'cancellation-requested': 'They have asked to stop. Please do not begin anything new.',
  completed: 'You said what came of it. Thank you.',
};

/** What to do where the person who asked is worried about somebody's safety. */
const SAFETY = html`<div class="safety">
  <h2>The person who asked is worried about somebody’s safety</h2>
  <p>Follow your safeguarding procedure now. If somebody is in danger now, call <a href="tel:999">999</a>.</p>
  <p>Contact them only in the ways that stand below, and in no other: it may put them at risk.</p>
</div>`;

/** What to do where the form bears a sign of a machine. People who get about a page with aids, or are helped, may be quick. */
const MACHINE = html`<p class="state">
  This form may have been filled in by a machine: it was sent unusually fast, or with a hidden field filled in. It may
  be from somebody in need all the same. Please make sure with them, or call us, before you act on it.
</p>`;

const NOT_YET = 'somebody else may have asked. Make sure who it was, in the way shown below, then call us on';

const askedAgain = ({ times, lastAt }: AskedAgain) =>
  `Since then somebody has asked ${String(times)} more ${times === 1 ? 'time' : 'times'}, last on ${day(lastAt)}. It may be the person or somebody else; what they asked was not kept.`;

/** How somebody asked that the person be reached: not to be used before it is settled. */
function contactWish(
  { coordinator }: FaceOptions,
  request: ReferralRequest,
  { at, occurredAt }: ReferralEvent,
  note: ReadNote,
): Html {
  const lines = contactLines(withContact(request, readWish(note)));
  // Line breaks between the tags of a fact are shown.
  return html`<div>
    <dt>Asked on ${day(occurredAt ?? at)} to be reached another way</dt>
    <dd><strong>Do not use this yet:</strong> ${NOT_YET} ${telephone(coordinator)}.</dd>
    <dd>${lines.map((line, place) => html`${place === 0 ? '' : '\n'}${line}`)}</dd>
    ${note.again ? html`<dd>${askedAgain(note.again)}</dd>` : ''}
  </div>`;
}

/**
 * Shows a referral and what can be done.
 * @param options - Whose it is.
 * @param opened - The referral.
 * @param problem - What has to be put right.
 * @returns The page.
 */
export function referralPage(options: FaceOptions, opened: Shown, problem?: string): Html {
  const { referral, request, notes, paused, machine } = opened;
  const state = STATES[referral.state] ?? 'This request has ended.';
  const facts = request ? minimumView(request) : [];
  const wish = contactAsked(referral.events);
  const asked = new Set(
    referral.events.filter((event) => event.action === 'ask-question').map((event) => event.sequence),
  );
  return page({
    title: 'The request',
    coordinator: options.coordinator,
    wrong: problem !== undefined,
    body: html`${problem === undefined ? '' : errorBox(problem, 'act')}
      <h1>${request ? said(request.person.name) : 'A request for help'}</h1>
      <p class="state">${state}</p>
      ${referral.safetyConcern ? SAFETY : ''} ${machine ? MACHINE : ''}
      <p class="hint">
        Sent on ${day(referral.createdAt)}. Please do not copy or forward more than you need in order to help.
      </p>
      ${
        facts.length === 0
          ? html`<p>What was written has been erased.</p>`
          : html`<dl>
              ${notes.map((note) =>
                note.action === 'request-contact-change'
                  ? note.sequence === wish?.sequence && request
                    ? contactWish(options, request, wish, note)
                    : ''
                  : html`<div>
                      <dt>${asked.has(note.sequence) ? 'You asked' : 'Added since'}</dt>
                      <dd>${said(note.words)}</dd>
                    </div>`,
              )}
              ${facts.map(
                ({ name, value }) =>
                  html`<div>
                    <dt>${name}</dt>
                    <dd>${value}</dd>
                  </div>`,
              )}
            </dl>`
      }
      ${paused ? html`<p class="state">You have paused new requests. This one still waits for your answer.</p>` : ''}
      <form method="post" action="${action(options, '/act')}">
        ${hidden(opened)}
        <fieldset>
          <legend><h2>What would you like to do?</h2></legend>
          ${problem === undefined ? '' : html`<p class="message">${problem}</p>`}
          ${radios(
            'act',
            offersFor(referral, paused).map(({ act, label }) => ({ code: act, label })),
          )}
        </fieldset>
        <button type="submit">Continue</button>
      </form>`,
  });
}

const ASKS: Readonly<Record<Exclude<Offer['asks'], 'nothing'>, readonly [title: string, hint: string]>> = {
  reason: ['Why can you not help?', 'We look for somebody else. The person is not told the reason.'],
  outcome: ['What came of it?', 'The person who asked for them is told.'],
  words: [
    'What would you like to know?',
    'Only our team reads it. We find out and add the answer; you get an e-mail then.',
  ],
};

/**
 * Asks for what an act needs.
 * @param options - Whose it is.
 * @param opened - The referral.
 * @param offer - The act.
 * @param problem - What has to be put right.
 * @returns The page.
 */
export function askPage(
  options: FaceOptions,
  opened: Opened,
  { act, asks, label }: Offer & { readonly asks: Exclude<Offer['asks'], 'nothing'> },
  problem?: string,
): Html {
  const [title, hint] = ASKS[asks];
  const message = problem === undefined ? '' : html`<p class="message">${problem}</p>`;
  const field =
    asks === 'words'
      ? html`<h1><label for="words">${title}</label></h1>
          <p class="hint" id="hint">${hint}</p>
          ${message}<textarea id="words" name="words" rows="5" maxlength="1000" aria-describedby="hint"></textarea>`
      : html`<fieldset aria-describedby="hint">
          <legend><h1>${title}</h1></legend>
          <p class="hint" id="hint">${hint}</p>
          ${message}${radios(asks, asks === 'reason' ? DECLINE_REASONS : OUTCOMES)}
        </fieldset>`;
  return page({
    title,
    coordinator: options.coordinator,
    wrong: problem !== undefined,
    body: html`${problem === undefined ? '' : errorBox(problem, asks)}
      <form method="post" action="${action(options, '/act')}">
        ${hidden(opened, act)}<input type="hidden" name="step" value="do" />
        <p class="caption">${label}</p>
        ${field}
        <button type="submit">Send</button>
      </form>
      ${backTo(options, 'Back without sending')}`,
  });
}
