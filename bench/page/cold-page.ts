import type { Browser } from 'playwright';

/** How much slower the processor is. */
const SLOWER = 4;

/** A connection: bytes a second, and milliseconds before each answer begins. */
export interface Connection {
  readonly name: string;
  readonly latency: number;
  readonly downloadThroughput: number;
  readonly uploadThroughput: number;
}

const bits = (kilobits: number): number => (kilobits * 1000) / 8;

/** Slow 4G as Lighthouse counts with it (a round trip of 150 ms), and as DevTools applies it to each request (which is harsher). */
export const CONNECTIONS: readonly Connection[] = [
  { name: 'slow 4G, 150 ms, 1.6 Mbit/s', latency: 150, downloadThroughput: bits(1600), uploadThroughput: bits(750) },
  {
    name: 'DevTools preset, 563 ms, 1.44 Mbit/s',
    latency: 562.5,
    downloadThroughput: bits(1440),
    uploadThroughput: bits(675),
  },
];

/** Runs in the page: when the first service is drawn and the search field can be used. */
function waitForFinder(): Promise<number> {
  return new Promise((resolve) => {
    const look = (): void => {
      const root = document.querySelector('nk-service-finder')?.shadowRoot;
      if (root?.querySelector('.card') && root.querySelector('#text')) {
        // Drawn, not only put into the document.
        requestAnimationFrame(() =>
          setTimeout(() => {
            resolve(performance.now());
          }),
        );
        return;
      }
      requestAnimationFrame(look);
    };
    look();
  });
}

/**
 * Measures a first visit, with nothing in any cache.
 * @param browser - Chromium.
 * @param url - Page with a finder.
 * @param connection - How the page is reached.
 * @returns Milliseconds from the first request to a finder that shows services and takes a question.
 */
export async function measureColdPage(browser: Browser, url: string, connection: Connection): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const { latency, downloadThroughput, uploadThroughput } = connection;
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput,
    uploadThroughput,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(url, { waitUntil: 'commit' });
  const usable = await page.evaluate(waitForFinder);
  await context.close();
  return usable;
}
