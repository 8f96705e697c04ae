import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { bad, good, type Reading } from '@neighbourhood-kit/core';
import { providerOf, type Service } from '@neighbourhood-kit/core/services';
import { orukRecords, type OrukRecords } from './oruk-records.js';
import { buildIndexGently, buildPages, openIndex, type FinderIndex, type Page } from '@neighbourhood-kit/finder';

/** The services that the server knows, by id. Referrals need no more than this of a directory. */
export interface ServiceLookup {
  readonly service: (id: string) => Service | undefined;
  /** Name of an organisation that provides something. */
  readonly partnerName: (id: string) => string | undefined;
  /** Organisations that provide something, by name. */
  readonly partners: () => readonly { readonly id: string; readonly name: string }[];
}

/** Where a referral goes: to a service and its provider; without a service, to the coordinators' list. */
export interface Destination {
  readonly serviceId?: string | undefined;
  readonly partnerId?: string | undefined;
}

/**
 * Finds where a referral goes.
 * @param services - The directory.
 * @param serviceId - The service that is asked for; absent to let a coordinator find one.
 * @returns Where it goes, or that no service with this id takes referrals.
 */
export function destinationOf(services: ServiceLookup, serviceId: string | undefined): Reading<Destination> {
  if (serviceId === undefined) return good({});
  const service = services.service(serviceId);
  if (!service || service.status === 'defunct' || service.status === 'inactive') {
    return bad(
      'referral/no-such-service',
      'serviceId: no service that takes referrals has this id. Leave it out to let a coordinator find one.',
      { path: 'serviceId' },
    );
  }
  return good({ serviceId, partnerId: providerOf(service) });
}

/** A directory in memory, ready to answer. */
export interface ServedDirectory extends ServiceLookup {
  /** Every service, also those that are not published. */
  readonly services: readonly Service[];
  readonly index: FinderIndex;
  /** The index as a file. */
  readonly snapshot: Uint8Array<ArrayBuffer>;
  /** Texts of the services, as they may be published: of a confidential place nothing is told but that there is one. */
  readonly pages: readonly Page[];
  /** A service as it may be published; undefined when there is none or it has ended. */
  readonly published: (id: string) => Service | undefined;
  /** The directory as Open Referral UK asks for it; prepared from the start, soon after it. */
  readonly oruk: () => Promise<OrukRecords>;
  /** Instant at which it was read. */
  readonly read: Date;
}

/** Tells texts from others, a page a turn, so that the server goes on answering. */
async function editionOf(pages: readonly Page[]): Promise<string> {
  const hash = createHash('sha256');
  for (const page of pages) {
    hash.update(JSON.stringify(page));
    await setImmediate();
  }
  return hash.digest('hex').slice(0, 16);
}

/**
 * Builds the index and look-ups of a directory.
 * @param services - Services with their organisations and locations embedded.
 * @param now - Now.
 * @returns The directory.
 */
export async function serveDirectory(services: readonly Service[], now: Date): Promise<ServedDirectory> {
  const pages = buildPages(services);
  const buffer = await buildIndexGently(services, { now, edition: await editionOf(pages) });
  const opened = openIndex(buffer);
  if (!opened.ok) throw new Error(`The index that was just built does not open: ${opened.problem.message}`);
  const byId = new Map(services.map((service) => [service.id, service]));
  const published = new Map(pages.flatMap((page) => page.services).map((service) => [service.id, service]));
  const partners = new Map<string, string>();
  for (const { organisation } of services) if (organisation) partners.set(organisation.id, organisation.name);
  const named = [...partners].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  const oruk = orukRecords([...published.values()]);
  // The caller is told about a failure; until then it is nobody's.
  oruk.catch(() => undefined);
  return {
    services,
    oruk: () => oruk,
    index: opened.value,
    snapshot: new Uint8Array(buffer),
    pages,
    published: (id) => published.get(id),
    service: (id) => byId.get(id),
    partnerName: (id) => partners.get(id),
    partners: () => named,
    read: now,
  };
}
