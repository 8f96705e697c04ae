import { createRequire } from 'node:module';
import { argumentsOf, FeedError, UsageError, type Command, type Terminal } from './command.js';
import { codeOf, whyNot } from './file-fault.js';
import { overview, page } from './help.js';
import { nearest } from './nearest.js';

/** The command that the words call, and the words left over. */
function choose(
  commands: readonly Command[],
  argv: readonly string[],
): { command: Command; rest: string[] } | undefined {
  for (const command of commands) {
    const name = command.name.split(' ');
    if (name.every((word, i) => argv[i] === word)) return { command, rest: argv.slice(name.length) };
  }
  return undefined;
}

function unknown(commands: readonly Command[], argv: readonly string[]): string {
  const [first = '', second = ''] = argv;
  const names = commands.map((command) => command.name);
  if (first.startsWith('-')) return `A command comes first, then ${first}.`;
  const whole = `${first} ${second}`.trim();
  const family = names.filter((name) => name.startsWith(`${first} `));
  const meant =
    nearest(whole, names) ??
    nearest(first, names) ??
    names.find((name) => name.split(' ').reverse().join(' ') === whole || name.endsWith(` ${first}`));
  if (family.length > 0 && (second === '' || meant === undefined))
    return `"nk ${first}" needs another word: ${family.join(', ')}.`;
  const typed = family.length > 0 ? whole : first;
  return meant === undefined
    ? `There is no command "${typed}". The commands are: ${names.join(', ')}.`
    : `There is no command "${typed}". Did you mean nk ${meant}?`;
}

/** What to tell of something that was thrown, and never its stack for a mistake. */
function toldOf(error: unknown, command: Command): string {
  if (error instanceof FeedError) return error.message;
  if (error instanceof UsageError)
    return `${error.message}\nUsage: nk ${command.name} ${command.usage}\nnk ${command.name} --help explains it.`;
  const { path, syscall = '' } = (error instanceof Error ? error : {}) as NodeJS.ErrnoException;
  if (path !== undefined && codeOf(error) !== undefined) {
    const isWritten = /^(?:mkdir|mkdtemp|rename|write|unlink|rm|rmdir|chmod|symlink|copyfile)/.test(syscall);
    return whyNot(path, isWritten ? 'write' : 'read', error);
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `nk stopped over a fault of its own. Please report it, with the line that you typed and this:\n${stack}`;
}

function version(): string {
  const about = createRequire(import.meta.url)('../package.json') as { readonly version: string };
  return about.version;
}

/**
 * Runs one line of `nk`.
 * @param commands - Every command.
 * @param argv - The words typed after `nk`.
 * @param terminal - Where to write.
 * @returns The exit code: 0 done, 1 the answer is no, 2 it could not be asked.
 */
export async function main(commands: readonly Command[], argv: readonly string[], terminal: Terminal): Promise<number> {
  if (argv[0] === '--version' || argv[0] === '-v') {
    terminal.out(version());
    return 0;
  }
  const wantsHelp = argv.includes('--help') || argv.includes('-h') || argv[0] === 'help';
  const chosen = choose(commands, argv[0] === 'help' ? argv.slice(1) : argv);
  if (!chosen) {
    const family = commands.filter(
      ({ name }) => wantsHelp && name.startsWith(`${argv[0] === 'help' ? argv[1] : argv[0]} `),
    );
    if (family.length > 0) {
      terminal.out(family.map(page).join('\n\n'));
      return 0;
    }
    if (argv.length === 0 || (wantsHelp && (argv[0] !== 'help' || argv.length === 1))) {
      terminal.out(overview(commands));
      return argv.length === 0 ? 2 : 0;
    }
    terminal.err(`${unknown(commands, argv[0] === 'help' ? argv.slice(1) : argv)}\nnk --help lists them.`);
    return 2;
  }
  const { command, rest } = chosen;
  if (wantsHelp) {
    terminal.out(page(command));
    return 0;
  }
  // Files of settings name what they leave open: `NK_SMTP_URL=`.
  const env = Object.fromEntries(Object.entries(terminal.env).filter(([, value]) => value !== ''));
  try {
    return await command.run(argumentsOf(command, rest), { ...terminal, env });
  } catch (error) {
    terminal.err(toldOf(error, command));
    return 2;
  }
}
