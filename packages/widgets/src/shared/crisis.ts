import { CRISIS_LINES } from '@neighbourhood-kit/core/services';
import { css, html, nothing, type TemplateResult } from 'lit';
import { commonEn, type CommonMessages } from '../locales/en/common.js';

/**
 * Crisis help in one strip. It reads no feed and cannot fail. Beside a translation the English always stands too: no translation of it has
 * been checked by a clinician.
 * @param text - The widget's messages.
 * @returns Names, numbers to dial and when to use each.
 */
export function crisisHelp(text: CommonMessages): TemplateResult {
  const english = commonEn.crisisWhen;
  return html`<section class="crisis" part="crisis" aria-label=${text.crisisHeading}>
    <p class="crisis-heading">
      ${text.crisisHeading}
      ${
        text.crisisHeading === commonEn.crisisHeading
          ? nothing
          : html`<span lang="en" dir="ltr">${commonEn.crisisHeading}</span>`
      }
    </p>
    <ul class="plain">
      ${CRISIS_LINES.map(
        ({ id, number, display, name }) =>
          html`<li>
            <a href="tel:${number}" lang="en"><bdi>${name} ${display}</bdi></a>
            <span class="muted">${text.crisisWhen[id]}</span>
            ${text.crisisWhen[id] === english[id] ? nothing : html`<span lang="en" dir="ltr">${english[id]}</span>`}
          </li>`,
      )}
    </ul>
  </section>`;
}

/** Look of the strip. */
export const crisisStyles = css`
  .crisis {
    padding: 0.6em 0.9em;
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
    gap: 0 1.4em;
    margin: 0;
  }
  .crisis li {
    padding: 0.2em 0;
  }
  .crisis a {
    font-weight: 700;
    white-space: nowrap;
  }
`;
