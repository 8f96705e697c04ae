import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serviceSchema } from '@neighbourhood-kit/core/schemas';
import type { Feed } from './feed.js';
import { readFeed as readFully } from './full-reader.js';
import { readFeed as readInBrowser } from './reader.js';
import { readTables } from './tables.js';
import { HSDS_1_TABLES, OHANA_LINES, ORUK_1_PAGE, ORUK_3_DETAIL, SERVICE_AT_LOCATION } from './testing/fixtures.js';
import { hasShared, sharedPath } from './testing/shared-feeds.js';
import { writeFeed } from './writer.js';

const readers = [
  ['every version', readFully],
  ['the browser', readInBrowser],
] as const;

/** What must hold of any feed that was read, whatever it held. */
function holds(feed: Feed): void {
  expect(feed.read + feed.setAside).toBe(feed.records);
  expect(feed.services.length).toBeLessThanOrEqual(feed.read);
  expect(new Set(feed.services.map((service) => service.id)).size).toBe(feed.services.length);
  for (const service of feed.services) expect(serviceSchema.safeParse(service).error?.issues).toBeUndefined();
  expect(JSON.stringify(feed)).not.toMatch(/"(?:__proto__|constructor)":/);
}

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    '{}',
    0,
    -1,
    1e308,
    true,
    [],
    {},
    [[]],
    [null],
    { id: {} },
    'None',
    '<p>',
    '9am',
    '2TH',
    'https://x.org',
    '{"a":1}',
    '__proto__',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constant({ __proto__: null, name: 'n' }),
);
const oddNames = fc.constantFrom(
  'id',
  'name',
  '__proto__',
  'constructor',
  'schedules',
  'phones',
  'locations',
  'services',
  'organization',
  'service',
  'eligibilitys',
  'attributes',
  'nk_id',
  'contents',
  'location',
  'taxonomy_term',
);

/** Every place inside a value. */
function placesIn(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? value.map((_, i) => i) : Object.keys(value);
  return [path, ...keys.flatMap((key) => placesIn((value as Record<string | number, unknown>)[key], [...path, key]))];
}

function changed(value: unknown, path: readonly (string | number)[], by: unknown, rename: string | undefined): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    string | number,
    unknown
  >;
  const inner = changed(copy[key], rest, by, rename);
  if (rest.length === 0 && rename !== undefined && !Array.isArray(value))
    Object.defineProperty(copy, rename, { value: inner, enumerable: true, configurable: true, writable: true });
  else copy[key] = inner;
  return copy;
}

const feeds: readonly unknown[] = [
  ORUK_1_PAGE,
  [ORUK_3_DETAIL, { id: 'x', name: 'Neighbour' }],
  { contents: [SERVICE_AT_LOCATION] },
  OHANA_LINES,
];

/** A feed with some of its places changed to something else, renamed or taken away. */
const mutated = fc.constantFrom(...feeds).chain((feed) =>
  fc
    .array(fc.tuple(fc.constantFrom(...placesIn(feed)), odd, fc.option(oddNames, { nil: undefined })), {
      minLength: 1,
      maxLength: 4,
    })
    .map((changes) =>
      changes.reduce<unknown>(
        (value, [path, by, rename]) => safely(() => changed(value, path, by, rename), value),
        feed,
      ),
    ),
);

function safely(step: () => unknown, otherwise: unknown): unknown {
  try {
    return step();
  } catch {
    return otherwise;
  }
}

describe.each(readers)('mutated feeds, read by the reader for %s', (_, read) => {
  it('never throw, and every record is accounted for', () => {
    fc.assert(
      fc.property(mutated, (feed) => {
        for (const input of [feed, JSON.stringify(feed)]) {
          const reading = read(input);
          if (reading.ok) holds(reading.value);
          else expect(reading.problem.message.length).toBeGreaterThan(20);
        }
      }),
      { numRuns: Number(process.env['NK_MUTATIONS'] ?? 400) },
    );
  });

  it('cost at most the record that was changed', () => {
    const whole = [ORUK_3_DETAIL, ...Array.from({ length: 5 }, (_, i) => ({ id: `n${i}`, name: `Neighbour ${i}` }))];
    const anywhere = fc.constantFrom(...placesIn(ORUK_3_DETAIL).filter((path) => path.length > 0));
    fc.assert(
      fc.property(anywhere, odd, (path, by) => {
        const reading = read([changed(ORUK_3_DETAIL, path, by, undefined), ...whole.slice(1)]);
        expect(
          reading.ok && reading.value.services.filter((service) => service.name.startsWith('Neighbour')),
        ).toHaveLength(5);
      }),
      { numRuns: 200 },
    );
  });

  it('that end anywhere never throw', () => {
    const text = JSON.stringify(feeds);
    fc.assert(
      fc.property(fc.nat(text.length), (at) => {
        expect(typeof read(text.slice(0, at)).ok).toBe('boolean');
      }),
      { numRuns: 200 },
    );
  });
});

