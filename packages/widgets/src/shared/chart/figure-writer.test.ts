import { describe, expect, test } from 'vitest';
import { figureWriter } from './figure-writer.js';

const written = (value: number, spread = 0.6) =>
  figureWriter({ language: 'en', percent: true, spread, monthly: true, percentagePoints: String }).value(value);

describe('a share in a chart', () => {
  test.each([
    [0.42, '42%'],
    [1, '100%'],
    [0, '0%'],
    [-0, '0%'],
    [0.997, '99.7%'],
    [0.9996, '99.96%'],
    [0.002, '0.2%'],
  ])('%d is written %s: neither all nor none where it is not', (value, words) => {
    expect(written(value)).toBe(words);
  });

  test('has the decimals that tell a hundredth of the spread apart', () => {
    expect(written(0.421, 0.03)).toBe('42.1%');
  });
});
