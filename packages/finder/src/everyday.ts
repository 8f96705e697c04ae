import { toUtf8 } from './platform.js';
import { narrow } from './snapshot.js';
import { stem } from './stem.js';
import { startsOf } from './strings.js';
import { isStopWord } from './tokenise.js';
import { nearWords } from './typos.js';

/** A way of saying something that services put otherwise. */
export interface Saying {
  /** Positions of the words of the question that say it. */
  readonly at: readonly number[];
  readonly meant: readonly Meaning[];
  /** Words of the question that had to be read as another to be understood, by position. */
  readonly slips: ReadonlyMap<number, string>;
}

/** What services say. */
export interface Meaning {
  /** All of these must be there. */
  readonly words: readonly string[];
  /** True for another name of the same thing, false for something that helps with it. */
  readonly same: boolean;
}

/** Finds what the words of a question mean to services. `isKnown` tells whether services use a word: one that they use is no slip. */
export type SayingsIn = (tokens: readonly string[], isKnown: (token: string) => boolean) => Saying[];

interface Entry {
  readonly stems: readonly string[];
  /** True when the words must stand together, in order. */
  readonly close: boolean;
  /** True when the question must deny something. */
  readonly negated: boolean;
  readonly meant: () => readonly Meaning[];
}

/** Stands in a compiled saying for a word that denies. */
export const NEGATED = '!';
/** Stands at the end of a compiled saying whose words must stand together. */
export const TOGETHER = '_';

const NEGATIONS = new Set(
  (
    'not cannot cant couldnt dont doesnt didnt wont wouldnt isnt arent wasnt werent havent hasnt hadnt never unable ' +
    'struggle struggles struggling hard difficult difficulty trouble'
  ).split(' '),
);

/** Words that may stand between those of a saying. */
const MOST_BETWEEN = 4;
/** Words shorter than this have too many neighbours to be read as another. */
const SHORTEST_SLIP = 5;
/** From this length on two edits are allowed. */
const LONG = 8;

/**
 * Prepares a compiled table of everyday words.
 * @param compiled - Gives its lines; called when the first words are asked.
 * @param spelt - Gives the words of its sayings; called when a word is met that nobody knows.
 * @returns Finds what the words of a question mean to services. The longer of two ways that share a word holds, or else the closer; no
 * word is in two of them. A word that neither services nor the table know is read as the nearest one of the table.
 */
export function everydayWords(compiled: () => readonly string[], spelt: () => readonly string[]): SayingsIn {
  let table: ReturnType<typeof read> | undefined;
  let nearest: ReturnType<typeof nearestOf> | undefined;
  return (tokens, isKnown) => {
    table ??= read(compiled());
    const { entries, known } = table;
    const readAs = new Map<number, string>();
    const stems = tokens.map((token, at) => {
      const key = stem(token);
      if (known.has(key) || token.length < SHORTEST_SLIP || isStopWord(token) || isKnown(token)) return key;
      const other = (nearest ??= nearestOf(spelt()))(token);
      if (other === undefined) return key;
      readAs.set(at, other);
      return stem(other);
    });
    const denies = tokens.some((token) => NEGATIONS.has(token));
    const found: Saying[] = [];
    for (const first of new Set(stems)) {
      for (const entry of entries.get(first) ?? []) {
        const at = entry.close ? together(stems, entry.stems) : entry.stems.map((each) => stems.indexOf(each));
        if (at.includes(-1) || (entry.negated && !denies) || between(at) > MOST_BETWEEN) continue;
        const slips = new Map([...readAs].filter(([position]) => at.includes(position)));
        found.push({ at, meant: entry.meant(), slips });
      }
    }
    found.sort((a, b) => b.at.length - a.at.length || between(a.at) - between(b.at));
    const taken = new Set<number>();
    return found.filter(({ at }) => {
      const free = !at.some((position) => taken.has(position));
      if (free) for (const position of at) taken.add(position);
      return free;
    });
  };
}

/**
 * Tells whether a word of a table denies.
 * @param word - A folded word.
 * @returns True for `cannot`, `never`… In a question those who say that something is hard are understood as well.
 */
export function isNegation(word: string): boolean {
  return NEGATIONS.has(word) && !/^(?:stru|hard|diff|trou)/.test(word);
}

function between(at: readonly number[]): number {
  return Math.max(...at) - Math.min(...at) + 1 - at.length;
}

/** Where stems follow one another; -1 where they do not. */
function together(stems: readonly string[], wanted: readonly string[]): number[] {
  const first = stems.findIndex((_, from) => wanted.every((each, i) => stems[from + i] === each));
  return wanted.map((_, i) => (first < 0 ? -1 : first + i));
}

function read(lines: readonly string[]) {
  const entries = new Map<string, Entry[]>();
  const known = new Set<string>();
  for (const line of lines) {
    const [said = '', meant = ''] = line.split('>');
    const parts = said.split(' ');
    const stems = parts.filter((part) => part !== NEGATED && part !== TOGETHER);
    const [first = ''] = stems;
    for (const each of stems) known.add(each);
    const entry = {
      stems,
      close: parts.includes(TOGETHER),
      negated: parts.includes(NEGATED),
      meant: () => meant.split(';').map(meaning),
    };
    const others = entries.get(first);
    if (others) others.push(entry);
    else entries.set(first, [entry]);
  }
  return { entries, known };
}

/** Finds the word that is nearest to one nobody knows; undefined when none is near, or none begins alike. */
function nearestOf(spelt: readonly string[]): (token: string) => string | undefined {
  const bytes = toUtf8(spelt.join(''));
  const lengths = narrow(spelt.map((word) => toUtf8(word).length));
  const near = nearWords({ size: spelt.length, starts: startsOf(lengths), bytes });
  return (token) => {
    let best: string | undefined;
    let fewest = 3;
    near(toUtf8(token), token.length < LONG ? 1 : 2, (at, edits) => {
      const other = spelt[at] ?? '';
      if (edits >= fewest || other[0] !== token[0]) return;
      [best, fewest] = [other, edits];
    });
    return best;
  };
}

function meaning(text: string): Meaning {
  const same = text.startsWith('=');
  return { words: (same ? text.slice(1) : text).split(' '), same };
}
