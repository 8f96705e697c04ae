// Removes from every dist what no source writes any more. Builds only add files, so that an unchanged one costs nothing;
// without this a renamed file would be published under both names.
import { existsSync, globSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const cwd = fileURLToPath(new URL('..', import.meta.url));
const written = globSync('packages/*/dist/**/*.{js,js.map,d.ts,d.ts.map}', {
  cwd,
  exclude: ['packages/*/dist/cdn/**'],
});

for (const file of written) {
  const source = file.replace(/^(packages\/[^/]+)\/dist\//, '$1/src/').replace(/(\.d\.ts|\.js)(\.map)?$/, '.ts');
  if (!existsSync(new URL(`../${source}`, import.meta.url))) rmSync(new URL(`../${file}`, import.meta.url));
}
