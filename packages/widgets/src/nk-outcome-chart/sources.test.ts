import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { mount, seen, showsFallback } from '../testing/mount.js';
import { PATIENT, chart, one } from '../testing/outcome-chart.js';
import { CALLS, WAITS } from '../testing/outcomes.js';
import { NkOutcomeChart } from './nk-outcome-chart.define.js';

beforeEach(async () => {
  await page.viewport(1100, 900);
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('where figures come from', () => {
  const file = (content: string) => URL.createObjectURL(new Blob([content]));

  test('an address', async () => {
    const element = await chart(undefined, { src: file(JSON.stringify(WAITS)) });
    expect(seen(element)).toContain('Seen within two working days');
    expect(showsFallback(element)).toBe(false);
    await expect
      .poll(() => element.shadowRoot!.lastElementChild!.textContent, PATIENT)
      .toBe('Seen within two working days');
  });

  test('an address that sends a web page fails with words of its own, and a second try works', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const element = await chart(undefined, { src: file('<!doctype html><p>Sign in') });
    expect(seen(element)).toContain('We were sent a web page where the figures should be.');
    expect(showsFallback(element)).toBe(true);
    element.load = () => Promise.resolve(WAITS);
    await expect.poll(() => seen(element), PATIENT).toContain('Seen within two working days');
  });

  test('a table inside the element, with its caption, percentages and thousands', async () => {
    const element = new NkOutcomeChart();
    const table = document.createElement('table');
    table.createCaption().textContent = 'Waits';
    ['Apr-24,"27%"', 'May-24,"1,250"', 'June 2024,31', 'July 2024,'].forEach((line, i) => {
      const row = table.insertRow();
      const [date = '', value = ''] = line.split(/,(.*)/);
      row.insertCell().textContent = date;
      row.insertCell().textContent = i === 0 ? '900' : value.replaceAll('"', '');
    });
    element.append(table);
    await mount(element);
    await expect.poll(() => seen(element), PATIENT).toContain('Waits');
    expect(one(element, 'desc').textContent).toContain(
      '4 months, April 2024 to July 2024. The latest value is 31 (June 2024).',
    );
    element.remove();
  });

  test('a table with cells that cannot be read: the others are drawn, and each that was left out is named', async () => {
    const element = new NkOutcomeChart();
    const table = document.createElement('table');
    for (const cells of [
      ['Month', 'Seen in time'],
      ['Apr-24', '27%'],
      ['May-24', 'see note'],
      ['June 2024', '31%'],
      ['Jluy 2024', '35%'],
      ['August 2024', ''],
    ]) {
      const row = table.insertRow();
      for (const cell of cells) row.insertCell().textContent = cell;
    }
    element.append(table);
    await mount(element);
    await expect
      .poll(() => element.shadowRoot!.querySelector('desc')?.textContent, PATIENT)
      .toContain('The latest value is 31% (June 2024)');
    expect(seen(element)).toContain('May-24: “see note” is not a number, so it is left out.');
    expect(seen(element)).toContain('“Jluy 2024” is not a period, so its value (35%) is left out.');
    expect(showsFallback(element)).toBe(false);
  });

  test('JSON inside the element', async () => {
    const element = new NkOutcomeChart();
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(CALLS);
    element.append(script);
    await mount(element);
    await expect.poll(() => seen(element), PATIENT).toContain('Calls to the evening listening line');
  });

  test('none: it says so and keeps the fallback', async () => {
    const element = await chart(undefined);
    expect(seen(element)).toContain('No figures are named to be shown here.');
    expect(showsFallback(element)).toBe(true);
  });

  test('rows that cannot be right are named, and the fallback stays', async () => {
    const points = [
      { date: '2025-04', value: '12' },
      { date: '2025-04', value: 3 },
      { date: 'May', value: Infinity },
    ];
    const element = await chart({ points });
    for (const said of ['Row 1: the value is "12"', 'Row 3: "May" is not a date'])
      expect(seen(element)).toContain(said);
    expect(showsFallback(element)).toBe(true);
  });

  test.each([
    null,
    7,
    'text',
    [],
    {},
    { points: {} },
    { points: [null, 3], options: { target: {}, rebase: 4 } },
    { measure: 3, observations: 'x' },
    { measure: { targets: 3, unit: 5 }, observations: [null, {}] },
    { chart: { points: [{}], groups: [] } },
    { units: [null, {}], kind: 'rate' },
    { curve: 1, points: [] },
    { kind: 'trend', points: [{ date: '2025-01', value: 1 }], interruption: 3 },
    {
      points: [
        { date: '2025-01', value: 1e308 },
        { date: '2025-02', value: -1e308 },
      ],
    },
  ])('%j is answered with a face, never with an error', async (data) => {
    const error = vi.spyOn(console, 'error');
    const element = await chart(data ?? {});
    expect(seen(element).length).toBeGreaterThan(10);
    expect(error).not.toHaveBeenCalled();
  });
});
