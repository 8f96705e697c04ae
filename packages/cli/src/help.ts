import type { Command } from './command.js';

const COLUMN = 26;

function row(left: string, right: string): string {
  return left.length < COLUMN - 1 ? `  ${left.padEnd(COLUMN)}${right}` : `  ${left}\n  ${' '.repeat(COLUMN)}${right}`;
}

/**
 * The page that `nk --help` prints.
 * @param commands - Every command.
 * @returns The text.
 */
export function overview(commands: readonly Command[]): string {
  return [
    'nk: publish, check, search and serve a neighbourhood directory.',
    '',
    'Usage: nk COMMAND …',
    '',
    'Commands',
    ...commands.map((command) => row(command.name, command.summary)),
    '',
    'A FEED is a file, a folder, a zip or a web address: Open Referral UK or HSDS in any version, JSON or CSV,',
    'a spreadsheet of services (nk sheet template), or a kit directory. Nothing in a feed has to be perfect: what cannot be read is reported, the rest works.',
    '',
    'nk COMMAND --help explains a command, with lines to try. nk --version says which version this is.',
  ].join('\n');
}

/**
 * The page that `nk COMMAND --help` prints.
 * @param command - The command.
 * @returns The text.
 */
export function page(command: Command): string {
  const options = command.options.map((option) =>
    row(
      `--${option.name}${option.value === undefined ? '' : ` ${option.value}`}`,
      option.help + (option.multiple ? ' May be given several times.' : ''),
    ),
  );
  return [
    `nk ${command.name}: ${command.summary}`,
    '',
    `Usage: nk ${command.name} ${command.usage}`,
    '',
    command.about,
    '',
    ...(options.length > 0 ? ['Options', ...options, ''] : []),
    'Try',
    ...command.examples.flatMap((example) => [`  ${example.line}`, `      ${example.does}`]),
  ].join('\n');
}
