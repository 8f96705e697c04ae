import { VISIBILITIES, type Visibility } from '../record.js';

/**
 * Tells whether a reader may see a record. What nobody has marked public is for partners only.
 * @param record - Anything with a visibility.
 * @param reader - `public` for everybody, `partners` for people of any partner, `restricted` for those who are named in it.
 * @returns True when it may be shown.
 */
export function mayBeSeen(record: { readonly visibility?: Visibility | undefined }, reader: Visibility): boolean {
  return VISIBILITIES.indexOf(reader) >= VISIBILITIES.indexOf(record.visibility ?? 'partners');
}
