import type { PostcodeResolver } from '@neighbourhood-kit/core/place';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type RunningServer } from '../server.js';
import { readEventLog } from '../store/maintenance.js';
import { temporaryFolder } from '../testing/folder.js';
import { anOpenReferral, post } from '../testing/requests.js';

const SECTORS: Readonly<Record<string, readonly string[]>> = { 'DE1 1': ['belper'], 'DE1 2': ['belper', 'derby'] };
/** As an area pack knows postcodes: by their sectors. */
const postcodes: PostcodeResolver = {
  source: 'the test',
  precisions: ['sector', 'outcode'],
  resolve: (code, precision) => {
    const areas = precision === 'sector' ? SECTORS[code] : ['belper'];
    return (
      areas && {
        point: { latitude: 53, longitude: -1.5 },
        areas: areas.map((area) => ({ area, share: 1 / areas.length })),
      }
    );
  },
};

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: RunningServer;

beforeAll(async () => {
  folder = await temporaryFolder();
  server = await startServer({ data: folder.path, kit: folder.path, demo: true, postcodes, log: () => undefined });
});

afterAll(async () => {
  await server.close();
  await folder.remove();
});

describe('the area of a referral', () => {
  test.each([
    ['DE1 1AA', 'belper'],
    // A sector at a border, and a postcode of which only the outcode is known: an area is never guessed.
    ['DE1 2AA', undefined],
    ['DE1 9ZZ', undefined],
    [undefined, undefined],
  ])('for %o is %o', async (postcode, areaId) => {
    const open = anOpenReferral();
    const sent = await post(server.url, { ...open, person: { ...open.person, postcode } });
    const { id } = (await sent.json()) as { id: string };
    const events = await readEventLog({ folder: folder.path }, { folder: folder.path });
    expect(events.find(({ referralId, action }) => referralId === id && action === 'create')?.areaId).toBe(areaId);
  });
});
