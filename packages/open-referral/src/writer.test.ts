import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Partner } from '@neighbourhood-kit/core/partners';
import type { Location, Service } from '@neighbourhood-kit/core/services';
import { readFeed } from './full-reader.js';
import { readTables } from './tables.js';
import { HSDS_1_TABLES, OHANA_LINES, ORUK_1_PAGE, ORUK_3_DETAIL } from './testing/fixtures.js';
import { OFFICIAL_SCHEMAS, officialValidator } from './testing/official-schemas.js';
import { expectSame, once } from './testing/same.js';
import { hasShared, sharedBytes, sharedPath } from './testing/shared-feeds.js';
import {
  writeFeed,
  writeOrganisation,
  writeService,
  writeServiceAtLocations,
  writeServiceSummary,
  writeTerm,
} from './writer.js';

function servicesOf(reading: ReturnType<typeof readFeed>): readonly Service[] {
  if (!reading.ok) throw new Error(reading.problem.message);
  return reading.value.services;
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-[58][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

describe('a service that is written', () => {
  const bare: Service = {
    id: '136',
    name: 'Lunch',
    status: 'active',
    organisationId: '136',
    phones: [{ number: '01632 960123' }],
  };

  it('has UUIDs: of the publisher’s id where that is none, made up where there is none, always the same', () => {
    const written = writeService(bare);
    expect(written).toEqual(writeService(bare));
    expect(written['id']).toMatch(UUID);
    expect(written['nk_id']).toBe('136');
    expect(written['organization_id']).not.toBe(written['id']);
    expect((written['phones'] as { id: string }[])[0]?.id).toMatch(/^6e6b6964-/);
    expect(servicesOf(readFeed([written]))).toEqual([bare]);
  });

  it('leaves out what is empty and never says null', () => {
    const written = writeService({ ...bare, description: '', url: undefined, terms: [], extra: { a: null, b: '' } });
    expect(Object.keys(written).sort()).toEqual([
      'id',
      'name',
      'nk_id',
      'nk_organization_id',
      'organization_id',
      'phones',
      'status',
    ]);
  });

  it('carries fields that no standard knows', () => {
    expect(writeService({ ...bare, extra: { pc_thing: { x: 1 } } })['pc_thing']).toEqual({ x: 1 });
  });

  it('finds what it only names', () => {
    const partner: Partner = { id: '136', name: 'Age Together' };
    const location: Location = { id: 'l', name: 'Hall' };
    const named: Service = { ...bare, serviceAtLocations: [{ id: 's', locationId: 'l' }] };
    const written = writeService(named, { partner: () => partner, location: () => location });
    expect(written).toMatchObject({
      organization: { name: 'Age Together', description: 'Age Together' },
      service_at_locations: [{ location: { name: 'Hall', location_type: 'physical' } }],
    });
  });

  it('never gives a refuge away, even where the model still holds its address', () => {
    const location: Location = {
      id: 'l',
      name: 'Refuge',
      confidential: true,
      latitude: 53,
      longitude: -1,
      addresses: [{ address1: '7 Hidden Lane' }],
      extra: { uprn: '1' },
    };
    const written = JSON.stringify(writeService({ ...bare, serviceAtLocations: [{ id: 's', location }] }));
    expect(written).not.toMatch(/Hidden|uprn|latitude/);
    expect(written).toContain('"nk_confidential":true');
  });

  it('writes text that could be taken for markup so that it comes back', () => {
    const services: Service[] = [{ ...bare, name: 'A <b> & B', description: '1 &lt; 2\n\n• <script>' }];
    expect(servicesOf(readFeed(writeFeed(services)))).toEqual(services);
  });

  it('writes only links that are safe to follow', () => {
    expect(writeService({ ...bare, url: 'javascript:alert(1)' })['url']).toBeUndefined();
  });

  it('is short in lists, whole by itself, and stands at its places', () => {
    const [service] = servicesOf(readFeed([ORUK_3_DETAIL]));
    if (!service) throw new Error('not read');
    const summary = writeServiceSummary(service);
    expect(summary['service_at_locations']).toBeUndefined();
    expect(summary['organization']).toMatchObject({ name: 'Hub Advice CIC' });
    expect(writeServiceAtLocations(service)).toMatchObject([
      { location: { name: 'The Hub' }, service: { name: 'Debt Advice at the Hub' } },
    ]);
  });

  it('keeps everything of the model through a file', () => {
    const full: Service = {
      id: 'a', name: 'A', status: 'temporarily closed', summary: 'S', description: 'D', notFor: ['People, under 18'], statutory: true, accessModes: ['walk-in', 'online'],
      capacity: { status: 'waitlist', waitWeeks: 3, usualReplyDays: 2, updated: '2026-01-02' }, additionalUrls: [{ url: 'https://example.org/easy', label: 'easy-read' }],
      requiredDocuments: ['A letter; signed'], identifiers: [{ scheme: 'uprn', value: '1' }], lastModified: '2026-01-02',
      terms: [{ name: 'Food', role: 'need' }, { id: 'x', name: 'Carers', taxonomy: 'who', role: 'audience', code: '7', uri: 'https://example.org/t' }],
      schedules: [{ freq: 'DAILY', interval: 2, dtstart: '2026-01-01', opensAt: '09:00', closesAt: '10:00', except: ['2026-12-25'], bankHolidays: 'closed', timeZone: 'Europe/London' }],
      languages: [{ code: 'cy', name: 'Welsh' }], costOptions: [{ option: 'Anyone', amount: 0 }], serviceAreas: [{ name: 'Erewash', code: 'E07000036' }],
      organisationId: 'o',
      organisation: {
        id: 'o', name: 'O', kind: 'group', sector: 'vcse', roles: [{ name: 'Charity', primary: true }], memberIds: ['p', 'q'], from: '2020-01-01', identifiers: [{ scheme: 'ods', value: 'ABC' }],
      },
    }; // prettier-ignore
    expect(servicesOf(readFeed(writeFeed([full])))).toEqual([full]);
  });
});

const own: readonly (readonly [string, () => readonly Service[]])[] = [
  ['Open Referral UK 1', () => servicesOf(readFeed(ORUK_1_PAGE))],
  ['Open Referral UK 3', () => servicesOf(readFeed([ORUK_3_DETAIL]))],
  ['Ohana', () => servicesOf(readFeed(OHANA_LINES))],
  ['HSDS 1 tables', () => servicesOf(readTables(HSDS_1_TABLES))],
];

const folder = (path: string) => () => {
  const at = sharedPath(`data/feeds/${path}`);
  return servicesOf(
    readTables(Object.fromEntries(readdirSync(at).map((name) => [name, readFileSync(`${at}/${name}`)]))),
  );
};
const file = (path: string) => () => servicesOf(readFeed(sharedBytes(`data/feeds/${path}`)));
const real: typeof own = [
  ['Bristol', file('bristol-oruk-v1.json')],
  ['San Francisco', file('sf211-ohana-2014/sf.json')],
  ['Miami', folder('miami-hsds-1.1/data')],
  ['Florida', folder('florida-pre-hsds')],
  ['Ohana samples', folder('ohana-api-samples/sample-csv')],
  ['HSDS 3 example', file('hsds-3.0-official-examples/service_full.json')],
  ['HSDS 3 tables', folder('hsds-3.0-official-examples/csv')],
  ['UK example', file('oruk-3.0-official-examples/service_full.json')],
  ['UK list', file('oruk-official-mocks/V3.0-UK-Default/service_list.json')],
];

describe.each([...own, ...(hasShared ? real : [])])('the way out and back: %s', (_, load) => {
  const read = once(load);
  const write = once(() => writeFeed(read()));

  it('gives the same model, and the same bytes', { timeout: 60_000 }, () => {
    const services = read();
    const bytes = write();
    const again = servicesOf(readFeed(bytes));
    expectSame(again, services);
    expectSame(writeFeed(again), bytes);
  });

  it.skipIf(!hasShared).each([...OFFICIAL_SCHEMAS])(
    'is valid under %s (skipped where ../shared is absent)',
    (schemas) => {
      const faults = officialValidator(schemas, 'service');
      const bad = (JSON.parse(write()) as unknown[]).flatMap((service) => faults(service));
      expect([...new Set(bad)]).toEqual([]);
    },
  );
});

describe.skipIf(!hasShared)('the official schemas (skipped where ../shared is absent)', () => {
  it('really refuse what is wrong', () => {
    const faults = officialValidator(OFFICIAL_SCHEMAS[0], 'service');
    expect(
      faults({ id: '136', name: 'n', status: 'active', url: 'www.x.org', last_modified: 'yesterday' }),
    ).toHaveLength(3);
    expect(existsSync(sharedPath(OFFICIAL_SCHEMAS[0]))).toBe(true);
  });

  it('accept organisations and terms by themselves', () => {
    const organisation = writeOrganisation({ id: '1', name: 'O', identifiers: [{ scheme: 'company', value: '1' }] });
    expect(officialValidator(OFFICIAL_SCHEMAS[0], 'organization')(organisation)).toEqual([]);
    expect(officialValidator(OFFICIAL_SCHEMAS[0], 'taxonomy_term')(writeTerm({ name: 'Food' }))).toEqual([]);
  });
});
