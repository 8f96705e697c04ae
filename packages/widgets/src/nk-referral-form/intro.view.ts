import type { Service } from '@neighbourhood-kit/core/services';
import { html, nothing, type TemplateResult } from 'lit';
import { crisisHelp } from '../shared/crisis.js';
import { heading } from '../shared/heading.js';
import { formName, sharingWords, type FrontView } from './front-view.js';
import type { OpeningPhase } from './phase.js';
import { siteLink } from './set-up.js';

/**
 * Before the first question: crisis help, who the service is for, what becomes of the answers.
 * @param view - What is said.
 * @param phase - Whether Start was pressed before the questions were there.
 * @param start - Goes on to the first question.
 * @returns The first page.
 */
export function intro(view: FrontView, phase: OpeningPhase, start: () => void): TemplateResult {
  const { text, level, service } = view;
  // Paper has no button: who prints the page takes along what was found, or the blank form.
  return html`${crisisHelp(text)}
    <div class="no-print">
      ${heading(level, formName(view), { id: 'start', look: 'title', focusable: true })}
      ${service ? serviceNotes(view, service) : nothing} ${view.dictated ? nothing : html`<p>${text.takes}</p>`}
      <p>${sharingWords(view)}</p>
      <p>${text.memoryOnly}</p>
      ${startButton(view, phase, start)} ${termsOfUse(view)}
    </div>`;
}

/**
 * The button that leads to the questions. It stays the same while they are on their way and when they could not be had, so that nobody
 * loses their place.
 */
export function startButton({ text, level }: FrontView, phase: OpeningPhase, start: () => void): TemplateResult {
  const failure = phase.name === 'opening' ? phase.failure : undefined;
  const waiting = phase.name === 'opening' && failure === undefined;
  return html`${
      failure === undefined
        ? nothing
        : html`<div class="panel error" role="alert" part="failure">
              ${heading(level + 1, text.problem)}
              <p>${failure === 'offline' ? text.offline : text.notReady}</p>
            </div>
            <slot></slot>`
    }
    <div class="actions">
      <button class="button" type="button" aria-disabled=${waiting ? 'true' : nothing} @click=${start}>
        ${waiting ? `${text.loading}…` : failure === undefined ? text.start : text.tryAgain}
      </button>
    </div>`;
}

/** Who is responsible, for how long answers are kept, and where to read more or complain. */
function termsOfUse({ text, terms }: FrontView): TemplateResult {
  const complaints = siteLink(terms.complaints);
  return html`<div class="terms">
    <p>${text.controller(terms.controller)} ${text.retention(terms.retention)}</p>
    <p><a href=${siteLink(terms.privacyNotice) ?? nothing}>${text.privacy}</a></p>
    <p>
      ${
        complaints === undefined
          ? `${text.complaints}: ${terms.complaints}`
          : html`<a href=${complaints}>${text.complaints}</a>`
      }
    </p>
  </div>`;
}

/** Who can use the service and whether it has room, before anybody types for nothing. */
function serviceNotes({ text, level }: FrontView, service: Service): TemplateResult | typeof nothing {
  const { minimumAge, maximumAge, notFor = [], eligibilityDescription, requiredDocuments = [] } = service;
  const lines = [
    ...(minimumAge === undefined && maximumAge === undefined ? [] : [text.forAges(minimumAge, maximumAge)]),
    ...(eligibilityDescription === undefined ? [] : [eligibilityDescription]),
    ...notFor.map(text.notFor),
    ...(requiredDocuments.length > 0 ? [text.bring(requiredDocuments.join(', '))] : []),
  ];
  const room = capacityWords(text, service.capacity);
  return html`${
    lines.length === 0
      ? nothing
      : html`${heading(level + 1, text.whoFor)}
          <ul>
            ${lines.map((line) => html`<li><bdi>${line}</bdi></li>`)}
          </ul>`
  }
  ${room === undefined ? nothing : html`<p class="panel note">${room}</p>`}`;
}

function capacityWords(text: FrontView['text'], capacity: Service['capacity']): string | undefined {
  switch (capacity?.status) {
    case 'no-capacity':
      return text.noCapacity;
    case 'waitlist':
      return capacity.waitWeeks === undefined ? text.waitingList : text.waitingWeeks(capacity.waitWeeks);
    case 'additional-assessment-required':
      return text.assessment;
    default:
      return undefined;
  }
}

/** Not set up: people get crisis help and the page's own fallback; the developer reads why in the console. */
export function refusing({ text }: FrontView): TemplateResult {
  return html`${crisisHelp(text)}
    <p>${text.notReady}</p>
    <slot></slot>`;
}
