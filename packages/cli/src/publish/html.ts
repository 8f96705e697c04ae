import { markup } from '../report/markup.js';

/** HTML that is safe to put into a page: made by `html`, which escapes every text. */
export class Html {
  constructor(
    /** The markup itself. */
    readonly source: string,
  ) {}
}

/** What may stand in a template: text, which is escaped, markup, lists of both, and nothing. */
export type Part = Html | string | number | undefined | false | readonly Part[];

function sourceOf(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.source;
  if (typeof part === 'string' || typeof part === 'number') return markup(String(part));
  return part.map(sourceOf).join('');
}

/**
 * Writes HTML. Every text that is put in is escaped, in elements and in quoted attributes; addresses must come from `safeUrl`.
 * @param strings - The template.
 * @param parts - What is put in.
 * @returns Markup that other templates take as it is.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.reduce((all, string, i) => `${all}${sourceOf(parts[i - 1])}${string}`));
}
