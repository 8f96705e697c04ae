import { join } from 'node:path';
import { directoryBundle } from '@neighbourhood-kit/fhir';
import { writeGeoJson } from '@neighbourhood-kit/open-referral/geojson';
import { writePackage } from '@neighbourhood-kit/open-referral/package';
import { sheetCsv, sheetWorkbook } from '@neighbourhood-kit/open-referral/sheet';
import { providerOf } from '@neighbourhood-kit/core/services';
import { civilDayOf } from '@neighbourhood-kit/core/time';
import { writeFeed } from '@neighbourhood-kit/open-referral/writer';
import { text, UsageError, words, type Arguments, type Command, type Terminal } from '../command.js';
import type { OpenedFeed } from '../directory-feed.js';
import { count } from '../count.js';
import { formatName } from '../format-name.js';
import { readFeedOrFail, sayWhatWasRead } from '../feed.js';
import { nearest } from '../nearest.js';
import { POSTCODES_OPTION, withPostcodePoints } from '../postcodes/fill-points.js';
import { makeFolder, replaceFile } from '../replace-file.js';
import { kitDirectory } from '../kit-directory.js';

type Written = string | Uint8Array | Readonly<Record<string, string>>;

/** A form that a feed can be written in. */
interface Form {
  readonly what: string;
  /** What of a feed the form has no place for, in a sentence. */
  readonly lost?: ((feed: OpenedFeed) => string | undefined) | undefined;
  /** Text of the one file, or of each file of a folder by name. */
  readonly write: (feed: OpenedFeed, now: Date) => Written | Promise<Written>;
}

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 1)}\n`;

/** A list of services holds no organisation that has none. */
function idleOrganisations({ services, partners }: OpenedFeed): string | undefined {
  const used = new Set(services.map(providerOf));
  const lost = partners.filter(({ id }) => !used.has(id)).length;
  return lost === 0
    ? undefined
    : `Left out: ${count(lost, 'organisation')} without a service, for which this form has no place. --to hsds-csv and --to kit keep ${lost === 1 ? 'it' : 'them'}.`;
}

const FORMS: Readonly<Record<string, Form>> = {
  'oruk-3.0': {
    what: 'Open Referral UK 3.0: a JSON array of full services',
    write: ({ services }, now) => writeFeed(services, { today: civilDayOf(now) }),
    lost: idleOrganisations,
  },
  'hsds-csv': {
    what: 'HSDS 3.0 package: a folder of CSV tables',
    write: (feed, now) => writePackage(feed.services, { ...feed, today: civilDayOf(now) }),
  },
  fhir: {
    what: 'FHIR R4 bundle of HealthcareService, Location and Organization (UK Core)',
    write: ({ services }, now) => json(directoryBundle(services, { now })),
    lost: idleOrganisations,
  },
  geojson: { what: 'GeoJSON points', write: ({ services }) => json(writeGeoJson(services)) },
  csv: {
    what: 'CSV with a row for each service and place, in the columns of nk sheet',
    write: ({ services }) => sheetCsv(services),
    lost: idleOrganisations,
  },
  xlsx: {
    what: 'Excel workbook with a row for each service and place, in the columns of nk sheet',
    write: ({ services }) => sheetWorkbook(services),
    lost: idleOrganisations,
  },
  kit: {
    what: 'a kit directory',
    write: (feed) => {
      const provenance = [{ source: `Converted from ${formatName(feed)}` }];
      return json(kitDirectory(feed, { id: 'converted', name: 'Converted directory', provenance }));
    },
  },
};

const names = Object.keys(FORMS).join(', ');

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const [source] = words(args, ['FEED']);
  const to = text(args, 'to') ?? '';
  const form = Object.hasOwn(FORMS, to) ? FORMS[to] : undefined;
  if (!form) {
    const meant = nearest(to, Object.keys(FORMS));
    const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
    throw new UsageError(`--to takes one of: ${names}${to === '' ? '.' : `; not "${to}".${hint}`}`);
  }
  const out = text(args, 'out');
  if (out === undefined) throw new UsageError(`--out is missing: say where to write ${form.what}.`);
  const read = await readFeedOrFail(source, terminal);
  sayWhatWasRead(source, read, terminal);
  const feed = await withPostcodePoints(read, args, terminal);
  const written = await form.write(feed, new Date());
  if (typeof written === 'string' || written instanceof Uint8Array) await replaceFile(out, written);
  else {
    await makeFolder(out);
    for (const [name, content] of Object.entries(written)) await replaceFile(join(out, name), content);
  }
  const lost = form.lost?.(feed);
  if (lost !== undefined) terminal.err(lost);
  terminal.out(`Wrote ${out}: ${form.what}.`);
  return 0;
}

/** `nk feed convert` */
export const feedConvert: Command = {
  name: 'feed convert',
  summary: 'write a feed in another form',
  usage: 'FEED --to FORM --out FILE [--postcodes FILE]',
  about: `Reads a feed of any kind and writes it as one of:\n${Object.entries(FORMS)
    .map(([name, { what }]) => `  ${name.padEnd(10)} ${what}`)
    .join(
      '\n',
    )}\nWhat the form cannot say is kept with it where the form allows, and comes back when the kit reads it again. Names and\naddresses of confidential places are never written.`,
  options: [
    { name: 'to', value: 'FORM', help: `One of: ${names}.` },
    { name: 'out', value: 'FILE', help: 'File to write; a folder for hsds-csv.' },
    POSTCODES_OPTION,
  ],
  examples: [
    {
      line: 'nk feed convert old-feed.json --to oruk-3.0 --out feed.json',
      does: 'bring an Open Referral 1.x feed up to 3.0',
    },
    { line: 'nk feed convert feed.json --to hsds-csv --out tables', does: 'write CSV tables for a data team' },
    {
      line: 'nk feed convert services.csv --to oruk-3.0 --out feed.json --postcodes ONSPD.csv',
      does: 'make a feed of a spreadsheet whose places have postcodes and no points',
    },
  ],
  run,
};
