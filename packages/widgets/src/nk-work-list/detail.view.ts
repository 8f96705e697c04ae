import { ENDED_STATES, type ReferralEvent } from '@neighbourhood-kit/core/referrals';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../shared/heading.js';
import { answers } from './answers.view.js';
import { contactAsked, messages, notes } from './correspondence.view.js';
import { facts } from './facts.view.js';
import { moment } from './moments.js';
import { own } from '../shared/own.js';
import { step } from './step.view.js';
import type { DetailPhase, WorkView } from './work-view.js';

/** One referral: where it stands, what may be done, what the person wrote, what happened. */
export function detail(view: WorkView, phase: DetailPhase): TemplateResult {
  const { referral, draft, sending, problem } = phase;
  const { text, headingLevel, act } = view;
  return html`<button class="link back" type="button" @click=${act.toList}>
      ${phase.sought === undefined ? text.toList : text.toFound}
    </button>
    ${heading(headingLevel + 1, referral.reference, { id: 'referral', look: 'title', focusable: true })}
    <p class="service">${referral.serviceName ?? referral.serviceId ?? text.noService}</p>
    ${referral.partnerName === undefined ? nothing : html`<p class="muted">${referral.partnerName}</p>`}
    ${referral.safetyConcern ? safety(view) : nothing} ${facts(view, referral)} ${dealing(view, phase)}
    ${phase.stale ? stale(view, phase) : nothing}
    ${referral.appointmentAt === undefined ? nothing : html`<p>${moment(view, referral.appointmentAt)}</p>`}
    ${
      problem === undefined
        ? nothing
        : html`<div class="panel error no-print" id="problem" tabindex="-1" role="alert">
            ${heading(headingLevel + 2, text.problem)}
            <p>${problem}</p>
            ${meanwhile(view, phase)}
          </div>`
    }
    ${problem === undefined && phase.since !== undefined ? html`<div class="panel note no-print">${meanwhile(view, phase)}</div>` : nothing}
    <section class="no-print" aria-labelledby="next">
      ${heading(headingLevel + 2, draft ? text.actions[draft.action] : text.next, { id: 'next' })}
      ${draft?.action === 'close-loop' ? message(view, referral.message) : nothing}
      ${draft ? step(view, draft, phase) : buttons(view, { referral, sending })}
    </section>
    ${
      draft === undefined && ENDED_STATES.includes(referral.state)
        ? html`<section aria-labelledby="message">
            ${heading(headingLevel + 2, text.message, { id: 'message' })} ${message(view, referral.message)}
          </section>`
        : nothing
    }
    ${notes(view, referral)} ${contactAsked(view, phase)}
    <section aria-labelledby="person">
      ${heading(headingLevel + 2, text.person, { id: 'person' })} ${answers(view, referral.answers)}
    </section>
    ${messages(view, referral)}
    <section aria-labelledby="history">
      ${heading(headingLevel + 2, text.history, { id: 'history' })}
      <ol class="plain history events">
        ${referral.events.map((event) => html`<li>${line(view, event)}</li>`)}
      </ol>
    </section>`;
}

/** What anyone who opens it has to know before anything else. */
function safety({ text, headingLevel }: WorkView): TemplateResult {
  return html`<section class="panel error" aria-labelledby="safety">
    ${heading(headingLevel + 2, text.safety, { id: 'safety' })} ${text.safetyWhat.map((words) => html`<p>${words}</p>`)}
  </section>`;
}

/** Somebody else was faster: what is on the page is kept until it is asked for again. */
function stale({ text, act }: WorkView, { stale: why, referral: { id } }: DetailPhase): TemplateResult {
  return html`<div class="panel note">
    <p>${why === 'added' ? text.addedMeanwhile : text.movedOn}</p>
    <button
      class="button quiet"
      type="button"
      @click=${() => {
        act.open(id);
      }}
    >
      ${text.showNow}
    </button>
  </div>`;
}

/** What has happened since it was seen last. */
function meanwhile(view: WorkView, { referral, since }: DetailPhase): TemplateResult | typeof nothing {
  const later = since === undefined ? [] : referral.events.filter(({ sequence }) => sequence > since);
  if (later.length === 0) return nothing;
  return html`<p>${view.text.meanwhile}</p>
    <ul class="plain history">
      ${later.map((event) => html`<li>${line(view, event)}</li>`)}
    </ul>`;
}

/** What became of it, to be pasted into the referrer's own record. */
function message({ text, act }: WorkView, words: string | undefined): TemplateResult | typeof nothing {
  if (words === undefined) return nothing;
  const copy = (event: Event): void => {
    const box = (event.target as HTMLElement).closest('.message')?.querySelector('pre');
    if (box) act.copy(words, box);
  };
  return html`<div class="message">
    <p class="hint no-print">${text.messageHint}</p>
    <pre class="panel" dir="ltr" lang="en">${words}</pre>
    <button class="button quiet" type="button" @click=${copy}>${text.copy}</button>
  </div>`;
}

/** What a coordinator has seen to outside this page, such as by a call, and nothing further will happen to the referral that says so. */
function dealing({ text, act }: WorkView, { referral, sending }: DetailPhase): TemplateResult | typeof nothing {
  if (!referral.mayDealWith?.length) return nothing;
  return html`<div class="actions">
    ${referral.mayDealWith.map(
      (alert) =>
        html`<button
          class="button quiet"
          type="button"
          aria-disabled=${sending ? 'true' : nothing}
          @click=${() => {
            act.dealWith(alert);
          }}
        >
          ${text.dealWith(own(text.alerts, alert) ?? alert)}
        </button>`,
    )}
  </div>`;
}

function buttons(view: WorkView, { referral, sending }: Pick<DetailPhase, 'referral' | 'sending'>): TemplateResult {
  const { text, act } = view;
  const { undoable } = referral;
  const undo = undoable
    ? html`<button
        class="button quiet"
        type="button"
        data-action="undo"
        aria-disabled=${sending ? 'true' : nothing}
        @click=${act.undo}
      >
        ${text.undoStep(text.done[undoable.action])}
      </button>`
    : nothing;
  if (referral.actions.length === 0)
    return html`<p>${text.ended}</p>
      ${undo}`;
  return html`<div class="actions">
    ${undo}
    ${referral.actions.map(
      (action, place) =>
        html`<button
          class="button ${place === 0 && !undoable ? '' : 'quiet'}"
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