describe('mutated feeds that are written', () => {
  it('come back as they were read, in the same bytes', () => {
    fc.assert(
      fc.property(mutated, (feed) => {
        const reading = readFully(JSON.stringify(feed));
        if (!reading.ok) return;
        const bytes = writeFeed(reading.value.services);
        const again = readFully(bytes);
        if (!again.ok) throw new Error(again.problem.message);
        expect(again.value.services).toEqual(reading.value.services);
        expect(writeFeed(again.value.services)).toBe(bytes);
      }),
      { numRuns: Number(process.env['NK_MUTATIONS'] ?? 300) },
    );
  });
});

describe('texts of 100,000 characters made to slow patterns down', () => {
  const long = (part: string) => part.repeat(100_000 / part.length);
  const SERVICE = { id: '1', name: 'n' };
  const feeds: [string, unknown][] = [
    ['a vendor’s list', { ...SERVICE, pc_targetAudience: [`x${long(' ')}x`, long('> ')] }],
    ['ways in', { ...SERVICE, attending_access: `x${long(' ')}x`, attending_type: long('\n,') }],
    ['an e-mail address', { ...SERVICE, email: `a@${long('@')}` }],
    ['a number', { ...SERVICE, cost_options: [{ amount: `${long('1,')}x` }] }],
    ['a term', { ...SERVICE, attributes: [{ taxonomy_term: { id: 't', name: `x${long(' ')}x>y` } }] }],
    ['hours', { ...SERVICE, schedules: [{ description: long('Mon-Tue ') }] }],
    ['a link', { ...SERVICE, description: `<a${long(' href=x')}` }],
    ['a comment', { ...SERVICE, description: long('<!--J') }],
    ['a script', { ...SERVICE, description: `<script>${long('</script ')}` }],
    ['JSON lines', `{"id": "1"}${long(' \n')}x`],
  ];

  it.each(feeds)('%s is read in time in proportion to its length', (_, feed) => {
    const before = process.cpuUsage();
    readFully(feed);
    // A pattern that looks at the same stretch again and again takes five seconds and more.
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1500);
  });
});

describe('mutated tables', () => {
  it('never throw, and every service is accounted for', () => {
    const cell = fc.tuple(
      fc.constantFrom(...Object.keys(HSDS_1_TABLES)),
      fc.nat(400),
      fc.constantFrom('', ',', '"', '\n', ';', '\u0000', 'x', '9', '-', '\r\n'),
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (cuts) => {
        const files = { ...HSDS_1_TABLES };
        for (const [name, at, by] of cuts)
          files[name] = `${(files[name] ?? '').slice(0, at)}${by}${(files[name] ?? '').slice(at + 1)}`;
        const reading = readTables(files);
        if (reading.ok) holds(reading.value);
      }),
      { numRuns: 300 },
    );
  });
});

describe.skipIf(!hasShared)('files made to break readers (skipped where ../shared is absent)', () => {
  const folder = () => sharedPath('corpora/JSONTestSuite/test_parsing');

  it.each(readers)('JSONTestSuite: nothing uncaught, in the reader for %s', (_, read) => {
    const files = readdirSync(folder());
    expect(files.length).toBeGreaterThan(300);
    for (const file of files) {
      const bytes = readFileSync(`${folder()}/${file}`);
      for (const input of [bytes, bytes.toString('utf8'), `[{"id":"1","name":"n","x":${bytes.toString('utf8')}}]`]) {
        const reading = read(input);
        if (reading.ok) expect(reading.value.read + reading.value.setAside).toBe(reading.value.records);
        else expect(reading.problem.message).not.toBe('');
      }
    }
  });

  it.each(readers)(
    'hostile strings in every field, in the reader for %s: no link that runs',
    (_, read) => {
      const strings = ['xss', 'odd-text', 'sqli'].flatMap(
        (name) => JSON.parse(readFileSync(sharedPath(`corpora/${name}.json`), 'utf8')) as string[],
      );
      const places = placesIn(ORUK_3_DETAIL).filter((path) => path.length > 0);
      strings.forEach((text, i) => {
        const path = places[i % places.length] ?? [];
        const reading = read([
          { ...(changed(ORUK_3_DETAIL, path, text, undefined) as object), url: text, description: text },
        ]);
        if (!reading.ok) throw new Error(reading.problem.message);
        for (const service of reading.value.services) {
          expect(service.url ?? 'https://').toMatch(/^(?:https?:\/\/|mailto:|tel:)/);
        }
      });
    },
    60_000,
  );
});
