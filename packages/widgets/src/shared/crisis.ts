import { CRISIS_LINES } from '@neighbourhood-kit/core/services';
import { css, html, nothing, type TemplateResult } from 'lit';
import { commonEn, type CommonMessages } from '../locales/en/common.js';

/**
 * Crisis help in one strip. It reads no feed and cannot fail. With a translation the English is always shown too: no translation of it has
 * been checked by a clinician.
 * @param text - The widget's messages.
 * @returns Names, numbers to dial and when to use each.
 */
export function crisisHelp(text: CommonMessages): TemplateResult {
  return html`<section class="crisis" part="crisis" aria-label=${text.crisisHeading}>
    <p class="crisis-heading">${inBoth(text.crisisHeading, commonEn.crisisHeading)}</p>
    <ul class="plain">
      ${CRISIS_LINES.map(
        ({ id, number, display }) =>
          html`<li>
            <a href="tel:${number}">${text.call} <bdi>${display}</bdi></a>
            ${inBoth(text.crisisWhen[id], commonEn.crisisWhen[id])}
          </li>`,
      )}
    </ul>
  </section>`;
}

function inBoth(words: string, english: string): TemplateResult {
  return html`${words} ${words === english ? nothing : html`<span lang="en" dir="ltr">(${english})</span>`}`;
}

/** Look of the strip. */
export const crisisStyles = css`
  .crisis {
    padding: 0.6em min(0.9em, 4cqi);
    margin: 0 0 1.2em;
    border: 1px solid var(--_border);
    border-inline-start: 6px solid var(--_error);
    border-radius: var(--_radius);
  }
  .crisis-heading {
    margin: 0;
    font-weight: 700;
  }
  .crisis ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.6em;
    margin: 0;
  }
  .crisis a {
    padding: 0.42em 0;
    font-weight: 700;
  }
  /* In one piece while there is room: a number in two lines is hard to dial, and English that breaks among lines that run from the right
     reads in no order. */
  .crisis a,
  .crisis span {
    display: inline-block;
  }
`;
