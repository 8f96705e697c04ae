import { expect, test } from 'vitest';

/** Loads a module of the finder as it is published. */
const built = (file: string): Promise<unknown> =>
  import(new URL(`../../packages/finder/dist/${file}`, import.meta.url).href);

test('the table of everyday words that the finder ships is the one that its lines compile to', async () => {
  const { builtInTable } = (await built('everyday/everyday-built-in.js')) as { builtInTable: () => object };
  const { everydayTable } = (await built('everyday/everyday-table.js')) as {
    everydayTable: (lines: unknown) => object;
  };
  const { EVERYDAY_WORDS } = (await built('everyday/everyday-words.js')) as { EVERYDAY_WORDS: unknown };
  expect(builtInTable.toString()).not.toContain('everydayTable');
  expect(builtInTable()).toEqual(everydayTable(EVERYDAY_WORDS));
});
