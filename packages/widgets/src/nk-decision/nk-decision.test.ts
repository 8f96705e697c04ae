import { publicDirectory } from '@neighbourhood-kit/core/directory';
import { userEvent } from 'vitest/browser';
import { describe, expect, test, vi } from 'vitest';
import { SourceError } from '../shared/source/source-error.js';
import { expectToFitNarrowPage, prepareEachPage, shownElement } from '../testing/directory-element.js';
import { seen, showsFallback } from '../testing/mount.js';
import { NkDecision } from './nk-decision.define.js';
import { DECISIONS, DECISION_EXAMPLES, EXAMPLE_DAY } from './nk-decision.examples.js';

const shown = (set: (element: NkDecision) => void) =>
  shownElement(new NkDecision(), (each) => {
    each.today = EXAMPLE_DAY;
    set(each);
  });

const decision = (proposal: string, data: unknown = DECISIONS, more: Partial<NkDecision> = {}) =>
  shown((element) => {
    Object.assign(element, { data, proposal, ...more });
  });

const fromAddress = (proposal: string, answer: unknown, more: Partial<NkDecision> = {}) =>
  shown((element) => {
    Object.assign(element, { src: '/directory.json', proposal, load: () => Promise.resolve(answer), ...more });
  });

const steps = (element: NkDecision) =>
  [...element.shadowRoot!.querySelectorAll('ol > li')].map((step) => ({
    words: (step.querySelector('.step') as HTMLElement).innerText.replace(/\s+/g, ' ').trim(),
    current: step.getAttribute('aria-current'),
  }));

prepareEachPage();

describe('approvals', () => {
  test('are held or awaited with partner, body and day', async () => {
    const words = seen(await decision('front-door'));
    for (const said of [
      'Begun by the community',
      'Agreed by 1 of 5 partners',
      'Approvals awaited: 4 of 5',
      'Northfield Council Cabinet Awaited on 16 December 2026',
      'Approvals held: 1 of 5',
      'Thursday Lunch Club b-p-club Agreed on 22 October 2026',
    ])
      expect(words).toContain(said);
    expect(words).not.toMatch(/block/i);
  });

  test('without a day say so, and when the body next meets is no promise', async () => {
    const words = seen(await decision('front-door'));
    expect(words).toContain(
      'Dove Valley Hospitals Hospitals Board Awaited, no date fixed Next meets on 21 January 2027',
    );
    expect(words).toContain('nobody has said that it is heard then');
    expect(words).toContain('Can take effect Not known yet, but not before 16 December 2026');
  });

  test('whose outcome is not on record, or whose conditions are open, are awaited and say what for', async () => {
    const words = seen(await decision('front-door'));
    const awaited = words.slice(words.indexOf('Approvals awaited'), words.indexOf('Approvals held'));
    expect(awaited).toContain('Weir Lane Practices Nobody has said in which body Was to be heard on 12 November 2026');
    expect(awaited).toContain('with conditions that are still open To be met first: an agreement on sharing data');
  });

  test('that are late are counted in days since the decision and since it was wanted', async () => {
    expect(seen(await decision('front-door'))).toMatch(
      /Waiting At least \d+ days \(\d+ working days\) from the decision on 15 October 2026; .* later than wanted \(2 November 2026\)/,
    );
  });
});

describe('steps', () => {
  test('are an ordered list in which one is the step now, in words and for a screen reader', async () => {
    expect(steps(await decision('front-door'))).toEqual([
      { words: 'Outline case Passed', current: null },
      { words: 'Full business case Passed', current: null },
      { words: 'Approval by each partner Now', current: 'step' },
    ]);
    expect(steps(await decision('outline'))).toEqual([
      { words: 'Outline case Now', current: 'step' },
      { words: 'Full business case Still to come', current: null },
    ]);
  });

  test('tell bodies that recommend from those that decide, and say where nobody has named one', async () => {
    const words = seen(await decision('outline'));
    expect(words).toContain('Assessment group Recommends Awaited, no date fixed');
    expect(words).toContain('Weir Valley Local Alliance Decides Awaited on 14 January 2027');
    expect(words).toContain('A body that nobody has named Decides');
    expect(seen(await decision('front-door'))).toContain('Recommended it on 3 September 2026');
  });

  test('are all passed once all have agreed, and the day since when is said', async () => {
    const element = await decision('agreed');
    expect(steps(element).map(({ words }) => words)).toContain('Approval by each partner Passed');
    expect(steps(element).every(({ current }) => current === null)).toBe(true);
    expect(seen(element)).toContain('Since 11 November 2026');
    // One body only recommends: it has agreed to nothing.
    expect(seen(element)).toContain('Where it is Agreed by all who decide');
    expect(seen(element)).not.toMatch(/agreed by all (?!who decide)/i);
    expect(seen(element)).toContain('In practice Pilot; next: place');
  });

  test('end where a partner did not agree', async () => {
    const element = await decision('refused');
    expect(steps(element).at(-1)).toEqual({ words: 'Approval by each partner Not agreed', current: null });
    expect(seen(element)).toContain('Not going ahead as it is: Northfield Council did not agree.');
    expect(seen(element)).toContain('Did not agree Northfield Council Cabinet Did not agree on 11 November 2026');
  });

  test('of a decision that was withdrawn await nobody', async () => {
    const element = await decision('withdrawn');
    expect(seen(element)).toContain('Withdrawn on 20 November 2026.');
    expect(seen(element)).not.toMatch(/awaited/i);
    expect(steps(element)[1]).toEqual({ words: 'Full business case Not completed', current: null });
  });

  test('that nobody has named are not made up', async () => {
    const element = await decision('nobody');
    expect(steps(element)).toEqual([]);
    expect(seen(element)).toContain('nobody has said who has to agree');
  });
});

