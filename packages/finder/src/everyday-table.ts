import { isNegation, NEGATED, TOGETHER } from './everyday.js';
import { stem } from './stem.js';
import { isStopWord, words } from './tokenise.js';

/** Words that a way of saying something does without; all others are part of it: "no home" is not "home", "looking after" not "looking". */
const GRAMMAR = new Set(
  (
    'a an the my his her him its our your their i im me we us he she it they them you is am are was were be been being to of for in on at and or but ' +
    'with by from as that this these those so very really just too also do does did have has had having can could will would should who which'
  ).split(' '),
);

/**
 * Compiles the table of everyday words into the index, so that a page that only asks carries no table.
 *
 * A line is `what people say, another way > what services say, another`, or `one name = another name` where each stands for the other.
 * Compiled: `stems of what is said>word word;=word`, one string a way of saying it; `=` marks another name for the same, the sign `!` that
 * the question must deny something ("cannot read" is not "read"), the sign `_` that the words must stand together as they are.
 * @param lines - The table.
 * @returns The compiled lines.
 */
export function compileEverydayWords(lines: readonly string[]): string[] {
  const meantBy = new Map<string, Set<string>>();
  const add = (said: string, mark: string, meant: readonly string[]) => {
    const key = signsOf(said).join(' ');
    const targets = meant.map((target) => words(target).join(' ')).filter(Boolean);
    if (key) meantBy.set(key, new Set([...(meantBy.get(key) ?? []), ...targets.map((target) => mark + target)]));
  };
  for (const line of lines) {
    const names = split(line, '=');
    if (names.length > 1) {
      for (const name of names)
        add(
          name,
          '=',
          names.filter((other) => other !== name),
        );
    } else {
      const [said = '', meant = ''] = split(line, '>');
      for (const way of split(said, ',')) add(way, '', split(meant, ','));
    }
  }
  return Array.from(meantBy, ([said, meant]) => `${said}>${[...meant].join(';')}`);
}

function signsOf(way: string): string[] {
  const said = words(way);
  if (way.startsWith('"')) return [...said.map(stem), TOGETHER];
  const positive = said.filter((word) => !isNegation(word));
  const telling = positive.filter((word, at) => !GRAMMAR.has(word) || isNoun(word, positive[at - 1]));
  // Of small words alone all are kept: "on my own" is not "own".
  const small = telling.every(isStopWord);
  const stems = (small ? positive : telling).map(stem);
  if (stems.length === 0) return [];
  return [...stems, ...(small ? [TOGETHER] : []), ...(positive.length < said.length ? [NEGATED] : [])];
}

/** "Make a will", beside "will not eat". */
function isNoun(word: string, before: string | undefined): boolean {
  return word === 'will' && (before === 'a' || before === 'my');
}

/**
 * Lists the words of what people say, for telling which was meant by a slip.
 * @param lines - The table.
 * @returns Each word once, without the small ones.
 */
export function wordsOfSayings(lines: readonly string[]): string[] {
  const said = lines.flatMap((line) => words(line.includes('>') ? (line.split('>')[0] ?? '') : line));
  return [...new Set(said)].filter((word) => !isStopWord(word) && word.length > 3);
}

function split(text: string, by: string): string[] {
  return text
    .split(by)
    .map((part) => part.trim())
    .filter(Boolean);
}
