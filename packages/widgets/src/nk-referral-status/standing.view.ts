import { html, nothing, type TemplateResult } from 'lit';
import { formatDay, formatTime } from '../shared/format.js';
import { heading } from '../shared/heading.js';
import { own } from '../shared/own.js';
import { draft } from './draft.view.js';
import type { StatusAct } from './status-desk.js';
import { ACTION_OF } from './status-flow.js';
import type { StatusPhase, StatusView } from './status-view.js';

type Shown = Extract<StatusPhase, { kind: 'shown' }>;

/** Where the request is, what happens next, and what can be done. */
export function standing(view: StatusView, phase: Shown): TemplateResult {
  const { text, level, act, contact } = view;
  const { status, done, failure, notRenewed, sending, missing } = phase;
  const progress = status.progress === undefined ? undefined : own(text.progress, status.progress);
  const state = own(text.states, status.state) ?? status.state;
  return html`${
      done === undefined
        ? nothing
        : html`<p class="panel" id="done" tabindex="-1">
            ${done === 'contact' ? contact?.text.contactSent : done === 'information' ? text.added : text.withdrawn}
          </p>`
    }
    ${notRenewed === undefined ? nothing : problem(text.statusFailures[notRenewed])}
    <p class="caption">${text.yours}</p>
    ${heading(level, progress ?? state, { id: 'standing', look: 'title', focusable: true })} ${facts(view, phase)}
    ${contact?.form.waiting(contact)} ${heading(level + 1, text.whatNext)}
    <p>${next(view, phase)}</p>
    ${
      phase.draft === undefined
        ? choices(view, phase)
        : phase.draft === 'contact'
          ? contact?.form.draft(view, contact, phase)
          : draft(view, { kind: phase.draft, sending, missing, failure })
    }
    <div class="actions">
      <button class="button quiet" type="button" @click=${act.again}>${text.again}</button>
      <button class="link" type="button" @click=${act.finish}>${text.finish}</button>
    </div>`;
}

const problem = (words: string): TemplateResult =>
  html`<p id="problems" class="panel error" role="alert" tabindex="-1">${words}</p>`;

function next({ text }: StatusView, { status }: Shown): string {
  const partner = status.partnerName ?? text.somebody;
  if (status.asked) return text.nextWhileAsked(partner);
  return own(text.next, status.state)?.(partner) ?? '';
}

function facts({ text, language }: StatusView, { status }: Shown): TemplateResult {
  const { serviceName, partnerName, sentAt, updatedAt, appointmentAt, outcome } = status;
  const [sent] = momentIn(sentAt, language);
  const [moved] = momentIn(updatedAt, language);
  const lines = [
    serviceName === undefined ? undefined : text.service(serviceName),
    partnerName === undefined ? undefined : text.with(partnerName),
    appointmentAt === undefined ? undefined : text.appointment(...momentIn(appointmentAt, language)),
    text.sentOn(sent),
    moved === sent ? undefined : text.movedOn(moved),
    outcome === undefined ? undefined : `${text.outcome}: ${own(text.outcomes, outcome) ?? outcome}.`,
  ];
  return html`<ul class="plain">
    ${lines.map((line) => (line === undefined ? nothing : html`<li><bdi>${line}</bdi></li>`))}
  </ul>`;
}

/** The day and the time of day in London, in words: that is where the appointment is. */
function momentIn(at: string, language: string): [day: string, time: string] {
  const instant = Date.parse(at);
  if (Number.isNaN(instant)) return ['', ''];
  const local = new Date(instant).toLocaleString('sv', { timeZone: 'Europe/London' });
  return [formatDay(local, language, 'day'), formatTime(local.slice(11), language)];
}

const BUTTONS: readonly (readonly [StatusAct['kind'], 'add' | 'contact' | 'withdraw'])[] = [
  ['information', 'add'],
  ['contact', 'contact'],
  ['withdraw', 'withdraw'],
];

function choices(
  { text, level, act, telephone }: StatusView,
  { status, failure, sending }: Shown,
): TemplateResult | typeof nothing {
  // Without a number to call, asking to be reached another way is not safe for everybody (H30 of the hazard log).
  const possible = BUTTONS.filter(
    ([kind]) => status.may.includes(ACTION_OF[kind]) && (kind !== 'contact' || telephone !== ''),
  );
  if (possible.length === 0) return nothing;
  return html`${heading(level + 1, text.canDo)}
    ${failure === undefined ? nothing : problem(text.statusFailures[failure])}
    <div class="actions">
      ${possible.map(
        ([kind, name]) =>
          html`<button
            class="button ${kind === 'information' ? '' : 'quiet'}"
            type="button"
            id=${kind}
            aria-disabled=${sending ? 'true' : nothing}
            @click=${() => {
              act.begin(kind);
            }}
          >
            ${sending && kind === 'contact' ? `${text.loading}…` : text[name]}
          </button>`,
      )}
    </div>`;
}
