import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coLocatedAt, workforceChange, workforceOn, type WorkforceCapacity } from './workforce.js';

const staff: WorkforceCapacity[] = [
  { id: '1', partnerId: 'council', role: 'Support worker', wte: 4.1, dedicated: true, to: '2026-12-31' },
  { id: '2', partnerId: 'trust', role: 'Support worker', wte: 2.2, from: '2026-11-01' },
  { id: '3', partnerId: 'trust', role: 'Nurse', wte: 6, teamId: 'frailty' },
];

test('staff are counted on a day, by whatever is asked', () => {
  expect(workforceOn(staff, 'role', '2026-11-26')).toEqual([
    { key: 'Support worker', wte: 6.3, dedicatedWte: 4.1 },
    { key: 'Nurse', wte: 6, dedicatedWte: 0 },
  ]);
  expect(workforceOn(staff, 'teamId', '2027-01-01')).toEqual([
    { key: 'frailty', wte: 6, dedicatedWte: 0 },
    { key: undefined, wte: 2.2, dedicatedWte: 0 },
  ]);
});

test('"more support workers" is a number', () => {
  expect(workforceChange(staff, 'role', { from: '2026-10-01', to: '2026-11-26' })[0]).toEqual({
    key: 'Support worker',
    before: 4.1,
    after: 6.3,
    change: 2.2,
  });
});

test('groups add up to the whole, whatever they are counted by', () => {
  const entry = fc.record({
    id: fc.string(),
    partnerId: fc.constantFrom('a', 'b'),
    role: fc.constantFrom('x', 'y', 'z'),
    wte: fc.integer({ min: 0, max: 1000 }).map((n) => n / 100),
    teamId: fc.option(fc.constantFrom('t', 'u'), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const total = entries.reduce((sum, { wte }) => sum + wte, 0);
      for (const by of ['role', 'partnerId', 'teamId'] as const) {
        const sum = workforceOn(entries, by, '2026-11-26').reduce((all, { wte }) => all + wte, 0);
        expect(sum).toBeCloseTo(total, 6);
      }
    }),
  );
});

test('staff under another’s roof are listed with what they are there for', () => {
  const coLocations = [
    {
      id: '1',
      hostId: 'hospital',
      employerId: 'council',
      team: 'Social workers',
      wte: 5,
      purpose: 'to help people home',
      from: '2026-11-01',
    },
    { id: '2', hostId: 'hospital', employerId: 'charity', team: 'Volunteers', purpose: 'to settle people in at home' },
    { id: '3', hostId: 'library', employerId: 'trust', team: 'Nurses', purpose: 'to check blood pressure' },
  ];
  expect(coLocatedAt(coLocations, 'hospital', '2026-11-26')).toMatchObject({
    employerIds: ['council', 'charity'],
    wte: 5,
    sentences: [
      'Social workers (5 WTE) of council at hospital: to help people home.',
      'Volunteers of charity at hospital: to settle people in at home.',
    ],
  });
  expect(coLocatedAt(coLocations, 'hospital', '2026-10-31').coLocations).toHaveLength(1);
});
