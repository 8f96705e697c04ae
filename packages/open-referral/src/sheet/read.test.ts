import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { writeXlsx, type CellValue, type WriteSheet } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { openDirectory, type DirectoryData } from '@neighbourhood-kit/core/directory';
import { COLUMNS, readSheet, sheetCsv, sheetTemplate, sheetWorkbook, withIds, type SheetReading } from '../sheet.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function read(file: Uint8Array | string, known?: Parameters<typeof readSheet>[1]): Promise<SheetReading> {
  const reading = await readSheet(typeof file === 'string' ? bytes(file) : file, known);
  if (!reading.ok) throw new Error(reading.problem.message);
  return reading.value;
}

/** A workbook of one sheet, as somebody might fill it in. */
const workbook = (rows: CellValue[][], more: Partial<WriteSheet> = {}): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name: 'List', rows, ...more }] });

const said = ({ notes }: SheetReading): string[] =>
  notes.filter(({ severity }) => severity !== 'info').map(({ message }) => message);
const rules = ({ notes }: SheetReading): string[] => notes.map(({ rule }) => rule);

describe('a spreadsheet that is filled in well', () => {
  const example = COLUMNS.filter(({ key }) => key !== 'id');
  const row = example.map(({ example: text }) => text);

  test('gives a service with everything its columns say', async () => {
    const { services, notes, records } = await read(await workbook([example.map(({ title }) => title), row]));
    expect(notes).toEqual([]);
    expect(records).toBe(1);
    expect(services[0]).toMatchObject({
      name: 'Stronger for longer exercise class',
      organisation: { name: 'Amber Valley Active' },
      status: 'active',
      phones: [
        { number: '01632 960111', description: 'office' },
        { number: '01632 960222', description: 'evenings' },
      ],
      url: 'https://www.example.org/stronger',
      minimumAge: 50,
      accessModes: ['walk-in', 'self-referral'],
      capacity: { status: 'capacity' },
      languages: [{ name: 'Polish' }, { name: 'British Sign Language' }],
      terms: [{ name: 'Falls' }, { name: 'Keeping active' }],
      serviceAreas: [{ name: 'Amber Valley' }],
      assuredDate: '2026-11-01',
      schedules: [
        { byday: 'MO,TU,WE,TH,FR', opensAt: '09:00', closesAt: '17:00' },
        { byday: 'SA', opensAt: '10:00', closesAt: '13:00' },
      ],
      serviceAtLocations: [
        { location: { name: 'Example Community Centre', latitude: 53.0501, addresses: [{ postalCode: 'DE5 3AA' }] } },
      ],
    });
  });

  test('is what the template asks for: every column, hints, choices and help', async () => {
    const file = await sheetTemplate();
    expect(await read(file)).toMatchObject({ records: 0, notes: [] });
    const { readXlsx } = await import('hucre/xlsx');
    const { sheets } = await readXlsx(file);
    expect(sheets.map(({ name }) => name)).toEqual(['Services', 'Help']);
    expect(sheets[0]?.rows[0]).toEqual(COLUMNS.map(({ title }) => title));
    expect(sheets[0]?.dataValidations?.filter(({ type }) => type === 'list')).toHaveLength(
      COLUMNS.filter(({ choices }) => choices).length,
    );
    expect(sheets[0]?.dataValidations?.every(({ inputMessage }) => inputMessage)).toBe(true);
    for (const { title } of COLUMNS) expect(sheets[1]?.rows.some((cells) => cells[0] === title)).toBe(true);
  });
});

