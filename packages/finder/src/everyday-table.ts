import { stem } from './stem.js';
import { words } from './tokenise.js';

/** Words that a way of saying something does without; all others are part of it: "no home" is not "home", "looking after" not "looking". */
const GRAMMAR = new Set(
  (
    'a an the my his her him its our your their i im me we us he she it they them you is am are was were be been being to of for in on at and or but ' +
    'with by from as that this these those so very really just too also do does did dont doesnt didnt have has had having can cant cannot could ' +
    'couldnt will wont would wouldnt should not who which'
  ).split(' '),
);

/**
 * Compiles the table of everyday words into the index, so that a page that only asks carries no table.
 *
 * A line is `what people say, another way > what services say, another`, or `one name = another name` where each stands for the other.
 * Compiled: `stems of what is said>word word;=word`, one string a way of saying it; `=` marks another name for the same.
 * @param lines - The table.
 * @returns The compiled lines.
 */
export function compileEverydayWords(lines: readonly string[]): string[] {
  const meantBy = new Map<string, Set<string>>();
  const add = (said: string, mark: string, meant: readonly string[]) => {
    const key = words(said)
      .filter((word) => !GRAMMAR.has(word))
      .map(stem)
      .join(' ');
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

function split(text: string, by: string): string[] {
  return text
    .split(by)
    .map((part) => part.trim())
    .filter(Boolean);
}
