import { readFile } from 'node:fs/promises';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { AreaPackData } from '@neighbourhood-kit/core/neighbourhoods';
import { civilDayOf } from '@neighbourhood-kit/core/time';
import { buildAreaPack } from '../area-pack/build.js';
import { readAreas } from '../area-pack/read-areas.js';
import { readPostcodes, type PostcodeTable } from '../area-pack/read-postcodes.js';
import { replaceFile } from '../replace-file.js';
import { whyNot } from '../file-fault.js';
import { FeedError, number, text, UsageError, words, type Arguments, type Command, type Terminal } from '../command.js';

async function read(path: string, what: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new FeedError(`${what}: ${whyNot(path, 'read', error)}`);
  }
}

function report(data: AreaPackData, json: string, table: PostcodeTable, out: string, terminal: Terminal): void {
  const kilobytes = (bytes: Uint8Array) => `${(bytes.length / 1000).toFixed(1)} kB`;
  const sectors = Object.values(data.sectors).reduce((sum, digits) => sum + Object.keys(digits).length, 0);
  const areas = data.topology.objects.areas.geometries.length;
  const bytes = Buffer.from(json);
  terminal.out(
    `Wrote ${out}: ${areas} areas, ${sectors} sectors; ${kilobytes(bytes)}, ${kilobytes(gzipSync(bytes, { level: 9 }))} gzip, ${kilobytes(brotliCompressSync(bytes))} brotli.`,
  );
  for (const { row, message } of table.refused.slice(0, 5))
    terminal.err(`Row ${row} of the postcodes was left out: ${message}`);
  if (table.refused.length > 5) terminal.err(`${table.refused.length - 5} more rows of the postcodes were left out.`);
  const { accuracy } = data;
  if (!accuracy) {
    terminal.out(
      'The postcodes name no area, so nothing could be checked. Name the column with --area-column if there is one.',
    );
    return;
  }
  const { postcodes, right, nowhere } = accuracy;
  // Rounded down: 100% is said only when it is so.
  const share = (Math.floor((right / postcodes) * 10_000) / 100).toFixed(2);
  terminal.out(
    `Checked with ${postcodes.toLocaleString('en-GB')} postcodes: the outlines put ${share}% of them into the area that column ${table.areaColumn ?? ''} gives, ${nowhere.toLocaleString('en-GB')} into none.`,
  );
}

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const [areasFile, postcodesFile] = words(args, ['AREAS (GeoJSON)', 'POSTCODES (CSV)']);
  const out = text(args, 'out');
  if (out === undefined)
    throw new UsageError('--out is missing: say where to write the pack, for example --out areas.json.');
  const attribution = text(args, 'attribution');
  if (attribution === undefined) {
    throw new UsageError(
      '--attribution is missing: say whose data it is, as their licence asks, for example --attribution "Contains OS data © Crown copyright".',
    );
  }
  const areas = readAreas(await read(areasFile, 'The areas'), { code: text(args, 'code'), name: text(args, 'name') });
  const table = readPostcodes(await read(postcodesFile, 'The postcodes'), text(args, 'area-column'));
  const keep = number(args, 'keep', { min: 0.01, max: 1 }) ?? 0.5;
  const data = buildAreaPack(areas, table.postcodes, {
    attribution,
    keep,
    made: civilDayOf(new Date()),
  });
  const json = JSON.stringify(data);
  await replaceFile(out, json);
  report(data, json, table, out, terminal);
  return 0;
}

/** `nk area-pack` */
export const areaPack: Command = {
  name: 'area-pack',
  summary: 'make the file by which a site tells which area a point or postcode is in',
  usage: 'AREAS POSTCODES --out FILE --attribution TEXT',
  about:
    'Reads outlines (GeoJSON in degrees) and postcodes (CSV with postcode, latitude, longitude and, if known, the code of the area), and\nwrites one small JSON file. openAreaPack of core/neighbourhoods reads it. Sectors and outcodes keep the shares of their areas: a site\noffers these and never picks one silently. Every postcode is placed with the outlines as a check, and the result printed.',
  options: [
    { name: 'out', value: 'FILE', help: 'File to write, for example areas.json.' },
    { name: 'attribution', value: 'TEXT', help: 'Whose data it is, as the licences ask; it is kept in the file.' },
    { name: 'keep', value: 'SHARE', help: 'Share of the points of outlines to keep, 0.01 to 1; 0.5 unless given.' },
    { name: 'code', value: 'PROPERTY', help: 'Property with the code of an area; usual names are found.' },
    { name: 'name', value: 'PROPERTY', help: 'Property with the name of an area; usual names are found.' },
    {
      name: 'area-column',
      value: 'COLUMN',
      help: 'Column of the postcodes with the code of the area; usual names are found.',
    },
  ],
  examples: [
    {
      line: 'nk area-pack districts.geojson postcodes.csv --out areas.json --attribution "Contains OS data © Crown copyright 2025"',
      does: 'make the pack and print its size and how many postcodes it places right',
    },
  ],
  run,
};
