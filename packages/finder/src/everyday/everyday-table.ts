import { packSayings, type Expressions } from './everyday-columns.js';
import { AS_IS, CLASS, DENIES, LEAVES_OUT, NEGATED, OR, SAME_NAME, TOGETHER, type EverydayTable } from './everyday.js';
import { stem } from '../words/stem.js';
import { packStrings } from '../columns/strings.js';
import { isStopWord, words } from '../words/tokenise.js';

/** Words of a way of saying something that mean a denial. */
const NEGATIONS = new Set(
  'not cannot cant couldnt dont doesnt didnt wont wouldnt isnt arent wasnt werent havent hasnt hadnt never unable'.split(
    ' ',
  ),
);

/** In a question those who say that something is hard deny as well. */
const FINDS_HARD =
  'struggle struggles struggling hard harder difficult difficulty trouble refuse refuses refused refusing darent hardly barely fail fails failing';

const compiledBefore = new WeakMap<readonly string[], EverydayTable>();

/**
 * Compiles a table of everyday words, once for each table.
 * @param lines - The table; not to be changed afterwards.
 * @returns The compiled table: columns for an index.
 */
export function everydayTable(lines: readonly string[]): EverydayTable {
  const before = compiledBefore.get(lines);
  if (before) return before;
  const table = {
    ...packSayings(compileEverydayWords(lines)),
    ...packStrings('everyday.spelt', wordsOfSayings(lines)),
  };
  compiledBefore.set(lines, table);
  return table;
}

/** Words that a way of saying something does without; all others are part of it: "no home" is not "home", "looking after" not "looking". */
const GRAMMAR = new Set(
  (
    'a an the my his her him its our your their i im me we us he she it they them you is am are was were be been being to of for in on at and or but ' +
    'with by from as that this these those so very really just too also do does did have has had having can could will would should who which'
  ).split(' '),
);

/**
 * Compiles the table of everyday words for the index, so that a page that only asks carries no table. What a line holds is told in
 * `everyday-words.ts`.
 *
 * A way of saying something is compiled to slots parted by spaces. A slot is a stem, or several parted by `|`, or the name of a class;
 * the sign `!` says that the question must deny something ("cannot read" is not "read"), the sign `_` that the words must stand together as they
 * are. What it means is compiled to names of services parted by `;`, where `=` marks another name for the same, and `-` what is not meant.
 * @param lines - The table.
 * @returns The compiled table.
 */
function compileEverydayWords(lines: readonly string[]): Expressions {
  const meantBy = new Map<string, Set<string>>();
  const add = (said: string, meant: readonly string[]) => {
    const key = signsOf(said).join(' ');
    if (!key) return;
    const all = meantBy.get(key) ?? new Set();
    for (const target of meant) all.add(target);
    meantBy.set(key, all);
  };
  const targets = (meant: readonly string[], mark: string) =>
    meant.flatMap((target) => {
      const named = words(target).join(' ');
      return named ? (target.startsWith(LEAVES_OUT) ? LEAVES_OUT : mark) + named : [];
    });
  const classes = [classLine(DENIES, `${[...NEGATIONS].join(' ')} ${FINDS_HARD}`)];
  for (const line of lines) {
    const [name, members] = classOf(line);
    if (name !== undefined) {
      classes.push(classLine(CLASS + name, members));
      continue;
    }
    const names = split(line, '=');
    if (names.length > 1) {
      for (const name of names) {
        const others = names.filter((other) => other !== name);
        add(name, targets(others, SAME_NAME));
      }
    } else {
      const [said = '', means = ''] = split(line, '>');
      const meant = targets(split(means, ','), '');
      for (const way of split(said, ',')) add(way, meant);
    }
  }
  const ways = new Map<string, string[]>();
  for (const [said, meant] of meantBy) {
    const means = [...meant].join(';');
    const others = ways.get(means);
    if (others) others.push(said);
    else ways.set(means, [said]);
  }
  return { classes, ways };
}

function signsOf(way: string): string[] {
  const said = way.split(/[\s"]+/).flatMap((part) => (/[/@]|\.$/.test(part) ? part : words(part)));
  if (way.startsWith('"')) return [...said.map(slotOf), TOGETHER];
  const positive = said.filter((word) => !NEGATIONS.has(word));
  const telling = positive.filter((word, at) => !GRAMMAR.has(word) || isNoun(word, positive[at - 1]));
  // Of small words alone all are kept: "on my own" is not "own".
  const small = telling.every((word) => isStopWord(word));
  const slots = (small ? positive : telling).map(slotOf);
  if (slots.length === 0) return [];
  return [...slots, ...(small ? [TOGETHER] : []), ...(positive.length < said.length ? [NEGATED] : [])];
}

/** Stems of the words of which one fills a place in an expression. */
function slotOf(part: string): string {
  return [...new Set(part.split('/').map(formOf))].filter(Boolean).join(OR);
}

function classLine(name: string, members: string): Expressions['classes'][number] {
  return [name, [...new Set(members.trim().split(' ').map(stemOf))]];
}

/** A stem; or the very word, where it ends in a full stop: "aids." is not "aid". A name of a class stays as it is. */
function formOf(word: string): string {
  if (word.startsWith(CLASS)) return word;
  return NEGATIONS.has(word) ? DENIES : stemOf(word);
}

function stemOf(word: string): string {
  const [plain = ''] = words(word.replace('-', ''));
  return word.endsWith(AS_IS) ? plain + AS_IS : stem(plain);
}

/** Name and words of a class of words; no name for another line. */
function classOf(line: string): readonly [name: string | undefined, members: string] {
  const [, name, members = ''] = /^@(\w+):(.*)$/s.exec(line) ?? [];
  return [name, members];
}

/** "Make a will", compared with "will not eat". */
function isNoun(word: string, before: string | undefined): boolean {
  return word === 'will' && (before === 'a' || before === 'my');
}

/**
 * Lists the words of what people say, for telling which was meant by a slip.
 * @param lines - The table.
 * @returns Each word once, without the small ones.
 */
function wordsOfSayings(lines: readonly string[]): string[] {
  const said = lines.flatMap((line) => words((line.split('>')[0] ?? '').replace(/@\w+/g, ' ')));
  return [...new Set(said)].filter((word) => !isStopWord(word) && word.length > 3);
}

function split(text: string, by: string): string[] {
  return text
    .split(by)
    .map((part) => part.trim())
    .filter(Boolean);
}
