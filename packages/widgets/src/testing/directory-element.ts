import type { LitElement } from 'lit';
import { page } from 'vitest/browser';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { mount, seen } from './mount.js';

/** A wide window, a silent console, and an empty page for every test of the file. */
export function prepareEachPage(): void {
  beforeEach(async () => {
    await page.viewport(1280, 900);
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => {
    document.body.replaceChildren();
    vi.restoreAllMocks();
  });
}

/**
 * Puts an element that reads a directory on the page, and waits until it shows something.
 * @param element - The element.
 * @param set - Sets its properties, before it is on the page.
 * @returns The same element.
 */
export async function shownElement<E extends LitElement>(element: E, set: (element: E) => void): Promise<E> {
  set(element);
  await mount(element);
  await expect.poll(() => seen(element)).not.toMatch(/^Loading/);
  return element;
}

/**
 * Fails unless an element fits a telephone held at 400 % (WCAG 1.4.10), with text of twice the size (1.4.4).
 * @param draw - Puts the element on the page.
 */
export async function expectToFitNarrowPage(draw: () => Promise<LitElement>): Promise<void> {
  await page.viewport(320, 800);
  const element = await draw();
  element.style.setProperty('--nk-font-size', '38px');
  await element.updateComplete;
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
}
