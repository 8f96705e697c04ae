import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { memorySource } from '../shared/source/memory-source.js';
import { SourceError } from '../shared/source/source-error.js';
import type { Source } from '../shared/source/source.js';
import { mount, seen, showsFallback } from '../testing/mount.js';
import { EXAMPLE_NOW, EXAMPLE_SERVICES } from '../testing/services.js';
import { NkServiceFinder } from './nk-service-finder.define.js';

const derby = () => memorySource('test', () => Promise.resolve(EXAMPLE_SERVICES));

async function finder(source: Source | undefined = derby()): Promise<NkServiceFinder> {
  const element = new NkServiceFinder();
  element.source = source;
  element.clock = () => EXAMPLE_NOW;
  return mount(element);
}

const headline = (element: NkServiceFinder) => element.shadowRoot!.querySelector('.count')?.textContent;
const announced = (element: NkServiceFinder) => element.shadowRoot!.querySelector('[role=status]')!.textContent;
const names = (element: NkServiceFinder) =>
  [...element.shadowRoot!.querySelectorAll('.name')].map((name) => name.textContent.trim());

async function search(words: string): Promise<void> {
  await page.getByLabelText('What do you need help with?').fill(words);
  await userEvent.keyboard('{Enter}');
}

beforeEach(async () => {
  await page.viewport(1280, 900);
});

afterEach(() => {
  document.body.replaceChildren();
});

