import type { FormPage } from '@neighbourhood-kit/core/referrals';
import { html, nothing, type TemplateResult } from 'lit';
import { crisisHelp } from '../shared/crisis.js';
import { errorSummary } from '../shared/form/error-summary.js';
import { heading } from '../shared/heading.js';
import { problemWords, type FormView } from './form-view.js';
import { formName } from './front-view.js';
import type { Phase } from './phase.js';
import { fieldId } from './questions/frame.js';
import { ask } from './questions/question.js';

type Asking = Extract<Phase, { name: 'asking' }>;

/** Name of a field that only a machine fills in: it is not drawn, and neither keyboard nor screen reader comes to it. */
const DECOY = 'website';

/** One page of questions, or all of them. */
export function asking(view: FormView, phase: Asking): TemplateResult {
  const { text, level, form } = view;
  const pages = form.asked;
  const whole = phase.page === undefined;
  const go = (event: Event): void => {
    event.preventDefault();
    form.next(new FormData(event.target as HTMLFormElement).get(DECOY) !== '');
  };
  return html`${backLink(view)} ${problemSummary(view, phase, pages)}
    ${
      whole
        ? heading(level, formName(view), { id: 'start', look: 'title', focusable: true })
        : html`<p class="caption">${formName(view)}</p>`
    }
    <form novalidate autocomplete="off" @submit=${go}>
      ${pages.map((page) => questions(view, phase, page))}
      <input name=${DECOY} hidden inert tabindex="-1" autocomplete="off" />
      <div class="actions">
        <button class="button" @click=${onlyOnce}>${phase.changing && !whole ? text.saveChange : text.continue}</button>
      </div>
    </form>
    ${crisisHelp(text)}`;
}

/** The second click of a double click would land on the next page and pass over an optional question. */
export function onlyOnce(event: MouseEvent): void {
  if (event.detail > 1) event.preventDefault();
}

/** Goes one step back; answers stay. While there is no way back its place is kept, so that nothing on the page jumps. */
export function backLink({ text, form }: FormView, withheld = false): TemplateResult {
  return html`<p class="no-print ${withheld ? 'withheld' : ''}">
    <button
      class="link back"
      type="button"
      @click=${() => {
        form.back();
      }}
    >
      ${text.back}
    </button>
  </p>`;
}

function questions(view: FormView, phase: Asking, page: FormPage): TemplateResult {
  const { text, level, form } = view;
  const whole = phase.page === undefined;
  const alone = page.questions.length === 1;
  const own = whole ? level + 1 : level;
  const words = text.pages[page.id];
  const title = page.title ?? (form.forSelf ? words?.title : (words?.other ?? words?.title));
  const concern = form.safetyConcern && page.questions.some(({ path }) => path === 'referrer.basis');
  return html`${
    alone || title === undefined
      ? nothing
      : heading(own, title, whole ? { look: 'section' } : { id: 'start', look: 'title', focusable: true })
  }
  ${page.questions.map((question) =>
    ask(view, {
      question,
      problem: phase.problems.find((problem) => problem.question === question.id),
      level: alone ? own : 0,
      first: alone && !whole,
    }),
  )}
  ${concern ? safeguarding(view) : nothing}`;
}

function problemSummary(view: FormView, phase: Asking, pages: readonly FormPage[]): TemplateResult | typeof nothing {
  const all = pages.flatMap((page) => page.questions);
  const items = all.flatMap((question) =>
    phase.problems
      .filter((problem) => problem.question === question.id)
      .map((problem) => ({ field: fieldId(question, problem), message: problemWords(view, question, problem) })),
  );
  return items.length === 0 ? nothing : errorSummary(view.text.problem, items, view.level);
}

/** Whom to tell about a risk of harm; a form is no place to wait. */
export function safeguarding({ text, terms }: FormView): TemplateResult {
  return html`<p class="panel note" role="status">
    ${text.safeguarding(terms.safeguarding || text.safeguardingCouncil)}
  </p>`;
}
