import { expect, describe, test } from 'vitest';
import type { Service } from '@neighbourhood-kit/core/services';
import { readSheet, type SheetOptions, type SheetReading } from '../sheet.js';

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
