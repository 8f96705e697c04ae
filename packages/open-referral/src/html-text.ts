import { repairGarbled } from './garbled-text.js';

/** Elements whose content is never words for a reader. */
const SILENT = /^(?:script|style|iframe|svg|noscript|template|object|head|title|select|textarea|button)$/;
/** Elements that stand apart from what is around them. The model knows no line breaks within a paragraph, so `br` is one. */
const APART =
  /^(?:p|br|div|h[1-6]|ul|ol|li|dl|dt|dd|table|tr|caption|section|article|header|footer|main|aside|blockquote|figure|figcaption|form|hr|pre|address)$/;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', pound: '£', euro: '€', cent: '¢', copy: '©', reg: '®',
  trade: '™', hellip: '…', ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bull: '•',
  middot: '·', deg: '°', frac12: '½', frac14: '¼', frac34: '¾', times: '×', shy: '', zwnj: '', zwj: '', ensp: ' ',
  emsp: ' ', thinsp: ' ', eacute: 'é', egrave: 'è', ecirc: 'ê', agrave: 'à', aacute: 'á', acirc: 'â', ccedil: 'ç',
  iacute: 'í', icirc: 'î', oacute: 'ó', ocirc: 'ô', uacute: 'ú', auml: 'ä', ouml: 'ö', uuml: 'ü', ntilde: 'ñ', szlig: 'ß',
}; // prettier-ignore

/** Windows-1252 characters that pages write as `&#146;`; the HTML standard reads them so (section 13.2.5.80). */
const WINDOWS = '€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ';

const REFERENCE = /&(?:([a-z][a-z\d]{1,9})|#(\d{1,7})|#x([\da-f]{1,6}));/gi;
const BULLETS = /^(?:[•·●▪◦‣∙*–-] )+/;
/** Spaces of every kind, control characters, and invisible characters that only steer the direction or the breaking of a line. */
// eslint-disable-next-line no-control-regex
const BLANK = /[\s\u0000-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g;

/**
 * Tells whether a text would be read as markup.
 * @param text - Text of a feed.
 * @returns True when it holds a tag or a character reference.
 */
export function looksLikeMarkup(text: string): boolean {
  return (text.includes('<') && /<[a-z!/?]/i.test(text)) || (text.includes('&') && text.search(REFERENCE) >= 0);
}

/**
 * Writes plain text so that a reader of markup gives the same text back.
 * @param text - Plain text.
 * @returns The text, with `&` and `<` as character references where it could be taken for markup.
 */
export function escapeMarkup(text: string): string {
  return looksLikeMarkup(text) ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;') : text;
}

/** Turns character references into characters, once. */
function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    REFERENCE,
    (all, name: string | undefined, decimal: string | undefined, hex: string | undefined) => {
      if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? all) : all;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      if (code >= 0x80 && code <= 0x9f) return WINDOWS[code - 0x80] ?? '';
      return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '' : String.fromCodePoint(code);
    },
  );
}

/** Says what to add after a link's words, such as where it leads when they do not say so. */
export type LinkWriter = (href: string, words: string) => string;

/** A link that is open: which words stand in it, and where it leads. */
interface OpenLink {
  readonly firstPiece: number;
  readonly href: string;
}

/** One text, read from left to right; no stretch of it is looked at many times over, whatever it holds. */
class MarkupReader {
  readonly #pieces: string[] = [];
  #at = 0;
  #quotesBroken = false;
  /** The last piece written. */
  #last = '';
  /** Owed before the next word: 1 a space within a list item, 2 the beginning of a paragraph. */
  #owed = 0;
  #listDepth = 0;
  #link: OpenLink | undefined;

  constructor(
    private readonly text: string,
    private readonly linkText: LinkWriter,
    private readonly keepLines: boolean,
  ) {}

  read(): string {
    for (;;) {
      const open = this.#nextTag();
      this.#words(this.text.slice(this.#at, open < 0 ? undefined : open));
      if (open < 0) return this.#pieces.join('');
      this.#at = open;
      this.#tag();
    }
  }

