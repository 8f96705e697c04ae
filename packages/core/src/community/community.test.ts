import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { insightByTheme, insightProblems, insightsFor, type CommunityInsight } from './insight.js';
import { mandatesOn } from './mandate.js';
import { readMobilisation, type Mobilisation } from './mobilisation.js';
import { ISSUE_THEMES } from './theme.js';

const insight = (id: string, change: Partial<CommunityInsight> = {}): CommunityInsight => ({
  id,
  statement: 'Bills come on Mondays and the advice centre is closed then',
  source: 'link-worker',
  heardOn: '2026-10-01',
  areaIds: ['north'],
  themeIds: ['debt'],
  about: 'need',
  ...change,
});
const areas = [
  { id: 'county', name: 'County', kind: 'system' as const },
  { id: 'north', name: 'North', kind: 'neighbourhood' as const, withinIds: ['county'] },
  { id: 'south', name: 'South', kind: 'neighbourhood' as const, withinIds: ['county'] },
];

describe('what a community knows', () => {
  test('is found by theme with all under it, and by area with what it lies in and what lies in it', () => {
    const all = [insight('n'), insight('c', { areaIds: ['county'] }), insight('s', { areaIds: ['south'] })];
    const found = (areaId?: string, themeId = 'money') =>
      insightsFor(all, { areaId, themeId, areas, themes: ISSUE_THEMES }).map(({ id }) => id);
    expect(found('north')).toEqual(['n', 'c']);
    expect(found('county')).toEqual(['n', 'c', 's']);
    expect(found()).toEqual(['n', 'c', 's']);
    expect(found('north', 'crime')).toEqual([]);
  });

  test('comes together by theme: two kinds of source bear each other out, one that says it twice does not', () => {
    const all = [
      insight('1'),
      insight('2'),
      insight('3', { themeIds: ['isolation'], about: 'strength', source: 'engagement' }),
      insight('4', { themeIds: ['isolation'], source: 'survey' }),
      insight('5', { themeIds: ['isolation'], heardOn: '2025-01-01' }),
    ];
    const themes = insightByTheme(all, { areaId: 'north', areas, themes: ISSUE_THEMES, from: '2026-01-01' });
    expect(themes.map(({ theme, corroborated }) => [theme.id, corroborated])).toEqual([
      ['isolation', true],
      ['money', false],
      ['debt', false],
    ]);
    expect(themes[0]?.sentence).toBe('Isolation and loneliness: 1 strength and 1 need, from engagement and survey.');
  });

  test('never holds what tells who somebody is', () => {
    const codes = (statement: string) => insightProblems({ statement }).map(({ code }) => code);
    expect(codes('Ask 943 476 5919 about it')).toEqual(['personal/nhs-number']);
    expect(codes('She wrote from jo.bloggs@example.org.')).toEqual(['personal/email']);
    expect(codes('Ring 01632 960 123 after six')).toEqual(['personal/telephone']);
    expect(codes('The steps at DE1 2FG are broken')).toEqual(['personal/postcode']);
    expect(codes('Mrs Example, born 3 May 1931, has no bus')).toEqual([
      'personal/date-of-birth',
      'personal/titled-name',
    ]);
    expect(codes('In DE1 300 people of 1,200 have no bus after 6 pm since 2024')).toEqual([]);
    expect(insightsFor([insight('x', { statement: 'Ring 01632 960 123' })], {})).toEqual([]);
  });

  test('and no problem repeats the detail it found', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 999 }), (end) => {
        const number = `01632 960 ${end}`;
        const text = JSON.stringify(insightProblems({ statement: `Ring ${number} now` }));
        expect(text).toContain('personal/telephone');
        expect(text).not.toContain('960');
      }),
    );
  });
});

describe('a mobilisation', () => {
  const helped: Mobilisation = {
    id: 'm',
    assetId: 'volunteers',
    what: 'Took meals to people who were shielding',
    byIds: ['charity', 'council'],
    from: '2020-03-23',
    to: '2020-07-31',
    result: 'Two thousand meals',
    resultOn: '2020-12-01',
  };
  test('asks for its result when it has long been over', () => {
    const state = (today: string) => readMobilisation(helped, today).state;
    expect(
      ['2020-03-22', '2020-03-23', '2020-07-31', '2020-08-01', '2020-10-29', '2020-10-30', '2020-12-01'].map(state),
    ).toEqual(['planned', 'running', 'running', 'ended', 'ended', 'result-overdue', 'told']);
    expect(readMobilisation(helped, '2020-10-30').sentence).toBe(
      'volunteers, by charity and council: Took meals to people who were shielding (ended 91 days ago, and what came of it has not been told).',
    );
  });
});

test('a mandate holds between its days and says when its review was missed', () => {
  const mandate = {
    id: 'm',
    partnerId: 'council',
    what: 'Work with the local alliance',
    from: '2025-04-01',
    reviewOn: '2026-04-01',
  };
  expect(mandatesOn([mandate], '2025-03-31')).toEqual([]);
  expect(mandatesOn([mandate], '2026-04-01')[0]).toMatchObject({ reviewOverdue: false });
  expect(mandatesOn([mandate], '2026-04-02')[0]?.sentence).toBe(
    'council, staff: Work with the local alliance (since 1 April 2025; review was due on 1 April 2026).',
  );
});
