import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../packages/', import.meta.url));

/** Packages of functions that run anywhere; what elements and servers do with junk is tested where they are. */
const PACKAGES = ['core', 'finder', 'fhir', 'open-referral'];

/**
 * Functions that are handed a whole directory, feed or series, typed but often straight from a file. Every other one takes a record that has
 * passed its schema, as core's README says, or `unknown`, which is found in its signature.
 */
const FRONT_DOORS = new Set([
  'buildIndex',
  'buildIndexGently',
  'buildPages',
  'checkFeed',
  'createLiveIndex',
  'differenceInDifferences',
  'directlyStandardisedRate',
  'directoryBundle',
  'expectedRegression',
  'explain',
  'fetchFeed',
  'fetchPages',
  'fetchRecords',
  'funnel',
  'indirectlyStandardised',
  'interruptedTimeSeries',
  'meanInterval',
  'mergeDirectories',
  'mergeFeeds',
  'newcombe',
  'openDirectory',
  'openFeed',
  'openFile',
  'publicDirectory',
  'rate',
  'rateRatio',
  'readFeedStream',
  'readTables',
  'referralBundle',
  'runChart',
  'spcChart',
  'writeFeed',
  'writeGeoJson',
  'writeLocation',
  'writeOrganisation',
  'writePackage',
  'writeService',
  'writeServiceAtLocations',
  'writeServiceSummary',
  'writeTaxonomy',
  'writeTerm',
]);

/** They take anything, but also what their caller wrote in code. */
const HELPERS = new Set(['mustBeRecord', 'mustBeRecords', 'nearestWord']);

type Function = (...given: unknown[]) => unknown;

interface Entry {
  readonly name: string;
  readonly code: string;
  readonly types: string;
}

/** What the JavaScript engine says when code stumbles over a value, instead of somebody saying what is wrong with it. */
const RAW =
  /^(?:Cannot |undefined |null |object null|Invalid (?:array|time|URL|count)|Reduce of|Maximum call|.* is not (?:iterable|a function|async iterable|defined|an object))/;

const entries: Entry[] = PACKAGES.flatMap((folder) => {
  const { name, exports } = JSON.parse(readFileSync(`${root}${folder}/package.json`, 'utf8')) as {
    readonly name: string;
    readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
  };
  return Object.entries(exports).flatMap(([path, to]) =>
    typeof to === 'string'
      ? []
      : [{ name: name + path.slice(1), code: `${root}${folder}/${to.default}`, types: `${root}${folder}/${to.types}` }],
  );
});

/** Names of exported functions whose first parameter is `unknown`: readers of what comes from outside. */
function readersIn(program: ts.Program, { types }: Entry): Set<string> {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(types);
  const symbol = file && checker.getSymbolAtLocation(file);
  const found = symbol ? checker.getExportsOfModule(symbol) : [];
  return new Set(
    found
      .filter((each) => {
        const [first] = file ? checker.getTypeOfSymbolAtLocation(each, file).getCallSignatures() : [];
        const [parameter] = first?.getParameters() ?? [];
        return parameter && file && checker.getTypeOfSymbolAtLocation(parameter, file).flags & ts.TypeFlags.Unknown;
      })
      .map((each) => each.getName()),
  );
}

const program = ts.createProgram(
  entries.map(({ types }) => types),
  { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, skipLibCheck: true },
);
const functions = new Map<Function, readonly [name: string, Function]>();
for (const entry of entries) {
  const readers = readersIn(program, entry);
  const module = (await import(entry.code)) as Readonly<Record<string, unknown>>;
  for (const [name, each] of Object.entries(module))
    if (typeof each === 'function' && !HELPERS.has(name) && (readers.has(name) || FRONT_DOORS.has(name)))
      functions.set(each as Function, [`${name} of ${entry.name}`, each as Function]);
}

const junk = fc.oneof(
  fc.constantFrom(undefined, null, {}, [], [null], [undefined], [{}], '', 'x', 0, Number.NaN, true),
  fc.anything({ withNullPrototype: true, withDate: true, withMap: true, withSet: true, withBigInt: true }),
);

/** What the engine said where it stumbled. */
async function stumble(call: () => unknown): Promise<string | undefined> {
  try {
    const given = await call();
    if (typeof given === 'object' && given !== null && Symbol.iterator in given) Array.from(given as Iterable<unknown>);
    return undefined;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return RAW.test(said) ? said : undefined;
  }
}

describe('given anything at all', () => {
  test('every front door is there', () => {
    const names = [...functions.values()].map(([name]) => name.split(' ')[0]);
    expect([...FRONT_DOORS].filter((name) => !names.includes(name))).toEqual([]);
    expect(functions.size).toBeGreaterThan(FRONT_DOORS.size + 30);
  });

  test('what is wrong is said by its name, with what to give', async () => {
    const said = async (wanted: string, ...given: unknown[]): Promise<string> => {
      const [, each] = [...functions.values()].find(([name]) => name.startsWith(`${wanted} `)) ?? [];
      try {
        return JSON.stringify(await each?.(...given));
      } catch (error) {
        return String(error);
      }
    };
    expect(await said('buildIndex', undefined)).toBe(
      'TypeError: services is missing; give a list of services as readFeed gives them, with their places.',
    );
    expect(await said('directoryBundle', [{ id: 7 }], { now: new Date() })).toBe(
      'TypeError: services[0].id is 7; give a list of services, providers and places embedded.',
    );
    expect(await said('spcChart', 12)).toContain('points is 12; give a list.');
  });

  test.each([...functions.values()])('%s has an answer, or says what is wrong', async (_name, each) => {
    await fc.assert(
      fc.asyncProperty(junk, async (given) => {
        expect(await stumble(() => each(given))).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });
});
