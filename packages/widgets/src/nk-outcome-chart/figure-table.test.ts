import { expect, test } from 'vitest';
import { outcomeChartEn } from '../locales/en/outcome-chart.js';
import { type ChartText, outcomeFiguresEn } from '../locales/en/outcome-figures.js';
import { withWords } from '../locales/with-words.js';
import { FALLS } from '../testing/outcomes.js';
import { figureTable, tableCsv } from './figure-table.js';
import { readFigures } from './read-figures.js';
import { fileName } from '../shared/save-file.js';
import { standaloneSvg } from './standalone-svg.js';
import { writerFor } from './writer-for.js';

const text = withWords(outcomeChartEn, outcomeFiguresEn) as unknown as ChartText;

test('the file of figures has full numbers, dates as ISO 8601 and one line a period', async () => {
  const read = await readFigures(FALLS);
  if (!read.ok) throw new Error(read.problems.join());
  const { figures } = read;
  const csv = tableCsv(figureTable(figures, text, writerFor(figures, 'en', outcomeChartEn)));
  const lines = csv.split('\r\n');
  expect(lines).toHaveLength(32);
  expect(lines[0]).toBe('\uFEFFPeriod,Value,Mean,Upper limit,Lower limit,Target,What it says,Note');
  expect(lines[1]).toMatch(/^2023-04,215,239,298\.0036\d+,/);
  expect(lines[7]).toMatch(/^2023-10,,/);
});

test('text in the file can neither break its columns nor become a formula', () => {
  const cell = (saved: string) => ({ shown: saved, saved });
  const rows = ['=1+1', '@SUM(A1)', '+44 1632', '-x', 'a,b', 'say "no"', 'two\nlines', ' =1', '＝1'].map((text) => [
    cell(text),
  ]);
  expect(
    tableCsv({ columns: ['Note'], rows })
      .split('\r\n')
      .slice(1, -1),
  ).toEqual(["'=1+1", "'@SUM(A1)", "'+44 1632", "'-x", '"a,b"', '"say ""no"""', '"two\nlines"', "' =1", "'＝1"]);
  expect(tableCsv({ columns: ['Value'], rows: [[{ shown: '-3', saved: -3 }]] })).toContain('\r\n-3\r\n');
});

test('a drawing that is saved carries its looks in attributes, no class, no style and no cursor', () => {
  const root = document.createElement('div').attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.hot { fill: rgb(1, 2, 3); stroke: rgb(from #fff calc(r - 51) 0 b); stroke-width: 4px }');
  root.adoptedStyleSheets = [sheet];
  document.body.append(root.host);
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 20 10');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('class', 'hot');
  const cursor = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  cursor.setAttribute('data-cursor', '');
  svg.append(path, cursor);
  root.append(svg);
  const file = new DOMParser().parseFromString(standaloneSvg(svg, 'white'), 'image/svg+xml');
  expect(file.querySelector('parsererror')).toBeNull();
  expect(file.querySelector('path')!.getAttribute('fill')).toBe('rgb(1, 2, 3)');
  // Drawing programs read no other notation of a colour that the browser has reckoned.
  expect(file.querySelector('path')!.getAttribute('stroke')).toBe('rgb(204, 0, 255)');
  expect(file.querySelectorAll('[class], [style], [data-cursor]')).toHaveLength(0);
  expect(file.documentElement.getAttribute('width')).toBe('20');
  root.host.remove();
});

test('a file name has no character that a system refuses', () => {
  expect(fileName('A&E: 4 hours / "waits"?', 'csv')).toBe('a-e-4-hours-waits.csv');
  expect(fileName('../../..', 'svg')).toBe('file.svg');
  expect(fileName('Derby '.repeat(40), 'svg').length).toBeLessThanOrEqual(64);
  const begin = performance.now();
  fileName(`a${'-'.repeat(100_000)}a`, 'svg');
  expect(performance.now() - begin).toBeLessThan(1000);
});
