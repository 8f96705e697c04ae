import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildIndex, openBeginning, openIndex } from '../index.js';
import { generateServices } from '../testing/generate.js';

/** Small, so that every length of it can be tried. */
const snapshot = buildIndex(generateServices(5, 3, 50), { now: 0, everydayWords: [] });

test('a snapshot opens as a file gives it, wherever its bytes lie, and what is none is refused', () => {
  const file = new Uint8Array(snapshot.byteLength + 3);
  file.set(new Uint8Array(snapshot), 3);
  expect(openIndex(file.subarray(3)).ok).toBe(true);
  for (const other of ['index.nkx', undefined, {}, new Uint8Array(3)])
    expect(openIndex(other as Uint8Array)).toMatchObject({ ok: false, problem: { code: 'snapshot/foreign' } });
});

describe('a snapshot that did not arrive whole', () => {
  test('is refused at every length, with a sentence that says how to fix it', () => {
    for (let length = 0; length < snapshot.byteLength; length++) {
      const opened = openIndex(snapshot.slice(0, length));
      if (opened.ok) throw new Error(`${length} bytes of ${snapshot.byteLength} were taken for a whole snapshot.`);
      expect(opened.problem.code).toMatch(/^snapshot\//u);
      expect(opened.problem.message).toMatch(/(?:Fetch it again|Build it again[^.]*)\.$/u);
    }
    expect(openIndex(snapshot).ok).toBe(true);
  });

  test('with bytes behind it is refused', () => {
    const longer = new Uint8Array(snapshot.byteLength + 8);
    longer.set(new Uint8Array(snapshot));
    expect(openIndex(longer.buffer)).toMatchObject({ ok: false, problem: { code: 'snapshot/cut-short' } });
  });

  test('with several bits flipped, or words exchanged, is refused', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(snapshot.byteLength * 8 - 1), { minLength: 1, maxLength: 12 }), (bits) => {
        const damaged = new Uint8Array(snapshot.slice(0));
        for (const bit of bits) damaged[bit >>> 3] = (damaged[bit >>> 3] ?? 0) ^ (1 << (bit & 7));
        expect(openIndex(damaged.buffer).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('of another version says which, and that it must be built again', () => {
    const other = snapshot.slice(0);
    new DataView(other).setUint32(4, 99, true);
    expect(openIndex(other)).toMatchObject({
      ok: false,
      problem: { code: 'snapshot/version', message: expect.stringContaining('format 99') as string },
    });
  });
});

describe('the beginning of a snapshot that is still arriving', () => {
  const services = generateServices(200, 3, 50);
  const whole = new Uint8Array(buildIndex(services, { now: 0 }));
  const end = new DataView(whole.buffer).getUint32(16, true);
  const beginning = openBeginning(whole.subarray(0, end));
  if (!beginning?.ok) throw new Error('The beginning did not open.');
  const opened = openIndex(whole.buffer);
  if (!opened.ok) throw new Error(opened.problem.message);

  test('answers every question without words as the whole will', () => {
    const near = { latitude: 52.92, longitude: -1.47 };
    const counts = Object.entries(opened.value.query({}).facets);
    const facets = counts.flatMap(([key, [most]]) => (most ? [{ [key]: [most.value] }] : []));
    expect(facets.length).toBeGreaterThan(2);
    for (const each of facets) expect(opened.value.query({ facets: each }).total).toBeGreaterThan(0);
    const question = fc.record(
      {
        age: fc.nat(100),
        near: fc.constant(near),
        withinMetres: fc.integer({ min: 500, max: 40_000 }),
        facets: fc.constantFrom(...facets),
        sort: fc.constantFrom('distance' as const, 'name' as const, 'updated' as const),
        openAt: fc.nat(6 * 86_400_000),
        offset: fc.nat(40),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(question, (query) => {
        expect(beginning.value.query(query)).toEqual(opened.value.query(query));
      }),
    );
    expect(beginning.value.locate('DE1')).toEqual(opened.value.locate('DE1'));
    expect(beginning.value.pageOf(services[150]?.id ?? '')).toBe(opened.value.pageOf(services[150]?.id ?? ''));
    expect(beginning.value.facets).toEqual(opened.value.facets);
  });

  test('finds nothing by words, and says so by finding nothing', () => {
    expect(beginning.value.query({ text: 'support group' }).total).toBe(0);
    expect(beginning.value.suggest('sup')).toEqual([]);
  });

  test('is waited for at every length that is too short, and is little of the whole', () => {
    for (let length = 0; length < end; length += 997) expect(openBeginning(whole.subarray(0, length))).toBeUndefined();
    expect(openBeginning(undefined as unknown as Uint8Array)).toBeUndefined();
    expect(end).toBeLessThan(whole.length / 3);
  });

  test('with bits flipped is refused or waited for, and what is no snapshot is refused at once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(end * 8 - 1), { minLength: 1, maxLength: 12 }), (bits) => {
        const damaged = whole.slice(0, end);
        for (const bit of bits) damaged[bit >>> 3] = (damaged[bit >>> 3] ?? 0) ^ (1 << (bit & 7));
        // The whole length and the checksum of the rest are looked at when the rest is there.
        if (bits.every((bit) => bit >= 64 && bit < 96)) return;
        expect(openBeginning(damaged)?.ok ?? false).toBe(false);
      }),
      { numRuns: 300 },
    );
    expect(openBeginning(new TextEncoder().encode('<!doctype html><title>Not found</title>'))).toMatchObject({
      ok: false,
      problem: { code: 'snapshot/foreign' },
    });
  });
});
