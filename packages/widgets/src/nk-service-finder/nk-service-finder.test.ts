import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { announced, derby, finder, headline, names, search } from '../testing/finder.js';
import { seen, showsFallback } from '../testing/mount.js';
import type { NkServiceFinder } from './nk-service-finder.define.js';

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
