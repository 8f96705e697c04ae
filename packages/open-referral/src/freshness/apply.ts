import type { Service } from '@neighbourhood-kit/core/services';
import Papa from 'papaparse';
import type { SheetNote } from '../sheet/notes.js';
import { readSheet } from '../sheet/read.js';
import type { Answer } from './ask.js';

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
 * @returns The entry: confirmed on the day of the answer; changed; or ended. As it was, with a note of severity `error`, where the
 *   changes leave no service.
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
    ofFirstPlace: true,
  });
  const [changed] = reading.ok ? reading.value.services : [];
  if (!changed) return { service, notes: [UNREADABLE] };
  const notes = reading.ok
    ? reading.value.notes.filter(({ rule }) => !/^sheet\/(?:missing-column|place-unnamed)$/.test(rule))
    : [];
  return { service: { ...changed, assuredDate: on }, notes };
}

/** A row of a spreadsheet that is left out has no name, whatever else it holds. */
const UNREADABLE: SheetNote = {
  rule: 'sheet/no-name',
  severity: 'error',
  column: 'Service name',
  message: 'A service needs a name, so nothing was changed. Give it one.',
};
