import { html, nothing, type TemplateResult } from 'lit';
import type { OutcomeTableMessages } from '../locales/en/outcome-table.js';
import { figureWriter } from '../shared/chart/figure-writer.js';
import { heading } from '../shared/heading.js';
import type { ClaimInterval, SummaryClaim } from './summary.js';

/**
 * Lists claims apart from measures, and those that nobody estimated apart from those that somebody did.
 * @param claims - The claims.
 * @param text - Messages.
 * @param level - Level of the headings.
 * @param language - BCP 47.
 * @returns The lists; nothing where nothing was claimed.
 */
export function claimLists(
  claims: readonly SummaryClaim[],
  text: OutcomeTableMessages,
  level: number,
  language: string,
): TemplateResult | typeof nothing {
  const estimated = claims.filter((claim) => claim.estimated);
  const reported = claims.filter((claim) => !claim.estimated);
  return html`${claimList({ title: text.claimsEstimated, claims: estimated }, text, level, language)}
  ${claimList({ title: text.claimsReported, hint: text.claimsReportedHint, claims: reported }, text, level, language)}`;
}

/** Claims of one kind. */
interface ClaimKind {
  readonly title: string;
  readonly hint?: string;
  readonly claims: readonly SummaryClaim[];
}

function claimList(
  { title, hint = '', claims }: ClaimKind,
  text: OutcomeTableMessages,
  level: number,
  language: string,
): TemplateResult | typeof nothing {
  if (claims.length === 0) return nothing;
  return html`<section part="claims">
    ${heading(level, title)} ${hint === '' ? nothing : html`<p class="muted">${hint}</p>`}
    <ul class="plain claims">
      ${claims.map((claim) => claimItem(claim, text, language))}
    </ul>
  </section>`;
}

function claimItem(claim: SummaryClaim, text: OutcomeTableMessages, language: string): TemplateResult {
  const { statement, scope, source, estimated, grade, interval, allows, missing } = claim;
  // A survey is graded "reported" as evidence of effect; next to its own interval that would read as if it had none.
  const graded = grade !== undefined && !(estimated && grade === 'reported');
  return html`<li>
    <blockquote lang="en"><bdi>${statement}</bdi></blockquote>
    <p class="small">
      <bdi>${[scope, source === '' ? '' : text.claimSource(source)].filter((part) => part !== '').join('. ')}</bdi>
    </p>
    ${!graded ? nothing : html`<p><strong>${text.grades[grade]}.</strong> <span lang="en">${allows}</span></p>`}
    ${interval === undefined ? nothing : html`<p>${intervalText(interval, text, language)}</p>`}
    ${
      missing.length === 0
        ? nothing
        : html`<p class="small">${text.openQuestions}</p>
            <ul lang="en" class="small">
              ${missing.map((question) => html`<li>${question}</li>`)}
            </ul>`
    }
  </li>`;
}

function intervalText({ lower, upper, share }: ClaimInterval, text: OutcomeTableMessages, language: string): string {
  const { percentagePoints } = text;
  const writer = figureWriter({ language, percent: share, spread: upper - lower, monthly: true, percentagePoints });
  return text.interval(writer.value(lower), writer.value(upper));
}
