import { bad, good, type Reading } from '@neighbourhood-kit/core';
import { Notes } from '../findings.js';
import { parseJson } from '../json-guard.js';
import { RecordSplitter } from '../stream/record-splitter.js';

/**
 * Strings, which are left as they are, and what programs write that JSON does not have (RFC 8259 sections 2 and 6). A string that does
 * not end takes the rest of the text, so that no part of it is looked at twice.
 */
const NOT_JSON = /"[^"\\]*(?:\\(?:[^]|$)[^"\\]*)*"?|-?\b(?:NaN|Infinity)\b|,(?=\s*[\]}])/g;

/** Text with numbers that are none as `null`, and without commas before the end of a list or record. */
const fixed = (text: string): string =>
  text.replace(NOT_JSON, (found) => (found.startsWith('"') ? found : found === ',' ? '' : 'null'));

/** What else stands where JSON should, by its beginning or by what stands where reading stopped. */
const CAUSES: readonly (readonly [at: 'start' | 'stop', pattern: RegExp, words: string])[] = [
  ['start', /^<\?xml/i, 'This is XML, not JSON. Ask the publisher for its address in JSON.'],
  [
    'start',
    /^[\w$.]+\s*\(/,
    'This is a script that calls a function (JSONP), not JSON. Take “callback” out of the address.',
  ],
  [
    'start',
    /^(?:PK)?\p{Cc}/u,
    'This is an archive or a spreadsheet, not JSON. Save it as a file and open that: nk does, and openFile of ./node.',
  ],
  [
    'start',
    /^[\w" ]+(?:[,;\t][\w" ]+)+(?:\r?\n|$)/,
    'This is a table (CSV), not JSON. Save it as a file and open that: nk does, and openFile of ./node; readTables of ./tables takes its text.',
  ],
  ['stop', /^'/, 'it uses single quotes, where JSON has double ones'],
  ['stop', /^(?:\/\/|\/\*|#)/, 'it holds a comment, which JSON does not have'],
  ['stop', /^(?:True|False|None)\b/, 'it is written as Python writes it; have it written with json.dumps'],
  ['stop', /^[\r\n\t]/, 'a text in it has a line break or tab of its own, which JSON writes as \\n or \\t'],
  ['stop', /^[A-Za-z_]\w*\s*:/, 'the name of a field has no quotation marks'],
  ['stop', /^["{[]/, 'a comma or colon is missing'],
];

/** One word of JSON, with the spaces before it. */
const WORD =
  /\s*(?:"[^"\\\p{Cc}]*(?:\\[^][^"\\\p{Cc}]*)*"|[[\]{},:]|true\b|false\b|null\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)/uy;

/** Where the first thing stands that is no word of JSON; engines do not always say. */
function firstForeign(text: string): number {
  const words = new RegExp(WORD);
  let at = 0;
  while (words.test(text)) at = words.lastIndex;
  const spaces = /\s*/y;
  spaces.lastIndex = at;
  spaces.test(text);
  const stop = spaces.lastIndex;
  // A text that does not end where it should is told of where it breaks its line.
  const lineBreak = text.startsWith('"', stop) ? text.slice(stop).search(/[\r\n\t]/) : -1;
  return lineBreak < 0 ? stop : stop + lineBreak;
}

/** Where reading stopped, and why where that can be told. */
function stopIn(text: string, line = 1): string {
  const message = messageOf(text);
  const stop = Number(/position (\d+)/.exec(message)?.[1] ?? firstForeign(text));
  const before = text.slice(0, stop).split('\n');
  const where = `line ${before.length + line - 1}, character ${(before.at(-1)?.length ?? 0) + 1}`;
  const cause = CAUSES.find(([at, pattern]) => at === 'stop' && pattern.test(text.slice(stop, stop + 200)))?.[2];
  return `${where}${cause === undefined ? '' : `, because ${cause}`}`;
}

/** The sentence for text that is no JSON: what is wrong, in which line and column. */
function explained(text: string): string {
  const start = CAUSES.find(([at, pattern]) => at === 'start' && pattern.test(text))?.[2];
  return start ?? `This is not JSON, as feeds are: reading stopped at ${stopIn(text)}. Ask the publisher to fix it.`;
}

/**
 * Stands for a value among several that is no JSON.
 * @param text - The value as it came.
 * @param line - The line of the feed in which it begins, where that is known.
 * @returns What no record can be; its description says where reading stopped, and how the value begins.
 */
export const notJson = (text: string, line?: number): symbol =>
  Symbol(`${line === undefined ? '' : `${stopIn(text, line)}: `}${text.trim().slice(0, 60)}`);

/** JSON values one after the other, a line each or over several lines. One that cannot be read is as `notJson` gives it. */
function sequence(text: string, notes: Notes): readonly unknown[] | undefined {
  if (!/^\{/.test(text) || !/\}(?:[\s,]*,)?\s*\{/.test(text)) return undefined;
  const lines = text.split('\n');
  const read = (each: string, line?: number) => {
    const value = parseFixed(each, notes);
    return value.ok ? value.value : notJson(each, line);
  };
  if (parseFixed(lines[0] ?? '', new Notes()).ok)
    return lines.flatMap((line, i) => (line.trim() === '' ? [] : [read(line, i + 1)]));
  const splitter = new RecordSplitter();
  const records = splitter.push(new TextEncoder().encode(text));
  if (splitter.isBroken || records.length < 2) return undefined;
  return records.map(({ bytes }) => read(new TextDecoder().decode(bytes)));
}

/**
 * Reads one JSON value. What programs write that is not JSON, without a loss, such as `NaN` or a comma before the end of a list, is passed over
 * and noted.
 * @param text - Text without anything before or behind the value.
 * @param notes - Where it is noted that it is not quite JSON.
 * @returns The value, or a problem as `parseJson` gives it.
 */
export function parseFixed(text: string, notes: Notes): Reading<unknown> {
  const read = parseJson(text);
  if (read.ok || read.problem.code !== 'feed/not-json') return read;
  const again = fixed(text);
  const second = again === text ? read : parseJson(again);
  if (!second.ok) return read;
  const found = new Set(text.match(NOT_JSON)?.filter((each) => !each.startsWith('"')));
  notes.add('feed/not-quite-json', 'fixed', [...found].join(' '));
  return second;
}

/**
 * Reads JSON, or JSON values one after the other. What programs write that is not JSON, without a loss, such as `NaN` or a comma before the
 * end of a list, is passed over and noted. Nothing is thrown.
 * @param text - Text of a feed.
 * @param notes - Where it is noted that a feed is not quite JSON.
 * @returns The value, a list of the values, or a problem as `parseJson` gives it, with line and character where reading stopped.
 *   A value among several that cannot be read is as `notJson` gives it.
 */
export function parseJsonOrLines(text: string, notes: Notes): Reading<unknown> {
  const body = text.replace(/^\ufeff/, '').trim();
  const whole = parseJson(body);
  if (whole.ok) return whole;
  const values = sequence(body, notes);
  if (values) return good(values);
  if (whole.problem.code !== 'feed/not-json') {
    const start = CAUSES.find(([at, pattern]) => at === 'start' && pattern.test(body))?.[2];
    return start === undefined ? whole : bad(whole.problem.code, start);
  }
  const read = parseFixed(body, notes);
  if (read.ok) return read;
  return bad('feed/not-json', explained(body));
}

function messageOf(text: string): string {
  try {
    JSON.parse(text);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}
