import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkFeed } from './check.js';
import type { Feed } from './feed.js';
import { readFeed } from './full-reader.js';
import { readTables } from './tables.js';
import { OFFICIAL_SCHEMAS, officialValidator } from './testing/official-schemas.js';
import { sharedPath } from './testing/shared-feeds.js';
import { writeFeed, writeService } from './writer.js';

const provider = { id: 'p', name: 'Provider', description: 'A charity' };
const service = (n: number, more: object = {}) => ({
  id: `s${n}`,
  name: `Service ${n}`,
  status: 'active',
  organization: provider,
  ...more,
});
const two = [service(1), service(2)];
const text = JSON.stringify(two);
const bytes = (words: string, encoding: 'utf-16le' | 'latin1') =>
  new Uint8Array(Buffer.from(words, encoding === 'latin1' ? 'latin1' : 'utf16le'));
const place = (more: object) => [{ id: 'a', location: { id: 'l', ...more } }];

/** A feed in some form, how many records are read and set aside of it, and rules under which something is found. */
type Row = readonly [form: string, feed: unknown, read: number, setAside: number, ...rules: string[]];

const envelopes: readonly Row[] = [
  ...[
    'content',
    'contents',
    'items',
    'results',
    'data',
    'services',
    'value',
    'records',
    'hits',
    'response',
    'payload',
  ].map((name): Row => [`a page with “${name}”`, { total_items: 2, page_number: 1, [name]: two }, 2, 0]),
  ['HAL', { _embedded: { services: two }, page: { size: 2 } }, 2, 0],
  ['JSON:API', { data: two.map(({ id, ...attributes }) => ({ type: 'services', id, attributes })) }, 2, 0],
  ['Elasticsearch', { hits: { total: { value: 2 }, hits: two.map((one) => ({ _id: one.id, _source: one })) } }, 2, 0],
  ['GraphQL', { data: { services: { edges: two.map((node) => ({ node })) } } }, 2, 0],
  ['records by their ids', { s1: two[0], s2: two[1] }, 2, 0],
  ['data in data', { data: { services: two } }, 2, 0],
  ['a list of pages', [{ contents: [two[0]] }, { contents: [two[1]] }], 2, 0],
  ['a list of lists', [[two[0]], [two[1]]], 2, 0],
  ['one service', two[0], 1, 0],
  ['one service under its name', { service: two[0] }, 1, 0],
  ['services at locations', { contents: [{ id: 'a', service: two[0], location: { id: 'l', name: 'Hall' } }] }, 1, 0],
  [
    'organisations with services and without',
    {
      contents: [
        { ...provider, services: two },
        { id: 'q', name: 'Runs nothing' },
      ],
    },
    3,
    0,
  ],
  ['an empty page', { total_items: 0, contents: [] }, 0, 0],
  ['an empty list', [], 0, 0],
];

const encodings: readonly Row[] = [
  ['a byte order mark', `\ufeff${text}`, 2, 0],
  ['UTF-16 with its mark', bytes(`\ufeff${text}`, 'utf-16le'), 2, 0, 'feed/encoding'],
  ['UTF-16 without', bytes(text, 'utf-16le'), 2, 0, 'feed/encoding'],
  ['Windows-1252', bytes(JSON.stringify([service(1, { name: 'Café £5' })]), 'latin1'), 1, 0, 'feed/encoding'],
  ['lines', two.map((one) => JSON.stringify(one)).join('\r\n'), 2, 0],
  ['lines, one of them broken', `${two.map((one) => JSON.stringify(one)).join('\n')}\n{bad\n`, 2, 1, 'record/shape'],
  ['one after the other', two.map((one) => JSON.stringify(one)).join(''), 2, 0],
  ['one after the other over several lines', two.map((one) => JSON.stringify(one, undefined, 2)).join('\n'), 2, 0],
  [
    'NaN and Infinity',
    '[{"id":"1","name":"NaN, he said","minimum_age":NaN,"maximum_age":-Infinity}]',
    1,
    0,
    'feed/not-quite-json',
  ],
  ['commas before the end', '[{"id":"1","name":"A,]",},]', 1, 0, 'feed/not-quite-json'],
];

