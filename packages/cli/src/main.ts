import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { FeedError, parseConfig, UsageError, type Command, type Terminal } from './command.js';
import { overview, page } from './help.js';

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
  const first = argv[0] ?? '';
  const family = commands.filter((command) => command.name.startsWith(`${first} `));
  if (family.length > 0)
    return `"nk ${first}" needs another word: ${family.map((command) => command.name).join(', ')}.`;
  const meant = commands.find((command) => command.name.endsWith(` ${first}`));
  if (meant) return `There is no command "${first}". Did you mean nk ${meant.name}?`;
  return `There is no command "${first}". The commands are: ${commands.map((command) => command.name).join(', ')}.`;
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
    if (argv.length === 0 || wantsHelp) {
      terminal.out(overview(commands));
      return argv.length === 0 ? 2 : 0;
    }
    terminal.err(`${unknown(commands, argv)}\nnk --help lists them.`);
    return 2;
  }
  const { command, rest } = chosen;
  if (wantsHelp) {
    terminal.out(page(command));
    return 0;
  }
  try {
    const { values, positionals } = parseArgs({ args: rest, options: parseConfig(command), allowPositionals: true });
    return await command.run({ values, positionals }, terminal);
  } catch (error) {
    if (error instanceof FeedError) {
      terminal.err(error.message);
      return 2;
    }
    if (
      error instanceof UsageError ||
      (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
    ) {
      terminal.err(
        `${error.message}\nUsage: nk ${command.name} ${command.usage}\nnk ${command.name} --help explains it.`,
      );
      return 2;
    }
    throw error;
  }
}
