import { html, nothing, type TemplateResult } from 'lit';

/** What a heading may carry as well as its text. */
export interface HeadingOptions {
  readonly id?: string;
  /** CSS class of the heading. */
  readonly look?: string;
  /** True when script moves focus to it. */
  readonly focusable?: boolean;
}

/** What stands around the values of `html`, by level: a name of an element cannot be a value. Of nothing but the number. */
const TEMPLATES: TemplateStringsArray[] = [];

/**
 * A heading at a level that is known only at run time, so that a widget fits the outline of its page.
 * @param level - 1 to 6; anything else is brought into that range.
 * @param content - What it says.
 * @param options - Id, class and focus.
 * @returns The heading.
 */
export function heading(level: number, content: unknown, options: HeadingOptions = {}): TemplateResult {
  const { id = nothing, look = nothing } = options;
  const at = Math.min(6, Math.max(1, Math.round(level) || 2));
  TEMPLATES[at] ??= Object.assign([`<h${String(at)} id=`, ' class=', ' tabindex=', '>', `</h${String(at)}>`], {
    raw: [],
  });
  return html(TEMPLATES[at], id, look, options.focusable ? '-1' : nothing, content);
}
