import { rm } from 'node:fs/promises';
import { entriesOf, fetchRecords } from '@neighbourhood-kit/open-referral/client';
import { fetchWithoutDetours } from '@neighbourhood-kit/open-referral/node';
import { FeedError, text, UsageError, words, type Arguments, type Command, type Terminal } from '../command.js';
import { openJournal } from '../answer-journal.js';
import { missedLines, progressLine } from '../feed.js';
import { count } from '../count.js';
import { replaceFile } from '../replace-file.js';

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const [source] = words(args, ['ADDRESS']);
  const out = text(args, 'out');
  if (out === undefined)
    throw new UsageError('--out is missing: say where to write the records, for example --out feed.json.');
  const modifiedAfter = text(args, 'modified-after');
  if (modifiedAfter !== undefined && Number.isNaN(Date.parse(modifiedAfter)))
    throw new UsageError(`--modified-after takes a day or an instant, not "${modifiedAfter}".`);
  const part = `${out}.part`;
  const journal = await openJournal(part, [source, modifiedAfter ?? ''].join(' '), new Date());
  if (journal.known > 0) terminal.err(`Going on where ${part} stops: ${String(journal.known)} answers are there.`);
  const fetched = await fetchRecords(source, {
    signal: terminal.signal,
    fetch: fetchWithoutDetours,
    onProgress: progressLine(source, terminal),
    kept: journal,
    recordsIn: entriesOf,
    ...(modifiedAfter !== undefined && { modifiedAfter }),
  });
  await journal.close();
  if (!fetched.ok) {
    const kept =
      fetched.problem.code === 'fetch/stopped'
        ? ` What was read is kept in ${part}; the same line goes on from there.`
        : '';
    throw new FeedError(`${source}: ${fetched.problem.message}${kept}`);
  }
  const records = fetched.value.values.flatMap((value) => entriesOf(value) ?? [value]);
  const lines = records.map((record) => JSON.stringify(record));
  await replaceFile(
    out,
    /\.(?:jsonl|ndjson)$/i.test(out) ? lines.map((line) => `${line}\n`).join('') : `[\n${lines.join(',\n')}\n]\n`,
  );
  await rm(part, { force: true });
  terminal.out(`Wrote ${out}: ${count(records.length, 'record')}.`);
  for (const line of missedLines(fetched.value.findings)) terminal.out(`  ${line}`);
  return fetched.value.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** `nk feed fetch` */
export const feedFetch: Command = {
  name: 'feed fetch',
  summary: 'read a whole API into a file, and go on where it was stopped',
  usage: 'ADDRESS --out FILE [--modified-after WHEN]',
  about: [
    'Asks an Open Referral API for every page, for each service by itself where the list says little, and for places where neither names any, four',
    'questions at a time, again where an answer fails. Writes the records as JSON or, where the name ends in .jsonl, a record a line: what the publisher',
    'says, unchanged and unmended, with its fields under the names that Open Referral has for them (minimum_age for minimumAge).',
    'Stopped, by Ctrl+C or a fault, the same line goes on from there within a day. The exit code is 1 when a page or a service was not answered.',
  ].join('\n'),
  options: [
    { name: 'out', value: 'FILE', help: 'File to write.' },
    {
      name: 'modified-after',
      value: 'WHEN',
      help: 'Only what changed after this day or instant, where the publisher heeds it.',
    },
  ],
  examples: [{ line: 'nk feed fetch https://example.org/oruk --out feed.json', does: 'take a copy of a live feed' }],
  run,
};
