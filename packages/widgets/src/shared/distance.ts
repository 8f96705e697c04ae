import { british, dateWordsOf } from './date-words.js';

const METRES_A_MILE = 1609.344;

/**
 * Writes a distance in miles, as road signs in the United Kingdom do.
 * @param metres - As the crow flies.
 * @param language - BCP 47.
 * @returns For example "0.4 miles".
 */
export function formatDistance(metres: number, language: string): string {
  const miles = Math.max(0.1, metres / METRES_A_MILE);
  const digits = miles < 10 ? 1 : 0;
  const value = Number(miles.toFixed(digits));
  const words = dateWordsOf(language);
  if (words) return words.miles(value.toLocaleString('en-GB'));
  return value.toLocaleString(british(language), { style: 'unit', unit: 'mile', unitDisplay: 'long' });
}

/**
 * Turns miles into metres.
 * @param miles - Miles.
 * @returns Metres.
 */
export function metres(miles: number): number {
  return miles * METRES_A_MILE;
}
