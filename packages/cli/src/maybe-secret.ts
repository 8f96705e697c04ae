import { withoutWhereabouts } from '@neighbourhood-kit/core/directory';
import type { Service } from '@neighbourhood-kit/core/services';
import { mayBeSecret } from '@neighbourhood-kit/open-referral/check';
import { flag, type Arguments, type OptionHelp, type Terminal } from './command.js';
import { count } from './count.js';

/** The option by which the publisher vouches for the addresses of refuges. */
export const SHOW_REFUGES: OptionHelp = {
  name: 'show-refuges',
  help: 'Show the address of what calls itself a refuge or the like, and is not marked as confidential.',
};

/**
 * Holds back where refuges and the like are, unless the feed marks the place as not confidential or somebody vouches for it: an address that is
 * missing can be asked for by telephone, and one that was published cannot be taken back.
 * @param services - Services, places embedded.
 * @param args - Whether somebody vouches for them.
 * @param terminal - Where it is said which are held back.
 * @returns The services, with nothing that leads to such a place.
 */
export function withoutRefuges(
  services: readonly Service[],
  args: Arguments,
  terminal: Pick<Terminal, 'err'>,
): readonly Service[] {
  const refuges = new Set(flag(args, SHOW_REFUGES.name) ? [] : services.filter(mayBeSecret));
  if (refuges.size === 0) return services;
  const names = [...refuges].slice(0, 5).map(({ name }) => `“${name.slice(0, 80)}”`);
  const more = refuges.size > names.length ? ` and ${String(refuges.size - names.length)} more` : '';
  terminal.err(
    `Held back the address of ${count(refuges.size, 'service')} that may be a refuge: ${names.join(', ')}${more}. Where everybody may know it, mark the place in the feed with nk_confidential: false, or give --${SHOW_REFUGES.name} for all.`,
  );
  const marked = services.map((service) =>
    refuges.has(service)
      ? {
          ...service,
          serviceAtLocations: service.serviceAtLocations?.map(({ location, ...place }) => ({
            ...place,
            ...(location && { location: { ...location, confidential: location.confidential ?? true } }),
          })),
        }
      : service,
  );
  return withoutWhereabouts({ services: marked }).services;
}
