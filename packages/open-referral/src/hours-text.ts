import { WEEKDAYS, type Schedule } from '@neighbourhood-kit/core/services';
import { wallTime } from '@neighbourhood-kit/core/time';
import { CLOSED } from './closed-words.js';
import { CLOCK, readClock, readSession, type Session } from './clock.js';

/** Opening hours found in a text. */
export interface HoursReading {
  /** Lines whose days and times are certain. */
  readonly lines: readonly Schedule[];
  /** False when something in the text was not understood; then the text itself must be shown too. */
  readonly complete: boolean;
  /** True when the text says that it is closed at times which other lines promise: no line of it can be trusted. */
  readonly takenBack: boolean;
}

/**
 * One word of opening hours. Its letter: T time, D days, O ordinal, - to, & and, A all day, C closed, N note in brackets,
 * H not on bank holidays, M once a month, : colon, W any other word. Words that add nothing have none.
 */
interface Token {
  readonly letter: string;
  readonly text: string;
  readonly days?: readonly number[];
}

const DAY_NAME =
  '(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nes(?:day)?)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:ur(?:day)?)?|sun(?:day)?)s?\\b\\.?';

const NOT_ON_HOLIDAYS =
  '(?:(?:(?:not|except|excluding|closed)(?: on| for)?(?: all)?|no)\\s+(?:public|bank)\\s+hol(?:iday)?s?\\b|(?:public|bank)\\s+hol(?:iday)?s?\\s*(?:[:–-]\\s*)?closed\\b)';
const NO_HOLIDAYS = new RegExp(`^\\(${NOT_ON_HOLIDAYS}\\)$`, 'i');

/** A time that can only be meant one way. */
const CERTAIN = '(?:\\d\\s*[ap]\\.?m\\b|(?<!\\d)(?:0\\d|1[3-9]|2[0-3])[:.]\\d\\d)';
/** "between 10am and 2pm". */
const BETWEEN = new RegExp(`\\bbetween\\s+(${CLOCK})\\s+and\\s+(${CLOCK})`, 'gi');

const NTH = '1st|2nd|3rd|4th|5th|first|second|third|fourth|fifth|last';
const OF_THE_MONTH = '(?:\\s+(?:of|in|each|every|per|a|the)){0,3}\\s+months?\\b';
/** "Every 2nd Tuesday": nobody can tell whether of the month or of all weeks. */
const EVERY_NTH = `(?:every|each)\\s+(?:2nd|3rd|4th|5th|second|third|fourth|fifth)(?=\\s+${DAY_NAME}(?!${OF_THE_MONTH}))`;

