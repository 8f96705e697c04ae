import { html, nothing, type TemplateResult } from 'lit';

/** What a heading may carry beside its text. */
export interface HeadingOptions {
  readonly id?: string;
  /** CSS class of the heading. */
  readonly look?: string;
  /** True when script moves focus to it. */
  readonly focusable?: boolean;
}

/**
 * A heading at a level that is known only at run time, so that a widget fits the outline of its page.
 * @param level - 1 to 6; anything else is brought into that range.
 * @param content - What it says.
 * @param options - Id, class and focus.
 * @returns The heading.
 */
export function heading(level: number, content: unknown, options: HeadingOptions = {}): TemplateResult {
  const { id = nothing, look = nothing } = options;
  const tab = options.focusable ? '-1' : nothing;
  switch (Math.min(6, Math.max(1, Math.round(level) || 2))) {
    case 1:
      return html`<h1 id=${id} class=${look} tabindex=${tab}>${content}</h1>`;
    case 2:
      return html`<h2 id=${id} class=${look} tabindex=${tab}>${content}</h2>`;
    case 3:
      return html`<h3 id=${id} class=${look} tabindex=${tab}>${content}</h3>`;
    case 4:
      return html`<h4 id=${id} class=${look} tabindex=${tab}>${content}</h4>`;
    case 5:
      return html`<h5 id=${id} class=${look} tabindex=${tab}>${content}</h5>`;
    default:
      return html`<h6 id=${id} class=${look} tabindex=${tab}>${content}</h6>`;
  }
}
