import { openDirectory, type DirectoryData } from '@neighbourhood-kit/core/directory';
import { readFile } from 'node:fs/promises';
import { buildIndex } from '@neighbourhood-kit/finder';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from './demo.ts';
import { htmlPage, json, snapshot, startSite, type Answer, type Site } from './site.ts';

const example = new URL('../../examples/derbyshire/directory.json', import.meta.url);
const FALLBACK = '<p>Ring the library on <a href="tel:01632960111">01632 960 111</a></p>';

const status =
  (code: number, body = 'no'): Answer =>
  (_request, response) => {
    response.writeHead(code, { 'retry-after': '1' }).end(body);
  };
const text =
  (body: string, type = 'application/json'): Answer =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': type }).end(body);
  };

/** Sends a little every half second and never ends. */
const drip: Answer = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 500);
  response.on('close', () => {
    clearInterval(timer);
  });
};

/** Sends eleven megabytes without saying so first. */
const huge: Answer = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  for (let i = 0; i < 11; i++) response.write(Buffer.alloc(1024 * 1024, ' '));
  response.end();
};

const pageOf = (page: string | null) => ({ total_pages: 1e6, contents: [{ id: 'a', name: 'Loop', page }] });

/** Twelve ways in which a directory fails, and what is said. */
const FAULTS: Readonly<Record<string, { readonly answer: Answer; readonly says: RegExp }>> = {
  hang: { answer: () => undefined, says: /taking too long/ },
  'slow drip': { answer: drip, says: /taking too long/ },
  'status 500': { answer: status(500), says: /not working just now/ },
  'status 429': { answer: status(429), says: /Too many people/ },
  truncated: { answer: text('{"services":[{"id":"a","na'), says: /damaged or incomplete/ },
  'a web page': { answer: text('<!doctype html><title>Sign in</title>', 'text/html'), says: /sent a web page/ },
  'another kind of JSON': { answer: json({ weather: 'rain' }), says: /not a list of services/ },
  huge: { answer: huge, says: /too large/ },
  empty: { answer: text(''), says: /empty/ },
  'no such address': { answer: status(404), says: /not where it should be/ },
  '200 levels deep': { answer: text(`${'['.repeat(200)}${']'.repeat(200)}`), says: /not a list of services/ },
  'redirect loop': {
    answer: (request, response) => {
      response.writeHead(302, { location: request.url }).end();
    },
    says: /cannot reach/,
  },
};

/** Sends half of a file, and the rest when somebody lets it go on. */
function held(file: Buffer): { readonly answer: Answer; readonly goOn: () => void } {
  let goOn: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (goOn = resolve));
  const half = file.length / 2;
  return {
    goOn,
    answer: async (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).write(file.subarray(0, half));
      await released;
      response.end(file.subarray(half));
    },
  };
}

/** Breaks the line when little has come; who asks again gets half of the file, and then nothing for as long as the page is open. */
function breaking(file: Buffer): Answer {
  let asked = 0;
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': String(file.length) });
    if (asked++ > 0) response.write(file.subarray(0, file.length / 2));
    else response.write(file.subarray(0, 2000), () => setTimeout(() => response.destroy(), 100));
  };
}

/** Never answers; counts those who wait. */
function waiting(): { readonly answer: Answer; readonly now: () => number } {
  let now = 0;
  return {
    now: () => now,
    answer: (_request, response) => {
      now++;
      response.on('close', () => now--);
    },
  };
}

let browser: Browser;
let site: Site;
const hanging = waiting();
let slow: ReturnType<typeof held>;
let stranger: Site;

beforeAll(async () => {
  browser = await startBrowser();
  const answers: Record<string, Answer> = {};
  for (const [name, { answer }] of Object.entries(FAULTS)) {
    const feed = `/feed/${encodeURIComponent(name)}`;
    answers[feed] = answer;
    answers[`/page/${encodeURIComponent(name)}`] = htmlPage(
      `<nk-service-finder feed="${feed}">${FALLBACK}</nk-service-finder>`,
    );
  }
  // A feed that allows nobody else to read it.
  stranger = await startSite({ '/feed': json({ contents: [{ id: 'a', name: 'A' }] }) });
  const { directory } = openDirectory(JSON.parse(await readFile(example, 'utf8')) as DirectoryData);
  const services = directory.all('services');
  const good = snapshot(services);
  slow = held(Buffer.from(buildIndex(services)));
  site = await startSite({
    ...answers,
    '/cors': htmlPage(`<nk-service-finder feed="${stranger.url}/feed">${FALLBACK}</nk-service-finder>`),
    '/looping-api/services': (request, response) => {
      const { searchParams } = new URL(request.url ?? '', 'http://site');
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(pageOf(searchParams.get('page'))));
    },
    '/loop': htmlPage(`<nk-service-finder api="/looping-api">${FALLBACK}</nk-service-finder>`),
    '/damaged.nkx': text('NKX1 but nothing more', 'application/octet-stream'),
    '/damaged': htmlPage(`<nk-service-finder snapshot="/damaged.nkx">${FALLBACK}</nk-service-finder>`),
    '/hanging.nkx': hanging.answer,
    '/hanging': htmlPage(`<nk-service-finder snapshot="/hanging.nkx">${FALLBACK}</nk-service-finder>`),
    '/breaking.nkx': breaking(Buffer.from(buildIndex(services))),
    '/breaking': htmlPage(`<nk-service-finder snapshot="/breaking.nkx">${FALLBACK}</nk-service-finder>`),
    '/slow.nkx': slow.answer,
    '/slow': htmlPage(`<nk-service-finder snapshot="/slow.nkx">${FALLBACK}</nk-service-finder>`),
    ...good,
    '/whole': htmlPage(`<nk-service-finder snapshot="/find/index.nkx">${FALLBACK}</nk-service-finder>`),
  });
});

