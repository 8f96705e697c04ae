/* eslint-disable @typescript-eslint/no-non-null-assertion -- numbers are within the columns by construction */
import { readLists } from '../columns/lists.js';
import { toUtf8 } from '../columns/platform.js';
import { remembering } from '../columns/remembering.js';
import type { Columns } from '../columns/snapshot.js';
import { sortedStrings } from '../columns/sorted-strings.js';
import { stem } from '../words/stem.js';
import { readStrings, startsOf } from '../columns/strings.js';
import { isStopWord } from '../words/tokenise.js';
import { nearWords } from '../words/typos.js';

/** A way of saying something that services put otherwise. */
export interface Expression {
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
  /** True for what is called much the same and does not help: services that are called so come after others. */
  readonly leftOut: boolean;
}

/** A table of everyday words that is asked. */
export interface Everyday {
  /** Finds what the words of a question mean to services. `isKnown` tells whether services use a word: one that they use is no slip. */
  readonly expressionsIn: (tokens: readonly string[], isKnown: (token: string) => boolean) => Expression[];
  /** Tells whether a word is of a class of the table, such as `@scene`. */
  readonly isOf: (name: string, token: string) => boolean;
  /** Prepares for finding words that are near in spelling; absent while a page has no table yet, and then slips are found by nothing. */
  readonly nearWords?: typeof nearWords;
}

/** A table of everyday words, compiled by `everydayTable`: columns of an index that are read where they lie. */
export type EverydayTable = Columns;

interface Entry {
  /** Numbers of the slots that must all be filled: a slot takes one word of several. */
  readonly slots: readonly number[];
  /** True when the words must stand together, in order. */
  readonly close: boolean;
  /** True when the question must deny something. */
  readonly negated: boolean;
  readonly meant: () => readonly Meaning[];
}

/** Stands in a compiled expression for a word that denies. */
export const NEGATED = '!';
/** Stands at the end of a compiled expression whose words must stand together. */
export const TOGETHER = '_';
/** Parts the words of which one fills a slot, in a compiled expression. */
export const OR = '|';
/** Ends a word that is meant as it stands, whatever others share its stem. */
export const AS_IS = '.';
/** Begins another name of the same thing, in what a compiled expression means. */
export const SAME_NAME = '=';
/** Begins what an expression does not mean, though it is called much the same. */
export const LEAVES_OUT = '-';
/** Begins the name of a class of words. */
export const CLASS = '@';

/** The class of words that deny; in a slot any of them stands for all. */
export const DENIES = `${CLASS}not`;

/** Signs of a compiled expression, by bit. */
export const SIGNS: readonly string[] = [NEGATED, TOGETHER];

/** Words farther off at which a telling word is still better than a small one. */
const FARTHER = 4;
/** Words that may stand between those of an expression. */
const MOST_BETWEEN = 4;
/** What a small word of an expression tells, compared with another: of two expressions that share a word the one that tells more holds. */
const LITTLE = 0.4;
/** What an expression tells less for each word that stands between its own: “hits me and has to get out with the children” is not about children who hit out. */
const APART = 0.1;
/** Classes of words that tell as little as small ones: those that deny, and those of the scene of a story. */
const DULL = [DENIES, '@scene', '@told'];
/** Words shorter than this have too many neighbours to be read as another. */
const SHORTEST_SLIP = 5;
/** From this length on two edits are allowed. */
const LONG = 8;

/**
 * Prepares a compiled table of everyday words.
 * @param compiled - Gives the table; called when the first words are asked.
 * @returns Answers questions about words. Of two ways that share a word the one that tells more holds, or else the
 * closer; no word is in two of them. A word that neither services nor the table know is read as the nearest one of the table.
 */
