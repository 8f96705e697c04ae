import type { Columns } from './snapshot.js';
import { stem } from './stem.js';
import { packStrings } from './strings.js';
import { isStopWord, words } from './tokenise.js';

/**
 * Compiles the table of everyday words into the index, so that a page that only asks carries no table.
 *
 * A line is `what people say, another way > what services say, another`, or `one name = another name` where each stands for the other.
 * Compiled: `stems of what is said>word word;word`, one string a way of saying it.
 * @param lines - The table.
 * @returns Columns `everyday.*`.
 */
export function packEverydayWords(lines: readonly string[]): Columns {
  const meantBy = new Map<string, Set<string>>();
  const add = (said: string, meant: readonly string[]) => {
    const key = keyOf(said);
    const targets = meant.map((target) => words(target).join(' ')).filter(Boolean);
    if (!key || targets.length === 0) return;
    meantBy.set(key, new Set([...(meantBy.get(key) ?? []), ...targets]));
  };
  for (const line of lines) {
    if (line.includes('=')) {
      const names = split(line, '=');
      for (const name of names)
        add(
          name,
          names.filter((other) => other !== name),
        );
    } else {
      const [said = '', meant = ''] = split(line, '>');
      for (const way of split(said, ',')) add(way, split(meant, ','));
    }
  }
  return packStrings(
    'everyday',
    Array.from(meantBy, ([said, meant]) => `${said}>${[...meant].join(';')}`),
  );
}

/** Stems of the words that tell; of all words where none does. */
function keyOf(said: string): string {
  const all = words(said);
  const telling = all.filter((word) => !isStopWord(word));
  return (telling.length > 0 ? telling : all).map(stem).join(' ');
}

function split(text: string, by: string): string[] {
  return text
    .split(by)
    .map((part) => part.trim())
    .filter(Boolean);
}
