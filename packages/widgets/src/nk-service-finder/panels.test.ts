import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readFragment } from '../more/shared-link.js';
import { keptAs } from '../more/shortlist.js';
import { KEPT_AS } from '../shared/stored.js';
import { memorySource } from '../shared/source/memory-source.js';
import { axeFindings } from '../testing/axe.js';
import { finderWithList } from '../testing/finder.js';
import { mount, seen } from '../testing/mount.js';
import { EXAMPLE_NOW, EXAMPLE_SERVICES } from '../testing/services.js';
import { NkServiceFinder } from './nk-service-finder.define.js';

const inside = (element: NkServiceFinder, selector: string) =>
  element.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;
const link = (element: NkServiceFinder) =>
  element.shadowRoot?.querySelector<HTMLInputElement>('#share-link')?.value ?? '';
const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
const focused = (element: NkServiceFinder) => element.shadowRoot?.activeElement?.textContent.trim();

const keepClinic = () =>
  page
    .getByRole('listitem')
    .filter({ hasText: 'Community falls clinic' })
    .getByRole('button', { name: 'Add to shortlist' })
    .first()
    .click();

beforeEach(async () => {
  await page.viewport(1280, 900);
  localStorage.clear();
  history.replaceState(null, '', location.pathname + location.search);
});
afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

describe('share', () => {
  test('writes a link with what was asked, in a box and nowhere else', async () => {
    const element = await finderWithList();
    const address = location.href;
    await page.getByLabelText('What do you need help with?').fill('falls');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => seen(element)).toContain('Matches “falls”');
    await press('Share these results');
    await expect.poll(() => link(element)).toContain('text=falls');
    expect(focused(element)).toBe('Share these results');
    const { hash } = new URL(link(element));
    expect(readFragment(hash)).toMatchObject({ kind: 'search', search: { text: 'falls' } });
    expect(location.href).toBe(address);
    expect(JSON.stringify(history.state)).not.toContain('falls');
    expect(localStorage.length + sessionStorage.length).toBe(0);
  });

  test('leaves out where the device said it is', async () => {
    vi.spyOn(navigator.geolocation, 'getCurrentPosition').mockImplementation((found) => {
      found({ coords: { latitude: 52.9228, longitude: -1.4766 } } as GeolocationPosition);
    });
    const element = await finderWithList();
    await press('Use my location');
    await expect.poll(() => seen(element)).toContain('near your location');
    await press('Share these results');
    await expect.poll(() => seen(element)).toContain('The link does not say where you are');
    expect(link(element)).not.toMatch(/52\.9|near=|miles=/);
  });

  test('brings a visitor who opens the link to the same results', async () => {
    history.replaceState(null, '', '#nk-find?text=falls&is-cost=free');
    const element = new NkServiceFinder();
    element.source = memorySource('test', () => Promise.resolve(EXAMPLE_SERVICES));
    element.clock = () => EXAMPLE_NOW;
    await mount(element);
    await expect.poll(() => seen(element)).toContain('2 services');
    await expect.element(page.getByRole('button', { name: 'Remove: Free' })).toBeVisible();
  });

  test('brings a visitor who wrote the name of an area into a link to its services, with its box ticked', async () => {
    history.replaceState(null, '', '#nk-find?is-area=Derby&is-need=falls');
    const element = new NkServiceFinder();
    element.source = memorySource('test', () => Promise.resolve(EXAMPLE_SERVICES));
    element.clock = () => EXAMPLE_NOW;
    await mount(element);
    await expect.poll(() => seen(element)).toContain('2 services');
    await expect.element(page.getByRole('button', { name: 'Remove: Derby' })).toBeVisible();
    await expect.element(page.getByLabelText(/^Falls/)).toBeChecked();
    await press('Share these results');
    await expect.poll(() => link(element)).toContain('is-area=E06000015&is-need=Falls');
  });

  test('brings a visitor who opens the link of a service to it', async () => {
    history.replaceState(null, '', '#nk-find?service=debt-desk');
    const element = new NkServiceFinder();
    element.source = memorySource('test', () => Promise.resolve(EXAMPLE_SERVICES));
    await mount(element);
    await expect.element(page.getByRole('heading', { name: 'Debt and benefits desk' })).toBeVisible();
  });

  test('leads to it once: a visitor who went on is not brought back when the page moves the finder', async () => {
    history.replaceState(null, '', '#nk-find?service=debt-desk');
    const element = new NkServiceFinder();
    element.source = memorySource('test', () => Promise.resolve(EXAMPLE_SERVICES));
    await mount(element);
    await press('Back to the list');
    await expect.poll(() => seen(element)).toContain('12 services');
    const opened = vi.fn();
    element.addEventListener('nk-service-selected', opened);
    document.body.prepend(element);
    await new Promise((later) => setTimeout(later, 300));
    expect(opened).not.toHaveBeenCalled();
    expect(seen(element)).toContain('12 services');
  });
});

