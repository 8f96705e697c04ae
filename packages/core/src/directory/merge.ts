import type { Problem } from '../result.js';
import { mustBeRecords } from '../text/must-be.js';
import type { Provenance } from '../record.js';
import type { Collection, CollectionName } from './collection.js';
import { COLLECTIONS, COLLECTION_NAMES } from './collections.js';
import type { DirectoryData } from './data.js';
import { findDuplicates } from './duplicates.js';
import { hasFields, type Fields } from './references.js';
import { differingFields, sameContent, stricterVisibility } from './same.js';

/** One of the ways in which directories tell of a thing. */
export interface Version {
  /** Id of the directory that tells it so. */
  readonly directoryId: string;
  /** The whole record as that directory has it, so that nothing is lost. */
  readonly record: Readonly<Record<string, unknown>>;
}

/** Something that two directories say differently, for a person to settle. */
export interface Conflict extends Problem {
  /** List in which it stands; absent when it is about the directories themselves. */
  readonly list?: CollectionName;
  /** Fields that differ; none for what is likely one thing under several ids. */
  readonly fields: readonly string[];
  /** What each directory says. The merged directory holds the first; of things under several ids, all of them. */
  readonly versions: readonly Version[];
}

/** Several directories as one, with everything that could not be settled. */
export interface MergedDirectory {
  readonly data: DirectoryData;
  readonly conflicts: readonly Conflict[];
}

/** A record on its way into the merged list. */
interface Placed {
  readonly record: Fields;
  readonly versions: readonly Version[];
}

function union<T>(...lists: readonly (readonly T[])[]): T[] {
  const all: T[] = [];
  for (const entry of lists.flat()) if (!all.some((other) => sameContent(other, entry))) all.push(entry);
  return all;
}

/** A record with the source that its directory names for all of its records. */
function onItsOwn(record: Fields, directory: DirectoryData): Fields {
  return { ...record, provenance: record['provenance'] ?? directory.provenance ?? [] };
}

function provenanceOf(record: Fields): readonly Provenance[] {
  return (record['provenance'] as readonly Provenance[] | undefined) ?? [];
}

/** Two tellings of one record as one: the first, with the sources of both where they agree and the stricter visibility. */
function settle(before: Placed, next: Version, list: CollectionName): Placed {
  const { visibility: usual }: Collection<unknown> = COLLECTIONS[list];
  const differ = differingFields(before.record, next.record, ['provenance']);
  const visibility = stricterVisibility(before.record['visibility'] ?? usual, next.record['visibility'] ?? usual);
  const record = {
    ...before.record,
    ...(differ.length === 0 ? { provenance: union(provenanceOf(before.record), provenanceOf(next.record)) } : {}),
    ...(differ.includes('visibility') ? { visibility } : {}),
  };
  return { record, versions: differ.length === 0 ? before.versions : [...before.versions, next] };
}

function conflictOf(list: CollectionName, id: string, versions: readonly Version[]): Conflict {
  const [first, ...others] = versions;
  const fields = union(others.flatMap(({ record }) => differingFields(first?.record ?? {}, record, ['provenance'])));
  const where = union(versions.map(({ directoryId }) => `"${directoryId}"`)).join(' and ');
  return {
    code: 'directory/conflict',
    message: `The ${COLLECTIONS[list].one} "${id}" is told differently in ${where}: ${fields.join(', ')}. The first is kept. Agree on one entry, or give one of them an id of its own.`,
    path: list,
    seen: id,
    list,
    fields,
    versions,
  };
}

function mergeList(
  list: CollectionName,
  directories: readonly DirectoryData[],
  conflicts: Conflict[],
): readonly Fields[] {
  const byId = new Map<string, Placed>();
  for (const directory of directories) {
    for (const given of directory[list] ?? []) {
      const version = { directoryId: directory.id, record: onItsOwn(given as unknown as Fields, directory) };
      const before = byId.get(given.id);
      byId.set(given.id, before ? settle(before, version, list) : { record: version.record, versions: [version] });
    }
  }
  for (const [id, { versions }] of byId) if (versions.length > 1) conflicts.push(conflictOf(list, id, versions));
  return [...byId.values()].map(({ record }) => record);
}

