import { describe, expect, it } from 'vitest';
import { openDirectory } from '../directory/directory.js';
import { derbyshire } from '../testing/derbyshire.js';
import { assetInWords, yearsServed } from './asset-in-words.js';
import { conditionOn, conditionsOn } from './condition.js';
import { CONDITION_FACETS, type Condition } from './premises.js';

const { directory } = openDirectory(derbyshire().data);
const asset = (id: string) => directory.find('assets', id)!;
const today = '2026-11-26';

describe('the condition of premises', () => {
  const graded = (facet: Condition['facet'], grade: Condition['grade'], surveyedOn: string): Condition => ({
    facet,
    grade,
    surveyedOn,
  });

  it('is what the last survey up to the day found, facet by facet, and names what nobody looked at', () => {
    const conditions = [
      graded('quality', 'B', '2025-01-31'),
      graded('quality', 'D', '2015-01-31'),
      graded('physical-condition', 'C', '2015-01-31'),
      graded('environmental', 'A', '2027-01-31'),
    ];
    expect(conditionOn(conditions, today)).toEqual({
      found: [conditions[2], conditions[0]],
      notSurveyed: ['functional-suitability', 'space-utilisation', 'fire-health-and-safety', 'environmental'],
      worst: 'C',
      sentence:
        'Surveyed on 31 January 2015 and 31 January 2025: physical condition C and quality B (A is as new, D is not acceptable). Not surveyed: functional suitability, space utilisation, fire health and safety and environmental.',
    });
  });

  it('is not known, never good, where there was no survey', () => {
    const reading = conditionOn(undefined, today);
    expect(reading.worst).toBeUndefined();
    expect(reading.notSurveyed).toEqual(CONDITION_FACETS);
    expect(reading.sentence).toBe('No survey of its condition is on record.');
  });

  it('lists the surgeries and buildings of the example, the worst first and those that nobody surveyed last', () => {
    const list = conditionsOn(directory.all('assets'), today);
    expect(list.slice(0, 3).map(({ name, worst }) => [name, worst])).toEqual([
      ['Ashgrove Medical Centre', 'D'],
      ['Cathedral Quarter Community Hub', 'C'],
      ['Millside Surgery', 'B'],
    ]);
    expect(list.at(-1)?.worst).toBeUndefined();
    expect(list.map(({ assetId }) => assetId)).not.toContain('a-kettle');
    expect(list[0]?.notSurveyed).toEqual([]);
  });
});

describe('an asset in words', () => {
  it('tells of a surgery its kind, age, building, condition and history', () => {
    expect(assetInWords(asset('a-ashgrove'), today)).toEqual([
      'A general practice in a converted house with a newer wing.',
      'An institution, here since 1971, for at least 50 years.',
      'Built in 1902, a converted house.',
      expect.stringMatching(/^Surveyed on 2 November 2024: physical condition C, .* environmental C \(A is as new/u),
      'Three generations of the same families have been patients here.',
    ]);
  });

  it('tells of a pharmacy whom it reaches, and that nobody counted them', () => {
    expect(assetInWords(asset('a-bridge-pharmacy'), today)).toEqual(
      expect.arrayContaining([
        'An institution, here since 1958, for at least 60 years.',
        'People tell the counter what they tell nobody else.',
        'Reaches people who have not seen a doctor for five years: 40%, as somebody said, not counted (Made-up estimate of the pharmacist, for this example, 31 May 2026).',
      ]),
    );
  });

  it.each([
    ['a-kettle', 'A group of people who do things together, here since 1994, for at least 30 years.'],
    ['a-mo', 'A person with something to give.'],
    ['a-market', 'A part of the local economy, here since 1204, for at least 820 years.'],
    ['a-well-dressing', 'A story or tradition, here since 1818, for at least 200 years.'],
    ['a-derby-hub', 'A building or place, here since 1936, for at least 80 years.'],
  ])('has words for the kind of %s', (id, sentence) => {
    expect(assetInWords(asset(id), today)).toContain(sentence);
  });

  it('counts no year that may not be over, and none before it began', () => {
    expect(yearsServed('1971', '2026-11-26')).toBe(54);
    expect(yearsServed('1971-11-26', '2026-11-26')).toBe(55);
    expect(yearsServed('1971-11-27', '2026-11-26')).toBe(54);
    expect(yearsServed('2027', '2026-11-26')).toBeUndefined();
    expect(yearsServed('long ago', '2026-11-26')).toBeUndefined();
  });

  it('says no more than is on record', () => {
    expect(assetInWords({ id: 'a', name: 'A', kind: 'story' }, today)).toEqual(['A story or tradition.']);
  });
});
