import { bad, type Problem, type Reading } from '../result.js';
import { readCivilDate } from '../time/civil.js';
import { recurrenceProblems } from '../time/recurrence-reader.js';
import { readWallTime, wallTime } from '../time/wall-time.js';
import { isTimeZone } from '../time/zone.js';
import { isSlip, readLines, timesOf } from './hours-lines.js';
import type { Schedule } from './schedule.js';

/**
 * Lists everything in a schedule that opening hours cannot be worked out from, for those who can fix it.
 * @param schedule - One line.
 * @returns Problems whose `path` names the field; none when the line is readable. Missing times are not a problem but a gap.
 */
export function scheduleProblems(schedule: Schedule): readonly Problem[] {
  if (readLines([schedule], {}).length === 0) return [];
  const times = timesOf(schedule);
  const of = <T>(path: keyof Schedule, read: (input: unknown) => Reading<T>): Problem[] => {
    const reading = schedule[path] ? read(schedule[path]) : undefined;
    return reading && !reading.ok ? [{ path, ...reading.problem }] : [];
  };
  return [
    ...recurrenceProblems(schedule),
    ...of('validFrom', readCivilDate),
    ...of('validTo', readCivilDate),
    ...of('timeZone', readTimeZone),
    ...of('opensAt', readWallTime),
    ...of('closesAt', readWallTime),
    ...(isSlip(times) ? [nightProblem(schedule, times.closes ?? 0)] : []),
  ];
}

function nightProblem({ opensAt = '', closesAt = '' }: Schedule, end: number): Problem {
  return {
    code: 'hours/night',
    message:
      'Write the closing time on the 24-hour clock; a session that long is two lines, one to midnight and one from it.',
    path: 'closesAt',
    seen: `${opensAt} to ${closesAt}`,
    suggestion: wallTime(end + 720),
  };
}

function readTimeZone(name: unknown): Reading<string> {
  return typeof name === 'string' && isTimeZone(name)
    ? { ok: true, value: name }
    : bad('hours/time-zone', 'Name the time zone as in Europe/London, or leave it out.', {
        seen: typeof name === 'string' ? name.slice(0, 40) : typeof name,
      });
}