describe('a spreadsheet that is filled in badly', () => {
  test('has its headings found below a title, in another order, under other names and with slips', async () => {
    const reading = await read(
      'My groups 2026,,,\n,,,\nTel No,Provider,Servce name *,Post code\n01632 960111,Age Group,Lunch club,de13ah\n',
    );
    expect(reading.services[0]).toMatchObject({
      name: 'Lunch club',
      organisation: { name: 'Age Group' },
      phones: [{ number: '01632 960111' }],
      serviceAtLocations: [{ location: { addresses: [{ postalCode: 'DE1 3AH' }] } }],
    });
    expect(rules(reading)).toEqual(
      expect.arrayContaining(['sheet/header-below', 'sheet/heading', 'sheet/missing-column']),
    );
  });

  test('is told of columns that nobody reads and of those that are there twice', async () => {
    const reading = await read('Service name,Organisation,What it does,Shoe size,Cost,Price\nA,B,C,9,Free,£2\n');
    expect(said(reading)).toEqual([
      'The column “Shoe size” is not read. It is none that a directory has; the help sheet of nk sheet template lists those.',
      'There are two columns for “Price”; only the first was read.',
    ]);
  });

  test('has telephone numbers fixed that spreadsheets break, and told of by cell', async () => {
    const rows: CellValue[][] = [
      ['Service name', 'Organisation', 'What it does', 'Phone'],
      ['A', 'O', 'd', 1632960111],
      ['B', 'O', 'd', '4.41633E+11'],
      ['C', 'O', 'd', 441632960111],
      ['D', 'O', 'd', '01632 960111 / 01632 960222 or 07700 900123'],
      ['E', 'O', 'd', 'Office: 01632 960111 (Tue only), ask for Pat'],
      ['F', 'O', 'd', 'see website'],
      ['G', 'O', 'd', '+44 (0)1632 960111'],
    ];
    const reading = await read(await workbook(rows));
    expect(reading.services.map(({ phones }) => phones?.map(({ number }) => number) ?? [])).toEqual([
      ['01632 960111'],
      [],
      ['01632 960111'],
      ['01632 960111', '01632 960222', '07700 900123'],
      ['01632 960111'],
      [],
      ['+44 (0)1632 960111'],
    ]);
    expect(said(reading).slice(0, 2)).toEqual([
      "Row 2, column 'Phone': “1632960111” has lost the 0 in front, as spreadsheets do; read as 01632 960111. Set the column to Text to keep it.",
      "Row 3, column 'Phone': the spreadsheet has shortened this number to “4.41633E+11”, so it is left out. Set the column to Text and type the number again.",
    ]);
    expect(reading.notes.find(({ row }) => row === 7)).toMatchObject({
      cell: 'D7',
      column: 'Phone',
      severity: 'error',
    });
  });

  test('has dates read that stand as numbers or in words, and ages that became dates left out', async () => {
    const rows: CellValue[][] = [
      ['Service name', 'Organisation', 'What it does', 'Last confirmed', 'Youngest age', 'Oldest age'],
      ['A', 'O', 'd', new Date(Date.UTC(2026, 9, 1)), 18, null],
      ['B', 'O', 'd', 46296, '16-25', null],
      ['C', 'O', 'd', '1st Oct 2026', '50+', 'no limit'],
      ['D', 'O', 'd', '10/13/2026', new Date(Date.UTC(2026, 10, 5)), 'under 18'],
      ['E', 'O', 'd', 'last year', 'adults', null],
    ];
    const reading = await read(await workbook(rows));
    expect(
      reading.services.map(({ assuredDate, minimumAge, maximumAge }) => [assuredDate, minimumAge, maximumAge]),
    ).toEqual([
      ['2026-10-01', 18, undefined],
      ['2026-10-01', 16, 25],
      ['2026-10-01', 50, undefined],
      [undefined, undefined, 17],
      [undefined, undefined, undefined],
    ]);
    expect(rules(reading)).toEqual([
      'sheet/date-number',
      'sheet/date-unreadable',
      'sheet/date',
      'sheet/date-unreadable',
      'sheet/age',
    ]);
  });

  test('has hours in words kept for people where no rule can read them', async () => {
    const reading = await read(
      'Service name,Organisation,What it does,Opening hours\nA,O,d,"Mon to Fri 9am-5pm; Sat 10am-1pm"\nB,O,d,whenever Pat is in\nC,O,d,7-9 Mon\n',
    );
    const [a, b, c] = reading.services;
    expect(a?.schedules).toHaveLength(2);
    expect(b?.schedules).toMatchObject([{ description: 'whenever Pat is in' }]);
    expect(c?.schedules).toMatchObject([{ description: '7-9 Mon' }]);
    expect(said(reading)).toEqual([
      "Row 4, column 'Opening hours': “7-9 Mon” cannot be read as opening hours with certainty. People see them as you wrote them, but nobody finds them by day or time. Write days, then times: Mon to Fri 9am-5pm; Sat 10am-1pm.",
    ]);
  });

  test('has merged cells taken for each row, formulas by their result, errors and blank rows left out', async () => {
    const rows: CellValue[][] = [
      ['Organisation', 'Service name', 'What it does', 'Website'],
      ['Age Group', 'Lunch club', 'Lunch', 'www.example.org'],
      [null, 'Tea club', 'Tea', '#REF!'],
      [null, null, null, null],
      [null, null, 'Total: 2 groups', null],
      ['Other', 'Walks', 'Walks', null],
      ['Other', null, 'No name', 'x'],
    ];
    const cells = new Map([
      ['5,2', { value: 'Walks', type: 'formula' as const, formula: 'B6', formulaResult: 'Walks' }],
    ]);
    const merges = [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }];
    const reading = await read(await workbook(rows, { cells, merges }));
    expect(reading).toMatchObject({ records: 4, read: 3, setAside: 1 });
    expect(reading.services.map(({ name, organisation }) => [name, organisation?.name])).toEqual([
      ['Lunch club', 'Age Group'],
      ['Tea club', 'Age Group'],
      ['Walks', 'Other'],
    ]);
    expect(rules(reading)).toEqual([
      'sheet/merged',
      'url/fixed',
      'sheet/error',
      'sheet/loose-words',
      'sheet/formula',
      'sheet/no-name',
    ]);
  });

  test('does nothing with formulas that were typed to do harm', async () => {
    const csv = `Service name,Organisation,What it does,Website,Email\n"=HYPERLINK(""http://evil.example"",""x"")",O,d,,\nA,"=cmd|' /C calc'!A0",d,javascript:alert(1),\nB,O,'=1+1 is two,,“info@example.org”\n`;
    const reading = await read(csv);
    expect(reading).toMatchObject({ read: 2, setAside: 1 });
    expect(reading.services[0]).not.toHaveProperty('organisation');
    expect(reading.services[0]).not.toHaveProperty('url');
    expect(reading.services[1]).toMatchObject({ description: '=1+1 is two', email: 'info@example.org' });
    const out = sheetCsv(reading.services);
    expect(out).toContain("'=1+1 is two");
    expect((await read(out)).services[1]?.description).toBe('=1+1 is two');
  });

  test('takes the cautious choice for a word that is not on the list', async () => {
    const reading = await read(
      'Service name,Organisation,What it does,Status,Confidential,Address,Postcode\nA,O,d,closing down?,perhaps,1 Hidden Lane,DE1 3AH\n',
    );
    expect(reading.services[0]?.status).toBe('inactive');
    expect(JSON.stringify(reading.services)).not.toMatch(/Hidden Lane|DE1 3AH/);
    expect(said(reading)[0]).toBe(
      "Row 2, column 'Status': “closing down?” is not on the list, so “not running” was taken, to be safe. Choose “running”, “paused”, “not running” or “ended”.",
    );
  });

  test('has rows that repeat left out, and rows that look alike told of', async () => {
    const reading = await read('Service name,Organisation,What it does,Cost\nA,O,d,Free\nA,O,d,Free\nA,O,d,£3\n');
    expect(reading).toMatchObject({ records: 3, read: 2, setAside: 1 });
    expect(rules(reading)).toEqual(['sheet/repeated', 'sheet/alike']);
    expect(new Set(reading.services.map(({ id }) => id)).size).toBe(2);
  });

  test.each([
    ['nothing', '', 'sheet/empty'],
    ['no headings', 'just some words\nand more\n', 'sheet/no-headings'],
    ['a picture', '\u0089PNG\u0000\u0000\u0000', 'sheet/not-a-spreadsheet'],
  ])('that is %s is refused in words', async (_, text, code) => {
    expect(await readSheet(bytes(text))).toMatchObject({ ok: false, problem: { code } });
  });

  test.each([
    ['of the old kind', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'sheet/old-form'],
    ['damaged', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), 'sheet/damaged'],
  ])('%s is refused in words', async (_, file, code) => {
    expect(await readSheet(file)).toMatchObject({ ok: false, problem: { code } });
  });

  test.each(['\t', ';', ','])('is read with %j between cells and in the code page of Windows', async (sign) => {
    const line = ['Service name', 'Organisation', 'What it does'].join(sign);
    const file = Uint8Array.from([...bytes(`sep=${sign}\r\n${line}\r\nCaf`), 0xe9, ...bytes(`${sign}O${sign}d\r\n`)]);
    const reading = await read(file);
    expect(reading.services[0]?.name).toBe('Café');
    expect(reading.rows[0]?.row).toBe(3);
  });

  test('never throws, and accounts for every row, whatever stands in it', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom(
        '',
        '#N/A',
        '=A1',
        '1e11',
        'yes',
        '01632 960111',
        '2026-13-45',
        '<script>',
        '__proto__',
        '“',
        '9-5',
      ),
      fc.double({ noNaN: true }),
      fc.date({ noInvalidDate: true }),
      fc.boolean(),
      fc.constant(null),
    );
    const heading = fc.constantFrom(...COLUMNS.map(({ title }) => title), 'Shoe size', '');
    await fc.assert(
      fc.asyncProperty(
        fc.array(heading, { maxLength: 12 }),
        fc.array(fc.array(cell, { maxLength: 13 }), { maxLength: 8 }),
        async (headings, rows) => {
          const {
            records,
            read: done,
            setAside,
            services,
          } = await read(await workbook([['Service name', ...headings], ...rows]));
          expect(done + setAside).toBe(records);
          expect(services.length).toBeLessThanOrEqual(done);
          expect(services.length === 0).toBe(done === 0);
        },
      ),
      { numRuns: 60 },
    );
  });
});

