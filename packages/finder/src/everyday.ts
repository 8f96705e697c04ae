/** A way of saying something that services put otherwise. */
export interface Saying {
  /** Positions of the words of the question that say it. */
  readonly at: readonly number[];
  readonly meant: readonly Meaning[];
}

/** What services say. */
export interface Meaning {
  /** All of these must be there. */
  readonly words: readonly string[];
  /** True for another name of the same thing, false for something that helps with it. */
  readonly same: boolean;
}

interface Entry {
  readonly stems: readonly string[];
  readonly meant: () => readonly Meaning[];
}

/**
 * Prepares a compiled table of everyday words.
 * @param compiled - Gives its lines; called when the first words are asked.
 * @returns Finds what the words of a question, given as stems, mean to services. The longer of two ways that share a word holds; no word is
 * in two of them.
 */
export function everydayWords(compiled: () => readonly string[]): (stems: readonly string[]) => Saying[] {
  let entries: Map<string, Entry[]> | undefined;
  return (stems) => {
    entries ??= read(compiled());
    const found: Saying[] = [];
    for (const first of new Set(stems)) {
      for (const entry of entries.get(first) ?? []) {
        const at = entry.stems.map((stem) => stems.indexOf(stem));
        if (!at.includes(-1)) found.push({ at, meant: entry.meant() });
      }
    }
    found.sort((a, b) => b.at.length - a.at.length);
    const taken = new Set<number>();
    return found.filter(({ at }) => {
      const free = !at.some((position) => taken.has(position));
      if (free) for (const position of at) taken.add(position);
      return free;
    });
  };
}

function read(lines: readonly string[]): Map<string, Entry[]> {
  const entries = new Map<string, Entry[]>();
  for (const line of lines) {
    const [said = '', meant = ''] = line.split('>');
    const stems = said.split(' ');
    const [first = ''] = stems;
    const entry = { stems, meant: () => meant.split(';').map(meaning) };
    const others = entries.get(first);
    if (others) others.push(entry);
    else entries.set(first, [entry]);
  }
  return entries;
}

function meaning(text: string): Meaning {
  const same = text.startsWith('=');
  return { words: (same ? text.slice(1) : text).split(' '), same };
}
