import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueDays, readReportDuty, type ReportDuty } from './report-duty.js';

const duty: ReportDuty = {
  id: 'r',
  name: 'Outcomes and assurance',
  fromId: 'alliance',
  toId: 'board',
  firstDue: '2026-01-31',
  everyMonths: 1,
  sent: [
    { due: '2026-01-31', sentOn: '2026-02-02' },
    { due: '2026-03-31', sentOn: '2026-03-30' },
  ],
};

describe('a duty to report', () => {
  test('keeps to the end of the month, however short', () => {
    expect(dueDays(duty, '2026-04-30')).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']);
  });

  test('names what is missing, since when, and what comes next', () => {
    const reading = readReportDuty(duty, '2026-04-10');
    expect(reading).toMatchObject({ missed: ['2026-02-28'], next: '2026-04-30' });
    expect(reading.sentence).toBe(
      'Outcomes and assurance, alliance to board: 1 report missing, the first since 28 February 2026, 41 days late; next due 30 April 2026.',
    );
  });

  test('passes over a report that was sent early, and does not know one before it was sent', () => {
    expect(readReportDuty(duty, '2026-03-30').next).toBe('2026-04-30');
    expect(readReportDuty(duty, '2026-03-29').next).toBe('2026-03-31');
    expect(readReportDuty(duty, '2026-02-01').missed).toEqual(['2026-01-31']);
  });

  test('ends, and waits for a first day that lies ahead', () => {
    expect(readReportDuty({ ...duty, endsOn: '2026-03-31' }, '2026-04-10').next).toBeUndefined();
    expect(readReportDuty({ ...duty, firstDue: '2040-01-01' }, '2026-04-10').next).toBe('2040-01-01');
  });

  test('misses no due day that is past and not answered, whatever the rhythm', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 24 }), fc.subarray([0, 1, 2, 3, 4]), (everyMonths, answered) => {
        const all = dueDays({ ...duty, everyMonths }, '2036-01-01');
        const sent = answered.flatMap((i) => (all[i] === undefined ? [] : [{ due: all[i], sentOn: all[i] }]));
        const { missed } = readReportDuty({ ...duty, everyMonths, sent }, '2036-01-01');
        expect(missed.length + sent.length).toBe(all.filter((due) => due < '2036-01-01').length);
      }),
    );
  });
});