const example = new URL('../../../../examples/derbyshire/directory.json', import.meta.url);
const known = openDirectory(JSON.parse(readFileSync(example, 'utf8')) as DirectoryData).directory.all('services');

describe('a directory that is written as a spreadsheet and read again', () => {
  test.each(['xlsx', 'csv'])('as %s, changed nowhere, is the directory that it was', async (form) => {
    const file = form === 'xlsx' ? await sheetWorkbook(known) : bytes(sheetCsv(known));
    const reading = await read(file, { known });
    expect(new Set(reading.rows.map(({ done }) => done))).toEqual(new Set(['unchanged']));
    expect(reading.services).toEqual(known);
    expect(said(reading)).toEqual([]);
  });

  test('changed in one cell, is changed in that field alone', async () => {
    const service = known.find(
      ({ phones, serviceAtLocations = [] }) => (phones?.length ?? 0) > 0 && serviceAtLocations.length > 0,
    )!;
    const csv = sheetCsv(known)
      .split('\r\n')
      .filter((line, i) => i === 0 || line.startsWith(service.id))
      .join('\r\n');
    const reading = await read(csv.replace(service.name, 'Another name'), { known });
    expect(new Set(reading.rows.map(({ id, done }) => `${id} ${done}`))).toEqual(new Set([`${service.id} updated`]));
    expect(reading.services).toEqual([{ ...service, name: 'Another name' }]);
  });

  test('without its ids, is known again by name and organisation', async () => {
    const csv = sheetCsv(known).replace(/^\ufeffID,/, 'Number,');
    const reading = await read(csv, { known });
    expect(reading.services).toEqual(known);
  });

  test('tells nothing of where a confidential place is', () => {
    const hidden = known.flatMap(({ serviceAtLocations = [] }) =>
      serviceAtLocations.filter(({ location }) => location?.confidential),
    );
    expect(hidden.length).toBeGreaterThan(0);
    const csv = sheetCsv(known);
    for (const { location } of hidden) {
      for (const { address1, postalCode } of location?.addresses ?? []) {
        if (address1) expect(csv).not.toContain(address1);
        if (postalCode) expect(csv).not.toContain(postalCode);
      }
    }
  });
});