afterAll(async () => {
  await browser.close();
  await Promise.all([site, stranger].map((each) => each.close()));
});

/** Opens a page whose finder fails; gives what is announced, once it is. */
async function failing(
  path: string,
  look: () => Promise<void> = () => Promise.resolve(),
): Promise<{ said: string; retry: boolean; telephone: boolean; crisis: boolean }> {
  const page = await browser.newPage();
  await page.goto(site.url + path);
  const alert = page.getByRole('alert');
  await alert.waitFor({ timeout: 25_000 });
  const result = {
    said: await alert.innerText(),
    retry: await page.getByRole('button', { name: 'Try again' }).isVisible(),
    telephone: await page.getByRole('link', { name: '01632 960 111' }).isVisible(),
    crisis: await page.getByRole('link', { name: 'Call 999' }).isVisible(),
  };
  await look();
  await page.close();
  return result;
}

describe('a directory that fails is announced with a way on', () => {
  test.concurrent.each(Object.keys(FAULTS))('%s', async (name) => {
    const { said, ...ways } = await failing(`/page/${encodeURIComponent(name)}`);
    expect(said).toMatch(FAULTS[name]!.says);
    expect(ways).toEqual({ retry: true, telephone: true, crisis: true });
  });

  test('another site that does not allow this page to read it', async () => {
    const { said, ...ways } = await failing('/cors');
    expect(said).toMatch(/cannot reach/);
    expect(ways).toEqual({ retry: true, telephone: true, crisis: true });
  });

  test('a damaged snapshot', async () => {
    expect((await failing('/damaged')).said).toMatch(/damaged/);
  });

  test.concurrent(
    'a snapshot that does not come, which is not waited for any more: the next try has the line to itself',
    async () => {
      const { said, ...ways } = await failing('/hanging', () => expect.poll(hanging.now).toBe(0));
      expect(said).toMatch(/taking too long/);
      expect(ways).toEqual({ retry: true, telephone: true, crisis: true });
    },
  );

  test('no connection', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}/whole`);
    await page.getByRole('heading', { name: /services$/ }).waitFor();
    await page.context().setOffline(true);
    await page.evaluate(() => {
      document.querySelector('nk-service-finder')!.setAttribute('snapshot', '/find/index.nkx?new');
    });
    await expect.poll(() => page.getByRole('alert').innerText()).toMatch(/offline/);
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: /services$/ }).waitFor();
    await page.close();
  });

  test('an API whose pages never end is read until it repeats itself', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}/loop`);
    await page.getByRole('heading', { name: '1 service', exact: true }).waitFor();
    // The first page, and four that are asked for at once.
    expect(site.asked.filter((path) => path === '/looping-api/services').length).toBeLessThanOrEqual(5);
    await page.close();
  });
});

test('a snapshot on a slow line lists its services before most of it has come, and answers words when the rest is there', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}/slow`);
  await page.getByRole('heading', { name: /^[1-9]\d* services$/ }).waitFor();
  const search = page.getByRole('searchbox').or(page.getByRole('combobox')).first();
  await search.fill('somewhere to sing');
  await search.press('Enter');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await page.getByRole('alert').count()).toBe(0);
  slow.goOn();
  await page.getByRole('heading', { name: '2 services' }).waitFor();
  await page.getByText('Singing for breathing').waitFor();
  await page.close();
});

test('a snapshot whose line breaks at once is read again, and still lists its services before most of it has come', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}/breaking`);
  await page.getByRole('heading', { name: /^[1-9]\d* services$/ }).waitFor({ timeout: 8000 });
  await page.close();
});
