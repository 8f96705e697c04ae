import type { Notes } from '../findings.js';
import { RUNNING } from '../reader/values.js';
import { readDay } from './dates.js';
import { asSecretAs } from './plain-row.js';
import { isEmpty, isRecord, textOf, without, type Draft, type Raw } from '../reader/raw.js';

const CHANGED = ['last_modified', 'lastModified', 'modified', 'updated_at', 'last_updated'];

/** When a record was changed, as what stands there and as an instant. */
function changed(record: Raw): readonly [words: string, at: number] {
  const words = CHANGED.map((name) => textOf(record[name])).find((text) => text !== '') ?? '';
  const day = readDay(words);
  // Of an instant the time of day counts too; "03/02/2026" is in February.
  return [words, Date.parse(day === undefined || words.startsWith(day) ? words : day)];
}

/** The status that does not say that it runs, where one of the two has such a one. */
const cautious = (...records: readonly Raw[]): Raw => {
  const status = records
    .map((record) => textOf(record['status']))
    .find((words) => words !== '' && !/^active$/i.test(words) && !RUNNING.test(words.toLowerCase()));
  return status === undefined ? {} : { status };
};

const fullness = (record: Raw): number => JSON.stringify(record).length;

/**
 * Chooses between two records that have one id: the one that was changed last; where that is not told, the one that says more, else the later.
 * @param first - The one that came first.
 * @param second - The other.
 * @param notes - Where it is noted which is kept and what is lost; nothing is where nothing is lost.
 * @returns The record to keep. Where nobody knows which is newer, what only the other says is added to it, and it does not run if either does not.
 * What either keeps secret is kept secret, since nobody knows whether the mark was taken off or left out.
 */
export function newerOf(first: Raw, second: Raw, notes: Notes): Raw {
  const [[wordsBefore, before], [wordsAfter, after]] = [changed(first), changed(second)];
  const byDate = !Number.isNaN(before - after) && before !== after;
  const isLater = byDate ? after > before : fullness(second) >= fullness(first);
  const [better, other] = isLater ? [second, first] : [first, second];
  const kept = asSecretAs(byDate ? better : { ...other, ...without(better), ...cautious(better, other) }, other);
  const lost = Object.keys(other).filter(
    (name) => !isEmpty(other[name]) && JSON.stringify(other[name]) !== JSON.stringify(kept[name]),
  );
  const why = byDate ? `changed ${isLater ? wordsAfter : wordsBefore}` : 'which says more or came last';
  if (lost.length > 0)
    notes.add('id/version', 'left out', lost.join(', '), `the ${isLater ? 'later' : 'first'}, ${why}`);
  return kept;
}

/**
 * Gives a record other fields, where others refer to the record itself.
 * @param record - It is changed.
 * @param fields - What it holds afterwards.
 */
export function refill(record: Draft, fields: Raw): void {
  const copy = { ...fields };
  for (const name of Object.keys(record)) Reflect.deleteProperty(record, name);
  Object.assign(record, copy);
}

/**
 * Tells whether two rows of one id are of two things: they belong to different records.
 * @param first - A row.
 * @param second - The other.
 * @returns True where both name a record under one column, and not the same.
 */
export const areOfDifferent = (first: Raw, second: Raw): boolean =>
  Object.keys(first).some(
    (name) =>
      /._id$/.test(name) &&
      !isRecord(first[name]) &&
      !isEmpty(first[name]) &&
      !isEmpty(second[name]) &&
      textOf(first[name]) !== textOf(second[name]),
  );
