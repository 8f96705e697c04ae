import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scheduleProblems } from '@neighbourhood-kit/core/services';
import { readDays, readHours } from './hours-text.js';

const written = (text: string) =>
  readHours(text).lines.map(
    ({ freq, byday, opensAt, closesAt }) =>
      `${freq === 'MONTHLY' ? 'monthly ' : ''}${byday ?? ''} ${opensAt ?? ''}-${closesAt ?? ''}`,
  );

describe('hours that people wrote', () => {
  it.each([
    ['9:00am-1:00pm / 2:00pm-5:00pm, Mon', ['MO 09:00-13:00', 'MO 14:00-17:00']],
    ['Mon-Fri 9am-5pm', ['MO,TU,WE,TH,FR 09:00-17:00']],
    ['Monday to Friday, 9.30am to 4pm', ['MO,TU,WE,TH,FR 09:30-16:00']],
    ['9:00am-12:00pm; 1:00pm-4:00pm, Mon-Fri', ['MO,TU,WE,TH,FR 09:00-12:00', 'MO,TU,WE,TH,FR 13:00-16:00']],
    ['7:00am-7:00pm, Mon-Fri;\n8:00am-5:00pm, Sat', ['MO,TU,WE,TH,FR 07:00-19:00', 'SA 08:00-17:00']],
    ['Mon 9-5; Tue 9-5; Wed closed', ['MO 09:00-17:00', 'TU 09:00-17:00']],
    ['4:00pm-12:00am, Fri', ['FR 16:00-00:00']],
    ['9:00am-8:00pm, Mon-Thru\n\n9:00am-7:00pm, Fri', ['MO,TU,WE,TH 09:00-20:00', 'FR 09:00-19:00']],
    ['Mon thru Fri 9am-5pm', ['MO,TU,WE,TH,FR 09:00-17:00']],
    ['Grades 2-5:\n\n3:00pm-6:00pm, Mon, Tue', ['MO,TU 15:00-18:00']],
    ['8:00m-5:00pm, Mon-Fri', ['MO,TU,WE,TH,FR 08:00-17:00']],
    ['10:00am- -3:00pm, Tue, Thur', ['TU,TH 10:00-15:00']],
    ['weekdays 0900-1700', ['MO,TU,WE,TH,FR 09:00-17:00']],
    ['10-12pm Sat & Sun', ['SA,SU 10:00-12:00']],
    ['Fri-Mon noon - midnight', ['MO,FR,SA,SU 12:00-00:00']],
    ['First and third Tuesday of each month 2pm-4pm', ['monthly 1TU,3TU 14:00-16:00']],
    ['last Friday of the month, 10am to 12 noon', ['monthly -1FR 10:00-12:00']],
    ['24/7', ['MO,TU,WE,TH,FR,SA,SU 00:00-00:00']],
    ['Office hours: 9:00am-5:00pm, Mon-Fri', ['MO,TU,WE,TH,FR 09:00-17:00']],
    ['Every 2nd Tuesday of the month 2pm-4pm', ['monthly 2TU 14:00-16:00']],
    ['Every first Tuesday 2pm-4pm', ['monthly 1TU 14:00-16:00']],
    ['Every 2nd and 4th Tuesday 2pm-4pm', ['monthly 2TU,4TU 14:00-16:00']],
    ['Mon 9-5 (all year round)', ['MO 09:00-17:00']],
    ['Mon 9-5 (no appointment needed)', ['MO 09:00-17:00']],
    ['Mon 9-5 (drop-in, women only, hot drinks)', ['MO 09:00-17:00']],
    ['Daily 8am-8pm', ['MO,TU,WE,TH,FR,SA,SU 08:00-20:00']],
    ['MO,WE 10:00-16:30', ['MO,WE 10:00-16:30']],
    ['22:00-06:00 Sat', ['SA 22:00-06:00']],
    ['10pm-6am Sat', ['SA 22:00-06:00']],
    ['Fri 9pm-5am', ['FR 21:00-05:00']],
    ['5pm-9am daily', ['MO,TU,WE,TH,FR,SA,SU 17:00-09:00']],
    ['Fri 8-midnight', ['FR 20:00-00:00']],
    ['Mon 9-11am', ['MO 09:00-11:00']],
    ['Mon 7-9am', ['MO 07:00-09:00']],
    ['Mo-Fr 09:00-17:00; Sa 10:00-14:00', ['MO,TU,WE,TH,FR 09:00-17:00', 'SA 10:00-14:00']],
    ['Mo,We,Fr 08:00-12:00', ['MO,WE,FR 08:00-12:00']],
    ['We are open Sat 9-5', ['SA 09:00-17:00']],
    ['Thursday evenings 7pm-9pm', ['TH 19:00-21:00']],
    ['Monday, Wednesday and Friday between 10am and 2pm', ['MO,WE,FR 10:00-14:00']],
    ['Mon-Fri 9-5\nBank Holidays: Closed', ['MO,TU,WE,TH,FR 09:00-17:00']],
    ['Wednesdays @ 2pm - 4pm', ['WE 14:00-16:00']],
  ])('%j is certain', (text, lines) => {
    expect(written(text)).toEqual(lines);
    expect(readHours(text).complete).toBe(true);
    for (const line of readHours(text).lines) expect(scheduleProblems(line)).toEqual([]);
  });

  it.each([
    ['7-9 Mon'],
    ['Thursday evening, 9-11'],
    ['Mon 10am'],
    ['9:00am & 1:00pm, Tue'],
    ['6:30am-6:300pm, Mon-Fri'],
    ['9:00pm-7:00pm, Mon-Fri'],
    ['Mon 9-5am'],
    ['Mon 9am-5am'],
    ['10-2am Mon'],
    ['Mon 9-12am'],
    ['Mon 12-2am'],
    ['4pm-5am, Fri'],
    ['Every other Friday 9-5, call first'],
    ['Summer camp:\n8am-5pm, Mon-Fri'],
    ['9-5'],
    ['Call for times'],
    ['Mon-Fri 9-5 except in August'],
    ['Every 2nd Tuesday 2pm-4pm'],
    ['2pm-4pm, every third Tuesday'],
    ['Each fourth Wed 10-12'],
    ['Mondays 2pm-4pm every month'],
    ['Mon 9-5 by appointment only'],
    [''],
    ['Mon '.repeat(2000)],
  ])('%j is not guessed at', (text) => {
    expect(readHours(text)).toMatchObject({ lines: [], complete: false });
  });

  it('reads what is certain next to what is not, and says that there is more', () => {
    const reading = readHours('9:00am-5:00pm, Mon-Fri\n\nSaturdays by appointment only');
    expect(reading).toMatchObject({ complete: false, lines: [{ byday: 'MO,TU,WE,TH,FR' }] });
  });

  it('trusts no line of a text that takes some of it back', () => {
    expect(readHours('9:00am-5:00pm, Mon-Fri\nClosed daily 12:00pm-1:00pm for lunch')).toEqual({
      lines: [],
      complete: false,
      takenBack: true,
    });
  });

  it.each([
    'Mon-Fri 9am-5pm\nWednesday: shut',
    'Mon-Fri 9am-5pm; Wed closed',
    'Currently shut\nMon-Fri 9am-5pm',
    'Shut\nMon-Fri 9am-5pm',
    'Mon-Fri 9am-5pm\n\nPlease note: we are shut at present',
    'No longer running\nMon-Fri 9am-5pm',
  ])('trusts no hours next to words that it is closed: %j', (text) => {
    expect(readHours(text)).toMatchObject({ lines: [], complete: false });
  });

  it.each([
    'Call 01332 123456',
    'Tel: (01332) 123 456',
    'Ring us on +44 1332 123456',
    'Book at lunch2026@example.org',
    'https://www.example.org/2026/123',
    'www.example.org/123',
  ])('keeps hours above a line that says whom to ask: %j', (line) => {
    expect(written(`Sat 10am-4pm\n${line}`)).toEqual(['SA 10:00-16:00']);
    expect(readHours(`Sat 10am-4pm\n${line}`).complete).toBe(false);
  });

  it('keeps what a heading or a note says', () => {
    expect(readHours('Food bank:\n10am-12pm, Tue (bring a bag)').lines[0]?.notes).toBe('Food bank. bring a bag');
    for (const words of [
      '(except bank holidays)',
      'except bank hols',
      '. Closed all bank holidays',
      '\nBank hols: closed',
    ])
      expect(readHours(`Mon-Fri 9am-5pm${words.replace(/^[a-z]/, ' $&')}`)).toMatchObject({
        complete: true,
        lines: [{ bankHolidays: 'closed' }],
      });
  });
});

