import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { locationSchema, partnerSchema, serviceSchema } from '@neighbourhood-kit/core/schemas';
import { openState } from '@neighbourhood-kit/core/services';
import { holidayOn } from '@neighbourhood-kit/core/time';
import type { Feed } from './feed.js';
import { readTables, type PackageFiles } from './tables.js';
import { HSDS_1_TABLES } from './testing/fixtures.js';
import { hasShared, sharedPath } from './testing/shared-feeds.js';

function read(files: PackageFiles): Feed {
  const reading = readTables(files);
  if (!reading.ok) throw new Error(reading.problem.message);
  const feed = reading.value;
  expect(feed.read + feed.setAside).toBe(feed.records);
  for (const service of feed.services) expect(serviceSchema.safeParse(service).error).toBeUndefined();
  for (const partner of feed.partners) expect(partnerSchema.safeParse(partner).error).toBeUndefined();
  for (const location of feed.locations) expect(locationSchema.safeParse(location).error).toBeUndefined();
  return feed;
}

describe('a package of CSV tables', () => {
  const feed = read(HSDS_1_TABLES);
  const [foodBank, shelter] = feed.services;

  it('is recognised, and its services are its records', () => {
    expect(feed).toMatchObject({ format: 'hsds', version: '1.1', records: 2, read: 2 });
  });

  it('is joined: provider, place, telephone, language, term', () => {
    expect(foodBank).toMatchObject({
      id: '10',
      url: 'https://aid.example.org/food',
      organisation: { name: 'Example Aid, Inc.', description: 'Helps\n\nout' },
      phones: [{ number: '555-0102', type: 'voice' }],
      languages: [{ name: 'Spanish' }],
      terms: [{ id: 'BD-1800', name: 'Food Pantries', taxonomy: 'Example AIRS' }],
      serviceAtLocations: [
        {
          id: '30',
          location: { latitude: 53, longitude: -1.5, addresses: [{ addressType: 'physical', address1: '1 High St' }] },
        },
      ],
    });
  });

  it('takes hours from the text that rows were made from, and says that the rows differ', () => {
    expect(foodBank?.schedules?.map((line) => [line.byday, line.opensAt, line.closesAt])).toEqual([
      ['MO,TU', '09:00', '13:00'],
      ['MO,TU', '14:00', '17:00'],
      ['SA', '10:00', '12:00'],
    ]);
    expect(feed.findings.map((finding) => finding.rule)).toContain('hours/rows-differ');
    const state = openState(foodBank?.schedules ?? [], new Date('2026-06-01T10:00:00Z'), { holidays: holidayOn });
    expect(state.state).toBe('open');
    expect(shelter).toMatchObject({
      eligibilityDescription: 'Women only',
      schedules: [{ byday: 'FR', opensAt: '08:00', closesAt: '17:00' }],
    });
  });

  it('keeps a refuge’s address to itself', () => {
    expect(shelter?.serviceAtLocations?.[0]?.location).toMatchObject({ confidential: true });
    expect(JSON.stringify(feed)).not.toContain('DE1 3AH');
  });

  it('names rows that belong nowhere', () => {
    const dangling = feed.findings.filter((finding) => finding.rule === 'reference/dangling');
    expect(dangling.map(({ record, seen, done }) => [record, seen, done])).toEqual([
      ['phones:51', 'id, service_id, number', 'left out'],
      ['11', '99', 'kept'],
    ]);
  });

  it('needs a table that it knows', () => {
    expect(readTables({ 'notes.csv': 'a,b\n1,2' })).toMatchObject({ ok: false, problem: { code: 'feed/no-tables' } });
    expect(readTables({ 'services.csv': 'id,name\n1,A' }, { maxBytes: 5 })).toMatchObject({
      ok: false,
      problem: { code: 'feed/too-large' },
    });
  });

  it.each([
    ['an empty table', '', 0, 0],
    ['a header alone', 'id,name\n', 0, 0],
    ['rows longer and shorter than the header', 'id,name\n1,A,more\n2\n', 2, 1],
    ['a quotation mark without its partner', 'id,name\n1,"A\n2,B\n', 1, 1],
    ['columns named after an object’s machinery', '__proto__,id,constructor,name\nx,1,y,A\n', 1, 1],
    ['columns named after the table', 'service_uuid,service_name,organization_uuid\n1,A,2\n', 1, 1],
    ['semicolons', 'id;name\n1;A\n', 1, 1],
  ])('survives %s', (_, csv, records, services) => {
    const feed = read({ 'services.csv': csv });
    expect([feed.records, feed.services.length]).toEqual([records, services]);
  });
});

describe.skipIf(!hasShared)('real packages (skipped where ../shared is absent)', () => {
  const folder = (path: string): PackageFiles => {
    const at = sharedPath(`data/feeds/${path}`);
    if (!existsSync(at)) throw new Error(`There is no ${at}.`);
    return Object.fromEntries(readdirSync(at).map((name) => [name, readFileSync(`${at}/${name}`)]));
  };

  it('Miami: 2,847 services; every weekly row whose days and times a person can read is read', () => {
    const feed = read(folder('miami-hsds-1.1/data'));
    const { format, version, records, read: done } = feed;
    expect([format, version, records, done]).toEqual(['hsds', '1.1', 2847, 2847]);
    expect(feed.partners).toHaveLength(754);
    const dangling = feed.findings.filter(({ rule, done }) => rule === 'reference/dangling' && done === 'kept');
    expect(dangling).toHaveLength(290);
    const withHours = feed.services.filter((service) => service.schedules);
    const unread = withHours.filter((service) => !service.schedules?.some((line) => line.opensAt));
    expect(unread.length / withHours.length).toBeLessThan(0.02);
    expect(
      feed.findings.filter(({ rule }) => /^hours\/(?:unread|rows-only|partly-read)/.test(rule)).length,
    ).toBeLessThan(60);
  });

  it.each([
    ['hsds-3.0-official-examples/csv', 1],
    ['oruk-3.0-official-examples/csv', 1],
    ['ohana-api-samples/sample-csv', 23],
    ['florida-pre-hsds', 135],
  ])('%s', (path, services) => {
    expect(read(folder(path)).services).toHaveLength(services);
  });
});
