import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFeed } from '@neighbourhood-kit/open-referral';
import { hoursLines } from '../publish/hours.js';
import { html } from '../publish/html.js';
import { nk } from '../testing/run-nk.js';

const DERBYSHIRE = fileURLToPath(new URL('../../../../examples/derbyshire/directory.json', import.meta.url));
let folder: string;
const at = (...names: string[]): string => join(folder, ...names);

const service = (i: number, more: object = {}) => ({
  id: `s${String(i)}`,
  name: `Service ${String(i)}`,
  status: 'active',
  description: 'Help',
  ...more,
});
const feedOf = async (name: string, services: readonly object[]): Promise<string> => {
  await writeFile(at(name), JSON.stringify(services));
  return at(name);
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nk-publish-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('nk publish', () => {
  test('shows no record whose field to hide it is misspelt, and says so', async () => {
    const about = { schemaVersion: 1, id: 'd', name: 'A small place' };
    const services = [service(1, { visiblity: 'restricted', name: 'Quiet house' }), service(2)];
    await writeFile(at('misspelt.json'), JSON.stringify({ ...about, services }));
    const { code, err } = await nk('publish', at('misspelt.json'), '--out', at('misspelt'), '--no-search');
    expect(code).toBe(0);
    expect(err).toContain('services[0].visiblity: No field of this name hides anything here');
    expect(err).toContain('Perhaps "visibility" was meant.');
    const pages = await readdir(at('misspelt'), { recursive: true, withFileTypes: true });
    const texts = pages
      .filter((page) => page.isFile())
      .map((page) => readFile(join(page.parentPath, page.name), 'utf8'));
    expect((await Promise.all(texts)).join('')).not.toContain('Quiet house');
    const check = await nk('feed', 'check', at('misspelt.json'));
    expect([check.code, check.out]).toEqual([1, expect.stringContaining('error  schema/hides-nothing')]);
    expect((await nk('insight', at('misspelt.json'))).code).not.toBe(0);
  });

  test('holds back the address of a place of which words say that it is secret, and of refuges unless somebody vouches for them', async () => {
    const location = { addresses: [{ address_1: '1 High St', city: 'Derby', postal_code: 'DE1 1AA' }], latitude: 52.9, longitude: -1.4 }; // prettier-ignore
    const placed = (i: number, place: object, more: object = {}) =>
      service(i, { ...more, service_at_locations: [{ location: { id: `l${String(i)}`, ...location, ...place } }] });
    const feed = await feedOf('secret.json', [
      placed(1, { description: 'Confidential address' }),
      placed(2, {}, { description: 'Rooms for women. The address is confidential.' }),
      placed(3, {}, { name: 'Derby Women’s Refuge' }),
    ]);
    const written = async (...options: string[]) => {
      const { code, err } = await nk('publish', feed, '--out', at('secret'), '--no-search', '--force', ...options);
      expect(code).toBe(0);
      const files = await readdir(at('secret'), { recursive: true, withFileTypes: true });
      const texts = files
        .filter((file) => file.isFile())
        .map((file) => readFile(join(file.parentPath, file.name), 'utf8'));
      return { err, all: (await Promise.all(texts)).join('') };
    };
    const { err, all } = await written();
    expect(all).not.toMatch(/High St|DE1 1AA|52\.9/);
    expect(err).toContain('Held back the address of 1 service that may be a refuge: “Derby Women’s Refuge”.');
    const vouched = await written('--show-refuges');
    expect(vouched.err).not.toContain('Held back');
    expect(vouched.all.match(/1 High St/g)?.length).toBeGreaterThan(0);
    const check = await nk('feed', 'check', feed);
    expect(check.out).toMatch(/warning {2}location\/says-confidential {2}2 times/);
    expect(check.out).toMatch(/error {2}place\/maybe-secret {2}1 time/);
  });

  test('writes a page a service, lists to print, snapshot, feed and sitemap', async () => {
    const { code, out } = await nk(
      'publish',
      DERBYSHIRE,
      '--out',
      at('site'),
      '--url',
      'https://help.example.org',
      '--title',
      'Help in <Derbyshire>',
    );
    expect({ code, out }).toMatchObject({ code: 0 });
    const names = await readdir(at('site'));
    expect(names).toEqual(
      expect.arrayContaining([
        'index.html',
        'a-to-z.html',
        'large-print.html',
        'index.nkx',
        'services.json',
        'sitemap.xml',
        'style.css',
      ]),
    );
    const pages = await readdir(at('site', 'services'));
    const sitemap = await readFile(at('site', 'sitemap.xml'), 'utf8');
    for (const page of pages) expect(sitemap).toContain(`<loc>https://help.example.org/services/${page}</loc>`);
    const clinic = await readFile(
      at('site', 'services', pages.find((name) => name.startsWith('falls-prevention-clinic-')) ?? ''),
      'utf8',
    );
    expect(clinic).toContain('itemtype="https://schema.org/Service"');
    expect(clinic).toContain('<span itemprop="postalCode">');
    expect(clinic).toContain('<link itemprop="dayOfWeek" href="https://schema.org/Monday"');
    expect(clinic).toContain('Help in &lt;Derbyshire&gt;');
    expect(clinic).toContain('tel:999');
    expect(clinic).not.toContain('<script');
    expect((await nk('find', at('site', 'index.nkx'), 'falls', '--json')).out).toContain('Falls prevention clinic');
  });

  test('tells nowhere where a confidential place is, and leaves out what has ended', async () => {
    const refuge = {
      id: 'l',
      name: 'Haven 7',
      nk_confidential: true,
      latitude: 53.1,
      longitude: -1.4,
      addresses: [{ id: 'a', address_1: '7 Hidden Lane', postal_code: 'DE1 3AH' }],
    };
    const feed = await feedOf('refuge.json', [
      service(1, { service_at_locations: [{ id: 'p', location: refuge }] }),
      service(2, { status: 'defunct' }),
    ]);
    await nk('publish', feed, '--out', at('refuge'), '--no-search');
    for (const name of await readdir(at('refuge'), { recursive: true })) {
      const text = await readFile(at('refuge', name), 'latin1').catch(() => '');
      expect(text, name).not.toMatch(/Hidden Lane|DE1 3AH|53\.1|Service 2/);
    }
  });

  test('keeps yesterday’s site when today’s feed loses over a tenth, and says so', async () => {
    const many = Array.from({ length: 20 }, (_, i) => service(i));
    await nk('publish', await feedOf('day.json', many), '--out', at('night'), '--no-search');
    const before = await readFile(at('night', 'index.html'), 'utf8');
    await feedOf('day.json', many.slice(0, 17));
    expect(await nk('publish', at('day.json'), '--out', at('night'), '--no-search')).toMatchObject({
      code: 1,
      err: expect.stringContaining('shows 17 services, the last one showed 20') as string,
    });
    expect(await readFile(at('night', 'index.html'), 'utf8')).toBe(before);
    await feedOf('day.json', many.slice(0, 18));
    expect(await nk('publish', at('day.json'), '--out', at('night'), '--no-search')).toMatchObject({
      code: 0,
      out: expect.stringContaining('removed 2 old ones') as string,
    });
    expect(await readdir(at('night', 'services'))).toHaveLength(18);
    await writeFile(at('day.json'), 'no feed');
    expect((await nk('publish', at('day.json'), '--out', at('night'))).code).toBe(2);
    expect(await readdir(at('night', 'services'))).toHaveLength(18);
  });

  test('keeps yesterday’s site when a page or a service of today’s feed is not answered, unless that is put up with', async () => {
    let down: RegExp | undefined;
    const server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://feed');
      const one = /^\/services\/s(\d+)$/.exec(url.pathname)?.[1];
      const page = Number(url.searchParams.get('page') ?? 1);
      const services = Array.from({ length: 10 }, (_, i) => service((page - 1) * 10 + i));
      const body = one ? service(Number(one), { fees: 'Free' }) : { total_pages: 15, contents: services };
      const status = down?.test(request.url ?? '') ? 500 : url.pathname.startsWith('/services') ? 200 : 404;
      response.writeHead(status, { 'content-type': 'application/json', 'retry-after': '0.001' });
      response.end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/services`;
    const publish = (...more: string[]) => nk('publish', url, '--out', at('live'), '--no-search', ...more);
    const pages = async (): Promise<number> => (await readdir(at('live', 'services'))).length;

    expect(await publish()).toMatchObject({ code: 0 });
    down = /page=3&/;
    const { code, err } = await publish();
    expect(code).toBe(1);
    expect(err).toContain('A page of the feed could not be read: page 3: The feed answers with the error 500.');
    expect(err).toContain("1 answer of today's feed is missing");
    expect(await pages()).toBe(150);
    down = /services\/s7$/;
    expect(await publish()).toMatchObject({
      code: 1,
      err: expect.stringContaining(
        'A service could not be read individually; what the list says about it was kept: s7:',
      ) as string,
    });
    expect(await publish('--force')).toMatchObject({ code: 0 });
    expect(await publish()).toMatchObject({ code: 0 });
    down = undefined;
    expect(await publish()).toMatchObject({ code: 0 });
    down = /services\/s7$/;
    expect(await publish()).toMatchObject({ code: 1 });
    await new Promise((resolve) => server.close(resolve));
  });

  test('goes on where the first writing broke off, and leaves nothing of it', async () => {
    const feed = await feedOf('broken.json', [service(1), service(2)]);
    // Stands where a page of the site is to go, so that writing stops there.
    await nk('publish', feed, '--out', at('whole'), '--no-search');
    const [first = '', second = ''] = (await readdir(at('whole', 'services'))).sort();
    await mkdir(at('broken', 'services', second, 'x'), { recursive: true });
    expect(await nk('publish', feed, '--out', at('broken'), '--no-search', '--force')).toMatchObject({ code: 2 });
    await rm(at('broken', 'services', second), { recursive: true });
    expect(await readdir(at('broken', 'services'))).toContain(first);
    await feedOf('broken.json', [service(2), service(3)]);
    expect(await nk('publish', feed, '--out', at('broken'), '--no-search')).toMatchObject({ code: 0 });
    const left = await readdir(at('broken', 'services'));
    expect(left).toEqual([expect.stringContaining('service-2'), expect.stringContaining('service-3')]);
    expect(await readdir(at('broken'))).toEqual(await readdir(at('whole')));
  });

  test('writes into no folder that holds other things, unless it is told to', async () => {
    const feed = await feedOf('one.json', [service(1)]);
    expect(await nk('publish', feed, '--out', folder)).toMatchObject({
      code: 2,
      err: expect.stringContaining('is not empty and was not written by nk publish') as string,
    });
    expect((await nk('publish', feed)).err).toContain('--out is missing');
    expect((await nk('publish', feed, '--out', at('x'), '--url', 'help')).err).toContain('--url takes the address');
  });

  test('shows since when nobody has confirmed an entry', async () => {
    const feed = await feedOf('old.json', [service(1, { assured_date: '2020-02-03' })]);
    await nk('publish', feed, '--out', at('old'), '--no-search');
    const [page = ''] = await readdir(at('old', 'services'));
    expect(await readFile(at('old', 'services', page), 'utf8')).toContain('Not confirmed since 3 February 2020');
  });
});

describe('nk render', () => {
  test('prints a list for the inside of an element: no frame, style or script, crisis help first', async () => {
    const { out, code } = await nk('render', DERBYSHIRE, '--query', 'falls', '--limit', '2');
    expect(code).toBe(0);
    expect(out).toMatch(/^<aside class="crisis"/);
    expect(out).toContain('Falls prevention clinic');
    expect(out).not.toMatch(/<(?:html|style|script|body)/);
  });

  test('writes a page in large print of chosen services for one person', async () => {
    const { hits } = JSON.parse((await nk('find', DERBYSHIRE, 'lunch', '--json')).out) as {
      hits: { id: string; name: string }[];
    };
    const [first, second] = hits;
    await nk(
      'render',
      DERBYSHIRE,
      '--id',
      second?.id ?? '',
      '--id',
      first?.id ?? '',
      '--large-print',
      '--title',
      'For Joan & Al',
      '--out',
      at('joan.html'),
    );
    const page = await readFile(at('joan.html'), 'utf8');
    expect(page).toContain('<body class="large"');
    expect(page).toContain('For Joan &amp; Al');
    expect(page.indexOf(second?.name ?? '?')).toBeLessThan(page.indexOf(first?.name ?? '?'));
    expect((await nk('render', DERBYSHIRE, '--id', 'nobody')).err).toContain('There is no service with the id nobody');
  });

  test('puts the branch near the person first, with its hours, the cost and the website', async () => {
    const towns = ['Derby', 'Belper', 'Buxton', 'Glossop'];
    const places = towns.map((city, i) => ({
      id: `a${String(i)}`,
      location: {
        ...{ id: `l${String(i)}`, name: `${city} Hall`, latitude: 52.9 + i / 5, longitude: -1.5 },
        addresses: [{ id: `x${String(i)}`, address_1: '1 High Street', city, postal_code: `SK1${String(i)} 1AA` }],
      },
      schedules: [{ id: `h${String(i)}`, freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '12:00' }],
    }));
    const phones = [1, 2, 3, 4].map((i) => ({ id: `p${String(i)}`, number: `01632 96010${String(i)}` }));
    const feed = await feedOf('near.json', [
      service(1, { service_at_locations: places, phones, url: 'https://one.example', fees_description: 'Free' }),
      service(2, { service_at_locations: places.slice(0, 1).map((place) => ({ ...place, id: 'b', schedules: [] })) }),
    ]);
    for (const near of ['Glossop', 'SK13', '53.5,-1.5']) {
      const { code, out } = await nk('render', feed, '--near', near);
      expect(code).toBe(0);
      expect(out.indexOf('Glossop Hall')).toBeGreaterThan(0);
      expect(out.indexOf('Glossop Hall')).toBeLessThan(out.indexOf('Buxton Hall'));
      expect(out).toMatch(/Glossop Hall[^<]*9am to midday/);
      expect(out).toContain('https://one.example');
      expect(out).toContain(': Free<');
      expect(out).toMatch(/Derby Hall[^<]*Opening times not known/);
      expect(out).toContain('Cost not given');
    }
    expect((await nk('render', feed, '--near', 'Nowhere')).err).toContain('no place of this directory says where');
  });
});

test('hours are put into lines as a notice has them', () => {
  const weekly = {
    freq: 'WEEKLY',
    byday: 'MO,TU,WE',
    opensAt: '09:00',
    closesAt: '12:00',
    bankHolidays: 'closed',
  } as const;
  const monthly = {
    freq: 'MONTHLY',
    byday: '2TH',
    opensAt: '13:30',
    closesAt: '00:00',
    bankHolidays: 'closed',
  } as const;
  expect(hoursLines([weekly, monthly, { description: 'Ring first' }], '2026-11-26')).toEqual([
    'Monday to Wednesday: 9am to midday',
    'The second Thursday of the month: 1:30pm to midnight, next on 10 December 2026',
    'Ring first',
    'Closed on bank holidays',
  ]);
});

test('hours on paper keep the words that limit them, and not those that say the same again', () => {
  const line = { freq: 'WEEKLY', opensAt: '10:00', closesAt: '12:00' } as const;
  const lines = [
    { ...line, byday: 'MO', notes: 'Term time only. Ring the side bell.' },
    { ...line, byday: 'TU', description: 'Women only session' },
    { ...line, byday: 'WE', description: 'Wed 10am-12pm' },
  ];
  expect(hoursLines(lines, '2026-11-26')).toEqual([
    'Monday to Wednesday: 10am to midday',
    'Monday: Term time only. Ring the side bell.',
    'Tuesday: Women only session',
  ]);
});

test('hours that were read in part are given with the words of all of them', () => {
  const reading = readFeed([{ id: 'a', name: 'A', opening_hours: 'Mon-Fri 7-9, Sat 10-4' }]);
  const schedules = reading.ok ? reading.value.services[0]?.schedules : undefined;
  expect(hoursLines(schedules ?? [], '2026-11-26')).toEqual([
    'Monday, Tuesday, Wednesday, Thursday, Friday and Sunday: times not known',
    'Saturday: 10am to 4pm',
    'Mon-Fri 7-9, Sat 10-4',
  ]);
});

test('times that are hardly meant are said not to be certain', () => {
  const slip = { freq: 'WEEKLY', byday: 'MO', opensAt: '09:00', closesAt: '05:00' } as const;
  expect(hoursLines([slip], '2026-11-26')).toEqual(['Monday: not certain, given as 09:00 to 05:00']);
});

test('templates escape every text', () => {
  const hostile = `"><script>alert('x')</script>`;
  expect(html`<p title="${hostile}">${[hostile, html`<b>${1}</b>`]}${undefined}</p>`.source).toBe(
    '<p title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;">&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;<b>1</b></p>',
  );
});
