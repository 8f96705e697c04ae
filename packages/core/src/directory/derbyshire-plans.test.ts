import { describe, expect, test } from 'vitest';
import {
  DETERMINANTS,
  insightByTheme,
  insightProblems,
  ISSUE_THEMES,
  mandatesOn,
  potentialByAsset,
  readMobilisation,
} from '../community/index.js';
import { flowSentence, readBudget, rollUpFlows, shareResult, spendBy } from '../money/index.js';
import { namesFrom } from '../names.js';
import {
  bannersFor,
  coordinatorsOn,
  planMatrix,
  programmeInWords,
  programmeLineage,
  readAppraisal,
  reportsOwed,
  rolloutOf,
  stepCoverage,
  uptakeOn,
} from '../plans/index.js';
import {
  aidProblems,
  coLocatedAt,
  matchRequests,
  pooledResources,
  readRound,
  workforceChange,
  workforceOn,
} from '../resources/index.js';
import { derbyshire } from '../testing/derbyshire.js';
import { PLANNING_COLLECTIONS } from './planning-lists.js';
import { publicDirectory } from './public-directory.js';

const { data } = derbyshire();
const today = '2026-11-26';
const nameOf = namesFrom(data.partners, data.areas, data.assets);
const { areas = [], programmes = [], communityInsights = [], issueThemes = [], workforce = [] } = data;
const book = {
  requests: data.aidRequests ?? [],
  offers: data.aidOffers ?? [],
  agreements: data.aidAgreements ?? [],
};

describe('what the Derbyshire example plans', () => {
  const [plan] = data.seasonalPlans ?? [];
  const matrix = plan && planMatrix(plan, today, nameOf);

  test('holds something in every list of plans, money, resources and community', () => {
    const lists = Object.keys(PLANNING_COLLECTIONS) as (keyof typeof PLANNING_COLLECTIONS)[];
    expect(lists.filter((list) => (data[list] ?? []).length === 0)).toEqual([]);
  });

  test('gives every organisation an action for winter, and shows what is late and what nobody owns', () => {
    expect(matrix?.withoutActions).toEqual([]);
    expect(matrix?.partnerIds).toHaveLength(12);
    expect(matrix?.sentences).toEqual([
      'Adult Social Care: A frailty nurse and a social worker at the front door of both hospitals, seven days a week (due 15 November 2026, 11 days late).',
      'Nobody has taken on: A night sitter for people who are confused on the wards.',
      '4 of 14 duties done.',
    ]);
  });

  test('covers each step of the way home with an action that somebody owns', () => {
    expect(plan && stepCoverage(plan).map(({ cover }) => cover)).toEqual(Array(5).fill('owned'));
  });

  test('follows Ageing Well from programme to pilots to a wider scope, and tells where it has not reached', () => {
    expect(programmeLineage(programmes, 'prog-int')?.sentence).toBe(
      'National Ageing Well programme (programme), then Support for frail people in their homes (pilot), then Integrated neighbourhood teams with a wider scope (scale up).',
    );
    const districts = areas.filter(({ kind }) => kind === 'neighbourhood').map(({ id }) => id);
    const rollout = (date: string) =>
      rolloutOf(programmes, 'prog-home-visits', { areaIds: districts, areas, date }, nameOf)?.sentence;
    expect(rollout('2022-06-01')).toMatch(/^In 2 of 8 areas/);
    expect(rollout(today)).toBe('In 6 of 8 areas. Not yet in North East Derbyshire and South Derbyshire.');
  });

  test('tells who takes part in a project or course, in which role, for whom, where and to what end', () => {
    const told = (id: string) =>
      programmeInWords(
        programmes.find((each) => each.id === id)!,
        nameOf,
      );
    expect(told('prog-care-homes')).toEqual([
      'Derby City South PCN care homes project (project, running).',
      'One plan for each resident, and no visit made twice by practice and community team.',
      'For: People who live in care homes.',
      'Taking part: Ashgrove Medical Centre (practice for the homes), Peak and Derwent Community Health NHS Trust (community nurses) and Bridge Street Pharmacy (medicines).',
      'Where: Derby City South PCN, Larkfield House (example), The Beeches (example) and Normanton Court (example).',
    ]);
    expect(told('prog-leading-across')).toEqual([
      'Leading Across Boundaries (development programme, completed).',
      'The course ended.',
      'Leaders of different organisations learn with and from each other (East Midlands Leadership Academy).',
      'Taking part: Peak and Derwent Community Health NHS Trust (6 people), GPs and primary care networks (9 people), Adult Social Care (4 people) and Vale Voluntary Action (3 people), 22 people in all.',
    ]);
  });

  test('follows working together from the commissioning group through place to the primary care networks', () => {
    expect(programmeLineage(programmes, 'prog-pcn')?.sentence).toBe(
      'Working together in the clinical commissioning group (initiative), then Working together in place (initiative), then Working together in primary care networks (initiative).',
    );
    expect(
      programmeInWords(
        programmes.find(({ id }) => id === 'prog-pcn')!,
        nameOf,
      ),
    ).toContain(
      'Taking part: GPs and primary care networks, Peak and Derwent Community Health NHS Trust, Adult Social Care and Vale Voluntary Action.',
    );
  });

  test('knows where an initiative has lost its coordinator', () => {
    const initiative = programmes.find(({ id }) => id === 'prog-lac');
    const vacant =
      initiative && coordinatorsOn(initiative, today).filter(({ coordinators }) => coordinators.length === 0);
    expect(vacant?.map(({ areaId }) => nameOf(areaId))).toEqual(['Erewash']);
  });

  test('shows the flu banner in the county in season, and sends each partner’s people to its own page', () => {
    const asked = (date: string, partnerId?: string) =>
      bannersFor(data.campaigns ?? [], { date, areaId: 'area-glossop-pcn', areas, partnerId })[0]?.link.url;
    expect(asked(today, 'p-council')).toBe('https://derwent-vale.example/flu');
    expect(asked('2027-02-01', 'p-police')).toBe('https://www.nhs.uk');
    expect(asked('2027-05-01')).toBeUndefined();
    const [flu] = data.campaigns ?? [];
    expect(flu && uptakeOn(flu, today)?.sentence).toBe('6,020 of 11,800 people (51.0 per cent).');
    expect(flu && uptakeOn(flu, today, 'p-example-icb')?.sentence).toBe('19 people; of how many is not known.');
  });

  test('weighs building a walk-in centre against what is there already', () => {
    const [appraisal] = data.optionAppraisals ?? [];
    expect(appraisal && readAppraisal(appraisal).sentences).toEqual([
      'The choice is between A nurse in the pharmacy on Bridge Street and Practice teams take turns at the community hub.',
      'Go on as now is no better on either axis than A nurse in the pharmacy on Bridge Street.',
      'A new walk-in centre is no better on either axis than A nurse in the pharmacy on Bridge Street and Practice teams take turns at the community hub.',
    ]);
  });

  test('owes the board a report', () => {
    const schedule = { to: 'the Integrated Care Board', firstDue: '2026-04-30', everyMonths: 3 };
    expect(reportsOwed(schedule, data.sentReports ?? [], today).sentence).toBe(
      'To the Integrated Care Board: 1 report missing, the first since 30 October 2026, 27 days late; next due 30 January 2027.',
    );
  });
});

