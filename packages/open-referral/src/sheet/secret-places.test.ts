import { expect, describe, test } from 'vitest';
import type { Service } from '@neighbourhood-kit/core/services';
import { readSheet, sheetCsv, type SheetOptions, type SheetReading } from '../sheet.js';

async function read(text: string, options?: SheetOptions): Promise<SheetReading> {
  const reading = await readSheet(new TextEncoder().encode(text), options);
  if (!reading.ok) throw new Error(reading.problem.message);
  return reading.value;
}

const said = ({ notes }: SheetReading): string[] => notes.map(({ message }) => message);

describe('an address that one row of a service keeps secret', () => {
  const csv = (...rows: string[]) =>
    `Service name,Organisation,What it does,Address,Postcode,Opening hours,Keep the address secret?\n${rows.join('\n')}\n`;

  test('goes out through no other row of it whose cell is empty, and that is told', async () => {
    const reading = await read(
      csv('A,O,d,1 Hidden Lane,DE1 3AH,Mon 10-12,yes', 'A,O,d,1 hidden lane.,,Tue 10-12,', 'A,O,d,,DE1 3AH,Wed 10-12,'),
    );
    expect(reading.services).toHaveLength(1);
    expect(JSON.stringify(reading)).not.toMatch(/hidden|DE1/i);
    expect(said(reading)).toContain(
      "Row 3, column 'Keep the address secret?': row 2 of the same service keeps this address or postcode secret, so it was kept secret here too. Write the same here; or “no” if it may be published.",
    );
  });

  test('is published where another row says so, and keeps no other address secret', async () => {
    const { services } = await read(
      csv('A,O,d,1 Low Road,DE1 3AH,,yes', 'A,O,d,1 Low Road,DE1 3AH,,no', 'A,O,d,2 High Road,DE5 3AA,,'),
    );
    expect(services[0]?.serviceAtLocations?.map(({ location }) => location?.addresses?.[0]?.address1)).toEqual([
      ...[undefined, '1 Low Road', '2 High Road'],
    ]);
  });
});

describe('a secret place of a known service', () => {
  const hall = {
    id: 'b',
    locationId: 'lb',
    location: { id: 'lb', name: 'Hall', addresses: [{ address1: '2 Open St' }] },
  };
  const refuge = {
    id: 'a',
    locationId: 'la',
    location: {
      ...{ id: 'la', name: 'Safe House', confidential: true, latitude: 52.9, longitude: -1.4 },
      ...{ transportation: 'Behind the bakery', addresses: [{ address1: '1 Hidden Lane' }] },
    },
  } as const;
  const known: Service[] = [
    { id: 's', name: 'A', status: 'active', description: 'd', serviceAtLocations: [refuge, hall] },
  ];
  const head = 'ID,Service name,What it does,Place name,Address,Latitude,Longitude,Keep the address secret?';
  const HIDDEN = /Hidden|bakery|52\.9|-1\.4|Safe House/;

  test('is never taken over by the row of another place', async () => {
    const { services, notes } = await read(`${head}\ns,A,d,Hall,2 Open St,,,\ns,A,d,Centre,5 New Rd,,,\n`, { known });
    expect(services[0]?.serviceAtLocations?.[0]).toEqual(refuge);
    expect(services[0]?.serviceAtLocations?.map(({ location }) => location?.name)).toEqual([
      ...['Safe House', 'Hall', 'Centre'],
    ]);
    expect(JSON.stringify(services[0]?.serviceAtLocations?.slice(1))).not.toMatch(HIDDEN);
    expect(notes.map(({ rule }) => rule)).toContain('sheet/place-unnamed');
  });

  test('stays secret in a sheet that does not ask about secrecy', async () => {
    const csv =
      'ID,Service name,What it does,Place name,Address\ns,A,d,Safe House,1 Hidden Lane\ns,A,d,Hall,2 Open St\n';
    const { services } = await read(csv, { known });
    expect(services[0]?.serviceAtLocations?.map(({ location }) => location?.confidential)).toEqual([true, undefined]);
  });

  test('is known again by its mark where another place comes in, whatever address the sheet gives it', async () => {
    const csv = `${head}\ns,A,d,Centre,5 New Rd,,,\ns,A,d,Hall,2 Open St,,,\ns,A,d,Refuge,1 Hidden Lane,,,yes\n`;
    const { services } = await read(csv, { known });
    expect(services[0]?.serviceAtLocations?.map(({ id }) => id)).toHaveLength(3);
    expect(services[0]?.serviceAtLocations?.[0]).toEqual(refuge);
  });

  test('publishes only what its row says where it is the only place and is secret no more', async () => {
    const one = [{ ...known[0]!, serviceAtLocations: [refuge] }];
    const { services } = await read(`${head}\ns,A,d,Centre,5 New Rd,,,no\n`, { known: one });
    expect(services[0]?.serviceAtLocations).toMatchObject([
      { id: 'a', location: { name: 'Centre', addresses: [{ address1: '5 New Rd' }] } },
    ]);
    expect(JSON.stringify(services)).not.toMatch(HIDDEN);
  });
});

