import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SourceError } from '../shared/source/source-error.js';
import { mount, seen, showsFallback } from '../testing/mount.js';
import { REPORT } from '../testing/report.js';
import { NkOutcomeTable } from './nk-outcome-table.define.js';

/** A busy machine may need long to hand out the chart. */
const PATIENT = { timeout: 10_000 };

async function table(data: unknown, set: Partial<NkOutcomeTable> = {}): Promise<NkOutcomeTable> {
  const element = new NkOutcomeTable();
  Object.assign(element, { data }, set);
  await mount(element);
  await expect.poll(() => element.shadowRoot!.textContent.includes('Loading'), PATIENT).toBe(false);
  await element.updateComplete;
  return element;
}

const all = (element: NkOutcomeTable, selector: string) => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const names = (element: NkOutcomeTable) =>
  all(element, 'tbody th bdi').flatMap(({ textContent }, i, list) => (list[i]!.closest('.small') ? [] : textContent));
const row = (element: NkOutcomeTable, name: string) =>
  all(element, 'tbody tr').find((each) => each.querySelector('th')?.textContent.includes(name))!;
const words = (element: NkOutcomeTable, name: string) => row(element, name).innerText.replace(/\s+/g, ' ');

beforeEach(async () => {
  await page.viewport(1280, 900);
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('a report', () => {
  test('says of each measure its latest value, from how many partners, target, variation, assurance and a sentence', async () => {
    const said = words(await table(REPORT), 'Seen within two working days');
    for (const part of [
      'April 2025',
      'from 7 of 12 partners',
      '92',
      'Concerning, lower',
      'Target: out of reach as it is',
      'Special cause, concerning',
    ])
      expect(said).toContain(part);
  });

  test('shows what is too early to judge, and does not judge it', async () => {
    const said = words(await table(REPORT), 'lonely often');
    expect(said).toContain('Too early to judge before 1 June 2026');
    expect(said).not.toMatch(/Improving,|Concerning,|Target:/);
    expect(row(await table(REPORT), 'lonely often').querySelector('.spark .mark')!.classList).toContain('common-cause');
  });

  test('says where there are too few figures, and where there are none', async () => {
    const element = await table(REPORT);
    expect(words(element, 'named link worker')).toContain('Not assessed: too few figures');
    expect(words(element, 'wheelchair')).toContain('no figures');
    expect(row(element, 'wheelchair').querySelector('button, svg')).toBeNull();
  });

  test('sets claims that nobody estimated apart, with what is still to be asked', async () => {
    const element = await table(REPORT);
    const sections = all(element, '[part=claims]').map(({ innerText }) => innerText.replace(/\s+/g, ' '));
    expect(sections).toHaveLength(2);
    expect(sections[0]).toMatch(/^Estimated effects.*93 per cent.*95% interval 81\.8% to 97\.7%/);
    expect(sections[0]).not.toContain('how sure it is cannot be said');
    expect(sections[1]).toMatch(
      /^Reported, not estimated.*2,300 category 3 ambulance call-outs avoided.*Compared with whom or what\?/,
    );
    expect(all(element, 'table')[0]!.textContent).not.toContain('2,300');
  });

  test('prints what it does not show, and what a board reads first', async () => {
    const element = await table(REPORT);
    expect(seen(element)).toContain('This report does not show what would have happened');
    expect(seen(element)).toContain('Getting worse beyond chance: Seen within two working days');
  });

  test('keeps every measure that can be read and names the others', async () => {
    const element = await table({
      measures: [...REPORT.measures.slice(0, 2), { measure: {} }, { measure: { name: 'Odd' }, chart: { points: 3 } }],
    });
    expect(names(element)).toHaveLength(2);
    expect(seen(element)).toContain('Measure 3 has no name');
    expect(seen(element)).toContain('Odd: its chart is not as');
  });
});

describe('order and choice', () => {
  test('sorts by a header, once each way and then as the report has it, and says so', async () => {
    const element = await table(REPORT);
    const before = names(element);
    const header = () => all(element, 'th.measure[scope=col]')[0]!;
    const press = async () => {
      await userEvent.click(header().querySelector('button')!);
      await element.updateComplete;
    };
    await press();
    expect(header().getAttribute('aria-sort')).toBe('ascending');
    expect(names(element)).toEqual([...before].sort((a, b) => a.localeCompare(b, 'en')));
    await press();
    expect(header().getAttribute('aria-sort')).toBe('descending');
    await press();
    expect(header().hasAttribute('aria-sort')).toBe(false);
    expect(names(element)).toEqual(before);
  });

  test('by variation puts what is concerning first and what is not judged last', async () => {
    const element = await table(REPORT);
    await page.getByRole('button', { name: 'Sort by Variation' }).click();
    expect(names(element)[0]).toBe('Seen within two working days');
    expect(names(element).slice(-3)).toEqual([
      'People who feel lonely often',
      'People with a named link worker',
      'Days waited for a wheelchair',
    ]);
  });

  test('narrows by status and by variation and announces how many are left', async () => {
    const element = await table(REPORT);
    const count = () => all(element, '.count')[0]!;
    expect(count().getAttribute('role')).toBe('status');
    expect(count().innerText).toBe('8 measures');
    await page.getByLabelText('Status').selectOptions('Too early to judge');
    expect(names(element)).toEqual(['People who feel lonely often']);
    expect(count().innerText).toBe('1 of 8 measures');
    await page.getByLabelText('Variation').selectOptions('Improving');
    expect(seen(element)).toContain('No measure fits both choices.');
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(names(element)).toHaveLength(8);
  });
});

describe('the chart of a measure', () => {
  test('opens in place when asked for, and closes again', async () => {
    const element = await table(REPORT);
    const heard = vi.fn();
    element.addEventListener('nk-measure-toggled', ({ detail }) => {
      heard(detail);
    });
    expect(all(element, 'nk-outcome-chart')).toHaveLength(0);
    await page.getByRole('button', { name: 'Open the chart: Falls that needed an ambulance' }).click();
    const chart = () => all(element, 'nk-outcome-chart')[0];
    await expect
      .poll(() => chart()?.shadowRoot?.querySelector('.plot svg title')?.textContent, PATIENT)
      .toContain('Falls that needed');
    expect(row(element, 'Falls').querySelector('button')!.getAttribute('aria-expanded')).toBe('true');
    expect(heard).toHaveBeenLastCalledWith({ measureId: 'falls', open: true });
    await page.getByRole('button', { name: 'Close the chart: Falls that needed an ambulance' }).click();
    expect(all(element, 'nk-outcome-chart')).toHaveLength(0);
  });
});

describe('on a phone', () => {
  test('rows stack, need no scrolling sideways, and are still a table for a screen reader', async () => {
    await page.viewport(320, 800);
    const element = await table(REPORT);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    const cells = all(element, 'tbody tr:first-child > *');
    expect(new Set(cells.map((cell) => Math.round(cell.getBoundingClientRect().top))).size).toBe(cells.length);
    expect(cells.map((cell) => cell.getAttribute('role'))).toEqual(['rowheader', ...Array<string>(6).fill('cell')]);
    expect(cells[1]!.innerText).toContain('Latest');
    await expect.element(page.getByRole('table')).toBeInTheDocument();
    await expect.element(page.getByRole('columnheader', { name: 'Sort by Latest' })).toBeInTheDocument();
  });
});

describe('where a report comes from', () => {
  test('an address, and a second try after a failure', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    let tries = 0;
    const load = () => (++tries === 1 ? Promise.reject(new SourceError('busy')) : Promise.resolve(REPORT));
    const element = await table(undefined, { src: 'report.json', load });
    expect(seen(element)).toContain('Too many people are asking for the figures just now.');
    expect(showsFallback(element)).toBe(true);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => seen(element), PATIENT).toContain('Dove Valley alliance');
  });

  test.each([
    undefined,
    null,
    3,
    'x',
    [],
    {},
    { measures: {} },
    { measures: [null, 3, []] },
    { measures: [], claims: [{}] },
  ])('%j is answered with a face, never with an error', async (data) => {
    const error = vi.spyOn(console, 'error');
    const element = await table(data);
    expect(seen(element).length).toBeGreaterThan(10);
    expect(showsFallback(element)).toBe(true);
    expect(error).not.toHaveBeenCalled();
  });
});
