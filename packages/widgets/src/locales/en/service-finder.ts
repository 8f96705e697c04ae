/** Words of `nk-service-finder`. */
export interface ServiceFinderMessages {
  readonly search: string;
}

/** English words of `nk-service-finder`. */
export const serviceFinderEn: ServiceFinderMessages = {
  search: 'Search',
};
