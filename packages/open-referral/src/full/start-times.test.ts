import { describe, expect, it } from 'vitest';
import { openState } from '@neighbourhood-kit/core/services';
import { readFeed } from '../full-reader.js';
import { writeFeed } from '../writer.js';

function read(line: object) {
  const reading = readFeed([{ id: '1', name: 'Lunch club', schedules: [line] }]);
  if (!reading.ok) throw new Error(reading.problem.message);
  const again = readFeed(writeFeed(reading.value.services));
  expect(again.ok && again.value.services).toEqual(reading.value.services);
  const [schedule = {}] = reading.value.services[0]?.schedules ?? [];
  return { schedule, findings: reading.value.findings.map(({ rule, field, seen }) => [rule, field, seen]) };
}

const weekly = { freq: 'WEEKLY', byday: 'MO' };

describe('times that stand in the first event of a line of hours', () => {
  it.each([
    [{ dtstart: '2026-01-05T09:00:00', dtend: '2026-01-05T11:30:00' }, '09:00', '11:30'],
    [{ dtstart: '2026-01-05 09:00', dtend: '2026-01-05 11:30' }, '09:00', '11:30'],
    [{ dtstart: '20260105T090000', dtend: '20260105T113000' }, '09:00', '11:30'],
    [
      { rrule: 'DTSTART;TZID=Europe/London:20260105T090000\nDTEND:20260105T113000\nRRULE:FREQ=WEEKLY' },
      '09:00',
      '11:30',
    ],
    [{ dtstart: '2026-01-05T22:00:00', dtend: '2026-01-06T06:00:00' }, '22:00', '06:00'],
    [{ dtstart: '2026-01-05T00:00:00', dtend: '2026-01-05T06:00:00' }, '00:00', '06:00'],
    [{ dtstart: '2026-01-05T09:00:00' }, '09:00', undefined],
    [{ dtstart: '2026-01-05T08:00:00', opens_at: '09:00', closes_at: '11:30' }, '09:00', '11:30'],
  ])('%j are those of every event', (times, opensAt, closesAt) => {
    const { schedule } = read({ ...weekly, ...times });
    expect(schedule).toMatchObject({ dtstart: '2026-01-05', opensAt });
    expect(schedule.closesAt).toBe(closesAt);
  });

  it('are none where they are only how a day is written', () => {
    const { schedule, findings } = read({ ...weekly, dtstart: '2026-01-05T00:00:00', dtend: '2026-01-05T23:59:59' });
    expect([schedule.opensAt, schedule.closesAt, findings]).toEqual([undefined, undefined, []]);
  });

  it('are those of a single event', () => {
    const { schedule, findings } = read({ dtstart: '2026-11-30T10:00:00', dtend: '2026-11-30T12:00:00' });
    const open = { holidays: () => undefined };
    expect(openState([schedule], new Date('2026-11-30T11:00:00Z'), open).state).toBe('open');
    expect(openState([schedule], new Date('2026-12-07T11:00:00Z'), open).state).toBe('closed');
    expect(findings).toEqual([]);
  });

  it.each([
    [{ dtstart: '2026-01-05T09:00:00Z' }, 'dtstart', '2026-01-05T09:00:00Z'],
    [{ dtstart: '2026-01-05T09:00:00+01:00' }, 'dtstart', '2026-01-05T09:00:00+01:00'],
    [{ valid_from: '2026-01-05T09:00:00' }, 'valid_from', '2026-01-05T09:00:00'],
    [{ valid_to: '2026-12-31T17:00:00' }, 'valid_to', '2026-12-31T17:00:00'],
    [{ dtstart: '2026-01-05', dtend: '2026-01-05T17:00:00' }, 'dtend', '2026-01-05T17:00:00'],
    [{ dtstart: '2026-01-05T09:00:00', dtend: '2026-12-31T17:00:00' }, 'dtend', '2026-12-31T17:00:00'],
    [{ dtstart: '2026-01-05T09:00:00', dtend: '2026-01-05T17:00:00Z' }, 'dtend', '2026-01-05T17:00:00Z'],
    [{ dtstart: '2026-01-05T17:00:00', dtend: '2026-01-05T09:00:00' }, 'dtend', '2026-01-05T09:00:00'],
  ])('%j are told of where nobody knows whether they are hours', (times, field, seen) => {
    const { schedule, findings } = read({ ...weekly, ...times });
    expect(schedule).not.toHaveProperty('closesAt');
    expect(findings).toEqual([['hours/unclear', `schedules.0.${field}`, seen]]);
  });

  it.each([
    { dtstart: '2026-01-05T00:00:00' },
    { dtstart: '2026-01-05T00:00:00Z', dtend: '2026-12-31T00:00:00Z' },
    { valid_from: '2026-01-05T00:00:00', valid_to: '2026-12-31T23:59:59' },
    { dtstart: '2026-01-05T08:00:00Z', opens_at: '09:00', closes_at: '11:30' },
  ])('%j are none: so days are written, or the hours stand in their own fields', (times) => {
    expect(read({ ...weekly, ...times }).findings).toEqual([]);
  });

  it('are days where they are the moments at which a day begins or ends in London', () => {
    const line = { id: 'h', freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '17:00' };
    for (const valid of [
      { valid_from: '2026-05-31T23:00:00Z', valid_to: '2026-09-30T22:59:59Z' },
      { valid_from: '2026-06-01T00:00:00+01:00', valid_to: '2026-09-29T23:00:00.000Z' },
    ]) {
      for (const schedule of [
        { ...line, ...valid },
        { ...line, opens_at: '', closes_at: '', ...valid },
      ]) {
        const reading = readFeed([{ id: 'a', name: 'A', schedules: [schedule] }]);
        if (!reading.ok) throw new Error(reading.problem.message);
        expect(reading.value.services[0]?.schedules?.[0]).toMatchObject({
          validFrom: '2026-06-01',
          validTo: '2026-09-30',
        });
        expect(reading.value.findings.map(({ rule }) => rule)).not.toContain('hours/unclear');
      }
    }
  });
});
