import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../shared/heading.js';
import { findBox } from './find-box.view.js';
import { cards } from './list.view.js';
import type { FoundPhase, WorkView } from './work-view.js';

/** What was found, in the rows of the list; where nothing was, where it was looked for. */
export function found(view: WorkView, phase: FoundPhase): TemplateResult {
  const { text, headingLevel, act } = view;
  const { words, found } = phase;
  const { lookedAt, of } = found?.names ?? { lookedAt: 0, of: 0 };
  return html`<button class="link back" type="button" @click=${act.toList}>${text.toList}</button>
    ${findBox(view, phase)}
    ${
      found &&
      html`${heading(headingLevel + 1, html`<bdi>${text.found(found.referrals.length, words)}</bdi>`, { id: 'found', focusable: true })}
      ${found.referrals.length === 0 ? html`<p>${text.lookedIn(of)}</p>` : cards(view, found.referrals)}
      ${lookedAt < of ? html`<p class="panel note">${text.lookedInSome(lookedAt, of)}</p>` : nothing}
      ${found.more ? html`<p class="panel note">${text.foundMore}</p>` : nothing}`
    }`;
}
