import { readFile } from 'node:fs/promises';
import { buildIndex, openIndex, pagePath, pagesFolder } from '@neighbourhood-kit/finder';
import { flag, text, UsageError, words, type Arguments, type Command, type Terminal } from '../command.js';
import { readServices } from '../feed.js';
import { count } from '../count.js';
import { POSTCODES_OPTION } from '../postcodes/fill-points.js';
import { SHOW_REFUGES, withoutRefuges } from '../maybe-secret.js';
import { lossOf } from '../publish/loss.js';
import { makeFolder, replaceFile } from '../replace-file.js';
import { editionOf, textsOf } from '../texts.js';
import { removeTextsLeft } from '../texts-left.js';

/** Services of the snapshot that stands where the new one is to be; undefined where none does, or one that cannot be opened. */
async function servicesBefore(out: string): Promise<number | undefined> {
  const bytes = await readFile(out).catch(() => undefined);
  const opened = bytes && openIndex(bytes);
  return opened?.ok ? opened.value.services : undefined;
}

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const [feed] = words(args, ['FEED']);
  const out = text(args, 'out');
  if (out === undefined)
    throw new UsageError('--out is missing: say where to write the index, for example --out index.nkx.');
  const services = withoutRefuges(await readServices(feed, terminal, args), args, terminal);
  const texts = textsOf(services);
  const buffer = buildIndex(services, { edition: editionOf(texts) });
  const opened = openIndex(buffer);
  if (!opened.ok) throw new Error(opened.problem.message);
  const why = flag(args, 'force') ? undefined : lossOf(opened.value.services, await servicesBefore(out));
  if (why !== undefined) {
    terminal.err(`${out} was not written: ${why}`);
    return 1;
  }
  const folder = pagesFolder(out);
  await makeFolder(folder);
  await Promise.all(texts.map((page, i) => replaceFile(pagePath(out, i), page)));
  // After its texts, so that anyone who opens it finds them.
  await replaceFile(out, new Uint8Array(buffer));
  await removeTextsLeft(out, texts.length);
  terminal.out(
    `Wrote ${out}: ${count(opened.value.services, 'service')} at ${count(opened.value.places, 'place')}, ${Math.ceil(buffer.byteLength / 1024).toLocaleString('en-GB')} kB. Texts are in ${folder}.`,
  );
  return 0;
}

/** `nk index` */
export const index: Command = {
  name: 'index',
  summary: 'make a snapshot that a service finder opens without a server',
  usage: 'FEED --out FILE [--postcodes FILE] [--show-refuges] [--force]',
  about: [
    'Reads a feed and writes an index that <nk-service-finder snapshot="…"> and nk find open at once, and next to it a folder with the same name,',
    'index.pages for index.nkx, with the texts that are fetched when a service is shown. Put both on any web server; write them again whenever the',
    'feed changes. A feed that shows no service, or over 10 % fewer than the last, writes nothing, and the exit code is 1.',
  ].join('\n'),
  options: [
    { name: 'out', value: 'FILE', help: 'File to write, for example index.nkx.' },
    POSTCODES_OPTION,
    SHOW_REFUGES,
    { name: 'force', help: 'Write although the feed shows no service or many have gone.' },
  ],
  examples: [{ line: 'nk index my-feed.json --out index.nkx', does: 'make the snapshot of a feed' }],
  run,
};