/** What hours are written with, in the order in which a match is tried. */
const WORDS: readonly (readonly [letter: string, pattern: RegExp, days?: readonly number[]])[] = [
  ['N', /\([^()]*\)/y],
  ['W', new RegExp(EVERY_NTH, 'iy')],
  ['M', /(?:(?:of|in|each|every|per|a|the)\s+)*months?\b/iy],
  ['A', /24\s*\/\s*7\b|24\s*(?:hours?|hrs?)(?:\s*(?:a|per|each|every)\s*day)?\b|all day\b|round the clock\b/iy],
  ['D', /(?:7|seven) days(?: (?:a|per) week)?\b|daily\b|every\s?day\b|all week\b|each day\b/iy, [0, 1, 2, 3, 4, 5, 6]],
  ['D', /week\s?days?\b|m\s?-\s?f\b/iy, [0, 1, 2, 3, 4]],
  ['D', /week\s?ends?\b/iy, [5, 6]],
  ['H', new RegExp(NOT_ON_HOLIDAYS, 'iy')],
  ['D', new RegExp(DAY_NAME, 'iy')],
  ['D', /(?:MO|TU|WE|TH|FR|SA|SU)\b/y],
  // "We" is a word too, unless more days or hours follow.
  ['D', /(?:(?:Mo|Tu|Th|Fr|Sa|Su)\b|We(?=\s*(?:[-–,;&/]|\d)))/y],
  ['O', new RegExp(`(?:${NTH})\\b`, 'iy')],
  ['T', new RegExp(CLOCK, 'iy')],
  // "Mon-Thru": nothing follows, so a day was meant.
  ['D', /thru\b(?=\s*(?:[;,\n(]|$))/iy, [3]],
  ['-', /(?:[-–—]\s*)+|(?:to|until|till|til|thru|through)\b/iy],
  ['&', /[,&+/]|and\b/iy],
  [':', /:/y],
  ['C', /(?:closed|shut)\b/iy],
  ['', /(?:open(?:ing|s)?|hours?|times?|from|on|at|between|each|every|of|the|we|are|is|only|h)\b|[.\s@|]+/iy],
  // A time of day next to hours that are certain without it; "Thursday evening, 7-9" is not read.
  ['', new RegExp(`(?:mornings?|afternoons?|evenings?|nights?)\\b(?=[^;\\n]{0,120}?${CERTAIN})`, 'iy')],
  ['W', /[^\s,;:&+/|()]+|[()|]/y],
];

const ORDINALS = ['', 'first', 'second', 'third', 'fourth', 'fifth'];

/** What holds all the year round, though its words are those of limits. */
const ALWAYS =
  /\b(?:all[- ](?:the )?year(?:[- ]round)?|year[- ]round|throughout the year|every week|each week|(?<!bi-?)weekly|appointments (?:are )?available|no appointments?(?: (?:is |are )?(?:needed|necessary|required))?)\b/gi;

/** Words with which hours hold only at times, or not at all. Any other heading or note ("Food bank", "bring a bag") says what they are for. */
const AT_TIMES =
  /summer|winter|spring|autumn|season|school|term|semester|academic|holiday|\bhols\b|vacation|camp|early|when|whil(?:e|st)|during|\bexc|clos|var[iy]|call|contact|alternat|fortnight|bi-?weekly|every other|rota\b|ramadan|christmas|xmas|festive|easter|\blent\b|half|until|\btill?\b|start|resum|temporar|one[- ]off|one day only|provisional|\btb[ac]\b|appointment|arrange|request|subject to|depend|permitting|weather|sometimes|occasional|\bif\b|unless|monthly|quarterly|annual|(?:january|february|march|april|june|july|august|september|october|november|december)|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\b|\d{3}/i;

/** The same in notes, which are next to days and times: figures, days, weeks and what says when not or how far it is certain. */
const LIMITING_NOTE =
  /\d|\bnot\b|n['’]t\b|never|\b(?:bank|public)\b|\b(?:days?|dates?|weeks?|wks?|months?|years?)\b|\b(?:mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs?|ur)?(?:days?)?\b|\b(?:morning|afternoon|evening|night)s? only\b|\bevery (?:second|third|fourth|few|two|three|four)\b|\b(?:usually|normally|often|most|mostly|typically|approx\w*|roughly|about|some|certain|selected|odd|even|other|currently)\b|\bno (?:session|group|class|meeting|service)|prior|notice|advance|check|confirm|enquir|\bsee\b|\b(?:ring|phone|telephone) (?:first|ahead|before|for|to|us)\b/i;

const FIGURES = /[+\d][\d\s()-]{6,}/g;
const TELEPHONE = /^(?:0|440?)\d{9,10}$/;

/** What is left of words without whom to ask and what holds all year: figures in a telephone number or an address on the web are no dates. */
const limitsIn = (text: string): string =>
  text
    .replace(FIGURES, (figures) => (TELEPHONE.test(figures.replace(/\D/g, '')) ? ' ' : figures))
    .split(/\s+/)
    .filter((word) => !/@|:\/\/|www\./i.test(word))
    .join(' ')
    .replace(ALWAYS, '');

const isAtTimes = (text: string): boolean => [AT_TIMES, CLOSED].some((words) => words.test(limitsIn(text)));
const isLimiting = (note: string): boolean => isAtTimes(note) || LIMITING_NOTE.test(limitsIn(note));

/** Words after a statement that do not change it, unless they limit it. */
const REMARK =
  /^(?:by|appointments?|only|walk-?ins?|welcome|required|necessary|needed|please|call|ahead|or|no|drop-?in)$/i;

// The grammar of a statement, over the letters of its words.
const SESSION = '(?:T-?T|A)';
const SESSIONS = `${SESSION}(?:&?${SESSION})*`;
const DAYS = '(?:O(?:&?O)*)?D(?:[&-]?D)*';
const TIMES_FIRST = `(${SESSIONS})&?(${DAYS})`;
const DAYS_FIRST = `(${DAYS})&?(${SESSIONS}|C)`;
const STATEMENTS = [TIMES_FIRST, DAYS_FIRST].map((one) => ({
  whole: new RegExp(`^(?:${one}&?)+$`),
  each: new RegExp(`${one}(&?)`, 'gy'),
}));
const HALF = new RegExp(`^(?:${SESSIONS}|${DAYS})&?$`);

/** Longest text that is read as hours; what is longer is a description. */
const LONGEST = 1500;

function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    let length = 1;
    for (const [letter, pattern, days] of WORDS) {
      pattern.lastIndex = at;
      const found = pattern.exec(text)?.[0];
      if (!found) continue;
      length = found.length;
      const named =
        days ?? (letter === 'D' ? [WEEKDAYS.findIndex((day) => day === found.slice(0, 2).toUpperCase())] : undefined);
      if (letter) tokens.push({ letter, text: found, ...(named && { days: named }) });
      break;
    }
    at += length;
  }
  return tokens;
}

