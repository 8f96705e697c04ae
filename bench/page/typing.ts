import type { Browser, Keyboard, Page } from 'playwright';

/** How much slower the processor of an old telephone is. */
const SLOWER = 6;
/** What is typed: words that the made-up services have, one that is spelt wrong, and a place. */
const TYPED = ['support group', 'exersise', 'lunch club for older'];

/** The longest time for which nothing could be drawn, in milliseconds. */
export interface Blocked {
  /** By the clock on the wall; other programs of the machine are in it. */
  readonly wall: number;
  /** Of the page's own processor time. */
  readonly processor: number;
  /** Tasks of more than 50 ms by processor time. */
  readonly over: number;
}

/** An event of a trace of Chromium: times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Traces what the page's main thread does meanwhile, and finds its longest task. */
async function longestTask(browser: Browser, page: Page, act: () => Promise<void>): Promise<Blocked> {
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
  await act();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: readonly TraceEvent[] };
  const main = new Set(
    trace.traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${String(pid)} ${String(tid)}`),
  );
  const tasks = trace.traceEvents.filter(
    ({ name, pid, tid }) => name === 'ThreadControllerImpl::RunTask' && main.has(`${String(pid)} ${String(tid)}`),
  );
  if (tasks.length === 0) throw new Error('The trace holds no task of the page: the browser names them otherwise.');
  const longest = (of: (task: TraceEvent) => number | undefined) =>
    tasks.reduce((most, task) => Math.max(most, of(task) ?? 0), 0) / 1000;
  return {
    wall: longest(({ dur }) => dur),
    processor: longest(({ tdur }) => tdur),
    over: tasks.filter(({ tdur = 0 }) => tdur > 50_000).length,
  };
}

/** Types in place of what stands in the field, with so many milliseconds between the keys. */
async function typeAnew(keyboard: Keyboard, words: string, delay: number): Promise<void> {
  await keyboard.press('Control+A');
  await keyboard.press('Backspace');
  await keyboard.type(words, { delay });
}

/**
 * Measures for how long typing keeps a page from drawing: slow enough that suggestions come after each key, then fast.
 * @param browser - Chromium.
 * @param url - Page with a finder.
 * @returns The longest block while typing, and of everything from Enter until the results are there.
 */
export async function measureTyping(browser: Browser, url: string): Promise<{ typing: Blocked; asking: Blocked }> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(url);
  await page.locator('nk-service-finder .card').first().waitFor({ timeout: 60_000 });
  // Somebody looks at the page before they type.
  await page.waitForTimeout(2000);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  // From here on by keys alone: whatever looks for an element by script would be counted as the page's own work.
  await page.getByRole('searchbox').focus();
  await page.waitForTimeout(500);
  const { keyboard } = page;
  const typing = await longestTask(browser, page, async () => {
    for (const delay of [250, 60])
      for (const words of TYPED) {
        await typeAnew(keyboard, words, delay);
        await page.waitForTimeout(600);
      }
  });
  const asking = await longestTask(browser, page, async () => {
    await keyboard.press('Enter');
    await page.waitForTimeout(2500);
  });
  await page.close();
  return { typing, asking };
}
