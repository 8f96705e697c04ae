import { listStoredReferrals } from '@neighbourhood-kit/server';
import { flag, words, type Arguments, type Command, type Terminal } from '../command.js';
import { DATA, onStore, storePlace } from '../store.js';
import { columns } from '../text-table.js';
import { count } from '../count.js';

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  words(args, []);
  const { place } = storePlace(args, terminal);
  return onStore(terminal, async () => {
    const referrals = await listStoredReferrals(place);
    if (flag(args, 'json')) {
      // One referral a line: a list of any length, whole for a program and readable with grep.
      terminal.out('[');
      referrals.forEach((referral, i) => {
        terminal.out(JSON.stringify(referral) + (i < referrals.length - 1 ? ',' : ''));
      });
      terminal.out(']');
      return 0;
    }
    const rows = referrals.map(({ reference, state, events }) => [
      reference,
      state,
      String(events.length),
      events.at(-1)?.at ?? '',
    ]);
    for (const line of columns([['reference', 'state', 'events', 'last'], ...rows])) terminal.out(line);
    terminal.out(`${count(referrals.length, 'referral')}.`);
    return 0;
  });
}

/** `nk referrals list` */
export const referralsList: Command = {
  name: 'referrals list',
  summary: 'list every stored referral with its events; nothing a person wrote',
  usage: '--data DIR [--json]',
  about:
    'Lists what is stored, whether the server runs or not, also right after it was killed: reference, state and events, and with --json\nthe id and the Idempotency-Key of the form. Events hold ids, times and codes. Feed the JSON to nk insight.',
  options: [DATA, { name: 'json', help: 'Print a JSON list, one referral a line.' }],
  examples: [
    { line: 'nk referrals list --data .nk/demo', does: 'the referrals of the demonstration' },
    { line: 'nk referrals list --data ./data --json > events.json', does: 'all of them with their events, as JSON' },
  ],
  run,
};
