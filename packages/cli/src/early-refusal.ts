import { parseArgs } from 'node:util';
import { refuseSecondServer } from '@neighbourhood-kit/server/in-use';
import type { Terminal } from './command.js';
import { databaseUrl, dataFolder } from './data-folder.js';

const NO_DEMO_ON_A_DATABASE =
  'DATABASE_URL is set, and a demonstration never touches a database of your own. Leave out --demo, or run it without: DATABASE_URL= nk serve --demo';

/**
 * Finds out whether `nk serve` certainly cannot start: because a demonstration would meet a real database, or another server has the data
 * folder. This is asked before the server is loaded, which takes longer than the answer.
 * @param args - The words after `serve`.
 * @param env - The environment.
 * @returns What to tell the person; undefined when the server may be loaded, which then decides for itself.
 */
export async function earlyRefusal(args: readonly string[], env: Terminal['env']): Promise<string | undefined> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      demo: { type: 'boolean' },
      practice: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
    strict: false,
  });
  const [practice, demo] = [values.practice === true, values.demo === true];
  const elsewhere = databaseUrl(env) !== undefined && !practice;
  const data = typeof values.data === 'string' ? values.data : undefined;
  const folder = dataFolder({ data, practice, demo });
  if (values.help === true) return undefined;
  if (elsewhere) return demo ? NO_DEMO_ON_A_DATABASE : undefined;
  if (folder === undefined) return undefined;
  return refuseSecondServer(folder).then(
    () => undefined,
    (error: unknown) => (error as Error).message,
  );
}
