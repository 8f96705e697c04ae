import { withoutWhereabouts } from '@neighbourhood-kit/core/directory';
import type { Service } from '@neighbourhood-kit/core/services';

/**
 * Takes out of services whatever would lead to a place that is marked as confidential. Words that say so count where they are read: in every reader of feeds.
 * @param services - All of a directory, also those that are not shown: what one of them keeps secret no other tells.
 * @returns The services in the same order. A place of which any copy is marked is confidential in all.
 */
export const withoutSecrets = (services: readonly Service[]): readonly Service[] =>
  withoutWhereabouts({ services }).services;
