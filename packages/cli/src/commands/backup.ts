import { backUp } from '@neighbourhood-kit/server';
import { flag, words, type Arguments, type Command, type Terminal } from '../command.js';
import { count } from '../count.js';
import { DATA, onStore, storePlace } from '../store.js';

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const [file] = words(args, ['FILE']);
  const { place } = storePlace(args, terminal);
  return onStore(terminal, async () => {
    const counts = await backUp(place, file, new Date());
    if (flag(args, 'json')) terminal.out(JSON.stringify(counts, null, 2));
    else {
      const referrals = count(counts.rows['nk.referrals'] ?? 0, 'referral');
      terminal.out(`${file}: ${referrals} with events, audit and encrypted words, as of ${counts.at}.`);
      terminal.out('The master keys are not in it. Keep them apart from it: together they are the data.');
      terminal.out(
        'What is erased from now on is still in it: keep a copy of erased.ndjson, or of your --erased file, where it outlives the store.',
      );
    }
    return 0;
  });
}

/** `nk backup` */
export const backup: Command = {
  name: 'backup',
  summary: 'write everything a store holds into one file, while its server runs',
  usage: 'FILE --data DIR [--json]',
  about:
    'Writes one snapshot, compressed, with a digest at its end. What people wrote is in it as it is stored: encrypted, without the keys.\nThe file appears whole or not at all.',
  options: [DATA, { name: 'json', help: 'Print what it holds as JSON.' }],
  examples: [{ line: 'nk backup monday.nkb --data ./data', does: 'a backup of a running or stopped store' }],
  run,
};