describe('what the Derbyshire example pays for', () => {
  const flows = data.fundingFlows ?? [];
  const year = { from: '2026-04-01', to: '2027-03-31' };

  test('moves money from acute care, and balances to the penny', () => {
    const rolled = rollUpFlows(flows, year);
    expect(rolled.shifts.map(({ from, to, pence }) => [from, to, pence])).toEqual([
      ['acute', 'community', 420_000_00],
      ['acute', 'prevention', 350_000_00],
    ]);
    expect(rolled.partners.reduce((sum, { netPence }) => sum + netPence, 0)).toBe(0);
    const repurposed = flows.find(({ id }) => id === 'ff-repurposed');
    expect(repurposed && flowSentence(repurposed, nameOf)).toBe(
      'Part of the growth of acute budgets goes to prevention instead: £350,000 from United Hospitals of the Derwent to Vale Voluntary Action, moved from acute care to prevention (agreed, recurrent and 1 condition).',
    );
  });

  test('keeps money that depends on a decision apart, and out of sight of the public', () => {
    expect(rollUpFlows(flows, { from: '2027-04-01' }).totalPence).toBe(0);
    const asked = { from: '2027-04-01', statuses: ['proposed'] as const, conditional: true };
    expect(rollUpFlows(flows, asked).totalPence).toBe(900_000_00);
    const shown = publicDirectory(data);
    expect(shown.fundingFlows).toEqual([]);
    expect(shown.campaigns).toHaveLength(1);
  });

  test('has a budget with one string attached, and tells what is left and what it went to', () => {
    const [budget] = data.flexibleBudgets ?? [];
    expect(budget && readBudget(budget, today).sentences).toEqual([
      'Erewash neighbourhood budget: £22,550.50 spent and £9,000 promised of £80,000, £48,449.50 left; 1 condition.',
    ]);
    expect(budget && spendBy(budget, 'themeId', today).map(({ key }) => key)).toEqual([
      'debt',
      'housing',
      'isolation',
      'crime',
    ]);
  });

  test('shares what the frailty alliance saves between its parties', () => {
    const [contract] = data.allianceContracts ?? [];
    const result = contract && shareResult(contract, 5_940_000_00, nameOf);
    expect(result?.ok === true && result.value.parties.map(({ pence }) => pence)).toEqual([
      20_000_00, 10_000_00, 10_000_00, 10_000_00, 10_000_00,
    ]);
  });
});

