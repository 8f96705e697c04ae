import type { Service } from './service.js';

/**
 * Says who provides a service.
 * @param service - The service, its provider named by id, embedded, or both.
 * @returns Id of the organisation; undefined when the source names none.
 */
export function providerOf({
  organisationId,
  organisation,
}: Pick<Service, 'organisationId' | 'organisation'>): string | undefined {
  return organisationId ?? organisation?.id;
}
