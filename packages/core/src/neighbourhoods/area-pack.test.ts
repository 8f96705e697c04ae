import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPostcodePart, resolvePostcode } from '../place/index.js';
import { areaLocator } from './area-locator.js';
import { openAreaPack, packDigest, type AreaPack, type AreaPackData } from './area-pack.js';

/**
 * A square of ten by ten grid units, a degree wide, cut by a crooked border from (4, 0) over (6, 5) to (5, 10); the eastern part has a hole
 * in which a third area lies.
 */
const body: Omit<AreaPackData, 'digest'> = {
  format: 'nk-area-pack',
  version: 1,
  attribution: 'Made up',
  made: '2026-11-26',
  topology: {
    type: 'Topology',
    transform: { scale: [0.1, 0.1], translate: [-2, 52] },
    objects: {
      areas: {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Polygon', arcs: [[0, 1]], properties: { code: 'E07000001', name: 'West' } },
          { type: 'Polygon', arcs: [[2, ~0], [3]], properties: { code: 'E07000002', name: 'East' } },
          { type: 'MultiPolygon', arcs: [[[~3]]], properties: { code: 'E07000003', name: 'Middle' } },
        ],
      },
    },
    arcs: [
      [
        [4, 0],
        [2, 5],
        [-1, 5],
      ],
      [
        [5, 10],
        [-5, 0],
        [0, -10],
        [4, 0],
      ],
      [
        [4, 0],
        [6, 0],
        [0, 10],
        [-5, 0],
      ],
      [
        [7, 4],
        [0, 2],
        [2, 0],
        [0, -2],
        [-2, 0],
      ],
    ],
  },
  codes: ['E07000001', 'E07000002', 'E07000009'],
  sectors: { DE1: { 1: [52.2, -1.9, 0, 30], 2: [52.4, -1.5, 1, 60, 0, 10] } },
};
const data: AreaPackData = { ...body, digest: packDigest(body) };

function opened(input: unknown): AreaPack {
  const read = openAreaPack(input);
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

const pack = opened(JSON.parse(JSON.stringify(data)));
const at = (x: number, y: number) =>
  pack.areasAt({ latitude: 52 + y / 10, longitude: -2 + x / 10 }).map(({ name }) => name);

describe('a point', () => {
  it('lies in the area around it, and in the one inside a hole', () => {
    expect([at(1, 1), at(5.9, 5), at(6.1, 5), at(8, 5), at(9.5, 5)]).toEqual([
      ['West'],
      ['West'],
      ['East'],
      ['Middle'],
      ['East'],
    ]);
  });

  it('lies nowhere outside', () => {
    expect([at(-0.1, 5), at(5, 10.1), at(500, 5), at(NaN, 5)]).toEqual([[], [], [], []]);
  });

  it('lies in exactly one area wherever it is inside, borders and corners too', () => {
    const part = fc.oneof(
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 0, max: 10_239 }).map((n) => n / 1024),
    );
    fc.assert(
      fc.property(part, part, (x, y) => at(x, y).length === 1),
      { numRuns: 5000 },
    );
  });
});

describe('a postcode', () => {
  const resolve = async (text: string) => {
    const code = readPostcodePart(text);
    return code.ok ? resolvePostcode(code.value, [pack.resolver]) : undefined;
  };

  it('is answered by its sector, with the shares of its areas, and said to be rough', async () => {
    expect(await resolve('DE1 2AB')).toMatchObject({
      precision: 'sector',
      approximate: true,
      source: 'area pack of 2026-11-26',
      point: { latitude: 52.4, longitude: -1.5 },
      areas: [
        { area: 'E07000002', share: 6 / 7 },
        { area: 'E07000001', share: 1 / 7 },
      ],
    });
  });

  it('is answered by its outcode where the sector is new', async () => {
    const found = await resolve('DE1 9AB');
    expect(found).toMatchObject({ precision: 'outcode', areas: [{ share: 0.6 }, { share: 0.4 }] });
    expect(found?.point.latitude).toBeCloseTo(52.34, 5);
  });

  it('is not answered elsewhere, nor under a name that every object has', async () => {
    expect(await resolve('S41 7PF')).toBeUndefined();
    expect(pack.resolver.resolve('constructor', 'outcode')).toBeUndefined();
    expect(pack.resolver.resolve('DE1 toString', 'sector')).toBeUndefined();
  });
});

describe('a pack that cannot be used', () => {
  const code = (input: unknown) => {
    const read = openAreaPack(input);
    return read.ok ? 'ok' : read.problem.code;
  };

  it('is told apart: something else, another version, damage', () => {
    for (const other of [null, 1, 'x', [], {}, { format: 'nk-area-pack', version: 1 }]) {
      expect(code(other)).toBe('area-pack/format');
    }
    expect(code({ ...data, version: 2 })).toBe('area-pack/version');
    expect(code({ ...data, attribution: 'Somebody else' })).toBe('area-pack/damaged');
    const torn = { ...body, topology: { ...body.topology, arcs: body.topology.arcs.slice(0, 2) } };
    expect(code({ ...torn, digest: packDigest(torn) })).toBe('area-pack/damaged');
  });

  it('never throws, whatever stands in it', () => {
    const shape = fc.record({
      format: fc.constant('nk-area-pack'),
      version: fc.constant(1),
      topology: fc.anything(),
      codes: fc.anything(),
      sectors: fc.anything(),
    });
    fc.assert(
      fc.property(shape, (any) => {
        const input = { ...any, digest: packDigest(any as unknown as AreaPackData) };
        expect(() => openAreaPack(input)).not.toThrow();
      }),
    );
  });
});

describe('areaLocator', () => {
  const points = { west: { latitude: 52.1, longitude: -1.9 }, middle: { latitude: 52.5, longitude: -1.2 } };

  it('tells a directory’s areas by their codes, less the exceptions', () => {
    const areas = [
      { id: 'all', name: 'All', kind: 'system', gssCodes: ['E07000001', 'E07000002', 'E07000003'] },
      { id: 'less', name: 'Less', kind: 'place', gssCodes: ['E07000001', 'E07000003'], exceptGssCodes: ['E07000003'] },
      { id: 'gone', name: 'Gone', kind: 'place', gssCodes: ['E07000001'], validTo: '2020-01-01' },
    ] as const;
    const locate = areaLocator(pack, areas, '2026-11-26');
    expect([locate(points.west), locate(points.middle)]).toEqual([['all', 'less'], ['all']]);
  });

  it('follows a code that was changed, in either direction', () => {
    const changes = [{ from: '2028-04-01', old: 'E07000001', new: 'E06000099' }];
    const area = (code: string) => [{ id: 'a', name: 'A', kind: 'place', gssCodes: [code] }] as const;
    for (const code of ['E07000001', 'E06000099']) {
      expect(areaLocator(pack, area(code), '2028-04-01', changes)(points.west)).toEqual(['a']);
    }
  });
});
