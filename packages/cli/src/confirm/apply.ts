import type { Service } from '@neighbourhood-kit/core/services';
import { readSheet, type SheetNote } from '@neighbourhood-kit/open-referral/sheet';
import Papa from 'papaparse';
import type { Answer } from './state.js';

/** An entry as an answer leaves it. */
export interface Applied {
  readonly service: Service;
  /** What could not be read of the changes, in sentences. */
  readonly notes: readonly SheetNote[];
}

/**
 * Brings an entry up to what its owner said. Changes are read as cells of the spreadsheet, by the same rules.
 * @param service - The entry.
 * @param answer - The owner's answer, approved.
 * @returns The entry: confirmed on the day of the answer; changed; or ended.
 */
export async function applyAnswer(service: Service, { said, on, changes = {} }: Answer): Promise<Applied> {
  if (said === 'closed') return { service: { ...service, status: 'defunct', assuredDate: on }, notes: [] };
  if (said === 'confirmed' || Object.keys(changes).length === 0)
    return { service: { ...service, assuredDate: on }, notes: [] };
  const fields = ['ID', ...Object.keys(changes)];
  const withName = fields.includes('Service name') ? fields : [...fields, 'Service name'];
  const data = [[service.id, ...Object.values(changes), ...(withName === fields ? [] : [service.name])]];
  const reading = await readSheet(new TextEncoder().encode(Papa.unparse({ fields: withName, data })), {
    known: [service],
  });
  const [changed] = reading.ok ? reading.value.services : [];
  const notes = reading.ok ? reading.value.notes.filter(({ rule }) => rule !== 'sheet/missing-column') : [];
  return { service: { ...(changed ?? service), assuredDate: on }, notes };
}
