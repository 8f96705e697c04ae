import { toBlocks } from './blocks.js';

/** Dots after these do not end a sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:[A-Z]|a\.m|p\.m|e\.g|i\.e|etc|approx|incl|tel|ext|no|nr|st|rd|dr|mr|mrs|ms|prof|rev|vs)\.$/i;

/**
 * Takes the beginning of a text for a list: whole sentences as far as they fit, or the first words of a sentence that does not.
 * @param text - Plain text with paragraphs and lists.
 * @param options - `length`: at most so many characters (200 when absent).
 * @returns One line that never cuts a word, unless a single word is longer than the limit. It ends in `…` when a sentence was cut.
 */
export function summarise(text: string | undefined, options: { readonly length?: number | undefined } = {}): string {
  const limit = options.length ?? 200;
  const line = toBlocks(text?.slice(0, limit * 8 + 1000))
    .map((block) => (block.kind === 'paragraph' ? block.text : `${block.items.join('; ')}.`))
    .join(' ')
    .replace(/\s+/g, ' ');
  if (line.length <= limit) return line;
  const end = sentenceEnd(line, limit);
  return end > 0 ? line.slice(0, end) : cutAtWord(line, limit);
}

/** Where the last sentence that fits ends; 0 when not even the first does. */
function sentenceEnd(line: string, limit: number): number {
  let end = 0;
  for (const mark of line.slice(0, limit + 1).matchAll(/[.!?…][’”')\]]?(?= |$)/g)) {
    const after = mark.index + mark[0].length;
    if (after <= limit && !ABBREVIATION.test(line.slice(Math.max(0, after - 12), after))) end = after;
  }
  return end;
}

function cutAtWord(line: string, limit: number): string {
  const room = line.slice(0, Math.max(0, limit - 1));
  const space = room.lastIndexOf(' ');
  const cut = line[room.length] === ' ' || space <= 0 ? room : room.slice(0, space);
  // Half of a character outside the basic plane is no character.
  let end = cut.replace(/[\uD800-\uDBFF]$/, '');
  while (/[\s,;:–-]$/.test(end)) end = end.slice(0, -1);
  return `${end}…`;
}
