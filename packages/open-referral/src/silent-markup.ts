const SILENT = ['script', 'style', 'iframe', 'svg', 'noscript', 'template', 'object', 'head'] as const;
const START = new RegExp(`<(?:(${SILENT.join('|')})\\b|!--|[!?])`, 'gi');
const END = new Map<string, RegExp>(SILENT.map((name) => [name, new RegExp(`</${name}\\s*>`, 'gi')]));

/** Where a tag ends that is open at a place: after its `>`. None where another tag begins first, or the text ends. */
function endOfTag(text: string, from: number): number | undefined {
  const bracket = /[<>]/g;
  bracket.lastIndex = from;
  return bracket.exec(text)?.[0] === '>' ? bracket.lastIndex : undefined;
}

/** Where a match of a pattern that is looked for from a place ends; the end of the text where there is none. */
function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : text.length;
}

/**
 * Takes out of HTML what is never words for a reader, with all that is inside: scripts, styles, frames, images, comments and
 * declarations. What is not closed goes on to the end. Looks at no place of a text more than a few times.
 * @param text - Text with markup.
 * @returns The text with one blank in place of each.
 */
export function withoutSilentMarkup(text: string): string {
  const kept: string[] = [];
  let from = 0;
  START.lastIndex = 0;
  for (let start = START.exec(text); start !== null; start = START.exec(text)) {
    const after = START.lastIndex;
    const isComment = start[0] === '<!--';
    const tag = isComment ? endOf(/-->/g, text, after) : endOfTag(text, after);
    if (tag === undefined) continue;
    const element = END.get(start[1]?.toLowerCase() ?? '');
    kept.push(text.slice(from, start.index));
    from = element ? endOf(element, text, tag) : tag;
    START.lastIndex = from;
  }
  kept.push(text.slice(from));
  return kept.join(' ');
}