describe('somebody who looks for help', () => {
  test('types "falls", chooses free and near DE1, and sees what is near, open and why it fits', async () => {
    const element = await finder();
    await expect.poll(() => headline(element)).toBe('12 services');
    await page.getByLabelText(/^Near/).fill('de1');
    await search('falls');
    await expect.poll(() => headline(element)).toBe('2 services near DE1');
    await page.getByLabelText(/^Free/).click();
    await expect.element(page.getByRole('button', { name: 'Remove: Free' })).toBeVisible();
    await expect
      .poll(() => names(element))
      .toEqual(['Community falls clinic', 'Steady Steps strength and balance class']);
    await expect.poll(() => seen(element)).toContain('Open now until 11:30am');
    expect(seen(element)).toContain('0.1 miles away');
    expect(seen(element)).toContain('Matches “falls”');
    await expect.poll(() => announced(element)).toBe('2 services near DE1');
  });

  test('may spell badly and is told how the word was understood', async () => {
    const element = await finder();
    await search('exersise');
    await expect.poll(() => names(element)).toContain('Tuesday walkers');
    expect(seen(element)).toMatch(/“exercise” for “exersise”/);
  });

  test('sees apart who is too young or too old for a service, and why', async () => {
    const element = await finder();
    await page.getByLabelText('Age of the person').fill('30');
    await userEvent.keyboard('{Tab}');
    await expect.element(page.getByText('5 more are for other ages')).toBeVisible();
    expect(names(element)).not.toContain('Open Door for young people');
    await page.getByText('5 more are for other ages').click();
    expect(seen(element)).toContain('Open Door for young people For people aged 11 to 25');
  });

  test('is told when an age is not one, and the list stays', async () => {
    const element = await finder();
    await expect.poll(() => headline(element)).toBe('12 services');
    await page.getByLabelText('Age of the person').fill('old');
    await userEvent.keyboard('{Tab}');
    await expect.element(page.getByText('Age must be a number from 0 to 120').first()).toBeVisible();
    expect(names(element)).toHaveLength(10);
    await expect.element(page.getByLabelText('Age of the person')).toHaveValue('old');
  });

  test('finds what is open at another day and time', async () => {
    const element = await finder();
    await page.getByLabelText('Open at another time').click();
    await page.getByLabelText('Day').selectOptions('tomorrow');
    await page.getByLabelText('Time', { exact: true }).selectOptions('1pm');
    await expect.poll(() => names(element)).toEqual(['Community falls clinic', 'Tuesday Table']);
  });

  test('is told when a place is not known, and still sees services', async () => {
    const element = await finder();
    await page.getByLabelText(/^Near/).fill('Timbuktu');
    await search('food');
    await expect.element(page.getByText(/We do not know where “Timbuktu” is/)).toBeVisible();
    await expect.element(page.getByLabelText(/^Near/)).toHaveValue('Timbuktu');
    await expect.poll(() => names(element)).toContain('Tuesday Table');
  });

  test('who finds nothing is offered what to loosen, and whom to ask', async () => {
    const element = await finder();
    await page.getByLabelText(/^Free/).click();
    await search('zzzzqqq');
    await expect.element(page.getByRole('heading', { name: 'No services found' })).toBeVisible();
    expect(showsFallback(element)).toBe(true);
    await page.getByRole('button', { name: /Take away the words/i }).click();
    await expect.poll(() => names(element).length).toBeGreaterThan(0);
  });

  test('can take away each thing that was chosen, or all of them', async () => {
    const element = await finder();
    await search('falls');
    await page.getByLabelText(/^Free/).click();
    await page.getByRole('button', { name: 'Remove: Free' }).click();
    await expect.poll(() => names(element)).toHaveLength(3);
    await page.getByLabelText(/^Has a cost/).click();
    await expect.poll(() => names(element)).toEqual(['Handy Help at home']);
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect.poll(() => headline(element)).toBe('12 services');
    await expect.element(page.getByLabelText('What do you need help with?')).toHaveValue('');
  });

  describe('while a place is looked up', () => {
    async function lookingUp(...chosen: RegExp[]): Promise<{ element: NkServiceFinder; find: () => void }> {
      const source = derby();
      let find = (): void => undefined;
      const gate = new Promise<void>((open) => {
        find = open;
      });
      source.locate = async (typed) => {
        await gate;
        return derby().locate?.(typed);
      };
      const element = await finder(source);
      await expect.poll(() => headline(element)).toBe('12 services');
      for (const filter of chosen) await page.getByLabelText(filter).click();
      await page.getByLabelText(/^Near/).fill('de1');
      await search('falls');
      return { element, find };
    }

    test('can choose filters, and keeps all of them with the place', async () => {
      const { element, find } = await lookingUp();
      await page.getByLabelText(/^Free/).click();
      await page.getByLabelText(/^Just turn up/).click();
      find();
      await expect.poll(() => headline(element)).toBe('1 service near DE1');
      await expect.element(page.getByRole('button', { name: 'Remove: Free' })).toBeVisible();
      await expect.element(page.getByRole('button', { name: 'Remove: Just turn up' })).toBeVisible();
    });

    test('can say when, and in which order, and loses none of it', async () => {
      const { element, find } = await lookingUp(/^Free/, /^Just turn up/);
      await page.getByLabelText('Sort by').selectOptions('Name');
      await page.getByLabelText('Open now').click();
      await page.getByRole('button', { name: 'Remove: Free' }).click();
      find();
      await expect.poll(() => headline(element)).toContain('near DE1');
      await expect.element(page.getByLabelText('Sort by')).toHaveValue('name');
      await expect.element(page.getByRole('button', { name: 'Remove: Open now' })).toBeVisible();
      await expect.element(page.getByRole('button', { name: 'Remove: Just turn up' })).toBeVisible();
      await expect.element(page.getByRole('button', { name: 'Remove: “falls”' })).toBeVisible();
      await expect.element(page.getByRole('button', { name: 'Remove: Free' })).not.toBeInTheDocument();
    });

    test('can clear everything, and the place that is found later brings nothing back', async () => {
      const { element, find } = await lookingUp(/^Free/, /^Just turn up/);
      await page.getByRole('button', { name: 'Clear all' }).click();
      await expect.poll(() => headline(element)).toBe('12 services');
      find();
      await new Promise((later) => setTimeout(later, 300));
      expect(headline(element)).toBe('12 services');
      await expect.element(page.getByLabelText('What do you need help with?')).toHaveValue('');
    });
  });

  test('who clears everything while the device is located is not brought back there', async () => {
    let locate = (): void => undefined;
    const located = vi.spyOn(navigator.geolocation, 'getCurrentPosition').mockImplementation((found) => {
      locate = () => {
        found({ coords: { latitude: 52.9228, longitude: -1.4766 } } as GeolocationPosition);
      };
    });
    const element = await finder();
    await page.getByLabelText(/^Free/).click();
    await page.getByLabelText(/^Just turn up/).click();
    await page.getByRole('button', { name: 'Use my location' }).click();
    await expect.poll(() => located.mock.calls).toHaveLength(1);
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect.poll(() => headline(element)).toBe('12 services');
    await expect.element(page.getByRole('button', { name: 'Use my location' })).toBeVisible();
    locate();
    await new Promise((later) => setTimeout(later, 300));
    expect(headline(element)).toBe('12 services');
    located.mockRestore();
  });

  test('is no longer told that a place is not known once asked about another from outside', async () => {
    const element = await finder();
    await page.getByLabelText(/^Near/).fill('Timbuktu');
    await search('falls');
    await expect.poll(() => seen(element)).toContain('We do not know where “Timbuktu” is');
    const place = await derby().locate?.('DE1');
    element.ask({ place, withinMiles: 5 });
    await expect.poll(() => headline(element)).toContain('near DE1');
    expect(seen(element)).not.toContain('Timbuktu');
    await expect.element(page.getByLabelText(/^Near/)).toHaveValue('DE1');
  });

  test('who clears everything clears what was typed and not yet asked too', async () => {
    const element = await finder();
    await page.getByLabelText(/^Free/).click();
    await page.getByLabelText(/^Just turn up/).click();
    await page.getByLabelText('What do you need help with?').fill('half a qu');
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect.poll(() => headline(element)).toBe('12 services');
    await expect.element(page.getByLabelText('What do you need help with?')).toHaveValue('');
  });

  test('is taken to the number of services when what was pressed goes with the last list', async () => {
    const element = await finder();
    const focused = () => element.shadowRoot!.activeElement?.textContent.trim();
    await search('falls');
    await page.getByLabelText(/^Free/).click();
    await page.getByRole('button', { name: 'Remove: Free' }).click();
    await expect.poll(focused).toBe('3 services');
    await page.getByLabelText(/^Free/).click();
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect.poll(focused).toBe('12 services');
    await search('zzqqxx');
    await page.getByRole('button', { name: /take away the words/i }).click();
    await expect.poll(focused).toBe('12 services');
    // What the hidden line said of the list before is no longer so.
    expect(announced(element)).toBe('');
  });

  test('gets more of the list without losing the place', async () => {
    const element = await finder();
    await page.getByRole('button', { name: 'Show 2 more' }).click();
    await expect.poll(() => names(element)).toHaveLength(12);
    expect(element.shadowRoot!.activeElement?.textContent.trim()).toBe(names(element)[10]);
  });
});

