import { CRISIS_LINES, CRISIS_WHEN } from '@neighbourhood-kit/core/services';
import { html, nothing, type TemplateResult } from 'lit';
import { commonEn } from '../locales/en/common.js';
import { crisisHelpEn } from '../locales/en/crisis-help.js';
import { NkElement } from '../shared/base-element.js';
import { heading } from '../shared/heading.js';
import { styles } from './nk-crisis-help.styles.js';

/**
 * Whom to call when somebody is in danger or distress: 999, 111 and Samaritans. The numbers and their English are fixed in code, so
 * that no feed, setting or failure can hide them; a translation is shown with the English, never in its place.
 *
 * @element nk-crisis-help
 */
export class NkCrisisHelp extends NkElement<'crisis-help'> {
  static override styles = [NkElement.styles, styles];

  protected readonly section = 'crisis-help';
  protected readonly english = crisisHelpEn;

  protected content(): TemplateResult {
    const { text, headingLevel } = this;
    return html`<section class="crisis" part="crisis" aria-labelledby="crisis">
      ${heading(headingLevel, twice(text.crisisHeading, commonEn.crisisHeading), { id: 'crisis' })}
      <ul class="plain">
        ${CRISIS_LINES.map(
          ({ id, number, display }) =>
            html`<li>
              <a href="tel:${number}">${text.call} <bdi class="number">${display}</bdi></a>
              <p>${twice(text.when[id], CRISIS_WHEN[id])}</p>
            </li>`,
        )}
      </ul>
    </section>`;
  }
}

function twice(words: string, english: string): TemplateResult {
  return html`${words}
  ${words === english ? nothing : html`<span class="english" lang="en" dir="ltr">${english}</span>`}`;
}
