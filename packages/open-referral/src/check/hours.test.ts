import { describe, expect, it } from 'vitest';
import { checkFeed } from '../check.js';
import { readFeed } from '../full-reader.js';

const now = new Date('2026-11-26T12:00:00Z');
const monday = { freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '17:00' };

/** What a check says about a service with these hours: rules with what they saw and advise, and the share with usable hours. */
function checked(...schedules: object[]) {
  const reading = readFeed([{ id: 'a', name: 'Lunch club', schedules }]);
  if (!reading.ok) throw new Error(reading.problem.message);
  const report = checkFeed(reading.value, { now });
  const found = report.findings.filter(({ rule }) => rule.startsWith('hours/'));
  return {
    found: found.flatMap(({ rule, examples }) => examples.map(({ seen, note }) => [rule, seen, note].filter(Boolean))),
    share: report.findability.parts['hours'],
  };
}

describe('hours that nobody can use', () => {
  it.each([
    [{ ...monday, closes_at: '05:00' }, ['hours/night', 'WEEKLY MO 09:00 to 05:00', '17:00 is likely']],
    [
      { ...monday, opens_at: '14:00', closes_at: '09:00' },
      ['hours/night', 'WEEKLY MO 14:00 to 09:00', '21:00 is likely'],
    ],
    [{ ...monday, valid_to: '2024-01-01' }, ['hours/ended', '2024-01-01']],
    [{ ...monday, until: '2024-01-01' }, ['hours/ended', '2024-01-01']],
    [{ dtstart: '2024-01-01', opens_at: '09:00', closes_at: '17:00' }, ['hours/ended']],
    [
      { ...monday, byday: undefined },
      ['hours/unusable', 'WEEKLY 09:00 to 17:00', expect.stringContaining('on which days')],
    ],
    [
      { ...monday, interval: 2 },
      ['hours/unusable', 'every 2 WEEKLY MO 09:00 to 17:00', expect.stringContaining('dtstart')],
    ],
    [{ ...monday, closes_at: '' }, ['hours/half', 'WEEKLY MO 09:00 to ?']],
  ])('%j are told of and do not count', (row, expected) => {
    expect(checked(row)).toEqual({ found: [expected], share: 0 });
  });

  it.each([
    [{}],
    [{ interval: 2, dtstart: '2026-01-05' }],
    [{ valid_from: '2027-01-01' }],
    [{ opens_at: '20:00', closes_at: '08:00' }],
    [{ opens_at: '19:00', closes_at: '07:30' }],
    [{ opens_at: '00:00', closes_at: '24:00' }],
    [{ opens_at: '00:00', closes_at: '23:59' }],
  ])('a Monday line with %j is none of them', (fields) => {
    expect(checked({ ...monday, ...fields })).toEqual({ found: [], share: 1 });
  });

  it('hours that are over are not reported where others hold', () => {
    expect(checked({ ...monday, valid_to: '2024-01-01' }, { ...monday, byday: 'TU' })).toEqual({ found: [], share: 1 });
  });
});