const lettersOf = (tokens: readonly Token[]) => tokens.map((token) => token.letter).join('');

/** Reads the parts of a text one after the other. */
class HoursReader {
  readonly lines: Schedule[] = [];
  complete = true;
  #heading = '';
  /** Whether a line carries the heading. */
  #isHeadingTold = false;
  /** Whether the hours under the heading hold all year. */
  #allYear = true;
  /** Days or times that wait for their other half in the next part. */
  #waiting: Token[] = [];
  #notOnBankHolidays = false;
  #takenBack = false;
  /** Days on which it is closed. */
  readonly #closed = new Set<string>();

  part(text: string): void {
    if (text.trim() === '') {
      // A title goes with what comes after the blank line.
      if (this.#waiting.length === 0 && this.#isHeadingTold) this.#setHeading([]);
      return;
    }
    let tokens = tokenise(text.replace(BETWEEN, '$1 to $2'));
    const colon = tokens.findIndex((token) => token.letter === ':');
    const before = tokens.slice(0, colon < 0 ? tokens.length : colon);
    // "Grades 2-5:", with nothing behind it, holds no time.
    const isTitle =
      colon === tokens.length - 1 && before[0]?.letter === 'W' && !before.some(({ letter }) => letter === 'D');
    if (
      isTitle ||
      (before.every(({ letter }) => /[W&N]/.test(letter)) && before.some(({ letter }) => letter === 'W'))
    ) {
      this.#setHeading(before);
      // "Mon 9-5; term time only": a line that heads nothing speaks of those before it.
      if (colon < 0) this.#takeBackIf(text);
      tokens = colon < 0 ? [] : tokens.slice(colon + 1);
    }
    this.#statement(
      tokens.filter((token) => token.letter !== ':'),
      text,
    );
  }

