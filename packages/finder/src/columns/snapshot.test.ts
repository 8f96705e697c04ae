import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildIndex, openIndex } from '../index.js';
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
