/* eslint-disable @typescript-eslint/no-non-null-assertion -- every form was given a number */
import { OR, SIGNS } from './everyday.js';
import { packLists } from '../columns/lists.js';
import { narrow, type Columns } from '../columns/snapshot.js';
import { packStrings } from '../columns/strings.js';
import { isStopWord } from '../words/tokenise.js';

/** How much more often a small word is met than another. */
const OFTEN = 40;

/** A way of saying something. */
interface Entry {
  /** Numbers of its slots. */
  readonly slots: readonly number[];
  /** Its signs, by bit. */
  readonly signs: number;
  /** Number of the line of what it means. */
  readonly meant: number;
}

/** A table of everyday words, compiled by `everyday-table.ts`. */
export interface Expressions {
  /** Names of classes, each with its word forms. */
  readonly classes: readonly (readonly [name: string, forms: readonly string[]])[];
  /** By what is meant: ways of saying it. */
  readonly ways: ReadonlyMap<string, readonly string[]>;
}

/**
 * Puts compiled expressions into columns, so that an index reads them where they lie.
 *
 * Columns: `everyday.form` word forms and names of classes in the order of their bytes; by form `everyday.slots` the slots it fills and
 * `everyday.classes` the forms that are names of its classes; `everyday.entries` how many ways of saying something have a slot as the one
 * that is filled least often; of each way `everyday.entry` its slots, `everyday.signs` and `everyday.meant`, the number of a line of
 * `everyday.meaning`.
 * @param expressions - The compiled table.
 * @returns The columns.
 */
export function packSayings({ classes, ways }: Expressions): Columns {
  // By word form: the classes that it is of.
  const classesOf = new Map<string, string[]>();
  const sizes = new Map<string, number>();
  for (const [name, forms] of classes) {
    sizes.set(name, forms.length);
    for (const form of forms) put(classesOf, form, name);
  }
  const numbers = new Map<string, number>();
  const often: number[] = [];
  // By word form or class: the slots that it fills.
  const byForm = new Map<string, number[]>();
  const numberOf = (slot: string): number => {
    const known = numbers.get(slot);
    if (known !== undefined) return known;
    const forms = slot.split(OR);
    const sum = forms.reduce((all, form) => all + (sizes.get(form) ?? (isStopWord(form) ? OFTEN : 1)), 0);
    const number = often.push(sum) - 1;
    numbers.set(slot, number);
    for (const form of forms) put(byForm, form, number);
    return number;
  };
  const meanings: string[] = [];
  const bySlot: Entry[][] = [];
  for (const [means, said] of ways) {
    const meant = meanings.push(means) - 1;
    for (const way of said) {
      const parts = way.split(' ');
      const slots = parts.filter((part) => !SIGNS.includes(part)).map(numberOf);
      let [key = -1] = slots;
      for (const slot of slots) if (often[slot]! < often[key]!) key = slot;
      if (key < 0) continue;
      const signs = SIGNS.reduce((bits, sign, bit) => bits | (parts.includes(sign) ? 1 << bit : 0), 0);
      (bySlot[key] ??= []).push({ slots, signs, meant });
    }
  }
  for (const name of sizes.keys()) numberOf(name);
  const forms = [...new Set([...byForm.keys(), ...classesOf.keys()])].sort();
  const formNumbers = new Map(forms.map((form, number) => [form, number]));
  const entries = often.flatMap((_, slot) => bySlot[slot] ?? []);
  return {
    ...packStrings('everyday.form', forms),
    ...packLists(
      'everyday.slots',
      forms.map((form) => byForm.get(form) ?? []),
    ),
    ...packLists(
      'everyday.classes',
      forms.map((form) => (classesOf.get(form) ?? []).map((name) => formNumbers.get(name)!)),
    ),
    'everyday.entries': narrow(often.map((_, slot) => bySlot[slot]?.length ?? 0)),
    ...packLists(
      'everyday.entry',
      entries.map(({ slots }) => slots),
    ),
    'everyday.signs': narrow(entries.map(({ signs }) => signs)),
    'everyday.meant': narrow(entries.map(({ meant }) => meant)),
    ...packStrings('everyday.meaning', meanings),
  };
}

function put<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
