import { readAges, type Ages } from '../ages.js';
import type { FeedReader } from '../reader/feed-reader.js';
import { isEmpty, textOf, without, type Raw } from '../reader/raw.js';
import { wordsOf } from '../reader/values.js';

const ENDS = ['minimum', 'maximum'] as const;
/** What the reader for numbers reads, and checks. */
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/**
 * Turns ages that are written in words into numbers of years. The words of one that cannot be read go to those about who can come.
 * @param raw - A service, or one of its eligibilities.
 * @param about - The field with the words about who can come.
 * @param reader - Where findings are written.
 * @returns `raw` itself where its ages are numbers or absent.
 */
export function withAgesRead(raw: Raw, about: string, reader: FeedReader): Raw {
  const inWords = ENDS.some((end) => {
    const found = raw[`${end}_age`];
    return typeof found !== 'number' && !isEmpty(found) && !NUMBER.test(textOf(found));
  });
  if (!inWords) return raw;
  const unread: string[] = [];
  const [least = {}, most = {}] = ENDS.map((end) => readEnd(raw[`${end}_age`], end, reader, unread));
  const words = [textOf(raw[about]), ...unread].filter(Boolean).join('\n');
  return {
    ...without(raw, about, 'minimum_age', 'maximum_age'),
    ...(words !== '' && { [about]: words }),
    minimum_age: least.minimum ?? most.minimum,
    maximum_age: most.maximum ?? least.maximum,
  };
}

function readEnd(found: unknown, end: keyof Ages, reader: FeedReader, unread: string[]): Ages {
  if (isEmpty(found)) return {};
  if (typeof found === 'number') return { [end]: found };
  const field = `${end}_age`;
  return reader.at(field, () => {
    const words = wordsOf(found, reader, field);
    if (words === undefined) return {};
    if (NUMBER.test(words)) return { [end]: Number(words) };
    const ages = readAges(words, end);
    if (ages === undefined) unread.push(`${end === 'minimum' ? 'Minimum' : 'Maximum'} age: ${words}`);
    reader.add(ages ? 'age/in-words' : 'age/unreadable', ages ? 'fixed' : 'left out', words, ages && inFigures(ages));
    return ages ?? {};
  });
}

const inFigures = ({ minimum, maximum }: Ages): string =>
  [minimum !== undefined && `from ${minimum}`, maximum !== undefined && `to ${maximum}`].filter(Boolean).join(' ') ||
  'no limit';
