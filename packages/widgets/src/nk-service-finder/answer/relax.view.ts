import type { FinderResult, Relaxation } from '@neighbourhood-kit/finder';
import { html, nothing, type TemplateResult } from 'lit';
import { metres } from '../../shared/distance.js';
import { heading } from '../../shared/heading.js';
import { facetHeading } from '../finder-view.js';
import type { AnswerView } from './answer-view.js';
import { relaxed } from './relaxed.js';

/**
 * What to loosen when nothing was found, and what that brings.
 * @param view - What the finder knows.
 * @param result - The finder's answer.
 * @returns Heading and a list of buttons; nothing where nothing helps.
 */
export function relaxations(view: AnswerView, { relax }: FinderResult): TemplateResult | typeof nothing {
  const { text, question, headingLevel, act } = view;
  if (relax.length === 0) return nothing;
  return html`${heading(headingLevel + 2, text.tryThis)}
    <ul class="plain relax">
      ${relax.map(
        (relaxation) =>
          html`<li>
            <button
              class="link"
              type="button"
              @click=${() => {
                act.submit(question.ask(relaxed(question.asked, relaxation)));
              }}
            >
              ${text.withCount(relaxationWords(view, relaxation), relaxation.total)}
            </button>
          </li>`,
      )}
    </ul>`;
}

function relaxationWords({ text }: AnswerView, relaxation: Relaxation): string {
  switch (relaxation.change) {
    case 'within':
      return text.relaxWithin(Math.round((relaxation.withinMetres / metres(1)) * 10) / 10);
    case 'anywhere':
      return text.relaxAnywhere;
    case 'facet':
      return text.relaxFacet(facetHeading(text, relaxation.facet));
    case 'age':
      return text.relaxAge;
    case 'open':
      return text.relaxOpen;
    case 'filters':
      return text.relaxFilters;
    case 'text':
      return text.relaxText;
  }
}
