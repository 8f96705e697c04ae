import type { Strings } from './strings.js';

/** A way of saying something that services put otherwise. */
export interface Saying {
  /** Positions of the words of the question that say it. */
  readonly at: readonly number[];
  /** What services say: each one or more words, all of which must be there. */
  readonly meant: readonly (readonly string[])[];
}

interface Entry {
  readonly stems: readonly string[];
  readonly meant: readonly (readonly string[])[];
}

/** The compiled table of everyday words, read when the first words are asked. */
export class EverydayWords {
  private byFirstStem: Map<string, Entry[]> | undefined;

  /** @param table - Compiled lines of an index. */
  constructor(private readonly table: Strings) {}

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
    for (let i = 0; i < this.table.size; i++) {
      const [said = '', meant = ''] = this.table.get(i).split('>');
      const stems = said.split(' ');
      const first = stems[0] ?? '';
      const others = entries.get(first) ?? [];
      others.push({ stems, meant: meant.split(';').map((words) => words.split(' ')) });
      entries.set(first, others);
    }
    return entries;
  }
}
