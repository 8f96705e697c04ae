import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locationSchema, partnerSchema, serviceSchema } from '@neighbourhood-kit/core/schemas';
import { openState } from '@neighbourhood-kit/core/services';
import { holidayOn } from '@neighbourhood-kit/core/time';
import type { Feed } from './feed.js';
import { readFeed } from './full-reader.js';
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
    // Among them those that are open on some days by appointment only.
    expect(
      feed.findings.filter(({ rule }) => /^hours\/(?:unread|rows-only|partly-read)/.test(rule)).length,
    ).toBeLessThan(65);
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

/** The tables of a package as rows of one JSON value. */
const rowsOf = (text: string): Record<string, string>[] => {
  const [header = '', ...lines] = text.trim().split('\n');
  const names = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i] ?? '', cell])));
};
const SMALL: Readonly<Record<string, string>> = {
  organizations: 'id,name\no1,Example Aid\n',
  services: 'id,organization_id,name,status\ns1,o1,Lunch club,active\ns2,o1,Advice,active\n',
  locations: 'id,name,latitude,longitude\nl1,Hall,53.1,-1.4\n',
  service_at_location: 'id,service_id,location_id\nx1,s1,l1\n',
  physical_addresses: 'id,location_id,address_1,postal_code\na1,l1,1 High St,DE5 3AA\n',
  phones: 'id,service_id,number\np1,s1,01632 960111\np2,s2,01632 960222\n',
  regular_schedules: 'id,service_id,weekday,opens_at,closes_at\nr1,s1,Monday,09:00,17:00\n',
  taxonomy_terms: 'id,name,taxonomy\nt1,Food,Ours\n',
  service_attributes: 'id,service_id,taxonomy_term_id\ny1,s1,t1\n',
};

describe('tables in one JSON value', () => {
  const json = (rename: (name: string) => string) =>
    Object.fromEntries(Object.entries(SMALL).map(([name, text]) => [rename(name), rowsOf(text)]));
  const csv = read(Object.fromEntries(Object.entries(SMALL).map(([name, text]) => [`${name}.csv`, text])));

  it.each([
    ['as HSDS 1 names them', (name: string) => name],
    ['in the singular, as HSDS 3 names them', (name: string) => name.replace(/(ss)es$|s$/, '$1')],
    ['as files', (name: string) => `${name}.csv`],
  ])('are joined as the package is, %s', (_, rename) => {
    for (const value of [json(rename), { data: json(rename) }]) {
      const reading = readFeed(value);
      expect(reading.ok && reading.value.services).toEqual(csv.services);
      expect(reading.ok && reading.value.locations).toEqual(csv.locations);
    }
    expect(csv.services[0]).toMatchObject({
      organisation: { name: 'Example Aid' },
      phones: [{ number: '01632 960111' }],
      terms: [{ name: 'Food' }],
      serviceAtLocations: [{ location: { addresses: [{ address1: '1 High St' }] } }],
      schedules: [{ byday: 'MO', opensAt: '09:00' }],
    });
  }); // prettier-ignore

  it('say which rows belong nowhere, count what is no row, and leave the value as it was', () => {
    const value = { ...json((name) => name), services: [...rowsOf(SMALL['services'] ?? ''), 'a text', null] };
    const phones = [...rowsOf(SMALL['phones'] ?? ''), { id: 'p9', service_id: 'nowhere', number: '1' }];
    const before = JSON.stringify({ ...value, phones });
    const all = { ...value, phones };
    const reading = readFeed(all);
    expect(JSON.stringify(all)).toBe(before);
    expect(reading.ok && [reading.value.read, reading.value.setAside]).toEqual([5, 2]);
    expect(reading.ok && reading.value.findings).toContainEqual(
      expect.objectContaining({ rule: 'reference/dangling', record: 'phones:p9' }),
    );
  });

  it('are told from records that hold their parts', () => {
    const service = { id: 's', name: 'A', status: 'active', phones: [{ number: '01632 960111' }] };
    for (const value of [
      { services: [service], phones: [{ number: '01632 960222' }] },
      { service_at_locations: [{ id: 'x', service_id: 's', service, location: { id: 'l', name: 'Hall' } }] },
    ]) {
      const reading = readFeed(value);
      expect(reading.ok && reading.value.services[0]?.phones).toHaveLength(1);
    }
  });
});

