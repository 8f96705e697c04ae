const provider = { id: 'p', name: 'Provider', description: 'A charity' };
const service = (n: number, more: object = {}) => ({
  id: `s${n}`,
  name: `Service ${n}`,
  status: 'active',
  organization: provider,
  ...more,
});
/** Two services. */
export const two = [service(1), service(2)];
/** Two services as JSON. */
export const text = JSON.stringify(two);
/** Text in bytes of an encoding. */
export const bytes = (words: string, encoding: 'utf-16le' | 'latin1') =>
  new Uint8Array(Buffer.from(words, encoding === 'latin1' ? 'latin1' : 'utf16le'));
const place = (more: object) => [{ id: 'a', location: { id: 'l', ...more } }];

/** A feed in some form, how many records are read and set aside of it, and rules under which something is found. */
export type Row = readonly [form: string, feed: unknown, read: number, setAside: number, ...rules: string[]];

/** What stands around the records of a feed. */
export const envelopes: readonly Row[] = [
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

/** How a feed is written down. */
export const encodings: readonly Row[] = [
  ['a byte order mark', `\ufeff${text}`, 2, 0],
  ['UTF-16 with its mark', bytes(`\ufeff${text}`, 'utf-16le'), 2, 0, 'feed/encoding'],
  ['UTF-16 without', bytes(text, 'utf-16le'), 2, 0, 'feed/encoding'],
  ['Windows-1252', bytes(JSON.stringify([service(1, { name: 'Café £5' })]), 'latin1'), 1, 0, 'feed/encoding'],
  ['lines', two.map((one) => JSON.stringify(one)).join('\r\n'), 2, 0],
  ['lines, one of them broken', `${two.map((one) => JSON.stringify(one)).join('\n')}\n{bad\n`, 2, 1, 'record/not-json'],
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

/** What stands in records. */
export const contents: readonly Row[] = [
  ['fields in capitals', [{ ID: '1', Name: 'A', 'Assured Date': '2026-01-01' }], 1, 0, 'field/other-case'],
  ['fields in camel case', [{ id: '1', name: 'A', minimumAge: 18, serviceAtLocations: place({ name: 'H' }) }], 1, 0, 'field/other-case'],
  ['names of an object’s machinery', JSON.parse('[{"id":"1","name":"A","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}]'), 1, 0],
  ['nulls at every depth', [service(1, { organization: null, service_at_locations: [null, { location: null }, { location: { addresses: [null], phones: [{ number: null }] } }], schedules: null, contacts: [{ phones: [null] }], attributes: [{ taxonomy_term: null }] })], 1, 0],
  ['texts for lists', [service(1, { phones: '01632 960111', languages: 'English', schedules: 'Mon 9-5', contacts: 'Bob', service_at_locations: { location: { id: 'l', name: 'H' } } })], 1, 0],
  ['lists for texts', [service(1, { description: ['a', 'b'], url: ['https://a.example.org'] })], 1, 0, 'value/wrapped'],
  ['lists for records', [service(1, { organization: [{ id: 'p', name: 'Provider' }], phones: [[{ number: '01632 960111' }]], service_at_locations: [{ location: [{ id: 'l', name: 'Hall' }] }] })], 1, 0, 'value/wrapped'],
  ['a record for a name', [service(1, { name: { en: 'Lunch', cy: 'Cinio' } })], 1, 0, 'value/wrapped'],
  ['a list for a name', [service(1, { name: ['Lunch club'] })], 1, 0, 'value/wrapped'],
  ['a record that says nothing for a name', [service(1, { name: { a: 'x', b: 'y' } })], 0, 1, 'record/hollow', 'value/not-text'],
  ['lists and records for every text', [service(1, { id: { $oid: '5f' }, name: [{ lang: 'en', value: 'Lunch' }], description: { rendered: '<p>Hot</p>' }, url: { href: 'https://a.example.org' }, email: ['a@example.org'], status: ['active'], assured_date: { $date: '2026-01-02T03:04:05Z' }, minimum_age: { value: 18 }, fees: [null, 'Free'], phones: [{ number: ['01632 960111'] }], organization: { id: ['p'], name: { en: 'Provider' } } })], 1, 0, 'value/wrapped'],
  ['numbers for ids, some of them shared', [service(1, { id: 5 }), service(2, { id: 5 }), service(3, { id: 0 }), service(4, { id: '' })], 4, 0, 'id/shared', 'id/missing'],
  ['an id of 100,000 characters', [service(1, { id: 'x'.repeat(100_000) })], 1, 0],
  ['ids that are paths', [service(1, { id: '../../etc/passwd' }), service(2, { id: 'a/b?c#d' }), service(3, { id: '\u202e' })], 3, 0],
  ['the same service thrice', [service(1), service(1), service(1, { name: 'Other' })], 2, 1, 'id/duplicate', 'id/shared'],
  ['texts for services', ['a', 'b'], 0, 2, 'record/shape'],
  ['anything among services', [service(1), null, 5, 'x', [], service(2), { foo: 1 }], 2, 5, 'record/shape', 'record/hollow'],
  ['a record of 50,000 levels', `[{"id":"1","name":"A","x":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}]`, 0, 1, 'record/too-deep'],
  ['a number beyond all numbers', '[{"id":123456789012345678901234567890,"name":"A","minimum_age":1e400}]', 1, 0, 'number/unreadable'],
  ['points in every state', ['53.1', '53,1', 'abc', 1e9, null, '', 'NaN'].map((latitude, n) => service(n, { service_at_locations: place({ latitude, longitude: '-1.4' }) })), 7, 0, 'point/number', 'point/range'],
  ['places without what is between them and a service', [service(1, { locations: [{ id: 'l', name: 'Hall', latitude: 53.1, longitude: -1.4 }] }), service(2, { location: { id: 'l', name: 'Hall' } })], 2, 0],
  ['terms in the service itself', [service(1, { taxonomy_terms: [{ id: 't', name: 'Meals' }, 'Company'] })], 1, 0],
  ['days in words and from the year', ['2026/01/02', '2 January 2026', '2nd Jan 2026'].map((assured_date, n) => service(n, { assured_date })), 3, 0, 'date/fixed'],
  ['days in every state', ['2026-13-45', '01/02/2026', 'yesterday', 20260201, '2026-01-01T25:00:00Z', 46000].map((assured_date, n) => service(n, { assured_date })), 6, 0, 'date/unreadable', 'date/fixed'],
  ['links that run something', ['javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x', 'http://user:pw@example.org', 'http:\\\\example.org', 'ftp://x.example.org'].map((url, n) => service(n, { url })), 6, 0, 'url/unsafe', 'url/unusable'],
  ['addresses with a second one', ['a@example.org; b@example.org', 'A <a@example.org>', 'a@example.org\r\nBcc: x@example.org'].map((email, n) => service(n, { email })), 3, 0, 'email/fixed', 'email/unusable'],
  ['characters that no text has', '[{"id":"1","name":"A \\ud800 \\u0000 B"}]', 1, 0],
  ['Open Referral UK 1 with a vendor’s fields', { totalElements: 1, content: [{ id: '1', name: 'Old', description: '<p>Hi</p>', url: 'www.example.org', regular_schedules: [{ weekday: 'Thursday', opens_at: '9am', closes_at: '8:00m' }], eligibilitys: [{ minimum_age: '18', maximum_age: '99' }], service_taxonomys: [{ taxonomy: { id: 'LGSL:1', name: 'Social' } }], pc_targetAudience: ['x'], 'x-vendor': { a: 1 }, distance_away: '0.3 miles' }] }, 1, 0, 'url/fixed', 'hours/fixed', 'text/html'],
]; // prettier-ignore
