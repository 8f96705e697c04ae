import { page } from 'vitest/browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readFragment } from '../more/shared-link.js';
import { memorySource } from '../shared/source/memory-source.js';
import { mount, seen } from '../testing/mount.js';
import { drawOn } from '../testing/paper.js';
import { EXAMPLE_NOW, EXAMPLE_SERVICES } from '../testing/services.js';
import { NkServiceFinder } from './nk-service-finder.define.js';

/** A class with two places; from here the second is near. */
const NEAR_THE_SECOND = { label: 'Normanton', point: { latitude: 52.906, longitude: -1.483 } };
const CLASS = 'Steady Steps strength and balance class';
const SHOWN = { id: 'steady-steps', placeId: 'steady-steps-normanton' };
const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
const words = (element: NkServiceFinder, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(selector)?.innerText ?? '';

async function finder(hash = '', services = EXAMPLE_SERVICES): Promise<NkServiceFinder> {
  history.replaceState(null, '', location.pathname + location.search + hash);
  const element = new NkServiceFinder();
  element.source = memorySource('test', () => Promise.resolve(services));
  element.clock = () => EXAMPLE_NOW;
  await mount(element);
  return element;
}

async function shownAtTheSecond(): Promise<NkServiceFinder> {
  const element = await finder();
  element.ask({ text: 'balance class', place: NEAR_THE_SECOND });
  await expect.poll(() => words(element, '.card')).toMatch(/0\.1 miles away · Derby · 2 places/);
  return element;
}

const entry = (element: NkServiceFinder) => element.shadowRoot!.querySelector('nk-service');

beforeEach(async () => {
  await page.viewport(1280, 900);
  localStorage.clear();
});
afterEach(async () => {
  document.body.replaceChildren();
  history.replaceState(null, '', location.pathname + location.search);
  await drawOn('screen');
});

test('the place that the list shows stands first in the service, and is named as such', async () => {
  const element = await shownAtTheSecond();
  await press(CLASS);
  await expect
    .poll(() => seen(entry(element)!))
    .toMatch(/The place you chose\s+Normanton Community Hub[^]*Wednesday[^]*Other places\s+Guild Rooms/);
});

test('a service that is opened without a place names none', async () => {
  const element = await finder();
  await element.open('steady-steps');
  await expect.poll(() => seen(entry(element)!)).toMatch(/Guild Rooms[^]*Normanton Community Hub/);
  expect(seen(entry(element)!)).not.toContain('The place you chose');
});

test('the place goes with the service onto the shortlist and into its links', async () => {
  const element = await shownAtTheSecond();
  await press('Add to shortlist');
  await press(/^Shortlist/);
  await expect.poll(() => words(element, '.kept')).toContain('Normanton Community Hub, 3 Pear Street, Derby, DE23 8AB');
  expect(words(element, '.kept')).not.toContain('Guild Rooms');
  await press('Share the list');
  await expect.poll(() => element.shadowRoot!.querySelector<HTMLInputElement>('#share-link')?.value).toBeDefined();
  const { hash } = new URL(element.shadowRoot!.querySelector<HTMLInputElement>('#share-link')!.value);
  expect(readFragment(hash)).toEqual({ kind: 'list', services: [SHOWN] });
  element.remove();
  const other = await finder(hash);
  await expect.poll(() => words(other, '.kept')).toContain('Normanton Community Hub');
  await page.getByRole('button', { name: CLASS }).first().click();
  await expect.poll(() => seen(entry(other)!)).toMatch(/The place you chose\s+Normanton Community Hub/);
});

test('a link to a service leads to the place at which it was shown', async () => {
  const element = await shownAtTheSecond();
  await press(CLASS);
  await press('Share this service');
  await expect.poll(() => element.shadowRoot!.querySelector<HTMLInputElement>('#share-link')?.value).toBeDefined();
  const { hash } = new URL(element.shadowRoot!.querySelector<HTMLInputElement>('#share-link')!.value);
  expect(readFragment(hash)).toEqual({ kind: 'service', ...SHOWN });
});

test('a shortlist on paper has address, hours by date, cost and telephone of the place, and the website', async () => {
  const element = await shownAtTheSecond();
  await press('Add to shortlist');
  await press(/^Shortlist/);
  await expect.poll(() => words(element, '.kept')).toContain('Normanton');
  await drawOn('print');
  const printed = words(element, '.kept');
  const service = EXAMPLE_SERVICES.find(({ id }) => id === SHOWN.id)!;
  expect(printed).toMatch(/Wednesday 9 December 2pm to 3:30pm · Wednesday 16 December/);
  expect(printed).toContain('Free (first class)');
  expect(printed).toContain(service.phones![0]!.number);
  expect(printed).toContain(service.url);
  expect(printed).not.toMatch(/closed now|open now|Monday/i);
});

test('a service without a telephone is reached on paper by its e-mail address, and a confidential place is never printed', async () => {
  const element = await finder(
    '#nk-find?list=steady-steps&list=refuge',
    EXAMPLE_SERVICES.map((service) => ({ ...service, phones: service.id === 'refuge' ? service.phones : [] })),
  );
  await expect.poll(() => words(element, '.kept')).toContain('Safe at Rowan House');
  await drawOn('print');
  const printed = words(element, '.kept');
  expect(printed).toContain('hello@moving-well.example');
  expect(printed).toContain('01632 960105');
  expect(printed).not.toMatch(/Hidden Lane|Rowan House,|Secretville/);
});
