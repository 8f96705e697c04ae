import { html, type TemplateResult } from 'lit';
import { heading } from '../heading.js';

/** One line of the summary. */
export interface SummaryItem {
  /** Id of the field to go to, in the same shadow root. */
  readonly field: string;
  /** The same words as next to the field. */
  readonly message: string;
}

/**
 * The list of problems at the top of a form (GOV.UK "Error summary"). Script moves focus to it; each entry leads to its field.
 * Fragment links do not reach into a shadow root, so focus is moved by hand.
 * @param title - "There is a problem", in the widget's language.
 * @param items - What is wrong.
 * @param level - Level of its heading.
 * @returns The summary, id `problems`.
 */
export function errorSummary(title: string, items: readonly SummaryItem[], level: number): TemplateResult {
  const go = (event: Event, field: string): void => {
    event.preventDefault();
    const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
    const target = root.getElementById(field);
    target?.closest('.field')?.scrollIntoView();
    target?.focus({ preventScroll: true });
  };
  return html`<div id="problems" class="panel error" role="alert" tabindex="-1" part="error-summary">
    ${heading(level, title)}
    <ul class="plain">
      ${items.map(
        ({ field, message }) =>
          html`<li>
            <a
              href="#${field}"
              @click=${(event: Event) => {
                go(event, field);
              }}
              >${message}</a
            >
          </li>`,
      )}
    </ul>
  </div>`;
}
