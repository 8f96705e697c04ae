import type { Service } from '@neighbourhood-kit/core/services';
import { page, userEvent } from 'vitest/browser';
import { afterEach, expect, test } from 'vitest';
import { NkServiceFinder } from '../nk-service-finder/nk-service-finder.define.js';
import { memorySource } from '../shared/source/memory-source.js';
import { mount, seen } from '../testing/mount.js';

const at = (id: string, latitude: number, longitude: number): Service => ({
  id,
  name: `Service ${id}`,
  status: 'active',
  serviceAtLocations: [{ id: `${id}-there`, location: { id: `${id}-place`, latitude, longitude } }],
});

/** Four services under one roof, one next door, so near that they share its mark, and two apart. */
const TOWN: readonly Service[] = [
  ...['a', 'b', 'c', 'd'].map((id) => at(id, 52.92, -1.47)),
  at('e', 52.9201, -1.4701),
  at('f', 53.02, -1.48),
  at('g', 52.97, -1.31),
];

async function map(lang: string, width: number): Promise<{ element: NkServiceFinder; pins: () => SVGGElement[] }> {
  await page.viewport(width, 740);
  const element = new NkServiceFinder();
  element.lang = lang;
  element.source = memorySource('test', () => Promise.resolve(TOWN));
  await mount(element);
  const button = () => element.shadowRoot?.querySelector<HTMLElement>('.tools button');
  await expect.poll(button).toBeTruthy();
  button()?.click();
  const pins = () => [...(element.shadowRoot?.querySelectorAll<SVGGElement>('.pin') ?? [])];
  await expect.poll(() => pins().length).toBe(3);
  return { element, pins };
}

const focused = (element: NkServiceFinder) => element.shadowRoot?.activeElement?.textContent.trim();

afterEach(() => {
  document.body.replaceChildren();
});

test('a map counts places, not the marks that places so near share', async () => {
  const { element } = await map('en', 360);
  expect(seen(element)).toContain('7 services at 4 places');
});

test.each([320, 360, 1280])(
  'everything on a map is large enough for a finger, %i pixels wide and after that',
  async (width) => {
    const { pins } = await map('en', width);
    const smallest = () =>
      Math.min(...pins().flatMap((pin) => [pin.getBoundingClientRect()].flatMap((box) => [box.width, box.height])));
    await expect.poll(smallest).toBeGreaterThanOrEqual(44);
    await page.viewport(340, 740);
    await expect.poll(smallest).toBeGreaterThanOrEqual(44);
  },
);

test('a mark that services share leads to them in the list, and one of a single service opens it, by finger and by keyboard', async () => {
  const { element, pins } = await map('en', 360);
  const [shared, single] = pins();
  expect(shared?.getAttribute('aria-label')).toBe('1 +4: Service a, Service b, Service c, Service d, Service e');
  shared?.dispatchEvent(new MouseEvent('click'));
  expect(focused(element)).toBe('Service a');
  const together = element.shadowRoot?.activeElement?.closest('li');
  expect(together?.textContent.match(/Service ./g)).toHaveLength(5);
  shared?.focus();
  await userEvent.keyboard(' ');
  expect(focused(element)).toBe('Service a');
  single?.focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => seen(element)).toContain('Back to the list');
});

test('what stands on a mark is read from the left in Arabic too', async () => {
  const { pins } = await map('ar', 360);
  expect(pins().map((pin) => getComputedStyle(pin).direction)).toEqual(['ltr', 'ltr', 'ltr']);
});
