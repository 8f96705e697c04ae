import type { Service } from '@neighbourhood-kit/core/services';
import { COLUMNS, type SheetColumn } from '../sheet/columns.js';

/** Columns that an owner can put right in an answer: what changes often, in a line each. Longer texts would not fit a link. */
const REPLY_KEYS = [
  ...['name', 'phone', 'email', 'website', 'place', 'address', 'town', 'postcode'],
  ...['hours', 'minimumAge', 'maximumAge', 'cost', 'wait', 'notice'],
];
/** What says where a place is. Of a confidential place no message and no page holds any of it. */
const WHERE = ['place', 'address', 'town', 'postcode'];

/** Columns that an owner can put right in an answer, in the order of the spreadsheet. */
export const REPLY_COLUMNS: readonly SheetColumn[] = COLUMNS.filter(({ key }) => REPLY_KEYS.includes(key));

/**
 * Columns that the owner of an entry is asked about.
 * @param service - The entry.
 * @returns All of them; without name and address of its place where that is confidential.
 */
export function replyColumns(service: Pick<Service, 'serviceAtLocations'>): readonly SheetColumn[] {
  const isSecret = service.serviceAtLocations?.some(({ location }) => location?.confidential === true) ?? false;
  return isSecret ? REPLY_COLUMNS.filter(({ key }) => !WHERE.includes(key)) : REPLY_COLUMNS;
}
