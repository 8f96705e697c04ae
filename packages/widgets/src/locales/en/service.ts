/** Words of `nk-service`. */
export interface ServiceMessages {
  readonly refer: string;
}

/** English words of `nk-service`. */
export const serviceEn: ServiceMessages = {
  refer: 'Ask for help from this service',
};
