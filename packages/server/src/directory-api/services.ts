import type { Service } from '@neighbourhood-kit/core/services';

/** The services that the server knows, by id. Referrals need no more than this of a directory. */
export interface ServiceLookup {
  readonly service: (id: string) => Service | undefined;
  /** Name of an organisation that provides something. */
  readonly partnerName: (id: string) => string | undefined;
}
