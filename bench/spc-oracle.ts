import { styleText } from 'node:util';
import { runnerImport } from 'vite';

/**
 * Compares every statistical method with the reference answers in ../shared/oracle and prints how far they agree, family by family.
 * Run it with `pnpm run oracle`. It runs the sources, so nothing has to be built.
 */
type Spc = typeof import('../packages/core/src/statistics/testing/spc-oracle.js');
type Statistics = typeof import('../packages/core/src/statistics/testing/stats-oracle.js');

const testing = new URL('../packages/core/src/statistics/testing/', import.meta.url).pathname;
const { module: spc } = await runnerImport<Spc>(`${testing}spc-oracle.ts`);
const { module: statistics } = await runnerImport<Statistics>(`${testing}stats-oracle.ts`);

const outcomes = [
  ...(spc.compareSpc('spc-dev') ?? []),
  ...(spc.compareSpc('spc-missing-dev') ?? []),
  ...(statistics.compareStatistics() ?? []),
];
if (outcomes.length === 0) {
  console.log('There are no reference answers next to this repository (../shared/oracle), so nothing was compared.');
  process.exit(0);
}

const rows = [...new Set(outcomes.map(({ family }) => family))].map((family) => {
  const cases = outcomes.filter((outcome) => outcome.family === family);
  const posed = cases.filter(({ fpSensitive, noAnswer }) => !fpSensitive && !noAnswer);
  const sensitive = cases.filter(({ fpSensitive }) => fpSensitive);
  const agreed = (list: typeof cases) => list.filter(({ comparison }) => comparison.differences.length === 0).length;
  return {
    family,
    cases: posed.length,
    agree: agreed(posed),
    'largest difference': Math.max(0, ...posed.map(({ comparison }) => comparison.worst)).toExponential(1),
    'last-bit cases': sensitive.length,
    'of them agree': agreed(sensitive),
    'reference breaks': cases.filter(({ noAnswer }) => noAnswer).length,
  };
});
console.table(rows);

const wrong = outcomes.filter(
  ({ fpSensitive, noAnswer, comparison }) => !fpSensitive && !noAnswer && comparison.differences.length > 0,
);
for (const { family, id, comparison } of wrong) {
  console.log(styleText('red', `${family} ${id}`), comparison.differences.slice(0, 3).join('; '));
}
for (const { family, id, comparison } of outcomes.filter(({ fpSensitive }) => fpSensitive)) {
  if (comparison.differences.length > 0)
    console.log(`last bits: ${family} ${id}: ${comparison.differences.slice(0, 2).join('; ')}`);
}
const total = rows.reduce((sum, row) => sum + row.cases, 0);
console.log(`${total - wrong.length} of ${total} well-posed cases agree to 1e-9 of the reference's value.`);
process.exitCode = wrong.length === 0 ? 0 : 1;
