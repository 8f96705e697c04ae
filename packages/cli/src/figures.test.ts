import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { METHODS, spcChart, type SpcChart } from '@neighbourhood-kit/core/statistics';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nk, nkReading } from './testing/run-nk.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nk-figures-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const months = (values: readonly (number | string | null)[]): { date: string; value: number | string | null }[] =>
  values.map((value, i) => ({
    date: `${String(2024 + Math.floor(i / 12))}-${String((i % 12) + 1).padStart(2, '0')}-01`,
    value,
  }));
const steady = [50, 52, 48, 51, 49, 50, 53, 47, 50, 51, 49, 50, 52, 48];
const shifted = months([...steady, 45, 44, 46, 45, 44, 46, 45]);

describe('nk spc', () => {
  test('answers JSON with the chart as core makes it, with the fields that were promised', async () => {
    const options = { improvementDirection: 'decrease', target: 55, rebase: [], ruleset: 'mdc' };
    const { code, out, err } = await nk(
      'spc',
      await file('a.json', JSON.stringify({ points: shifted, options })),
      '--json',
    );
    expect([code, err]).toEqual([0, '']);
    const chart = JSON.parse(out) as SpcChart;
    const own = spcChart(shifted as { date: string; value: number }[], {
      improvementDirection: 'decrease',
      target: 55,
    });
    expect(own.ok && chart).toEqual(JSON.parse(JSON.stringify(own.ok && own.value)));
    for (const field of ['date', 'value', 'mean', 'lower', 'upper', 'nearLower', 'nearUpper', 'signal', 'type']) {
      expect(chart.points[0]).toHaveProperty(field);
    }
    expect(chart).toMatchObject({
      variation: 'improvement-low',
      assurance: expect.any(String) as string,
      sentence: expect.stringContaining('Special cause, improving: the last 8 months are below the mean.') as string,
      warnings: [],
    });
    expect(chart.groups).toHaveLength(1);
  });

  test('reads two columns of CSV as a spreadsheet saves it: mark, quotes, British dates, thousands, blank lines', async () => {
    const lines = months(steady.map((value) => value * 100)).map(
      ({ date, value }) => `"${date.split('-').toReversed().join('/')}","${Number(value).toLocaleString('en-GB')}"`,
    );
    const csv = `\uFEFF"Month, first day","Calls ""in"""\r\n${lines.join('\r\n')}\r\n,\r\n`;
    const asked = ['--date', 'month, first day', '--value', 'Calls "in"', '--direction', 'decrease'];
    const { code, out, err } = await nk('spc', await file('b.csv', csv), ...asked, '--json');
    expect(code, err).toBe(0);
    expect(err).toBe(
      'Rows 2, 3, 4 and 11 more: read day first.\nRows 2, 3, 4 and 11 more: thousands separators taken out.',
    );
    expect((JSON.parse(out) as SpcChart).points.map(({ date, value }) => ({ date, value }))).toEqual(
      months(steady.map((value) => value * 100)),
    );
  });

  test('reads UTF-16 and the Windows code page, and standard input', async () => {
    const csv = `Month\tCost (£)\n${months(steady)
      .map(({ date, value }) => `${date}\t£${String(value)}`)
      .join('\n')}`;
    const utf16 = Buffer.from(`\uFEFF${csv}`, 'utf16le');
    const asked = ['--date', 'Month', '--value', 'Cost (£)'];
    for (const bytes of [utf16, Buffer.from(csv, 'latin1')]) {
      expect((await nk('spc', await file('c.csv', bytes), ...asked)).code).toBe(0);
    }
    const { code, out } = await nkReading(csv, 'spc', '-', ...asked);
    expect([code, out.split('\n')[0]]).toEqual([
      0,
      'Common cause: the latest month shows no sign of change beyond the usual variation.',
    ]);
  });

  test('draws, lists and explains for a reader', async () => {
    const source = await file(
      'd.json',
      JSON.stringify({ points: shifted, options: { improvementDirection: 'decrease' } }),
    );
    const { out } = await nk('spc', source, '--target', '45', '--rows', '3', '--rebase', '2024-08-01=New rota');
    expect(out).toContain('The process as it is will meet the target at some times and miss it at others');
    expect(out).toContain('• usual variation');
    expect(out).toContain('The last 3 of 21 points');
    expect(out).toMatch(/2025-09-01 +45 +/);
    expect(out).toContain('Note: The group from 2024-01-01 has 7 values; limits and rules need 13');
  });

  test('refuses bad figures, every one with its row, and answers JSON even then', async () => {
    const points = [...months([1, '2', 3]), { date: '2024-02-01', value: 4 }, { date: '2024-13-01', value: null }];
    const { code, out, err } = await nk('spc', await file('e.json', JSON.stringify({ points })), '--json');
    expect(code).toBe(1);
    const said = [
      'Row 2: the value is "2"; give a number without quotes, units or thousands separators. For a period without a value write null.',
      'Row 5: "2024-13-01" is not a date; write it as 2026-04-01 or 2026-04.',
      'Row 4: 2024-02-01 was already given in row 2; keep one value for it.',
    ];
    expect(err.split('\n')).toEqual(said);
    expect((JSON.parse(out) as { problems: { message: string }[] }).problems.map(({ message }) => message)).toEqual(
      said,
    );
    expect((await nkReading('{"points":[{"date":"2024-01-01","value":1e999}]}', 'spc', '-')).err).toContain(
      'Row 1: the value is Infinity; give a finite number.',
    );
  });

  test('counts rows of CSV as a spreadsheet does', async () => {
    const asked = ['-', '--date', 'date', '--value', 'n'];
    const twice = await nkReading('date,n\n2024-01,1\n\n2024-02,2\n2024-01,3\n', 'spc', ...asked);
    expect(twice).toMatchObject({
      code: 1,
      err: 'Row 5: 2024-01-01 was already given in row 2; keep one value for it.',
    });
    const word = await nkReading('date,n\n2024-01,1\n2024-02,many\n', 'spc', ...asked);
    expect(word.err).toBe('Row 3: "many" is not a number. For a period without a value leave the cell empty.');
  });

  test('says how to ask when it cannot', async () => {
    expect(await nk('spc', join(folder, 'none.csv'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('There is no file') as string,
    });
    expect(await nkReading('', 'spc', '-')).toMatchObject({ code: 2, err: 'Standard input is empty.' });
    expect((await nkReading('{"points": [1,}', 'spc', '-')).err).toContain('Standard input is not JSON');
    expect((await nkReading('date,n\n"2024-01,1', 'spc', '-', '--date', 'date', '--value', 'n')).err).toContain(
      'is not whole CSV, row 2',
    );
    expect((await nkReading('a,a\n1,2', 'spc', '-', '--date', 'a', '--value', 'a')).err).toContain('two columns "a"');
    expect((await nkReading('date,n\n', 'spc', '-')).err).toContain(
      'Say which columns to read with --date and --value; the table has "date", "n".',
    );
    expect((await nkReading('{"points":[]}', 'spc', '-', '--date', 'a')).err).toContain('this is JSON');
    expect((await nkReading('{}', 'spc', '-', '--direction', 'up')).err).toContain(
      '--direction takes one of increase, decrease, neutral, not "up".',
    );
    expect((await nkReading('{}', 'spc', '-', '--rebase', '2024-01-01')).err).toContain('--rebase takes DATE=REASON');
  });

  const indicators = fileURLToPath(new URL('../../../../shared/data/derbyshire/indicators/', import.meta.url));
  const emergency = `${indicators}england_icb_accidents_emergency_E54000058.csv`;
  test.skipIf(!existsSync(emergency))(
    'reads a published table of accident and emergency figures as it is',
    async () => {
      const asked = ['--date', 'date', '--value', 'pct_attendance_over_4hours', '--direction', 'decrease', '--json'];
      const { code, out } = await nk('spc', emergency, ...asked);
      expect(code).toBe(0);
      const { points } = JSON.parse(out) as SpcChart;
      expect(points).toHaveLength(readFileSync(emergency, 'utf8').trim().split('\n').length - 1);
      expect(points[0]).toMatchObject({ date: '2022-04-01', value: 0.28 });
    },
  );
});

describe('nk stats', () => {
  test('lists every method with an example that it reads itself', async () => {
    const { code, out } = await nk('stats');
    expect(code).toBe(0);
    for (const [name, { example }] of Object.entries(METHODS)) {
      expect(out).toContain(`\n${name}: `);
      expect(out).toContain(JSON.stringify(example));
    }
    expect(Object.keys(JSON.parse((await nk('stats', '--json')).out) as object)).toEqual(Object.keys(METHODS));
  });

  test('answers the same for JSON and for the same rows of CSV', async () => {
    const rows = [
      { first: { numerator: 45, denominator: 60 }, second: { numerator: 30, denominator: 60 } },
      { first: { numerator: 5, denominator: 1200 }, second: { numerator: 0, denominator: 60 } },
    ];
    const json = await nkReading(
      JSON.stringify({ rows, confidence: 0.9 }),
      'stats',
      'proportion-difference',
      '-',
      '--json',
    );
    const csv = await nkReading(
      'First numerator,first_denominator,second.numerator,Second Denominator\n45,60,30,60\n5,"1,200",0,60\n',
      ...['stats', 'proportion-difference', '-', '--set', 'confidence=0.9', '--json'],
    );
    expect([json.code, csv.code]).toEqual([0, 0]);
    expect(JSON.parse(csv.out)).toEqual(JSON.parse(json.out));
  });

  test('reads columns of numbers, and a standard population with its bands', async () => {
    const two = await nkReading(
      'treated,control\n9,7\n8,8\n5,8\n5,7\n',
      'stats',
      'difference-in-differences',
      '-',
      '--set',
      'interruptionAfter=2',
    );
    expect(two.out).toContain('effect:\n  estimate: -3.5');
    const mean = await nkReading('value\n24.1\n26.3\n22.8\n', 'stats', 'mean', '-');
    expect(mean.out).toContain('value: 24.4');
    const bands = 'events,population,standard\n7,5540,5000\n12,5100,5500\n';
    const inTable = await nkReading(bands, 'stats', 'direct-standardisation', '-', '--json');
    const typed = await nkReading(
      bands.replace(/,(standard|5.00)$/gm, ''),
      ...['stats', 'direct-standardisation', '-', '--set', 'standard=5000,5500', '--json'],
    );
    expect(JSON.parse(inTable.out)).toEqual(JSON.parse(typed.out));
  });

  test('keeps good rows although others are bad, which are named as the spreadsheet counts them', async () => {
    const { code, out, err } = await nkReading(
      'numerator,denominator\n45,60\n61,60\n4,0\n',
      'stats',
      'proportion',
      '-',
    );
    expect(code).toBe(1);
    expect(out).toMatch(/\n +2 +0\.75 +0\.627679 +0\.842235/);
    expect(err.split('\n')).toEqual([
      'Row 3: the numerator 61 is above the denominator 60; are they swapped?',
      'Row 4: the denominator is 0; nothing can be divided by it. Leave the row out.',
    ]);
  });

  test('answers the rows of a table next to one with a cell that is no number', async () => {
    const { code, out, err } = await nkReading('numerator,denominator\nmany,60\n45,60\n', 'stats', 'proportion', '-');
    expect(code).toBe(1);
    expect(out).toMatch(/\n +3 +0\.75 +0\.627679 +0\.842235/);
    expect(err).toBe('Row 2: "many" is not a number.');
    expect(await nkReading('name,numerator,denominator\nA,many,60\nB,45,60\n', 'stats', 'funnel', '-')).toMatchObject({
      code: 1,
      out: '',
      err: 'Row 2: "many" is not a number.',
    });
  });

  test('answers nothing of a method over all rows while one is bad, and names it, as its help says', async () => {
    const asked = await nkReading('name,numerator,denominator\nA,45,60\nB,61,60\n', 'stats', 'funnel', '-');
    expect(asked).toMatchObject({ code: 1, out: '' });
    expect(asked.err).toBe('Row 3 (B): the numerator 61 is above the denominator 60; are they swapped?');
    expect((await nk('stats', '--help')).out).toContain('answers nothing while a row is bad');
  });

  test('refuses what it cannot read', async () => {
    expect(await nkReading('numerator,denominator\nmany,60\n,3\n', 'stats', 'proportion', '-')).toMatchObject({
      code: 1,
      err: 'Row 2: "many" is not a number.\nRow 3: there is no figure under "numerator".',
    });
    expect((await nkReading('a,b\n1,2\n', 'stats', 'proportion', '-')).err).toBe(
      'The table has none of the columns numerator, denominator; it has "a", "b".',
    );
    expect((await nkReading('a,b\n1,2\n', 'stats', 'regression-to-the-mean', '-')).err).toBe(
      'This method takes no table; give it JSON.',
    );
    expect(await nk('stats', 'wilson', 'x')).toMatchObject({
      code: 2,
      err: expect.stringContaining('There is no method "wilson". The methods are: proportion,') as string,
    });
    expect((await nk('stats', 'rate')).err).toContain('FILE is missing.');
    expect((await nkReading('{"rows":[]}', 'stats', 'rate', '-', '--set', 'confidence')).err).toContain(
      '--set takes NAME=VALUE',
    );
    expect((await nkReading('[1]', 'stats', 'mean', '-', '--json')).out).toContain('"values is missing; give a list."');
  });
});