describe('an address that words in a cell keep secret', () => {
  const columns = 'Service name,Organisation,What it does,Place name,Address,Postcode,Keep the address secret?';

  test.each([
    ['A,O,Refuge. The address is confidential.,Hall,1 Hidden Lane,DE1 3AH,', 'What it does'],
    ['A,O,d,Address withheld,1 Hidden Lane,DE1 3AH,', 'Place name'],
    ['A,O,d,Hall,Address confidential,DE1 3AH,', 'Address'],
  ])('is told of by row and column: %s', async (row, column) => {
    const reading = await read(`${columns}\n${row}\n`);
    expect(reading.services[0]?.serviceAtLocations?.[0]?.location).toMatchObject({ confidential: true });
    expect(JSON.stringify(reading.services)).not.toMatch(/Hidden|DE1/);
    expect(reading.notes.find(({ rule }) => rule === 'sheet/secret-words')).toMatchObject({
      row: 2,
      column,
      severity: 'warning',
    });
    expect(said(reading).join()).toContain('If everybody may know it, write “no” under “Keep the address secret?”');
  });

  test('is not given away by the id of its place', async () => {
    const idOf = async (row: string) =>
      (await read(`${columns}\n${row}\n`)).services[0]?.serviceAtLocations?.[0]?.location?.id;
    expect(await idOf('A,O,The address is confidential.,Hall,1 Hidden Lane,DE1 3AH,')).not.toBe(
      await idOf('B,O,d,Hall,1 Hidden Lane,DE1 3AH,'),
    );
  });

  test.each([
    'A,O,The address is confidential.,Hall,1 Low Road,DE1 3AH,no',
    'A,O,All calls are confidential.,Hall,1 Low Road,DE1 3AH,',
    'A,O,The address is confidential.,Hall,1 Low Road,DE1 3AH,yes',
    'A,O,The address is confidential.,,,,',
  ])('is not spoken of where the sheet says so itself, or there is none: %s', async (row) => {
    expect((await read(`${columns}\n${row}\n`)).notes.map(({ rule }) => rule)).not.toContain('sheet/secret-words');
  });

  test('is secret in every row of a service that says so, and told of once', async () => {
    const csv = `${columns}\nA,O,Refuge. The address is confidential.,,1 Hidden Lane,DE1 3AH,\nA,O,,,2 Hidden Lane,DE5 3AA,\n`;
    const reading = await read(csv);
    expect(reading.services).toHaveLength(1);
    expect(JSON.stringify(reading.services)).not.toMatch(/Hidden|DE\d/);
    expect(said(reading).filter((message) => message.includes('So are those of row 3.'))).toHaveLength(1);
  });

  test.each([
    's,A,Refuge. The address is confidential.,Hall,1 Low St,DE1 3AH',
    's,A,d,Hall,Address withheld,DE1 3AH',
    's,A,d,Hall,,Confidential',
  ])('marks the place of a known service: %s', async (row) => {
    const location = { id: 'l', name: 'Hall', addresses: [{ address1: '1 Low St', postalCode: 'DE1 3AH' }] };
    const known: Service[] = [
      {
        id: 's',
        name: 'A',
        status: 'active',
        description: 'd',
        serviceAtLocations: [{ id: 'a', locationId: 'l', location }],
      },
    ];
    const head = 'ID,Service name,What it does,Place name,Address,Postcode';
    const { services, rows } = await read(`${head}\n${row}\n`, { known });
    expect(services[0]?.serviceAtLocations?.[0]?.location).toMatchObject({ id: 'l', confidential: true });
    expect(rows).toMatchObject([{ done: 'updated' }]);
  });
});

describe('a sheet that is written', () => {
  const location = { id: 'l', name: 'Safe House', addresses: [{ address1: '1 Hidden Lane' }] };
  const at = (id: string, place: object, more: object = {}): Service => ({
    ...{ id, name: id, status: 'active', ...more },
    serviceAtLocations: [{ id: `${id}-l`, locationId: 'l', location: { ...location, ...place } }],
  });

  test.each([
    ['its second copy is marked', [at('a', {}), at('b', { confidential: true })]],
    ['another service says so', [at('a', {}), at('b', {}, { description: 'Refuge. The address is confidential.' })]],
  ])('keeps a place secret in every row where %s', (_, services) => {
    const csv = sheetCsv(services);
    expect(csv).not.toMatch(/Hidden|Safe House/);
    expect(csv.match(/,Yes\b/gi)).toHaveLength(2);
  });
});