describe('the shortlist', () => {
  test('is kept on the device only once the visitor says so, and comes back', async () => {
    const element = await finderWithList();
    await keepClinic();
    await expect.poll(() => seen(element)).toContain('Shortlist (1)');
    expect(localStorage.length).toBe(0);
    await press('Shortlist (1)');
    await expect.poll(() => seen(element)).toMatch(/Guild Rooms[^]*01632 960102/);
    await page.getByLabelText('Keep this list on this device').click();
    expect(localStorage.getItem(keptAs(element))).toContain('falls-clinic');
    expect(localStorage.getItem(keptAs(element))).not.toContain('Community');
    element.remove();
    const again = await finderWithList();
    await expect.poll(() => seen(again)).toContain('Shortlist (1)');
    await press('Shortlist (1)');
    await expect.poll(() => inside(again, '.kept')?.textContent).toContain('Community falls clinic');
    await press('Empty the list');
    await expect.poll(() => seen(again)).toContain('There is nothing on your shortlist yet');
    expect(localStorage.length).toBe(0);
  });

  test('that the browser will not keep says so and is not ticked, and stays while the page does', async () => {
    const element = await finderWithList();
    await keepClinic();
    await press('Shortlist (1)');
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('refused', 'QuotaExceededError');
    });
    const box = page.getByLabelText('Keep this list on this device');
    await box.click();
    const why = 'The list could not be kept.';
    await expect.element(box).not.toBeChecked();
    await expect.element(box).toHaveAccessibleDescription(why);
    await expect.poll(() => element.shadowRoot!.querySelector('[role=status]')?.textContent).toBe(why);
    expect(seen(element)).toContain('Shortlist (1)');
  });

  test('is that of the directory that the finder reads, also once it reads another', async () => {
    const element = await finderWithList();
    await keepClinic();
    await press('Shortlist (1)');
    await page.getByLabelText('Keep this list on this device').click();
    const first = element.source;
    element.source = memorySource('another', () => Promise.resolve(EXAMPLE_SERVICES));
    await expect.poll(() => seen(element)).toContain('Shortlist (0)');
    element.source = first;
    await expect.poll(() => seen(element)).toContain('Shortlist (1)');
  });

  test('in memory stays when its host sets another source of the same directory, and nothing of the old one is watched', async () => {
    const watched: Element[] = [];
    vi.stubGlobal(
      'ResizeObserver',
      class extends ResizeObserver {
        override observe(target: Element): void {
          watched.push(target);
          super.observe(target);
        }
      },
    );
    const element = await finderWithList();
    await keepClinic();
    await press('Shortlist (1)');
    await expect.poll(() => watched.length).toBe(1);
    element.source = memorySource('test', () => Promise.resolve(EXAMPLE_SERVICES));
    await expect.poll(() => inside(element, '.more')).toBeUndefined();
    await expect.poll(() => seen(element)).toContain('Shortlist (1)');
    expect(watched.filter(({ isConnected }) => isConnected)).toEqual([]);
    vi.unstubAllGlobals();
  });

  test('from before lists were kept by directory comes along', async () => {
    const { id = '', name = '' } = EXAMPLE_SERVICES.find((service) => service.id === 'falls-clinic') ?? {};
    localStorage.setItem(
      KEPT_AS,
      JSON.stringify([
        { id, name },
        { id: 'elsewhere', name: 'Elsewhere' },
      ]),
    );
    const element = await finderWithList();
    await expect.poll(() => seen(element)).toContain('Shortlist (1)');
    expect(localStorage.getItem(KEPT_AS)).toContain('elsewhere');
    expect(localStorage.getItem(KEPT_AS)).not.toContain(id);
  });

  test('keeps focus where it is while it becomes shorter, and says when it is empty', async () => {
    const element = await finderWithList();
    const said = () => inside(element, '[role=status]')?.textContent;
    await keepClinic();
    await press('Shortlist (1)');
    await press('Take Community falls clinic off');
    await expect.poll(() => focused(element)).toBe('Your shortlist');
    await expect.poll(said).toContain('There is nothing on your shortlist yet');
    await press('Close');
    await expect.poll(() => focused(element)).toBe('Shortlist (0)');
    await keepClinic();
    await press('Shortlist (1)');
    await press('Share the list');
    await expect.poll(() => focused(element)).toBe('Share your shortlist');
    await press('Shortlist (1)');
    await press('Empty the list');
    await expect.poll(() => focused(element)).toBe('Your shortlist');
    await expect.poll(said).toContain('There is nothing on your shortlist yet');
  });

  test('is shared by link and says which services are gone', async () => {
    history.replaceState(null, '', '#nk-find?list=refuge&list=no-such-service');
    const element = await finderWithList();
    await expect.poll(() => seen(element)).toContain('no longer in the directory');
    const kept = inside(element, '.kept')?.textContent ?? '';
    // The refuge is on the list with its telephone, and without where it is.
    const refuge = EXAMPLE_SERVICES.find(({ id }) => id === 'refuge');
    const location = refuge?.serviceAtLocations?.[0]?.location;
    expect(kept).toContain(refuge?.name);
    expect(kept).toContain('01632');
    for (const { address1, postalCode } of location?.addresses ?? [])
      for (const secret of [address1, postalCode]) expect(kept).not.toContain(secret ?? '?');
  });
});

