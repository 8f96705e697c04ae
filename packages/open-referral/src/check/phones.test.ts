import { describe, expect, test } from 'vitest';
import { canDial } from './phones.js';

describe('a telephone number', () => {
  test.each([
    ...['01332 123456', '999', '111', '116 123', '101', '119', '18001 01332 123456', '85258', '+353 1 123 4567'],
    ...[
      '(415) 555-1234',
      '0033 1 23 45 67 89',
      'Text SHOUT to 85258',
      '01332 123456 or 07700 900123',
      '01332 123456 (office)',
    ],
  ])('can be dialled: %s', (number) => {
    expect(canDial({ number })).toBe(true);
  });

  test.each(['12', 'call us', '01332 12345678901', '01332 12', 'see website', '+44 1332'])(
    'that nobody can dial is none: %s',
    (number) => {
      expect(canDial({ number })).toBe(false);
    },
  );
});
