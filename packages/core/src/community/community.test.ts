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

  const codesOf = (statement: string) => insightProblems({ statement }).map(({ code }) => code);

  test.each([
    'Mr',
    'mr',
    'MR.',
    'Mrs',
    'mrs',
    'MRS',
    'Ms.',
    'Dr',
    'Rev.',
    'Revd',
    'Prof.',
    'Professor',
    'Mx',
    'Cllr',
    'Miss',
  ])('finds a name after %s, however it is written', (title) => {
    for (const name of [
      'Smith',
      'SMITH',
      'O’Neill',
      "O'Neill",
      'A. Khan',
      'J.R. Hartley',
      'Smith-Jones',
      'Ó Briain',
      'de Souza',
    ])
      expect(
        codesOf(
          `Heard from ${title} ${title === 'Miss' && name === 'de Souza' ? 'De Souza' : name}, of the lunch club`,
        ),
      ).toEqual(['personal/titled-name']);
  });

  test.each(['mr smith said so', 'mrs smith', 'dr patel'])('finds %s in small letters', (statement) => {
    expect(codesOf(statement)).toEqual(['personal/titled-name']);
  });

  test.each([
    'People miss the bus, and miss out on the market',
    'They miss company',
    'The Rev and the choir meet on Fridays',
    'Sir, we need a crossing',
    'In 2024 the library shut; 4 July 2024 was its last day, 2024-07-04',
    'Since 04.07.2026 no bus runs before 9.30',
    'Rooms 10, 12 and 14 at 0.5 miles; 1,948 homes; £1.50',
    'The estate was built in 1948 and the hall in July 1948',
    'On 04.07.2026 10-12 people came, on 05.07.2026 11-14',
    'Between 2019-2024 there were 120 000 visits',
  ])('leaves alone what tells of nobody: %s', (statement) => {
    expect(codesOf(statement)).toEqual([]);
  });

  test.each([
    '4 July 1948',
    '4th of July 1948',
    'July 4, 1948',
    '4 Jul. 1948',
    '1948-07-04',
    '04.07.1948',
    '4/7/1948',
    '04-07-1948',
    '1948/07/04',
  ])('takes %s for a date of birth', (date) => {
    expect(codesOf(`She has lived here since ${date}`)).toEqual(['personal/date-of-birth']);
  });

  test('finds when somebody was born, of whatever century', () => {
    for (const text of [
      'born 3 May 2019',
      'born on the 3rd',
      'DOB: 3/5/19',
      'd.o.b. 03.05.19',
      'born May 3, 2019',
      'Date of birth is 2019-05-03',
    ])
      expect(codesOf(`A child ${text}`)).toEqual(['personal/date-of-birth']);
  });

  test('finds a telephone number however it is punctuated', () => {
    const gap = fc.constantFrom(' ', '-', '.', '', '  ', ' - ', '\u2011', '/');
    const number = fc.constantFrom(
      ['01332', '555', '012'],
      ['07700', '900', '123'],
      ['020', '7946', '0123'],
      ['0115', '496', '0999'],
    );
    const country = fc.constantFrom('0', '+44 ', '+44(0)', '0044 ', '(0');
    fc.assert(
      fc.property(number, gap, country, ([area = '', ...rest], between, start) => {
        const written = `${start}${area.slice(1)}${start === '(0' ? ')' : ''}${between}${rest.join(between)}`;
        // Some have the check digit of an NHS number too.
        expect(codesOf(`Ring ${written} or ${written}`)).toContain('personal/telephone');
      }),
    );
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
