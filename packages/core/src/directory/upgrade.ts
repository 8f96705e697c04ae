import { BUILD_TYPES } from '../assets/asset.js';
import { bad, good, type Reading } from '../result.js';
import { DIRECTORY_SCHEMA_VERSION } from './data.js';
import { hasFields, type Fields } from './references.js';

/** Makes the next version's shape of one version's. Never throws: what it does not understand it leaves for the schema to judge. */
export type Upgrader = (older: Fields) => Fields;

function mapList(record: Fields, list: string, change: (entry: Fields) => Fields): Fields {
  const entries = record[list];
  if (!Array.isArray(entries)) return record;
  return { ...record, [list]: entries.map((entry: unknown) => (hasFields(entry) ? change(entry) : entry)) };
}

/** Version 1 had "proposed" among the kinds of tenure, which hid whether it was a sale or a lease. */
function tenureOf1(tenure: Fields): Fields {
  if (tenure['kind'] !== 'proposed') return tenure;
  return { ...tenure, kind: tenure['landlord'] === undefined ? 'owned' : 'leased', proposed: true };
}

/** Version 1 had any words for how a building came to be; those that are no kind of version 2 are kept in `extra`. */
function assetOf1(asset: Fields): Fields {
  const { buildType } = asset;
  const upgraded = mapList(asset, 'tenure', tenureOf1);
  if (typeof buildType !== 'string' || BUILD_TYPES.some((known) => known === buildType)) return upgraded;
  const slug = buildType.trim().toLowerCase().replaceAll(' ', '-');
  const known = BUILD_TYPES.find((type) => type === slug);
  if (known) return { ...upgraded, buildType: known };
  const extra = hasFields(asset['extra']) ? asset['extra'] : {};
  return { ...upgraded, buildType: 'other', extra: { ...extra, buildType } };
}

/** From each version to the next. A change of shape that a written directory could notice adds an entry here. */
const UPGRADERS: Readonly<Record<number, Upgrader>> = {
  1: (directory) => mapList(directory, 'assets', assetOf1),
};

/**
 * Brings a directory that was written in an older shape to this one, a version at a time.
 * @param value - The parsed document.
 * @param upgraders - From each version to the next; the kit's own when absent.
 * @param current - The version wanted; the kit's own when absent.
 * @returns The document in the wanted version, its lists not yet checked; or `directory/not-a-record`, `directory/no-version`,
 * `directory/newer-version`, `directory/no-upgrade`.
 */
export function upgradeDirectory(
  value: unknown,
  upgraders: Readonly<Record<number, Upgrader>> = UPGRADERS,
  current: number = DIRECTORY_SCHEMA_VERSION,
): Reading<Fields> {
  if (!hasFields(value))
    return bad(
      'directory/not-a-record',
      'A directory is one record with lists in it ({ "schemaVersion": …, "services": […] }).',
    );
  const { schemaVersion: version } = value;
  const path = 'schemaVersion';
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return bad(
      'directory/no-version',
      `A directory of this kit says its version as a whole number: "schemaVersion": ${String(current)}. A feed of Open Referral has none and is read by the feed reader.`,
      { path },
    );
  if (version > current)
    return bad(
      'directory/newer-version',
      `The directory is of version ${String(version)}; this program reads versions up to ${String(current)}. Use a newer program.`,
      { path, seen: String(version) },
    );
  let upgraded = value;
  for (let from = version; from < current; from++) {
    const upgrade = upgraders[from];
    if (!upgrade)
      return bad(
        'directory/no-upgrade',
        `Nothing is known that brings version ${String(from)} to ${String(from + 1)}.`,
        {
          path,
          seen: String(version),
        },
      );
    upgraded = { ...upgrade(upgraded), schemaVersion: from + 1 };
  }
  return good(upgraded);
}
