import { readPostcodePart } from '../place/postcode.js';
import type { Problem } from '../result.js';
import type { Location } from '../services/location.js';
import { providerOf } from '../services/provider.js';
import type { Identifier } from '../identifiers/identifier.js';
import type { CollectionName } from './collection.js';
import { COLLECTIONS } from './collections.js';
import type { DirectoryData } from './data.js';

/** Records that are likely to be one thing under several ids. */
export interface LikelyDuplicate extends Problem {
  readonly list: CollectionName;
  /** Their ids, in the order of the list. */
  readonly ids: readonly string[];
  readonly by: 'identifier' | 'name-and-postcode' | 'name-and-contact' | 'gss-codes';
}

/** Something two records may have in common. */
interface Mark {
  readonly by: LikelyDuplicate['by'];
  /** Equal for records that are likely one. */
  readonly key: string;
  /** What they share, in words. */
  readonly what: string;
}

interface Marked {
  readonly id: string;
  readonly at: number;
  readonly name: string;
  readonly marks: readonly Mark[];
  /** Records that may well look like this one and are another: its parent, members, successors. */
  readonly kin: readonly string[];
}

/** Words that say what sort of body it is, not which. */
const FILLERS = new Set([
  'the',
  'ltd',
  'limited',
  'cic',
  'plc',
  'llp',
  'charity',
  'trust',
  'of',
  'and',
  'in',
  'at',
  'for',
]);

