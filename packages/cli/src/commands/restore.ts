import { restore as restoreBackup } from '@neighbourhood-kit/server';
import { readFile } from 'node:fs/promises';
import { FeedError, flag, text, words, type Arguments, type Command, type Terminal } from '../command.js';
import { DATA, onStore, storePlace } from '../store.js';

/** Ids of referrals that were erased, from lines that `nk referrals erase` printed. */
async function erasedIn(path: string | undefined): Promise<string[]> {
  if (path === undefined) return [];
  const content = await readFile(path, 'utf8').catch(() => {
    throw new FeedError(`The file ${path} could not be read.`);
  });
  return [...content.matchAll(/"referralId":"([0-9a-f-]{36})"/gu)].map(([, id = '']) => id);
}

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const [file] = words(args, ['FILE']);
  const { place, keys } = storePlace(args, terminal);
  const erased = await erasedIn(text(args, 'erased'));
  return onStore(terminal, async () => {
    const check = await restoreBackup(place, keys, file, { erased, now: new Date() });
    if (flag(args, 'json')) terminal.out(JSON.stringify(check, null, 2));
    else {
      for (const { message } of check.findings) terminal.out(message);
      terminal.out(
        `Restored. The audit has ${check.entries.toLocaleString('en-GB')} entries${check.ok ? ', as they were written' : ''}.`,
      );
    }
    return check.ok ? 0 : 1;
  });
}

/** `nk restore` */
export const restore: Command = {
  name: 'restore',
  summary: 'put a backup into an empty store, and check the audit',
  usage: 'FILE --data DIR [--erased FILE] [--json]',
  about:
    'Checks the file to its end first, then stores all of it or nothing. The store must be empty: a new folder or database. Put the master\nkeys there first: copy master-key.secret into the folder, or set NK_MASTER_KEY. What was erased after the backup was made is erased again,\nfrom erased.ndjson in the folder and from --erased.',
  options: [
    DATA,
    {
      name: 'erased',
      value: 'FILE',
      help: 'Lines that nk referrals erase printed, or erased.ndjson of the lost folder.',
    },
    { name: 'json', help: 'Print what the check of the audit found as JSON.' },
  ],
  examples: [{ line: 'nk restore monday.nkb --data ./new', does: 'a new store as it was on Monday' }],
  run,
};
