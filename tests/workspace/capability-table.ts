import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

const root = new URL('../../', import.meta.url);

/** One row of docs/capabilities.md, as it is written. */
export interface Row {
  readonly number: string;
  readonly words: string;
  readonly state: 'true' | 'not yet' | 'dropped';
  readonly where: string;
  readonly test: string;
  readonly example: string;
  readonly reader: string;
}

/** The rows of each source text: how many there are. */
export const TEXTS = { S1: 31, S2: 20, S3: 30, S4: 26, S5: 36 } as const;

/** Optional fields with a schema and an example only: no widget and no rule. */
export const FIELDS_ONLY = '1.28 1.29 1.30 1.31 1.7 2.1 2.6 2.7 2.18 3.14 4.12 4.14 4.15'.split(' ');

/** Reads the rows of docs/capabilities.md: `- **1.1** "words"`, and what is said of it below, one line each. */
export function readRows(): Row[] {
  const text = readFileSync(new URL('docs/capabilities.md', root), 'utf8');
  return [...text.matchAll(/^- \*\*(\d\.\d+)\*\* (.+)\n((?: {2}- .+\n?)+)/gmu)].map(
    ([, number = '', words = '', below = '']) => {
      const said = (what: string): string => new RegExp(`^  - ${what}: (.+)$`, 'mu').exec(below)?.[1] ?? '';
      const state = /^ {2}- (not yet|dropped)/u.exec(below)?.[1] as Row['state'] | undefined;
      return {
        number,
        words,
        state: state ?? 'true',
        where: said('lives in'),
        test: said('test'),
        example: said('example'),
        reader: said('reader'),
      };
    },
  );
}

/** The address of a file that a row names: `core/governance/quorum.ts` is short for `packages/core/src/governance/quorum.ts`. */
function fileOf(name: string): URL {
  const [, folder, rest] = /^(core|finder|open-referral|fhir|widgets|server|cli)\/(.+)$/u.exec(name) ?? [];
  return new URL(folder === undefined ? name : `packages/${folder}/src/${rest ?? ''}`, root);
}

const sources = new Map<string, ts.SourceFile | undefined>();
function sourceOf(name: string): ts.SourceFile | undefined {
  if (!sources.has(name)) {
    let text: string | undefined;
    try {
      text = readFileSync(fileOf(name), 'utf8');
    } catch {
      text = undefined;
    }
    sources.set(name, text === undefined ? undefined : ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true));
  }
  return sources.get(name);
}

