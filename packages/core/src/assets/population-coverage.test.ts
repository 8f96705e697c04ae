import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDirectory } from '../directory/index.js';
import { hasTerm } from '../services/needs.js';
import type { Schedule } from '../services/schedule.js';
import { derbyshire } from '../testing/derbyshire.js';
import { EXTENDED_HOURS, populationCoverage, registeredUnits, type CoverageUnit } from './population-coverage.js';
import { walkReach } from './walk-reach.js';

const core: Schedule = { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opensAt: '08:00', closesAt: '18:30' };
const evening: Schedule = { freq: 'WEEKLY', byday: 'TU', opensAt: '18:30', closesAt: '20:00' };
const question = { date: '2026-11-23', windows: EXTENDED_HOURS, called: 'extended hours' };
const unit = (id: string, population: number | undefined, ...hours: CoverageUnit['hours']): CoverageUnit => ({
  id,
  name: id,
  population,
  hours,
});

describe('access weighted by people', () => {
  it('counts the people of practices that are open outside core hours', () => {
    const coverage = populationCoverage([unit('a', 3500, [core], [evening]), unit('b', 6500, [core])], question);
    expect(coverage).toMatchObject({ population: 10_000, covered: 3500, share: { least: 0.35, most: 0.35 } });
    expect(coverage.units.map(({ access, minutes }) => [access, minutes])).toEqual([
      ['yes', 90],
      ['no', 0],
    ]);
    expect(coverage.sentence).toBe('35% of 10,000 people have access to extended hours.');
  });

  it('gives a range, and says so, where hours are not known', () => {
    const coverage = populationCoverage(
      [unit('a', 3500, [evening]), unit('b', 1500, undefined), unit('c', 5000, [core])],
      question,
    );
    expect(coverage.share).toEqual({ least: 0.35, most: 0.5 });
    expect(coverage.sentence).toBe(
      'Between 35% and 50% of 10,000 people have access to extended hours. Of 1 of 3 the hours are not known.',
    );
  });

  it('takes no practice with nothing open to it for unknown', () => {
    expect(populationCoverage([unit('a', 10)], question).share).toEqual({ least: 0, most: 0 });
  });

  it('names units without a number of people and leaves them out', () => {
    const coverage = populationCoverage([unit('a', undefined, [evening]), unit('b', 100, [evening])], question);
    expect(coverage).toMatchObject({ population: 100, withoutPopulation: ['a'] });
    expect(populationCoverage([unit('a', undefined, [evening])], question).share).toBeUndefined();
  });

  it.each([
    [99_700, 'More than 99% of 100,000 people have access to extended hours.'],
    [300, 'Less than 1% of 100,000 people have access to extended hours.'],
    [100_000, '100% of 100,000 people have access to extended hours.'],
    [0, '0% of 100,000 people have access to extended hours.'],
  ])('never says that all have access when %i have, nor that nobody has', (covered, sentence) => {
    const units = [unit('a', covered, [evening]), unit('b', 100_000 - covered, [core])];
    expect(populationCoverage(units, question).sentence).toBe(sentence);
  });

  it('does not take doors that shut a minute late for extended hours', () => {
    const late = { ...core, closesAt: '18:31' };
    expect(populationCoverage([unit('a', 10, [late])], question).covered).toBe(0);
    expect(populationCoverage([unit('a', 10, [late])], { ...question, minimumMinutes: 5 }).covered).toBe(10);
  });

  it('asks for as many minutes as it is told', () => {
    expect(populationCoverage([unit('a', 10, [evening])], { ...question, minimumMinutes: 91 }).covered).toBe(0);
  });

  const days = fc.subarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], { minLength: 1 }).map((list) => list.join());
  const hour = fc.integer({ min: 0, max: 23 }).map((at) => `${String(at).padStart(2, '0')}:00`);
  const line = fc.record({ freq: fc.constant('WEEKLY' as const), byday: days, opensAt: hour, closesAt: hour });
  const anyUnits = fc.array(
    fc.record({
      population: fc.nat({ max: 20_000 }),
      hours: fc.array(fc.option(fc.array(line, { maxLength: 2 }), { nil: undefined }), { maxLength: 2 }),
    }),
    { maxLength: 4 },
  );

  it('lies between 0 and 1, and more opening hours never lower it', () => {
    fc.assert(
      fc.property(anyUnits, line, (all, more) => {
        const units = all.map((each, i) => ({ ...each, id: `${i}`, name: `${i}` }));
        const before = populationCoverage(units, question);
        const after = populationCoverage(
          units.map((each) => ({ ...each, hours: [...each.hours, [more]] })),
          question,
        );
        if (!before.share || !after.share) return;
        expect(before.share.least).toBeGreaterThanOrEqual(0);
        expect(before.share.most).toBeLessThanOrEqual(1);
        expect(before.share.least).toBeLessThanOrEqual(before.share.most);
        expect(after.share.least).toBeGreaterThanOrEqual(before.share.least);
        expect(after.share.most).toBeGreaterThanOrEqual(before.share.most);
      }),
      { numRuns: 100 },
    );
  });
});

