import type { Measure, Observation } from '@neighbourhood-kit/core/outcomes';

/** Fictional figures of a fictional place, for examples and tests of charts and tables. */

/** Months from April 2023 on. */
export function months(count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const month = 3 + i;
    return `${String(2023 + Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

/** A series whose values go up and down without a pattern, the same in every run. */
export function wobble(count: number, middle: number, spread: number, seed = 7): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return Math.round((middle + spread * (state / 2_147_483_647 - 0.5)) * 1000) / 1000;
  });
}

const points = (values: readonly (number | null)[]) =>
  months(values.length).map((date, i) => ({ date, value: values[i] ?? null }));

/** Input of `nk spc`: falls that needed an ambulance, better after a change, with rebase, target, note, gap and provisional value. */
export const FALLS = {
  name: 'Falls that needed an ambulance',
  unit: 'calls a month',
  source: 'Dove Valley ambulance log (fictional)',
  points: points([...wobble(14, 240, 50).map(Math.round), ...wobble(16, 190, 40, 11).map(Math.round)]).map(
    (point, i) => ({
      ...point,
      ...(i === 6 ? { value: null } : {}),
      ...(i === 3 ? { note: 'Ice for three weeks' } : {}),
      ...(i >= 28 ? { provisional: true } : {}),
    }),
  ),
  annotations: [{ date: '2025-02', text: 'Second response car' }],
  options: {
    improvementDirection: 'decrease',
    target: [
      { from: '2023-04', value: 230 },
      { from: '2024-10', value: 170 },
    ],
    rebase: [{ date: '2024-06', reason: 'Falls response car began' }],
  },
} as const;

/** A proportion that gets worse. */
export const WAITS = {
  name: 'Seen within two working days',
  unit: 'share of referrals',
  form: 'proportion',
  points: points([...wobble(18, 0.82, 0.08), ...wobble(8, 0.7, 0.05, 3)]),
  options: { improvementDirection: 'increase', target: 0.9 },
} as const;

/** A run chart. */
export const CALLS = {
  kind: 'run',
  name: 'Calls to the evening listening line',
  unit: 'calls a month',
  points: points([...wobble(9, 40, 20).map(Math.round), 55, 57, 61, 58, 60, 66]),
  improvementDirection: 'increase',
} as const;

/** A trend with a change. */
export const BED_DAYS = {
  kind: 'trend',
  name: 'Bed days of people over 75',
  unit: 'bed days a month',
  points: points([
    ...wobble(14, 900, 80).map((value, i) => Math.round(value + i * 6)),
    ...wobble(14, 860, 80, 5).map((value, i) => Math.round(value - i * 8)),
  ]),
  interruption: { date: '2024-06', label: 'Home visiting team began' },
} as const;

/** A funnel of practices. */
export const PRACTICES = {
  kind: 'proportion',
  name: 'People with a care plan, by practice',
  units: wobble(24, 180, 300).map((size, i) => {
    const denominator = Math.round(size);
    const share = i === 5 ? 0.93 : i === 17 ? 0.35 : 0.62 + (i % 5) * 0.015;
    return { name: `Practice ${String.fromCharCode(65 + i)}`, denominator, numerator: Math.round(denominator * share) };
  }),
} as const;

/** A measure as the domain holds it. */
export const HOME_VISITS: Measure = {
  id: 'home-visits',
  name: 'Emergency admissions after a home visit',
  kind: 'outcome',
  form: 'proportion',
  unit: 'people',
  numerator: 'People admitted within 30 days of the visit',
  denominator: 'People visited',
  improvementDirection: 'decrease',
  scope: { kind: 'pilot', name: 'home visiting pilot, Normanton' },
  frequency: 'month',
  source: 'Team record (fictional)',
};

/** Observations of `HOME_VISITS`. */
export const HOME_VISIT_OBSERVATIONS: readonly Observation[] = months(20).map((period, i) => ({
  measureId: 'home-visits',
  period,
  numerator: 10 + ((i * 7) % 9),
  denominator: 60 + ((i * 5) % 11),
  recordedOn: '2024-12-10',
  provisional: i === 19,
  partners: { reporting: 7, of: 12 },
}));
