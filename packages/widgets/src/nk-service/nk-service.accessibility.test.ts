import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LANGUAGES, type Language } from '../locales/language-list.js';
import { languageParts } from '../locales/parts.js';
import { axeOfExample } from '../testing/axe.js';
import './nk-service.define.js';
import { drawService, SERVICE_EXAMPLES } from './nk-service.examples.js';

beforeEach(() => {
  // Failures are part of the examples; what the elements report of them is not news.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe.each(['ltr', 'rtl'] as const)('axe finds nothing in nk-service, %s', (direction) => {
  test.each(SERVICE_EXAMPLES.map((example) => [example.name, example] as const))('%s', async (_name, example) => {
    await page.viewport(1280, 900);
    expect(await axeOfExample(drawService(example, { theme: 'neutral', direction }))).toEqual([]);
  });
});

test.each(Object.keys(LANGUAGES) as Language[])('axe finds nothing in nk-service in %s', async (language) => {
  const direction = ['ar', 'ur'].includes(language) ? 'rtl' : 'ltr';
  const example = SERVICE_EXAMPLES.find(({ name }) => name === 'ready');
  if (!example) throw new Error('There is no such example.');
  // Words come in files of their own, which must be there before axe looks.
  await Promise.all([
    languageParts.language(language),
    ...LANGUAGES[language].sections.map((section) => languageParts.words(language, section)),
  ]);
  expect(await axeOfExample(drawService(example, { theme: 'neutral', direction, language }))).toEqual([]);
});
