import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { derby, finder, names } from '../testing/finder.js';
import { mount } from '../testing/mount.js';
import { NkServiceFinder } from './nk-service-finder.define.js';

beforeEach(async () => {
  await page.viewport(1280, 900);
});

afterEach(() => {
  document.body.replaceChildren();
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

  test('tells the person who made the page when the form it names is not there, and what to fix', async () => {
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
