import { exportReferral } from '@neighbourhood-kit/server';
import { flag, text, UsageError, words, type Arguments, type Command, type Terminal } from '../command.js';
import { DATA, onStore, storePlace } from '../store.js';
import { accessPage } from '../access-page.js';

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  words(args, []);
  const reference = text(args, 'reference');
  if (reference === undefined) throw new UsageError('Say which referral: --reference R.');
  const { place, keys } = storePlace(args, terminal);
  return onStore(terminal, async () => {
    const copy = await exportReferral(place, keys, reference, new Date());
    if (!copy) {
      terminal.err(`No referral has the reference "${reference}".`);
      return 1;
    }
    terminal.out(flag(args, 'json') ? JSON.stringify(copy, null, 2) : accessPage(copy));
    return 0;
  });
}

/** `nk referrals export` */
export const referralsExport: Command = {
  name: 'referrals export',
  summary: 'a copy of everything held under a reference, for the person it is about',
  usage: '--data DIR --reference R [--json]',
  about:
    'Prints a page (HTML) to be read or printed: what was written, what happened, who opened it and when, for the referral and those it was\npassed on as (UK GDPR, Article 15). Check who is asking before you give it away. That a copy was made is remembered in the audit.',
  options: [
    DATA,
    {
      name: 'reference',
      value: 'R',
      help: 'Reference that was told when it was sent; dashes and capitals do not matter.',
    },
    { name: 'json', help: 'Print it as JSON.' },
  ],
  examples: [
    { line: 'nk referrals export --data ./data --reference 7K3M-9QRT-2XWD > copy.html', does: 'a page to print' },
  ],
  run,
};
