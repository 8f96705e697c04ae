import {
  mergeDirectories,
  openDirectory,
  publicDirectory,
  type DirectoryData,
} from '@neighbourhood-kit/core/directory';
import { decisionView, type DecisionView, type Proposal } from '@neighbourhood-kit/core/governance';
import type { Visibility } from '@neighbourhood-kit/core/directory';
import { readCivilDate } from '@neighbourhood-kit/core/time';
import type { Refusal } from '../shared/figures-element.js';

/** Which decision is meant, for which day and whose eyes. */
export interface Asked {
  /** Id of the proposal. */
  readonly proposal: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Who reads: for `public` only the public part of the data is looked at. */
  readonly reader: Visibility;
  /** True when the host gave the data itself, so that a refusal may say that there is something to see. */
  readonly byHost: boolean;
}

type Read = { readonly ok: true; readonly figures: DecisionView } | Refusal;

const refused = (problem: string): Refusal => ({ ok: false, why: 'unreadable', problems: [problem] });

/**
 * Reads a decision from a directory, or from several parts of one.
 * @param input - A directory of this kit or a list of its parts, not trusted.
 * @param asked - The decision, the day and the reader.
 * @returns The view, or why there is none, in a sentence for the people who run the site.
 */
export function readDecision(input: unknown, asked: Asked): Read {
  const parts: readonly unknown[] = Array.isArray(input) ? input : [input];
  if (!isFilled(parts)) return refused('This is not a directory of this kit: it has no schemaVersion.');
  const today = readCivilDate(asked.today);
  if (!today.ok) return refused(`today: ${today.problem.message}`);
  try {
    return viewOf(parts.length === 1 ? parts[0] : mergeDirectories(parts).data, { ...asked, today: today.value });
  } catch (error) {
    return refused(`The directory does not have the shape of its schema: ${String(error)}`);
  }
}

function viewOf(whole: DirectoryData, asked: Asked): Read {
  const { proposal: id, reader, today } = asked;
  if (id === undefined || id === '') return refused('Set proposal="…" to the id of a proposal of the directory.');
  const { directory } = openDirectory(reader === 'public' ? publicDirectory(whole) : whole);
  const proposal = directory.find('proposals', id);
  const given = whole.proposals?.find((each) => each.id === id);
  if (!proposal || !given) {
    return refused(asked.byHost && given ? hidden(id) : `No decision that may be shown has the id "${id}".`);
  }
  if (steps(proposal) < steps(given)) return refused(inPart(id));
  const view = decisionView(proposal, directory, today, reader);
  return view.ok ? { ok: true, figures: view.value } : refused(view.problem.message);
}

/** Everything that agreement hangs on: bodies, hearings and conditions. */
const steps = ({ gates = [], approvals = [] }: Proposal): number =>
  [...gates, ...approvals].flatMap(({ hearings = [] }) => [
    0,
    ...hearings.flatMap(({ conditions = [] }) => [0, ...conditions]),
  ]).length;

const hidden = (id: string): string =>
  `The decision "${id}" is not open to everybody. On a page that only its readers can open, set the property reader to "partners" or "restricted".`;

/** Without what is hidden, a decision could look agreed by all when it is not. */
const inPart = (id: string): string =>
  `Of those who have to agree to the decision "${id}" some may not be shown, and without them it would look more agreed than it is. Mark those partners public, or show it to partners only.`;

function isFilled(parts: readonly unknown[]): parts is readonly [DirectoryData, ...DirectoryData[]] {
  return (
    parts.length > 0 && parts.every((part) => typeof part === 'object' && part !== null && 'schemaVersion' in part)
  );
}