describe('an id that comes again', () => {
  const services = (rows: string) =>
    read({ ...files(SMALL), 'services.csv': `id,name,description,last_modified\n${rows}` });
  const files = (tables: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(tables).map(([name, text]) => [`${name}.csv`, text]));
  const version = (feed: Feed) =>
    feed.findings.filter(({ rule }) => rule === 'id/version').map(({ record, seen, now }) => [record, seen, now]);

  it.each([
    ['was changed last', 's1,Lunch,Old words that are long,2025-01-01\ns1,Lunch,New,2026-01-01\n', 'New', 'the later, changed 2026-01-01'],
    ['was changed last, also where it comes first', 's1,Lunch,New,2026-01-01\ns1,lunch,Old words that are long,2025-01-01\n', 'New', 'the first, changed 2026-01-01'],
    ['says more', 's1,Lunch,Hot meals and company,\ns1,Lunch,Meals,\n', 'Hot meals and company', 'the first, which says more or came last'],
    ['came last', 's1,Lunch,One,\ns1,Lunch,Two,\n', 'Two', 'the later, which says more or came last'],
  ])('keeps the service that %s, and its parts', (_, rows, description, why) => {
    const feed = services(rows);
    expect(feed.services).toMatchObject([{ id: 's1', description, phones: [{ number: '01632 960111' }] }]);
    expect(version(feed)[0]).toEqual(['services:s1', expect.stringContaining('description'), why]);
    const [header = '', ...lines] = `id,name,description,last_modified\n${rows}`.trim().split('\n');
    const json = readFeed(rowsOf([header, ...lines].join('\n')));
    expect(json.ok && json.value.services).toMatchObject([{ id: 's1', description }]);
    expect(json.ok && version(json.value)).toMatchObject([['s1', expect.stringContaining('description'), why]]);
  }); // prettier-ignore

  it.each([
    ['03/02/2026', '01/05/2026', 'active', 'inactive', 'inactive'],
    ['25/05/2026', '01/01/2020', 'inactive', 'active', 'inactive'],
    ['2026-02-03T10:00:00Z', '2026-02-03T09:00:00Z', 'active', 'inactive', 'active'],
    ['', '', 'inactive', 'active', 'inactive'],
    ['', '', 'active', 'closed', 'inactive'],
    ['', '2026-02-03', 'inactive', 'active', 'inactive'],
    ['', '', 'active', '', 'active'],
  ])('reads days as the British do, and doubts that a service runs: %s, %s, %s, %s', (one, other, first, second, status) => {
    const rows = [{ id: 's', name: 'A', last_modified: one, status: first }, { id: 's', name: 'A', description: 'more words', last_modified: other, status: second }];
    for (const all of [rows, [...rows].reverse()]) expect(read({ 'services.csv': all }).services).toMatchObject([{ status }]);
  }); // prettier-ignore

  it.each<[string, Readonly<Record<string, object[]>>]>([
    ['a mark of the place', { locations: [{ id: 'l', nk_confidential: 'true', last_modified: '2024-01-01' }, { id: 'l', latitude: 52.9, longitude: -1.4, last_modified: '2026-01-01' }] }],
    ['a mark that the other takes off', { locations: [{ id: 'l', is_confidential: 'yes', name: 'House' }, { id: 'l', nk_confidential: 'no', latitude: 52.9, longitude: -1.4, last_modified: '2026-01-01' }] }],
    ['words of the address', { locations: [{ id: 'l', latitude: 52.9, longitude: -1.4 }], addresses: [{ id: 'a', location_id: 'l', address_1: 'Address withheld' }, { id: 'a', location_id: 'l', address_1: '12 Secret Street', last_modified: '2026-01-01' }] }],
    ['a mark of the service', { services: [{ id: 's', name: 'Refuge', confidential: 'yes', last_modified: '2024-01-01' }, { id: 's', name: 'Refuge', address: '12 Secret Street', last_modified: '2026-01-01' }], locations: [{ id: 'l', latitude: 52.9, longitude: -1.4 }] }],
  ])('keeps secret what any of its versions does, whichever is newer: %s', (_, tables) => {
    const at = { services: [{ id: 's', name: 'Refuge' }], service_at_locations: [{ id: 'x', service_id: 's', location_id: 'l' }] };
    const files = Object.entries({ ...at, ...tables });
    for (const all of [files, files.map(([name, rows]) => [name, [...rows].reverse()] as const)]) {
      const { services, locations, findings } = read(Object.fromEntries(all.map(([name, rows]) => [`${name}.csv`, rows])));
      expect(services).toMatchObject([{ serviceAtLocations: [{ location: { confidential: true } }] }]);
      expect(JSON.stringify([services, locations, findings])).not.toMatch(/Secret|52\.9/);
    }
  }); // prettier-ignore

  it('keeps rows of different records apart, and says so', () => {
    const feed = read(files({ ...SMALL, phones: 'id,service_id,number\n1,s1,01632 960111\n1,s2,01632 960222\n' }));
    expect(feed.services.map(({ phones }) => phones?.[0]?.number)).toEqual(['01632 960111', '01632 960222']);
    expect(feed.findings).toContainEqual(expect.objectContaining({ rule: 'id/shared', record: 'phones:1', done: 'kept' }));
  }); // prettier-ignore

  it('says nothing of a table that is there twice', () => {
    const feed = read({ ...files(SMALL), 'phone.csv': SMALL['phones'] ?? '' });
    expect(feed.services[0]?.phones).toHaveLength(1);
    expect(feed.findings).toEqual([]);
  });

  it('loses no words of a row without a finding that names the field', () => {
    const cell = fc.constantFrom('', 'a', 'bb', 'ccc', '2025-01-01', '2026-01-01');
    const row = fc.record({ number: cell, description: cell, extension: cell, last_modified: cell });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 4 }), (rows) => {
        const phones = rows.map((each) => ({ id: 'p', service_id: 's1', ...each }));
        const feed = read({ 'services.csv': 'id,name\ns1,A\n', 'phones.csv': phones });
        const all = JSON.stringify(feed);
        for (const each of rows)
          for (const [name, words] of Object.entries(each))
            expect(words === '' || all.includes(words) || all.includes(name)).toBe(true);
      }),
    );
  });
});
