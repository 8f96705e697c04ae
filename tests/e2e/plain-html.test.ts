import { execFile } from 'node:child_process';
import { copyFile, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser, temporaryFolder, watch } from './demo.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

let browser: Browser;
let server: Server;
let folder: { path: string; remove: () => Promise<void> };
let url: string;

/** Any web server: it hands out the files of one folder. */
function fileServer(root: string): Server {
  return createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    readFile(join(root, path === '/' ? 'index.html' : path)).then(
      (body) =>
        response
          .writeHead(200, { 'content-type': TYPES[extname(path) || '.html'] ?? 'application/octet-stream' })
          .end(body),
      () => response.writeHead(404).end(),
    );
  });
}

beforeAll(async () => {
  folder = await temporaryFolder();
  const index = join(folder.path, 'index.nkx');
  await promisify(execFile)(process.execPath, [
    at('packages/cli/bin/nk.js'),
    'index',
    at('examples/derbyshire/directory.json'),
    '--out',
    index,
  ]);
  await copyFile(at('examples/plain-html/index.html'), join(folder.path, 'index.html'));
  for (const name of ['kit.js', 'kit-index.js', 'kit-answer.js', 'kit-service.js'])
    await copyFile(at(`packages/widgets/dist/cdn/${name}`), join(folder.path, name));
  server = fileServer(folder.path);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  await new Promise((resolve) => server.close(resolve));
  await folder.remove();
});

describe('the plain page of examples/plain-html', () => {
  test('finds and shows a service from the files that nk index wrote, and asks nobody else', async () => {
    const page = await browser.newPage();
    const { faults } = watch(page, url);
    await page.goto(url);
    await page.getByLabel('What do you need help with?').fill('foodbank');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.getByRole('button', { name: 'Harvest Share food bank' }).click();
    await page.getByText('You do not need a voucher the first time.').waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  test('says whom to ask when nothing is found, and nothing that holds without script alone', async () => {
    const page = await browser.newPage();
    await page.goto(url);
    await page.getByLabel('What do you need help with?').fill('zxqwv');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.getByRole('heading', { name: 'No services found' }).waitFor();
    expect(await page.getByRole('link', { name: '01632 960 111' }).isVisible()).toBe(true);
    expect(await page.locator('body').innerText()).not.toContain('JavaScript');
    await page.close();

    const context = await browser.newContext({ javaScriptEnabled: false });
    const without = await context.newPage();
    await without.goto(url);
    expect(await without.locator('body').innerText()).toMatch(/The search needs JavaScript\.\s+You can also call/);
    await context.close();
  });

  test('shows the telephone number of the fallback when the kit cannot be loaded', async () => {
    const page = await browser.newPage();
    await page.route('**/kit.js', (route) => route.abort());
    await page.goto(url);
    expect(await page.getByRole('link', { name: '01632 960 111' }).isVisible()).toBe(true);
    await page.close();
  });
});
