import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { memorySource } from '../../shared/source/memory-source.js';
import { parts } from '../../shared/source/parts.js';
import { mount, seen } from '../../testing/mount.js';
import { EXAMPLE_NOW, EXAMPLE_SERVICES } from '../../testing/services.js';
import { NkServiceFinder } from '../nk-service-finder.define.js';

// In this order: a part that has been loaded stays.
const complain = vi.spyOn(console, 'error');
const load = vi.spyOn(parts, 'kit-answer');
const loadService = vi.spyOn(parts, 'kit-service');

/** What has focus, in whatever stands inside. */
const focused = ({ shadowRoot }: NkServiceFinder): string | undefined => {
  const at = shadowRoot?.activeElement;
  return (at?.shadowRoot?.activeElement ?? at)?.textContent.trim();
};

async function finder(): Promise<NkServiceFinder> {
  const element = new NkServiceFinder();
  element.source = memorySource('test', () => Promise.resolve(EXAMPLE_SERVICES));
  element.clock = () => EXAMPLE_NOW;
  return mount(element);
}

beforeEach(async () => {
  await page.viewport(1280, 900);
  complain.mockImplementation(() => undefined);
});

afterEach(() => {
  document.body.replaceChildren();
  complain.mockReset();
  load.mockReset();
  loadService.mockReset();
});

describe('a part of the answer that cannot be loaded', () => {
  beforeEach(() => {
    load.mockRejectedValue(new Error('gone'));
  });

  test('leaves the list, the filters and crisis help, and says so', async () => {
    const element = await finder();
    await expect.element(page.getByText(/Part of this page could not be loaded/)).toBeVisible();
    await page.getByLabelText('What do you need help with?').fill('falls');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => seen(element)).toContain('Matches “falls”');
    await page.getByLabelText(/^Free/).click();
    await expect.element(page.getByLabelText(/^Free/)).toBeChecked();
    await expect.poll(() => seen(element)).toContain('2 services');
    await expect.element(page.getByRole('link', { name: 'Call 999' })).toBeVisible();
  });

  test('says so where somebody asks about another day, with a way on', async () => {
    const element = await finder();
    await page.getByLabelText('Open at another time').click();
    await expect.poll(() => seen(element)).toContain('We cannot reach the list of services.');
    await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    expect(seen(element)).toContain('Call 999');
  });

  test('is where somebody is taken who opens a service, and then to the number of services', async () => {
    const element = await finder();
    await page.getByRole('button', { name: 'Thursday lunch club' }).click();
    await expect.poll(() => focused(element)).toContain('Part of this page could not be loaded');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => focused(element)).toBe('12 services');
  });

  test('is said next to a place that nobody knows, and the list stays', async () => {
    const element = await finder();
    await page.getByLabelText(/^Near/).fill('Timbuktu');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByLabelText(/^Near/)).toHaveAccessibleDescription(/could not be loaded/);
    await expect.poll(() => seen(element)).toContain('12 services');
  });

  test('is said where somebody asks to be found', async () => {
    await finder();
    await page.getByRole('button', { name: 'Use my location' }).click();
    await expect.element(page.getByText(/Part of this page could not be loaded/).first()).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Use my location' })).toBeVisible();
  });
});

describe('a part of the answer that comes late', () => {
  test('does what was pressed before it was there', async () => {
    const gate = new EventTarget();
    const opened = new Promise((resolve) => {
      gate.addEventListener('open', resolve);
    });
    load.mockImplementation(() => opened.then(() => import('./answer.js')));
    const element = await finder();
    await page.getByLabelText('Open at another time').click();
    expect(seen(element)).not.toContain('until');
    gate.dispatchEvent(new Event('open'));
    await expect.element(page.getByLabelText('Day', { exact: true })).toHaveValue('2026-12-08');
    await expect.element(page.getByRole('button', { name: /^Remove: Open tomorrow at 10am/ })).toBeVisible();
    await expect.element(page.getByLabelText('Open at another time')).toBeChecked();
  });
});

describe('the part of one service', () => {
  test('leaves a visitor who goes back before it has come, or failed, where they read', async () => {
    let fail = (): void => undefined;
    loadService.mockReturnValueOnce(
      new Promise((_, reject) => {
        fail = () => {
          reject(new Error('gone'));
        };
      }),
    );
    const element = await finder();
    element.style.marginBlock = '200vh';
    await page.getByRole('button', { name: 'Thursday lunch club' }).click();
    await expect.element(page.getByText('Loading…')).toBeVisible();
    history.back();
    await expect.poll(() => focused(element)).toBe('Thursday lunch club');
    const place = scrollY;
    fail();
    await new Promise((later) => setTimeout(later, 200));
    expect(focused(element)).toBe('Thursday lunch club');
    expect(scrollY).toBe(place);
  });

  test('that cannot be loaded leaves a way back and a way on, and comes when it is tried again', async () => {
    loadService.mockRejectedValueOnce(new Error('gone'));
    const element = await finder();
    await page.getByRole('button', { name: 'Community falls clinic', exact: true }).click();
    await expect.element(page.getByRole('alert')).toBeVisible();
    await expect.poll(() => focused(element)).toBe('There is a problem');
    loadService.mockRejectedValueOnce(new Error('gone'));
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => loadService.mock.calls.length).toBe(2);
    await expect.poll(() => focused(element)).toBe('There is a problem');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.element(page.getByRole('heading', { name: 'Where and when' })).toBeVisible();
    await expect.poll(() => focused(element)).toBe('Community falls clinic');
    await page.getByRole('button', { name: 'Back to the list' }).click();
    await expect.poll(() => element.shadowRoot!.activeElement?.textContent.trim()).toBe('Community falls clinic');
  });
});

describe('the part of what is next to the list', () => {
  test('that cannot be loaded is told in sight, until it comes', async () => {
    const loadMore = vi.spyOn(parts, 'kit-more').mockRejectedValueOnce(new Error('gone'));
    const element = await finder();
    await expect.poll(() => seen(element)).toContain('until');
    await page.getByRole('button', { name: 'Map' }).click();
    await expect.element(page.getByRole('alert')).toBeVisible();
    loadMore.mockReset();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.element(page.getByRole('heading', { name: 'Map' })).toBeVisible();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });
});
