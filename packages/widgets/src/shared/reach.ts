import type { Contact, Phone, Service } from '@neighbourhood-kit/core/services';
import { given } from './given.js';

/**
 * Every number of a service, its places and its people, each once. The numbers of a confidential place stay: they are the way in.
 * @param service - The service.
 * @returns Numbers, the service's own first.
 */
export function phonesOf(service: Service): Phone[] {
  const places = service.serviceAtLocations ?? [];
  const all = [
    ...(service.phones ?? []),
    ...contactsOf(service).flatMap(({ phones = [] }) => phones),
    ...places.flatMap(({ phones = [], location }) => [
      ...phones,
      ...(location?.confidential ? [] : (location?.phones ?? [])),
    ]),
  ];
  const own = all.length > 0 ? all : (service.organisation?.phones ?? []);
  return [...new Map(own.toReversed().map((phone) => [phone.number.replace(/\D/g, ''), phone])).values()].toReversed();
}

/**
 * Every e-mail address of a service and its people, each once; else those of who runs it.
 * @param service - The service.
 * @returns Addresses, the service's own first.
 */
export function emailsOf(service: Service): string[] {
  const own = given([service.email, ...contactsOf(service).map(({ email }) => email)]);
  return [...new Set(own.length > 0 ? own : given([service.organisation?.email]))];
}

/**
 * The people of a service and of its places.
 * @param service - The service.
 * @returns People, the service's own first.
 */
export function contactsOf({ contacts = [], serviceAtLocations = [] }: Service): Contact[] {
  return [...contacts, ...serviceAtLocations.flatMap((place) => place.contacts ?? [])];
}
