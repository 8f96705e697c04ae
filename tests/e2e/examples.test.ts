import { execFile, spawn } from 'node:child_process';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, FrameLocator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser, temporaryFolder, watch } from './demo.ts';
import { serveFolder, type FolderSite } from './folder-site.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const FEED = at('examples/derbyshire/directory.json');

let browser: Browser;
const cleanUp: (() => Promise<void>)[] = [];

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  for (const step of cleanUp) await step();
});

async function serve(folder: string): Promise<FolderSite> {
  const site = await serveFolder(folder);
  cleanUp.push(site.close);
  return site;
}

/** Runs Node in the folder of an example, and returns what it printed. */
async function node(example: string, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: at(`examples/${example}`) });
  return stdout;
}

async function openFoodBank(where: Page | FrameLocator): Promise<void> {
  await where.getByLabel('What do you need help with?').fill('foodbank');
  await where.getByRole('button', { name: 'Search', exact: true }).click();
  await where.getByRole('button', { name: 'Harvest Share food bank' }).click();
  await where.getByText('You do not need a voucher the first time.').waitFor();
}

describe('the examples for developers', () => {
  test.each(['vite', 'react'])(
    'examples/%s is type-checked and built by its own script, and its page answers the event of an element',
    async (example) => {
      await node(example, '--run', 'build');
      const { url } = await serve(at(`examples/${example}/dist`));
      const page = await browser.newPage();
      const { faults } = watch(page, url);
      await page.goto(url);
      await openFoodBank(page);
      await page.getByRole('button', { name: 'Ask for help from this service' }).click();
      await page.getByText('You asked for help from Harvest Share food bank.').waitFor();
      expect(faults).toEqual([]);
      await page.close();
    },
    180_000,
  );

  test('examples/iframe shows the finder in a sandboxed frame of another site, and its links lead the whole window', async () => {
    const [host, partner] = [await temporaryFolder(), await temporaryFolder()];
    cleanUp.push(host.remove, partner.remove);
    await cp(at('examples/iframe'), host.path, { recursive: true });
    await cp(at('packages/widgets/dist/cdn'), host.path, { recursive: true });
    await node('iframe', at('packages/cli/bin/nk.js'), 'index', FEED, '--out', join(host.path, 'index.nkx'));
    const widget = await serve(host.path);
    const written = await readFile(at('examples/iframe/index.html'), 'utf8');
    await writeFile(
      join(partner.path, 'index.html'),
      written.replace('src="widget.html"', `src="${widget.url}/widget.html"`),
    );
    const { url } = await serve(partner.path);
    const page = await browser.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', ({ message }) => said.push(message));
    await page.goto(url);
    const frame = page.frameLocator('iframe[title="Find help near you"]');
    await openFoodBank(frame);
    expect((await page.locator('iframe').boundingBox())?.height).toBeGreaterThan(800);
    expect(said.filter((line) => !line.includes('favicon'))).toEqual([]);
    await page.route('https://www.openstreetmap.org/**', (route) => route.fulfill({ body: 'The way there' }));
    await frame.getByRole('link', { name: 'OpenStreetMap' }).first().click();
    await page.waitForURL('https://www.openstreetmap.org/**');
    await page.close();
  });

  test('examples/one-stop-shop shows what is on at the hub', async () => {
    const folder = await temporaryFolder();
    cleanUp.push(folder.remove);
    await cp(at('examples/one-stop-shop'), folder.path, { recursive: true });
    await cp(at('packages/widgets/dist/cdn/kit-place.js'), join(folder.path, 'kit-place.js'));
    await cp(FEED, join(folder.path, 'directory.json'));
    const { url } = await serve(folder.path);
    const page = await browser.newPage();
    const { faults } = watch(page, url);
    await page.goto(url);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  test('examples/node answers a question about a feed', async () => {
    expect(await node('node', 'ask.js', FEED, 'somewhere', 'warm', 'to', 'eat')).toMatch(
      /^65 services, \d+ findings\n\d+ found\n- Warm space and soup/u,
    );
  });

  test('examples/node takes the webhook of the server once, and nothing that it did not sign', async () => {
    const { callWebhook } = (await import(at('packages/server/dist/outbox/webhook.js'))) as {
      callWebhook: (webhook: object, changed: object, now: Date) => Promise<{ kind: string }>;
    };
    const secret = `whsec_${Buffer.from('a secret that is long enough').toString('base64')}`;
    const child = spawn(process.execPath, ['webhook.js'], {
      cwd: at('examples/node'),
      env: { ...process.env, WEBHOOK_SECRET: secret, PORT: '0' },
    });
    cleanUp.push(async () => {
      child.kill();
      await new Promise((resolve) => child.once('exit', resolve));
    });
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    await expect.poll(() => printed).toMatch(/listening on \S+\n/u);
    const url = /listening on (\S+)/u.exec(printed)?.[1];
    const changed = { id: 'm1', referralId: 'r1', state: 'accepted', at: '2026-11-26T10:00:00Z' };
    const now = new Date();
    expect(await callWebhook({ url, secret }, changed, now)).toEqual({ kind: 'delivered' });
    expect(await callWebhook({ url, secret }, changed, now)).toEqual({ kind: 'delivered' });
    const other = `whsec_${Buffer.from('another secret altogether').toString('base64')}`;
    expect((await callWebhook({ url, secret: other }, { ...changed, id: 'm2' }, now)).kind).toBe('again');
    const yesterday = new Date(now.getTime() - 86_400_000);
    expect((await callWebhook({ url, secret }, { ...changed, id: 'm3' }, yesterday)).kind).toBe('again');
    expect(printed.match(/referral .*/gu)).toEqual(['referral r1 is accepted']);
  });
});