  #write(piece: string): void {
    this.#pieces.push(piece);
    this.#last = piece;
  }

  /** The next `<` that begins a tag, comment or declaration. */
  #nextTag(): number {
    let open = this.#at - 1;
    do open = this.text.indexOf('<', open + 1);
    while (open >= 0 && !/[a-z!/?]/i.test(this.text.charAt(open + 1)));
    return open >= 0 && this.text.includes('>', open) ? open : -1;
  }

  #tag(): void {
    const { text } = this;
    const open = this.#at;
    if (text.startsWith('<!--', open)) {
      const end = text.indexOf('-->', open + 4);
      this.#at = end < 0 ? text.indexOf('>', open) + 1 : end + 3;
      return;
    }
    const end = this.#tagEnd(open + 1);
    this.#at = end + 1;
    const name = /^\/?[a-z][a-z\d]*/i.exec(text.slice(open + 1, Math.min(end, open + 20)))?.[0].toLowerCase();
    if (!name) return;
    if (name.startsWith('/')) this.#close(name.slice(1));
    else if (SILENT.test(name)) this.#skip(name);
    else this.#open(name, text.slice(open, end));
  }

  /** Index of the `>` that ends a tag; a quoted value may hold one. */
  #tagEnd(from: number): number {
    const { text } = this;
    for (let i = from; !this.#quotesBroken && i < text.length; i++) {
      const char = text.charAt(i);
      if (char === '>') return i;
      if ((char === '"' || char === "'") && /=\s*$/.test(text.slice(Math.max(from, i - 3), i))) {
        const closing = text.indexOf(char, i + 1);
        // A value without its closing quote would swallow the rest of the text, again and again.
        if (closing < 0) this.#quotesBroken = true;
        else i = closing;
      }
    }
    return text.indexOf('>', from);
  }

  #skip(name: string): void {
    const closing = new RegExp(`</${name}`, 'gi');
    closing.lastIndex = this.#at;
    const found = closing.exec(this.text);
    const end = found ? this.text.indexOf('>', found.index) : -1;
    this.#at = end < 0 ? this.text.length : end + 1;
  }

  #open(name: string, tag: string): void {
    this.#break(name);
    if (name === 'ul' || name === 'ol') this.#listDepth++;
    if (name === 'li') this.#bullet();
    else if (name === 'td' || name === 'th') this.#cell();
    else if (name === 'a') {
      const href = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(tag);
      if (href) this.#link = { firstPiece: this.#pieces.length, href: href[1] ?? href[2] ?? href[3] ?? '' };
    }
  }

  #close(name: string): void {
    if ((name === 'ul' || name === 'ol') && this.#listDepth > 0) this.#listDepth--;
    if (name === 'a' && this.#link) {
      const words = this.#pieces.slice(this.#link.firstPiece).join('').trim();
      const more = this.linkText(decodeReferences(this.#link.href), words);
      this.#link = undefined;
      if (more) this.#write(more);
    }
    this.#break(name);
  }

  #break(name: string): void {
    // A paragraph inside a list item stays on the item's own line.
    if (APART.test(name) && this.#last !== '• ') this.#owed = Math.max(this.#owed, this.#listDepth > 0 ? 1 : 2);
  }

  #bullet(): void {
    if (this.#last === '• ') return;
    if (this.#last) this.#write('\n');
    this.#payBreaks();
    this.#write('• ');
  }

  #cell(): void {
    if (this.#owed === 0 && this.#last && !this.#last.endsWith('\n')) this.#write(', ');
  }

  #payBreaks(): void {
    if (this.#owed > 0 && this.#last) this.#write(this.#owed === 2 ? '\n\n' : ' ');
    this.#owed = 0;
  }

  #words(raw: string): void {
    const words = decodeReferences(this.keepLines ? raw : raw.replace(/\s+/g, ' '));
    if (words === '' || (this.#owed > 0 && words.trim() === '')) return;
    this.#payBreaks();
    this.#write(words);
  }
}

/** Whether a line only goes on because the one before it was full. */
const isWrapped = (line: string, next: string) => line.length > 60 && !/[.!?:;]$/.test(line) && /^[a-z(&]/.test(next);

/** Lines as the model wants them (`core/text`): blank lines part paragraphs and lists, items follow one another without. */
function tidyLines(text: string): string {
  const lines: string[] = [];
  let apart = false;
  let before = '';
  for (const raw of text.split('\n')) {
    const line = raw.replace(BLANK, ' ').trim().replace(BULLETS, '• ');
    if (line === '' || line === '•' || line === '*') {
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
 * @param linkText - Adds where a link leads; by default nothing is added.
 * @returns The plain text. Reading the result of `escapeMarkup` on it gives the same text again.
 */
export function toPlainText(input: string, linkText: LinkWriter = () => ''): string {
  const text = repairGarbled(input).replace(/\r\n?|[\u2028\u2029\u0085]|\\r\\n|\\n/g, '\n');
  if (!looksLikeMarkup(text)) return tidyLines(text);
  // Text whose only markup is inline or character references keeps its own lines.
  const keepLines = !/<\/?(?:p|br|div|li|ul|ol|h[1-6]|t[drh]|table|section|article)\b/i.test(text);
  return tidyLines(new MarkupReader(text, linkText, keepLines).read());
}

/**
 * Reads text that belongs on one line, such as a name.
 * @param input - Text of a feed, as for `toPlainText`.
 * @returns The words, with single spaces.
 */
export function toLine(input: string): string {
  return toPlainText(input)
    .replace(/\n+(?:• )?/g, ' ')
    .replace(/^• /, '');
}
