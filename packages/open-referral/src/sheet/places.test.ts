import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placesOf, WEEKDAYS, type Location, type Schedule, type Service } from '@neighbourhood-kit/core/services';
import { applyAnswer } from '../freshness.js';
import { readSheet, sheetCsv, sheetWorkbook, withIds, type SheetOptions, type SheetReading } from '../sheet.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function read(file: Uint8Array | string, options?: SheetOptions): Promise<SheetReading> {
  const reading = await readSheet(typeof file === 'string' ? bytes(file) : file, options);
  if (!reading.ok) throw new Error(reading.problem.message);
  const { records, read: done, setAside } = reading.value;
  expect(done + setAside).toBe(records);
  return reading.value;
}

const said = ({ notes }: SheetReading): string[] => notes.map(({ message }) => message);
/** Where a service is, and when there. */
const whereAndWhen = (service: Service) =>
  placesOf(service).map(({ location, schedules }) => [
    location?.addresses?.[0]?.postalCode ?? location?.name,
    schedules.map(({ byday, opensAt, closesAt }) => `${byday ?? ''} ${opensAt ?? ''}-${closesAt ?? ''}`).join('; '),
  ]);

const HEAD = 'ID,Service name,Organisation,What it does,Phone,Place name,Postcode,Opening hours';
const DERBY = 's1,Lunch club,Age Group,Lunch,01332 960111,Hall,DE1 3AH,Mon 12pm-2pm';

describe('a service at several places in a spreadsheet', () => {
  test('is one service of as many rows, each place with its hours', async () => {
    const { services, rows, notes } = await read(
      `${HEAD}\n${DERBY}\ns1,Lunch club,,,,Chapel,DE5 3AA,Tue 1pm-3pm\nt,Tea,O,Tea,,,,\n`,
    );
    expect(services.map(({ name }) => name)).toEqual(['Lunch club', 'Tea']);
    expect(services[0]).toMatchObject({ organisation: { name: 'Age Group' }, phones: [{ number: '01332 960111' }] });
    expect(whereAndWhen(services[0]!)).toEqual([
      ['DE1 3AH', 'MO 12:00-14:00'],
      ['DE5 3AA', 'TU 13:00-15:00'],
    ]);
    expect(rows.map(({ row, id }) => [row, id])).toEqual([
      [2, 's1'],
      [3, 's1'],
      [4, 't'],
    ]);
    expect(notes).toEqual([]);
  });

  test('has hours of its own at none where all rows say the same, and nothing where a row says nothing', async () => {
    const same = await read(`${HEAD}\n${DERBY}\n${DERBY.replace('Hall,DE1 3AH', 'Chapel,DE5 3AA')}\n`);
    expect(same.services[0]?.schedules).toHaveLength(1);
    expect(same.services[0]?.serviceAtLocations?.map(({ schedules }) => schedules)).toEqual([undefined, undefined]);
    const one = await read(`${HEAD}\n${DERBY}\ns1,Lunch club,,,,Chapel,DE5 3AA,\n`);
    expect(whereAndWhen(one.services[0]!)).toEqual([
      ['DE1 3AH', 'MO 12:00-14:00'],
      ['DE5 3AA', ''],
    ]);
  });

  test('has the hours of all rows for one place, and hours that no place has', async () => {
    const { services } = await read(
      `${HEAD}\n${DERBY}\n${DERBY.replace('Mon', 'Thu')}\ns1,Lunch club,,,,,,Sat 9am-10am\n`,
    );
    expect(whereAndWhen(services[0]!)).toEqual([
      ['DE1 3AH', 'MO 12:00-14:00; TH 12:00-14:00'],
      [undefined, 'SA 09:00-10:00'],
    ]);
  });

  test('is two services where rows with one id differ: row, column and the fix are named, and nothing is lost', async () => {
    const reading = await read(
      `${HEAD}\n${DERBY}\n${DERBY.replace('01332 960111,Hall,DE1 3AH', '01773 960222,Chapel,DE5 3AA')}\n`,
    );
    expect(reading.services.map(({ phones }) => phones?.[0]?.number)).toEqual(['01332 960111', '01773 960222']);
    expect(new Set(reading.services.map(({ id }) => id)).size).toBe(2);
    expect(said(reading)).toEqual([
      "Row 3, column 'Phone': row 2 has the same ID and says “01332 960111” here, so this row was taken for a service of its own. Write the same in both rows; if they are two services, clear the ID here.",
    ]);
    const again = await read(
      `${HEAD}\n${DERBY}\n${DERBY.replace('01332 960111,Hall,DE1 3AH', '01773 960222,Chapel,DE5 3AA')}\n`,
      { known: reading.services },
    );
    expect(again.rows.map(({ done }) => done)).toEqual(['unchanged', 'unchanged']);
  });

  test('is confirmed on the earliest of the days of its rows', async () => {
    const { services } = await read(
      'ID,Service name,Organisation,What it does,Place name,Last confirmed,Confirmed by\ns,A,O,d,X,02/11/2026,b@example.org\ns,A,O,d,Y,01/11/2026,a@example.org\n',
    );
    expect(services).toMatchObject([{ assuredDate: '2026-11-01', assurerEmail: 'a@example.org' }]);
  });

  test('keeps the address of one place secret and not those of others', async () => {
    const reading = await read(
      'ID,Service name,Organisation,What it does,Place name,Address,Postcode,Keep the address secret?\ns,A,O,d,Hall,1 High Street,DE1 3AH,no\ns,A,O,d,Refuge,2 Hidden Lane,DE5 3AA,yes\ns,A,O,d,Refuge,3 Hidden Lane,DE5 3AB,yes\n',
    );
    expect(reading.services[0]?.serviceAtLocations).toMatchObject([
      { location: { name: 'Hall' } },
      { location: { confidential: true } },
      { location: { confidential: true } },
    ]);
    expect(JSON.stringify(reading)).not.toMatch(/Hidden|DE5/);
  });
});

