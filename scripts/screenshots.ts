/**
 * Takes the pictures of the README from the demonstration: `pnpm run screenshots` after a build.
 */
import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright';
import { startBrowser, startDemo, temporaryFolder } from '../tests/e2e/demo.ts';

const OUT = new URL('../docs/images/', import.meta.url);

async function findFalls(page: Page): Promise<void> {
  await page.getByLabel('What do you need help with?').fill('tripping over');
  await page.getByRole('textbox', { name: 'Near' }).fill('DE1');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await page.getByRole('heading', { name: /services near DE1/u }).waitFor();
  await page.waitForLoadState('networkidle');
}

await mkdir(OUT, { recursive: true });
const folder = await temporaryFolder();
const [demo, browser] = await Promise.all([startDemo(folder.path), startBrowser()]);
for (const [name, width, height] of [
  ['finder-desktop', 1280, 1250],
  ['finder-phone', 390, 844],
] as const) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.goto(demo.url);
  await findFalls(page);
  const top = width > 600 ? 'Help near you' : /services near DE1/u;
  await page.getByRole('heading', { name: top }).evaluate((heading) => {
    heading.scrollIntoView();
  });
  await page.screenshot({ path: new URL(`${name}.png`, OUT).pathname });
  await page.close();
}
await browser.close();
await demo.stop();
await folder.remove();
