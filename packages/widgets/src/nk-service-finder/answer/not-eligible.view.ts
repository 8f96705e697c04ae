import type { FinderResult, NotEligibleHit } from '@neighbourhood-kit/finder';
import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerView } from './answer-view.js';

/**
 * Services that somebody is too young or too old for, and why.
 * @param view - What the finder knows.
 * @param result - The finder's answer.
 * @returns A list that unfolds; nothing where there are none.
 */
export function notEligible(
  view: AnswerView,
  { notEligible: others, notEligibleTotal }: FinderResult,
): TemplateResult | typeof nothing {
  const { text, act } = view;
  if (others.length === 0) return nothing;
  const item = ({ id, name, minimumAge, maximumAge }: NotEligibleHit) =>
    html`<li>
      <button
        class="link"
        type="button"
        data-id=${id}
        @click=${() => {
          act.openService(id);
        }}
      >
        <bdi>${name}</bdi>
      </button>
      <span class="muted">${text.forAges(minimumAge, maximumAge)}</span>
    </li>`;
  return html`<details class="not-eligible">
    <summary>${text.notEligible(notEligibleTotal)}</summary>
    <ul class="plain">
      ${others.map(item)}
    </ul>
  </details>`;
}
