import type { Problem } from '../result.js';
import { type Checked, notFinite, record, shown, unless } from './checked.js';
import { IMPROVEMENT_DIRECTIONS, type ImprovementDirection } from './spc/options.js';

/** Settings of all methods; each method uses its own. */
export interface Settings {
  readonly confidence?: number | undefined;
  readonly per?: number | undefined;
  readonly lag?: number | undefined;
  readonly target?: number | undefined;
  readonly threshold?: number | undefined;
  readonly interruptionAfter?: number | undefined;
  readonly baselinePoints?: number | undefined;
  readonly standard?: readonly number[] | undefined;
  readonly kind?: 'proportion' | 'rate' | undefined;
  readonly improvementDirection?: ImprovementDirection | undefined;
}

type Kind = 'number' | 'numbers' | readonly string[];

const KINDS: Readonly<Record<keyof Settings, Kind>> = {
  confidence: 'number',
  per: 'number',
  lag: 'number',
  target: 'number',
  threshold: 'number',
  interruptionAfter: 'number',
  baselinePoints: 'number',
  standard: 'numbers',
  kind: ['proportion', 'rate'],
  improvementDirection: IMPROVEMENT_DIRECTIONS,
};

/** Input of a method, taken apart: its lists of rows and its settings. */
export interface MethodInput {
  /** The lists asked for, in that order. Their entries are not checked. */
  readonly lists: readonly (readonly unknown[])[];
  readonly settings: Settings;
}

/**
 * Takes apart the parsed JSON of a method. A name that nothing uses is refused: a misspelt setting would go unnoticed.
 * @param input - Parsed JSON, not trusted.
 * @param lists - Names of the lists the method needs.
 * @returns Lists and settings, or what is wrong with them.
 */
export function readInput(input: unknown, lists: readonly string[]): Checked<MethodInput> {
  const given = record(input);
  const problems: Problem[] = [];
  const add = (path: string, message: string) => problems.push({ code: 'method/input', message, path });
  for (const name of lists) {
    if (!Array.isArray(given[name])) add(name, `${name} is ${shown(given[name])}; give a list.`);
  }
  for (const [name, value] of Object.entries(given)) {
    if (lists.includes(name)) continue;
    const wrong = Object.hasOwn(KINDS, name)
      ? wrongSetting(name, value, KINDS[name as keyof Settings])
      : `there is no setting ${shown(name)}; use ${[...lists, ...Object.keys(KINDS)].join(', ')}.`;
    if (wrong !== undefined) add(name, wrong);
  }
  return unless(problems, () => ({
    lists: lists.map((name) => given[name] as readonly unknown[]),
    settings: given,
  }));
}

function wrongSetting(name: string, value: unknown, kind: Kind): string | undefined {
  if (kind === 'number') return notFinite(value, name);
  if (kind === 'numbers') {
    const bad = Array.isArray(value) ? value.findIndex((item) => notFinite(item, name) !== undefined) : 0;
    return bad === -1 ? undefined : `${name} is ${shown(value)}; give a list of numbers.`;
  }
  return typeof value === 'string' && kind.includes(value)
    ? undefined
    : `${name} is ${shown(value)}; use one of ${kind.join(', ')}.`;
}