describe('rows without an id', () => {
  const csv = (...rows: string[]) => `Service name,Organisation,What it does,Address,Cost\n${rows.join('\n')}\n`;

  test('of one name and organisation that say nothing different are one service, and are told of', async () => {
    const file = bytes(
      csv('A,O,d,1 High Street,Free', 'B,O,d,5 Low Road,', 'A,o.,d,2 High Street,', 'A,O,,3 High Street,free'),
    );
    const reading = await read(file);
    expect(reading.services.map(({ name, serviceAtLocations }) => [name, serviceAtLocations?.length])).toEqual([
      ['A', 3],
      ['B', 1],
    ]);
    expect(said(reading)).toEqual([
      'Row 2: rows 4 and 5 have the same name and organisation and say nothing different, so they were taken for one service at several places or times.',
    ]);
    const written = (await withIds(file, reading))!;
    const again = await read(written, { known: reading.services });
    expect(again.rows.map(({ id, hasId, done }) => [id, hasId, done])).toEqual(
      reading.rows.map(({ id }) => [id, true, 'unchanged']),
    );
  });

  test('stay services of their own where they differ, or where nobody says who runs them', async () => {
    const differ = await read(csv('A,O,d,1 High Street,Free', 'A,O,d,2 High Street,£3'));
    expect(differ.services).toHaveLength(2);
    expect(said(differ)).toEqual([
      'Row 3: it has the name of row 2 and another “Cost”, so it was taken for another service. If it is the same one at another place, write the same there.',
    ]);
    const again = await read(csv('A,O,d,1 High Street,Free', 'A,O,d,2 High Street,£3'), { known: differ.services });
    expect(again.rows.map(({ done }) => done)).toEqual(['unchanged', 'unchanged']);
    expect((await read(csv('A,,d,1 High Street,', 'A,,d,2 High Street,'))).services).toHaveLength(2);
  });

  test('are two services where each leaves out what the other says, and one where only one of them does', async () => {
    const head = 'Service name,Organisation,What it does,Youngest age,Oldest age,Cost,Address';
    const club = 'Youth club,Council,Games and crafts,8,12,,1 A St';
    const two = await read(`${head}\n${club}\nYouth club,Council,,,,£5,9 Z St\n`);
    expect(two.services.map(({ maximumAge, feesDescription }) => [maximumAge, feesDescription])).toEqual([
      [12, undefined],
      [undefined, '£5'],
    ]);
    expect(said(two)).toEqual([
      'Row 3: it has the name of row 2 and each leaves out what the other says in “Cost”, “What it does”, “Youngest age” and “Oldest age”, so it was taken for another service. If it is the same one at another place, write the same there.',
    ]);
    const one = await read(`${head}\n${club}\nYouth club,Council,,,,,9 Z St\nYouth club,Council,,8,12,,7 Y St\n`);
    expect(one.services.map(({ serviceAtLocations: at }) => at?.length)).toEqual([3]);
  });

  test('join a row that has one', async () => {
    const { services } = await read(`${HEAD}\n,Lunch club,Age Group,,,Chapel,DE5 3AA,\n${DERBY}\n`);
    expect(services.map(({ id }) => id)).toEqual(['s1']);
    expect(whereAndWhen(services[0]!)).toHaveLength(2);
  });
});

