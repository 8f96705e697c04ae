import { insightReport, openLog } from '@neighbourhood-kit/core/insight';
import { PSYCHOSIS_STANDARD } from '@neighbourhood-kit/core/pathways';
import type { ReferralAction, ReferralEvent } from '@neighbourhood-kit/core/referrals';

/**
 * Times insight over a log of a million events on what is built: `node bench/insight-speed.ts [EVENTS]` after a build. A plain Node
 * script, because the test runner's module loader would be measured with it.
 */
const wanted = Number(process.argv[2] ?? 1_000_000);
const LOG: readonly ReferralAction[] = ['create', 'send', 'accept', 'start', 'complete'];
const NEEDS = ['psychosis', 'falls', 'transport', 'money', 'loneliness'];
const FIRST = Date.parse('2026-01-01T09:00:00Z');

let state = 20_261_126;
const next = (size: number): number => Math.floor(((state = (state * 48_271) % 2_147_483_647) / 2_147_483_647) * size);

function referral(n: number): ReferralEvent[] {
  let at = FIRST + next(300 * 24 * 60) * 60_000;
  const about = { needs: [NEEDS[next(5)] ?? ''], areaId: `area-${next(9)}`, serviceId: `s-${next(60)}` };
  return LOG.map((action, i) => ({
    ...{ id: `${n}-${i}`, referralId: `r-${n}`, sequence: i + 1, action },
    at: new Date((at += next(5 * 24 * 60) * 60_000)).toISOString(),
    by: { role: 'provider', partnerId: `p-${next(30)}` },
    ...(i === 0 ? about : i === 4 ? { outcome: 'got-help' } : {}),
  }));
}

const events = Array.from({ length: Math.ceil(wanted / LOG.length) }, (_, n) => referral(n)).flat();
const start = performance.now();
const log = openLog(events);
const opened = performance.now();
const report = insightReport(log, [PSYCHOSIS_STANDARD], {
  ...{ from: '2026-01-01', to: '2026-12-31', now: new Date('2026-12-31T00:00:00Z') },
});
const done = performance.now();
console.table([
  {
    events: events.length,
    'read the log, s': Number(((opened - start) / 1000).toFixed(2)),
    'ask everything, s': Number(((done - opened) / 1000).toFixed(2)),
    'heap, MB': Math.round(process.memoryUsage().heapUsed / 1024 / 1024),
  },
]);
console.log(report.ok ? report.value.waits[0]?.sentence : report.problem.message);