export function everydayWords(compiled: () => EverydayTable): Everyday {
  let table: ReturnType<typeof read> | undefined;
  let nearest: ReturnType<typeof nearestOf> | undefined;
  const atHand = () => (table ??= read(compiled()));
  const isOf = (name: string, token: string) => atHand().isOf(name, token);
  const expressionsIn: Everyday['expressionsIn'] = (tokens, isKnown) => {
    const { entriesOf, slotsOf } = atHand();
    const slips = new Map<number, string>();
    /** The slots that a word fills: as it stands or, where neither services nor the table know it, as the nearest word of the table. */
    const slotsAt = (token: string, at: number): readonly number[] => {
      const slots = slotsOf(token);
      if (slots.length > 0 || token.length < SHORTEST_SLIP || isStopWord(token) || isKnown(token)) return slots;
      const other = (nearest ??= nearestOf(compiled()))(token);
      if (other === undefined) return slots;
      slips.set(at, other);
      return slotsOf(other);
    };
    // By slot: where words of the question fill it.
    const filled = new Map<number, number[]>();
    tokens.forEach((token, at) => {
      for (const slot of slotsAt(token, at)) {
        const others = filled.get(slot);
        if (others) others.push(at);
        else filled.set(slot, [at]);
      }
    });
    const denies = tokens.some((token) => isOf(DENIES, token));
    const small = tokens.map(isStopWord);
    const tell = tokens.map((token, at) => (small[at] || DULL.some((name) => isOf(name, token)) ? LITTLE : 1));
    const found: Candidate[] = [];
    for (const slot of filled.keys()) {
      for (const entry of entriesOf(slot, (each) => filled.has(each))) {
        const candidate = entry.negated && !denies ? undefined : candidateOf(entry, filled, small, tell);
        if (candidate) found.push(candidate);
      }
    }
    return withoutOverlap(found, slips);
  };
  return { expressionsIn, isOf, nearWords };
}

/** A way of saying something that a question may hold. */
interface Candidate {
  readonly at: readonly number[];
  readonly entry: Entry;
  /** How much its words tell, less for words between them. */
  readonly tells: number;
}

/** An entry whose slots are filled, where the question holds it: its words near enough, and telling enough. */
function candidateOf(
  entry: Entry,
  filled: ReadonlyMap<number, readonly number[]>,
  small: readonly boolean[],
  tell: readonly number[],
): Candidate | undefined {
  const places = entry.slots.map((slot) => filled.get(slot) ?? []);
  const at = entry.close ? together(places) : nearby(places, tell);
  if (at === undefined || between(at, small) > MOST_BETWEEN) return undefined;
  const apart = Math.max(...at) - Math.min(...at) + 1 - at.length;
  const tells = at.reduce((sum, each) => sum + (tell[each] ?? 0), entry.negated ? LITTLE : 0);
  return tells >= 1 || entry.close || at.length === 1 ? { at, entry, tells: tells - APART * apart } : undefined;
}

/** The expressions that hold: of those that share a word the one that tells more. */
function withoutOverlap(found: Candidate[], slips: ReadonlyMap<number, string>): Expression[] {
  found.sort((a, b) => b.tells - a.tells);
  const taken = new Map<number, Expression & { readonly meant: Meaning[] }>();
  const expressions: Expression[] = [];
  for (const { at, entry } of found) {
    const first = taken.get(at[0] ?? -1);
    if (first?.at.length === at.length && at.every((position) => taken.get(position) === first)) {
      // Another line about the very same words.
      first.meant.push(...entry.meant());
    } else if (!at.some((position) => taken.has(position))) {
      const own = new Map([...slips].filter(([position]) => at.includes(position)));
      const expression = { at, meant: [...entry.meant()], slips: own };
      for (const position of at) taken.set(position, expression);
      expressions.push(expression);
    }
  }
  return expressions;
}

/** Words between those of an expression, small ones apart. */
function between(at: readonly number[], small: readonly boolean[]): number {
  let count = 0;
  for (let i = Math.min(...at) + 1; i < Math.max(...at); i++) if (!small[i] && !at.includes(i)) count++;
  return count;
}

/** Words that follow one another, one from each slot; undefined where there are none. */
function together(places: readonly (readonly number[])[]): number[] | undefined {
  const first = places[0]?.find((from) => places.every((here, i) => here.includes(from + i)));
  return first === undefined ? undefined : places.map((_, i) => first + i);
}

