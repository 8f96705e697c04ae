import { readPostcode, type LatLng } from '@neighbourhood-kit/core/place';
import type { Location, Service } from '@neighbourhood-kit/core/services';
import { POINT_OF_POSTCODE } from '@neighbourhood-kit/open-referral/sheet';
import { text, type Arguments, type OptionHelp, type Terminal } from '../command.js';
import { count } from '../count.js';
import { pointsOfPostcodes } from './read-points.js';

/** The option of commands that read a feed. */
export const POSTCODES_OPTION: OptionHelp = {
  name: 'postcodes',
  value: 'FILE',
  help: 'Give places without a point that of their postcode, from a CSV such as the ONS Postcode Directory or Code-Point Open.',
};

interface Placed {
  readonly services: readonly Service[];
  readonly locations: readonly Location[];
}

/** The postcode of a place that needs a point and may have one. */
function postcodeOf({ latitude, longitude, confidential, locationType, addresses = [] }: Location): string | undefined {
  const isPlaced = latitude !== undefined && longitude !== undefined;
  if (isPlaced || confidential || locationType === 'virtual') return undefined;
  for (const { postalCode, addressType } of addresses) {
    const read = addressType === 'postal' || postalCode === undefined ? undefined : readPostcode(postalCode);
    if (read?.ok) return read.value.text.replace(' ', '');
  }
  return undefined;
}

/**
 * Gives places that have a postcode and no point the point of that postcode, marked as such, and says how many were found.
 * @param feed - Services with places embedded, and places.
 * @param args - What was typed; nothing happens without the option.
 * @param terminal - Where to say it.
 * @returns The same with the points. A place that has one keeps it; confidential and virtual places get none.
 * @throws FeedError when the file cannot be read.
 */
export async function withPostcodePoints<T extends Placed>(feed: T, args: Arguments, terminal: Terminal): Promise<T> {
  const path = text(args, POSTCODES_OPTION.name);
  if (path === undefined) return feed;
  const embedded = feed.services.flatMap(({ serviceAtLocations = [] }) =>
    serviceAtLocations.flatMap(({ location }) => location ?? []),
  );
  const byId = new Map([...feed.locations, ...embedded].map((place) => [place.id, postcodeOf(place)]));
  const wanted = [...byId.values()].filter((code) => code !== undefined);
  const points = await pointsOfPostcodes(path, wanted);
  const missing = [...new Set(wanted)].filter((code) => !points.has(code));
  const found = wanted.filter((code) => points.has(code)).length;
  const named = missing.slice(0, 5).map((code) => `${code.slice(0, -3)} ${code.slice(-3)}`);
  const rest = missing.length > named.length ? ` and ${String(missing.length - named.length)} more` : '';
  terminal.err(
    `${count(found, 'place')} of ${String(wanted.length)} without a point got that of the postcode.${
      missing.length === 0 ? '' : ` Not in ${path}: ${named.join(', ')}${rest}.`
    }`,
  );
  const fill = (place: Location): Location => filled(place, points);
  return {
    ...feed,
    locations: feed.locations.map(fill),
    services: feed.services.map((service) => {
      const { serviceAtLocations } = service;
      return serviceAtLocations
        ? {
            ...service,
            serviceAtLocations: serviceAtLocations.map((at) =>
              at.location ? { ...at, location: fill(at.location) } : at,
            ),
          }
        : service;
    }),
  };
}

function filled(place: Location, points: ReadonlyMap<string, LatLng>): Location {
  const point = points.get(postcodeOf(place) ?? '');
  return point ? { ...place, ...point, extra: { ...place.extra, ...POINT_OF_POSTCODE } } : place;
}
