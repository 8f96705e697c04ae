import { placesOf as placesInFull, type Service, type ServicePlace } from '@neighbourhood-kit/core/services';
import { MILLIONTHS, UNLOCATED } from './coordinates.js';

/** What the index keeps of one place of a service. */
export interface Place {
  /** Id of the service at location; empty for a service without any place. */
  readonly id: string;
  /** Millionths of a degree, or `UNLOCATED`. */
  readonly latitude: number;
  readonly longitude: number;
  /** The place with everything that holds there; nothing of a confidential one's whereabouts. */
  readonly at: ServicePlace;
}

/**
 * Lists the places of a service.
 * @param service - The service.
 * @returns At least one: a service that names no place has a single nowhere, so that it can be found.
 */
export function placesOf(service: Service): Place[] {
  return placesInFull(service).map((at) => ({
    id: at.serviceAtLocation?.id ?? '',
    latitude: at.point ? Math.round(at.point.latitude * MILLIONTHS) : UNLOCATED,
    longitude: at.point ? Math.round(at.point.longitude * MILLIONTHS) : UNLOCATED,
    at,
  }));
}
