import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Asset } from './asset.js';
import { coLocationCandidates, type SpaceNeed } from './co-location.js';
import { openFaults, sureUntil, tenureOn, type Tenure } from './premises.js';

const need: SpaceNeed = {
  use: 'clinic',
  hoursPerWeek: 8,
  people: 3,
  stepFree: true,
  from: '2027-01-04',
  to: '2028-12-31',
};
const room = { name: 'Room 1', capacity: 4, freeHoursPerWeek: 20, stepFree: true, uses: ['clinic', 'advice'] };
const hub: Asset = {
  id: 'hub',
  name: 'The hub',
  kind: 'physical',
  spaces: [room],
  tenure: [{ kind: 'owned', from: '2009-04-01' }],
  integration: 'shared-working',
};
const judge = (asset: Partial<Asset>, more: Partial<SpaceNeed> = {}, options = {}) =>
  coLocationCandidates({ ...need, ...more }, [{ ...hub, ...asset }], options);
const codes = (asset: Partial<Asset>, weight: string, more: Partial<SpaceNeed> = {}, options = {}) => {
  const { candidates, ruledOut } = judge(asset, more, options);
  return [...candidates, ...ruledOut].flatMap(({ reasons }) =>
    reasons.filter((each) => each.weight === weight).map(({ code }) => code),
  );
};

describe('a room for a service', () => {
  it('is a candidate with its reasons', () => {
    const { candidates, sentence } = judge({});
    expect(candidates[0]?.reasons.map(({ weight, code }) => `${weight} ${code}`)).toEqual([
      'for use',
      'for hours',
      'for capacity',
      'for step-free',
      'for tenure',
      'for integration',
    ]);
    expect(sentence).toBe('1 of 1 rooms could take 8 hours a week of clinic; first to ask: Room 1 at The hub.');
  });

  it('is ruled out by a constraint that still holds, with its note', () => {
    const constraints = [{ source: 'lease', blocks: ['Clinic'], note: 'Community use only.' }] as const;
    expect(judge({ constraints }).candidates).toEqual([]);
    expect(judge({ constraints }).ruledOut[0]?.reasons[0]?.message).toBe(
      'The lease does not allow clinic: Community use only.',
    );
    expect(judge({ constraints: [{ ...constraints[0], to: '2026-12-31' }] }).candidates).toHaveLength(1);
  });

  it.each([
    ['use', { uses: ['group'] }],
    ['hours', { freeHoursPerWeek: 4 }],
    ['capacity', { capacity: 2 }],
    ['step-free', { stepFree: false }],
  ])('is ruled out by %s', (code, change) => {
    expect(codes({ spaces: [{ ...room, ...change }] }, 'blocks')).toEqual([code]);
  });

  it('asks what is not recorded instead of ruling out', () => {
    expect(codes({ spaces: [{ name: 'Room 2' }], tenure: undefined }, 'ask')).toEqual([
      'use',
      'hours',
      'capacity',
      'step-free',
      'tenure',
    ]);
    expect(judge({ spaces: [{ name: 'Room 2' }] }).candidates).toHaveLength(1);
  });

  it('has a lease or a break against it that comes too early, and a poor survey', () => {
    expect(codes({ tenure: [{ kind: 'leased', from: '2020-01-01', to: '2027-06-30' }] }, 'against')).toEqual([
      'tenure',
    ]);
    expect(
      codes({ tenure: [{ kind: 'leased', from: '2020-01-01', to: '2040-01-01', breakDate: '2028-12-31' }] }, 'against'),
    ).toEqual(['tenure']);
    const conditions = [
      { facet: 'quality', grade: 'A', surveyedOn: '2020-01-01' },
      { facet: 'quality', grade: 'D', surveyedOn: '2025-01-01' },
    ] as const;
    expect(codes({ conditions }, 'against')).toEqual(['condition']);
  });

  it('is ruled out where the building will have been given up, unless a proposal is assumed', () => {
    const tenure: Tenure[] = [
      { kind: 'leased', from: '2010-01-01', to: '2026-12-31' },
      { kind: 'owned', from: '2026-10-01', proposed: true },
    ];
    expect(codes({ tenure }, 'blocks')).toEqual(['tenure']);
    expect(codes({ tenure }, 'blocks', {}, { proposedTenure: true })).toEqual([]);
  });

  it('comes before another with more against it, and before one farther away', () => {
    const near = { latitude: 52.92, longitude: -1.47 };
    const far: Asset = { ...hub, id: 'far', name: 'Far hall' };
    const poor: Asset = {
      ...hub,
      id: 'poor',
      name: 'Poor hall',
      conditions: [{ facet: 'quality', grade: 'D', surveyedOn: '2025-01-01' }],
    };
    const pointOf = ({ id }: Asset) => (id === 'far' ? { latitude: 53.4, longitude: -1.9 } : near);
    const { candidates } = coLocationCandidates({ ...need, near }, [poor, far, hub], { pointOf });
    expect(candidates.map(({ asset }) => asset.id)).toEqual(['hub', 'far', 'poor']);
    expect(candidates[0]?.distanceMetres).toBe(0);
  });

  const uses = ['clinic', 'group', 'advice'];
  const anySpace = fc.record(
    {
      name: fc.constant('Room'),
      capacity: fc.nat({ max: 10 }),
      freeHoursPerWeek: fc.nat({ max: 40 }),
      stepFree: fc.boolean(),
      uses: fc.subarray(uses),
    },
    { requiredKeys: ['name'] },
  );
  const anyAsset = fc.record({
    spaces: fc.array(anySpace, { maxLength: 4 }),
    constraints: fc.array(fc.record({ source: fc.constant('lease' as const), blocks: fc.subarray(uses) }), {
      maxLength: 2,
    }),
  });

  it('is never among the candidates when a constraint blocks the use or it is too small, and none is lost', () => {
    fc.assert(
      fc.property(
        fc.array(anyAsset, { maxLength: 4 }),
        fc.constantFrom(...uses),
        fc.nat({ max: 20 }),
        (all, use, hoursPerWeek) => {
          const assets = all.map((each, i): Asset => ({ ...each, id: `${i}`, name: `A${i}`, kind: 'physical' }));
          const { candidates, ruledOut } = coLocationCandidates({ ...need, use, hoursPerWeek }, assets);
          for (const { asset, space } of candidates) {
            expect(asset.constraints?.some(({ blocks }) => blocks.includes(use))).toBe(false);
            expect(space.freeHoursPerWeek ?? hoursPerWeek).toBeGreaterThanOrEqual(hoursPerWeek);
            expect(space.stepFree ?? true).toBe(true);
          }
          expect(candidates.length + ruledOut.length).toBe(assets.flatMap(({ spaces }) => spaces ?? []).length);
        },
      ),
    );
  });
});

