import type { Suggestion } from '@neighbourhood-kit/finder';
import { html, nothing, type TemplateResult } from 'lit';
import { own } from '../../shared/own.js';
import type { AnswerView } from './answer-view.js';

/**
 * A plain list of buttons under the box: every screen reader can read it, and nobody has to use it.
 * @param view - What the finder knows.
 * @returns The list; nothing where there is nothing to suggest.
 */
export function suggestionList(view: AnswerView): TemplateResult | typeof nothing {
  const { text, question } = view;
  const { suggestions } = question;
  const close = () => {
    question.closeSuggestions();
  };
  if (suggestions.length === 0) return nothing;
  return html`<ul class="plain suggestions" aria-label=${text.suggestions}>
    ${suggestions.map(
      (suggestion) =>
        html`<li>
          <button
            type="button"
            @click=${() => {
              take(view, suggestion);
            }}
            @keydown=${(event: KeyboardEvent) => {
              alongSuggestions(event, close);
            }}
          >
            <bdi>${suggestion.text}</bdi> <span class="muted">${own(text.suggestionKinds, suggestion.kind)}</span>
          </button>
        </li>`,
    )}
  </ul>`;
}

/** A service is opened; other words are searched for. */
function take({ question, act }: AnswerView, { id, text }: Suggestion): void {
  question.closeSuggestions();
  if (id === undefined) {
    question.draft = { ...question.draft, text };
    act.submit(question.ask(question.asked));
  } else act.openService(id);
}

/**
 * Goes from the box into the list by an arrow key, and closes the list by Escape.
 * @param event - Of the box.
 * @param close - Closes the list.
 */
export function intoSuggestions(event: KeyboardEvent, close: () => void): void {
  const box = event.target as HTMLElement;
  if (event.key === 'Escape') close();
  if (event.key !== 'ArrowDown') return;
  const first = box.parentElement?.querySelector<HTMLElement>('.suggestions button');
  if (!first) return;
  event.preventDefault();
  first.focus();
}

function alongSuggestions(event: KeyboardEvent, close: () => void): void {
  const item = (event.target as HTMLElement).closest('li');
  const box = item?.closest('.field')?.querySelector('input');
  const to = { ArrowDown: item?.nextElementSibling, ArrowUp: item?.previousElementSibling }[event.key];
  if (event.key === 'Escape') {
    box?.focus();
    close();
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    (to?.querySelector('button') ?? (event.key === 'ArrowUp' ? box : undefined))?.focus();
  }
}
