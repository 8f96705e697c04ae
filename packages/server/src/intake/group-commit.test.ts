import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { groupCommit } from './group-commit.js';

/** Commits that take a moment, and remember their groups. */
function slowly(fail: (items: readonly number[]) => Error | undefined = () => undefined) {
  const groups: (readonly number[])[] = [];
  const commit = async (items: readonly number[]): Promise<string[]> => {
    groups.push(items);
    await wait(5);
    const error = fail(items);
    if (error) throw error;
    return items.map((item) => `stored ${item}`);
  };
  return { groups, commit };
}

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);

describe('items that come while others are being committed', () => {
  test('go together in the next commit, and each gets its own result', async () => {
    const { groups, commit } = slowly();
    const add = groupCommit({ commit, isOnes: () => true, lanes: 1, most: 64 });
    const results = await Promise.all(numbers(20).map(add));
    expect(results).toEqual(numbers(20).map((item) => `stored ${item}`));
    expect(groups.length).toBeLessThanOrEqual(2);
    expect(groups.flat()).toEqual(numbers(20));
  });

  test('are parted into groups of a size', async () => {
    const { groups, commit } = slowly();
    const add = groupCommit({ commit, isOnes: () => true, lanes: 2, most: 4 });
    await Promise.all(numbers(30).map(add));
    expect(Math.max(...groups.map((group) => group.length))).toBe(4);
    expect(groups.flat().toSorted((a, b) => a - b)).toEqual(numbers(30));
  });
});

test('an item that comes alone does not wait', async () => {
  const { groups, commit } = slowly();
  const add = groupCommit({ commit, isOnes: () => true, lanes: 2, most: 64 });
  for (const item of numbers(3)) expect(await add(item)).toBe(`stored ${item}`);
  expect(groups).toEqual([[0], [1], [2]]);
});

test('an item that cannot be committed fails alone', async () => {
  const { commit } = slowly((items) => (items.includes(7) ? new Error('seven') : undefined));
  const add = groupCommit({ commit, isOnes: () => true, lanes: 2, most: 64 });
  const results = await Promise.allSettled(numbers(12).map(add));
  expect(results.map(({ status }) => status)).toEqual(
    numbers(12).map((item) => (item === 7 ? 'rejected' : 'fulfilled')),
  );
});

test('when the failure is everybody’s, everybody is told at once', async () => {
  const { groups, commit } = slowly(() => new Error('the database is gone'));
  const add = groupCommit({ commit, isOnes: () => false, lanes: 1, most: 64 });
  const results = await Promise.allSettled(numbers(12).map(add));
  expect(results.every(({ status }) => status === 'rejected')).toBe(true);
  expect(groups.length).toBeLessThanOrEqual(2);
  // It goes on as soon as there is something to go on with.
  const after = slowly();
  expect(await groupCommit({ ...after, isOnes: () => false, lanes: 1, most: 64 })(1)).toBe('stored 1');
});