function plainName(name: string | undefined): string {
  const words = (name ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[’']/gu, '')
    .split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word !== '' && !FILLERS.has(word)).join(' ');
}

function postcodesOf(location: Location | undefined): string[] {
  return (location?.addresses ?? []).flatMap(({ postalCode }) => {
    const read = readPostcodePart(postalCode);
    return read.ok && read.value.precision === 'postcode' ? [read.value.text] : [];
  });
}

/** Schemes of identifiers that a publisher makes up for itself: the same number means nothing. */
const LOCAL_SCHEMES = new Set(['source-id', 'local', 'internal']);

function identifierMarks(identifiers: readonly Identifier[] | undefined): Mark[] {
  return (identifiers ?? [])
    .filter(({ scheme }) => !LOCAL_SCHEMES.has(scheme.toLowerCase()))
    .map(({ scheme, value }) => {
      const same = value.trim().toUpperCase();
      return {
        by: 'identifier',
        key: `${scheme.toLowerCase()} ${same}`,
        what: `the same ${scheme} identifier ${same}`,
      };
    });
}

function placeMarks(name: string, postcodes: Iterable<string>): Mark[] {
  if (name === '') return [];
  return [...new Set(postcodes)].map((postcode) => ({
    by: 'name-and-postcode',
    key: `${name} ${postcode}`,
    what: `the same name and postcode ${postcode}`,
  }));
}

function contactMarks(name: string, contacts: readonly (string | undefined)[]): Mark[] {
  if (name === '') return [];
  return contacts.flatMap((contact) => {
    const same = (contact ?? '')
      .trim()
      .toLowerCase()
      .replace(/^https?:\/\/(www\.)?/u, '')
      .replace(/\/$/u, '');
    return same === '' ? [] : [{ by: 'name-and-contact', key: `${name} ${same}`, what: `the same name and ${same}` }];
  });
}

/** Postcodes at which each partner is known to be: of its assets, and of the places where its services run. */
function postcodesOfPartners(
  data: DirectoryData,
  postcodes: ReadonlyMap<string, readonly string[]>,
): Map<string, Set<string>> {
  const byPartner = new Map<string, Set<string>>();
  const add = (partnerId: string | undefined, found: readonly string[]): void => {
    if (partnerId === undefined || found.length === 0) return;
    const known = byPartner.get(partnerId) ?? new Set();
    for (const postcode of found) known.add(postcode);
    byPartner.set(partnerId, known);
  };
  for (const asset of data.assets ?? []) add(asset.partnerId, postcodes.get(asset.locationId ?? '') ?? []);
  for (const service of data.services ?? [])
    for (const place of service.serviceAtLocations ?? [])
      add(
        service.organisationId,
        place.location ? postcodesOf(place.location) : (postcodes.get(place.locationId ?? '') ?? []),
      );
  return byPartner;
}

function markedRecords(data: DirectoryData): Partial<Record<CollectionName, readonly Marked[]>> {
  const postcodes = new Map((data.locations ?? []).map((location) => [location.id, postcodesOf(location)]));
  const ofPartners = postcodesOfPartners(data, postcodes);
  const at = (locationId: string | undefined): readonly string[] => postcodes.get(locationId ?? '') ?? [];
  return {
    partners: (data.partners ?? []).map((partner, i) => ({
      id: partner.id,
      at: i,
      name: partner.name,
      marks: [
        ...identifierMarks(partner.identifiers),
        ...placeMarks(plainName(partner.name), ofPartners.get(partner.id) ?? []),
        ...contactMarks(plainName(partner.name), [partner.website, partner.email]),
      ],
      kin: [
        ...(partner.memberIds ?? []),
        ...(partner.successorIds ?? []),
        ...(partner.parentId === undefined ? [] : [partner.parentId]),
      ],
    })),
    areas: (data.areas ?? []).map((area, i) => {
      const codes = [...(area.gssCodes ?? [])].sort().join(' ');
      const minus = [...(area.exceptGssCodes ?? [])].sort().join(' ');
      const mark: Mark = {
        by: 'gss-codes',
        key: `${area.kind} ${codes} - ${minus}`,
        what: `the same GSS codes ${codes}`,
      };
      return { id: area.id, at: i, name: area.name, marks: codes === '' ? [] : [mark], kin: area.successorIds ?? [] };
    }),
    locations: (data.locations ?? []).map((location, i) => ({
      id: location.id,
      at: i,
      name: location.name ?? location.id,
      marks: placeMarks(plainName(location.name), at(location.id)),
      kin: [],
    })),
    assets: (data.assets ?? []).map((asset, i) => ({
      id: asset.id,
      at: i,
      name: asset.name,
      marks: placeMarks(plainName(asset.name), at(asset.locationId)),
      kin: [],
    })),
    services: (data.services ?? []).map((service, i) => ({
      id: service.id,
      at: i,
      name: service.name,
      marks: placeMarks(
        `${plainName(service.name)} ${providerOf(service) ?? ''}`,
        (service.serviceAtLocations ?? []).flatMap((place) =>
          place.location ? postcodesOf(place.location) : at(place.locationId),
        ),
      ),
      kin: [],
    })),
  };
}

function related(a: Marked, b: Marked): boolean {
  return a.kin.includes(b.id) || b.kin.includes(a.id);
}

/** Records of one list that share a mark, each set of them once, whatever they share as well as it. */
function groupsOf(records: readonly Marked[]): Map<string, { readonly group: readonly Marked[]; readonly mark: Mark }> {
  const byMark = new Map<string, { readonly mark: Mark; readonly group: Marked[] }>();
  for (const record of records)
    for (const mark of record.marks) {
      const key = `${mark.by} ${mark.key}`;
      const shared = byMark.get(key) ?? { mark, group: [] };
      if (!shared.group.some(({ id }) => id === record.id)) shared.group.push(record);
      byMark.set(key, shared);
    }
  const groups = new Map<string, { readonly group: readonly Marked[]; readonly mark: Mark }>();
  for (const { mark, group } of byMark.values()) {
    const likely = group.filter((a) => group.some((b) => b !== a && !related(a, b)));
    const key = likely.map(({ id }) => id).join('\n');
    if (likely.length > 1 && !groups.has(key)) groups.set(key, { group: likely, mark });
  }
  return groups;
}

/**
 * Finds records that are likely one thing under several ids: partners with the same ODS code, charity or company number, or with the
 * same name and a postcode, website or e-mail address; places, assets and services of one provider with the same name and postcode;
 * areas of one kind with the same GSS codes. A partner's own parent, members and successors do not count.
 * @param data - The directory.
 * @returns One entry a set of records, with what they share. Two entries with the same id are `openDirectory`'s to report.
 */
export function findDuplicates(data: DirectoryData): LikelyDuplicate[] {
  const marked = markedRecords(data);
  return (Object.keys(marked) as CollectionName[]).flatMap((list) =>
    [...groupsOf(marked[list] ?? []).values()].map(({ group, mark }) => {
      const named = group.map(({ name, id }) => `"${name}" (${id})`).join(' and ');
      return {
        code: 'directory/likely-duplicate',
        message: `${named} in ${list} have ${mark.what}. If they are one ${COLLECTIONS[list].one}, keep one entry and let whatever names the other name it; if not, correct what they share.`,
        path: `${list}[${String(group[0]?.at ?? 0)}]`,
        list,
        ids: group.map(({ id }) => id),
        by: mark.by,
      };
    }),
  );
}
