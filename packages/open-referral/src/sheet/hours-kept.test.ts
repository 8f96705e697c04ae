import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WEEKDAYS, type Schedule, type Service } from '@neighbourhood-kit/core/services';
import { readSheet, sheetCells, sheetCsv, type SheetReading } from '../sheet.js';
import { readHours } from '../hours-text.js';
import { applyAnswer } from '../freshness.js';
import { hoursInWords, hoursParts } from './hours-words.js';

const serviceWith = (schedules: readonly Schedule[]): Service => ({
  id: 's1',
  name: 'Night café',
  status: 'active',
  description: 'Tea.',
  schedules,
});

async function readBack(csv: string, known: Service): Promise<SheetReading> {
  const reading = await readSheet(new TextEncoder().encode(csv), { known: [known] });
  if (!reading.ok) throw new Error(reading.problem.message);
  return reading.value;
}

/** Hours after their cell in a sheet was changed. */
async function changed(schedules: readonly Schedule[], change: (cell: string) => string) {
  const known = serviceWith(schedules);
  const { services, notes } = await readBack(
    `ID,Service name,Opening hours\ns1,Night café,"${change(hoursInWords(schedules)).replaceAll('"', '""')}"\n`,
    known,
  );
  return { lines: services[0]?.schedules ?? [], rules: notes.map(({ rule }) => rule), notes };
}

const fridays: Schedule = { id: 'a', freq: 'WEEKLY', byday: 'FR,SA', opensAt: '18:00', closesAt: '02:00' };
const fortnightly: Schedule = {
  ...{ id: 'b', freq: 'WEEKLY', interval: 2, dtstart: '2026-11-24', byday: 'TU', opensAt: '10:00', closesAt: '12:00' },
  ...{ notes: 'Bring a mat.', attendingType: 'physical' },
};
const over: Schedule = { freq: 'WEEKLY', byday: 'WE', opensAt: '09:00', closesAt: '17:00', validTo: '2026-01-01' };

