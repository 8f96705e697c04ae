import { describe, expect, it } from 'vitest';
import { monthly, repeat } from '../statistics/testing/series.js';
import {
  assembleReport,
  type Claim,
  judgementOf,
  type Measure,
  nextDue,
  type Observation,
  readMeasure,
} from './index.js';

const measure = (id: string, more: Partial<Measure> = {}): Measure => ({
  id,
  name: `Measure ${id}`,
  kind: 'outcome',
  form: 'count',
  unit: 'calls',
  numerator: 'Calls',
  improvementDirection: 'decrease',
  scope: { kind: 'neighbourhood', name: 'Chesterfield' },
  frequency: 'month',
  source: 'Ambulance service',
  contribution: 'Falls pick-up service',
  ...more,
});
const observe = (measureId: string, values: readonly (number | null)[]): Observation[] =>
  monthly(values).map(({ date, value }) => ({
    measureId,
    period: date,
    value,
    recordedOn: '2025-01-01',
    partners: { reporting: 7, of: 12 },
  }));

const today = '2025-01-20';
const steady = repeat([52, 48], 12);
const worse = [...repeat([52, 48], 8), 58, 57, 58, 57, 58, 57, 58, 57];
const better = worse.map((x) => 100 - x);

describe('judging', () => {
  const slow = { changeBegan: '2024-10-15', expectedLagMonths: 18, reportingLagDays: 30 };

  it('is too early until the lag has passed', () => {
    expect(judgementOf(slow, today)).toMatchObject({
      status: 'too-early',
      from: '2026-05-15',
      sentence:
        'Too early to judge: the change began on 15 October 2024 and is expected to show after 18 months, from 15 May 2026.',
    });
    expect(judgementOf(slow, '2026-05-15')).toEqual({ status: 'due', from: '2026-05-15' });
    expect(judgementOf({}, today)).toEqual({ status: 'due', from: null });
    expect(judgementOf({ ...slow, expectedLagMonths: 1 }, '2024-10-20')).toMatchObject({
      sentence: expect.stringContaining('expected to show after 1 month, from 15 December 2024.') as string,
    });
  });

  it('shows what there is so far, without judging it', () => {
    const reading = readMeasure(measure('m', slow), observe('m', better), { today });
    expect(reading.status).toBe('too-early');
    expect(reading.sentence).toMatch(/^Too early to judge: .* So far: Special cause, improving/);
  });

  it('finds the next day a report is due, month ends included', () => {
    const schedule = { to: 'Integrated care board', firstDue: '2024-01-31', everyMonths: 3 };
    expect(nextDue(schedule, today)).toBe('2025-01-31');
    expect(nextDue(schedule, '2025-02-01')).toBe('2025-04-30');
    expect(nextDue({ ...schedule, firstDue: 'soon' }, today)).toBeUndefined();
  });
});

describe('reading a measure', () => {
  it('says its latest value, from how many partners, and what it shows', () => {
    const targets = [{ from: '2023-01-01', value: 30 }];
    const reading = readMeasure(measure('m', { targets }), observe('m', steady), { today });
    expect(reading).toMatchObject({
      status: 'judged',
      target: 30,
      latest: { value: 48, partners: 'from 7 of 12 partners' },
    });
    expect(reading.sentence).toMatch(/^Common cause: .*cannot be expected to meet the target/);
  });

  it('keeps back what is of fewer than five, in the latest value, its counts and the chart', () => {
    const few = readMeasure(measure('m'), observe('m', [...steady, 3]), { today: '2025-12-20' });
    expect(few.latest).toMatchObject({
      suppressed: true,
      value: null,
      numerator: null,
      denominator: null,
      interval: null,
    });
    expect(few.chart?.points.at(-1)).toMatchObject({ value: null, note: 'not shown: small numbers' });
    expect(JSON.stringify(few.chart)).not.toMatch(/"value":3[,}]/);
    const share = measure('p', { form: 'proportion', numerator: 'Seen', denominator: 'Referred' });
    const one = (numerator: number): Observation[] => [
      { measureId: 'p', period: '2024-12-01', numerator, denominator: 98, recordedOn: '2025-01-01' },
    ];
    // 97 of 98 tells as much about one person as 1 of 98.
    for (const numerator of [1, 97])
      expect(readMeasure(share, one(numerator), { today }).latest?.suppressed).toBe(true);
    expect(readMeasure(share, one(40), { today }).latest).toMatchObject({ suppressed: false, numerator: 40 });
    expect(readMeasure(share, one(1), { today, threshold: 1 }).latest?.suppressed).toBe(false);
  });

  it('keeps back mean and limits too where they would give such a value away, and says so', () => {
    const rebases = [{ date: '2024-01-01', reason: 'New team.' }];
    const values = [...steady.slice(0, 13), 3, ...steady.slice(14)];
    const { chart, cautions } = readMeasure(measure('m', { rebases }), observe('m', values), { today });
    const none = { mean: null, lower: null, upper: null, nearLower: null, nearUpper: null };
    const [before, after] = chart?.groups ?? [];
    expect(before?.mean).toBe(50);
    expect(after).toMatchObject({ ...none, averageMovingRange: null });
    // The mean of all but one is as good as the one.
    for (const { date, ...point } of chart?.points ?? [])
      if (date < '2024-01-01') expect(point.mean).not.toBeNull();
      else expect(point).toMatchObject(none);
    expect(cautions).toContain('Mean and limits are not shown where they would give away a value that is of too few.');
  });

  it('warns of regression to the mean for people chosen for high use', () => {
    const scope = { kind: 'cohort', name: 'Frequent callers', chosenForHighUse: true } as const;
    const { cautions } = readMeasure(measure('m', { scope }), observe('m', better), { today });
    expect(cautions.join(' ')).toMatch(/falls after a high spell by itself/);
  });

  it('has nothing to say without figures, and little with few', () => {
    expect(readMeasure(measure('m'), [], { today })).toMatchObject({
      status: 'no-data',
      chart: null,
      latest: null,
      problems: [],
    });
    expect(readMeasure(measure('m'), observe('m', [1, 2, 3]), { today }).status).toBe('not-assessed');
  });
});

