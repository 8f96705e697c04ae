import { describe, expect, test } from 'vitest';
import { openDirectory } from '../directory/index.js';
import { checkIndicator, deprivationSpread, standingOf } from '../neighbourhoods/index.js';
import { hasTerm } from '../services/needs.js';
import { intervalOfCounts } from '../statistics/index.js';
import { derbyshire } from '../testing/derbyshire.js';
import { beforeYouBuild } from './before-you-build.js';
import { coLocationCandidates } from './co-location.js';
import { coverageGaps } from './gaps.js';
import { suggestOffers } from './offers.js';
import { placeMap } from './place-map.js';
import { tenureOn } from './premises.js';

const { data } = derbyshire();
const { directory } = openDirectory(data);
const map = placeMap(directory);
const today = '2026-11-26';

describe('planning over the Derbyshire example', () => {
  test('every indicator agrees with its counts, and some are worse, similar and better', () => {
    const all = directory.all('indicators');
    expect(all.flatMap((each) => (checkIndicator(each).ok ? [] : each.id))).toEqual([]);
    const standings = new Map(all.map((each) => [each.id, standingOf(each, { intervalOfCounts }).standing]));
    expect(standings.get('i-emergency-derby')).toBe('worse');
    expect(standings.get('i-obesity-dales')).toBe('better');
    expect(standings.get('i-lonely-chesterfield')).toBe('similar');
  });

  test('Derby has both ends of deprivation in it', () => {
    const derby = directory.find('areas', 'area-derby');
    expect(derby?.deprivation && deprivationSpread('Derby', derby.deprivation)).toMatchObject({
      lowest: 1,
      highest: 10,
    });
  });

  test('childhood obesity in Bolsover suggests cookery with benefits advice, of which the advice is missing', () => {
    const [suggestion] = suggestOffers(data, 'area-bolsover', map, { today, intervalOfCounts });
    expect(suggestion?.bundle.id).toBe('b-food-and-money');
    expect(suggestion?.offers.map(({ services }) => services.length > 0)).toEqual([true, false, true]);
  });

  test('a new walk-in centre is met by the pharmacy that could be one for a sixteenth of the cost', () => {
    const [check] = directory.all('commissioningChecks');
    const advice = check && beforeYouBuild(check, directory, { today, intervalOfCounts });
    expect(advice?.advice).toBe('use-what-is-there');
    expect(advice?.capabilities.map(({ asset, annualCost }) => [asset.id, annualCost])).toEqual([
      ['a-bridge-pharmacy', 24_000],
      ['a-bridge-pharmacy', 24_000],
    ]);
    expect(advice?.footfall).toHaveLength(2);
    expect(advice?.harms).toHaveLength(1);
    expect(advice?.awaiting.map(({ code }) => code)).toEqual(['ask-contractors']);
  });

  test('a group finds room in the hub, and none where a lease forbids it', () => {
    const need = { use: 'group', hoursPerWeek: 4, people: 12, stepFree: true, from: '2027-01-04' };
    const { candidates, ruledOut } = coLocationCandidates(need, directory.all('assets'));
    expect(candidates.map(({ asset }) => asset.id)).toContain('a-derby-hub');
    expect(ruledOut.map(({ asset }) => asset.id)).toContain('a-ashgrove');
  });

  test('one practice was owned, is leased, and might be held by the system', () => {
    const tenure = directory.find('assets', 'a-ashgrove')?.tenure;
    expect([tenureOn(tenure, '2000-01-01')?.kind, tenureOn(tenure, today)?.kind]).toEqual(['owned', 'leased']);
    expect(tenureOn(tenure, '2028-06-01', { proposed: true })?.holderId).toBe('p-community-trust');
  });

  test('the network in Glossop has a gap for debt advice, though it has a building of the system', () => {
    const areas = directory.all('areas').filter(({ id }) => id === 'area-glossop-pcn');
    const isHeldByTheSystem = new Set(['nhs', 'primary-care', 'local-government']);
    const { gaps } = coverageGaps(areas, ['Debt', 'Money'], map, ({ tenure }) => {
      const holder = directory.find('partners', tenureOn(tenure, today)?.holderId ?? '');
      return holder?.sector !== undefined && isHeldByTheSystem.has(holder.sector);
    });
    expect(gaps.map(({ need, gap }) => [need, gap])).toEqual([['Debt', 'no-service']]);
  });

  test('frailty has a service of two providers that comes to the house', () => {
    const [service] = directory.all('services').filter(({ otherProviderIds }) => otherProviderIds);
    expect(service).toMatchObject({ cohorts: ['frailty'], organisationId: 'p-ashgrove' });
    expect(service?.accessModes).toContain('home-visit');
    expect(service && hasTerm(service, 'need', 'frailty')).toBe(true);
  });
});
