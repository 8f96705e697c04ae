import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Service } from '@neighbourhood-kit/core/services';
import { qualityFindings } from './check/quality.js';
import { checkFeed, RULES, verdictOf } from './check.js';
import { readFeed } from './full-reader.js';
import { ORUK_3_DETAIL } from './testing/fixtures.js';
import { officialValidator, OFFICIAL_SCHEMAS } from './testing/official-schemas.js';
import { hasShared, sharedBytes } from './testing/shared-feeds.js';

const now = new Date('2026-06-01T12:00:00Z');

function check(services: readonly unknown[]) {
  const reading = readFeed(services);
  if (!reading.ok) throw new Error(reading.problem.message);
  return checkFeed(reading.value, { now, published: services });
}

const rulesOf = (service: object) =>
  check([{ id: 'a', name: 'A', ...service }]).findings.map((finding) => finding.rule);

describe('checking a feed', () => {
  it('counts findings by rule with examples and the fix, errors first', () => {
    const services = Array.from({ length: 5 }, (_, i) => ({ id: String(i), name: `S${i}`, url: 'no link' }));
    const report = check(services);
    expect(report).toMatchObject({ records: 5, read: 5, setAside: 0 });
    const unusable = report.findings.find((finding) => finding.rule === 'url/unusable');
    expect(unusable).toMatchObject({ severity: 'error', count: 5, fix: expect.stringContaining('address') as string });
    expect(unusable?.examples).toHaveLength(3);
    const severities = report.findings.map((finding) => finding.severity);
    expect(severities).toEqual(
      [...severities].sort((a, b) => ['error', 'warning', 'info'].indexOf(a) - ['error', 'warning', 'info'].indexOf(b)),
    );
  });

  it.each<[string, Partial<Service> | object]>([
    ['assurance/never', {}],
    ['assurance/stale', { assured_date: '2025-10-01' }],
    ['assurance/unreadable', { assured_date: '2027-01-01' }],
    ['description/none', {}],
    ['description/none', { description: '<p><br></p>' }],
    ['description/long-sentences', { description: `${'word '.repeat(40)}.` }],
    ['contact/none', {}],
    ['place/none', {}],
    ['place/no-point', { service_at_locations: [{ id: 's', location: { id: 'l', name: 'Hall' } }] }],
    ['hours/none', { schedules: [{ description: 'Call us' }] }],
    ['eligibility/none', {}],
    ['terms/none', {}],
    ['personal/number', { description: 'NHS number 943 476 5919' }],
    ['personal/number', { description: 'His NI number is QQ123456C'.replace('QQ', 'AB') }],
  ])('finds %s', (rule, service) => {
    expect(rulesOf(service)).toContain(rule);
  });

  it('does not take telephone or charity numbers for personal ones', () => {
    expect(rulesOf({ description: 'Ring the NHS on 0133 211 1222 or 01332111222. Charity 1234567.' })).not.toContain(
      'personal/number',
    );
  });

  it('does not ask a refuge for a point on the map', () => {
    expect(
      rulesOf({ service_at_locations: [{ id: 's', location: { id: 'l', name: 'Refuge', confidential: true } }] }),
    ).not.toContain('place/no-point');
  });

  it('finds services that stand twice, under different ids', () => {
    const report = check([
      { id: '1', name: 'Lunch Club' },
      { id: '2', name: 'Lunch club.' },
    ]);
    expect(report.findings.map((finding) => finding.rule)).toContain('service/duplicate');
  });

  it('finds the same service under another name, in the feed and in another one', () => {
    const phones = [{ number: '01632 960111' }];
    const feed = (id: string, name: string) => {
      const read = readFeed([{ id, name, phones, organization: { id: 'o', name: 'Org' } }]);
      return read.ok ? read.value.services : [];
    };
    const services = [...feed('1', 'Ripley Lunch Club'), ...feed('2', 'The Ripley lunch-club'), ...feed('3', 'Chess')];
    const found = (others: readonly Service[]) =>
      qualityFindings({ services }, new Date('2026-11-26T12:00:00Z'), others)
        .filter(({ rule }) => rule.startsWith('service/'))
        .map(({ rule, record, note }) => [rule, record, note]);
    const twice = ['service/duplicate', '2', 'the same telephone, provider and a like name as “Ripley Lunch Club” (1)'];
    expect(found([])).toEqual([twice]);
    expect(found(feed('x9', 'Chess'))).toEqual([
      twice,
      ['service/in-other-feed', '3', 'the same telephone, provider and a like name as “Chess” (x9)'],
    ]);
  });

  it('scores what people search by', () => {
    expect(check([ORUK_3_DETAIL]).findability).toEqual({
      score: 88,
      parts: { description: 0, contact: 1, place: 1, hours: 1, eligibility: 1, cost: 1, terms: 1, confirmed: 1 },
    });
    expect(check([{ id: 'a', name: 'A' }]).findability.score).toBe(0);
  });

  it('has words for every rule that the code can find', () => {
    const source = new URL('./', import.meta.url);
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
    );
    const found = files.flatMap((name) =>
      [
        ...readFileSync(new URL(name, source), 'utf8').matchAll(
          /(?:add|note|strict|setAside|\? )\(?\s*'([a-z]+\/[a-z-]+)'/g,
        ),
      ].map(([, rule]) => rule ?? ''),
    );
    expect(found.length).toBeGreaterThan(40);
    // Notes on a spreadsheet bring a sentence of their own.
    expect(found.filter((rule) => !(rule in RULES) && !rule.startsWith('sheet/'))).toEqual([]);
  });
});