describe('a known service at several places', () => {
  const rows = [DERBY, 's1,Lunch club,,,,Chapel,DE5 3AA,Tue 1pm-3pm', 's1,Lunch club,,,,School,DE5 3AB,Wed 1pm-3pm'];
  const known = async () => (await read([HEAD, ...rows].join('\n'))).services;
  const update = async (change: (csv: string) => string, options: SheetOptions = {}) => {
    const services = await known();
    const csv = sheetCsv(services).replaceAll('\r', '');
    return { before: services, ...(await read(change(csv), { known: services, ...options })) };
  };

  test('is brought up in the place whose row is changed, and in no other', async () => {
    const { services, before } = await update((csv) =>
      csv.replace('DE5 3AA', 'DE5 9ZZ').replace('Tue 1pm-3pm', 'Tue 9am-10am'),
    );
    expect(whereAndWhen(services[0]!)).toEqual([
      ['DE1 3AH', 'MO 12:00-14:00'],
      ['DE5 9ZZ', 'TU 09:00-10:00'],
      ['DE5 3AB', 'WE 13:00-15:00'],
    ]);
    expect(services[0]?.serviceAtLocations?.[2]).toBe(before[0]?.serviceAtLocations?.[2]);
  });

  test('takes a telephone number that is changed in one row for all, and says where to write it too', async () => {
    const reading = await update((csv) => csv.replace('01332 960111', '01332 960999'));
    expect(reading.services).toMatchObject([{ id: 's1', phones: [{ number: '01332 960999' }] }]);
    expect(said(reading)).toEqual([
      "Row 3, column 'Phone': this is changed in row 2, which has the same ID, and was taken from there. Write the same here.",
      "Row 4, column 'Phone': this is changed in row 2, which has the same ID, and was taken from there. Write the same here.",
    ]);
  });

  test('gets a further place from a further row, and loses one only where that is asked', async () => {
    const more = await update((csv) => `${csv}s1,Lunch club,,,,,,,,Library,,,,DE1 1AA\n`);
    expect(more.services[0]?.serviceAtLocations?.map(({ location }) => location?.name)).toEqual([
      ...['Hall', 'Chapel', 'School', 'Library'],
    ]);
    const without = (csv: string) =>
      csv
        .split('\n')
        .filter((line) => !line.includes('Chapel'))
        .join('\n');
    const kept = await update(without);
    expect(kept.services).toEqual(kept.before);
    expect(said(kept)).toEqual(['Row 2: the service had a further place that no row names; kept.']);
    const gone = await update(without, { removePlaces: true });
    expect(gone.services[0]?.serviceAtLocations?.map(({ location }) => location?.name)).toEqual(['Hall', 'School']);
  });

  test('has moved where one row names another place and the number of rows is the same, and is told of', async () => {
    const moved = await update((csv) => csv.replace('Chapel', 'Library').replace('DE5 3AA', 'DE1 1AA'));
    expect(whereAndWhen(moved.services[0]!).map(([place]) => place)).toEqual(['DE1 3AH', 'DE1 1AA', 'DE5 3AB']);
    expect(said(moved)).toEqual([
      'Row 3: the service was at “Chapel”, which no row names now, so it was taken to have moved from there to here. If it is at both, put that row back.',
    ]);
    const others = await update((csv) =>
      csv
        .replace(/.*Chapel.*\n/, '')
        .replace('School', 'Library')
        .replace('DE5 3AB', 'DE1 1AA'),
    );
    expect(whereAndWhen(others.services[0]!).map(([place]) => place)).toEqual([
      ...['DE1 3AH', 'DE5 3AA', 'DE5 3AB', 'DE1 1AA'],
    ]);
  });

  test('keeps its name where a row is copied for another service at one of its venues', async () => {
    const { services, notes } = await update(
      (csv) =>
        `${csv}${csv
          .split('\n')
          .find((row) => row.includes('Chapel'))!
          .replace('Lunch club', 'Bereavement group')}\n`,
    );
    expect(services.map(({ name, serviceAtLocations }) => [name, serviceAtLocations?.length])).toEqual([
      ['Lunch club', 3],
      ['Bereavement group', 1],
    ]);
    expect(notes.map(({ rule }) => rule)).toEqual(['sheet/copied-id']);
  });

  test('keeps its name where the copy stands above', async () => {
    const { services, rows: done } = await update((csv) => {
      const [head = '', ...lines] = csv.split('\n');
      return [head, lines.find((row) => row.includes('Hall'))!.replace('Lunch club', 'Choir'), ...lines].join('\n');
    });
    expect(services.map(({ name, id }) => [name, id === 's1'])).toEqual([
      ['Choir', false],
      ['Lunch club', true],
    ]);
    expect(done.map((row) => row.done)).toEqual(['new', 'unchanged', 'unchanged', 'unchanged']);
  });

  test('is renamed where the rows of its places have another name', async () => {
    const all = await update((csv) => csv.replaceAll('Lunch club', 'Dinner club'));
    const one = await update((csv) => csv.replace('Lunch club', 'Dinner club'));
    for (const { services } of [all, one])
      expect(services.map(({ id, name, serviceAtLocations: at }) => [id, name, at?.length])).toEqual([
        ['s1', 'Dinner club', 3],
      ]);
  });

  test('is brought up in its first place by an owner who gives what another place says too', async () => {
    const [service] = await known();
    const { service: now } = await applyAnswer(service!, {
      ...{ said: 'amended', on: '2026-11-01' },
      changes: { Postcode: 'DE5 3AA' },
    });
    expect(whereAndWhen(now).map(([at]) => at)).toEqual(['DE5 3AA', 'DE5 3AA', 'DE5 3AB']);
  });

  test('is the same when its rows come in another order', async () => {
    const { services, before } = await update((csv) => {
      const [head = '', ...lines] = csv.trim().split('\n');
      return [head, ...lines.reverse()].join('\n');
    });
    expect(services[0]).toBe(before[0]);
  });
});

