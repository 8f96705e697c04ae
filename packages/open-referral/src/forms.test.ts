import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkFeed } from './check.js';
import type { Feed } from './feed.js';
import { readFeed } from './full-reader.js';
import { readFeed as readSmall, readPages } from './reader.js';
import { readFeedStream } from './stream.js';
import { readTables } from './tables.js';
import { OFFICIAL_SCHEMAS, officialValidator } from './testing/official-schemas.js';
import { bytes, contents, encodings, envelopes, text, two } from './testing/odd-forms.js';
import { sharedPath } from './testing/shared-feeds.js';
import { writeFeed, writeService } from './writer.js';

const isThere = OFFICIAL_SCHEMAS.every((folder) => existsSync(sharedPath(folder)));

/** Everything that must hold of any feed that can be read. */
function expectSound(feed: Feed): void {
  expect(feed.read + feed.setAside).toBe(feed.records);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  const written = writeFeed(feed.services);
  const again = readFeed(written);
  expect(again.ok && again.value.services).toEqual(feed.services);
  expect(again.ok && writeFeed(again.value.services)).toBe(written);
  if (!isThere) return;
  for (const folder of OFFICIAL_SCHEMAS) {
    const validate = (validators[folder] ??= officialValidator(folder, 'service'));
    for (const one of feed.services) expect(validate(writeService(one))).toEqual([]);
  }
}
const validators: Record<string, (record: unknown) => readonly string[]> = {};

const rulesOf = (feed: Feed) =>
  checkFeed(feed, { now: new Date('2026-11-26T12:00:00Z') }).findings.map(({ rule }) => rule);

describe('a feed', () => {
  test.each([...envelopes, ...encodings, ...contents])(
    'in the form of %s is read, accounted for and written validly',
    (_, feed, read, setAside, ...rules) => {
      const reading = readFeed(feed);
      expect(reading.ok ? [reading.value.read, reading.value.setAside] : reading.problem).toEqual([read, setAside]);
      if (!reading.ok) return;
      expectSound(reading.value);
      expect(rulesOf(reading.value)).toEqual(expect.arrayContaining(rules));
    },
  );

  test.each([
    [{ '@context': 'https://schema.org', '@graph': [{ '@type': 'GovernmentService', name: 'Debt advice' }] }, 'JSON-LD'],
    [{ '@context': { '@vocab': 'http://schema.org/' }, '@type': 'Service', name: 'Alone', description: 'd' }, 'JSON-LD'],
    [[{ '@type': 'Service', '@id': 'x', name: 'In a list', description: 'd' }], 'JSON-LD'],
    [{ type: 'FeatureCollection', name: 'Layer', features: [] }, 'GeoJSON'],
    [{ type: 'FeatureCollection', features: [{ type: 'Feature', geometry: null, properties: { name: 'A' } }] }, 'GeoJSON'],
  ])('of another kind is told by its name: %j', async (value, form) => {
    const message: unknown = expect.stringContaining(`This is ${form}`);
    const refused = { ok: false, problem: { code: 'feed/not-a-feed', message } };
    expect(readFeed(value)).toMatchObject(refused);
    const named = { ok: false, problem: { code: 'feed/not-a-feed', message: expect.stringContaining(form) as string } };
    // The browser's reader takes a list for one of services.
    for (const reading of Array.isArray(value) ? [] : [readSmall(value), readPages([value])])
      expect(reading).toMatchObject(named);
    const bytes = new TextEncoder().encode(JSON.stringify(value));
    expect(await readFeedStream(new Blob([bytes]).stream())).toMatchObject(refused);
  }); // prettier-ignore

  test('as GeoJSON keeps its points', () => {
    const features = two.map((properties) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [-1.4, 53.1] },
      properties,
    }));
    const reading = readFeed({ type: 'FeatureCollection', name: 'Layer', features });
    expect(reading.ok && reading.value.services[1]?.serviceAtLocations?.[0]?.location).toMatchObject({
      latitude: 53.1,
      longitude: -1.4,
    });
  });
});

describe('what is no feed', () => {
  test.each([
    ['', 'The feed is empty'],
    ['<html><body>Sign in</body></html>', 'This is a web page'],
    ['<?xml version="1.0"?><services/>', 'This is XML'],
    [`callback(${text});`, '(JSONP), not JSON'],
    ["[{'id':'1','name':'A'}]", 'line 1, character 3, because it uses single quotes'],
    [`// our feed\n${text}`, 'because it holds a comment'],
    ['[{"id":"1",\n name:"A"}]', 'line 2, character 2, because the name of a field has no quotation marks'],
    ['[{"id":"1" "name":"A"}]', 'because a comma or colon is missing'],
    ['[{"id":"1","open":True}]', 'as Python writes it'],
    ['[{"id":"1","name":"A\nB"}]', 'has a line break or tab of its own'],
    ['id,name,description\ns1,Lunch,Hot', 'This is a table (CSV), not JSON.'],
    [new Uint8Array([0x50, 0x4b, 3, 4, 0xff]), 'This is an archive or a spreadsheet'],
    [new Uint8Array([0x1f, 0x8b, 8, 0]), 'This is an archive or a spreadsheet'],
    [text.slice(0, -40), 'The feed breaks off'],
    ['null', 'it holds no services'],
    [{ error: 'Unauthorized' }, 'it holds no services'],
    [{ valid: false, results: { tests: [{ name: 'organization', passed: true }] } }, 'it holds no services'],
    [{ openapi: '3.0.0', info: { title: 'ORUK' }, paths: {} }, 'it holds no services'],
    ['['.repeat(100_000) + ']'.repeat(100_000), 'nests more than 40 levels'],
  ])('%j is told of in words that help', (feed, words) => {
    const reading = readFeed(feed);
    expect(reading.ok ? '' : reading.problem.message).toContain(words);
  });
});

