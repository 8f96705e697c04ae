import { safeUrl } from '@neighbourhood-kit/core/identifiers';
import { withoutSilentMarkup } from './silent-markup.js';

// Every pattern here takes time in proportion to the text, whatever it holds: none looks past the next `<` and comes back.

/** What stands in a tag after its name. A quoted value may hold `>`. */
const ATTRIBUTES = `(?:"[^"<]*"|'[^'<]*'|[^<>"'])*`;
const REST = `${ATTRIBUTES}>`;
/** A link with its words, as far as the next one. */
const LINK = new RegExp(`<a\\b(${ATTRIBUTES})>((?:(?!<a\\b)[^])*?)</a\\s*>`, 'gi');
const HREF = /\shref\s*=\s*(?:"([^"<]*)"|'([^'<]*)'|([^\s<>"']+))/i;
const ITEM = new RegExp(`<li\\b${REST}((?:(?!</?(?:li|ul|ol)\\b)[^])*)`, 'gi');
const CELL = new RegExp(`</t[dh]\\s*>\\s*<t[dh]\\b${REST}`, 'gi');
/** Elements that stand apart. The model knows no line breaks within a paragraph, so `br` is one. */
const APART = new RegExp(
  `</?(?:p|br|div|h[1-6]|ul|ol|dl|dt|dd|table|tr|caption|section|article|header|footer|main|aside|blockquote|figure|figcaption|form|hr|pre|address)\\b${REST}`,
  'gi',
);
const ANY_TAG = new RegExp(`</?[a-z]${REST}|</?[a-z][^<>]*>`, 'gi');

const NAMED: Readonly<Record<string, string | null>> = {
  __proto__: null,
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', pound: '£', euro: '€', hellip: '…', ndash: '–', mdash: '—',
  lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', bull: '•', middot: '·', shy: '', deg: '°', frac12: '½', eacute: 'é',
}; // prettier-ignore
const REFERENCE = /&(?:([a-z][a-z\d]{1,9})|#(\d{1,7})|#x([\da-f]{1,6}));/gi;

/** Blanks of a line that are more than one space, so that single spaces cost nothing. */
const BLANKS = /[^\S\n ][^\S\n]*| [^\S\n]+/g;
const BULLETS = /^(?:[•·●▪◦‣∙*–-](?: |$))+/;
/** Control characters, and invisible ones that only steer the direction or the breaking of a line. */
// eslint-disable-next-line no-control-regex
const UNSEEN = /[\0-\x08\x0e-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069]/g;

/** Whatever makes a text other than what it would be read as: markup, escapes, lines, rows of spaces, bullets, letters beyond ASCII. */
const NOT_PLAIN = /[^ -~]|[<&\\]| {2}|^[-* ]| $/;

/** What a text may hold that is taken out or narrowed in its lines. */
const UNTIDY = /[^ -~\n]| {2}/;

/**
 * Tells at one look, for most of the short values of a feed, that there is nothing in a text to read or tidy.
 * @param text - Text of a feed.
 * @returns True when `toPlainText` would give the same text again; false also where it is not certain.
 */
export const isPlain = (text: string): boolean => !NOT_PLAIN.test(text);

/**
 * Tells whether a text would be read as markup.
 * @param text - Text of a feed.
 * @returns True when it holds a tag or a character reference.
 */
export function looksLikeMarkup(text: string): boolean {
  return /<[a-z!/?]/i.test(text) || text.search(REFERENCE) >= 0;
}

/** Turns character references into characters, once. */
function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (all: string, name: string | undefined, decimal: string | undefined, hex: string) => {
    if (name) return NAMED[name] ?? all;
    const code = parseInt(decimal ?? hex, decimal ? 10 : 16);
    return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '' : String.fromCodePoint(code);
  });
}

