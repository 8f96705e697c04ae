import type { ReferralEvent } from '@neighbourhood-kit/core/referrals';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../shared/heading.js';
import { answers } from './answers.view.js';
import { facts } from './list.view.js';
import { step } from './step.view.js';
import type { WorkPhase, WorkView } from './work-view.js';

type Detail = Extract<WorkPhase, { kind: 'detail' }>;

/** One referral: where it stands, what may be done, what the person wrote, what happened. */
export function detail(view: WorkView, { referral, draft, sending, problem }: Detail): TemplateResult {
  const { text, headingLevel, act } = view;
  return html`<button class="link back" type="button" @click=${act.toList}>${text.toList}</button>
    ${heading(headingLevel + 1, referral.reference, { id: 'referral', look: 'title', focusable: true })}
    <p class="service">${referral.serviceName ?? referral.serviceId ?? text.noService}</p>
    ${referral.partnerName === undefined ? nothing : html`<p class="muted">${referral.partnerName}</p>`}
    <p class="facts">${facts(text, referral)}</p>
    ${referral.appointmentAt === undefined ? nothing : html`<p>${moment(view, referral.appointmentAt)}</p>`}
    ${
      problem === undefined
        ? nothing
        : html`<div class="panel error" id="problem" tabindex="-1" role="alert">
            ${heading(headingLevel + 2, text.problem)}
            <p>${problem}</p>
          </div>`
    }
    <section aria-labelledby="next">
      ${heading(headingLevel + 2, draft ? text.actions[draft.action] : text.next, { id: 'next' })}
      ${draft ? step(view, draft, sending) : buttons(view, { referral, sending })}
    </section>
    <section aria-labelledby="person">
      ${heading(headingLevel + 2, text.person, { id: 'person' })} ${answers(view, referral.answers)}
    </section>
    <section aria-labelledby="history">
      ${heading(headingLevel + 2, text.history, { id: 'history' })}
      <ol class="plain history">
        ${referral.events.map((event) => html`<li>${line(view, event)}</li>`)}
      </ol>
    </section>`;
}

function buttons(view: WorkView, { referral, sending }: Pick<Detail, 'referral' | 'sending'>): TemplateResult {
  const { text, act } = view;
  if (referral.actions.length === 0) return html`<p>${text.ended}</p>`;
  return html`<div class="actions">
    ${referral.actions.map(
      (action, place) =>
        html`<button
          class="button ${place === 0 ? '' : 'quiet'}"
          type="button"
          data-action=${action}
          aria-disabled=${sending ? 'true' : nothing}
          @click=${() => {
            act.begin(action);
          }}
        >
          ${text.actions[action]}
        </button>`,
    )}
  </div>`;
}

function line(view: WorkView, event: ReferralEvent): TemplateResult {
  const { text } = view;
  const reason = event.reason === undefined ? undefined : (text.reasons[event.reason] ?? event.reason);
  const outcome = event.outcome === undefined ? undefined : text.outcomes[event.outcome];
  const told = event.toldBy === undefined ? undefined : text.told[event.toldBy];
  const more = [reason, outcome, told].filter((part) => part !== undefined).join('. ');
  return html`<span class="muted">${moment(view, event.at)}</span>
    <span>
      <strong>${text.done[event.action]}</strong>,
      ${text.roles[event.by.role] ?? event.by.role}${more === '' ? '' : `: ${more}`}
      ${event.appointmentAt === undefined ? nothing : html`(${moment(view, event.appointmentAt)})`}
    </span>`;
}

/** Day and time as the staff's own clocks show them. */
function moment({ language }: WorkView, at: string): string {
  const options = { dateStyle: 'medium', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options).format(new Date(at));
}
