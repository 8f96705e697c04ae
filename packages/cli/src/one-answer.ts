import { CRISIS_LINES, CRISIS_WHEN, placesOf, type Phone, type Service } from '@neighbourhood-kit/core/services';
import type { FinderHit } from '@neighbourhood-kit/finder';

const OPEN_WORDS = { open: 'Open now.', closed: 'Closed now.', 'not-known': 'Hours are not known.' } as const;

/** Kinds of number (HSDS 3, `phone.type`) that nobody can ring and speak on. */
const SILENT = new Set(['fax', 'pager', 'text', 'textphone', 'video']);
const spoken = ({ type = 'voice' }: Phone): boolean => !SILENT.has(type);

/**
 * Crisis help, for below every one answer: whether somebody's life is at risk cannot be told from a question for certain.
 */
export const CRISIS_HELP: readonly string[] = CRISIS_LINES.map(({ id }) => CRISIS_WHEN[id]);

/**
 * Gives one answer for somebody in a hurry: one service, and one way to reach it. A telephone number comes first: of the place, the service, its
 * people, or else of who runs it; then e-mail, a web page, and the address.
 * @param service - The service that was found best.
 * @param hit - As the finder found it.
 * @returns Lines in English.
 */
export function oneAnswer(service: Service, hit: FinderHit): string[] {
  const places = placesOf(service);
  const place = places.find(({ serviceAtLocation }) => serviceAtLocation?.id === hit.placeId) ?? places[0];
  const phone = [
    ...(place?.phones ?? []),
    ...(service.phones ?? []),
    ...(service.contacts ?? []).flatMap(({ phones = [] }) => phones),
    ...(service.organisation?.phones ?? []),
  ].find(spoken);
  const other = service.email ?? service.organisation?.email ?? service.url ?? service.organisation?.website;
  const extension = phone?.extension === undefined ? '' : ` ext. ${phone.extension}`;
  const reach = phone
    ? `Telephone ${phone.number}${extension}`
    : other === undefined
      ? 'No telephone number, e-mail address or web page is given.'
      : `No telephone number is given: ${other}`;
  const by = hit.organisation === undefined || hit.organisation === hit.name ? '' : ` (${hit.organisation})`;
  const where =
    hit.distanceMetres === undefined ? hit.town : `${(hit.distanceMetres / 1000).toFixed(1)} km, ${hit.town ?? ''}`;
  const facts = [
    hit.open === undefined ? undefined : OPEN_WORDS[hit.open],
    hit.bankHoliday && 'It is a bank holiday: check before you go.',
    where === undefined ? undefined : `${where.replace(/, $/u, '')}.`,
    hit.eligibility === 'unsure' ? 'It does not say for which ages it is: ask.' : undefined,
  ].filter((fact) => fact !== undefined);
  return [`${hit.name}${by}`, reach, ...(facts.length > 0 ? [facts.join(' ')] : []), `id ${hit.id}`];
}