/** Where a link leads, in brackets after its words, unless they say so or it is not safe to follow. */
function withTarget(all: string, attributes: string, inner: string): string {
  const [href, double, single, bare] = HREF.exec(attributes) ?? [];
  if (href === undefined) return all;
  const target = safeUrl(decodeReferences(double ?? single ?? bare ?? ''))?.replace(/^(?:mailto|tel):/, '') ?? '';
  const plain = (text: string) => text.toLowerCase().replace(/^https?:\/\/|[\s/()-]+|www\./g, '');
  const words = plain(decodeReferences(inner.replace(ANY_TAG, '')));
  if (words === '' || words.includes(plain(target))) return inner;
  const spaced = inner.replaceAll('&nbsp;', ' ');
  const end = spaced.trimEnd();
  return `${end} (${target.replaceAll('&', '&amp;')})${end === spaced ? '' : ' '}`;
}

function readMarkup(text: string): string {
  let words = text;
  // Most texts hold nothing but paragraphs.
  if (/<a\b/i.test(words)) words = words.replace(LINK, withTarget);
  if (/<li\b/i.test(words))
    words = words.replace(ITEM, (_, inner: string) => `\n• ${inner.replace(APART, ' ').trimStart()}`);
  if (/<td|<th/i.test(words)) words = words.replace(CELL, ', ');
  return decodeReferences(words.replace(APART, '\n\n').replace(ANY_TAG, ''));
}

/** Whether a line only goes on because the one before it was full. */
const isWrapped = (line: string, next: string) =>
  line.length > 60 && /^[a-z(&]/.test(next) && !'.!?:;'.includes(line.at(-1) ?? '');

/** Lines as the model wants them (`core/text`): blank lines part paragraphs and lists, items follow one another without. */
function tidyLines(text: string): string {
  const lines: string[] = [];
  let apart = false;
  let before = '';
  const seen = UNTIDY.test(text) ? text.replace(UNSEEN, '').replace(BLANKS, ' ') : text;
  for (const raw of seen.split('\n')) {
    const line = raw.trim().replace(BULLETS, '• ').trim();
    if (line === '' || line === '•') {
      apart ||= line === '';
      continue;
    }
    const last = lines.at(-1) ?? '';
    const isItem = line.startsWith('• ');
    const goesOn = !apart && !isItem && (last.startsWith('• ') ? /^[a-z(&]/.test(line) : isWrapped(before, line));
    if (goesOn) lines[lines.length - 1] = `${last} ${line}`;
    else {
      if (last && !(isItem && last.startsWith('• '))) lines.push('');
      lines.push(line);
    }
    before = line;
    apart = false;
  }
  return lines.join('\n');
}

/**
 * Reads text that may be HTML as plain text: blank lines part paragraphs, lines that start with `• ` are list items. No markup
 * is ever run or kept; scripts, styles, frames and images leave nothing behind. Takes time in proportion to the length.
 * @param input - Text of a feed: HTML, plain text, or plain text with character references and literal `\n`.
 * @returns The plain text. Reading the result of `escapeMarkup` on it gives the same text again.
 */
export function toPlainText(input: string): string {
  if (isPlain(input)) return input;
  const text = input.replace(/\r\n?|[\u2028\u2029\u0085]|\\r\\n|\\n/g, '\n');
  if (!looksLikeMarkup(text)) return tidyLines(text);
  const heard = withoutSilentMarkup(text);
  // Text whose only markup is inline or character references keeps its own lines.
  const isLaidOut = /<\/?(?:p|br|div|li|h[1-6]|t[drh]|section|article)\b/i.test(heard);
  return tidyLines(readMarkup(isLaidOut ? heard.replaceAll('\n', ' ') : heard));
}

/**
 * Puts plain text on one line, such as a name.
 * @param text - From `toPlainText`.
 * @returns The words, with single spaces.
 */
export const toOneLine = (text: string): string => text.replace(/\n+(?:• )?/g, ' ').replace(BULLETS, '');
