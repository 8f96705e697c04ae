import { verifyAudit } from '@neighbourhood-kit/server';
import { flag, words, type Arguments, type Command, type Terminal } from '../command.js';
import { DATA, onStore, storePlace } from '../store.js';

/** Findings that are printed; all of them are counted. */
const SHOWN = 20;

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  words(args, []);
  const { place, keys } = storePlace(args, terminal);
  return onStore(terminal, async () => {
    const check = await verifyAudit(place, keys);
    if (flag(args, 'json')) terminal.out(JSON.stringify(check, null, 2));
    else {
      const n = (count: number): string => count.toLocaleString('en-GB');
      for (const { message } of check.findings.slice(0, SHOWN)) terminal.out(message);
      if (check.findings.length > SHOWN) terminal.out(`and ${n(check.findings.length - SHOWN)} more; --json has all.`);
      const found = check.ok ? 'as they were written' : `${n(check.findings.length)} findings`;
      terminal.out(`${n(check.entries)} entries: ${found}.`);
    }
    return check.ok ? 0 : 1;
  });
}

/** `nk audit verify` */
export const auditVerify: Command = {
  name: 'audit verify',
  summary: 'check that nothing in the log of referrals was changed since it was written',
  usage: '--data DIR [--json]',
  about:
    'Checks every link of every chain of the audit, the end of each chain, and that each event and each encrypted record is the one the\naudit tells of. Says what was changed, moved, added or cut off, and where. Works whether the server runs or not.\nThe exit code is 1 when something is not as it was written.',
  options: [DATA, { name: 'json', help: 'Print the answer as JSON.' }],
  examples: [{ line: 'nk audit verify --data ./data', does: 'every finding in a sentence, or that there is none' }],
  run,
};
