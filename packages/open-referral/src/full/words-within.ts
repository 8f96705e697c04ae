import { isEmpty, isRecord, listOf, textOf } from '../reader/raw.js';

/** Names under which other programs put the text of a field: languages, XML and JSON-LD, WordPress, MongoDB. */
const NAMES = [
  'en', 'en-GB', 'en_GB', 'eng', 'english', 'default', 'value', '@value', 'text', '#text', '_', '$t', 'rendered', 'raw', 'content', 'label', 'name', 'title', '$oid', '$date', '$numberInt', '$numberDouble', 'description', 'url', 'href',
]; // prettier-ignore

/** Levels that are looked into. */
const DEEPEST = 3;

/**
 * Finds the words of a field that holds a list or record where the standard has a text: `["Lunch club"]`, `{"en": "Lunch club"}`,
 * `[{"lang": "en", "value": "Lunch club"}]`.
 * @param value - What stands in the field.
 * @returns The words, a line for each text of a list; empty where there are none or nobody can tell which.
 */
export function wordsWithin(value: unknown, depth = 0): string {
  if (depth > DEEPEST) return '';
  if (Array.isArray(value)) {
    const texts = listOf(value).map((each) => wordsWithin(each, depth + 1));
    return [...new Set(texts.filter((text) => text !== ''))].join('\n');
  }
  if (!isRecord(value)) return textOf(value);
  const named = NAMES.find((name) => !isEmpty(value[name]));
  if (named !== undefined) return wordsWithin(value[named], depth + 1);
  const texts = Object.values(value).filter((each) => typeof each === 'string' && !isEmpty(each));
  return texts.length === 1 ? textOf(texts[0]) : '';
}
