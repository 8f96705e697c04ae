import type { Service } from '@neighbourhood-kit/core/services';
import { expect, test } from 'vitest';
import { memorySource } from './memory-source.js';
import { UNASKED, type Source } from './source.js';

/** No line of the table of everyday words leads from it to the service. */
const STORY = "there's a man asleep in the doorway of our shop every night";

/** A source over two services, and how often one of them was read for an index. */
function sourceOf(): { source: Source; timesRead: () => number } {
  let times = 0;
  const services: Service[] = [
    {
      id: 'street',
      name: 'Street outreach',
      status: 'active',
      get description() {
        times++;
        return 'Tell us of a rough sleeper.';
      },
    },
    { id: 'shop', name: 'Community shop', status: 'active', description: 'Food at low prices.' },
  ];
  return { source: memorySource('given', () => Promise.resolve(services)), timesRead: () => times };
}

const found = async (source: Source, text: string) =>
  (await source.query({ ...UNASKED, limit: 10, text })).hits.map(({ name }) => name);

test('a story is answered by its words together', async () => {
  expect(await found(sourceOf().source, STORY)).toContain('Street outreach');
});

test('for topics the index is built once more, and anyone who asks meanwhile waits for the same', async () => {
  const { source, timesRead } = sourceOf();
  await source.describe();
  const once = timesRead();
  expect(once).toBeGreaterThan(0);
  expect(await found(source, 'community shop')).toEqual(['Community shop']);
  expect(timesRead()).toBe(once);
  const both = await Promise.all([found(source, STORY), found(source, `please help, ${STORY}`)]);
  for (const names of both) expect(names).toContain('Street outreach');
  expect(await found(source, STORY)).toContain('Street outreach');
  expect(timesRead()).toBe(2 * once);
});
