import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeReference, readReference, readReferenceStart, REFERENCE_BITS } from './reference.js';

const bytes = fc.uint8Array({ minLength: 11, maxLength: 11 });

describe('a referral reference', () => {
  test('carries at least 50 bits of chance', () => {
    expect(REFERENCE_BITS).toBeGreaterThanOrEqual(50);
    expect(() => makeReference(new Uint8Array(4))).toThrow('A reference needs 11 random bytes; 4 were given.');
  });

  test('reads back from the way people type it', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const reference = makeReference(random);
        expect(reference).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
        const typed = ` ${reference.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
        expect(readReference(typed)).toEqual({ ok: true, value: reference });
      }),
    );
  });

  test('is read from its beginning on, however that is typed, but not from less than its first group', () => {
    fc.assert(
      fc.property(bytes, fc.integer({ min: 4, max: 12 }), (random, length) => {
        const reference = makeReference(random);
        const typed = reference.replaceAll('-', '').slice(0, length).toLowerCase().replaceAll('0', 'o');
        const start = readReferenceStart(` ${typed.slice(0, 2)} ${typed.slice(2)}`);
        expect(reference.startsWith(start ?? 'nothing')).toBe(true);
        expect(start?.replaceAll('-', '')).toHaveLength(length);
      }),
    );
    for (const other of ['', 'K7Q', 'K7-Q', 'Ursula', 'K7QM-4XTD-29HW-5', '%%%%'])
      expect(readReferenceStart(other)).toBeUndefined();
  });

  test('notices any one wrong character', () => {
    fc.assert(
      fc.property(bytes, fc.nat(11), fc.integer({ min: 1, max: 31 }), (random, place, by) => {
        const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
        const plain = makeReference(random).replaceAll('-', '');
        const wrong = alphabet.charAt((alphabet.indexOf(plain.charAt(place)) + by) % 32);
        expect(readReference(plain.slice(0, place) + wrong + plain.slice(place + 1))).toMatchObject({
          ok: false,
          problem: { code: 'reference/check' },
        });
      }),
    );
  });

  test('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.anything(), (input) => typeof readReference(input).ok === 'boolean'));
  });
});