function isExported(node: ts.Node): boolean {
  return (
    ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}

/** What a file exports, by name: the node that declares it, or undefined for a name that it passes on. */
function exportsOf(source: ts.SourceFile): Map<string, ts.Node | undefined> {
  const found = new Map<string, ts.Node | undefined>();
  for (const node of source.statements) {
    if (ts.isVariableStatement(node) && isExported(node))
      for (const each of node.declarationList.declarations) found.set(each.name.getText(), each);
    else if (ts.isExportDeclaration(node) && node.exportClause && ts.isNamedExports(node.exportClause))
      for (const each of node.exportClause.elements) found.set(each.name.text, undefined);
    else if (isExported(node) && 'name' in node && node.name) found.set((node.name as ts.Identifier).text, node);
  }
  return found;
}

function hasMember(node: ts.Node | undefined, name: string): boolean {
  let has = false;
  const visit = (at: ts.Node): void => {
    if (
      (ts.isPropertySignature(at) || ts.isPropertyAssignment(at) || ts.isShorthandPropertyAssignment(at)) &&
      at.name.getText() === name
    )
      has = true;
    if (ts.isStringLiteral(at) && at.text === name) has = true;
    ts.forEachChild(at, visit);
  };
  if (node) visit(node);
  return has;
}

/** What is wrong with `file`, `file#name` or `file#Name.field`; undefined when all of it exists. */
function faultOfPlace(place: string): string | undefined {
  const [file = '', name] = place.split('#');
  const source = sourceOf(file);
  if (!source) return `there is no file ${file}`;
  if (name === undefined) return undefined;
  const [exported = '', member] = name.split('.');
  const all = exportsOf(source);
  if (!all.has(exported)) return `${file} exports no ${exported}`;
  return member === undefined || hasMember(all.get(exported), member)
    ? undefined
    : `${exported} in ${file} has no ${member}`;
}

function titlesOf(source: ts.SourceFile): Set<string> {
  const titles = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^(?:test|it|describe)\b/u.test(node.expression.getText())) {
      const [first] = node.arguments;
      if (first && ts.isStringLiteralLike(first)) titles.add(first.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return titles;
}

/** What is wrong with the tests that a cell names, each as a file and a title: `` `core/a.test.ts` "does a thing" ``. */
export function faultsOfTests(cell: string): string[] {
  const named = [...cell.matchAll(/`([^`]+)` "((?:[^"\\]|\\.)+)"/gu)];
  if (named.length === 0) return ['it names no test'];
  return named.flatMap(([, file = '', title = '']) => {
    const source = sourceOf(file);
    if (!source) return [`there is no file ${file}`];
    return titlesOf(source).has(title) ? [] : [`${file} has no test "${title}"`];
  });
}

/** What is wrong with the places that a cell names. */
export function faultsOfPlaces(cell: string): string[] {
  const named = [...cell.matchAll(/`([^`]+)`/gu)].map(([, place = '']) => place);
  if (named.length === 0) return ['it names no file'];
  return named.flatMap((place) => faultOfPlace(place) ?? []);
}

/** Every record of a file of the example, at any depth, that has the id. */
function recordsWith(id: string, value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap((inner) => recordsWith(id, inner));
  return 'id' in value && value.id === id ? [value, ...inside] : inside;
}

/** What is wrong with the entries of the example that a cell names: `` `governance.json#id` ``, or `` `directory.json#id.field` ``. */
export function faultsOfExample(cell: string): string[] {
  const named = [...cell.matchAll(/`([^`]+)`/gu)].map(
    ([, place = '']) => place.split('#') as [string, string | undefined],
  );
  if (named.length === 0) return ['it names no entry of the example'];
  return named.flatMap(([file, place]) => {
    let content: unknown;
    try {
      content = JSON.parse(readFileSync(new URL(`examples/derbyshire/${file}`, root), 'utf8'));
    } catch {
      return [`the example has no file ${file}`];
    }
    if (place === undefined) return [];
    const [id = '', field] = place.split('.');
    const found = recordsWith(id, content);
    if (found.length === 0) return [`${file} of the example has no "${id}"`];
    return field === undefined || found.some((record) => field in record) ? [] : [`"${id}" in ${file} has no ${field}`];
  });
}

function entriesOf(text: string): string[] {
  return readdirSync(new URL(text, root), { withFileTypes: true }).map(({ name }) => name);
}

/** What is wrong with the ways to a reader that a cell names: an element, a command, or a function of a package's entry point. */
export function faultsOfReader(cell: string): string[] {
  const named = [...cell.matchAll(/`([^`]+)`/gu)].map(([, way = '']) => way);
  if (named.length === 0) return ['it names no element, command or function'];
  return named.flatMap((way) => {
    if (/^nk-[a-z-]+$/u.test(way))
      return entriesOf('packages/widgets/src').includes(way) ? [] : [`there is no element ${way}`];
    if (way.startsWith('nk ')) return commands().has(way.slice(3)) ? [] : [`there is no command ${way}`];
    return faultOfPlace(way) ?? [];
  });
}

let known: Set<string> | undefined;
/** Names of the commands of `nk`, from their files. */
function commands(): Set<string> {
  known ??= new Set(
    entriesOf('packages/cli/src/commands').flatMap((file) => {
      const text = readFileSync(new URL(`packages/cli/src/commands/${file}`, root), 'utf8');
      return [...text.matchAll(/^ {2}name: '([^']+)'/gmu)].map(([, name = '']) => name);
    }),
  );
  return known;
}
