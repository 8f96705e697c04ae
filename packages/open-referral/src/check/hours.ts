import {
  nextOpenings,
  openState,
  scheduleProblems,
  type Schedule,
  type Service,
} from '@neighbourhood-kit/core/services';
import type { Finding } from '../findings.js';

/** Whether something goes on at all matters here, and not whether it does on a bank holiday. */
const ANY_DAY = { holidays: () => undefined, count: 1 };

/** Every line of hours of a service and its places that holds a time. */
function timedLines(service: Service): readonly Schedule[] {
  const places = service.serviceAtLocations ?? [];
  return [service, ...places, ...places.flatMap(({ location }) => location ?? [])]
    .flatMap(({ schedules }) => schedules ?? [])
    .filter(({ opensAt, closesAt }) => opensAt ?? closesAt);
}

/**
 * Tells whether a service gives any times.
 * @param service - The service.
 * @returns False where it gives none, or only days and words.
 */
export const givesTimes = (service: Service): boolean => timedLines(service).length > 0;

const isOver = (lines: readonly Schedule[], now: Date): boolean => {
  const state = openState(lines, now, ANY_DAY);
  return state.state === 'not-known' ? state.why === 'expired' : state.state === 'closed' && !state.next;
};

/**
 * Tells whether people can work out from a service's hours when to come: now or later there is a session with both its times.
 * @param service - The service.
 * @param now - The moment of asking.
 * @returns False where hours are missing, over or cannot be worked out.
 */
export const hasHours = (service: Service, now: Date): boolean =>
  timedLines(service).some(
    (line) =>
      scheduleProblems(line).length === 0 &&
      (openState([line], now, ANY_DAY).state === 'open' ||
        nextOpenings([line], now, ANY_DAY).some(({ opensAt, closesAt }) => opensAt && closesAt)),
  );

const inWords = ({ freq, interval, byday, opensAt, closesAt }: Schedule): string =>
  [interval && `every ${interval}`, freq, byday, opensAt ?? '?', 'to', closesAt ?? '?'].filter(Boolean).join(' ');

/** What is wrong with one line of hours: that nobody can tell its days, that its night is far too long, or that a time is missing. */
function faultsOf(line: Schedule): readonly Pick<Finding, 'rule' | 'note'>[] {
  const problems = scheduleProblems(line);
  const unusable = problems.find(({ code }) => code !== 'hours/night');
  if (unusable) return [{ rule: 'hours/unusable', note: unusable.message }];
  const [night] = problems;
  if (night) return [{ rule: 'hours/night', note: `${night.suggestion ?? ''} is likely` }];
  return line.opensAt && line.closesAt ? [] : [{ rule: 'hours/half' }];
}

/**
 * Looks for hours on whose strength nobody can say whether a service is open.
 * @param service - The service.
 * @param now - The moment of asking.
 * @returns One finding for the service where all its hours are over, else one for each line that cannot be used.
 */
export function hoursFindings(service: Service, now: Date): readonly Finding[] {
  const lines = timedLines(service);
  const finding = { severity: 'warning', record: service.id, done: 'kept' } as const;
  const last = lines.map(({ validTo, until }) => validTo ?? until ?? '').sort();
  if (lines.length > 0 && isOver(lines, now)) return [{ ...finding, rule: 'hours/ended', seen: last.at(-1) ?? '' }];
  const found = new Map(
    lines.flatMap((line) =>
      faultsOf(line).map((fault) => [`${fault.rule} ${inWords(line)}`, { ...finding, ...fault, seen: inWords(line) }]),
    ),
  );
  return [...found.values()];
}
