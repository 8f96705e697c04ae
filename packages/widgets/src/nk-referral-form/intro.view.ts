import type { Service } from '@neighbourhood-kit/core/services';
import { html, nothing, type TemplateResult } from 'lit';
import { crisisHelp } from '../shared/crisis.js';
import { heading } from '../shared/heading.js';
import { formName, sharingWords, type FormView } from './form-view.js';
import { siteLink } from './set-up.js';

/** Before the first question: crisis help, who the service is for, what becomes of the answers. */
export function intro(view: FormView): TemplateResult {
  const { text, level, form, service } = view;
  return html`${crisisHelp(text)} ${heading(level, formName(view), { id: 'start', look: 'title', focusable: true })}
    ${service ? serviceNotes(view, service) : nothing}
    <p>${text.takes}</p>
    <p>${sharingWords(view)}</p>
    <p>${text.memoryOnly}</p>
    <div class="actions">
      <button
        class="button"
        type="button"
        @click=${() => {
          form.start();
        }}
      >
        ${text.start}
      </button>
    </div>
    ${termsOfUse(view)}`;
}

/** Who is responsible, for how long answers are kept, and where to read more or complain. */
function termsOfUse({ text, terms }: FormView): TemplateResult {
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
function serviceNotes({ text, level }: FormView, service: Service): TemplateResult | typeof nothing {
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

function capacityWords(text: FormView['text'], capacity: Service['capacity']): string | undefined {
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
