import { describe, expect, it } from 'vitest';
import { readAges } from './ages.js';

describe('ages in words', () => {
  it.each([
    ['16+', { minimum: 16 }],
    ['16 plus', { minimum: 16 }],
    ['50 and over', { minimum: 50 }],
    ['Over 50s', { minimum: 50 }],
    ['Ages 8 to 12', { minimum: 8, maximum: 12 }],
    ['5-11', { minimum: 5, maximum: 11 }],
    ['5–11 years old', { minimum: 5, maximum: 11 }],
    ['between 5 and 11', { minimum: 5, maximum: 11 }],
    ['6-24 months', { minimum: 0.5, maximum: 2 }],
    ['18 months to 4 years', { minimum: 1.5, maximum: 4 }],
    ['under 5', { maximum: 4 }],
    ['Under 25s', { maximum: 24 }],
    ['up to 18', { maximum: 18 }],
    ['18 and under', { maximum: 18 }],
    ['11-', { minimum: 11 }],
    ['from birth to 5', { minimum: 0, maximum: 5 }],
    ['Birth to nineteen', { minimum: 0, maximum: 19 }],
    ['five to eleven', { minimum: 5, maximum: 11 }],
    ['eighteen to twenty-five', { minimum: 18, maximum: 25 }],
    ['sixteen and over', { minimum: 16 }],
    ['18+ years', { minimum: 18 }],
    ['2½ to 4 years', { minimum: 2.5, maximum: 4 }],
    ['two and a half to four', { minimum: 2.5, maximum: 4 }],
    ['under 2½', { maximum: 2 }],
    ['5 to 17 years 11 months', { minimum: 5, maximum: 17.92 }],
    ['no limit', {}],
    ['No upper age limit', {}],
    ['All ages', {}],
  ])('%s means the same in either field', (words, ages) => {
    expect(readAges(words, 'minimum')).toEqual(ages);
    expect(readAges(words, 'maximum')).toEqual(ages);
  });

  it.each([
    ['18 years', 18],
    ['18', 18],
    ['eighteen', 18],
    ['sixty five', 65],
    ['birth', 0],
    ['2½', 2.5],
    ['2 1/2', 2.5],
    ['½', 0.5],
    ['2.5', 2.5],
    ['17 years 11 months', 17.92],
    ['17yrs and 11mths', 17.92],
    ['18 months', 1.5],
    ['26 weeks', 0.5],
    ['6 mths', 0.5],
    ['aged 65', 65],
  ])('%s is the end that its field names', (words, years) => {
    expect(readAges(words, 'minimum')).toEqual({ minimum: years });
    expect(readAges(words, 'maximum')).toEqual({ maximum: years });
  });

  it.each(['adults', 'over fifties', 'year 7', '18 with a carer', 'school age', '5, 6 or 7', '1234', '0.18'])(
    '%s is left to people',
    (words) => {
      expect(readAges(words, 'minimum')).toBeUndefined();
    },
  );
});
