import { rm, writeFile } from 'node:fs/promises';
import { library } from '../../tsup.base.ts';

const at = (file: string) => new URL(`dist/${file}`, import.meta.url);

/** Writes the compiled table of everyday words in the place of the module that compiles it. */
async function shipTable(): Promise<void> {
  const { everydayTable } = (await import(
    at('everyday/everyday-table.js').href
  )) as typeof import('./src/everyday/everyday-table.ts');
  const { EVERYDAY_WORDS } = (await import(
    at('everyday/everyday-words.js').href
  )) as typeof import('./src/everyday/everyday-words.ts');
  const { pack } = (await import(at('columns/snapshot.js').href)) as typeof import('./src/columns/snapshot.ts');
  const bytes = Buffer.from(pack(null, everydayTable(EVERYDAY_WORDS)));
  await writeFile(
    at('everyday/everyday-built-in.js'),
    `import { columnsIn } from '../columns/shipped-columns.js';

// Written by the build of this package.
const BYTES = ${JSON.stringify(bytes.toString('latin1'))};

export function builtInTable() {
  return columnsIn(BYTES);
}
`,
  );
  await rm(at('everyday/everyday-built-in.js.map'));
}

export default { ...library, onSuccess: shipTable };
