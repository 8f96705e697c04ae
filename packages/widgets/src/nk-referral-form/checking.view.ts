import { answerTo, dateParts, type FormPage, type Question } from '@neighbourhood-kit/core/referrals';
import { html, nothing, type TemplateResult } from 'lit';
import { crisisHelp } from '../shared/crisis.js';
import { formatDay } from '../shared/format.js';
import { heading } from '../shared/heading.js';
import { backLink, onlyOnce, safeguarding } from './asking.view.js';
import { optionWords, wordsOf, type FormView } from './form-view.js';
import { formName, sharingWords } from './front-view.js';
import type { Failure, Phase } from './phase.js';

type Checking = Extract<Phase, { name: 'checking' | 'sending' | 'failed' }>;

/** The list of answers, also while they are sent and when that failed: they stay on the screen until they have arrived. */
export function checking(view: FormView, phase: Checking): TemplateResult {
  const { text, level, form } = view;
  const busy = phase.name === 'sending';
  const failed = phase.name === 'failed';
  return html`${backLink(view, busy)} ${failed ? failure(view, phase.failure) : nothing}
    <p class="caption">${formName(view)}</p>
    ${heading(level, text.checkHeading, { id: failed ? 'answers' : 'start', look: 'title', focusable: true })}
    ${form.safetyConcern ? safeguarding(view) : nothing}
    ${isOtherAge(view) ? html`<p class="panel note">${text.ageNote}</p>` : nothing}
    <dl class="answers">
      ${form.pages.flatMap((page: FormPage) => page.questions).map((question) => row(view, question, busy))}
    </dl>
    ${heading(level + 1, text.sendHeading)}
    <p>${sharingWords(view)}</p>
    <form
      class="no-print"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        void form.send();
      }}
    >
      <div class="actions">
        <button class="button" aria-disabled=${busy ? 'true' : nothing} @click=${onlyOnce}>
          ${busy ? text.sending : text.send}
        </button>
        ${phase.name === 'sending' && phase.slow ? html`<span>${text.stillSending}</span>` : nothing}
      </div>
    </form>
    ${failed ? nothing : crisisHelp(text)}`;
}

/** Said before sending, not instead of it: only the service can tell whether it makes an exception. */
function isOtherAge({ form, service }: FormView): boolean {
  const { age } = form;
  return age !== undefined && (age < (service?.minimumAge ?? 0) || age > (service?.maximumAge ?? Infinity));
}

function row(view: FormView, question: Question, busy: boolean): TemplateResult {
  const { text, form } = view;
  const { short } = wordsOf(view, question);
  const answer = shown(view, question);
  return html`<div>
    <dt>${short}</dt>
    <dd class="value ${answer === '' ? 'muted' : ''}"><bdi>${answer || text.notGiven}</bdi></dd>
    <dd class="no-print">
      ${
        busy
          ? nothing
          : html`<button
              class="link"
              type="button"
              @click=${() => {
                form.change(question);
              }}
            >
              ${text.change}<span class="visually-hidden"> ${short}</span>
            </button>`
      }
    </dd>
  </div>`;
}

function shown(view: FormView, question: Question): string {
  const answer = answerTo(view.form.answers, question.id) ?? '';
  if (question.kind === 'date' || question.kind === 'birth-date') {
    const { year, month, day } = dateParts(answer);
    return year && formatDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, view.language, 'date');
  }
  const options = question.kind === 'yes-no' ? [{ value: 'yes' }, { value: 'no' }] : question.options;
  if (!options) return typeof answer === 'string' ? answer.trim() : '';
  const chosen = typeof answer === 'string' ? [answer] : answer;
  return options
    .filter(({ value }) => chosen.includes(value))
    .map((option) => optionWords(view, question, option).label)
    .join('\n');
}

/** What went wrong, what is known of the answers, and what else can be done. The page's fallback stands below. */
function failure({ text, level, form }: FormView, { code, unsure, wait }: Failure): TemplateResult {
  const minutes = wait === undefined ? undefined : Math.max(1, Math.ceil(wait / 60));
  const line = navigator.onLine ? text.online : text.offline;
  const reason = {
    offline: line,
    'no-reply': navigator.onLine ? text.noReply : line,
    busy: minutes === undefined ? text.busy : text.busyMinutes(minutes),
    refused: text.refused,
    fault: text.serverFault,
  }[code];
  return html`<div id="problems" class="panel error" role="alert" tabindex="-1" part="failure">
      ${heading(level, text.problem)}
      <p class="strong">${unsure ? text.maybeSent : text.notSent}</p>
      <p>${reason}</p>
      <p>${text.answersKept}</p>
      <button
        class="button"
        type="button"
        @click=${() => {
          void form.send();
        }}
      >
        ${text.tryAgain}
      </button>
    </div>
    ${crisisHelp(text)}
    <div class="fallback">
      <p class="strong">${text.otherWays}</p>
      <slot></slot>
    </div>`;
}