  finish(): HoursReading {
    this.#setHeading([]);
    // "Mon-Fri 9-5; Wed closed" says two things of Wednesdays.
    const saysBoth = this.lines.some(({ byday }) => byday?.split(',').some((day) => this.#closed.has(day.slice(-2))));
    if (this.#takenBack || saysBoth) return { lines: [], complete: false, takenBack: true };
    const closed = this.#notOnBankHolidays && { bankHolidays: 'closed' as const };
    return {
      lines: this.lines.map((line) => ({ ...line, ...closed })),
      complete: this.complete && this.lines.length > 0,
      takenBack: false,
    };
  }

  #setHeading(words: readonly Token[]): void {
    // Words that head no hours are told nowhere else.
    if (this.#heading !== '' && !this.#isHeadingTold) this.complete = false;
    this.#isHeadingTold = false;
    this.#heading = words.map((token) => token.text).join(' ');
    this.#allYear = !isAtTimes(this.#heading) && !words.some(({ letter, text }) => letter === 'N' && isLimiting(text));
    this.#dropWaiting();
  }

  #dropWaiting(): void {
    if (this.#waiting.length > 0) this.complete = false;
    this.#waiting = [];
  }

  #statement(all: readonly Token[], text: string): void {
    if (all.length === 0) return;
    const isHolidayRule = (token: Token) =>
      token.letter === 'H' || (token.letter === 'N' && NO_HOLIDAYS.test(token.text));
    if (all.some(isHolidayRule)) this.#notOnBankHolidays = true;
    const notes = all
      .filter((token) => token.letter === 'N' && !isHolidayRule(token))
      .map((token) => token.text.slice(1, -1).trim());
    let tokens = all.filter(({ letter }) => !/[NHM]/.test(letter));
    if (tokens.length === 0 && notes.length === 0) return;
    const remark = tokens.findIndex((token, i) => i > 0 && token.letter === 'W');
    if (remark > 0 && tokens.slice(remark).every((token) => token.letter === '&' || REMARK.test(token.text))) {
      notes.push(
        tokens
          .slice(remark)
          .map((token) => token.text)
          .join(' '),
      );
      tokens = tokens.slice(0, remark);
    }
    const isMonthly = all.some(({ letter }) => letter === 'M') && !all.some(({ letter }) => letter === 'O');
    const doubtful = !this.#allYear || isMonthly || notes.some(isLimiting);
    if (!doubtful && this.#read([...this.#waiting, ...tokens], notes)) return;
    this.complete = false;
    this.#waiting = [];
    // "Closed daily 12-1 for lunch" takes back what other lines promise.
    if (/clos|\bexc|\bnot\b/i.test(text) || CLOSED.test(text)) this.#takenBack = true;
    if (!all.some(({ letter }) => /[DTA]/.test(letter))) this.#takeBackIf(text);
  }

  /** A part without days and times says something of those before it. Whom to ask is no limit of theirs. */
  #takeBackIf(words: string): void {
    const rest = words.replace(/call|contact|check|confirm|enquir|\bsee\b|(?:ring|phone|telephone) (?:for|us)\b/gi, '');
    if (this.lines.length > 0 && isLimiting(rest)) this.#takenBack = true;
  }

  /** Reads whole statements, or keeps half of one for the next part. */
  #read(tokens: readonly Token[], notes: readonly string[]): boolean {
    const letters = lettersOf(tokens);
    // "24 hours" alone means every day.
    if (letters === 'A') return this.#add([{ opens: 0, closes: 0 }], [], [0, 1, 2, 3, 4, 5, 6], notes);
    if (HALF.test(letters)) {
      this.#waiting = [...tokens, { letter: '&', text: ',' }];
      return true;
    }
    this.#waiting = [];
    const form = STATEMENTS.find(({ whole }) => whole.test(letters));
    if (!form) return false;
    let certain = true;
    for (const found of letters.matchAll(form.each)) {
      const [all, first = '', second = '', and = ''] = found;
      const middle = found.index + all.length - second.length - and.length;
      const halves = [
        tokens.slice(found.index, found.index + first.length),
        tokens.slice(middle, middle + second.length),
      ];
      certain = this.#clause(halves, notes) && certain;
    }
    return certain;
  }

  #clause(halves: readonly (readonly Token[])[], notes: readonly string[]): boolean {
    const dated = halves.find((half) => half.some((token) => token.letter === 'D')) ?? [];
    const timed = halves.find((half) => half !== dated) ?? [];
    if (timed.some((token) => token.letter === 'C')) {
      for (const day of daysOf(dated)) this.#closed.add(WEEKDAYS[day] ?? '');
      return true;
    }
    const sessions = sessionsOf(timed);
    return sessions !== undefined && this.#add(sessions, ordinalsOf(dated), daysOf(dated), notes);
  }

