import { flag, words, type Arguments, type Command, type Terminal } from '../command.js';
import { printNotes, readSheetFile, rowsInWords } from '../sheet-file.js';
import { unplacedLine } from '../unplaced.js';

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const [path] = words(args, ['FILE']);
  const { reading } = await readSheetFile(path);
  const { sheet, records, read, setAside, notes, notesLeftOff } = reading;
  if (flag(args, 'json'))
    terminal.out(JSON.stringify({ sheet, records, read, setAside, notes, notesLeftOff }, null, 2));
  else {
    terminal.out(rowsInWords({ ...reading, rows: [] }));
    printNotes(reading, terminal);
    const unplaced = unplacedLine(reading.services);
    if (unplaced !== undefined) terminal.out(unplaced);
    else if (notes.every(({ severity }) => severity === 'info')) terminal.out('Nothing to put right.');
  }
  return notes.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** `nk sheet check` */
export const sheetCheck: Command = {
  name: 'sheet check',
  summary: 'say what in a spreadsheet of services is to be put right, cell by cell',
  usage: 'FILE.xlsx|FILE.csv [--json]',
  about: [
    'Reads a spreadsheet with a row for each service and place and says in plain words which cells cannot be read and what to write instead.',
    'Headings may be in any order, under other names and below a title. A bad cell costs that cell, a row without a name that row;',
    'everything else is read. The exit code is 1 when something was left out.',
  ].join('\n'),
  options: [{ name: 'json', help: 'Print the answer as JSON.' }],
  examples: [{ line: 'nk sheet check services.xlsx', does: 'look a workbook through before it is imported' }],
  run,
};
