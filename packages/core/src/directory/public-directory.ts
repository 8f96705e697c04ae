import { isPublic } from '../record.js';
import { mustBeRecord } from '../text/must-be.js';
import { withoutWhereabouts } from './confidential-places.js';
import type { Collection, CollectionName } from './collection.js';
import { COLLECTIONS, COLLECTION_NAMES } from './collections.js';
import type { DirectoryData } from './data.js';
import { embeddedField, hasFields, REFERENCES, type Fields, type Reference, type Step } from './references.js';

/** Ids, by list: those that may not be shown, and all there are. */
type Hidden = ReadonlyMap<CollectionName, Set<string>>;
type Lists = ReadonlyMap<CollectionName, ReadonlySet<string>>;
type IsHidden = (id: unknown) => boolean;

function without(record: Fields, ...fields: readonly (string | undefined)[]): Fields {
  return Object.fromEntries(Object.entries(record).filter(([field]) => !fields.includes(field)));
}

/** Takes everything out of a record that says of itself that it is not public, however deep; undefined when that is the record. */
function openly(value: unknown): unknown {
  if (Array.isArray(value)) {
    const kept = value.map(openly);
    return kept.some((entry, i) => entry !== value[i])
      ? kept.filter((entry, i) => entry !== undefined || value[i] === undefined)
      : value;
  }
  if (!hasFields(value)) return value;
  if (!isPublic(value['visibility'])) return undefined;
  const changed = Object.entries(value)
    .map(([field, inner]) => [field, inner, openly(inner)] as const)
    .filter(([, inner, kept]) => kept !== inner);
  if (changed.length === 0) return value;
  const kept = Object.fromEntries(changed.flatMap(([field, , now]) => (now === undefined ? [] : [[field, now]])));
  return { ...without(value, ...changed.map(([field]) => field)), ...kept };
}

/** What is left of the holder of an id when the id may not be shown; undefined when the holder must go with it. */
function atEnd(
  holder: Fields,
  { field, optional, each }: Step,
  essential: boolean,
  isHidden: IsHidden,
): Fields | undefined {
  const value = holder[field];
  if (each) {
    if (!Array.isArray(value) || !value.some(isHidden)) return holder;
    return { ...holder, [field]: value.filter((id) => !isHidden(id)) };
  }
  const embeddedIn = embeddedField(field);
  const embedded = embeddedIn === undefined ? undefined : holder[embeddedIn];
  if (!isHidden(value) && !(hasFields(embedded) && isHidden(embedded['id']))) return holder;
  return optional && !essential ? without(holder, field, embeddedIn) : undefined;
}

/** Takes the hidden ids of one reference out of a record; undefined when the record cannot be shown without them. */
function prune(holder: Fields, steps: readonly Step[], essential: boolean, isHidden: IsHidden): Fields | undefined {
  const [step, ...rest] = steps;
  if (!step) return holder;
  if (rest.length === 0) return atEnd(holder, step, essential, isHidden);
  const value = holder[step.field];
  if (step.each && Array.isArray(value)) {
    const kept = value.map((entry: unknown) => (hasFields(entry) ? prune(entry, rest, essential, isHidden) : entry));
    if (kept.every((entry, i) => entry === value[i])) return holder;
    return { ...holder, [step.field]: kept.filter((entry) => entry !== undefined) };
  }
  if (!hasFields(value)) return holder;
  const kept = prune(value, rest, essential, isHidden);
  if (kept === value) return holder;
  if (kept !== undefined) return { ...holder, [step.field]: kept };
  return step.optional ? without(holder, step.field) : undefined;
}

function pruneRecord(
  record: Fields,
  references: readonly Reference[],
  lists: Lists,
  hidden: Hidden,
): Fields | undefined {
  let kept: Fields | undefined = record;
  for (const { steps, to, essential, whole } of references) {
    if (kept === undefined) return undefined;
    const hides = (list: CollectionName, id: string): boolean => hidden.get(list)?.has(id) ?? false;
    // Where an id may name one of several lists, a record that may be shown is as good a bearer as any.
    const isHidden: IsHidden = (id) =>
      typeof id === 'string' &&
      to.some((list) => hides(list, id)) &&
      !to.some((list) => !hides(list, id) && (lists.get(list)?.has(id) ?? false));
    const pruned = prune(kept, steps, essential, isHidden);
    if (whole && pruned !== kept) return undefined;
    kept = pruned;
  }
  return kept;
}

function idsOf(data: DirectoryData): Lists {
  return new Map(COLLECTION_NAMES.map((list) => [list, new Set((data[list] ?? []).map(({ id }) => id))]));
}

/** Every list after one more look: records that may be shown, without what they say of those that may not. */
function lookAgain(data: DirectoryData, lists: Lists, hidden: Hidden): DirectoryData {
  const changed: Partial<Record<CollectionName, readonly unknown[]>> = {};
  for (const list of COLLECTION_NAMES) {
    const records = data[list];
    if (!records) continue;
    changed[list] = records.flatMap((record) => {
      const kept = pruneRecord(record as unknown as Fields, REFERENCES.get(list) ?? [], lists, hidden);
      if (kept === undefined) hidden.get(list)?.add(record.id);
      return kept === undefined || hidden.get(list)?.has(record.id) === true ? [] : [kept];
    });
  }
  return { ...data, ...(changed as Partial<DirectoryData>) };
}

/**
 * The part of a directory that everybody may see: without every record that is not public, without every part of a record that says
 * so of itself, and without every reference to them. A record that means nothing without what is hidden goes too (an entry for a
 * service at a hidden place; a decision on a hidden proposal). A confidential place stays, without what would lead there. Every way out to the public uses it: `nk serve`, `nk index`, widgets.
 * Free text is not searched: a description that names a restricted pathway is the writer's to fix.
 * @param data - The whole directory.
 * @returns A directory with what may be shown, records unchanged where nothing had to go.
 * @throws TypeError when it is no directory.
 */
export function publicDirectory(data: DirectoryData): DirectoryData {
  mustBeRecord(data, 'data', 'a directory as readDirectory gives it', []);
  const hidden: Hidden = new Map(COLLECTION_NAMES.map((list) => [list, new Set<string>()]));
  for (const list of COLLECTION_NAMES) {
    const { visibility }: Collection<unknown> = COLLECTIONS[list];
    for (const record of data[list] ?? [])
      if (!isPublic(record.visibility ?? visibility)) hidden.get(list)?.add(record.id);
  }
  const count = (): number => [...hidden.values()].reduce((sum, ids) => sum + ids.size, 0);
  const shown = new Map(
    COLLECTION_NAMES.map((list) => [list, data[list]?.filter(({ id }) => !hidden.get(list)?.has(id))]),
  );
  let left = openly({ ...data, ...Object.fromEntries([...shown].filter(([, records]) => records)) }) as DirectoryData;
  const lists = idsOf(data);
  // What goes may take with it what names it, until a look finds nothing more to hide.
  for (let before = -1; before < count();) {
    before = count();
    left = lookAgain(left, lists, hidden);
  }
  return withoutWhereabouts(left);
}
