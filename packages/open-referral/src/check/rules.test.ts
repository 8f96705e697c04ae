import { describe, expect, it } from 'vitest';
import { checkFeed, RULES } from '../check.js';
import { readFeed } from '../full-reader.js';
import { LIMITS } from '@neighbourhood-kit/core';
import { readTables } from '../tables.js';

const now = new Date('2026-11-26T12:00:00Z');

/** A feed of one service with these fields. */
const one = (fields: object): unknown => [{ id: 'a', name: 'Lunch club', ...fields }];
const at = (location: object): unknown =>
  one({ service_at_locations: [{ id: 'x', location: { id: 'l', name: 'Hall', ...location } }] });
const hours = (...schedules: object[]): unknown => one({ schedules });
const words = (...names: string[]) => ({ attributes: names.map((name) => ({ taxonomy_term: { id: name, name } })) });
const table = (services: string): unknown => readTables({ 'services.csv': services });

/** A feed that breaks each rule once, and what its example shows. */
const BROKEN: Readonly<Record<string, readonly [feed: unknown, seen: string]>> = {
  'record/hollow': [[{ id: 'a', status: 'active' }], 'id, status'],
  'record/not-json': ['{"id":"1","name":"A"}\n{bad', 'line 2, character 2: {bad'],
  'record/shape': [['a text'], 'a text'],
  'record/too-deep': [`[{"id":"a","name":"A","x":${'['.repeat(60)}${']'.repeat(60)}}]`, ''],
  'id/duplicate': [[...(one({}) as object[]), ...(one({}) as object[])], 'Lunch club'],
  'id/shared': [
    [
      { id: 'a', name: 'A' },
      { id: 'a', name: 'B' },
    ],
    'B',
  ],
  'id/version': [
    [...(one({ description: 'Hot meals' }) as object[]), ...(one({ description: 'Hot meals at noon' }) as object[])],
    'description',
  ],
  'id/missing': [[{ name: 'A' }], 'A'],
  'identifier/register': [
    one({
      organization: { name: 'O', organization_identifiers: [{ identifier_scheme: 'GB-CHC', identifier: 'SC012345' }] },
    }),
    'SC012345',
  ],
  'location/differs': [
    ['By the bridge.', 'Bus 6'].map((transportation, i) => ({
      ...{ id: `s${i}`, name: `S${i}` },
      service_at_locations: [{ location: { id: 'hall', name: 'Hall', transportation } }],
    })),
    'Bus 6',
  ],
  'organization/differs': [
    ['By the bridge.', 'At the mill.'].map((description, i) => ({
      ...{ id: `s${i}`, name: `S${i}` },
      organization: { id: 'p', name: 'Provider', description },
    })),
    'At the mill.',
  ],
  'reference/dangling': [
    { services: [{ id: 'a', name: 'A', organization_id: 'q' }], organizations: [{ id: 'p', name: 'P' }] },
    'q',
  ],
  'url/fixed': [one({ url: 'www.example.org' }), 'www.example.org'],
  'url/unusable': [one({ url: 'see our page' }), 'see our page'],
  'url/unsafe': [one({ url: 'javascript:alert(1)' }), 'javascript:alert(1)'],
  'email/fixed': [one({ email: 'a@example.org.' }), 'a@example.org.'],
  'email/unusable': [one({ email: 'ask us' }), 'ask us'],
  'date/fixed': [one({ assured_date: '01/10/2026' }), '01/10/2026'],
  'date/unreadable': [one({ assured_date: 'last week' }), 'last week'],
  'number/unreadable': [one({ capacities: [{ available: 'ask us' }] }), 'ask us'],
  'price/in-words': [one({ cost_options: [{ amount: 'ask us' }] }), 'ask us'],
  'phone/lost-zero': [one({ phones: [{ number: 1632960111 }] }), '1632960111'],
  'phone/shortened': [one({ phones: [{ number: '4.41633E+11' }] }), '4.41633E+11'],
  'number/impossible': [one({ cost_options: [{ amount: -3 }] }), '-3'],
  'age/impossible': [one({ minimum_age: -1 }), '-1'],
  'age/in-words': [one({ minimum_age: '16+' }), '16+'],
  'age/unreadable': [one({ minimum_age: 'adults' }), 'adults'],
  'age/swapped': [one({ minimum_age: 65, maximum_age: 18 }), '65 to 18'],
  'age/no-limit': [one({ maximum_age: 999 }), '999'],
  'status/unknown': [one({ status: 'live' }), 'live'],
  'value/not-text': [one({ description: { a: 'x', b: 'y' } }), 'a, b'],
  'value/wrapped': [one({ description: ['Hot meals'] }), '0'],
  'value/placeholder': [one({ fees: 'N/A' }), 'N/A'],
  'value/unknown-word': [hours({ freq: 'HOURLY', byday: 'MO', opens_at: '09:00' }), 'HOURLY'],
  'field/twice': [one({ email: 'a@example.org', minimum_age: 5, min_age: 6 }), '6'],
  'list/too-long': [
    one({ phones: Array.from({ length: LIMITS.list + 1 }, (_, i) => ({ number: `01632 96${i}` })) }),
    '501',
  ],
  'text/html': [one({ description: '<p>Hot meals</p>' }), '<p>Hot meals</p>'],
  'text/active-markup': [one({ description: 'Meals<script>x()</script>' }), 'Meals<script>x()</script>'],
  'text/only-markup': [one({ description: '<img src="a.png">' }), '<img src="a.png">'],
  'text/garbled': [one({ description: 'Peopleâ€™s meals' }), 'Peopleâ€™s meals'],
  'text/too-long': [one({ description: 'word '.repeat(LIMITS.description) }), 'word word'],
  'hours/unread': [hours({ description: 'Ring 5 or 6 times' }), 'Ring 5 or 6 times'],
  'hours/partly-read': [hours({ description: 'Mon 9am-5pm; term time 3-4' }), 'Mon 9am-5pm'],
  'hours/rows-only': [
    hours({ original_text: 'Mornings, 2 of 3', weekday: 'Monday', opens_at: '09:00', closes_at: '12:00' }),
    'Mornings, 2 of 3',
  ],
  'hours/rows-differ': [
    hours({ original_text: 'Mon-Tue 9am-5pm', weekday: 'Monday', opens_at: '09:00', closes_at: '17:00' }),
    'Mon-Tue 9am-5pm',
  ],
  'hours/unclear': [hours({ freq: 'WEEKLY', byday: 'MO', opens_at: 'early' }), 'early'],
  'hours/fixed': [hours({ freq: 'WEEKLY', byday: 'MO', opens_at: '9:00am', closes_at: '8:00m' }), '9:00am to 8:00m'],
  'hours/days': [hours({ freq: 'WEEKLY', byday: 'someday', opens_at: '09:00' }), 'someday'],
  'hours/frequency': [hours({ freq: 'WEEKLY', byday: '2TH', opens_at: '09:00' }), '2TH'],
  'hours/holiday': [
    one({
      schedules: [{ byday: 'MO', opens_at: '09:00', closes_at: '10:00' }],
      holiday_schedules: [{ closed: true, start_date: 'Easter' }],
    }),
    'closed, start date: Easter',
  ],
  'hours/limit': [hours({ freq: 'YEARLY', byday: 'MO', opens_at: '09:00', closes_at: '10:00' }), 'freq: YEARLY'],
  'hours/offset': [hours({ freq: 'WEEKLY', byday: 'MO', opens_at: '09:00Z' }), '09:00Z'],
  'hours/zone': [hours({ freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', timezone: 'BST-ish' }), 'BST-ish'],
  'point/number': [at({ latitude: 'north', longitude: -1 }), 'north, -1'],
  'point/range': [at({ latitude: 153, longitude: 500 }), '153, 500'],
  'point/form': [at({ latitude: '52,9225', longitude: '1.4746 W' }), '52,9225, 1.4746 W'],
  'point/swapped': [at({ latitude: -1.4, longitude: 53.1 }), '-1.4, 53.1'],
  'point/zero': [at({ latitude: 0, longitude: 0 }), '0, 0'],
  'location/confidential': [at({ confidential: true }), ''],
  'feed/not-quite-json': ['[{"id":"a","name":"A","minimum_age":NaN}]', 'NaN'],
  'field/other-case': [[{ Id: 'a', Name: 'A' }], 'Id, Name'],
  'feed/encoding': [Buffer.from('[{"id":"a","name":"Café"}]', 'latin1'), 'Windows-1252'],
  'table/heading-twice': [table('id,name,name\na,A,B\n'), 'name'],
  'table/quotes': [table('id,name\na,"A\n'), 'row'],
  'table/ragged': [table('id,name\na,A,x\n'), '1 rows'],
  'assurance/never': [one({}), 'Lunch club'],
  'assurance/stale': [one({ assured_date: '2026-01-01' }), 'Lunch club'],
  'assurance/unreadable': [one({ assured_date: '2062-01-01' }), 'Lunch club'],
  'description/none': [one({}), 'Lunch club'],
  'description/short': [one({ description: 'Lunch.' }), 'Lunch club'],
  'description/long-sentences': [one({ description: `${'word '.repeat(40)}.` }), 'Lunch club'],
  'description/reading-age': [
    one({
      description:
        'Multidisciplinary psychosocial interventions facilitating interorganisational collaboration notwithstanding bureaucratic administrative prerequisites necessitating comprehensive documentation.'.repeat(
          6,
        ),
    }),
    'Lunch club',
  ],
  'feed/empty': [[], ''],
  'phone/unusable': [one({ phones: [{ number: '12' }] }), 'Lunch club'],
  'point/far-from-postcode': [
    [1, 2, 3].map((i) => {
      const place = { id: `l${i}`, latitude: 52.9, longitude: i === 2 ? 1.47 : -1.47, addresses: [{ postal_code: 'DE1 1AA' }] }; // prettier-ignore
      return {
        id: `s${i}`,
        name: i === 2 ? 'Astray' : `Here ${i}`,
        service_at_locations: [{ id: `x${i}`, location: place }],
      };
    }),
    'Astray',
  ],
  'contact/none': [one({}), 'Lunch club'],
  'place/none': [one({}), 'Lunch club'],
  'place/no-point': [at({}), 'Lunch club'],
  'location/says-confidential': [
    at({ description: 'The address is confidential.', latitude: 53.1, longitude: -1.4 }),
    '',
  ],
  'place/maybe-secret': [
    [
      {
        id: 'a',
        name: 'Women’s refuge',
        service_at_locations: [{ id: 'x', location: { id: 'l', latitude: 53.1, longitude: -1.4 } }],
      },
    ],
    'Women’s refuge',
  ],
  'hours/none': [one({}), 'Lunch club'],
  'hours/ended': [
    hours({ freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '10:00', valid_to: '2024-01-01' }),
    '2024-01-01',
  ],
  'hours/unusable': [hours({ freq: 'WEEKLY', opens_at: '09:00', closes_at: '17:00' }), 'WEEKLY 09:00 to 17:00'],
  'hours/night': [
    hours({ freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '05:00' }),
    'WEEKLY MO 09:00 to 05:00',
  ],
  'hours/half': [hours({ freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '' }), 'WEEKLY MO 09:00 to ?'],
  'eligibility/none': [one({}), 'Lunch club'],
  'eligibility/only-words': [one({ eligibility_description: 'For over 65s' }), 'Lunch club'],
  'eligibility/contradicts': [one({ eligibility_description: 'For over 65s', maximum_age: 25 }), 'Lunch club'],
  'terms/none': [one({}), 'Lunch club'],
  'taxonomy/unknown': [one(words('Meals')), 'Lunch club'],
  'service/duplicate': [
    [
      { id: 'a', name: 'Lunch club' },
      { id: 'b', name: 'Lunch Club' },
    ],
    'Lunch Club',
  ],
  'service/maybe-duplicate': [
    [
      { id: 'a', name: 'Lunch club', phones: [{ number: '01632 960111' }], organization: { id: 'p', name: 'P' } },
      {
        id: 'b',
        name: 'Lunch club Dale',
        phones: [{ number: '01632 960111' }],
        organization: { id: 'p', name: 'P' },
      },
    ],
    'Lunch club Dale',
  ],
  'personal/number': [one({ description: 'Ask for AB 12 34 56 C' }), 'Lunch club'],
  'personal/contact': [
    one({ contacts: [{ name: 'Ann Example', phones: [{ number: '07700 900123' }] }] }),
    'Lunch club',
  ],
  'link/nowhere': [one({ url: 'http://192.168.0.7/lunch' }), 'Lunch club'],
};

/** Rules of other rooms, each with tests of its own: spreadsheets, the client, a feed read while it arrives, a second feed compared with the first. */
const ELSEWHERE = /^(?:hours\/days-guessed$|directory$|pathway$|schema$|sheet$|fetch\/|service\/in-other-feed$)/;

describe('each rule of the check', () => {
  it('has a feed that breaks it', () => {
    expect(
      Object.keys(RULES)
        .filter((rule) => !ELSEWHERE.test(rule))
        .sort(),
    ).toEqual(Object.keys(BROKEN).sort());
  });

  it.each(Object.entries(BROKEN))(
    '%s is found once, with what stands there and how to fix it',
    (rule, [feed, seen]) => {
      const reading = (typeof feed === 'object' && feed !== null && 'ok' in feed ? feed : readFeed(feed)) as ReturnType<
        typeof readFeed
      >;
      if (!reading.ok) throw new Error(reading.problem.message);
      const found = checkFeed(reading.value, { now }).findings.filter((each) => each.rule === rule);
      expect(found.map(({ count }) => count)).toEqual([1]);
      expect(found[0]).toMatchObject(RULES[rule] ?? {});
      expect(found[0]?.examples[0]?.seen ?? '').toContain(seen);
    },
  );
});
