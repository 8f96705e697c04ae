import { currentGssCode, gssAliases, gssChanges, type GssChange } from '../place/gss.js';
import type { LatLng } from '../place/point.js';
import type { CivilDate } from '../time/civil.js';
import { areaExistsOn, type Area } from './area.js';
import type { AreaPack } from './area-pack.js';

/**
 * Makes a locator that tells a directory's areas by an area pack: GSS codes plus or minus the agreed exceptions, on a day.
 * @param pack - Outlines by GSS code; codes of other years are followed through the table of changes.
 * @param areas - The directory's areas.
 * @param date - Areas that do not exist on this day are left out, `YYYY-MM-DD`.
 * @param changes - From `gssChanges`, with newer ones added.
 * @returns Finds the ids of all areas a point lies in; `placeMap` takes it as `areasAt`.
 */
export function areaLocator(
  pack: Pick<AreaPack, 'areasAt'>,
  areas: readonly Area[],
  date: CivilDate,
  changes: readonly GssChange[] = gssChanges(),
): (point: LatLng) => string[] {
  const known = (codes: readonly string[] | undefined) =>
    new Set((codes ?? []).flatMap((code) => gssAliases(currentGssCode(code, date, changes).code, changes)));
  const rules = areas
    .filter((area) => areaExistsOn(area, date))
    .map(({ id, gssCodes, exceptGssCodes }) => ({ id, in: known(gssCodes), out: new Set(exceptGssCodes) }));
  return (point) => {
    const codes = pack.areasAt(point).map(({ code }) => code);
    return rules
      .filter((rule) => codes.some((code) => rule.in.has(code)) && !codes.some((code) => rule.out.has(code)))
      .map(({ id }) => id);
  };
}
