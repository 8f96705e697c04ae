import type { Location } from '../services/location.js';
import { placeSaysSecret, serviceSaysSecret } from './secret-words.js';
import type { Service, ServiceAtLocation } from '../services/service.js';
import type { DirectoryData } from './data.js';

type Places = Pick<DirectoryData, 'locations' | 'services'>;

const idsOf = (places: readonly ServiceAtLocation[]): string[] =>
  places.flatMap(({ location, locationId = location?.id }) => locationId ?? []);

/** Places of a service of which it says that nobody may know where they are. */
function saidBy(service: Service, isSecret: (id: string) => boolean): string[] {
  const places = service.serviceAtLocations ?? [];
  const ids = idsOf(places);
  // Where one of its places is known to be the secret one, the words are about that.
  return serviceSaysSecret(service) && !ids.some(isSecret) ? ids : idsOf(places.filter(serviceSaysSecret));
}

/**
 * Finds the places that nothing marks as confidential and of which words say so: their own, or those of a service there.
 * @param data - The directory.
 * @returns Ids of places; none of a place that is marked, as confidential or as not.
 */
export function saidToBeSecret({ locations = [], services = [] }: Places): ReadonlySet<string> {
  const embedded = services.flatMap(({ serviceAtLocations = [] }) =>
    serviceAtLocations.flatMap(({ location }) => location ?? []),
  );
  const places = [...locations, ...embedded];
  const marked = new Map<string, boolean>();
  for (const { id, confidential } of places)
    if (confidential !== undefined) marked.set(id, confidential || marked.get(id) === true);
  const said = new Set(places.filter(placeSaysSecret).map(({ id }) => id));
  const told = services.flatMap((service) => saidBy(service, (id) => said.has(id) || marked.get(id) === true));
  return new Set([...said, ...told].filter((id) => !marked.has(id)));
}

/**
 * Marks the places of which words say that nobody may know where they are. What would lead there is then for `withoutWhereabouts` to take out.
 * @param data - The directory.
 * @returns A directory with them marked; the same one where there are none.
 */
export function withSecretsMarked<T extends Places>(data: T): T {
  const secret = saidToBeSecret(data);
  if (secret.size === 0) return data;
  const marked = (location: Location): Location =>
    secret.has(location.id) ? { ...location, confidential: true } : location;
  return {
    ...data,
    ...(data.locations && { locations: data.locations.map(marked) }),
    ...(data.services && {
      services: data.services.map(({ serviceAtLocations, ...service }) => ({
        ...service,
        ...(serviceAtLocations && {
          serviceAtLocations: serviceAtLocations.map((place) =>
            place.location ? { ...place, location: marked(place.location) } : place,
          ),
        }),
      })),
    }),
  };
}
