import type { Area } from './area.js';

/**
 * Lists an area and every area it lies in: a neighbourhood, its place, its system.
 * @param areaId - The area.
 * @param areas - All areas, with what each lies in.
 * @returns Ids, the area first and nearer areas before wider ones; an area that is not in the list stands alone.
 */
export function areaAndWider(areaId: string, areas: readonly Pick<Area, 'id' | 'withinIds'>[]): string[] {
  const found = [areaId];
  // The list grows while it is read; an id already in it is not added, so areas that lie in each other end too.
  for (const id of found) {
    for (const wider of areas.find((area) => area.id === id)?.withinIds ?? []) {
      if (!found.includes(wider)) found.push(wider);
    }
  }
  return found;
}
