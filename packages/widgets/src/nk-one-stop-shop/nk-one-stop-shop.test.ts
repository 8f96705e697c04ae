import type { DirectoryData } from '@neighbourhood-kit/core/directory';
import { page } from 'vitest/browser';
import { describe, expect, test } from 'vitest';
import { SourceError } from '../shared/source/source-error.js';
import { expectToFitNarrowPage, prepareEachPage, shownElement } from '../testing/directory-element.js';
import { seen, showsFallback } from '../testing/mount.js';
import { EXAMPLE_NOW } from '../testing/services.js';
import { NkOneStopShop } from './nk-one-stop-shop.define.js';
import { HOUSE } from './nk-one-stop-shop.examples.js';

const shown = (set: (element: NkOneStopShop) => void) =>
  shownElement(new NkOneStopShop(), (each) => {
    each.clock = () => EXAMPLE_NOW;
    set(each);
  });

const house = (assetId = 'a-corn-hall', data: unknown = HOUSE) =>
  shown((element) => {
    element.data = data;
    element.assetId = assetId;
  });

const links = (element: NkOneStopShop) =>
  [...element.shadowRoot!.querySelectorAll('article a')].map((link) => link.getAttribute('href'));

prepareEachPage();

describe('a house', () => {
  test('says how much there is, what is on today and now, who runs it, whether that is the NHS, and how to get in', async () => {
    const words = seen(await house());
    for (const said of [
      '8 services from 5 organisations. 6 of the services are not run by the NHS.',
      'You do not need an appointment',
      'On today, Monday 7 December',
      'Open now until 1pm',
      'Closed now, opens today at 2pm',
      'Run by Plain Advice (not the NHS)',
      'Run by Northfield Community Health Trust (NHS)',
      'Just turn up · By telephone',
      'A professional refers you · Refer yourself',
      'Gives information here, and nothing else',
      'Step-free access',
      'Hearing loop: in the main hall',
      '1 Weir Lane',
    ])
      expect(words).toContain(said);
  });

  test('is read from the parts of a directory as from the whole', async () => {
    const { services, ...rest } = HOUSE;
    const files: Record<string, unknown> = {
      '/rest.json': rest,
      '/services.json': { schemaVersion: HOUSE.schemaVersion, id: HOUSE.id, name: HOUSE.name, services },
    };
    const whole = seen(await house());
    const inParts = await shown((element) => {
      element.src = '/rest.json /services.json';
      element.load = (address) => Promise.resolve(files[address]);
      element.assetId = 'a-corn-hall';
    });
    expect(seen(inParts)).toBe(whole);
  });

  test('lists the other days by their dates, as a poster needs, each in order of the clock', async () => {
    const words = seen(await house());
    const week = words.slice(words.indexOf('The rest of the week'));
    const order = [
      'Tuesday 8 December',
      '9am to 5pm',
      'Wednesday',
      'Thursday',
      'Falls clinic',
      'Lunch for anybody over 60',
    ];
    const places = order.map((each) => week.toLowerCase().indexOf(each.toLowerCase()));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('never calls closed what it does not know', async () => {
    const element = await house();
    const words = seen(element);
    const ask = words.slice(words.indexOf('Ask before you go'));
    expect(ask).toContain('Stitch and chat Times not known: ask before you go');
    expect(ask).toContain('Carers’ drop-in Times not known');
    expect(ask).toContain('Warm pool Closed for the time being');
    expect(words.slice(0, words.indexOf('Ask before you go'))).not.toContain('Stitch and chat');
  });

  test('has links that dial and lead there, and no other', async () => {
    const found = links(await house());
    expect(found).toContain('tel:01632960111');
    expect(found).toContain('https://plain-advice.example/corn-hall');
    expect(found.filter((href) => href?.includes('53.0247'))).toHaveLength(2);
    const services = (HOUSE.services ?? []).map((each) => ({ ...each, url: 'javascript:alert(1)' }));
    const hostile: DirectoryData = { ...HOUSE, services };
    expect(links(await house('a-corn-hall', hostile)).join()).not.toContain('javascript');
  });

  test('is shown by its place where no asset names it', async () => {
    const element = await shown((each) => {
      each.data = HOUSE;
      each.locationId = 'l-empty';
    });
    expect(seen(element)).toContain('The Old Library');
    expect(seen(element)).toContain('Nothing is listed here at present');
  });

  test('fits 320 pixels and text of twice the size', async () => {
    await expectToFitNarrowPage(() => house());
  });
});

describe('what must not be shown', () => {
  test('of a refuge nothing appears', async () => {
    const element = await house('a-refuge');
    expect(seen(element)).not.toContain('Hidden House');
    expect(seen(element)).toContain('Ring or ask before you go');
    expect(showsFallback(element)).toBe(true);
  });

  test('of a place of which only words say that it is secret nothing appears', async () => {
    const locations = (HOUSE.locations ?? []).map((each) =>
      each.id === 'l-corn-hall' ? { ...each, description: 'The address is confidential.' } : each,
    );
    const element = await house('a-corn-hall', { ...HOUSE, locations });
    expect(seen(element)).not.toContain('1 Weir Lane');
    expect(showsFallback(element)).toBe(true);
  });

  test('a restricted service is left out, though the data holds it', async () => {
    const services = (HOUSE.services ?? []).map((each) =>
      each.id === 'advice' ? { ...each, visibility: 'restricted' } : each,
    );
    const words = seen(await house('a-corn-hall', { ...HOUSE, services }));
    expect(words).not.toContain('Money and benefits advice');
    expect(words).toContain('Falls clinic');
  });
});

describe('a house that cannot be shown', () => {
  test.each([
    ['no directory', { points: [] }, 'a-corn-hall'],
    ['lists that are no lists', { schemaVersion: 1, services: 'all', assets: 7 }, 'a-corn-hall'],
    ['no such asset', HOUSE, 'a-gone'],
  ])('because of %s says so and keeps the telephone numbers', async (_why, data, assetId) => {
    const element = await house(assetId, data);
    expect(seen(element)).toContain('cannot be shown');
    expect(seen(element)).toContain('999');
    expect(showsFallback(element)).toBe(true);
  });

  test('can be tried again when its address fails', async () => {
    let broken = true;
    const element = await shown((each) => {
      each.src = '/directory.json';
      each.assetId = 'a-corn-hall';
      each.load = () => (broken ? Promise.reject(new SourceError('server-error')) : Promise.resolve(HOUSE));
    });
    expect(showsFallback(element)).toBe(true);
    broken = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => seen(element)).toContain('The Corn Hall');
  });

  test('takes back what was said of the house that showed before', async () => {
    const element = await shown((each) => {
      each.src = '/directory.json';
      each.assetId = 'a-corn-hall';
      each.load = () => Promise.resolve(HOUSE);
    });
    const live = element.shadowRoot!.lastElementChild!;
    await expect.poll(() => live.textContent).toContain('The Corn Hall');
    element.load = () => Promise.reject(new SourceError('server-error'));
    await expect.poll(() => showsFallback(element)).toBe(true);
    expect(live.textContent).toBe('');
  });
});