describe('the national validator’s verdict', () => {
  it.each([
    ['url', ''], ['url', 'www.x.org'], ['email', null], ['minimum_age', '18'], ['status', 'Active'], ['id', '136'],
    ['schedules', [{ id: ORUK_3_DETAIL.id, freq: 'DAILY' }]], ['service_at_locations', [{ id: ORUK_3_DETAIL.id, location: { id: ORUK_3_DETAIL.id, location_type: 'physical', latitude: '1' } }]],
  ])('fails %s %j', (field, value) => {
    expect(verdictOf([{ ...ORUK_3_DETAIL, [field]: value }])).toMatchObject({ passes: false, valid: 0 });
  }); // prettier-ignore

  it.each([
    ['assured_date', 'not a date'],
    ['schedules', [{ id: ORUK_3_DETAIL.id, byday: 'Thursday', opens_at: '9am' }]],
    [
      'service_at_locations',
      [{ id: ORUK_3_DETAIL.id, location: { id: ORUK_3_DETAIL.id, location_type: 'physical', latitude: 100 } }],
    ],
  ])('passes %s %j', (field, value) => {
    expect(verdictOf([{ ...ORUK_3_DETAIL, [field]: value }]).passes).toBe(true);
  });

  it.skipIf(!hasShared)(
    'agrees with the official schema on the Bristol feed (skipped where ../shared is absent)',
    () => {
      const published = JSON.parse(
        new TextDecoder().decode(sharedBytes('data/feeds/bristol-oruk-v1.json')),
      ) as unknown[];
      const official = officialValidator(OFFICIAL_SCHEMAS[0], 'service');
      expect(verdictOf(published).valid).toBe(published.filter((service) => official(service).length === 0).length);
    },
  );

  it.skipIf(!hasShared)(
    'agrees with the official schema on changed services (skipped where ../shared is absent)',
    () => {
      const official = officialValidator(OFFICIAL_SCHEMAS[0], 'service');
      const fields = fc.constantFrom(...Object.keys(ORUK_3_DETAIL), 'contacts', 'funding', 'languages');
      const value = fc.constantFrom<unknown>(
        null,
        '',
        'x',
        1,
        '1',
        [],
        {},
        [{}],
        'a@example.org',
        'https://example.org',
        'active',
        '2026-01-01',
        '2026-01-01T00:00:00Z',
        ORUK_3_DETAIL.id,
        [{ id: ORUK_3_DETAIL.id }],
        [null],
      );
      fc.assert(
        fc.property(fields, value, (field, by) => {
          const service = { ...ORUK_3_DETAIL, [field]: by };
          expect([field, by, verdictOf([service]).passes]).toEqual([field, by, official(service).length === 0]);
        }),
        { numRuns: 400 },
      );
    },
  );
});
