import { extname } from 'node:path';
import { sheetCsv, sheetTemplate, sheetWorkbook } from '@neighbourhood-kit/open-referral/sheet';
import { text, UsageError, words, type Arguments, type Command, type Terminal } from '../command.js';
import { readServices } from '../feed.js';
import { count } from '../count.js';
import { replaceFile } from '../replace-file.js';

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  words(args, []);
  const out = text(args, 'out') ?? 'services.xlsx';
  const source = text(args, 'from');
  const services = source === undefined ? [] : await readServices(source, terminal);
  const form = extname(out).toLowerCase();
  if (form !== '.xlsx' && form !== '.csv')
    throw new UsageError(`--out takes a name that ends in .xlsx or .csv, not "${out}".`);
  if (form === '.csv') await replaceFile(out, sheetCsv(services));
  else await replaceFile(out, services.length === 0 ? await sheetTemplate() : await sheetWorkbook(services));
  const what =
    services.length === 0
      ? 'an empty sheet to fill in, a row for each service and place'
      : `${count(services.length, 'service')}, a row for each place`;
  terminal.out(`Wrote ${out}: ${what}.`);
  if (form === '.csv')
    terminal.out(
      'A CSV file has no help in it. A name that ends in .xlsx gives a workbook with hints, lists of choices and a help sheet.',
    );
  terminal.out(`When it is filled in: nk sheet check ${out}, then nk sheet import ${out} --out directory.json`);
  return 0;
}

/** `nk sheet template` */
export const sheetTemplateCommand: Command = {
  name: 'sheet template',
  summary: 'write a spreadsheet for people who keep a list of services and not a system',
  usage: '[--out FILE.xlsx|FILE.csv] [--from FEED]',
  about: [
    'Writes an Excel workbook with a row for each service and place, and plain headings: a hint for every cell, lists of choices, and a sheet of help.',
    'With --from the services of a feed or directory stand in it already, with their ids: change it and import it again. A service at several',
    'places has as many rows under one id. Addresses of confidential places are never written.',
  ].join('\n'),
  options: [
    {
      name: 'out',
      value: 'FILE',
      help: 'File to write; services.xlsx unless given. A name that ends in .csv gives CSV.',
    },
    { name: 'from', value: 'FEED', help: 'Feed or kit directory whose services are in it already.' },
  ],
  examples: [
    { line: 'nk sheet template --out services.xlsx', does: 'write an empty workbook to fill in' },
    {
      line: 'nk sheet template --from directory.json --out services.xlsx',
      does: 'write the directory out for editing',
    },
  ],
  run,
};