const line = fc
  .tuple(
    fc.subarray([...WEEKDAYS], { minLength: 1 }),
    fc.integer({ min: 6, max: 11 }),
    fc.integer({ min: 13, max: 22 }),
  )
  .map(([days, from, to]): Schedule => ({
    freq: 'WEEKLY',
    byday: days.join(','),
    opensAt: `${String(from).padStart(2, '0')}:00`,
    closesAt: `${to}:30`,
  }));
const hours = fc.option(fc.array(line, { minLength: 1, maxLength: 2 }), { nil: undefined });
const place = fc.record({ at: fc.integer({ min: 1, max: 60 }), confidential: fc.boolean(), schedules: hours });
const service = fc.record({
  name: fc.constantFrom('Lunch club', 'Tea', 'Walks'),
  organisation: fc.constantFrom('Age Group', undefined),
  feesDescription: fc.constantFrom('Free', '£3', undefined),
  schedules: hours,
  places: fc.uniqueArray(place, { selector: ({ at }) => at, maxLength: 4 }),
});

const feedOf = (drafts: readonly (typeof service extends fc.Arbitrary<infer T> ? T : never)[]): Service[] =>
  drafts.map(({ name, organisation, feesDescription, schedules, places }, i) => ({
    ...{ id: `s${i}`, name, status: 'active' as const, description: 'd' },
    ...(organisation && { organisation: { id: 'o', name: organisation } }),
    ...(feesDescription && { feesDescription }),
    ...(schedules && { schedules }),
    serviceAtLocations: places.map(
      ({ at, confidential, schedules: own }): NonNullable<Service['serviceAtLocations']>[number] => {
        const location: Location = confidential
          ? { id: `c${i}-${at}`, confidential: true, addresses: [{ address1: `${at} Hidden Lane` }] }
          : {
              id: `p${at}`,
              name: `Place ${at}`,
              latitude: 52 + at / 100,
              longitude: -1.5,
              addresses: [{ address1: `${at} High Street`, postalCode: 'DE1 3AH' }],
            };
        return { id: `s${i}@${at}`, locationId: location.id, location, ...(own && { schedules: own }) };
      },
    ),
  }));

/** What a stranger learns of a service from a feed: two secret places cannot be told apart. */
const learnt = (each: Service) => ({
  ...{ id: each.id, name: each.name, organisation: each.organisation?.name, cost: each.feesDescription },
  places: [
    ...new Set(
      placesOf(each).map(({ location, confidential, schedules }) =>
        JSON.stringify([
          confidential ? 'secret' : [location?.name, location?.latitude, location?.addresses?.[0]?.address1],
          [
            ...new Set(
              schedules.flatMap(({ byday = '', opensAt, closesAt }) =>
                byday.split(',').map((day) => `${day} ${opensAt}-${closesAt}`),
              ),
            ),
          ].sort(),
        ]),
      ),
    ),
  ],
});

describe('any feed', () => {
  test.each(['csv', 'xlsx'])(
    'comes back from a %s with its services, places, and which place has which hours',
    async (form) => {
      await fc.assert(
        fc.asyncProperty(fc.array(service, { minLength: 1, maxLength: 4 }), async (drafts) => {
          const feed = feedOf(drafts);
          const file = form === 'csv' ? bytes(sheetCsv(feed)) : await sheetWorkbook(feed);
          const reading = await read(file);
          expect(reading.services.map(learnt)).toEqual(feed.map(learnt));
          expect(reading.notes.filter(({ rule }) => /same-id|differ|alike/.test(rule))).toEqual([]);
          expect(JSON.stringify(reading)).not.toContain('Hidden');
          expect((await read(file, { known: feed })).services).toEqual(feed);
        }),
        { numRuns: form === 'csv' ? 60 : 10 },
      );
    },
  );
});
