import { verifyAudit, type AuditEnd } from '@neighbourhood-kit/server';
import { readFile } from 'node:fs/promises';
import { FeedError, flag, text, words, type Arguments, type Command, type Terminal } from '../command.js';
import { whyNot } from '../file-fault.js';
import { DATA, onStore, storePlace } from '../store.js';

/** Findings that are printed; all of them are counted. */
const SHOWN = 20;

/** Ends of chains as an earlier `nk audit verify --json` printed them. */
async function endsOf(path: string | undefined): Promise<AuditEnd[]> {
  if (path === undefined) return [];
  const content = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new FeedError(whyNot(path, 'read', error));
  });
  const ends = headsIn(content);
  if (Array.isArray(ends) && ends.every(isEnd)) return ends;
  throw new FeedError(`${path} is not what an earlier "nk audit verify --json" printed.`);
}

function headsIn(content: string): unknown {
  try {
    return (JSON.parse(content) as { readonly heads?: unknown } | null)?.heads;
  } catch {
    return undefined;
  }
}

function isEnd(value: unknown): value is AuditEnd {
  if (typeof value !== 'object' || value === null) return false;
  const { lane, place, link } = value as Readonly<Record<string, unknown>>;
  return typeof lane === 'number' && typeof place === 'string' && typeof link === 'string';
}

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  words(args, []);
  const { place, keys } = storePlace(args, terminal);
  return onStore(terminal, async () => {
    const check = await verifyAudit(place, keys, await endsOf(text(args, 'since')));
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
  usage: '--data DIR [--since FILE] [--json]',
  about:
    'Checks every link of every chain of the audit, the end of each chain, and that each event and each encrypted record is the one the\naudit tells of. Says what was changed, moved, added or cut off, and where. Works whether the server runs or not.\nThe exit code is 1 when something is not as it was written.',
  options: [
    DATA,
    {
      name: 'since',
      value: 'FILE',
      help: 'What an earlier check printed with --json: the ends of the chains it saw must still be there.',
    },
    { name: 'json', help: 'Print the answer as JSON.' },
  ],
  examples: [
    { line: 'nk audit verify --data ./data', does: 'every finding in a sentence, or that there is none' },
    {
      line: 'nk audit verify --data ./data --since last-week.json --json > today.json',
      does: 'shows also an end cut off by somebody with every right in the database; keep the file elsewhere',
    },
  ],
  run,
};