const contents: readonly Row[] = [
  ['fields in capitals', [{ ID: '1', Name: 'A', 'Assured Date': '2026-01-01' }], 1, 0, 'field/other-case'],
  ['fields in camel case', [{ id: '1', name: 'A', minimumAge: 18, serviceAtLocations: place({ name: 'H' }) }], 1, 0, 'field/other-case'],
  ['names of an object’s machinery', JSON.parse('[{"id":"1","name":"A","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}]'), 1, 0],
  ['nulls at every depth', [service(1, { organization: null, service_at_locations: [null, { location: null }, { location: { addresses: [null], phones: [{ number: null }] } }], schedules: null, contacts: [{ phones: [null] }], attributes: [{ taxonomy_term: null }] })], 1, 0],
  ['texts for lists', [service(1, { phones: '01632 960111', languages: 'English', schedules: 'Mon 9-5', contacts: 'Bob', service_at_locations: { location: { id: 'l', name: 'H' } } })], 1, 0],
  ['lists for texts', [service(1, { description: ['a', 'b'], url: ['https://a.example.org'] })], 1, 0, 'value/not-text'],
  ['a record for a name', [service(1, { name: { en: 'Lunch' } })], 0, 1, 'record/hollow'],
  ['numbers for ids, some of them shared', [service(1, { id: 5 }), service(2, { id: 5 }), service(3, { id: 0 }), service(4, { id: '' })], 4, 0, 'id/shared', 'id/missing'],
  ['an id of 100,000 characters', [service(1, { id: 'x'.repeat(100_000) })], 1, 0],
  ['ids that are paths', [service(1, { id: '../../etc/passwd' }), service(2, { id: 'a/b?c#d' }), service(3, { id: '\u202e' })], 3, 0],
  ['the same service thrice', [service(1), service(1), service(1, { name: 'Other' })], 2, 1, 'id/duplicate', 'id/shared'],
  ['texts for services', ['a', 'b'], 0, 2, 'record/shape'],
  ['anything among services', [service(1), null, 5, 'x', [], service(2), { foo: 1 }], 2, 5, 'record/shape', 'record/hollow'],
  ['a record of 50,000 levels', `[{"id":"1","name":"A","x":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}]`, 0, 1, 'record/too-deep'],
  ['a number beyond all numbers', '[{"id":123456789012345678901234567890,"name":"A","minimum_age":1e400}]', 1, 0, 'number/unreadable'],
  ['points in every state', ['53.1', '53,1', 'abc', 1e9, null, '', 'NaN'].map((latitude, n) => service(n, { service_at_locations: place({ latitude, longitude: '-1.4' }) })), 7, 0, 'point/number', 'point/range'],
  ['days in every state', ['2026-13-45', '01/02/2026', 'yesterday', 20260201, '2026-01-01T25:00:00Z', 46000].map((assured_date, n) => service(n, { assured_date })), 6, 0, 'date/unreadable', 'date/mended'],
  ['links that run something', ['javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x', 'http://user:pw@example.org', 'http:\\\\example.org', 'ftp://x.example.org'].map((url, n) => service(n, { url })), 6, 0, 'url/unsafe', 'url/unusable'],
  ['addresses with a second one', ['a@example.org; b@example.org', 'A <a@example.org>', 'a@example.org\r\nBcc: x@example.org'].map((email, n) => service(n, { email })), 3, 0, 'email/mended', 'email/unusable'],
  ['characters that no text has', '[{"id":"1","name":"A \\ud800 \\u0000 B"}]', 1, 0],
  ['Open Referral UK 1 with a vendor’s fields', { totalElements: 1, content: [{ id: '1', name: 'Old', description: '<p>Hi</p>', url: 'www.example.org', regular_schedules: [{ weekday: 'Thursday', opens_at: '9am', closes_at: '8:00m' }], eligibilitys: [{ minimum_age: '18', maximum_age: '99' }], service_taxonomys: [{ taxonomy: { id: 'LGSL:1', name: 'Social' } }], pc_targetAudience: ['x'], 'x-vendor': { a: 1 }, distance_away: '0.3 miles' }] }, 1, 0, 'url/mended', 'hours/mended', 'text/html'],
]; // prettier-ignore

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

  test('as GeoJSON keeps its points', () => {
    const features = two.map((properties) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [-1.4, 53.1] },
      properties,
    }));
    const reading = readFeed({ type: 'FeatureCollection', features });
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
    ['[{"id":"1",\n name:"A"}]', 'line 2, character 2, because the name of a field stands without quotation marks'],
    ['[{"id":"1" "name":"A"}]', 'because a comma or colon is missing'],
    ['[{"id":"1","open":True}]', 'as Python writes it'],
    ['[{"id":"1","name":"A\nB"}]', 'has a line break or tab of its own'],
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
