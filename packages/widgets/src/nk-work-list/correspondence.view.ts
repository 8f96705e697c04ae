import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../shared/heading.js';
import { own } from '../shared/own.js';
import { listed } from './answers.view.js';
import { dayOf } from './moments.js';
import type { DetailPhase, WorkView } from './work-view.js';
import type { WorkDetail } from './work.js';

/** What was asked and added since: it stands before how to reach the person, because it may say how not to. */
export function notes(view: WorkView, { notes, hidden, events }: WorkDetail): TemplateResult | typeof nothing {
  const { text, headingLevel } = view;
  if (hidden) return html`<p class="panel note">${text.addedHidden}</p>`;
  if (!notes?.length) return nothing;
  const actionOf = (sequence: number) => events.find((event) => event.sequence === sequence)?.action;
  return html`<section aria-labelledby="notes">
    ${heading(headingLevel + 2, text.notes, { id: 'notes' })}
    ${notes.some(({ unseen }) => unseen) ? html`<p class="panel note">${text.addedHint}</p>` : nothing}
    <dl class="answers">
      ${notes.map(
        ({ sequence, words }) =>
          html`<div>
            <dt>${text.done[actionOf(sequence) === 'ask-question' ? 'ask-question' : 'add-information']}</dt>
            <dd><bdi>${words}</bdi></dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

/** A button that settles how the person is reached. */
const settle = (
  { act }: WorkView,
  sending: boolean | undefined,
  action: 'use-contact' | 'keep-contact',
  words: string,
) =>
  html`<button
    class="button quiet"
    type="button"
    data-action=${action}
    aria-disabled=${sending ? 'true' : nothing}
    @click=${() => {
      act.begin(action);
    }}
  >
    ${words}
  </button>`;

/** How somebody asked that the person be reached: before how they are reached, and never instead of it until somebody has said so. */
export function contactAsked(view: WorkView, { referral, sending }: DetailPhase): TemplateResult | typeof nothing {
  const { text, headingLevel, language } = view;
  if (!referral.contactAsked) {
    if (!referral.contactUsed) return nothing;
    const { at, before } = referral.contactUsed;
    return html`<section class="panel note">
      <p>${text.contactUsed(dayOf(at, language))}</p>
      <p>${text.contactBefore}</p>
      ${listed(view, before, false)}
      <div class="actions no-print">${settle(view, sending, 'keep-contact', text.goBack)}</div>
    </section>`;
  }
  const { at, again, ...asked } = referral.contactAsked;
  return html`<section class="panel note" aria-labelledby="contact-asked">
    ${heading(headingLevel + 2, text.contactAsked(dayOf(at, language)), { id: 'contact-asked' })}
    ${listed(view, asked, false)}
    ${again ? html`<p>${text.askedAgain(again.times, dayOf(again.lastAt, language))}</p>` : nothing}
    <p>${text.contactAskedHint}</p>
    <div class="actions no-print">
      ${settle(view, sending, 'use-contact', text.useContact)}
      ${settle(view, sending, 'keep-contact', text.keepContact)}
    </div>
  </section>`;
}

/** The messages that left, each with where it is. */
export function messages({ text, headingLevel }: WorkView, referral: WorkDetail): TemplateResult | typeof nothing {
  if (!referral.messages?.length) return nothing;
  return html`<section aria-labelledby="messages">
    ${heading(headingLevel + 2, text.messages, { id: 'messages' })}
    <ul class="plain history">
      ${referral.messages.map(({ kind, to, state, failure }) => {
        const lost = state === 'failed' || (state === 'expired' && failure !== 'superseded');
        return html`<li class=${lost ? 'warning' : nothing}>
          ${text.messageTo(own(text.recipients, to) ?? to, own(text.messageKinds, kind) ?? kind)}:
          ${own(text.messageStates, state) ?? state}
        </li>`;
      })}
    </ul>
  </section>`;
}
