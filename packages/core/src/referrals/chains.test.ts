import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chainsOf, pillarToPost, type ReferralLink } from './chains.js';

const one = (referrals: ReferralLink[]) => chainsOf(referrals)[0]!;

describe('a chain of referrals', () => {
  test('follows links that only one of two referrals knows', () => {
    const chain = one([{ id: 'c', replacesId: 'b' }, { id: 'a', replacedById: 'b' }, { id: 'b' }]);
    expect(chain).toEqual({ ids: ['a', 'b', 'c'], hops: 2, missing: [], circular: false });
  });

  test('counts a hop to or from a referral that is not in the log, and names it', () => {
    expect(one([{ id: 'b', replacesId: 'a', replacedById: 'c' }])).toMatchObject({ hops: 2, missing: ['a', 'c'] });
  });

  test('that goes in a circle ends, and says so', () => {
    const chain = one([
      { id: 'x', replacesId: 'y' },
      { id: 'y', replacesId: 'x' },
    ]);
    expect(chain).toMatchObject({ hops: 1, circular: true });
    expect(pillarToPost(chain)?.sentence).toContain('in a circle');
  });

  test('of a referral that replaces itself is a circle too', () => {
    expect(one([{ id: 'x', replacesId: 'x' }])).toMatchObject({ ids: ['x'], hops: 0, circular: true });
  });

  test('holds everybody once, and its hops are one fewer than its referrals when nothing branches', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 8 }),
        fc.infiniteStream(fc.nat()),
        (lengths, random) => {
          const referrals = lengths.flatMap((length, c) =>
            Array.from({ length }, (_, i) => ({
              id: `${c}-${i}`,
              ...(i > 0 ? { replacesId: `${c}-${i - 1}` } : {}),
            })),
          );
          const keys = new Map(referrals.map(({ id }) => [id, random.next().value as number]));
          const shuffled = [...referrals].sort((a, b) => (keys.get(a.id) ?? 0) - (keys.get(b.id) ?? 0));
          const chains = chainsOf(shuffled);
          expect(chains.flatMap(({ ids }) => ids).sort()).toEqual(referrals.map(({ id }) => id).sort());
          expect(chains.map(({ hops }) => hops + 1).sort()).toEqual([...lengths].sort());
        },
      ),
    );
  });
});

describe('pillar to post', () => {
  const chain = one([{ id: 'a' }, { id: 'b', replacesId: 'a' }, { id: 'c', replacesId: 'b' }]);

  test('is said from the limit on, with what to do', () => {
    expect(pillarToPost(chain)?.sentence).toBe(
      'This person was sent on twice, and the limit is 2. Speak with them, and with the person who has c, before it is sent on again.',
    );
    expect(pillarToPost(chain, 3)).toBeUndefined();
  });

  test('says "at least" when part of the way cannot be seen', () => {
    expect(pillarToPost(one([{ id: 'b', replacesId: 'a', replacedById: 'c' }]))?.sentence).toContain(
      'sent on at least twice (a, c not in this log)',
    );
  });
});
