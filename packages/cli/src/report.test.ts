import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AssuranceReport } from '@neighbourhood-kit/core/outcomes';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nk } from './testing/run-nk.js';

const DERBYSHIRE = fileURLToPath(new URL('../../../examples/derbyshire', import.meta.url));
const MUM = 'Thank you for making my mum so comfortable';
const day = ['--as-of', '2026-11-26'];
let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nk-report-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function assembled(...argv: string[]): Promise<AssuranceReport> {
  const { code, out, err } = await nk('report', DERBYSHIRE, ...argv, ...day, '--format', 'json');
  expect(code, err).toBe(0);
  return JSON.parse(out) as AssuranceReport;
}

/** A directory whose every word tries to break out of where it is written. */
const HOSTILE = `<img src=x onerror="alert(1)">'"&]]>\u0000`;
const hostile = {
  schemaVersion: 1,
  id: 'h',
  name: HOSTILE,
  measures: [
    {
      id: 'm',
      name: HOSTILE,
      kind: 'outcome',
      form: 'count',
      unit: 'other',
      unitLabel: HOSTILE,
      numerator: '=HYPERLINK("https://elsewhere.example","open")',
      improvementDirection: 'decrease',
      scope: { kind: 'system', name: '=1+1' },
      frequency: 'month',
      source: '@SUM(A1)',
      contribution: HOSTILE,
    },
  ],
  observations: Array.from({ length: 14 }, (_, i) => ({
    id: `o${String(i)}`,
    measureId: 'm',
    period: `${String(2025 + Math.floor(i / 12))}-${String((i % 12) + 1).padStart(2, '0')}-01`,
    numerator: 20 + (i % 3),
    recordedOn: '2026-11-01',
  })),
};

