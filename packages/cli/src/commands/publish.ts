import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { civilDayOf } from '@neighbourhood-kit/core/time';
import { flag, text, UsageError, words, type Arguments, type Command, type Terminal } from '../command.js';
import { missed, readFeedOrFail, sayWhatWasRead } from '../feed.js';
import { SHOW_REFUGES, withoutRefuges } from '../maybe-secret.js';
import { siteFiles } from '../publish/site.js';
import { writeSite } from '../publish/write-site.js';
import { count } from '../count.js';
import { POSTCODES_OPTION, withPostcodePoints } from '../postcodes/fill-points.js';
import { unplacedLine } from '../unplaced.js';

/** The script of the widgets, and the parts of the finder: what opens a snapshot, what comes with an answer, a service, what is kept or shared. */
const KIT_FILES = ['kit.js', 'kit-index.js', 'kit-answer.js', 'kit-service.js', 'kit-more.js'];

/** The widgets' scripts, as they were built; undefined where they are not. */
async function kitScripts(): Promise<Map<string, Uint8Array> | undefined> {
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('@neighbourhood-kit/widgets/package.json')),
    'dist',
    'cdn',
  );
  try {
    return new Map(
      await Promise.all(KIT_FILES.map(async (name) => [name, await readFile(join(folder, name))] as const)),
    );
  } catch {
    return undefined;
  }
}

/** The address under which the site will stand, with a slash at its end. */
function baseOf(args: Arguments): string | undefined {
  const typed = text(args, 'url');
  if (typed === undefined) return undefined;
  if (!/^https?:\/\//i.test(typed) || !URL.canParse(typed))
    throw new UsageError(`--url takes the address of the site, such as https://help.example.org/, not "${typed}".`);
  return typed.endsWith('/') ? typed : `${typed}/`;
}

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const [source] = words(args, ['FEED']);
  const out = text(args, 'out');
  if (out === undefined)
    throw new UsageError('--out is missing: say into which folder to write, for example --out site.');
  const base = baseOf(args);
  const read = await readFeedOrFail(source, terminal);
  sayWhatWasRead(source, read, terminal);
  const feed = await withPostcodePoints(read, args, terminal);
  const kit = flag(args, 'no-search') ? undefined : await kitScripts();
  if (!kit && !flag(args, 'no-search'))
    terminal.err('The widgets are not built, so the pages have no search. npm start builds them.');
  const services = withoutRefuges(feed.services, args, terminal);
  const unplaced = unplacedLine(services);
  if (unplaced !== undefined) terminal.err(unplaced);
  const now = new Date();
  const title = text(args, 'title') ?? 'Help near you';
  const { files, shown } = siteFiles(services, { title, today: civilDayOf(now), base, kit });
  const written = await writeSite(out, files, { shown, missed: missed(feed), now, force: flag(args, 'force') });
  if (!written.done) {
    terminal.err(`Nothing was written into ${out}: ${written.why}`);
    return 1;
  }
  terminal.out(
    `Wrote ${out}: ${count(shown, 'service')}, ${count(written.files, 'file')}${written.removed > 0 ? `; removed ${String(written.removed)} old ones` : ''}.`,
  );
  if (base === undefined) terminal.out('There is no sitemap: give --url with the address of the site for one.');
  return 0;
}

/** `nk publish` */
export const publish: Command = {
  name: 'publish',
  summary: 'write a directory as a web site: a page a service, lists to print, and the snapshot that the search opens',
  usage: 'FEED --out DIR [--url ADDRESS] [--title TEXT] [--no-search] [--postcodes FILE] [--show-refuges] [--force]',
  about: [
    'Reads a feed whole (of an API also every /services/{id} and /service_at_locations where its lists say little) and writes a folder that any web',
    'server can serve: a list with search, a page for each service with data for search engines, an A to Z and a large print to print, the snapshot',
    'for <nk-service-finder snapshot="…"> on other sites, and the feed as Open Referral UK 3.0. No page needs a script; crisis help is on each.',
    "Run it every night: when a page or a service of today's feed was not answered, or when it shows over 10 % fewer services than the last, the",
    'folder stays as it is and the exit code is 1. As many missing answers as the last site was written with are put up with.',
  ].join('\n'),
  options: [
    { name: 'out', value: 'DIR', help: 'Folder to write: a new one, or one written by this command before.' },
    {
      name: 'url',
      value: 'ADDRESS',
      help: 'Address under which the folder will be served; gives a sitemap and canonical links.',
    },
    POSTCODES_OPTION,
    { name: 'title', value: 'TEXT', help: 'Name of the directory; "Help near you" unless given.' },
    SHOW_REFUGES,
    { name: 'no-search', help: 'Leave the search and its script out.' },
    {
      name: 'force',
      help: 'Write although answers are missing or many services have gone, or into a folder that holds other things.',
    },
  ],
  examples: [
    {
      line: 'nk publish https://example.org/oruk/services --out site --url https://help.example.org/',
      does: 'write the site of a live feed, every night',
    },
    {
      line: 'nk publish directory.json --out site',
      does: 'write the site of a directory that was made of a spreadsheet',
    },
  ],
  run,
};
