import { hasTerm } from '../services/needs.js';
import type { Service } from '../services/service.js';
import type { Asset } from './asset.js';
import type { PlaceMap } from './place-map.js';

/** What there is for one need in one area. */
export interface CoverageCell {
  readonly areaId: string;
  readonly need: string;
  readonly services: readonly Service[];
  /** Assets of the area that count. */
  readonly assets: readonly Asset[];
  /** `no-service`: there is a roof but nothing for the need; `no-asset`: a service and no roof that counts; `nothing`: neither. */
  readonly gap?: 'no-service' | 'no-asset' | 'nothing' | undefined;
  readonly sentence: string;
}

/** What is covered and where the gaps are. */
export interface CoverageMap {
  readonly cells: readonly CoverageCell[];
  readonly gaps: readonly CoverageCell[];
  /** Services for one of the needs of which no area is known: a gap may be none. */
  readonly unplaced: readonly Service[];
}

/**
 * Crosses areas with needs and assets: "system-owned and controlled assets in each PCN".
 * @param areas - The areas, with names for the sentences.
 * @param needs - The needs, in the words of service terms.
 * @param map - What stands and runs where.
 * @param counts - Which assets count, for example those that the system holds; all when absent.
 * @returns A cell for each area and need, in that order, and those with gaps apart. Source: capability 1.21.
 */
export function coverageGaps(
  areas: readonly { readonly id: string; readonly name: string }[],
  needs: readonly string[],
  map: PlaceMap,
  counts: (asset: Asset) => boolean = () => true,
): CoverageMap {
  const cells = areas.flatMap(({ id, name }) => {
    const assets = map.assetsIn(id).filter(counts);
    const services = map.servicesIn(id);
    return needs.map((need) => {
      const found = services.filter((service) => hasTerm(service, 'need', need));
      const gap = gapOf(found.length > 0, assets.length > 0);
      return {
        areaId: id,
        need,
        services: found,
        assets,
        ...(gap && { gap }),
        sentence: inWords(name, need, found.length, assets.length),
      };
    });
  });
  return {
    cells,
    gaps: cells.filter(({ gap }) => gap !== undefined),
    unplaced: map.elsewhere.filter((service) => needs.some((need) => hasTerm(service, 'need', need))),
  };
}

function gapOf(service: boolean, asset: boolean): CoverageCell['gap'] {
  if (service) return asset ? undefined : 'no-asset';
  return asset ? 'no-service' : 'nothing';
}

function inWords(area: string, need: string, services: number, assets: number): string {
  const some = (count: number, noun: string) => `${count === 0 ? 'no' : count} ${noun}${count === 1 ? '' : 's'}`;
  return `${area}: ${some(services, 'service')} for ${need}, ${some(assets, 'asset')} that could house one.`;
}
