import { readFile } from 'node:fs/promises';
import type { Browser, Download, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser, watch } from './demo.ts';
import { htmlPage, json, startSite, STRICT_POLICY, type Answer, type Site } from './site.ts';

const example = (name: string) => new URL(`../../examples/outcomes/${name}`, import.meta.url);
const TYPES = { html: 'text/html; charset=utf-8', css: 'text/css', json: 'application/json' } as const;

/** Hands out a file of examples/outcomes, the page with the strict policy as a header too. */
const file = (name: string, type: keyof typeof TYPES): Answer => {
  return async (_request, response) => {
    const policy = type === 'html' ? { 'content-security-policy': STRICT_POLICY } : {};
    response.writeHead(200, { 'content-type': TYPES[type], ...policy }).end(await readFile(example(name)));
  };
};
const kit = (name: string): Answer => {
  return async (_request, response) => {
    const body = await readFile(new URL(`../../packages/widgets/dist/cdn/${name}`, import.meta.url));
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(body);
  };
};

const TREND = {
  kind: 'trend',
  name: 'Bed days',
  points: Array.from({ length: 30 }, (_, i) => ({
    date: `20${String(23 + Math.floor(i / 12))}-${String((i % 12) + 1).padStart(2, '0')}`,
    value: 900 + 40 * Math.sin(i * 2) + (i > 15 ? -6 * (i - 15) : 0),
  })),
  interruption: { date: '2024-04', label: 'Home visits began' },
};

let browser: Browser;
let site: Site;

beforeAll(async () => {
  browser = await startBrowser();
  const chart = (src: string) => `<nk-outcome-chart src="${src}"><p>Ring 01632 960 111</p></nk-outcome-chart>`;
  site = await startSite({
    '/': file('index.html', 'html'),
    '/page.css': file('page.css', 'css'),
    '/falls.json': file('falls.json', 'json'),
    '/report.json': file('report.json', 'json'),
    '/kit-charts.js': kit('kit-charts.js'),
    '/kit-statistics.js': kit('kit-statistics.js'),
    '/trend': htmlPage(chart('/trend.json'), STRICT_POLICY, 'kit-charts.js'),
    '/trend.json': json(TREND),
    '/alone': htmlPage(chart('/falls.json'), STRICT_POLICY, 'kit-charts.js'),
    '/twice': htmlPage(
      `${chart('/falls.json')}<script src="/kit/kit-charts.js?2"></script><script type="module" src="/kit/kit.js"></script>`,
      STRICT_POLICY,
      'kit-charts.js',
    ),
  });
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Opens a page and collects every report of its policy, every error and every request to somebody else. */
async function open(path: string): Promise<{ page: Page; faults: string[] }> {
  const page = await browser.newPage({ acceptDownloads: true });
  const { faults } = watch(page, site.url);
  await page.goto(site.url + path);
  return { page, faults };
}

async function text(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

describe('the page of examples/outcomes, under a strict content security policy with Trusted Types', () => {
  test('draws charts from a file and from a table in the page, and a report, without a fault', async () => {
    const { page, faults } = await open('/');
    await page.getByRole('img', { name: /^Falls that needed an ambulance\. \w/ }).waitFor();
    await page.getByRole('img', { name: /^Visits to the warm room\. Signal of change, improving/ }).waitFor();
    await page.getByRole('heading', { name: 'Dove Valley alliance' }).waitFor();
    await page.getByRole('button', { name: 'Open the chart: Seen within two working days' }).click();
    await page.getByRole('img', { name: /^Seen within two working days\./ }).waitFor();
    expect(await page.getByText('Could not be shown').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('saves the figures and the chart as files', async () => {
    const { page, faults } = await open('/');
    const chart = page.locator('#falls');
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      chart.getByRole('button', { name: 'Save the figures (CSV)' }).click(),
    ]);
    expect(csv.suggestedFilename()).toBe('falls-that-needed-an-ambulance.csv');
    expect(await text(csv)).toMatch(
      /^\uFEFFPeriod,Value,Mean,Upper limit,Lower limit,Target,What it says,Note\r\n2023-04,\d/,
    );
    const [svg] = await Promise.all([
      page.waitForEvent('download'),
      chart.getByRole('button', { name: 'Save the chart (SVG)' }).click(),
    ]);
    const drawing = await text(svg);
    expect(drawing).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(drawing).toContain('Falls response car began');
    expect(drawing).not.toMatch(/<script|<foreignObject|\sstyle=|\sclass=|href=/);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('says what the files would not: without scripts, and when figures or parts cannot be loaded', async () => {
    const { page } = await open('/');
    await page.route('**/kit-charts.js', (route) => route.abort());
    await page.goto(site.url);
    expect(await page.getByRole('cell', { name: '1,061' }).isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: '01632 960 111' }).first().isVisible()).toBe(true);
    await page.unroute('**/kit-charts.js');
    await page.route(/kit-statistics\.js/, (route) => route.abort());
    await page.goto(site.url);
    const falls = page.locator('#falls');
    await falls.getByText('We cannot reach the figures.').waitFor();
    expect(await falls.getByRole('link', { name: '01632 960 111' }).isVisible()).toBe(true);
    await page.unroute(/kit-statistics\.js/);
    await falls.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('img', { name: /^Falls that needed an ambulance\. \w/ }).waitFor();
    await page.close();
  });
});

describe('kit-charts.js', () => {
  test('loads the statistics of trends only when a trend asks for them', async () => {
    const plain = await open('/alone');
    await plain.page.getByRole('img', { name: /^Falls/ }).waitFor();
    expect(site.asked).not.toContain('/kit/kit-trend.js');
    const { page, faults } = await open('/trend');
    await page.getByRole('img', { name: /^Bed days\. At the last period the fitted line is .* lower/ }).waitFor();
    expect(site.asked).toContain('/kit/kit-trend.js');
    expect([...faults, ...plain.faults]).toEqual([]);
    await Promise.all([page.close(), plain.page.close()]);
  });

  test('twice, as module and as plain script, and together with kit.js, never throws', async () => {
    const { page, faults } = await open('/twice');
    await page.getByRole('img', { name: /^Falls/ }).waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });
});
