import {
  assembleReport,
  type AssuranceReport,
  type Claim,
  type Measure,
  type Observation,
} from '@neighbourhood-kit/core/outcomes';
import { HOME_VISIT_OBSERVATIONS, HOME_VISITS, months, wobble } from './outcomes.js';

/** A fictional alliance's report, assembled by the rules of core: one measure for each thing that a table may have to show. */

const base: Omit<Measure, 'id' | 'name' | 'improvementDirection'> = {
  kind: 'outcome',
  form: 'count',
  unit: 'calls',
  numerator: 'What is counted',
  scope: { kind: 'alliance', name: 'Dove Valley alliance' },
  frequency: 'month',
  source: 'Alliance record (fictional)',
  contribution: 'Falls response car and strength classes.',
};

const observed = (measureId: string, values: readonly number[], more: Partial<Observation> = {}): Observation[] =>
  months(values.length).map((period, i) => ({
    measureId,
    period,
    value: values[i] ?? null,
    recordedOn: '2025-11-01',
    partners: { reporting: 12, of: 12 },
    ...more,
  }));

const whole = (values: readonly number[]) => values.map(Math.round);

const MEASURES: readonly Measure[] = [
  {
    ...base,
    id: 'falls',
    name: 'Falls that needed an ambulance',
    unit: 'ambulance-responses',
    improvementDirection: 'decrease',
    targets: [{ from: '2023-04', value: 215 }],
  },
  {
    ...base,
    id: 'seen',
    name: 'Seen within two working days',
    form: 'value',
    unit: 'referrals',
    improvementDirection: 'increase',
    targets: [{ from: '2023-04', value: 92 }],
  },
  HOME_VISITS,
  {
    ...base,
    id: 'lonely',
    name: 'People who feel lonely often',
    unit: 'people',
    improvementDirection: 'decrease',
    changeBegan: '2025-09-01',
    expectedLagMonths: 9,
  },
  { ...base, id: 'volunteers', name: 'Hours given by volunteers', unit: 'hours', improvementDirection: 'neutral' },
  {
    ...base,
    id: 'calls',
    name: 'Calls to the evening line',
    improvementDirection: 'increase',
    targets: [{ from: '2023-04', value: 30 }],
  },
  { ...base, id: 'new', name: 'People with a named link worker', unit: 'people', improvementDirection: 'increase' },
  { ...base, id: 'none', name: 'Days waited for a wheelchair', unit: 'days', improvementDirection: 'decrease' },
];

const OBSERVATIONS: readonly Observation[] = [
  ...observed('falls', whole([...wobble(16, 240, 30), ...wobble(9, 188, 24, 3)])),
  ...observed('seen', whole([...wobble(17, 84, 9), ...wobble(8, 72, 6, 3)]), { partners: { reporting: 7, of: 12 } }),
  ...HOME_VISIT_OBSERVATIONS,
  ...observed('lonely', whole(wobble(25, 410, 60, 9))),
  ...observed('volunteers', whole([...wobble(17, 900, 120), ...wobble(8, 1050, 90, 5)])),
  ...observed('calls', whole(wobble(25, 60, 14, 21))),
  ...observed('new', [14, 19, 23, 31, 36]),
];

const CLAIMS: readonly Claim[] = [
  {
    id: 'call-outs',
    statement: '2,300 category 3 ambulance call-outs avoided',
    source: 'Annual review of the falls service (fictional)',
    scope: { kind: 'system', name: 'the whole county' },
    direction: 'avoided',
    value: 2300,
    unit: 'ambulance-responses',
    method: 'not-stated',
    contribution: 'not known',
    otherFactors: [],
  },
  {
    id: 'confident',
    statement: '93 per cent felt more confident at home',
    source: 'Survey of people visited (fictional)',
    scope: { kind: 'pilot', name: 'home visiting pilot, Normanton' },
    direction: 'more',
    value: 0.93,
    method: 'survey',
    numerator: 41,
    denominator: 44,
    from: '2025-04-01',
    to: '2025-09-30',
    contribution: 'Home visits',
    otherFactors: ['Answered by those still in touch'],
  },
];

/** The report. */
export const REPORT: AssuranceReport = assembleReport(
  {
    level: 'alliance',
    name: 'Dove Valley alliance',
    measures: MEASURES,
    observations: OBSERVATIONS,
    claims: CLAIMS,
    decisions: [{ title: 'One record of falls for all partners', awaiting: ['Dove Valley Hospitals'], days: 210 }],
  },
  { today: '2025-11-20' },
);
