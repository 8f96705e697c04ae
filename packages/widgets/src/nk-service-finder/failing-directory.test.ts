import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { memorySource } from '../shared/source/memory-source.js';
import { SourceError } from '../shared/source/source-error.js';
import type { Source } from '../shared/source/source.js';
import { announced, derby, finder, headline, search } from '../testing/finder.js';
import { mount, seen, showsFallback } from '../testing/mount.js';
import { EXAMPLE_SERVICES } from '../testing/services.js';
import { NkServiceFinder } from './nk-service-finder.define.js';

beforeEach(async () => {
  await page.viewport(1280, 900);
});

afterEach(() => {
  document.body.replaceChildren();
});

describe('a service whose entry cannot be read', () => {
  async function withoutTexts() {
    const good = derby();
    const source = { ...good, ...withTexts(false) };
    function withTexts(there: boolean): Pick<Source, 'describe' | 'query' | 'service'> {
      return {
        describe: () => good.describe(),
        query: (query) => good.query(query),
        service: (id) => (there ? good.service(id) : Promise.reject(new SourceError('offline'))),
      };
    }
    const complain = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const element = await finder(source);
    await expect.poll(() => headline(element)).toBe('12 services');
    return { element, complain, repair: () => Object.assign(source, withTexts(true)) };
  }
  /** What stands in the place of the list, the entry’s own root included. */
  const opened = (element: NkServiceFinder) => element.shadowRoot?.querySelector<HTMLElement>('.opened');
  const words = (element: NkServiceFinder) => {
    const entry = opened(element)?.querySelector('nk-service');
    return `${opened(element)?.innerText ?? ''} ${entry ? seen(entry) : ''}`;
  };

  test('shows what the list tells of it and why the rest is missing, and the whole once trying again works', async () => {
    const { element, complain, repair } = await withoutTexts();
    await page.getByRole('button', { name: 'Community falls clinic' }).click();
    await expect.poll(() => words(element)).toContain('You seem to be offline');
    await expect.element(page.getByRole('heading', { name: 'Community falls clinic' })).toBeVisible();
    expect(words(element)).toContain('Dove Valley Community Health');
    expect(words(element)).toContain('Free');
    expect(showsFallback(element)).toBe(true);
    repair();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.element(page.getByRole('heading', { name: 'Where and when' })).toBeVisible();
    expect(page.getByRole('heading', { name: 'Community falls clinic' }).elements()).toHaveLength(1);
    complain.mockRestore();
  });

  test('goes on the shortlist by its name', async () => {
    const { element, complain } = await withoutTexts();
    await page.getByRole('button', { name: 'Community falls clinic' }).click();
    await expect.poll(() => words(element)).toContain('You seem to be offline');
    await page.getByRole('button', { name: 'Add to shortlist' }).click();
    await expect.poll(() => announced(element)).toContain('Community falls clinic');
    complain.mockRestore();
  });
});

describe('a directory that does not answer', () => {
  test('is explained, crisis help and fallback stay, and trying again works', async () => {
    const complain = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const good = derby();
    let broken = true;
    const element = await finder({
      kind: 'test',
      describe: () => (broken ? Promise.reject(new SourceError('timeout')) : good.describe()),
      query: (query) => good.query(query),
      service: (id) => good.service(id),
    });
    await expect
      .poll(() => element.shadowRoot!.querySelector('[role=alert]')?.textContent)
      .toContain('taking too long');
    expect(showsFallback(element)).toBe(true);
    expect(seen(element)).toContain('Call 999');
    broken = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => headline(element)).toBe('12 services');
    expect(showsFallback(element)).toBe(false);
    complain.mockRestore();
  });

  test('a finder without a directory says so, keeps the fallback, and tells the person who made the page once what to set', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const element = await mount(new NkServiceFinder());
    expect(seen(element)).toContain('has not been set up');
    expect(showsFallback(element)).toBe(true);
    element.headingLevel = 3;
    await element.updateComplete;
    expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('set snapshot, api, feed or source'));
    warn.mockRestore();
  });

  test('a directory without places, hours or cost hides those questions and says why', async () => {
    const bare = EXAMPLE_SERVICES.map(({ id, name, description }) => ({
      id,
      name,
      status: 'active' as const,
      description,
    }));
    const element = await finder(memorySource('test', () => Promise.resolve(bare)));
    await expect.poll(() => headline(element)).toBe('12 services');
    await expect.poll(() => seen(element)).toContain('This list does not give: opening times, where services are');
    expect(element.shadowRoot!.querySelector('#place')).toBeNull();
    expect(element.shadowRoot!.querySelector('#when-now')).toBeNull();
  });

  test('filters that would not shorten the list are hidden, named with the reason, and come back with the list', async () => {
    const element = await finder();
    const legends = () => [...element.shadowRoot!.querySelectorAll('legend')].map((each) => each.textContent.trim());
    await expect.poll(legends).toContain('Need');
    expect(seen(element)).not.toContain('Hidden');
    await search('falls');
    await page.getByLabelText(/^Free/).click();
    await expect.poll(() => seen(element)).toMatch(/Hidden, as they would not shorten this list: [a-z ,]*\bneed\b/);
    expect(legends()).not.toContain('Need');
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect.poll(legends).toContain('Need');
    expect(seen(element)).not.toContain('Hidden');
  });
});
