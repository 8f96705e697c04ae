import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../shared/heading.js';
import { own } from '../shared/own.js';
import type { WorkView } from './work-view.js';
import type { WorkDetail } from './work.js';

/** What was asked and added since, and the messages that left, each with where it is. */
export function correspondence(view: WorkView, referral: WorkDetail): TemplateResult {
  return html`${notes(view, referral)} ${messages(view, referral)}`;
}

function notes({ text, headingLevel }: WorkView, { notes, events }: WorkDetail): TemplateResult | typeof nothing {
  if (!notes?.length) return nothing;
  const actionOf = (sequence: number) => events.find((event) => event.sequence === sequence)?.action;
  return html`<section aria-labelledby="notes">
    ${heading(headingLevel + 2, text.notes, { id: 'notes' })}
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

function messages({ text, headingLevel }: WorkView, referral: WorkDetail): TemplateResult | typeof nothing {
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
