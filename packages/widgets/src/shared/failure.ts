import { html, type TemplateResult } from 'lit';
import type { CommonMessages } from '../locales/en/common.js';
import type { DirectoryMessages } from '../locales/en/directory.js';
import { heading } from './heading.js';
import { own } from './own.js';
import type { SourceFailure } from './source/source-error.js';

/**
 * Says that the directory could not be read, why, and what can be done. The page's fallback content stands below it.
 * @param text - The widget's messages.
 * @param level - Level of the heading.
 * @param failure - What went wrong.
 * @param again - Tries again.
 * @returns The panel, announced at once, and the fallback.
 */
export function failureView(
  text: Pick<CommonMessages, 'problem' | 'tryAgain'> & Pick<DirectoryMessages, 'failures'>,
  level: number,
  failure: SourceFailure,
  again: () => void,
): TemplateResult {
  return html`<div class="panel error" part="failure">
      <div role="alert">
        ${heading(level, text.problem, { focusable: true })}
        <p>${own(text.failures, failure) ?? text.failures.unknown}</p>
      </div>
      <button class="button" type="button" @click=${again}>${text.tryAgain}</button>
    </div>
    <slot></slot>`;
}