const TABLES: Readonly<Record<string, string>> = {
  'organizations.csv': 'id,name,description\no1,Org,desc\n',
  'services.csv':
    'id,organization_id,name,description,status\ns1,o1,Lunch,"A hot\nlunch, with ""tea""",active\ns2,o1,Tea,x,active\n',
  'locations.csv': 'id,name,latitude,longitude\nl1,Hall,53.1,-1.4\n',
  'services_at_location.csv': 'id,service_id,location_id\nx1,s1,l1\n',
  'phones.csv': 'id,service_id,number\nh1,s1,01632 960111\n',
  'regular_schedules.csv': 'id,service_id,weekday,opens_at,closes_at\nr1,s1,Monday,09:00,17:00\n',
};
const each = (change: (table: string, name: string) => string | Uint8Array) =>
  Object.fromEntries(Object.entries(TABLES).map(([name, table]) => [name, change(table, name)]));
const headings = (change: (heading: string) => string) =>
  each((table) => {
    const [first = '', ...rest] = table.split('\n');
    return [first.split(',').map(change).join(','), ...rest].join('\n');
  });
const parted = (by: string) => each((table) => table.replaceAll(/,(?! with)/gu, by));
const services = (table: string) => ({ ...TABLES, 'services.csv': table });

type TableRow = readonly [
  form: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  read: number,
  setAside: number,
  ...rules: string[],
];

describe('a package of tables', () => {
  test.each<TableRow>([
    ['a byte order mark', each((table) => `\ufeff${table}`), 2, 0],
    ['semicolons', parted(';'), 2, 0],
    ['tabs', parted('\t'), 2, 0],
    ['a line that says what parts its cells', each((table) => `sep=,\r\n${table}`), 2, 0],
    ['lines as Windows ends them', each((table) => table.replaceAll('\n', '\r\n')), 2, 0],
    ['UTF-16', each((table) => bytes(`\ufeff${table}`, 'utf-16le')), 2, 0, 'feed/encoding'],
    ['Windows-1252', each((table) => bytes(table.replace('Lunch', 'Caf\u00e9'), 'latin1')), 2, 0, 'feed/encoding'],
    ['headings in capitals with spaces', headings((heading) => ` ${heading.toUpperCase().replace('_', ' ')} `), 2, 0],
    ['headings in quotation marks', headings((heading) => `"${heading}"`), 2, 0],
    [
      'file names in capitals',
      Object.fromEntries(Object.entries(TABLES).map(([name, table]) => [name.toUpperCase(), table])),
      2,
      0,
    ],
    ['no names of services', services('id,organization_id\ns1,o1\n'), 0, 1, 'record/hollow'],
    ['no ids of services', services('organization_id,name\no1,Lunch\n'), 1, 0, 'id/missing', 'reference/dangling'],
    [
      'two columns of one name',
      services('id,organization_id,name,name\ns1,o1,Lunch,Second\n'),
      1,
      0,
      'table/heading-twice',
    ],
    ['rows longer than the heading', services('id,name\ns1,Lunch,extra,more\ns2,Tea\n'), 2, 0, 'table/ragged'],
    [
      'a quotation mark that never ends',
      services('id,name,description\ns1,Lunch,"never\ns2,Tea,x\n'),
      1,
      0,
      'table/quotes',
    ],
    ['cells that are formulas', services('id,name,description\ns1,"=HYPERLINK(""http://x"")",+1\n'), 1, 0],
    ['tables without rows', { ...TABLES, 'phones.csv': '', 'regular_schedules.csv': 'id,service_id\n' }, 2, 0],
  ])('with %s is read and written validly', (_, files, read, setAside, ...rules) => {
    const reading = readTables(files as TableRow[1]);
    expect(reading.ok ? [reading.value.read, reading.value.setAside] : reading.problem).toEqual([read, setAside]);
    if (!reading.ok) return;
    expectSound(reading.value);
    expect(rulesOf(reading.value)).toEqual(expect.arrayContaining(rules));
    if (read === 2 && rules.length === 0)
      expect(reading.value.services[0]?.serviceAtLocations?.[0]?.location?.name ?? 'Hall').toBe('Hall');
  });
});
