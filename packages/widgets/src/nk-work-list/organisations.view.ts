import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { heading } from '../shared/heading.js';
import { own } from '../shared/own.js';
import { dayOf } from './moments.js';
import type { OrganisationsPhase, WorkView } from './work-view.js';
import type { LostMessage, Organisation } from './work.js';

/** Organisations that are shown at once; the rest is found by name. */
const MOST = 50;

/** How organisations hear of referrals, what coordinators do for those that answer by e-mail, and mail that did not arrive. */
export function organisations(view: WorkView, phase: OrganisationsPhase): TemplateResult {
  const { text, headingLevel } = view;
  const words = text.organisations;
  const { found } = phase;
  return html`${heading(headingLevel + 1, words.title, { id: 'organisations', look: 'title', focusable: true })}
    <p>${found.mail ? words.about : words.noMail}</p>
    ${phase.problem === undefined ? nothing : html`<p class="panel error" id="problem" tabindex="-1">${phase.problem}</p>`}
    ${lost(view, phase)} ${known(view, phase)}`;
}

function lost(view: WorkView, phase: OrganisationsPhase): TemplateResult {
  const { text, headingLevel } = view;
  const words = text.organisations;
  return html`<section aria-labelledby="lost">
    ${heading(headingLevel + 2, words.lost, { id: 'lost' })}
    ${
      phase.found.lost.length === 0
        ? html`<p>${words.noneLost}</p>`
        : html`<ul class="plain history">
            ${phase.found.lost.map((message) => html`<li>${lostMessage(view, phase, message)}</li>`)}
          </ul>`
    }
  </section>`;
}

function lostMessage(
  { text, language, act }: WorkView,
  { found, sent }: OrganisationsPhase,
  message: LostMessage,
): TemplateResult {
  const { referralId, reference, to, partnerId, kind, at } = message;
  const words = text.organisations;
  const name = found.organisations.find(({ id }) => id === partnerId)?.name;
  const told = text.messageTo(name ?? own(text.recipients, to) ?? to, own(text.messageKinds, kind) ?? kind);
  const open = (): void => {
    act.open(referralId);
  };
  const send = (): void => {
    act.sendLink(referralId);
  };
  return html`<div>
      <button class="link" type="button" aria-label=${text.open(reference)} @click=${open}>${reference}</button>
      <span class="muted">${at === undefined ? nothing : dayOf(at, language)}</span>
    </div>
    <div>
      <bdi>${told}</bdi>
      ${
        sent === referralId
          ? html`<p>${words.linkSent}</p>`
          : to === 'partner'
            ? html`<button class="button quiet" type="button" data-link=${referralId} @click=${send}>
                ${words.sendLink}<span class="visually-hidden"> (${reference})</span>
              </button>`
            : nothing
      }
    </div>`;
}

function known(view: WorkView, phase: OrganisationsPhase): TemplateResult {
  const { text, headingLevel, act } = view;
  const words = text.organisations;
  const wanted = phase.look.trim().toLocaleLowerCase();
  const fitting = phase.found.organisations.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
  const look = (event: Event): void => {
    act.lookFor((event.target as HTMLInputElement).value);
  };
  return html`<section aria-labelledby="known">
    ${heading(headingLevel + 2, words.known, { id: 'known' })}
    <div class="field no-print">
      <label class="label" for="look">${words.look}</label>
      <input class="input" id="look" type="search" autocomplete="off" .value=${phase.look} @input=${look} />
    </div>
    <ul class="plain">
      ${repeat(
        fitting.slice(0, MOST),
        ({ id }) => id,
        (one) => html`<li>${card(view, phase, one)}</li>`,
      )}
    </ul>
    ${fitting.length === 0 ? html`<p>${words.noneFound}</p>` : nothing}
    ${fitting.length > MOST ? html`<p class="muted">${words.more(fitting.length - MOST)}</p>` : nothing}
  </section>`;
}

function card(view: WorkView, phase: OrganisationsPhase, one: Organisation): TemplateResult {
  const { text, language, headingLevel } = view;
  const words = text.organisations;
  const { id, name, told, codeSetAt, pausedAt, open } = one;
  return html`<article class="card">
    ${heading(headingLevel + 3, html`<bdi>${name}</bdi>`)}
    <p>${words.told[told]} ${open === 0 ? nothing : words.open(open)}</p>
    ${pausedAt === undefined ? nothing : html`<p class="warning">${words.pausedSince(dayOf(pausedAt, language))}</p>`}
    ${
      told === 'email'
        ? html`<p class="muted">
            ${codeSetAt === undefined ? words.noCode : words.codeSince(dayOf(codeSetAt, language))}
          </p>`
        : nothing
    }
    ${phase.code?.partnerId === id ? newCode(view, phase.code.code) : nothing}
    <div class="facts">${told === 'email' ? codeButton(view, phase, one) : nothing} ${pauseButton(view, one)}</div>
  </article>`;
}

/** In groups of three, as it is read out. */
const spoken = (code: string): string => code.replace(/^(\d{3})(\d{3})$/u, '$1 $2');

const newCode = ({ text }: WorkView, code: string): TemplateResult =>
  html`<p class="panel note" id="code" tabindex="-1">
    <strong>${text.organisations.code(spoken(code))}</strong> ${text.organisations.codeHint}
  </p>`;

/** A new code ends the one they have, so it is asked for twice where there is one. */
function codeButton(
  { text, act }: WorkView,
  { asked }: OrganisationsPhase,
  { id, name, codeSetAt }: Organisation,
): TemplateResult {
  const words = text.organisations;
  const give = (): void => {
    act.giveCode(id, codeSetAt === undefined || asked === id);
  };
  if (asked !== id) {
    return html`<button class="button quiet" type="button" data-code=${id} @click=${give}>
      ${words.giveCode}<span class="visually-hidden"> (${name})</span>
    </button>`;
  }
  return html`<span>${words.giveCodeAsk}</span>
    <button class="button" type="button" id="give" @click=${give}>${words.giveCodeYes}</button>
    <button class="button quiet" type="button" @click=${act.dropCode}>${text.cancel}</button>`;
}

function pauseButton({ text, act }: WorkView, { id, name, pausedAt }: Organisation): TemplateResult {
  const words = text.organisations;
  const change = (): void => {
    act.pause(id, pausedAt === undefined);
  };
  return html`<button class="button quiet" type="button" data-pause=${id} @click=${change}>
    ${pausedAt === undefined ? words.pause : words.goOn}<span class="visually-hidden"> (${name})</span>
  </button>`;
}
