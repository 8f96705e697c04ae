import { openDirectory, type DirectoryData } from '@neighbourhood-kit/core/directory';
import type { Service } from '@neighbourhood-kit/core/services';

/**
 * Times the opening of a directory with every reference checked: 20,000 services, 2,000 partners, 5,000 assets; the aim is under a
 * second. Run it with `pnpm run bench:directory`.
 */
const range = <T>(length: number, make: (i: number) => T): T[] => Array.from({ length }, (_, i) => make(i));

function service(i: number): Service {
  return {
    id: `s${String(i)}`,
    name: `Service ${String(i)}`,
    status: 'active',
    description: 'What happens there, for whom and when, in a few plain sentences.',
    organisationId: `p${String(i % 2000)}`,
    serviceAtLocations: range(1 + (i % 3), (n) => ({
      id: `sl${String(i)}-${String(n)}`,
      locationId: `l${String((i + n) % 8000)}`,
    })),
  };
}

const data: DirectoryData = {
  schemaVersion: 2,
  id: 'bench',
  name: 'A county',
  areas: range(300, (i) => ({
    id: `a${String(i)}`,
    name: `Area ${String(i)}`,
    kind: 'ward',
    withinIds: i === 0 ? [] : ['a0'],
  })),
  partners: range(2000, (i) => ({
    id: `p${String(i)}`,
    name: `Partner ${String(i)}`,
    parentId: i === 0 ? undefined : 'p0',
  })),
  locations: range(8000, (i) => ({ id: `l${String(i)}`, name: `Place ${String(i)}` })),
  assets: range(5000, (i) => ({
    id: `as${String(i)}`,
    name: `Asset ${String(i)}`,
    kind: 'physical',
    partnerId: `p${String(i % 2000)}`,
    locationId: `l${String(i)}`,
    areaIds: [`a${String(i % 300)}`, 'a0'],
  })),
  services: range(20_000, service),
};
const bytes = JSON.stringify(data);

const runs = range(15, () => {
  const parsed = JSON.parse(bytes) as DirectoryData;
  const start = performance.now();
  const { problems } = openDirectory(parsed);
  const ms = performance.now() - start;
  if (problems.length > 0) throw new Error(`The bench is wrong: ${problems[0]?.message ?? ''}`);
  return ms;
});
const sorted = runs.slice(1).sort((a, b) => a - b);
console.table([
  {
    services: 20_000,
    partners: 2000,
    assets: 5000,
    'first ms': runs[0]?.toFixed(0),
    'median ms': sorted[7]?.toFixed(0),
    'slowest ms': sorted.at(-1)?.toFixed(0),
  },
]);
