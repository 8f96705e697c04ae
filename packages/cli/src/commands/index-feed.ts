import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildIndex, buildPages, openIndex, type Page } from '@neighbourhood-kit/finder';
import { text, UsageError, words, type Arguments, type Command, type Terminal } from '../command.js';
import { readServices } from '../feed.js';
import { count } from '../count.js';
import { POSTCODES_OPTION } from '../postcodes/fill-points.js';
import { SHOW_REFUGES, withoutRefuges } from '../maybe-secret.js';
import { makeFolder, replaceFile } from '../replace-file.js';

/** Writes the texts beside the index, and removes those of an earlier, longer one. */
async function writePages(folder: string, pages: readonly Page[]): Promise<void> {
  await makeFolder(folder);
  await Promise.all(pages.map((page, i) => replaceFile(join(folder, `${String(i)}.json`), JSON.stringify(page))));
  const old = (await readdir(folder)).filter((name) => /^\d+\.json$/u.test(name) && parseInt(name, 10) >= pages.length);
  await Promise.all(old.map((name) => rm(join(folder, name))));
}

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const [feed] = words(args, ['FEED']);
  const out = text(args, 'out');
  if (out === undefined)
    throw new UsageError('--out is missing: say where to write the index, for example --out index.nkx.');
  const services = withoutRefuges(await readServices(feed, terminal, args), args, terminal);
  const buffer = buildIndex(services);
  const opened = openIndex(buffer);
  if (!opened.ok) throw new Error(opened.problem.message);
  const folder = join(dirname(out), 'pages');
  await replaceFile(out, new Uint8Array(buffer));
  await writePages(folder, buildPages(services));
  terminal.out(
    `Wrote ${out}: ${count(opened.value.services, 'service')} at ${count(opened.value.places, 'place')}, ${Math.ceil(buffer.byteLength / 1024).toLocaleString('en-GB')} kB. Texts are in ${folder}.`,
  );
  return 0;
}

/** `nk index` */
export const index: Command = {
  name: 'index',
  summary: 'make a snapshot that a service finder opens without a server',
  usage: 'FEED --out FILE [--postcodes FILE] [--show-refuges]',
  about:
    'Reads a feed and writes an index that <nk-service-finder snapshot="…"> and nk find open at once, and beside it a folder "pages"\nwith the texts that are fetched when a service is shown. Put both on any web server; write them anew whenever the feed changes.',
  options: [
    { name: 'out', value: 'FILE', help: 'File to write, for example index.nkx.' },
    POSTCODES_OPTION,
    SHOW_REFUGES,
  ],
  examples: [{ line: 'nk index my-feed.json --out index.nkx', does: 'make the snapshot of a feed' }],
  run,
};
