import { readUkTelephone } from '@neighbourhood-kit/core/identifiers';
import type { Phone, Service } from '@neighbourhood-kit/core/services';

/** What of a text somebody could dial, with what stands between the digits. */
const FIGURES = /\+?\(?\d[\d\s().\u2010-\u2015\u2212-]*/g;
/** Numbers of other countries, with + or 00, or as they are dialled there. */
const ABROAD = /^(?:(?:\+|00)(?!44)\d{7,15}|[1-9]\d{6,10})$/;

/**
 * Tells whether somebody can dial or text what stands as a telephone number; words may stand around it.
 * @param phone - The number as published.
 * @returns True where any part of it is a number of the United Kingdom, a short code or a number abroad.
 */
export const canDial = ({ number }: Pick<Phone, 'number'>): boolean =>
  readUkTelephone(number).ok ||
  [...number.slice(0, 200).matchAll(FIGURES)].some(
    ([figures]) => readUkTelephone(figures.trim()).ok || ABROAD.test(figures.replace(/[^\d+]/g, '')),
  );

/**
 * Lists the numbers of a service, of its places, its people and its provider.
 * @param service - The service.
 * @returns Numbers as published.
 */
export function phonesOf(service: Service): readonly Phone[] {
  const holders = (service.serviceAtLocations ?? []).flatMap((place) => [place, place.location ?? {}]);
  return [service, service.organisation ?? {}, ...holders].flatMap(
    ({ phones = [], contacts = [] }: Partial<Service>) => [
      ...phones,
      ...contacts.flatMap((contact) => contact.phones ?? []),
    ],
  );
}