/** What people write behind hours that do not hold every week, all the year. */
const LIMITS = [
  'term time', 'term-time only', 'school hols', 'Oct-Mar', 'October to March', 'from Sept', 'summer only', 'winter months', 'seasonal',
  'by appointment', 'appointment only', 'appointments required', 'first week', 'first week of the month', 'odd weeks', 'fortnightly', 'alternate weeks', 'bi-weekly', 'monthly',
  'every other', 'every second', 'exc. August', 'excluding half term', 'not in August', 'closed at Easter', 'weather permitting',
  'if enough people come', 'usually', 'dates vary', 'call first', 'ring first', 'please call ahead', 'check before you travel', 'temporarily suspended', 'until further notice',
  'to be confirmed: TBC', 'on request', 'most days', 'not Thurs', 'Mondays only', 'evenings only', 'when volunteers are free', 'shut for lunch', 'shut in August', 'ceased', 'no longer running', 'on a break', 'one-off', 'currently shut',
  'discontinued', 'this group has ended', 'postponed', 'we are shut at present', 'cancelled', 'paused', 'on hold', 'during Ramadan', "isn't open at Christmas", 'subject to volunteers',
]; // prettier-ignore

const anyCase = (words: string) =>
  fc.constantFrom(words, words.toUpperCase(), words.charAt(0).toUpperCase() + words.slice(1));
