import { civilDate, dayNumber, type CivilDate } from '../time/civil.js';
import { MINUTES_A_DAY, parseWallTime } from '../time/wall-time.js';
import { fromWall, isTimeZone, LONDON } from '../time/zone.js';
import { sittingsOf, type Meeting, type Sitting } from './meeting.js';

/** How a calendar file is written. */
export interface CalendarOptions {
  /** First and last day of the sittings to write, `YYYY-MM-DD`, inclusive; at most two years. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** When the file is written. */
  readonly now: Date;
  /** Domain that makes the ids of events the publisher’s own, for example `example.org`. */
  readonly domain: string;
  /** Where the meeting is, when `meeting.place` does not say. */
  readonly place?: string | undefined;
}

const LINE_END = '\r\n';
/** Octets of a line without its end (RFC 5545 section 3.1). */
const LINE_OCTETS = 75;

/**
 * Writes the sittings of a meeting as an iCalendar file (RFC 5545). Each sitting is an event of its own with its times in UTC, worked out from
 * the clock on the wall of the meeting’s zone: so it is right in summer and winter in any calendar, and needs no time zone definition.
 * Agenda, attendance and the link to join are left out: calendar files travel.
 * @param meeting - The meeting.
 * @param options - Days, the present instant, domain for ids, place.
 * @returns The file. A sitting without times is an event of the whole day; one that was cancelled says so.
 */
export function meetingCalendar(meeting: Meeting, options: CalendarOptions): string {
  const cancelled = (meeting.sittings ?? []).filter(
    ({ on, cancelled: off }) => off === true && options.from <= on && on <= options.to,
  );
  const sittings = [...sittingsOf(meeting, options.from, options.to), ...cancelled];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Neighbourhood Kit//Meetings//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...sittings.sort((a, b) => (a.on < b.on ? -1 : 1)).flatMap((sitting) => eventOf(meeting, sitting, options)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => fold(line) + LINE_END).join('');
}

function eventOf(meeting: Meeting, sitting: Sitting, options: CalendarOptions): string[] {
  const place = meeting.place ?? options.place;
  return [
    'BEGIN:VEVENT',
    // A moved sitting keeps the id of the day it was moved from, so that calendars move it instead of showing two.
    `UID:${escaped(`${meeting.id}-${sitting.movedFrom ?? sitting.on}@${options.domain}`)}`,
    `DTSTAMP:${utc(options.now)}`,
    ...timesOf(meeting, sitting),
    `SUMMARY:${escaped(meeting.name)}`,
    ...(place === undefined ? [] : [`LOCATION:${escaped(place)}`]),
    ...(sitting.cancelled === true ? ['STATUS:CANCELLED'] : []),
    'END:VEVENT',
  ];
}

function timesOf({ schedule }: Meeting, sitting: Sitting): string[] {
  const named = schedule?.timeZone;
  const zone = named !== undefined && isTimeZone(named) ? named : LONDON;
  const day = dayNumber(sitting.on) ?? 0;
  const start = parseWallTime(sitting.startsAt ?? schedule?.opensAt);
  const end = parseWallTime(sitting.endsAt ?? schedule?.closesAt);
  if (start === undefined) {
    const date = (of: number) => civilDate(of).replaceAll('-', '');
    return [`DTSTART;VALUE=DATE:${date(day)}`, `DTEND;VALUE=DATE:${date(day + 1)}`];
  }
  const at = (minutes: number) => utc(fromWall(day * MINUTES_A_DAY + minutes, zone));
  if (end === undefined) return [`DTSTART:${at(start)}`];
  return [`DTSTART:${at(start)}`, `DTEND:${at(end > start ? end : end + MINUTES_A_DAY)}`];
}

/** An instant as `20260413T120000Z`. */
function utc(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replaceAll('-', '').replaceAll(':', '')}Z`;
}

/** Text as RFC 5545 section 3.3.11 wants it: marks escaped, line ends as `\n`, other control characters dropped. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');
}

/** Octets of a character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** Breaks a line after at most 75 octets, never inside a character (RFC 5545 section 3.1). */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LINE_OCTETS) {
      folded += `${LINE_END} `;
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
