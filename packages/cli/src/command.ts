import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { nearest } from './nearest.js';

/** Where a command reads from and writes to; tests pass their own. */
export interface Terminal {
  /** Writes a line of the answer. */
  readonly out: (line: string) => void;
  /** Writes a line of progress or trouble, apart from the answer. */
  readonly err: (line: string) => void;
  /** Reads standard input to its end, for a file named `-`. */
  readonly stdin: () => Promise<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Fires when the person interrupts (Ctrl+C). */
  readonly signal: AbortSignal;
}

/** The words and options a person typed after the command's name. */
export interface Arguments {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
}

/** One option with what `--help` says of it. */
export interface OptionHelp {
  readonly name: string;
  /** Placeholder of the value, for example `KM`; absent for a switch. */
  readonly value?: string;
  readonly help: string;
  readonly multiple?: true;
}

/** One command of `nk`. */
export interface Command {
  /** Words that call it: `feed check`. */
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What stands after the name: `FEED "query"`. */
  readonly usage: string;
  /** A paragraph that teaches. */
  readonly about: string;
  readonly options: readonly OptionHelp[];
  /** Lines to try, each with what it does. */
  readonly examples: readonly { readonly line: string; readonly does: string }[];
  /** Runs it; the number is the exit code: 0 done, 1 the answer is no, 2 it could not be asked. */
  readonly run: (args: Arguments, terminal: Terminal) => Promise<number>;
}

/** A mistake of the person who typed the command; told without a stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A feed or file that cannot be read at all; its message says why and how to fix it. */
export class FeedError extends Error {
  override readonly name = 'FeedError';
}

function mistake(command: Command, typed: string, name: string): string {
  const meant = nearest(name, [...command.options.map((option) => option.name), 'help']);
  return `There is no option ${typed}.${meant === undefined ? '' : ` Did you mean --${meant}?`}`;
}

/**
 * Reads the words after a command's name.
 * @param command - The command.
 * @param typed - The words.
 * @returns Words and options.
 * @throws UsageError for an option that the command does not have, or that has no value where it takes one.
 */
export function argumentsOf(command: Command, typed: readonly string[]): Arguments {
  const options: ParseArgsOptionsConfig = { help: { type: 'boolean', short: 'h' } };
  for (const { name, value, multiple = false } of command.options)
    options[name] = { type: value === undefined ? 'boolean' : 'string', multiple };
  const { values, positionals, tokens } = parseArgs({
    args: [...typed],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const word = typed[token.index] ?? token.rawName;
    const option = command.options.find(({ name }) => name === token.name);
    // `-out` is taken for `-o -u -t`.
    if (!option) throw new UsageError(mistake(command, word.replace(/=.*/s, ''), word.replace(/^-+|=.*/gs, '')));
    const { name, value } = option;
    if (value === undefined && token.value !== undefined)
      throw new UsageError(`--${name} is a switch and takes no value: leave "${token.value}" out.`);
    if (value === undefined) continue;
    if (token.value === undefined || token.value.trim() === '')
      throw new UsageError(`--${name} needs a value: --${name} ${value}.`);
    if (!token.inlineValue && /^--?[a-z]/i.test(token.value))
      throw new UsageError(
        `--${name} needs a value, --${name} ${value}, and "${token.value}" looks like an option. If it is the value, write --${name}=${token.value}`,
      );
  }
  return { values, positionals };
}

/**
 * Reads an option that takes one text.
 * @param args - What was typed.
 * @param name - Name of the option.
 * @returns The text, or undefined when it was not given.
 */
export function text(args: Arguments, name: string): string | undefined {
  const value = args.values[name];
  return typeof value === 'string' ? value : undefined;
}

/**
 * Reads an option that may be given several times.
 * @param args - What was typed.
 * @param name - Name of the option.
 * @returns Every text given, in order.
 */
export function texts(args: Arguments, name: string): string[] {
  const value = args.values[name];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/** Smallest and largest number that an option takes. */
interface Range {
  readonly min: number;
  readonly max: number;
}

/** For an option that takes whatever number there is. */
export const ANY: Range = { min: -Number.MAX_VALUE, max: Number.MAX_VALUE };

/**
 * Reads an option that takes a number.
 * @param args - What was typed.
 * @param name - Name of the option.
 * @param range - Smallest and largest number allowed.
 * @returns The number, or undefined when it was not given.
 * @throws UsageError when it is not a number in the range.
 */
export function number(args: Arguments, name: string, range: Range): number | undefined {
  const typed = text(args, name);
  if (typed === undefined) return undefined;
  const value = Number(typed);
  if (typed.trim() === '' || !Number.isFinite(value) || value < range.min || value > range.max) {
    const limits = range === ANY ? '' : ` from ${String(range.min)} to ${String(range.max)}`;
    throw new UsageError(`--${name} takes a number${limits}, not "${typed}".`);
  }
  return value;
}

/**
 * Reads an option that counts something.
 * @param args - What was typed.
 * @param name - Name of the option.
 * @param range - Smallest and largest number allowed.
 * @returns The number, or undefined when it was not given.
 * @throws UsageError when it is not a whole number in the range.
 */
export function whole(args: Arguments, name: string, range: Range): number | undefined {
  const value = number(args, name, range);
  if (value === undefined || Number.isInteger(value)) return value;
  throw new UsageError(
    `--${name} takes a whole number from ${String(range.min)} to ${String(range.max)}, not "${String(value)}".`,
  );
}

/**
 * Reads a switch.
 * @param args - What was typed.
 * @param name - Name of the switch.
 * @returns True when it was given.
 */
export function flag(args: Arguments, name: string): boolean {
  return args.values[name] === true;
}

/**
 * Takes the first words after the command.
 * @param args - What was typed.
 * @param names - What each word is, for the message when one is missing.
 * @returns The words, one a name.
 * @throws UsageError when there are too few or too many.
 */
export function words<const N extends readonly string[]>(args: Arguments, names: N): { [K in keyof N]: string } {
  const missing = names[args.positionals.length];
  if (missing !== undefined) throw new UsageError(`${missing} is missing.`);
  const surplus = args.positionals[names.length];
  if (surplus !== undefined)
    throw new UsageError(
      `Did not expect "${surplus}". ${names.length === 0 ? 'This command takes options only.' : 'Put text of several words in quotation marks.'}`,
    );
  return args.positionals.slice(0, names.length) as { [K in keyof N]: string };
}
