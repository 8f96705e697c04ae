import { expect, test } from 'vitest';
import { leastProcessorTime } from '../testing/processor-time.js';
import { settled } from './ledger.js';
import { openLog } from './log.js';
import { insightReport } from './report.js';
import { referralLog, times } from './testing/log.js';

/** Numbers below `end` that look thrown together but are the same each time. */
function thrown(): (end: number) => number {
  let state = 7;
  return (end) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * end);
  };
}

test('a report of a year in a large town, with hundreds of small counts, does not hold a server up', () => {
  const below = thrown();
  const events = times(5000, (i) => {
    const day = `2026-${String(below(9) + 1).padStart(2, '0')}-${String(below(28) + 1).padStart(2, '0')}`;
    const needs = [`need ${below(below(30) + 1)}`, ...(i % 3 === 0 ? [`need ${below(30)}`] : [])];
    const about = { needs: [...new Set(needs)], areaId: `area ${below(20)}`, serviceId: `service ${below(150)}` };
    const declined = [['reject', day, { reason: 'no-capacity' }] as const];
    const end = [declined, [['accept', day] as const], []][below(3)] ?? [];
    return referralLog(`r${i}`, about, ['create', day], ['send', day], ...end);
  });
  const log = openLog(events);
  const options = { from: '2026-01-01', to: '2026-12-31', now: new Date('2026-12-31T12:00:00Z') };
  // It takes about half a second; when the figures were gone through again for each one that was hidden, a log like it took 7.
  expect(leastProcessorTime(() => insightReport(log, [], options))).toBeLessThan(2500);
}, 60_000);

test('a report is made once where nothing more has to be hidden, and else once again', () => {
  const made = (waiting: number) => {
    let passes = 0;
    settled(5, (ledger) => {
      passes++;
      const ids = Array.from({ length: 34 }, (_, i) => `r${i}`);
      ledger.count('asked', ids);
      ledger.count('seen', ids.slice(waiting));
      ledger.count('waiting', ids.slice(0, waiting));
    });
    return passes;
  };
  expect([made(10), made(3)]).toEqual([1, 2]);
});
