import { restore as restoreBackup } from '@neighbourhood-kit/server';
import { flag, text, UsageError, words, type Arguments, type Command, type Terminal } from '../command.js';
import { count } from '../count.js';
import { DATA, onStore, storePlace } from '../store.js';

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const [file] = words(args, ['FILE']);
  const { place, keys } = storePlace(args, terminal);
  const [erased, nothingErased] = [text(args, 'erased'), flag(args, 'nothing-erased')];
  if (erased !== undefined && nothingErased) throw new UsageError('Give --erased or --nothing-erased, not both.');
  return onStore(terminal, async () => {
    const check = await restoreBackup(place, keys, file, { erased, nothingErased, now: new Date() });
    if (flag(args, 'json')) terminal.out(JSON.stringify(check, null, 2));
    else {
      for (const { message } of check.findings) terminal.out(message);
      terminal.out(`Erased again: ${count(check.erasedAgain, 'referral')}.`);
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
  usage: 'FILE --data DIR (--erased FILE | --nothing-erased) [--json]',
  about:
    'Checks the file to its end first, then stores all of it or nothing. The store must be empty: a new folder or database. Put the master\nkeys there first: copy master-key.secret into the folder, or set NK_MASTER_KEY. What was erased after the backup was made is erased again:\n--erased names the file of what was, and without it nothing is restored. Events that nk retention run had deleted are back: run it again.',
  options: [
    DATA,
    {
      name: 'erased',
      value: 'FILE',
      help: 'Ids of what was erased: erased.ndjson of the lost folder, or the file that nk referrals erase and nk retention run were given.',
    },
    { name: 'nothing-erased', help: 'Say that nothing was ever erased from the store.' },
    { name: 'json', help: 'Print what the check of the audit found as JSON.' },
  ],
  examples: [
    {
      line: 'nk restore monday.nkb --data ./new --erased erased.ndjson',
      does: 'a new store as it was on Monday, without what was erased since',
    },
  ],
  run,
};