describe('a service opened in place', () => {
  test('takes focus, and Back leads to the same place in the list', async () => {
    const element = await finder();
    await page.getByRole('button', { name: 'Community falls clinic' }).click();
    const opened = () => element.shadowRoot!.querySelector('nk-service')?.shadowRoot;
    await expect.poll(() => opened()?.activeElement?.textContent.trim()).toBe('Community falls clinic');
    await page.getByRole('button', { name: 'Back to the list' }).click();
    await expect.poll(() => element.shadowRoot!.activeElement?.textContent.trim()).toBe('Community falls clinic');
    expect(element.shadowRoot!.querySelector('nk-service')).toBeNull();
  });

  test('is closed by the browser’s own Back button, and the address never changes', async () => {
    const element = await finder();
    const address = location.href;
    await page.getByRole('button', { name: 'Community falls clinic' }).click();
    await expect.element(page.getByRole('heading', { name: 'Where and when' })).toBeVisible();
    expect(location.href).toBe(address);
    expect(JSON.stringify(history.state)).not.toContain('falls-clinic');
    history.back();
    await expect.poll(() => element.shadowRoot!.querySelector('nk-service')).toBeNull();
    expect(names(element)).toContain('Community falls clinic');
  });

  test('opens again by Forward, and Back closes it again', async () => {
    const element = await finder();
    const entry = () => element.shadowRoot!.querySelector('nk-service');
    await page.getByRole('button', { name: 'Community falls clinic' }).click();
    await expect.poll(entry).not.toBeNull();
    history.back();
    await expect.poll(entry).toBeNull();
    history.forward();
    await expect.element(page.getByRole('heading', { name: 'Where and when' })).toBeVisible();
    await page.getByRole('button', { name: 'Back to the list' }).click();
    await expect.poll(entry).toBeNull();
  });

  test('is closed at the first Back where the page was loaded again while one was open', async () => {
    history.pushState({ nkServiceOpen: 1, nkTop: 'nkServiceOpen' }, '');
    const element = await finder();
    await page.getByRole('button', { name: 'Community falls clinic' }).click();
    await expect.poll(() => element.shadowRoot!.querySelector('nk-service')).not.toBeNull();
    await page.getByRole('button', { name: 'Back to the list' }).click();
    await expect.poll(() => element.shadowRoot!.querySelector('nk-service')).toBeNull();
    history.back();
  });

  test('is closed by itself where two finders of a page have one open', async () => {
    const [first, second] = [await finder(), await finder()];
    const open = () => [first, second].map((each) => each.shadowRoot!.querySelector('nk-service') !== null);
    await first.open('falls-clinic');
    await second.open('falls-clinic');
    expect(open()).toEqual([true, true]);
    history.back();
    await expect.poll(open).toEqual([true, false]);
    history.back();
    await expect.poll(open).toEqual([false, false]);
  });

  test('tells the page which service, and nothing else', async () => {
    const element = await finder();
    const heard = vi.fn();
    element.addEventListener('nk-service-selected', ({ detail }) => {
      heard(detail);
    });
    await page.getByRole('button', { name: 'Community falls clinic' }).click();
    expect(heard).toHaveBeenCalledExactlyOnceWith({ serviceId: 'falls-clinic' });
  });

  test('hands the service to the form that the page names, and moves there', async () => {
    const form = document.createElement('section') as HTMLElement & { service?: { id: string } };
    form.id = 'refer';
    form.tabIndex = -1;
    document.body.append(form);
    const element = new NkServiceFinder();
    element.source = derby();
    element.form = '#refer';
    await mount(element);
    await element.open('debt-desk');
    await page.getByRole('button', { name: 'Ask for help from this service' }).click();
    expect(form.service?.id).toBe('debt-desk');
    expect(document.activeElement).toBe(form);
  });

  test('hands over the whole entry, also where the list has not read it', async () => {
    const form = document.createElement('section') as HTMLElement & { service?: { terms?: unknown } };
    form.id = 'refer';
    document.body.append(form);
    const element = new NkServiceFinder();
    const source = derby();
    const read = source.service.bind(source);
    let asked = 0;
    source.service = (id, signal) => (id === 'debt-desk' && asked++ === 0 ? new Promise(() => {}) : read(id, signal));
    element.source = source;
    element.form = '#refer';
    await mount(element);
    await expect.poll(() => asked).toBe(1);
    await element.open('debt-desk');
    await page.getByRole('button', { name: 'Ask for help from this service' }).click();
    expect(form.service).toEqual(await read('debt-desk'));
  });

  test('tells whoever made the page when the form it names is not there, and what to mend', async () => {
    const complain = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const element = new NkServiceFinder();
    element.source = derby();
    element.form = '#refer';
    await mount(element);
    await element.open('debt-desk');
    await page.getByRole('button', { name: 'Ask for help from this service' }).click();
    expect(complain).toHaveBeenCalledExactlyOnceWith(
      expect.stringMatching(/^<nk-service-finder form="#refer">: no element of this page matches\. .*id="refer"/),
    );
    complain.mockRestore();
  });

  test('leaves the form alone when the page refuses', async () => {
    const form = document.createElement('section') as HTMLElement & { service?: unknown };
    form.id = 'refer';
    document.body.append(form);
    const element = new NkServiceFinder();
    element.source = derby();
    element.form = '#refer';
    element.addEventListener('nk-refer', (event) => {
      event.preventDefault();
    });
    await mount(element);
    await element.open('debt-desk');
    await page.getByRole('button', { name: 'Ask for help from this service' }).click();
    expect(form.service).toBeUndefined();
  });
});