describe('an assurance report', () => {
  const claim: Claim = {
    id: 'c',
    statement: '2,300 call outs avoided',
    source: 'Case study',
    scope: { kind: 'pilot', name: 'Pilot' },
    direction: 'avoided',
    value: 2300,
    unit: 'calls',
    method: 'not-stated',
    contribution: 'Home visits',
    otherFactors: [],
  };
  const report = assembleReport(
    {
      level: 'alliance',
      name: 'Chesterfield Alliance',
      measures: [
        measure('worse'),
        measure('better'),
        measure('failing', { targets: [{ from: '2023-01-01', value: 30 }] }),
        measure('young', { changeBegan: '2024-12-01', expectedLagMonths: 12 }),
        measure('empty'),
      ],
      observations: [
        ...observe('worse', worse),
        ...observe('better', better),
        ...observe('failing', steady),
        ...observe('young', steady),
      ],
      claims: [claim],
      stories: [
        {
          id: 'a',
          quote: 'Thank you.',
          consent: { givenOn: '2024-01-01', givenBy: 'teller', uses: ['report'], expiresOn: '2026-01-01' },
        },
        { id: 'b', quote: 'Without leave.' },
      ],
      decisions: [
        { title: 'Share records', awaiting: ['County Council', 'Hospital'], days: 140 },
        { title: 'Open a hub', awaiting: [], decidedOn: '2024-11-01' },
        { title: 'Buy a van', awaiting: ['County Council'], days: 1 },
      ],
      owed: [
        {
          missed: [],
          unmatched: [],
          next: '2025-01-31',
          sentence: 'To the integrated care board: next due 31 January 2025.',
        },
      ],
      outcomeSets: [
        {
          id: 'own',
          name: 'What matters here',
          definedById: 'chesterfield',
          outcomes: [
            { id: 'safe', name: 'People are safe at home', measureIds: ['worse', 'elsewhere'] },
            { id: 'heard', name: 'People are heard' },
          ],
        },
      ],
    },
    { today },
  );

  it('opens with what a board has to know, in sentences', () => {
    expect(report.front.sentences).toEqual([
      'Getting worse beyond chance: Measure worse.',
      'Getting better beyond chance: Measure better.',
      'Cannot be expected to meet the target as things are: Measure failing.',
      'Too early to judge: Measure young.',
      'Not assessed, because there are no figures: Measure empty.',
      'Share records: awaiting County Council; Hospital; 140 days so far.',
      'Buy a van: awaiting County Council; 1 day so far.',
      'Claims reported, not estimated: 1 of 1.',
      'Reports owed. To the integrated care board: next due 31 January 2025.',
      'Stories left out because there is no consent: 1.',
    ]);
    expect(report).toMatchObject({ asOf: today, nextDue: '2025-01-31' });
  });

  it('shows stories only with consent, every claim with its status, and what it does not show', () => {
    expect(report.stories.map(({ id }) => id)).toEqual(['a']);
    expect(report.claims[0]?.reading.status).toBe('reported, not estimated');
    expect(report.doesNotShow).toMatch(/does not show what would have happened without/);
  });

  it('keeps local outcomes in their own words, measured or not', () => {
    expect(report.outcomes.map(({ outcome, readings }) => [outcome.name, readings.map((r) => r.measure.id)])).toEqual([
      ['People are safe at home', ['worse']],
      ['People are heard', []],
    ]);
  });

  it('can be written as JSON and read back', () => {
    expect(JSON.parse(JSON.stringify(report))).toMatchObject({
      level: 'alliance',
      measures: [{ status: 'judged' }, {}, {}, {}, {}],
    });
  });
});
