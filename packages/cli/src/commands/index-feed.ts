import { writeFile } from 'node:fs/promises';
import { buildIndex, openIndex } from '@neighbourhood-kit/finder';
import { text, UsageError, words, type Arguments, type Command, type Terminal } from '../command.js';
import { readServices } from '../feed.js';

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const [feed] = words(args, ['FEED']);
  const out = text(args, 'out');
  if (out === undefined)
    throw new UsageError('--out is missing: say where to write the index, for example --out index.nkx.');
  const services = await readServices(feed, terminal);
  const buffer = buildIndex(services);
  const opened = openIndex(buffer);
  if (!opened.ok) throw new Error(opened.problem.message);
  await writeFile(out, new Uint8Array(buffer));
  terminal.out(
    `Wrote ${out}: ${opened.value.services.toLocaleString('en-GB')} services at ${opened.value.places.toLocaleString('en-GB')} places, ${Math.ceil(buffer.byteLength / 1024).toLocaleString('en-GB')} kB.`,
  );
  return 0;
}

/** `nk index` */
export const index: Command = {
  name: 'index',
  summary: 'make a snapshot that a service finder opens without a server',
  usage: 'FEED --out FILE',
  about:
    'Reads a feed and writes one file that <nk-service-finder snapshot="…"> and nk find open at once.\nPut it beside kit.js on any web server; write it anew whenever the feed changes.',
  options: [{ name: 'out', value: 'FILE', help: 'File to write, for example index.nkx.' }],
  examples: [{ line: 'nk index my-feed.json --out index.nkx', does: 'make the snapshot of a feed' }],
  run,
};
