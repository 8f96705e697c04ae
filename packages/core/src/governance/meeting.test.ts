import { describe, expect, test } from 'vitest';
import { missingCoreRoles, nextSitting, sittingsOf, type Meeting } from './meeting.js';

const mdt: Pick<Meeting, 'schedule' | 'sittings'> = {
  schedule: {
    freq: 'WEEKLY',
    byday: 'MO',
    dtstart: '2026-04-06',
    opensAt: '13:00',
    closesAt: '14:00',
    bankHolidays: 'closed',
  },
  sittings: [
    { on: '2026-04-21', movedFrom: '2026-04-20' },
    { on: '2026-04-27', cancelled: true },
    { on: '2026-05-11', agenda: [{ title: 'Falls' }] },
  ],
};

describe('a meeting', () => {
  test('falls on the days of its schedule, without bank holidays, cancelled and moved sittings', () => {
    // 6 April 2026 is Easter Monday, 4 May the early May bank holiday.
    expect(sittingsOf(mdt, '2026-04-01', '2026-05-18').map(({ on }) => on)).toEqual([
      '2026-04-13',
      '2026-04-21',
      '2026-05-11',
      '2026-05-18',
    ]);
    expect(nextSitting(mdt, '2026-04-27')).toEqual({ on: '2026-05-11', agenda: [{ title: 'Falls' }] });
    expect(nextSitting(mdt, '2026-05-12')).toEqual({ on: '2026-05-18' });
  });

  test('has no next date once its schedule has ended, or when nothing is known of it', () => {
    expect(nextSitting({ schedule: { freq: 'DAILY', dtstart: '2026-01-01', until: '2026-01-05' } }, '2026-01-06')).toBe(
      undefined,
    );
    expect(nextSitting({}, '2026-01-06')).toBeUndefined();
    expect(nextSitting({ schedule: { freq: 'WEEKLY', byday: 'Monday' } }, '2026-01-06')).toBeUndefined();
    expect(nextSitting(mdt, 'some day')).toBeUndefined();
  });

  test('says which core roles nobody filled, and does not guess when nobody wrote it down', () => {
    const coreRoles = ['GP', 'community matron'];
    const attendance = [
      { as: 'member', status: 'present', name: 'GP' },
      { as: 'member', status: 'apologies', name: 'community matron' },
    ] as const;
    expect(missingCoreRoles({ coreRoles }, { on: '2026-05-11', attendance })).toEqual(['community matron']);
    expect(missingCoreRoles({ coreRoles }, { on: '2026-05-11' })).toBeUndefined();
  });
});
