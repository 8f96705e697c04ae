import { page, userEvent } from 'vitest/browser';
import { expect } from 'vitest';
import { NkServiceFinder } from '../nk-service-finder/nk-service-finder.define.js';
import { memorySource } from '../shared/source/memory-source.js';
import type { Source } from '../shared/source/source.js';
import { mount } from './mount.js';
import { EXAMPLE_NOW, EXAMPLE_SERVICES } from './services.js';

/** The twelve services of the example. */
export const derby = (): Source => memorySource('test', () => Promise.resolve(EXAMPLE_SERVICES));

/** Puts a finder on the page, at the time of the example. */
export async function finder(
  source: Source | undefined = derby(),
  attributes: Readonly<Record<string, string>> = {},
): Promise<NkServiceFinder> {
  const element = new NkServiceFinder();
  element.source = source;
  element.clock = () => EXAMPLE_NOW;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return mount(element);
}

/** Puts a finder with its list on the page. */
export async function finderWithList(attributes: Readonly<Record<string, string>> = {}): Promise<NkServiceFinder> {
  const element = await finder(derby(), attributes);
  await expect.poll(() => headline(element)).toBe('12 services');
  return element;
}

/** The line above the list that says how many services there are. */
export const headline = (element: NkServiceFinder): string | undefined =>
  element.shadowRoot?.querySelector('.count')?.textContent;

/** What a screen reader is told. */
export const announced = (element: NkServiceFinder): string | undefined =>
  element.shadowRoot?.querySelector('[role=status]')?.textContent;

/** Names in the list, in order. */
export const names = (element: NkServiceFinder): string[] =>
  [...(element.shadowRoot?.querySelectorAll('.name') ?? [])].map((name) => name.textContent.trim());

/** Types words and asks. */
export async function search(words: string): Promise<void> {
  await page.getByLabelText('What do you need help with?').fill(words);
  await userEvent.keyboard('{Enter}');
}
