import { basename } from 'node:path';
import { openDirectory, type DirectoryData } from '@neighbourhood-kit/core/directory';
import { readDirectory } from '@neighbourhood-kit/core/schemas';
import { civilDayOf } from '@neighbourhood-kit/core/time';
import { withIds } from '@neighbourhood-kit/open-referral/sheet';
import { flag, text, UsageError, words, type Arguments, type Command, type Terminal } from '../command.js';
import { readFeedOrFail, sayWhatWasRead } from '../feed.js';
import { POSTCODES_OPTION, withPostcodePoints } from '../postcodes/fill-points.js';
import { replaceFile } from '../replace-file.js';
import { directoryAt, kitDirectory, withServices } from '../kit-directory.js';
import { printNotes, readSheetFile, rowsInWords, type SheetFile } from '../sheet-file.js';
import { count } from '../count.js';
import { unplacedLine } from '../unplaced.js';

const emptyDirectory = (path: string, today: string): DirectoryData =>
  kitDirectory(
    { services: [], partners: [], locations: [] },
    { id: 'services', name: 'Services', provenance: [{ source: basename(path), retrieved: today }] },
  );

/** What the rows may update: the directory that is written, or the feed that was named. */
async function baseOf(args: Arguments, out: string, sheet: string, terminal: Terminal): Promise<DirectoryData> {
  const today = civilDayOf(new Date());
  const before = await directoryAt(out);
  const into = text(args, 'into');
  if (into === undefined) return before ?? emptyDirectory(sheet, today);
  const whole = into.endsWith('.json') ? await directoryAt(into).catch(() => undefined) : undefined;
  if (whole) return whole;
  const feed = await readFeedOrFail(into, terminal);
  sayWhatWasRead(into, feed, terminal);
  return kitDirectory(feed, { id: 'services', name: 'Services', provenance: [{ source: into, retrieved: today }] });
}

/** Says which services of the directory the sheet does not hold; they stay unless asked otherwise. */
function missingFrom(reading: SheetFile['reading'], data: DirectoryData): Set<string> {
  const inSheet = new Set(reading.rows.map(({ id }) => id));
  return new Set((data.services ?? []).map(({ id }) => id).filter((id) => !inSheet.has(id)));
}

async function writeBack(path: string, { bytes, reading }: SheetFile, terminal: Terminal): Promise<void> {
  const made = reading.rows.filter(({ hasId }) => !hasId).length;
  if (made === 0) return;
  const file = await withIds(bytes, reading).catch(() => undefined);
  const written =
    file &&
    (await replaceFile(path, file).then(
      () => true,
      () => false,
    ));
  terminal.out(
    written
      ? `Wrote ${count(made, 'id')} into ${path}. Keep that column: it says which service a row is.`
      : `The ids could not be written into ${path}. Close it in other programs and import it again; until then rows are known by name and organisation.`,
  );
}

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const [path] = words(args, ['FILE']);
  const out = text(args, 'out');
  if (out === undefined)
    throw new UsageError('--out is missing: say where to write the directory, for example --out directory.json.');
  const base = await baseOf(args, out, path, terminal);
  const sheet = await readSheetFile(path, {
    known: openDirectory(base).directory.all('services'),
    removePlaces: flag(args, 'remove-missing'),
  });
  const { reading } = sheet;
  const { services } = await withPostcodePoints({ services: reading.services, locations: [] }, args, terminal);
  const missing = missingFrom(reading, base);
  const remove = flag(args, 'remove-missing') ? missing : new Set<string>();
  const data = withServices(base, services, remove);
  const check = readDirectory(data);
  if (!check.ok || check.value.setAside.length > 0) {
    const [problem] = check.ok ? check.value.problems : [check.problem];
    throw new Error(`What was read of ${path} is no directory: ${problem?.path ?? ''} ${problem?.message ?? ''}`);
  }
  await replaceFile(out, `${JSON.stringify(data, undefined, 1)}\n`);
  if (flag(args, 'json')) {
    const { sheet: name, records, read, setAside, rows, notes, notesLeftOff } = reading;
    const answer = { sheet: name, records, read, setAside, rows, notes, notesLeftOff, missing: [...missing] };
    terminal.out(JSON.stringify({ ...answer, removed: [...remove] }, null, 2));
  } else {
    terminal.out(`${rowsInWords(reading)} Wrote ${out}: ${count(data.services?.length ?? 0, 'service')}.`);
    if (missing.size > 0)
      terminal.out(
        `${count(missing.size, 'service')} of the directory ${missing.size === 1 ? 'is' : 'are'} not in the sheet; ${remove.size > 0 ? 'taken out.' : 'kept. --remove-missing takes them out.'}`,
      );
    printNotes(reading, terminal);
    const unplaced = unplacedLine(services);
    if (unplaced !== undefined) terminal.out(unplaced);
  }
  if (!flag(args, 'leave-file'))
    await writeBack(path, sheet, flag(args, 'json') ? { ...terminal, out: terminal.err } : terminal);
  return reading.setAside > 0 ? 1 : 0;
}

/** `nk sheet import` */
export const sheetImport: Command = {
  name: 'sheet import',
  summary: 'turn a spreadsheet of services into a directory that every other command reads, or update one',
  usage:
    'FILE.xlsx|FILE.csv --out DIRECTORY.json [--into FEED] [--remove-missing] [--leave-file] [--postcodes FILE] [--json]',
  about: [
    'Reads a spreadsheet with a row for each service and place and writes a kit directory. Rows with one id, or with the same name and organisation',
    'and nothing else that differs, are one service. Where the directory is there already it is brought up to date: a row',
    'is known by its id, or by name and organisation, so importing twice doubles nothing. A cell that says the same as before changes nothing,',
    'so that whatever the sheet has no column for stays. Rows without an id get one, which is written into the spreadsheet.',
    'Good rows go in whatever the others hold. The exit code is 1 when a row was left out.',
  ].join('\n'),
  options: [
    { name: 'out', value: 'FILE', help: 'Directory to write, or to bring up to date.' },
    {
      name: 'into',
      value: 'FEED',
      help: 'Feed or directory that the rows update, where that is not the one to write.',
    },
    { name: 'remove-missing', help: 'Take services and places out of the directory that the sheet does not hold.' },
    POSTCODES_OPTION,
    { name: 'leave-file', help: 'Do not write ids into the spreadsheet.' },
    { name: 'json', help: 'Print the answer as JSON.' },
  ],
  examples: [
    { line: 'nk sheet import services.xlsx --out directory.json', does: 'make a directory, or bring it up to date' },
    { line: 'nk find directory.json "falls" --near DE5', does: 'search what was imported' },
  ],
  run,
};
