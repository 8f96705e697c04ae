import { spcChart } from '@neighbourhood-kit/core/statistics/spc';

/**
 * Times an XmR chart of 10,000 points on what is built; the aim is a median under 5 ms. Run it with `pnpm run bench:spc`.
 * A plain Node script, because the test runner's module loader would be measured with it.
 */
function longSeries(length: number): { date: string; value: number }[] {
  let state = 20_261_122;
  const next = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  return Array.from({ length }, (_, i) => ({
    date: new Date(Date.UTC(1998, 0, 1 + i)).toISOString().slice(0, 10),
    value: Math.round(500 + 60 * (next() + next() + next() - 1.5)) / 10,
  }));
}

function times(run: () => unknown): number[] {
  const all = Array.from({ length: 120 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return all.slice(20).sort((a, b) => a - b);
}

const points = longSeries(10_000);
const options = { improvementDirection: 'increase', target: 52 } as const;
const rebase = [{ date: points[5000]?.date ?? '', reason: 'A new way of counting.' }];

const start = performance.now();
spcChart(points, options);
const first = performance.now() - start;
const rows = [
  { chart: 'one process', runs: times(() => spcChart(points, options)) },
  { chart: 'rebased and fixed', runs: times(() => spcChart(points, { ...options, rebase, fixAfterNPoints: 24 })) },
];
console.table(
  rows.map(({ chart, runs }) => ({
    chart,
    points: points.length,
    'median ms': Number(runs[50]?.toFixed(2)),
    'p95 ms': Number(runs[95]?.toFixed(2)),
  })),
);
console.log(`The first call in a cold process takes ${first.toFixed(0)} ms.`);
