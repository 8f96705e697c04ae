import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Service } from '@neighbourhood-kit/core/services';
import Papa from 'papaparse';
import { readFeed } from './full-reader.js';
import { writePackage, type WrittenPackage } from './package.js';
import { readTables } from './tables.js';
import { HSDS_1_TABLES, OHANA_LINES, ORUK_3_DETAIL } from './testing/fixtures.js';
import { expectSame } from './testing/same.js';
import { hasShared, sharedBytes, sharedPath } from './testing/shared-feeds.js';

function servicesOf(reading: ReturnType<typeof readFeed>): readonly Service[] {
  if (!reading.ok) throw new Error(reading.problem.message);
  return reading.value.services;
}

/** The package as data: headings and rows of each table, and its description. */
function tablesOf(files: WrittenPackage) {
  const description = JSON.parse(files['datapackage.json'] ?? '') as {
    resources: {
      name: string;
      path: string;
      schema: {
        fields: { name: string }[];
        foreignKeys: { fields: string; reference: { resource: string; fields: string } }[];
      };
    }[];
  };
  return description.resources.map((resource) => {
    const { data, meta } = Papa.parse<Record<string, string>>(files[resource.path] ?? '', {
      header: true,
      skipEmptyLines: true,
    });
    return { ...resource, columns: meta.fields ?? [], rows: data };
  });
}

const hall = { id: 'hall', name: 'The Hall', latitude: 53, longitude: -1.5, phones: [{ number: '01632 960 001' }] };
const together: Service = {
  id: '7',
  name: 'Lunch, and a chat',
  status: 'active',
  organisationId: 'o',
  organisation: { id: 'o', name: 'Age Together', sector: 'vcse' },
  accessModes: ['walk-in', 'online'],
  terms: [{ id: 't', name: 'Isolation', role: 'need' }],
  serviceAtLocations: [
    { id: 'a', locationId: 'hall', location: hall, schedules: [{ freq: 'WEEKLY', byday: 'TH', opensAt: '12:00' }] },
    { id: 'b', locationId: 'mill', location: { id: 'mill', name: 'The Mill' } },
  ],
  extra: { pc_targetAudience: [{ audienceType: 'Carers' }] },
};
const other: Service = { ...together, id: '8', name: 'Tea', serviceAtLocations: [{ id: 'c', location: hall }] };

describe('a package that is written', () => {
  const tables = tablesOf(writePackage([together, other]));
  const rows = (name: string) => tables.find((table) => table.name === name)?.rows ?? [];

  it('holds one row for a provider and a place that several services share', () => {
    expect(rows('organization')).toHaveLength(1);
    expect(rows('location').map((row) => row['name'])).toEqual(['The Hall', 'The Mill']);
    expect(rows('service_at_location')).toHaveLength(3);
    expect(rows('phone')).toHaveLength(1);
  });

  it('describes every table as it is, and every reference leads to a row', () => {
    for (const { name, columns, schema, rows: own } of tables) {
      expect(schema.fields.map((field) => field.name)).toEqual(columns);
      expect(new Set(own.map((row) => row['id'])).size, `ids of ${name}`).toBe(own.length);
      for (const { fields, reference } of schema.foreignKeys) {
        const ids = new Set(rows(reference.resource).map((row) => row['id']));
        const lost = own.filter((row) => row[fields] && !ids.has(row[fields]));
        expect(lost, `${name}.${fields}`).toEqual([]);
      }
    }
  });

  it('keeps what HSDS has no table for: the kit’s own lists and vendors’ fields', () => {
    const reading = readTables(writePackage([together, other]));
    expect(servicesOf(reading)).toMatchObject([
      { accessModes: ['walk-in', 'online'], extra: { pc_targetAudience: [{ audienceType: 'Carers' }] } },
      { organisation: { sector: 'vcse' } },
    ]);
  });

  it.each(['service', 'Service', undefined])('keeps what a link says that it belongs to: %s', (link_entity) => {
    const attributes = [{ id: 'x', link_type: 'need', link_entity, taxonomy_term: { id: 't', name: 'Isolation' } }];
    const services = servicesOf(readFeed([{ id: '7', name: 'Lunch', status: 'active', attributes }]));
    expect(servicesOf(readTables(writePackage(services)))).toEqual(services);
  });

  it('keeps a refuge’s address to itself', () => {
    const location = { id: 'r', confidential: true, addresses: [{ address1: '7 Hidden Lane' }] };
    const files = writePackage([{ ...other, serviceAtLocations: [{ id: 'd', location }] }]);
    expect(JSON.stringify(files)).not.toContain('Hidden');
  });

  it('holds vocabularies and terms that no service uses', () => {
    const files = writePackage([], {
      taxonomies: [{ id: 'x', name: 'Needs' }],
      terms: [{ id: 'y', name: 'Debt' }],
    });
    expect(Object.keys(files)).toEqual(['taxonomy_terms.csv', 'taxonomies.csv', 'datapackage.json']);
    expect(readTables(files)).toMatchObject({ ok: true, value: { taxonomies: [{ id: 'x' }], terms: [{ id: 'y' }] } });
  });
});

const folder = (path: string) => () => {
  const at = sharedPath(`data/feeds/${path}`);
  return servicesOf(
    readTables(Object.fromEntries(readdirSync(at).map((name) => [name, readFileSync(`${at}/${name}`)]))),
  );
};
const file = (path: string) => () => servicesOf(readFeed(sharedBytes(`data/feeds/${path}`)));
const feeds: readonly (readonly [string, () => readonly Service[]])[] = [
  ['Open Referral UK 3', () => servicesOf(readFeed([ORUK_3_DETAIL]))],
  ['Ohana', () => servicesOf(readFeed(OHANA_LINES))],
  ['HSDS 1 tables', () => servicesOf(readTables(HSDS_1_TABLES))],
  ...(hasShared
    ? ([
        ['Bristol', file('bristol-oruk-v1.json')],
        ['San Francisco', file('sf211-ohana-2014/sf.json')],
        ['Miami', folder('miami-hsds-1.1/data')],
      ] as const)
    : []),
];

describe.each(feeds)('the way out as tables and back: %s', (_, load) => {
  it('gives the same model, and the same bytes', { timeout: 60_000 }, () => {
    const services = load();
    const files = writePackage(services);
    const again = servicesOf(readTables(files));
    expectSame(again, services);
    expectSame(writePackage(again), files);
  });
});

describe('what holds at the only place of a service', () => {
  it('stays with the place through tables: its hours take the place of the service’s, and are not added to them', () => {
    const uuid = (n: number) => `a0000000-0000-4000-8000-00000000000${n}`;
    const hours = (n: number, byday: string) => ({
      id: uuid(n),
      freq: 'WEEKLY',
      byday,
      opens_at: '09:00',
      closes_at: '10:00',
    });
    const place = {
      id: uuid(3),
      location: { id: uuid(4), name: 'Hall' },
      schedules: [hours(5, 'TU')],
      phones: [{ id: uuid(6), number: '01632 960111' }],
    };
    const services = servicesOf(
      readFeed([
        { id: uuid(1), name: 'S', status: 'active', schedules: [hours(2, 'MO')], service_at_locations: [place] },
      ]),
    );
    expect(servicesOf(readTables(writePackage(services)))).toEqual(services);
  });
});
