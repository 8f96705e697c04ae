import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser, temporaryFolder, watch } from './demo.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

let browser: Browser;
let server: Server;
let folder: { path: string; remove: () => Promise<void> };
let url: string;

const nk = (...line: string[]) => promisify(execFile)(process.execPath, [at('packages/cli/bin/nk.js'), ...line]);

/** Text that looks like markup once it is read: feeds hold it encoded. */
const HOSTILE = '&lt;img src=x onerror=alert(1)&gt;&lt;script&gt;alert(2)&lt;/script&gt;"\' onclick=alert(3) ';
const service = (id: string) => ({
  id,
  name: `A ${HOSTILE}`,
  description: HOSTILE,
  alert: HOSTILE,
  url: 'javascript:alert(4)',
  email: '"><script>alert(5)</script>@example.org',
  fees_description: HOSTILE,
  eligibility_description: HOSTILE,
  organization: { id: 'o', name: HOSTILE, website: 'data:text/html,x' },
  phones: [{ number: '01632 960 111"><b>', description: HOSTILE }],
  attributes: [{ id: 't', taxonomy_term: { id: 't', name: HOSTILE } }],
  service_at_locations: [
    { id: 's', location: { id: 'l', name: HOSTILE, addresses: [{ id: 'a', address_1: HOSTILE }] } },
  ],
  schedules: [{ id: 'h', description: HOSTILE }],
});

beforeAll(async () => {
  folder = await temporaryFolder();
  await nk('feed', 'check', at('examples/derbyshire/directory.json'), '--html', join(folder.path, 'report.html'));
  const hostile = join(folder.path, 'hostile.json');
  await writeFile(hostile, JSON.stringify([service('h1'), service('"><script>alert(6)</script>')]));
  await nk(
    'publish',
    at('examples/derbyshire/directory.json'),
    '--out',
    join(folder.path, 'site'),
    '--url',
    'https://help.example.org/',
  );
  await nk('publish', hostile, '--out', join(folder.path, 'hostile'), '--no-search');
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    readFile(join(folder.path, path)).then(
      (body) =>
        response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  await new Promise((resolve) => server.close(resolve));
  await folder.remove();
});

async function firstPage(site: string): Promise<string> {
  const { files } = JSON.parse(await readFile(join(folder.path, site, 'nk-publish.json'), 'utf8')) as {
    files: string[];
  };
  return files.find((path) => path.startsWith('services/')) ?? '';
}

describe('a site that nk publish wrote', () => {
  test.each(['index.html', 'a-to-z.html', 'large-print.html', 'report.html', 'service'])(
    '%s has no fault that axe finds',
    async (name) => {
      // axe is injected, which the pages' own policy rightly forbids.
      const context = await browser.newContext({ bypassCSP: true });
      const page = await context.newPage();
      const path = name === 'service' ? await firstPage('site') : name;
      await page.goto(name === 'report.html' ? `${url}/report.html` : `${url}/site/${path}`);
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const { run } = (globalThis as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } }).axe;
        const results = await run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        });
        return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      });
      expect(violations).toEqual([]);
      await context.close();
    },
  );

  test('is searched in the page, opens a service and shares it, without a report of its policy, and asks nobody else', async () => {
    const page = await browser.newPage();
    const { faults } = watch(page, url);
    await page.goto(`${url}/site/index.html`);
    await page.getByLabel('What do you need help with?').fill('foodbank');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.getByRole('button', { name: 'Harvest Share food bank' }).click();
    await page.locator('nk-service').getByRole('heading', { name: 'Harvest Share food bank' }).waitFor();
    await page.getByRole('button', { name: 'Share this service' }).click();
    await page.getByRole('heading', { name: 'Share this service' }).waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  test('needs no script: list, service and crisis help are there without it', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${url}/site/index.html`);
    await page.getByRole('link', { name: 'Harvest Share food bank' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Harvest Share food bank');
    expect(await page.getByRole('link', { name: '999' }).isVisible()).toBe(true);
    await context.close();
  });

  test('shows hostile text as text on every page', async () => {
    const page = await browser.newPage();
    const { faults } = watch(page, url);
    const alerts: string[] = [];
    page.on('dialog', (dialog) => {
      alerts.push(dialog.message());
      void dialog.dismiss();
    });
    for (const path of ['index.html', 'a-to-z.html', 'large-print.html', await firstPage('hostile')]) {
      await page.goto(`${url}/hostile/${path}`);
      expect(await page.getByText('<script>alert(2)</script>').count()).toBeGreaterThan(0);
      const links = await page.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      expect(links.filter((href) => /^\s*javascript:/i.test(href))).toEqual([]);
      expect(await page.locator('img, script, iframe, [onerror]').count()).toBe(0);
    }
    expect(alerts).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });
});
