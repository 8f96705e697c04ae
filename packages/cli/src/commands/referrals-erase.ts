import { eraseReferral } from '@neighbourhood-kit/server';
import { flag, text, UsageError, words, type Arguments, type Command, type Terminal } from '../command.js';
import { count } from '../count.js';
import { DATA, ERASED, keepNotes, onStore, storePlace } from '../store.js';

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  words(args, []);
  const reference = text(args, 'reference');
  if (reference === undefined) throw new UsageError('Say which referral: --reference R.');
  if (!flag(args, 'yes')) throw new UsageError('You cannot get back what is erased. Add --yes to do it.');
  const { place, keys } = storePlace(args, terminal);
  return onStore(terminal, async () => {
    const how = { now: new Date(), erased: text(args, 'erased') };
    const erased = await eraseReferral(place, keys, reference, how);
    if (!erased) {
      terminal.err(`No referral has the reference "${reference}".`);
      return 1;
    }
    if (flag(args, 'json')) terminal.out(JSON.stringify(erased, null, 2));
    else {
      const rows = Object.entries(erased.rows).map(([table, count]) => `${count} of ${table.replace('nk.', '')}`);
      terminal.out(
        `Erased what was written in ${count(erased.referralIds.length, 'referral')}: ${rows.join(', ') || 'nothing was left of it'}.`,
      );
      terminal.out(keepNotes(erased.notedIn));
      for (const referralId of erased.referralIds) terminal.out(JSON.stringify({ referralId }));
    }
    return 0;
  });
}

/** `nk referrals erase` */
export const referralsErase: Command = {
  name: 'referrals erase',
  summary: 'erase what was written under a reference; ids, times and codes stay',
  usage: '--data DIR --reference R --yes [--erased FILE] [--json]',
  about:
    'Deletes every encrypted row of the referral, and of those it was passed on as, with the keys that open them, and rewrites the tables.\nEvents stay: ids, times and codes. The audit keeps that it was erased. The ids are noted first, in erased.ndjson in the data folder\nor the file of --erased: nk restore asks for it, so that an older backup does not bring the words back.',
  options: [
    DATA,
    ERASED,
    {
      name: 'reference',
      value: 'R',
      help: 'Reference that was told when it was sent; dashes and capitals do not matter.',
    },
    { name: 'yes', help: 'Do it.' },
    { name: 'json', help: 'Print what was done as JSON.' },
  ],
  examples: [
    { line: 'nk referrals erase --data ./data --reference 7K3M-9QRT-2XWD --yes', does: 'erase one person’s words' },
  ],
  run,
};