/** Things that are likely one and come from several directories under an id each. What one directory had twice it had before. */
function sameThings(data: DirectoryData, directories: readonly DirectoryData[]): Conflict[] {
  const ids = directories.map((directory) => {
    const of = new Map<CollectionName, ReadonlySet<string>>();
    for (const list of COLLECTION_NAMES) of.set(list, new Set((directory[list] ?? []).map(({ id }) => id)));
    return { directoryId: directory.id, of };
  });
  return findDuplicates(data).flatMap((duplicate) => {
    const { list } = duplicate;
    if (ids.some(({ of }) => duplicate.ids.every((id) => of.get(list)?.has(id)))) return [];
    const versions = duplicate.ids.flatMap((id) => {
      const record = (data[list] ?? []).find((each) => each.id === id) as Fields | undefined;
      const directoryId = ids.find(({ of }) => of.get(list)?.has(id))?.directoryId ?? '';
      return record ? [{ directoryId, record }] : [];
    });
    const { code, message, path } = duplicate;
    return [{ code, message, ...(path === undefined ? {} : { path }), list, fields: [], versions }];
  });
}

const SETTLED_APART = new Set<string>([...COLLECTION_NAMES, 'schemaVersion', 'id', 'name', 'provenance', 'extra']);

/** Fields that stand outside the lists: the first telling of each, and a conflict where another tells it otherwise. */
function mergeFields(path: string, parts: readonly Version[], conflicts: Conflict[]): Fields {
  const merged = new Map<string, Version>();
  for (const { directoryId, record } of parts) {
    for (const [field, value] of Object.entries(record)) {
      if (value === undefined) continue;
      const before = merged.get(field);
      const telling = { directoryId, record: { [field]: value } };
      if (!before) merged.set(field, telling);
      else if (!sameContent(before.record[field], value))
        conflicts.push({
          code: 'directory/conflict',
          message: `"${before.directoryId}" and "${directoryId}" differ in ${path}${field}. The first is kept; agree on one.`,
          path: `${path}${field}`,
          fields: [field],
          versions: [before, telling],
        });
    }
  }
  return Object.fromEntries([...merged].map(([field, { record }]) => [field, record[field]]));
}

/**
 * Makes one directory of several: parts of one, or those of two councils and a trust. Nothing is lost and nothing is chosen in
 * silence: a record that two directories tell differently is kept as the first has it (with the stricter visibility), and the
 * conflict holds every version. What a data set says of all of its records (source, licence, dates) goes with each of them.
 * Without conflicts the order of merging does not matter but for the order of the lists.
 * @param directories - The directories, of this version. The first gives the id and name.
 * @returns The merged directory and its conflicts: records told differently, and what is likely one thing under two ids.
 * @throws TypeError when there is no list of directories.
 */
export function mergeDirectories(directories: readonly [DirectoryData, ...DirectoryData[]]): MergedDirectory {
  mustBeRecords(directories, 'directories', 'a list of directories as readDirectory gives them', []);
  if (directories.length < 1) throw new TypeError('directories is empty; give at least one.');
  const conflicts: Conflict[] = [];
  const [first] = directories;
  const lists = COLLECTION_NAMES.filter((list) => directories.some((directory) => directory[list] !== undefined));
  const apart = (directory: DirectoryData): Fields =>
    Object.fromEntries(Object.entries(directory).filter(([field]) => !SETTLED_APART.has(field)));
  const parts = directories.map((directory) => ({ directoryId: directory.id, record: apart(directory) }));
  const extras = directories.flatMap(({ id, extra }) => (hasFields(extra) ? [{ directoryId: id, record: extra }] : []));
  const names = directories
    .filter(({ id }) => id === first.id)
    .map(({ id, name }) => ({ directoryId: id, record: { name } }));
  const provenance = union(...directories.map((directory) => directory.provenance ?? []));
  const data = {
    ...mergeFields('', parts, conflicts),
    schemaVersion: Math.max(...directories.map(({ schemaVersion }) => schemaVersion)),
    id: first.id,
    ...mergeFields('', names, conflicts),
    ...(provenance.length === 0 ? {} : { provenance }),
    ...Object.fromEntries(lists.map((list) => [list, mergeList(list, directories, conflicts)])),
    ...(extras.length === 0 ? {} : { extra: mergeFields('extra.', extras, conflicts) }),
  };
  const merged = data as unknown as DirectoryData;
  return { data: merged, conflicts: [...conflicts, ...sameThings(merged, directories)] };
}
