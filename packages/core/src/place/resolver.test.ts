import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPostcode, readPostcodePart, type PostcodePart } from './postcode.js';
import { areaOf, resolvePostcode, tableResolver, type PlacedCode, type PostcodeResolver } from './resolver.js';

const placed = (latitude: number, ...areas: [string, number][]): PlacedCode => ({
  point: { latitude, longitude: -1.5 },
  areas: areas.map(([area, share]) => ({ area, share })),
});
const pack = tableResolver('area pack', {
  postcode: new Map([['DE1 3AH', placed(52.9283, ['E06000015', 1])]]),
  sector: new Map([
    ['DE1 3', placed(52.928, ['E06000015', 1])],
    ['DE7 8', placed(52.96, ['E07000034', 0.2], ['E07000036', 0.8])],
  ]),
  outcode: new Map([['DE7', placed(52.97, ['E07000036', 0.9], ['E06000015', 0.1])]]),
});
const code = (text: string): PostcodePart => {
  const read = readPostcodePart(text);
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
};

describe('resolvePostcode', () => {
  it('finds the postcode itself', async () => {
    expect(await resolvePostcode(code('DE1 3AH'), [pack])).toMatchObject({
      code: 'DE1 3AH',
      precision: 'postcode',
      approximate: false,
      source: 'area pack',
    });
  });

  it('falls back to the sector and then to the outcode, and says so', async () => {
    expect(await resolvePostcode(code('DE1 3ZZ'), [pack])).toMatchObject({ code: 'DE1 3', approximate: true });
    expect(await resolvePostcode(code('DE7 5AA'), [pack])).toMatchObject({
      code: 'DE7',
      precision: 'outcode',
      approximate: true,
    });
    expect(await resolvePostcode(code('DE7'), [pack])).toMatchObject({ code: 'DE7', approximate: false });
    expect(await resolvePostcode(code('S41 7PF'), [pack])).toBeUndefined();
  });

  it('prefers an exact answer from afar to a rough one at hand, and survives when it fails', async () => {
    const remote = (answer: () => Promise<PlacedCode | undefined>): PostcodeResolver => ({
      source: 'remote',
      precisions: ['postcode'],
      resolve: answer,
    });
    const works = remote(() => Promise.resolve(placed(52.9, ['E07000036', 1])));
    const fails = remote(() => Promise.reject(new Error('offline')));
    const throws = remote(() => {
      throw new Error('broken');
    });
    expect(await resolvePostcode(code('DE7 8AA'), [pack, works])).toMatchObject({
      source: 'remote',
      precision: 'postcode',
    });
    for (const broken of [fails, throws]) {
      expect(await resolvePostcode(code('DE7 8AA'), [broken, pack])).toMatchObject({
        code: 'DE7 8',
        source: 'area pack',
      });
    }
  });
});

describe('areaOf', () => {
  it('is certain for a postcode only, unless the site says what is certainty enough', async () => {
    const exact = await resolvePostcode(code('DE1 3AH'), [pack]);
    const rough = await resolvePostcode(code('DE1 3ZZ'), [pack]);
    expect(exact && areaOf(exact)).toEqual({ state: 'certain', area: 'E06000015' });
    expect(rough && areaOf(rough)).toEqual({ state: 'choose', candidates: [{ area: 'E06000015', share: 1 }] });
    expect(rough && areaOf(rough, { certainFrom: 0.995 })).toEqual({ state: 'certain', area: 'E06000015' });
  });

  it('offers the candidates of a sector, the largest share first', async () => {
    const rough = await resolvePostcode(code('DE7 8AA'), [pack]);
    const candidates = [
      { area: 'E07000036', share: 0.8 },
      { area: 'E07000034', share: 0.2 },
    ];
    expect(rough && areaOf(rough, { certainFrom: 0.995 })).toEqual({ state: 'choose', candidates });
  });

  it('does not know where no area is given', () => {
    expect(areaOf({ areas: [], precision: 'postcode' })).toEqual({ state: 'not-known' });
  });
});

const shared = new URL('../../../../../shared/data/derbyshire/postcodes.csv', import.meta.url);
describe.skipIf(!existsSync(shared))('with the postcodes of Derbyshire (skipped without ../shared)', () => {
  it('never assigns an unknown postcode to a district, and 107 of 181 sectors only when asked', async () => {
    const rows = readFileSync(shared, 'utf8').trim().split('\n').slice(1);
    const counts = new Map<string, Map<string, number>>();
    for (const row of rows) {
      const [text = '', , , district = ''] = row.split(',');
      const read = readPostcode(text);
      if (!read.ok) continue;
      const areas = counts.get(read.value.sector) ?? new Map<string, number>();
      counts.set(read.value.sector, areas.set(district, (areas.get(district) ?? 0) + 1));
    }
    const sector = new Map(
      [...counts].map(([name, areas]) => {
        const all = [...areas.values()].reduce((sum, count) => sum + count, 0);
        return [name, placed(53, ...[...areas].map(([area, count]): [string, number] => [area, count / all]))];
      }),
    );
    const resolver = tableResolver('sectors', { sector });
    let certain = 0;
    for (const name of sector.keys()) {
      const found = await resolvePostcode(code(name), [resolver]);
      expect(found && areaOf(found).state).toBe('choose');
      if (found && areaOf(found, { certainFrom: 0.995 }).state === 'certain') certain++;
    }
    expect(sector.size).toBe(181);
    expect(certain).toBeGreaterThan(100);
  });
});