describe('premises', () => {
  const history: Tenure[] = [
    { kind: 'leased', from: '1990-01-01', to: '2013-12-31' },
    { kind: 'leased', from: '2014-10-01', to: '2034-09-30', breakDate: '2029-10-01' },
    { kind: 'owned', from: '2027-04-01', proposed: true },
  ];

  it('have the tenure of the day, and a proposed one only when asked', () => {
    expect(tenureOn(history, '2000-01-01')?.to).toBe('2013-12-31');
    expect(tenureOn(history, '2014-05-01')).toBeUndefined();
    expect(tenureOn(history, '2028-01-01')?.kind).toBe('leased');
    expect(tenureOn(history, '2028-01-01', { proposed: true })?.kind).toBe('owned');
    expect(tenureOn(undefined, '2028-01-01')).toBeUndefined();
  });

  it('are sure until the day before a lease may be broken', () => {
    expect(sureUntil(history[1]!)).toBe('2029-09-30');
    expect(sureUntil(history[2]!)).toBeUndefined();
  });

  it('have faults open from the day found to the day corrected, with actions that are late', () => {
    const fault = {
      what: 'No ramp',
      foundOn: '2026-01-10',
      severity: 'serious',
      actions: [{ what: 'Build one', due: '2026-03-01' }],
      correctedOn: '2026-06-01',
    } as const;
    expect(openFaults([fault], '2026-01-09')).toEqual([]);
    expect(openFaults([fault], '2026-02-01')).toMatchObject([{ overdue: false, toDo: [{ what: 'Build one' }] }]);
    expect(openFaults([fault], '2026-04-01')).toMatchObject([{ overdue: true }]);
    expect(openFaults([fault], '2026-06-01')).toEqual([]);
  });
});