describe('a cell of hours that is changed', () => {
  test('keeps the lines that it names and cannot say', async () => {
    const { lines, rules } = await changed([fridays, fortnightly, over], (cell) => cell.replace('18:00', '19:00'));
    expect(lines).toEqual(expect.arrayContaining([fortnightly, over]));
    expect(lines).toContainEqual(expect.objectContaining({ id: 'a', byday: 'FR,SA', opensAt: '19:00' }));
    expect(lines).toHaveLength(3);
    expect(rules).not.toContain('sheet/hours-gone');
  });

  test('can put the hour of such a line right', async () => {
    const { lines } = await changed([fridays, fortnightly], (cell) => cell.replace('Tue 10:00-12:00', 'Wed 1pm-3pm'));
    expect(lines).toEqual(
      expect.arrayContaining([fridays, { ...fortnightly, byday: 'WE', opensAt: '13:00', closesAt: '15:00' }]),
    );
  });

  test('says which such line it no longer names', async () => {
    const { lines, notes } = await changed([fridays, fortnightly], (cell) => cell.split(';')[0] ?? '');
    expect(lines).toEqual([fridays]);
    expect(notes.filter(({ rule }) => rule === 'sheet/hours-gone').map(({ message }) => message)).toEqual([
      "Row 2, column 'Opening hours': “Tue 10:00-12:00 (every 2 weeks, from 24/11/2026)” stood here and no longer does, so these hours were taken out. Put the words back if they still hold.",
    ]);
  });

  test('keeps which hours leave out bank holidays, where not all do', async () => {
    const monday: Schedule = {
      freq: 'WEEKLY',
      byday: 'MO',
      opensAt: '09:00',
      closesAt: '17:00',
      bankHolidays: 'closed',
    };
    const { lines } = await changed([monday, fridays], (cell) => cell.replace('18:00', '19:00'));
    expect(lines).toContainEqual(monday);
    expect(lines.filter(({ bankHolidays }) => bankHolidays === 'closed')).toHaveLength(1);
  });

  test('is not the partner’s to put right for what it cannot say', async () => {
    const reading = await readSheet(new TextEncoder().encode(sheetCsv([serviceWith([fridays, fortnightly])])));
    const notes = reading.ok ? reading.value.notes.filter(({ column }) => column === 'Opening hours') : [];
    expect(notes.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['info sheet/hours-noted']);
  });

  test('is brought up to an answer of the owner, with every line in the words that the editor sees', async () => {
    const known = serviceWith([fridays, fortnightly]);
    const cell = sheetCells(known)['hours'] ?? '';
    expect(cell).toContain('Tue 10:00-12:00 (every 2 weeks, from 24/11/2026)');
    // A mail program breaks lines where it likes.
    const changes = { 'Opening hours': cell.replace('18:00', '19:00').replace('every 2', 'every\n2') };
    const { service } = await applyAnswer(known, { said: 'amended', on: '2026-11-27', changes });
    expect(service.schedules).toContainEqual(fortnightly);
    expect(service.schedules).toHaveLength(2);
  });
});

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2027-02-${String(n).padStart(2, '0')}`);
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30'))
  .map(([hour, minutes]) => `${String(hour).padStart(2, '0')}:${minutes}`);
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined, freq: 3 });
const words = fc.constantFrom(
  'Drop in',
  'Mon 9am-5pm',
  'Every other Tuesday; ring first',
  'Term time only',
  'Closed',
  '$& (or so)',
);
const schedule: fc.Arbitrary<Schedule> = fc
  .record({
    freq: maybe(fc.constantFrom('DAILY' as const, 'WEEKLY' as const, 'MONTHLY' as const)),
    interval: maybe(fc.integer({ min: 1, max: 4 })),
    byday: fc.oneof(
      { weight: 4, arbitrary: fc.subarray([...WEEKDAYS], { minLength: 1 }).map((days) => days.join(',')) },
      fc.constantFrom('1TU,3TU', '2MO,4WE', '-1FR', '-2TH', 'XX', undefined),
    ),
    bymonthday: maybe(fc.constantFrom('1,15', '-1')),
    ...{ dtstart: maybe(day), validFrom: maybe(day), validTo: maybe(day), until: maybe(day) },
    count: maybe(fc.integer({ min: 1, max: 20 })),
    except: maybe(fc.array(day, { maxLength: 9 })),
    ...{
      opensAt: fc.option(clock, { nil: undefined, freq: 9 }),
      closesAt: fc.option(clock, { nil: undefined, freq: 9 }),
    },
    bankHolidays: maybe(fc.constantFrom('open' as const, 'closed' as const)),
    ...{ notes: maybe(words), description: maybe(words), attendingType: maybe(fc.constant('online')) },
  })
  .map((line) => Object.fromEntries(Object.entries(line).filter(([, value]) => value !== undefined)) as Schedule);
const lines = fc.array(schedule, { minLength: 1, maxLength: 5 });

describe('hours of any kind', () => {
  test('come back from a sheet that nobody changed as they were', async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (schedules) => {
        const known = serviceWith(schedules);
        const { services, rows } = await readBack(sheetCsv([known]), known);
        expect(rows[0]?.done).toBe('unchanged');
        expect(services[0]).toBe(known);
      }),
    );
  });

  test('are all kept where a line next to them is changed', async () => {
    const unlike: Schedule = {
      id: 'x',
      freq: 'WEEKLY',
      byday: 'TH',
      opensAt: '03:03',
      closesAt: '04:04',
      notes: 'Ask for Ann.',
    };
    await fc.assert(
      fc.asyncProperty(lines, async (others) => {
        const schedules = [...others.map((line, i) => ({ ...line, id: String(i) })), unlike];
        const { lines: now, rules } = await changed(schedules, (cell) => cell.replace('03:03', '03:07'));
        expect(rules).not.toContain('sheet/hours-gone');
        expect(now.find(({ id }) => id === 'x')).toMatchObject({ ...unlike, opensAt: '03:07' });
        const { plainLines } = hoursParts(schedules);
        const bare = (line: Schedule) => ({ ...line, description: undefined });
        for (const line of schedules.filter(({ id }) => id !== 'x'))
          if (plainLines.includes(line)) expect(now.map(bare)).toContainEqual(bare(line));
          else expect(now).toContainEqual(line);
      }),
    );
  });

  test('promise a stranger no more than they say', () => {
    fc.assert(
      fc.property(lines, (schedules) => {
        const { plainLines } = hoursParts(schedules);
        const key = ({ opensAt, closesAt }: Schedule) => `${opensAt ?? ''}-${closesAt ?? ''}`;
        const plain = new Set(plainLines.map(key));
        for (const line of readHours(hoursInWords(schedules.map((line) => ({ ...line, description: undefined }))))
          .lines)
          expect(plain).toContain(key(line));
      }),
    );
  });
});
