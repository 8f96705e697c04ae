import { html, nothing, type TemplateResult } from 'lit';
import { crisisHelp } from '../shared/crisis.js';
import { formatDay } from '../shared/format.js';
import { heading } from '../shared/heading.js';
import { telUrl } from '../shared/link.js';
import { safeguarding } from './asking.view.js';
import type { FormView } from './form-view.js';
import { recipient } from './front-view.js';
import type { Phase } from './phase.js';

type Of<N extends Phase['name']> = Extract<Phase, { name: N }>;

/** It arrived: the reference, what happens next and when. */
export function sent(view: FormView, phase: Of<'sent'>): TemplateResult {
  const { text, level, form, service, language } = view;
  const to = recipient(view);
  const days = service?.capacity?.usualReplyDays;
  return html`<div class="panel done" part="confirmation">
      ${heading(level, text.sentHeading, { id: 'start', look: 'title', focusable: true })}
      <p>
        ${text.referenceLabel}<br />
        ${reference(phase.reference)}
      </p>
      <p class="print-only">${formatDay(phase.on, language, 'date')}</p>
    </div>
    ${phase.earlier ? html`<p class="panel note" role="status">${text.changesNotSent}</p>` : nothing}
    <p>${text.referenceKeep}</p>
    ${heading(level + 1, text.nextHeading)}
    <p>
      ${(phase.forSelf ? text.nextContact : text.nextContactOther)(to)}
      ${days === undefined ? nothing : text.nextDays(days)}
    </p>
    ${telephone(view, to)}
    <slot name="next"></slot>
    ${phase.safetyConcern ? safeguarding(view) : nothing} ${crisisHelp(text)}
    <p class="muted">${text.answersGone}</p>
    <div class="actions no-print">
      <button
        class="button"
        type="button"
        @click=${() => {
          print();
        }}
      >
        ${text.print}
      </button>
      <button
        class="button quiet"
        type="button"
        @click=${() => {
          form.restart();
        }}
      >
        ${text.another}
      </button>
    </div>`;
}

/** Read out one character at a time: a screen reader would make a word of it. */
function reference(value: string): TemplateResult {
  const spoken = value.replaceAll(/[^\p{L}\p{N}]+/gu, ', ').replaceAll(/(?<=[\p{L}\p{N}])(?=[\p{L}\p{N}])/gu, ' ');
  return html`<strong class="reference" dir="ltr"
    ><span aria-hidden="true">${value}</span><span class="visually-hidden">${spoken}</span></strong
  >`;
}

function telephone({ text, service }: FormView, to: string): TemplateResult | typeof nothing {
  const number = service?.phones?.[0]?.number;
  const href = number === undefined ? undefined : telUrl(number);
  return href === undefined
    ? nothing
    : html`<p>
        ${text.nextAsk(to)} <a href=${href}><bdi>${number}</bdi></a>
      </p>`;
}

/** The page came back from the browser's memory after sending. */
export function alreadySent(view: FormView): TemplateResult {
  const { alreadySent: title, alreadySentText, another } = view.text;
  return gone(view, title, alreadySentText, another);
}

/** The page came back from the browser's memory without having been sent. */
export function cleared(view: FormView, { unsure }: Of<'cleared'>): TemplateResult {
  const { cleared: title, clearedUnsure, clearedText, startAgain } = view.text;
  return gone(view, title, unsure ? clearedUnsure : clearedText, startAgain);
}

/** What was typed is no longer here; the button starts again. */
function gone({ text, level, form }: FormView, title: string, words: string, button: string): TemplateResult {
  const act = () => {
    form.restart();
  };
  return html`${crisisHelp(text)} ${heading(level, title, { id: 'start', look: 'title', focusable: true })}
    <p>${words}</p>
    <div class="actions"><button class="button" type="button" @click=${act}>${button}</button></div>
    <slot></slot>`;
}
