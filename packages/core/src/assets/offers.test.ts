import { describe, expect, it } from 'vitest';
import { capabilitiesFor } from './capability.js';
import { coverageGaps } from './gaps.js';
import { suggestOffers, touchpointsFor } from './offers.js';
import type { OfferRule } from './planning.js';
import { placeMap } from './place-map.js';
import { contractorTypeOf, data, directory, emergencies, walkIn } from './testing/small-place.js';

const map = placeMap(directory);
const names = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe('placeMap', () => {
  it('knows services by the area of their place, by that of an asset there, and by service area, on every level', () => {
    expect(names(map.servicesIn('east'))).toEqual(['lunch', 'soup', 'young', 'old']);
    expect(names(map.servicesIn('county'))).toEqual(['lunch', 'soup', 'young', 'old']);
    expect(names(map.servicesIn('east-pcn'))).toEqual(['lunch', 'soup', 'young', 'old']);
    expect(names(map.assetsIn('county'))).toEqual(['pharmacy', 'hall']);
  });

  it('leaves out what has ended, and never places a refuge', () => {
    expect(map.servicesIn('west')).toEqual([]);
    expect(names(map.elsewhere)).toEqual(['refuge', 'point']);
  });

  it('takes a locator for places whose area is not told', () => {
    const located = placeMap(directory, { areasAt: ({ latitude }) => (latitude === 52.9 ? ['west'] : []) });
    expect(names(located.servicesIn('west'))).toEqual(['point']);
    expect(names(located.elsewhere)).toEqual(['refuge']);
  });
});

describe('offers suggested by a figure', () => {
  const bundle = {
    id: 'together',
    name: 'Company and money',
    offers: [
      { name: 'Lunch clubs', kind: 'social', needs: ['Loneliness'] },
      { name: 'Benefits advice', kind: 'social', needs: ['Money'] },
    ],
    why: 'at the same table',
  } as const;
  const rule: OfferRule = {
    id: 'r',
    measure: 'emergency-admissions',
    standings: ['worse'],
    bundleIds: ['together'],
    why: 'People who see somebody every week call for help earlier.',
  };
  const suggest = (change: Partial<OfferRule>, areaId = 'east') =>
    suggestOffers(
      { indicators: [emergencies], offerRules: [{ ...rule, ...change }], offerBundles: [bundle] },
      areaId,
      map,
      {
        today: '2026-11-23',
      },
    );

  it('come as a bundle, with what is there already and what is missing', () => {
    const [suggestion] = suggest({});
    expect(suggestion?.offers.map(({ services }) => services.length)).toEqual([4, 0]);
    expect(suggestion?.sentence).toBe(
      'Emergency hospital admissions, 2024/25: 9,800 per 100,000 people (95% interval 9,500 to 10,100), worse than England (8,900 per 100,000 people). People who see somebody every week call for help earlier. Company and money (at the same table): there already: Lunch clubs; missing: Benefits advice.',
    );
  });

  it('come by threshold too, strictly above or below it', () => {
    expect(suggest({ standings: undefined, above: 9000 })).toHaveLength(1);
    expect(suggest({ standings: undefined, above: 9800 })).toEqual([]);
    expect(suggest({ above: 9800 })).toEqual([]);
    expect(suggest({ standings: undefined, below: 9000 })).toEqual([]);
  });

  it('do not come without a condition, a figure or a difference', () => {
    expect(suggest({ standings: undefined })).toEqual([]);
    expect(suggest({}, 'west')).toEqual([]);
    expect(suggest({ standings: ['better'] })).toEqual([]);
  });
});

describe('touchpoints', () => {
  it('are the places where people with a need go anyway', () => {
    const rule = {
      id: 't',
      need: 'Low mood',
      group: 'New parents',
      contractorTypes: ['community-pharmacy'],
      why: 'New parents buy nappies there.',
      offer: 'Ask how they feel.',
    } as const;
    const assets = map.assetsIn('county');
    expect(touchpointsFor('low mood', assets, [rule], contractorTypeOf).map(({ sentence }) => sentence)).toEqual([
      'Mill Pharmacy: New parents buy nappies there. Ask how they feel.',
    ]);
    expect(touchpointsFor('Debt', assets, [rule], contractorTypeOf)).toEqual([]);
  });
});

describe('what those who are there could do', () => {
  const find = (need: string, rules = [walkIn], planCost?: number) =>
    capabilitiesFor(data.assets ?? [], rules, { need, from: '2027-01-04', contractorTypeOf, planCost });

  it('follows from a role added to an asset with a room for it, at a share of the cost', () => {
    expect(find('urgent care')).toMatchObject([{ from: 'capability-rule', annualCost: 24_000, costShare: 0.06 }]);
    expect(find('urgent care')[0]?.sentence).toBe(
      'Mill Pharmacy (Consulting room) with a nurse could be a walk-in centre. It would cost £24,000 a year, 6% of £400,000 for a new walk-in centre (made up).',
    );
  });

  it('needs the room', () => {
    expect(find('urgent care', [{ ...walkIn, hoursPerWeek: 21 }])).toEqual([]);
    expect(find('urgent care', [{ ...walkIn, contractorTypes: ['dentistry'] }])).toEqual([]);
    expect(
      find('urgent care', [{ ...walkIn, contractorTypes: undefined, assetKinds: ['physical'], use: undefined }]),
    ).toHaveLength(1);
  });

  it('includes what an asset offers beyond its contract, the cheapest known first', () => {
    expect(find('heart health').map((each) => each.from)).toEqual(['capability-rule', 'plus-offer']);
    expect(find('heart health')[1]?.sentence).toBe(
      'Mill Pharmacy: Blood pressure mornings (offered). It needs: A nurse. What it would cost is not recorded.',
    );
  });

  it('is compared with the plan where the rule has no comparison of its own', () => {
    expect(find('urgent care', [{ ...walkIn, comparedWith: undefined }], 48_000)).toMatchObject([{ costShare: 0.5 }]);
  });
});

describe('coverage gaps', () => {
  it('cross areas with needs and the assets that count', () => {
    const areas = (data.areas ?? []).filter(({ kind }) => kind === 'neighbourhood');
    const found = coverageGaps(areas, ['Loneliness', 'Debt'], map, ({ kind }) => kind === 'institution');
    expect(found.cells.map(({ areaId, need, gap }) => [areaId, need, gap])).toEqual([
      ['east', 'Loneliness', undefined],
      ['east', 'Debt', 'no-service'],
      ['west', 'Loneliness', 'nothing'],
      ['west', 'Debt', 'nothing'],
    ]);
    expect(found.gaps).toHaveLength(3);
    expect(names(found.unplaced)).toEqual(['refuge', 'point']);
    expect(found.gaps[0]?.sentence).toBe('East End: no services for Debt, 1 asset that could house one.');
    expect(coverageGaps(areas, ['Loneliness'], map).gaps).toMatchObject([{ areaId: 'west', gap: 'no-service' }]);
  });
});