describe('nk report', () => {
  test('assembles what a board needs from a folder of parts', async () => {
    const { front, measures, claims } = await assembled('--level', 'icb');
    expect(front.sentences).toEqual(
      expect.arrayContaining([
        'Getting worse beyond chance: First contact by a link worker within seven days.',
        'Too early to judge: Loneliness of people supported by link workers (UCLA, 3 to 9).',
        'Claims reported, not estimated: 8 of 8.',
        'Stories left out because there is no consent: 3.',
      ]),
    );
    expect(front.sentences.join(' ')).toMatch(/Reports owed\. To the Health and Wellbeing Board: 1 report missing/);
    expect(claims.every(({ reading }) => reading.interval === null)).toBe(true);
    for (const { latest } of measures) expect(latest?.partners ?? 'from').toMatch(/^from/);
  });

  test('holds only what is of its level and below', async () => {
    const { name, measures } = await assembled('--level', 'neighbourhood', '--name', 'erewash');
    expect(name).toBe('Erewash');
    expect(measures.map(({ measure }) => measure.id).sort()).toEqual([
      'm-category-3-calls',
      'm-loneliness',
      'm-staff-recommend',
    ]);
  });

  test('says whose approval is awaited, in which body and since when, and keeps restricted proposals out', async () => {
    const { decisions, front } = await assembled('--level', 'alliance', '--name', 'Erewash Local Alliance');
    const falls = decisions.find(({ title }) => title.startsWith('One front door for falls'));
    expect(falls?.awaiting).toContain('Adult Social Care (Cabinet, 9 December 2026)');
    expect(falls?.days).toBeGreaterThan(0);
    expect(front.awaiting).toEqual([falls]);
    const { out } = await nk('report', DERBYSHIRE, '--level', 'icb', ...day);
    expect(out).not.toMatch(/forensic/i);
    const all = (await assembled('--level', 'icb')).decisions.map(({ title }) => title);
    expect(all).toContain('Money that grows goes to prevention in neighbourhoods before it goes to acute services.');
    expect(all).toContain('One front door for falls is set up, once every partner’s own body has agreed.');
  });

  test.each([
    [
      '2026-09-20',
      5,
      [
        'Vale Voluntary Action (Local VCS alliance, 22 September 2026)',
        'GPs and primary care networks (GP alliance, 24 September 2026)',
        'Peak and Derwent Community Health NHS Trust (Trust Board, 8 October 2026)',
        'Adult Social Care (Cabinet, 14 October 2026)',
        'Derwent Mental Health Trust (Quality and Finance Committee, no date yet)',
      ],
    ],
    [
      '2026-11-27',
      73,
      [
        'Adult Social Care (Cabinet, 9 December 2026)',
        'an agreement on sharing data for Peak and Derwent Community Health NHS Trust (agreed in Trust Board on 8 October 2026)',
        'Derwent Mental Health Trust (Quality and Finance Committee, no date yet)',
      ],
    ],
    [
      '2026-12-20',
      96,
      [
        'an agreement on sharing data for Peak and Derwent Community Health NHS Trust (agreed in Trust Board on 8 October 2026)',
        'Adult Social Care (to be heard in Cabinet on 9 December 2026, and what was decided is not on record)',
        'Derwent Mental Health Trust (Quality and Finance Committee, no date yet)',
      ],
    ],
  ])('says on %s who is awaited then, and counts the %i days that have passed', async (asOf, days, awaiting) => {
    const { out } = await nk('report', DERBYSHIRE, '--level', 'icb', '--as-of', asOf, '--format', 'json');
    const { front } = JSON.parse(out) as AssuranceReport;
    expect(front.awaiting).toMatchObject([{ days, awaiting }]);
    expect(front.sentences).toContainEqual(
      `One front door for falls in Erewash (raised 16 June 2026): awaiting ${awaiting.join('; ')}; ${String(days)} days so far.`,
    );
  });

  test('names the board whose own decision is awaited, before the partners’, and nothing that was not raised by then', async () => {
    const on = async (asOf: string) => {
      const { out } = await nk('report', DERBYSHIRE, '--level', 'icb', '--as-of', asOf, '--format', 'json');
      return (JSON.parse(out) as AssuranceReport).front.awaiting;
    };
    expect(await on('2026-06-20')).toMatchObject([
      {
        title: 'One front door for falls in Erewash (raised 16 June 2026)',
        days: 4,
        awaiting: [
          'Erewash Local Alliance (to decide: full business case, 15 September 2026)',
          'Vale Voluntary Action (Local VCS alliance, 22 September 2026)',
          ...Array<unknown>(4).fill(expect.anything()),
        ],
      },
    ]);
    expect(await on('2026-01-01')).toEqual([]);
  });

  test('tells a board that recommends and one that decides of what they have before them, at which stage', async () => {
    const proposal = {
      ...{ id: 'p', title: 'A hub', visibility: 'partners', raisedOn: '2026-11-02' },
      gates: [
        { id: 'g1', stage: 'outline', role: 'recommend', bodyId: 'group' },
        { id: 'g2', stage: 'outline', role: 'decide', bodyId: 'board', hearings: [{ on: '2026-12-10' }] },
        { id: 'g3', stage: 'full', role: 'decide', bodyId: 'board' },
      ],
    };
    const alliances = [
      { id: 'group', name: 'Reference Group', kind: 'place', areaIds: ['all'] },
      { id: 'board', name: 'The Board', kind: 'place', areaIds: ['all'] },
    ];
    const hidden = { ...proposal, id: 'hidden', title: 'Hidden', visibility: 'restricted' };
    const decisions = [
      { id: 'd1', what: 'The winter plan is agreed.', on: '2026-11-03', bodyId: 'board', visibility: 'public' },
      {
        ...{ id: 'd2', what: 'Hidden goes on.', on: '2026-11-03', bodyId: 'board', visibility: 'public' },
        proposalId: 'hidden',
      },
    ];
    const directory = {
      ...{ schemaVersion: 1, id: 'x', name: 'X', alliances, decisions, proposals: [proposal, hidden] },
      areas: [{ id: 'all', name: 'The county', kind: 'system' }],
    };
    await writeFile(at('gates.json'), JSON.stringify(directory));
    const { out } = await nk('report', at('gates.json'), '--level', 'icb', ...day, '--format', 'json');
    expect((JSON.parse(out) as AssuranceReport).decisions).toEqual([
      {
        title: 'A hub (raised 2 November 2026)',
        awaiting: [
          'The Board (to decide: outline case, 10 December 2026)',
          'Reference Group (to recommend: outline case, no date yet)',
          'The Board (to decide: full business case, no date yet)',
        ],
        days: 24,
      },
      { title: 'The winter plan is agreed.', decidedOn: '2026-11-03', awaiting: [] },
    ]);
  });

  test('can be made again as it was known on an earlier day', async () => {
    const may = async (asOf: string): Promise<number | null | undefined> => {
      const { out } = await nk('report', DERBYSHIRE, '--level', 'icb', '--as-of', asOf, '--format', 'json');
      const { measures } = JSON.parse(out) as AssuranceReport;
      const admissions = measures.find(({ measure }) => measure.id === 'm-emergency-admissions');
      return admissions?.chart?.points.find(({ date }) => date === '2026-05-01')?.value;
    };
    const [before, after] = [await may('2026-07-20'), await may('2026-11-26')];
    expect(before).toBeLessThan(after ?? 0);
  });

  test('is one page that needs nothing else and holds no script', async () => {
    const { code, err } = await nk('report', DERBYSHIRE, '--level', 'icb', ...day, '--out', at('r.html'));
    expect([code, err]).toEqual([0, `Wrote ${at('r.html')}: 12 measures, as known on 2026-11-26.`]);
    const html = await readFile(at('r.html'), 'utf8');
    expect(html).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
    expect(html).toContain(`content="default-src 'none'; style-src 'sha256-`);
    expect(html.match(/<script|\son\w+=|\bsrc=|\bhref=|url\(|@import|style="/g)).toBeNull();
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/<svg/g)?.length).toBe(html.match(/<desc id="chart-\d+-d">\d+ values from/g)?.length);
    expect(html).toContain('not shown: small numbers');
    expect(html).not.toContain(MUM);
    expect(html).toContain('I told it once, and nobody asked me again.');
  });

  test('escapes whatever a directory says', async () => {
    await writeFile(at('hostile.json'), JSON.stringify(hostile));
    const html = (await nk('report', at('hostile.json'), '--level', 'icb', ...day)).out;
    expect(html).not.toMatch(/<img|onerror="/);
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&#39;&quot;&amp;]]&gt;');
    const { out } = await nk('report', at('hostile.json'), '--level', 'icb', ...day, '--format', 'csv');
    const rows = Papa.parse<Record<string, string>>(out.replace(/^\uFEFF/, ''), { header: true }).data;
    expect(rows[0]).toMatchObject({ row: 'measure', measure: HOSTILE, scope: `'=1+1`, source: `'@SUM(A1)` });
    expect((await nk('report', at('hostile.json'), '--level', 'icb', ...day, '--out', at('h.docx'))).code).toBe(0);
    const document = strFromU8(unzipSync(await readFile(at('h.docx')))['word/document.xml'] ?? new Uint8Array());
    expect(document).toContain('&lt;img src=x onerror=');
    expect(document).not.toContain('\u0000');
  });

  test('is a table with a row for each measure, its periods and its splits, without small numbers', async () => {
    const { out } = await nk('report', DERBYSHIRE, '--level', 'icb', ...day, '--format', 'csv');
    const rows = Papa.parse<Record<string, string>>(out.replace(/^\uFEFF/, ''), { header: true }).data;
    const of = (kind: string): Record<string, string>[] => rows.filter(({ row }) => row === kind);
    expect(of('measure')).toHaveLength(12);
    expect(of('period').length).toBeGreaterThan(200);
    expect(of('period').every((row) => Number(row['partners_of']) >= Number(row['partners_reporting']))).toBe(true);
    const hidden = of('split').filter(({ status }) => status === 'not shown: small numbers');
    expect(hidden.length).toBeGreaterThan(0);
    expect(
      hidden.every((row) => `${row['value'] ?? ''}${row['numerator'] ?? ''}${row['denominator'] ?? ''}` === ''),
    ).toBe(true);
  });

  test('is a Word document that can be walked through without seeing it', async () => {
    expect((await nk('report', DERBYSHIRE, '--level', 'icb', ...day, '--out', at('r.docx'))).code).toBe(0);
    const files = unzipSync(await readFile(at('r.docx')));
    const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
    const document = text('word/document.xml');
    expect(text('docProps/core.xml')).toContain('<dc:title>Assurance report: Derby and Derbyshire</dc:title>');
    expect(text('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>');
    expect(document.match(/w:val="Heading1"/g)).toHaveLength(1);
    expect(document.match(/w:val="Heading2"/g)?.length).toBeGreaterThan(5);
    const tables = document.match(/<w:tbl>/g) ?? [];
    expect(tables.length).toBeGreaterThan(3);
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(tables.length);
    const pictures = document.match(/<wp:docPr [^>]*>/g) ?? [];
    expect(pictures.length).toBeGreaterThan(8);
    for (const picture of pictures) expect(picture).toMatch(/descr="\d+ values from /);
    const png = files['word/media/image1.png'] ?? new Uint8Array();
    expect([...png.slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    expect(document).not.toContain(MUM);
  });

  test('says how to ask when it cannot', async () => {
    const said = async (...argv: string[]): Promise<string> => {
      const { code, err } = await nk('report', ...argv);
      expect(code).toBe(2);
      return err;
    };
    expect(await said(DERBYSHIRE)).toContain(
      'Say whose report it is with --level: neighbourhood, place, alliance, icb',
    );
    expect(await said(DERBYSHIRE, '--level', 'county')).toContain('--level "county" is none');
    expect(await said(DERBYSHIRE, '--level', 'place', '--name', 'Atlantis')).toContain('The directory has Derby');
    expect(await said(DERBYSHIRE, '--level', 'icb', '--format', 'pdf')).toContain('html, docx, csv, json');
    expect(await said(DERBYSHIRE, '--level', 'icb', '--format', 'docx')).toContain('needs --out FILE');
    expect(await said(DERBYSHIRE, '--level', 'icb', '--as-of', 'today')).toContain('--as-of takes a day');
    expect(await said(at('none'), '--level', 'icb')).toContain('There is no file or folder');
    await writeFile(at('broken.json'), '{"schemaVersion": 1, "id": "b", "name": "B", "measures": [{"id": "m"}]}');
    expect(await said(at('broken.json'), '--level', 'icb')).toMatch(/is no kit directory\. measures\[0\]/);
    await writeFile(at('empty.json'), '{"schemaVersion": 1, "id": "e", "name": "E"}');
    expect((await nk('report', at('empty.json'), '--level', 'icb', ...day)).code).toBe(1);
  });
});