describe('practices of a directory', () => {
  const { directory } = openDirectory({
    schemaVersion: 1,
    id: 'd',
    name: 'D',
    partners: [
      { id: 'p1', name: 'One' },
      { id: 'p2', name: 'Two' },
      { id: 'hub', name: 'Hub' },
    ],
    locations: [{ id: 'l1' }, { id: 'l2' }, { id: 'l3' }],
    assets: [
      {
        id: 'a1',
        name: 'One',
        kind: 'institution',
        partnerId: 'p1',
        locationId: 'l1',
        registeredPatients: { value: 10, asOf: '2026-04-01', source: 's' },
      },
      {
        id: 'a2',
        name: 'Two',
        kind: 'institution',
        partnerId: 'p2',
        locationId: 'l2',
        registeredPatients: { value: 30, asOf: '2026-04-01', source: 's' },
      },
      { id: 'a3', name: 'Hall', kind: 'physical' },
    ],
    services: [
      {
        id: 's1',
        name: 'Appointments',
        status: 'active',
        organisationId: 'p1',
        serviceAtLocations: [{ id: 'x1', locationId: 'l1', schedules: [core] }],
      },
      {
        id: 's2',
        name: 'Appointments',
        status: 'active',
        organisationId: 'p2',
        serviceAtLocations: [{ id: 'x2', locationId: 'l2', schedules: [core] }],
      },
      {
        id: 's3',
        name: 'Evenings',
        status: 'active',
        organisationId: 'hub',
        registeredWithIds: ['p2'],
        serviceAtLocations: [{ id: 'x3', locationId: 'l3', schedules: [evening] }],
      },
      {
        id: 's4',
        name: 'Yoga',
        status: 'active',
        organisationId: 'p1',
        serviceAtLocations: [{ id: 'x4', locationId: 'l1', schedules: [evening] }],
      },
    ],
  });

  it('have their own hours and those of a hub that is open to their patients', () => {
    const units = registeredUnits(directory, ({ name }) => name !== 'Yoga');
    expect(units.map(({ id, population, hours }) => [id, population, hours])).toEqual([
      ['a1', 10, [[core]]],
      ['a2', 30, [[core], [evening]]],
    ]);
    expect(populationCoverage(units, question).share).toEqual({ least: 0.75, most: 0.75 });
  });
});

describe('practices of the Derbyshire example', () => {
  const { directory } = openDirectory(derbyshire().data);

  it('have a share with extended hours, and one of which it is not known', () => {
    const units = registeredUnits(directory, (service) => hasTerm(service, 'need', 'Doctor'));
    expect(populationCoverage(units, question).sentence).toBe(
      'Between 70% and 100% of 27,500 people have access to extended hours. Of 1 of 3 the hours are not known.',
    );
  });
});

describe('walkReach', () => {
  it('counts the people within a distance, in a straight line', () => {
    const from = { latitude: 52.92, longitude: -1.47 };
    const points = [
      { ...from, people: 300 },
      { latitude: 52.93, longitude: -1.47, people: 100 },
      { latitude: 53.2, longitude: -1.4, people: 600 },
    ];
    expect(walkReach(from, points)).toMatchObject({ people: 400, share: 0.4 });
    expect(walkReach(from, points, 1000).people).toBe(300);
    expect(walkReach(from, points, 10).sentence).toBe('300 people live within 10 m in a straight line, 30% of 1,000.');
  });

  it('takes nothing said of where people live for not known, never for nobody', () => {
    const from = { latitude: 52.92, longitude: -1.47 };
    expect(walkReach(from, [])).toEqual({ sentence: 'How many people live within 1,200 m is not known.' });
    expect(walkReach(from, [{ latitude: 53.2, longitude: -1.4, people: 600 }])).toMatchObject({ people: 0, share: 0 });
  });

  it('tells of the pharmacy of the example that it stands where people live', () => {
    const { directory } = openDirectory(derbyshire().data);
    const { latitude = 0, longitude = 0 } = directory.find('locations', 'l-derby-pharmacy') ?? {};
    const points = directory.find('areas', 'area-derby')?.populationPoints?.points ?? [];
    expect(walkReach({ latitude, longitude }, points).sentence).toBe(
      '11,290 people live within 1,200 m in a straight line, 43% of 26,420.',
    );
  });
});
