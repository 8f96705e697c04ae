import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from './demo.ts';
import {
  hostileTexts,
  openWatched,
  PATHS,
  PATIENCE,
  present,
  shareOf,
  type Path,
  type Watched,
} from './hostile-texts.ts';
import { htmlPage, startSite, STRICT_POLICY, type Site } from './site.ts';

/** Texts drawn at a time. */
const BATCH = 40;

let browser: Browser;
let site: Site;
let strings: string[];

beforeAll(async () => {
  if (!present) return;
  strings = await hostileTexts();
  browser = await startBrowser();
  const box = '<div id="box"></div>';
  site = await startSite({
    '/': htmlPage(box, undefined, 'kit-charts.js'),
    '/strict': htmlPage(box, STRICT_POLICY, 'kit-charts.js'),
  });
});

afterAll(async () => {
  if (!present) return;
  await browser.close();
  await site.close();
});

const open = (path: Path): Promise<Watched> =>
  openWatched(browser, site.url + path, ['nk-outcome-table'], /\/kit\/kit-(?:statistics|trend)\.js$/u);

/** Months from January 2020 on, one for each text. */
const month = (i: number): string => `${String(2020 + Math.floor(i / 12))}-${String((i % 12) + 1).padStart(2, '0')}`;

/**
 * Figures that hold texts in every field for text: charts raw and computed, a funnel, a trend, a measure and a report. Where there is a
 * list, each entry has a text of its own; elsewhere all stand in one line.
 */
function everyField(texts: readonly string[]): { charts: unknown[]; report: unknown } {
  const all = texts.join(' ');
  const points = texts.map((note, i) => ({ date: month(i), value: i % 5, note }));
  const about = { name: all, unit: all, source: all, form: all, kind: 'spc' };
  const annotations = texts.map((text, i) => ({ date: i % 9 === 8 ? text : month(i), text }));
  const rebase = texts.filter((_, i) => i % 13 === 12).map((reason, i) => ({ date: month(i * 13 + 12), reason }));
  const limits = { mean: 2, lower: 0, upper: 4, nearLower: 1, nearUpper: 3, target: 2 };
  const computed = {
    points: points.map((point, i) => ({ ...point, ...limits, group: 0, signal: texts[i], type: 'concern' })),
    groups: [{ from: month(0), to: all, ...limits, reason: all }],
    variation: all,
    assurance: all,
    evidence: { found: null, period: all },
    sentence: all,
    warnings: texts.map((message) => ({ code: message, message, dates: [message] })),
  };
  const measureOf = (text: string) => {
    const scope = { kind: text, name: text };
    return { id: text, name: text, unit: 'other', unitLabel: text, form: 'count', scope, source: text };
  };
  const observations = points.map(({ date, value, note }) => {
    return { measureId: all, period: date, value, recordedOn: '2019-01-01', note };
  });
  const readings = texts.map((text, i) => ({
    measure: measureOf(text),
    chart: i === 0 ? computed : null,
    sentence: text,
    status: i % 2 === 0 ? 'judged' : 'too-early',
    judgement: { status: text, from: text, sentence: text },
    latest: { period: text, value: 3, partners: text, provisional: true },
    cautions: texts,
    target: 2,
  }));
  const claims = texts.map((text) => ({
    claim: { statement: text, source: text, scope: { name: text }, method: text },
    reading: { status: text, grade: text, allows: text, missing: [text] },
  }));
  return {
    charts: [
      { ...about, points, options: { rebase, improvementDirection: 'decrease', target: 2 }, annotations },
      { ...about, points: texts.map((text) => ({ date: text, value: text })), options: { [all]: all } },
      { ...about, ...computed, annotations },
      { ...about, kind: 'run', points, annotations },
      {
        ...about,
        kind: all,
        units: texts.map((text, i) => ({ name: text, numerator: 10 + ((i * 40) % 90), denominator: 100 })),
      },
      { ...about, kind: 'trend', points, interruption: { date: month(20), label: all } },
      { measure: measureOf(all), observations },
      readings[0],
    ],
    report: {
      name: all,
      asOf: all,
      front: { sentences: texts },
      measures: [...readings, ...texts.map((text) => ({ measure: { name: text }, chart: {} }))],
      claims,
      doesNotShow: all,
    },
  };
}

describe.runIf(present)('text that attacks, in every field of figures and reports', () => {
  test('the harness sees markup and code: both are planted in a page and found', async () => {
    const { page, events } = await open('/');
    await page.evaluate(() => {
      // eslint-disable-next-line no-restricted-syntax -- the planted hole
      (document.querySelector('#box') as HTMLElement).innerHTML = '<img src="/nowhere.png" onerror="alert(1)">';
    });
    await expect.poll(events).toEqual(expect.arrayContaining([expect.stringContaining('/nowhere.png'), 'alert(1)']));
    await page.close();
  });

  test.each(PATHS)(
    'runs nothing, asks for nothing, reports nothing, in a page at %s',
    async (path) => {
      const { page, events } = await open(path);
      const wrong: string[] = [];
      const share = shareOf(path, strings);
      for (let at = 0; at < share.length; at += BATCH) {
        const batch = everyField(share.slice(at, at + BATCH));
        wrong.push(
          ...(await page.evaluate(async ({ charts, report }) => {
            const box = document.querySelector('#box') as HTMLElement;
            type Drawn = HTMLElement & { data: unknown };
            const make = (tag: string, data: unknown) => Object.assign(document.createElement(tag) as Drawn, { data });
            const elements = [
              ...charts.map((data) => make('nk-outcome-chart', data)),
              make('nk-outcome-table', report),
            ];
            box.replaceChildren(...elements);
            const settle = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
            await settle(60);
            // Everything that can be opened is opened: tables of figures, charts of measures, readouts.
            for (const { shadowRoot } of elements) {
              for (const button of shadowRoot?.querySelectorAll<HTMLElement>('button[aria-expanded=false]') ?? [])
                button.click();
              shadowRoot?.querySelector<HTMLElement>('[role=slider]')?.focus();
            }
            await settle(60);
            const faults: string[] = [];
            const look = (root: ParentNode) => {
              for (const node of root.querySelectorAll('*')) {
                if (
                  /^(script|iframe|img|object|embed|form|base|meta|link|a|image|use|foreignobject)$/i.test(
                    node.localName,
                  )
                )
                  faults.push(`element ${node.localName}`);
                for (const { name } of node.attributes)
                  if (/^(on|style$|href$|src$)/.test(name)) faults.push(`attribute ${name}`);
                if (node.shadowRoot) look(node.shadowRoot);
              }
            };
            for (const element of elements) {
              if (element.shadowRoot) look(element.shadowRoot);
              if ((element.shadowRoot?.querySelector('.nk')?.textContent ?? '').trim() === '')
                faults.push('nothing was drawn');
              if (/not working\. You can still/.test(element.shadowRoot?.textContent ?? ''))
                faults.push('an element broke');
            }
            return faults;
          }, batch)),
        );
      }
      expect(wrong.slice(0, 5)).toEqual([]);
      expect((await events()).slice(0, 5)).toEqual([]);
      await page.close();
    },
    PATIENCE,
  );
});

test.runIf(!present)('hostile strings were not tried: ../shared/corpora is not next to this clone', () => {
  expect(present).toBe(false);
});
