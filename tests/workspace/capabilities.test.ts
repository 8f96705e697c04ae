import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  faultsOfExample,
  faultsOfPlaces,
  faultsOfReader,
  faultsOfTests,
  FIELDS_ONLY,
  readRows,
  TEXTS,
  type Row,
} from './capability-table.ts';

const rows = readRows();
const rowsThatAre = (state: Row['state']): Row[] => rows.filter((row) => row.state === state);

describe('docs/capabilities.md', () => {
  test('has every row of every text once, in order', () => {
    const wanted = Object.values(TEXTS).flatMap((count, i) =>
      Array.from({ length: count }, (_, at) => `${String(i + 1)}.${String(at + 1)}`),
    );
    expect(rows.map(({ number }) => number)).toEqual(wanted);
  });

  test('counts its rows as they are', () => {
    expect(readFileSync(new URL('../../docs/capabilities.md', import.meta.url), 'utf8')).toContain(
      `${String(rowsThatAre('true').length)} rows are true, ${String(rowsThatAre('not yet').length)} not yet, ${String(rowsThatAre('dropped').length)} dropped.`,
    );
  });

  test.each(rowsThatAre('true').map((row) => [row.number, row] as const))(
    '%s names files, functions, tests and entries that exist',
    (_, row) => {
      const faults = [
        ...faultsOfPlaces(row.where),
        ...faultsOfTests(row.test),
        ...faultsOfExample(row.example),
        ...(FIELDS_ONLY.includes(row.number) ? [] : faultsOfReader(row.reader)),
      ];
      expect(row.words).not.toBe('');
      expect(faults).toEqual([]);
    },
  );

  test('a row that is not true is caught: no such file, export, field, title, entry, element or command', () => {
    expect(faultsOfPlaces('`core/nowhere.ts`')).toHaveLength(1);
    expect(faultsOfPlaces('`core/partners/partner.ts#Nobody`')).toHaveLength(1);
    expect(faultsOfPlaces('`core/partners/partner.ts#Partner.nothing`')).toHaveLength(1);
    expect(faultsOfPlaces('`core/partners/partner.ts#Partner.sector`, `core/partners/partner.ts#SECTORS`')).toEqual([]);
    expect(faultsOfTests('`core/directory/directory.test.ts` "flies"')).toHaveLength(1);
    expect(faultsOfTests('nothing')).toHaveLength(1);
    expect(faultsOfExample('`directory.json#nobody`')).toHaveLength(1);
    expect(faultsOfExample('`directory.json#area-derby.nothing`')).toHaveLength(1);
    expect(faultsOfExample('`directory.json#area-derby.populations`')).toEqual([]);
    expect(faultsOfReader('`nk-teleport`, `nk teleport`')).toHaveLength(2);
    expect(faultsOfReader('`nk-service-finder`, `nk find`')).toEqual([]);
  });
});
