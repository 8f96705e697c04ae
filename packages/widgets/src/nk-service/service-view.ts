import type { Service } from '@neighbourhood-kit/core/services';
import { html, nothing, type TemplateResult } from 'lit';
import type { Text } from '../locales/locale.js';
import { heading } from '../shared/heading.js';

/** What the parts of a service's entry are drawn from. */
export interface ServiceView {
  readonly service: Service;
  /** Id of the place that stands first, of several. */
  readonly placeId: string | undefined;
  readonly text: Text<'service'>;
  readonly language: string;
  readonly now: Date;
  /** Level of the service's own heading. */
  readonly level: number;
  /** Asks to be referred; undefined where the page cannot take it. */
  readonly refer: (() => void) | undefined;
  /** What stands below the entry. */
  readonly after: unknown;
}

/**
 * One part of the entry under its heading; left out when there is nothing to say.
 * @param view - The entry.
 * @param title - Heading.
 * @param parts - What stands under it.
 * @returns The section.
 */
export function part(
  { level }: ServiceView,
  title: string,
  ...parts: readonly (TemplateResult | readonly TemplateResult[] | typeof nothing)[]
): TemplateResult | typeof nothing {
  const said = parts.filter((each) => each !== nothing && !(Array.isArray(each) && each.length === 0));
  return said.length === 0 ? nothing : html`<section>${heading(level + 1, title)} ${said}</section>`;
}

/**
 * A list of short facts; nothing when there are none.
 * @param items - Facts; undefined ones are left out.
 * @param language - BCP 47 of the facts: that of the directory when absent.
 * @returns The list.
 */
export function list(
  items: readonly (string | TemplateResult | undefined)[],
  language = 'en',
): TemplateResult | typeof nothing {
  const said = items.filter((item) => item !== undefined && item !== '');
  if (said.length === 0) return nothing;
  return html`<ul lang=${language}>
    ${said.map((item) => html`<li><bdi>${item}</bdi></li>`)}
  </ul>`;
}
