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
  readonly meant: readonly Meaning[];
}

/** The compiled table of everyday words, read when the first words are asked. */
export class EverydayWords {
  private byFirstStem: Map<string, Entry[]> | undefined;

  /** @param compiled - Gives the compiled lines of an index. */
  constructor(private readonly compiled: () => readonly string[]) {}

  /**
   * Finds what the words of a question mean to services. The longer of two ways that share a word holds.
   * @param stems - Stems of the words in order.
   * @returns The sayings found; no word is in two of them.
   */
  find(stems: readonly string[]): Saying[] {
    const entries = (this.byFirstStem ??= this.read());
    const found: Saying[] = [];
    for (const first of new Set(stems)) {
      for (const entry of entries.get(first) ?? []) {
        const at = entry.stems.map((stem) => stems.indexOf(stem));
        if (!at.includes(-1)) found.push({ at, meant: entry.meant });
      }
    }
    found.sort((a, b) => b.at.length - a.at.length);
    const taken = new Set<number>();
    return found.filter((saying) => {
      if (saying.at.some((position) => taken.has(position))) return false;
      for (const position of saying.at) taken.add(position);
      return true;
    });
  }

  private read(): Map<string, Entry[]> {
    const entries = new Map<string, Entry[]>();
    for (const line of this.compiled()) {
      const [said = '', meant = ''] = line.split('>');
      const stems = said.split(' ');
      const first = stems[0] ?? '';
      const others = entries.get(first) ?? [];
      const meanings = meant
        .split(';')
        .map((each) => ({ words: each.replace('=', '').split(' '), same: each.startsWith('=') }));
      others.push({ stems, meant: meanings });
      entries.set(first, others);
    }
    return entries;
  }
}
