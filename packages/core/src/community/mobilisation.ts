import type { NameOf } from '../names.js';
import type { RecordKeeping } from '../record.js';
import { countInWords, listInWords } from '../text/list-in-words.js';
import { dayInWords } from '../time/day-in-words.js';
import { daysBetween } from '../time/working-days.js';

/** That an asset of a community was brought to bear on an issue: "assets can be mobilised as appropriate". */
export interface Mobilisation extends RecordKeeping {
  readonly id: string;
  /** Asset that was mobilised, by id. */
  readonly assetId: string;
  /** What was done. */
  readonly what: string;
  readonly themeId?: string | undefined;
  /** Issue that it answers, by id. */
  readonly issueId?: string | undefined;
  /** Partners that brought it about, by id. */
  readonly byIds: readonly string[];
  readonly areaIds?: readonly string[] | undefined;
  /** `YYYY-MM-DD`, inclusive. */
  readonly from: string;
  readonly to?: string | undefined;
  /** What came of it, in words; for figures there are measures. */
  readonly result?: string | undefined;
  readonly resultOn?: string | undefined;
  readonly measureIds?: readonly string[] | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** Days after the end of a mobilisation in which its result should have been told. */
export const RESULT_DUE_DAYS = 90;

/** Where a mobilisation stands on a day. */
export interface MobilisationReading {
  readonly mobilisation: Mobilisation;
  readonly state: 'planned' | 'running' | 'ended' | 'told' | 'result-overdue';
  readonly sentence: string;
}

/**
 * Tells where a mobilisation stands, and asks for a result when it is over and nobody has said what came of it.
 * @param mobilisation - The mobilisation.
 * @param today - `YYYY-MM-DD`.
 * @param nameOf - Names of assets and partners.
 * @returns Its state and one sentence.
 */
export function readMobilisation(
  mobilisation: Mobilisation,
  today: string,
  nameOf: NameOf = String,
): MobilisationReading {
  const { assetId, what, byIds, from, to, result, resultOn } = mobilisation;
  const told = result !== undefined && (resultOn === undefined || resultOn <= today);
  const since = to === undefined || to >= today ? 0 : (daysBetween(to, today) ?? 0);
  const over = since > RESULT_DUE_DAYS ? 'result-overdue' : 'ended';
  const state = told ? 'told' : today < from ? 'planned' : since > 0 ? over : 'running';
  const ends = {
    planned: `from ${dayInWords(from)}`,
    running: `since ${dayInWords(from)}`,
    ended: `ended on ${dayInWords(to ?? '')}`,
    told: result ?? '',
    'result-overdue': `ended ${countInWords(since, 'day')} ago, and what came of it has not been told`,
  }[state];
  return {
    mobilisation,
    state,
    sentence: `${nameOf(assetId)}, by ${listInWords(byIds.map(nameOf))}: ${what} (${ends.replace(/\.$/, '')}).`,
  };
}