describe('what must not be shown', () => {
  test('a restricted decision never comes from an address, no matter who is said to read', async () => {
    for (const reader of ['public', 'partners', 'restricted'] as const) {
      const element = await fromAddress('ward', DECISIONS, { reader });
      expect(element.shadowRoot?.textContent).not.toContain('Rehabilitation');
      expect(seen(element)).toContain('No decision that may be shown has the id "ward".');
      expect(showsFallback(element)).toBe(true);
    }
  });

  test('a host that gives it is told which property to set, and it is shown to those who may see it', async () => {
    expect(seen(await decision('ward'))).toContain('set the property reader');
    const partners = await decision('ward', DECISIONS, { reader: 'partners' });
    expect(partners.shadowRoot?.textContent).not.toContain('Rehabilitation');
    const element = await decision('ward', DECISIONS, { reader: 'restricted' });
    expect(seen(element)).toContain('Rehabilitation out of hospital');
    expect(seen(element)).toContain('Awaited on 17 December 2026');
  });

  test('one that needs a partner who may not be shown is not shown at all: without it, it would look more agreed than it is', async () => {
    const partners = (DECISIONS.partners ?? []).map((each) =>
      each.id === 'p-council' ? { ...each, visibility: 'partners' as const } : each,
    );
    const element = await fromAddress('front-door', { ...DECISIONS, partners });
    expect(seen(element)).toContain('This decision cannot be shown');
    expect(element.shadowRoot?.textContent).not.toContain('Northfield Council');
    expect(seen(await decision('front-door', { ...DECISIONS, partners }, { reader: 'partners' }))).toContain('Cabinet');
  });
});

test('a decision of which one approval is hidden is not shown to everybody', async () => {
  const proposals = (DECISIONS.proposals ?? []).map((each) => ({
    ...each,
    approvals: each.approvals?.map((approval, i) => ({ ...approval, ...(i === 0 && { visibility: 'partners' }) })),
  }));
  const element = await fromAddress('front-door', { ...DECISIONS, proposals });
  expect(seen(element)).toContain('more agreed than it is');
});

describe('where it comes from', () => {
  test('an address gives what data gives, whole or in parts', async () => {
    const { proposals, ...rest } = publicDirectory(DECISIONS);
    const { schemaVersion, id, name } = rest;
    const parts = [{ schemaVersion, id, name, proposals }, rest];
    const words = seen(await decision('agreed'));
    expect(seen(await fromAddress('agreed', DECISIONS))).toBe(words);
    expect(seen(await fromAddress('agreed', parts))).toBe(words);
  });

  test('a view that the host computed is shown as it is', async () => {
    const example = DECISION_EXAMPLES.find(({ name }) => name === 'view');
    const element = await shown((each) => {
      each.view = example?.view;
    });
    expect(seen(element)).toBe(seen(await decision('agreed')));
  });

  test('without a day it is the day in London, also when it is still the day before elsewhere', async () => {
    vi.useFakeTimers({ now: new Date('2026-07-01T23:30:00Z'), toFake: ['Date'] });
    try {
      const element = await decision('agreed', DECISIONS, { today: undefined });
      expect(seen(element)).toContain('As of 2 July 2026');
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('a decision that cannot be shown', () => {
  test.each<[string, unknown, Partial<NkDecision>]>([
    ['no directory', { points: [] }, {}],
    ['an empty list of parts', [], {}],
    ['lists that are no lists', { schemaVersion: 1, proposals: 'all', partners: 7 }, {}],
    ['hearings that are no list', { ...DECISIONS, proposals: [{ id: 'agreed', visibility: 'public', gates: 7 }] }, {}],
    ['no such decision', DECISIONS, { proposal: 'gone' }],
    ['no decision named', DECISIONS, { proposal: undefined }],
    ['a day that is none', DECISIONS, { today: '2026-02-30' }],
  ])('because of %s says so and keeps the page’s own words', async (_why, data, more) => {
    const element = await decision('agreed', data, more);
    expect(seen(element)).toContain('This decision cannot be shown');
    expect(showsFallback(element)).toBe(true);
  });

  test('can be tried again from the keyboard when its address fails', async () => {
    let broken = true;
    const element = await shown((each) => {
      each.src = '/directory.json';
      each.proposal = 'agreed';
      each.load = () => (broken ? Promise.reject(new SourceError('server-error')) : Promise.resolve(DECISIONS));
    });
    expect(showsFallback(element)).toBe(true);
    broken = false;
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => seen(element)).toContain('Falls clinic in the Corn Hall');
  });
});

test('fits 320 pixels and text of twice the size', async () => {
  await expectToFitNarrowPage(() => decision('front-door'));
});
