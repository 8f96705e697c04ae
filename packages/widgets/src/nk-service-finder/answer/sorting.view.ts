import type { FinderSort } from '@neighbourhood-kit/finder';
import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerView } from './answer-view.js';

/**
 * In which order the list stands.
 * @param view - What the finder knows.
 * @returns A choice; nothing where there is only one order.
 */
export function sorting({ text, question, info }: AnswerView): TemplateResult | typeof nothing {
  const state = question.asked;
  const offered: FinderSort[] = [
    ...(state.text.trim() === '' ? [] : (['relevance'] as const)),
    ...(state.place ? (['distance'] as const) : []),
    'name',
    'updated',
  ];
  const usual = offered[0];
  if (!info || offered.length < 2) return nothing;
  return html`<div class="sort no-print">
    <label for="sort">${text.sort}</label>
    <select
      id="sort"
      @change=${(event: Event) => {
        const sort = (event.target as HTMLSelectElement).value as FinderSort;
        void question.ask({ ...question.asked, sort });
      }}
    >
      ${offered.map(
        (sort) => html`<option value=${sort} ?selected=${sort === (state.sort ?? usual)}>${text.sorts[sort]}</option>`,
      )}
    </select>
  </div>`;
}