test('a shortlist that comes while a link to a service stands open is closed by its button', async () => {
  const element = await finderWithList();
  await element.open('debt-desk');
  await press('Share this service');
  await expect.poll(() => focused(element)).toBe('Share this service');
  location.hash = '#nk-find?list=falls-clinic';
  const shortlist = page.getByRole('button', { name: 'Shortlist (1)', includeHidden: true });
  await expect.element(shortlist).toHaveAttribute('aria-expanded', 'true');
  (shortlist.element() as HTMLElement).click();
  await expect.element(shortlist).toHaveAttribute('aria-expanded', 'false');
});

test.each(['Share these results', 'Shortlist (0)', 'Map', 'Report a problem'])(
  'a visitor who closes what a button opened is back at the button: %s',
  async (name) => {
    const element = await finderWithList({ 'report-to': 'help@council.example' });
    await press(name);
    await expect.poll(() => inside(element, '#more')).toBeDefined();
    await press('Close');
    await expect.poll(() => focused(element)).toBe(name);
    expect(inside(element, '#more')).toBeUndefined();
  },
);

test('a link to a service that stands open takes focus, and gives it back', async () => {
  const element = await finderWithList();
  await element.open('debt-desk');
  await press('Share this service');
  await expect.poll(() => focused(element)).toBe('Share this service');
  expect(element.shadowRoot?.activeElement?.id).toBe('more');
  await press('Close');
  await expect.poll(() => element.shadowRoot?.activeElement?.localName).toBe('button');
  expect(focused(element)).toBe('Share this service');
});

describe('the map', () => {
  test('shows the services that have a place, each reachable by keyboard, and none whose address is private', async () => {
    const element = await finderWithList();
    await expect.poll(() => seen(element)).toContain('Steady Steps');
    await press('Map');
    await expect.poll(() => inside(element, 'svg.map')).toBeDefined();
    expect(inside(element, 'svg.map')?.getAttribute('role')).toBe('group');
    const pins = [...(element.shadowRoot?.querySelectorAll('.pins button') ?? [])].map((pin) => pin.textContent.trim());
    expect(pins.length).toBeGreaterThan(3);
    expect(pins).not.toContain(EXAMPLE_SERVICES.find(({ id }) => id === 'refuge')?.name);
    expect(seen(element)).toMatch(/not on the map/);
    inside(element, '.pins button')?.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => element.shadowRoot?.querySelector('nk-service')).not.toBeNull();
  });

  test('takes outlines and tiles of the host, and asks nobody by itself', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    const element = await finderWithList();
    const tiles = vi.fn(() => undefined);
    element.tiles = tiles;
    element.areas = [
      {
        name: 'Derby',
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [-1.5, 52.9],
              [-1.4, 52.9],
              [-1.4, 53],
              [-1.5, 52.9],
            ],
          ],
        },
      },
    ];
    await press('Map');
    await expect.poll(() => inside(element, '.area')).toBeDefined();
    expect(tiles).toHaveBeenCalledWith(expect.objectContaining({ width: inside(element, 'svg.map')?.clientWidth }));
    expect(fetched).not.toHaveBeenCalled();
  });
});

test('the way out is there only when the site set one that is a web page', async () => {
  const element = await finderWithList();
  expect(inside(element, '.exit-button')).toBeUndefined();
  element.quickExit = 'javascript:alert(1)';
  await element.updateComplete;
  expect(inside(element, '.exit-button')).toBeUndefined();
  element.quickExit = 'https://www.bbc.co.uk/weather';
  await element.updateComplete;
  expect(inside(element, '.exit-button')?.textContent.trim()).toBe('Leave this page now');
});

test('a search that finds nothing is told as numbers, never as words', async () => {
  const element = await finderWithList();
  const told: unknown[] = [];
  element.addEventListener('nk-search', ({ detail }) => told.push(detail));
  await page.getByLabelText('What do you need help with?').fill('zzqqxx');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => told).toEqual([{ total: 0, conditions: 1 }]);
});

test.each(['Share these results', 'Shortlist (1)', 'Map', 'Report a problem'])(
  'axe finds nothing while it is open: %s',
  async (name) => {
    const element = await finderWithList({
      'report-to': 'help@council.example',
      'quick-exit': 'https://www.bbc.co.uk/weather',
    });
    await keepClinic();
    await expect.poll(() => seen(element)).toContain('Shortlist (1)');
    await press(name);
    await expect.poll(() => inside(element, '#more')).toBeDefined();
    await new Promise((resolve) => setTimeout(resolve, 100));
    const main = document.createElement('main');
    document.body.append(main);
    main.append(element);
    element.headingLevel = 1;
    await element.updateComplete;
    expect(await axeFindings(main)).toEqual([]);
  },
);
