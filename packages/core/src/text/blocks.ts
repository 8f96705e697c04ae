/** A piece of plain text as it is to be shown. */
export type TextBlock =
  { readonly kind: 'paragraph'; readonly text: string } | { readonly kind: 'list'; readonly items: readonly string[] };

/**
 * Takes apart the plain text this model holds: blank lines part paragraphs, lines that begin with `• ` are items of a list.
 * A single line break inside a paragraph is a space, as in Markdown and HTML.
 * @param text - Plain text; markup in it stays text.
 * @returns Paragraphs and lists in order, none of them empty.
 */
export function toBlocks(text: string | undefined): TextBlock[] {
  const blocks: TextBlock[] = [];
  let lines: string[] = [];
  let items: string[] = [];
  const flush = () => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', text: lines.join(' ') });
    if (items.length > 0) blocks.push({ kind: 'list', items });
    lines = [];
    items = [];
  };
  for (const line of (text ?? '').split(/\r\n|[\n\r\u2028\u2029]/)) {
    const words = line.trim();
    const item = words.startsWith('•') ? words.slice(1).trim() : undefined;
    if (words === '') flush();
    else if (item !== undefined) {
      if (lines.length > 0) flush();
      if (item) items.push(item);
    } else if (items.length > 0) {
      // A line that follows an item without a mark of its own belongs to it.
      items.push(`${items.pop() ?? ''} ${words}`);
    } else lines.push(words);
  }
  flush();
  return blocks;
}

/**
 * Writes blocks as plain text again.
 * @param blocks - From `toBlocks` or a reader of markup.
 * @returns Text that `toBlocks` takes apart into the same blocks.
 */
export function fromBlocks(blocks: readonly TextBlock[]): string {
  return blocks
    .map((block) => (block.kind === 'paragraph' ? block.text : block.items.map((item) => `• ${item}`).join('\n')))
    .join('\n\n');
}
