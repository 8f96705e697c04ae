import { describe, expect, test } from 'vitest';
import type { Pathway } from '../pathways/pathway.js';
import { openLog } from './log.js';
import { insightReport } from './report.js';
import type { InsightOptions } from './reported.js';
import { referralLog, times } from './testing/log.js';
import { FALLS } from './testing/pathway.js';

const options: InsightOptions = {
  from: '2026-10-01',
  to: '2026-10-31',
  now: new Date('2026-11-01T12:00:00Z'),
  expectedPartnerIds: ['p1', 'p2'],
};
const day = '2026-10-05';

describe('handoffs', () => {
  const passed = (id: string, accepted: string, created = day) =>
    referralLog(
      id,
      { serviceId: 's1', pathwayId: 'falls' },
      ['create', created],
      ['send', created],
      ['accept', accepted],
    );
  const log = openLog([
    ...times(14, (i) => passed(`in-time-${i}`, '2026-10-07')),
    ...times(6, (i) => passed(`late-${i}`, '2026-10-12')),
    ...times(5, (i) =>
      referralLog(`waiting-${i}`, { serviceId: 's1', pathwayId: 'falls' }, ['create', day], ['send', day]),
    ),
    ...passed('before', '2026-09-05', '2026-09-01'),
    ...referralLog('of-no-pathway', { serviceId: 's1' }, ['create', day], ['send', day], ['accept', day]),
  ]);
  const ask = (pathway: Pathway) => {
    const reading = insightReport(log, [], { ...options, pathways: [pathway] });
    return reading.ok ? reading.value.handoffs : [];
  };

  test('are counted along each step of a pathway, with those that took longer than agreed', () => {
    const [report] = ask(FALLS);
    expect(report?.handoffs).toEqual([
      {
        handoffId: 'to-team',
        from: 'GP',
        to: 'Frailty team',
        agreed: { amount: 2, unit: 'working-days' },
        passedOn: 25,
        takenOver: 20,
        waiting: 5,
        notTaken: 0,
        late: 11,
        median: 2,
        unit: 'working-days',
      },
    ]);
    expect(report?.sentence).toContain('Falls: passed on 25, later than agreed 11; 2026-10-01 to 2026-10-31');
  });

  test('are seen without being named, where somebody was sent on from the service of one step to that of the next', () => {
    const steps = FALLS.steps.map((step) => (step.id === 'gp' ? { ...step, serviceId: 's0' } : step));
    const sentOn = (i: number, from: string) => [
      ...referralLog(
        `${from}-${i}`,
        { serviceId: from },
        ['create', day],
        ['send', day],
        ['re-route', day, { reason: 'not-appropriate', replacedById: `${from}-${i}b` }],
      ),
      ...referralLog(
        `${from}-${i}b`,
        { serviceId: 's1', replacesId: `${from}-${i}` },
        ['create', day],
        ['send', day],
        ['accept', day],
      ),
    ];
    const log = openLog([...times(8, (i) => sentOn(i, 's0')), ...times(9, (i) => sentOn(i, 'elsewhere'))]);
    const reading = insightReport(log, [], { ...options, pathways: [{ ...FALLS, steps }] });
    expect(reading.ok && reading.value.handoffs[0]?.handoffs[0]).toMatchObject({ passedOn: 8, takenOver: 8 });
  });

  test('of a restricted pathway are in no report', () => {
    expect(ask({ ...FALLS, visibility: 'restricted' })).toEqual([]);
  });
});
