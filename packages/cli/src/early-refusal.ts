import { parseArgs } from 'node:util';
import { refuseSecondServer } from '@neighbourhood-kit/server/in-use';
import type { Terminal } from './command.js';
import { dataFolder } from './data-folder.js';

/**
 * Finds out whether another server certainly has the data folder that `nk serve` is to use. This is asked before the server is loaded, which
 * takes longer than the answer.
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
  const practice = values.practice === true;
  const elsewhere = env['DATABASE_URL'] !== undefined && !practice;
  const data = typeof values.data === 'string' ? values.data : undefined;
  const folder = dataFolder({ data, practice, demo: values.demo === true });
  if (elsewhere || folder === undefined || values.help === true) return undefined;
  return refuseSecondServer(folder).then(
    () => undefined,
    (error: unknown) => (error as Error).message,
  );
}