/** A word from each slot, each its own, telling and close to the first; undefined where there are too few words. */
function nearby(places: readonly (readonly number[])[], tell: readonly number[]): number[] | undefined {
  let best: number[] | undefined;
  let least = Infinity;
  for (const first of places[0] ?? []) {
    const at = [first];
    let far = 0;
    for (const here of places.slice(1)) {
      let nearest: number | undefined;
      let cost = Infinity;
      for (const each of here) {
        const costs = Math.abs(each - first) - FARTHER * (tell[each] ?? 0);
        if (costs < cost && !at.includes(each)) [nearest, cost] = [each, costs];
      }
      if (nearest === undefined) break;
      at.push(nearest);
      far += Math.abs(nearest - first);
    }
    if (at.length === places.length && far < least) [best, least] = [at, far];
  }
  return best;
}

/** Words of questions that are remembered. */
const REMEMBERED = 500;

/** Reads a compiled table: its expressions by the slot that is filled least often, and the slots that a word fills. */
function read(columns: EverydayTable) {
  const { bytes, starts, get: formAt } = readStrings(columns, 'everyday.form');
  const { find } = sortedStrings(bytes, starts);
  const slotsOfForm = readLists(columns, 'everyday.slots');
  const classesOfForm = readLists(columns, 'everyday.classes');
  const entryStarts = startsOf(columns['everyday.entries']!);
  const slotsOfEntry = columns['everyday.entry.values']!;
  const slotStarts = startsOf(columns['everyday.entry.lengths']!);
  const signs = columns['everyday.signs']!;
  const meantBy = columns['everyday.meant']!;
  const meanings = readStrings(columns, 'everyday.meaning');

  /** The forms of a word: its stem, the word as it stands, and the classes of either; and the slots that these fill. */
  const readToken = remembering(REMEMBERED, (token: string) => {
    const forms = [stem(token), token + AS_IS].flatMap((text) => {
      const form = find(text);
      return form < 0 ? [] : [form, ...classesOfForm(form)];
    });
    return { names: forms.map(formAt), slots: [...new Set(forms.flatMap((form) => [...slotsOfForm(form)]))] };
  });
  const entryOf = (number: number): Entry => ({
    slots: [...slotsOfEntry.subarray(slotStarts[number], slotStarts[number + 1])],
    negated: isSigned(signs[number]!, NEGATED),
    close: isSigned(signs[number]!, TOGETHER),
    meant: () => meanings.get(meantBy[number]!).split(';').map(meaning),
  });
  return {
    slotsOf: (token: string) => readToken(token).slots,
    isOf: (name: string, token: string) => readToken(token).names.includes(name),
    /** Ways of saying something that have a slot as the one filled least often, and all of whose slots are filled. */
    entriesOf(slot: number, isFilled: (slot: number) => boolean): Entry[] {
      const entries: Entry[] = [];
      for (let number = entryStarts[slot]!; number < entryStarts[slot + 1]!; number++) {
        let at = slotStarts[number]!;
        while (at < slotStarts[number + 1]! && isFilled(slotsOfEntry[at]!)) at++;
        if (at === slotStarts[number + 1]!) entries.push(entryOf(number));
      }
      return entries;
    },
  };
}

function isSigned(signs: number, sign: string): boolean {
  return (signs & (1 << SIGNS.indexOf(sign))) !== 0;
}

/** Finds the word that is nearest to one nobody knows; undefined when none is near; people seldom miss the first letter. */
function nearestOf(columns: EverydayTable): (token: string) => string | undefined {
  const spelt = readStrings(columns, 'everyday.spelt');
  const near = nearWords(spelt);
  return (token) => {
    let best: string | undefined;
    let least = 3;
    near(toUtf8(token), token.length < LONG ? 1 : 2, (at, edits) => {
      const other = spelt.get(at);
      const sameFirst = other[0] === token[0];
      const cost = edits + (sameFirst ? 0 : 0.5);
      if (cost >= least || !(sameFirst || (edits === 1 && token.length > SHORTEST_SLIP))) return;
      [best, least] = [other, cost];
    });
    return best;
  };
}

function meaning(text: string): Meaning {
  const same = text.startsWith(SAME_NAME);
  const leftOut = text.startsWith(LEAVES_OUT);
  return { words: (same || leftOut ? text.slice(1) : text).split(' '), same, leftOut };
}