const hours = fc
  .tuple(
    fc.constantFrom('Mon', 'Tues & Thurs', 'Mon, Wed', 'Monday to Friday', 'First Tuesday', 'Daily'),
    fc.constantFrom('12-2', '10am - noon', '09:00-17:00', '2pm to 4pm'),
    fc.boolean(),
  )
  .map(([days, times, timesFirst]) => (timesFirst ? `${times}, ${days}` : `${days} ${times}`));
const limit = fc.constantFrom(...LIMITS).chain(anyCase);
const harmless = fc.constantFrom('', 'drop-in', 'ground floor', 'women only', 'bring a bag');

describe('words that limit hours', () => {
  it('keep them from being certain, with or without brackets, wherever they stand', () => {
    fc.assert(
      fc.property(hours, limit, harmless, fc.nat(7), (line, words, more, form) => {
        const note =
          more === '' ? words : form % 2 === 0 ? `${more}, ${words}` : `${words}; ${more}`.replace(';', ' –');
        const text = [
          `${line} (${note})`, `(${note}) ${line}`, `${line}(${note})`, `${line} ${words}`, `${line}; (${note})`, `${line}\n${words}`,
          `Lunch club (${note}): ${line}`, `${line} (${more === '' ? 'club' : more}) (${words})`,
        ][form]; // prettier-ignore
        // Outside brackets a day is a day, and on a line of its own a call changes nothing.
        fc.pre(!(form >= 3 && form <= 5 && words.toLowerCase() === 'mondays only'));
        fc.pre(!((form === 4 || form === 5) && /^(?:call|please|check)/i.test(words)));
        expect(readHours(text ?? ''), text).toMatchObject({ lines: [], complete: false });
      }),
      { numRuns: 2000 },
    );
  });

  it('are told where they head no hours', () => {
    expect(readHours('Mon 9-5\nRing the bell').complete).toBe(false);
  });

  it('do not touch other lines of the text', () => {
    expect(readHours('Mon 9-5; Tues & Thurs 12-2 (term time)')).toMatchObject({
      complete: false,
      lines: [{ byday: 'MO' }],
    });
  });

  it('are not read as days of a month where nobody can tell', () => {
    expect(readDays('every 2nd Tuesday')).toBeUndefined();
    expect(readDays('first Tuesday of the month')).toBe('1TU');
  });
});
