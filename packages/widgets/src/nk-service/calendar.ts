import type { Service, ServiceAtLocation, Session } from '@neighbourhood-kit/core/services';
import { dayNumber, fromWall, LONDON, parseWallTime } from '@neighbourhood-kit/core/time';

/**
 * One session as a calendar file (RFC 5545). It is made in the page: nobody learns that somebody put it into a calendar.
 * @param service - The service.
 * @param place - Where it is; undefined for a service without a place. The address of a confidential place is left out.
 * @param session - When it is.
 * @param now - The present moment, the time stamp of the file.
 * @returns The text of the file, lines folded at 75 octets; undefined for a session without a beginning that can be read.
 */
export function calendarFile(
  service: Service,
  place: ServiceAtLocation | undefined,
  session: Session,
  now: Date,
): string | undefined {
  const times = sessionTimes(session);
  if (!times) return undefined;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Neighbourhood Kit//EN',
    'BEGIN:VEVENT',
    `UID:${escaped(`${service.id}-${place?.id ?? ''}-${session.date}-${session.opensAt ?? ''}`)}@neighbourhood-kit`,
    `DTSTAMP:${utc(now)}`,
    ...times,
    `SUMMARY:${escaped(service.name)}`,
    ...whereabouts(place),
    ...(service.phones?.[0] ? [`DESCRIPTION:${escaped(service.phones[0].number)}`] : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.flatMap(folded).join('\r\n')}\r\n`;
}

/** In universal time, so that no rules of a time zone have to travel with it; a day without times is a whole day. */
function sessionTimes({ date, opensAt, closesAt, allDay }: Session): string[] | undefined {
  const day = dayNumber(date);
  if (day === undefined) return undefined;
  const from = opensAt === undefined ? undefined : parseWallTime(opensAt);
  if (allDay || from === undefined) return [`DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`];
  const to = closesAt === undefined ? undefined : parseWallTime(closesAt);
  const at = (minutes: number) => utc(fromWall(day * 1440 + minutes, LONDON));
  // Somewhere open until one in the morning closes on the next day.
  const end = to === undefined ? [] : [`DTEND:${at(to > from ? to : to + 1440)}`];
  return [`DTSTART:${at(from)}`, ...end];
}

function whereabouts(place: ServiceAtLocation | undefined): string[] {
  const location = place?.location;
  if (!location || location.confidential) return [];
  const address = location.addresses?.find(({ addressType }) => addressType !== 'postal') ?? location.addresses?.[0];
  const lines = [location.name, address?.address1, address?.city, address?.postalCode].filter(Boolean);
  return lines.length === 0 ? [] : [`LOCATION:${escaped([...new Set(lines)].join(', '))}`];
}

const utc = (moment: Date) => moment.toISOString().replace(/[-:]|\.\d+/g, '');

/** Text as RFC 5545 (3.3.11) writes it; control characters, which it does not allow, become spaces. */
function escaped(text: string): string {
  return (
    text
      .replace(/[\\;,]/g, (sign) => `\\${sign}`)
      .replace(/\r\n?|\n/g, '\\n')
      // eslint-disable-next-line no-control-regex -- RFC 5545 forbids them in text.
      .replace(/[\u0000-\u001F\u007F]/g, ' ')
  );
}

/** No line is longer than 75 octets (3.1); a letter is never cut in two. */
function folded(line: string): string[] {
  const bytes = (text: string) => new TextEncoder().encode(text).length;
  const parts: string[] = [];
  let part = '';
  for (const letter of line) {
    if (bytes(part + letter) > 75) {
      parts.push(part);
      part = ' ';
    }
    part += letter;
  }
  return [...parts, part];
}