  #add(
    sessions: readonly Session[],
    ordinals: readonly number[],
    days: readonly number[],
    notes: readonly string[],
  ): boolean {
    const byday = bydayOf(ordinals, days);
    this.#isHeadingTold = true;
    const said = [this.#heading, ...notes].filter(Boolean).join('. ');
    for (const { opens, closes } of sessions) {
      this.lines.push({
        freq: ordinals.length > 0 ? 'MONTHLY' : 'WEEKLY',
        byday,
        opensAt: wallTime(opens),
        closesAt: wallTime(closes),
        ...(said && { notes: said }),
      });
    }
    return true;
  }
}

function sessionsOf(tokens: readonly Token[]): Session[] | undefined {
  const sessions: Session[] = [];
  const times = tokens.filter((token) => token.letter === 'T').map((token) => readClock(token.text));
  if (tokens.some((token) => token.letter === 'A')) sessions.push({ opens: 0, closes: 0 });
  for (let i = 0; i < times.length; i += 2) {
    const [from, to] = times.slice(i, i + 2);
    const session = from && to && readSession(from, to);
    if (!session) return undefined;
    sessions.push(session);
  }
  return sessions;
}

function ordinalsOf(tokens: readonly Token[]): number[] {
  return tokens
    .filter((token) => token.letter === 'O')
    .map(({ text }) => Number.parseInt(text, 10) || ORDINALS.indexOf(text.toLowerCase()));
}

function daysOf(tokens: readonly Token[]): number[] {
  const days: number[] = [];
  tokens.forEach((token, i) => {
    const [from] = tokens[i - 2]?.days ?? [];
    const [to] = token.days ?? [];
    if (token.days?.length === 1 && from !== undefined && to !== undefined && tokens[i - 1]?.letter === '-')
      for (let step = 0; step < (to - from + 7) % 7; step++) days.push((from + step) % 7);
    days.push(...(token.days ?? []));
  });
  return days;
}

/**
 * Reads weekly and monthly opening hours that were written for people: "9:00am-1:00pm / 2:00pm-5:00pm, Mon", "Mon to Fri 9-5;
 * Sat closed", "First Tuesday 2pm-4pm". What a person would have to ask about is left out and makes the reading incomplete.
 * @param text - Plain text, lines parted by line breaks or semicolons.
 * @returns The certain lines, and whether that is everything the text says.
 */
export function readHours(text: string): HoursReading {
  if (text.length > LONGEST) return { lines: [], complete: false, takenBack: false };
  const reader = new HoursReader();
  for (const part of text.split(/\n|;/)) reader.part(part);
  return reader.finish();
}

/**
 * Tells whether a text is opening hours and nothing else, all of it certain: a page that shows the hours that were read need not show it.
 * @param text - Plain text, such as the description of a line of hours.
 * @returns False when something in it would be lost.
 */
export const isOnlyHours = (text: string): boolean => readHours(text).complete;

/** Days in words; codes such as `2TH` are read by their own rule. */
const DAY_WORDS = new RegExp(`^${DAYS}$`);

/**
 * Reads days of the week in words: "Mon to Fri", "weekdays", "first and third Thursday".
 * @param text - Days and nothing else.
 * @returns Days as HSDS writes them, `MO,TU` or `1TH,3TH`; `undefined` when the text says anything else.
 */
export function readDays(text: string): string | undefined {
  if (text.length > 100) return undefined;
  const all = tokenise(text);
  const tokens = all.some(({ letter }) => letter === 'O') ? all.filter(({ letter }) => letter !== 'M') : all;
  if (!DAY_WORDS.test(lettersOf(tokens))) return undefined;
  return bydayOf(ordinalsOf(tokens), daysOf(tokens));
}

function bydayOf(ordinals: readonly number[], days: readonly number[]): string {
  const names = [...new Set(days)].sort((a, b) => a - b).map((day) => WEEKDAYS[day] ?? '');
  return (ordinals.length > 0 ? ordinals.flatMap((nth) => names.map((name) => `${nth}${name}`)) : names).join(',');
}