describe('suggestions', () => {
  test('are said, reached with the arrow keys, and left with Escape', async () => {
    const element = await finder();
    await expect.poll(() => headline(element)).toBe('12 services');
    const box = page.getByLabelText('What do you need help with?');
    await box.click();
    await userEvent.keyboard('fal');
    await expect.poll(() => announced(element)).toMatch(/^\d suggestions? below$/);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(element.shadowRoot!.activeElement?.textContent).toContain('Community falls clinic');
    await userEvent.keyboard('{Escape}');
    expect(element.shadowRoot!.activeElement?.id).toBe('text');
    expect(element.shadowRoot!.querySelector('.suggestions')).toBeNull();
  });

  test('that name a service open it', async () => {
    const element = await finder();
    await page.getByLabelText('What do you need help with?').fill('fal');
    await page.getByRole('button', { name: 'Community falls clinic' }).first().click();
    await expect.poll(() => element.shadowRoot!.querySelector('nk-service')).not.toBeNull();
  });

  test('go when focus goes elsewhere', async () => {
    const element = await finder();
    await page.getByLabelText('What do you need help with?').fill('fal');
    await expect.poll(() => element.shadowRoot!.querySelector('.suggestions')).not.toBeNull();
    await page.getByLabelText(/^Near/).click();
    await expect.poll(() => element.shadowRoot!.querySelector('.suggestions')).toBeNull();
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

  test('a finder without a directory says so, keeps the fallback, and tells whoever made the page once what to set', async () => {
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
    expect(seen(element)).toContain('This list does not give: opening times, where services are');
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

test('what somebody typed reaches no event, no address and no storage', async () => {
  const element = await finder();
  const heard: unknown[] = [];
  element.addEventListener('nk-search', (event) => heard.push(event.detail));
  await search('canary7 falls');
  await expect.poll(() => heard).not.toHaveLength(0);
  await expect.poll(() => JSON.stringify(heard.at(-1))).toContain('"conditions":1');
  const everywhere = JSON.stringify([
    heard,
    location.href,
    Object.entries(localStorage),
    Object.entries(sessionStorage),
    document.cookie,
  ]);
  expect(everywhere).not.toContain('canary7');
});
