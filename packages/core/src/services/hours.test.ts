import { describe, expect, it } from 'vitest';
import { openState } from './hours.js';
import type { Schedule } from './schedule.js';

const weekdays: Schedule = { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opensAt: '09:00', closesAt: '17:00' };
const at = (text: string) => new Date(text);

describe('openState', () => {
  it('is open between opening and closing, by the clock in London', () => {
    expect(openState([weekdays], at('2026-07-01T08:00:00Z'))).toMatchObject({
      state: 'open',
      until: at('2026-07-01T16:00:00Z'),
    });
    expect(openState([weekdays], at('2026-07-01T07:59:59Z'))).toMatchObject({
      state: 'closed',
      next: { opens: at('2026-07-01T08:00:00Z'), date: '2026-07-01' },
    });
  });
});
