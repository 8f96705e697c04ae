import { expect, test } from 'vitest';
import { areaExistsOn, populationWarnings, type Area } from './area.js';

const amberValley: Area = {
  id: 'amber-valley',
  name: 'Amber Valley',
  kind: 'neighbourhood',
  gssCodes: ['E07000032'],
  expectedPopulation: { from: 70_000, to: 125_000 },
  populations: [
    { value: 126_214, asOf: '2021-03-21', source: 'Census 2021' },
    { value: 1_000, asOf: '2021-03-21', source: 'Census 2021', minimumAge: 90 },
  ],
};

test('a population outside the expected range is a warning about the whole population only', () => {
  expect(populationWarnings(amberValley).map((warning) => warning.message)).toEqual([
    'Amber Valley has 126,214 people (Census 2021), outside the expected 70,000 to 125,000.',
  ]);
  expect(populationWarnings({ ...amberValley, expectedPopulation: undefined })).toEqual([]);
});

test('an area exists between its dates, both included', () => {
  const dated = { ...amberValley, validFrom: '1974-04-01', validTo: '2028-03-31' };
  expect(areaExistsOn(dated, '2028-03-31')).toBe(true);
  expect(areaExistsOn(dated, '2028-04-01')).toBe(false);
  expect(areaExistsOn(amberValley, '1066-10-14')).toBe(true);
});