describe('ids', () => {
  const csv = 'Service name,Organisation,What it does,Postcode\nLunch club,O,d,DE1 3AH\nTea club,O,d,DE1 3AH\n';

  test.each(['csv', 'xlsx'])('are written into the %s, so that a service is known under a new name', async (form) => {
    const rows = csv
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    const file =
      form === 'csv'
        ? bytes(csv)
        : await workbook(rows, { columns: rows[0]!.map(() => ({ width: 30 })), freezePane: { rows: 1 } });
    const first = await read(file);
    const written = (await withIds(file, first))!;
    const again = await read(written, { known: first.services });
    expect(again.rows).toMatchObject(first.rows.map(({ row, id }) => ({ row, id, hasId: true, done: 'unchanged' })));
    expect(await withIds(written, again)).toBeUndefined();
    if (form === 'csv') {
      const renamed = await read(new TextDecoder().decode(written).replace('Tea club', 'Coffee club'), {
        known: first.services,
      });
      expect(renamed.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id));
      expect(renamed.services[1]?.name).toBe('Coffee club');
    }
  });

  test('keep a repeated row out when the sheet comes again with ids in its other rows', async () => {
    const first = await read('ID,Service name,Organisation,What it does\n,A,O,d\n,A,O,d\n');
    const [known] = first.services;
    for (const id of [known?.id ?? '', 'publisher-1']) {
      const before = { known: known ? [{ ...known, id }] : [] };
      const again = await read(`ID,Service name,Organisation,What it does\n${id},A,O,d\n,A,O,d\n`, before);
      expect(again.services.map((service) => service.id)).toEqual([id]);
      expect(rules(again)).toEqual(['sheet/repeated']);
    }
  });

  test('of a copied row are made again; the same row twice is one service', async () => {
    const reading = await read('ID,Service name,Organisation,What it does\nx-1,A,O,d\nx-1,B,O,d\nx-1,A,O,d\n');
    expect(reading).toMatchObject({ records: 3, read: 2, setAside: 1 });
    expect(rules(reading)).toEqual(['sheet/copied-id', 'sheet/same-id']);
    expect(reading.services.map(({ id }) => id)[0]).toBe('x-1');
  });
});
