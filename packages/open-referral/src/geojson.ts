/**
 * Writes where services are as GeoJSON (RFC 7946), for maps and geographic information systems.
 * @packageDocumentation
 */
import { mustBeRecords } from '@neighbourhood-kit/core/text';
import { withoutWhereabouts, withSecretsMarked } from '@neighbourhood-kit/core/directory';
import { placesOf, type Location, type Service } from '@neighbourhood-kit/core/services';

/** One service at one place, as a point. */
export interface ServiceFeature {
  readonly type: 'Feature';
  /** Id of the service at this place; of the service where that has none. */
  readonly id: string;
  readonly geometry: {
    readonly type: 'Point';
    /** Degrees east, degrees north, WGS 84 (RFC 7946 section 3.1.1). */
    readonly coordinates: readonly [longitude: number, latitude: number];
  };
  readonly properties: {
    readonly serviceId: string;
    readonly name: string;
    readonly organisation?: string | undefined;
    readonly place?: string | undefined;
    readonly address?: string | undefined;
    readonly summary?: string | undefined;
    readonly url?: string | undefined;
    readonly telephone?: string | undefined;
    readonly status: Service['status'];
  };
}

/** Points of services. */
export interface ServiceFeatures {
  readonly type: 'FeatureCollection';
  readonly features: readonly ServiceFeature[];
}

function addressLine(location: Location | undefined): string | undefined {
  const address = location?.addresses?.find(({ addressType }) => addressType !== 'postal') ?? location?.addresses?.[0];
  const parts = address && [address.address1, address.address2, address.city, address.postalCode];
  return parts?.filter((part) => part !== undefined && part.trim() !== '').join(', ') || undefined;
}

/**
 * Writes services as points.
 * @param services - The services, providers and places embedded.
 * @returns One feature for each place of each service. Places without coordinates have none, nor have confidential ones, marked or by their words.
 */
export function writeGeoJson(services: readonly Service[]): ServiceFeatures {
  mustBeRecords(services, 'services', 'a list of services as readFeed gives them');
  const features = withoutWhereabouts(withSecretsMarked({ services })).services.flatMap((service) =>
    placesOf(service).flatMap(({ point, location, serviceAtLocation, phones }): ServiceFeature[] => {
      if (!point) return [];
      return [
        {
          type: 'Feature',
          id: serviceAtLocation?.id ?? service.id,
          geometry: { type: 'Point', coordinates: [point.longitude, point.latitude] },
          properties: {
            serviceId: service.id,
            name: service.name,
            organisation: service.organisation?.name,
            place: location?.name,
            address: addressLine(location),
            summary: service.summary,
            url: service.url,
            telephone: phones[0]?.number,
            status: service.status,
          },
        },
      ];
    }),
  );
  return { type: 'FeatureCollection', features };
}