describe('what partners of the Derbyshire example lend each other', () => {
  test('in the pandemic: open requests are matched to offers, with reasons', () => {
    const standings = matchRequests(book, { date: '2020-04-10', areas, nameOf });
    expect(standings.map(({ sentence }) => sentence)).toEqual([
      'Peak and Derwent Community Health NHS Trust, Community nurse: 3.5 of 6 WTE still needed; United Hospitals of the Derwent could help.',
      'GPs and primary care networks, Large room for a clinic: met.',
      'Carers of the Vale, Gowns: 150 of 400 gowns still needed; nobody’s offer fits.',
    ]);
    const nurses = standings[0]?.matches.map(({ offer, fits, reasonsAgainst }) => [offer.id, fits, reasonsAgainst]);
    expect(nurses).toEqual([
      ['ao-hospital-nurses', true, []],
      ['ao-porters', false, ['Offers Porter, not Community nurse.']],
      ['ao-practice-nurses', false, ['All of it is promised already.']],
    ]);
    expect(aidProblems(book, nameOf)).toEqual([]);
  });

  test('existing contractors are asked what they can do before anything is built', () => {
    const [round] = data.expressionRounds ?? [];
    expect(round && readRound(round, book.offers, today, nameOf).sentence).toBe(
      'Blood pressure checks on the high street: 2 of 4 asked have offered, 1 declined; 4 days left. No answer yet from Ashgrove Medical Centre.',
    );
  });

  test('more support workers is a number, and the neighbourhood teams have people of their own', () => {
    expect(workforceChange(workforce, 'role', { from: '2026-10-01', to: today })[0]).toMatchObject({
      key: 'Health and social care support worker',
      before: 14,
      after: 28.5,
    });
    expect(workforceOn(workforce, 'programmeId', today).find(({ key }) => key === 'prog-int')).toMatchObject({
      dedicatedWte: 7,
    });
    expect(coLocatedAt(data.coLocations ?? [], 'p-acute-trust', today, nameOf).sentences).toEqual([
      'Social workers and community care workers (8 WTE) of Adult Social Care at United Hospitals of the Derwent: to have people assessed and back home.',
    ]);
  });

  test('what each has to work with stands side by side', () => {
    const input = { flows: data.fundingFlows ?? [], workforce, assets: data.assets ?? [], ...book };
    const when = { date: today, money: { from: '2026-04-01', to: '2027-03-31' } };
    const pooled = pooledResources(
      input,
      (data.partners ?? []).map(({ id }) => id),
      when,
      nameOf,
    );
    expect(pooled.total.givesPence).toBe(pooled.total.getsPence);
    expect(pooled.sentences).toContain(
      'Vale Voluntary Action: gets £950,000, has 4 WTE, has rooms free 31 hours a week.',
    );
  });
});

describe('what the Derbyshire example knows of its communities', () => {
  test('starts from the themes and determinants of the model', () => {
    expect(data.issueThemes).toMatchObject(ISSUE_THEMES);
    expect(data.determinants).toMatchObject(DETERMINANTS);
  });

  test('comes together in Erewash: isolation from several kinds of source, and nothing about a person', () => {
    const themes = insightByTheme(communityInsights, { areaId: 'area-erewash', areas, themes: issueThemes });
    expect(themes.filter(({ corroborated }) => corroborated).map(({ sentence }) => sentence)).toEqual([
      'Isolation and loneliness: 1 strength and 1 need, from engagement and survey.',
      'Money: 0 strengths and 2 needs, from link worker and voluntary group.',
      'Debt: 0 strengths and 2 needs, from link worker and voluntary group.',
    ]);
    expect(communityInsights.flatMap(insightProblems)).toEqual([]);
  });

  test('gathers by asset what people see in it, with who said so and whether they were told what came of it', () => {
    const seen = potentialByAsset(data.engagements ?? [], { areaId: 'area-chesterfield', areas }, nameOf);
    expect(seen.map(({ assetId }) => assetId)).toEqual(['a-market', 'a-staveley']);
    expect(seen[0]?.sentence).toBe(
      'Market traders could: A stall for benefits advice each Saturday (A morning on the market, 12 September 2026, 74 people; told on 10 October 2026 what came of it).',
    );
    const all = potentialByAsset(data.engagements ?? [], { from: '2026-10-01' }, nameOf);
    expect(all.map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(/41 people; not yet told what came of it/u),
    ]);
  });

  test('asks what came of a mobilised asset, and when a mandate is to be looked at again', () => {
    expect((data.mobilisations ?? []).map((each) => readMobilisation(each, today, nameOf).state)).toEqual([
      'told',
      'running',
      'result-overdue',
    ]);
    expect(mandatesOn(data.mandates ?? [], today, nameOf).map(({ reviewOverdue }) => reviewOverdue)).toEqual([
      true,
      false,
    ]);
  });
});
