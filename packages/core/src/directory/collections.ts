/**
 * The lists of a directory, as one table. Look-ups, duplicate ids, references that lead nowhere and what may be published
 * all follow from it. **To add a list:**
 *
 * 1. a field in `DirectoryData` (data.ts): `readonly alliances?: readonly Alliance[] | undefined`, where `Alliance extends RecordKeeping`;
 * 2. the same field in `directorySchema` (schema.ts): `alliances: records(allianceSchema, 'Alliances.')`, with `...recordKeeping` in the schema;
 * 3. a row in `COLLECTIONS` below.
 *
 * A field that names another record ends in `Id` or `Ids`, and a row gives the list that each such field names, by its path. A path
 * is written as TypeScript has it: `?` after a field that may be absent, `[]` for each entry of a list. The compiler refuses a path
 * or list that does not exist, and a row that leaves an id field out; its message names the paths it wants.
 * @packageDocumentation
 */
import type { Visibility } from '../record.js';
import type { DirectoryData } from './data.js';
import { ASSET_COLLECTIONS } from './asset-lists.js';
import { GOVERNANCE_COLLECTIONS } from './governance-lists.js';
import { PLANNING_COLLECTIONS } from './planning-lists.js';

/** Name of a list of a directory. */
export type CollectionName = {
  [K in keyof DirectoryData]-?: NonNullable<DirectoryData[K]> extends readonly { readonly id: string }[] ? K : never;
}[keyof DirectoryData];

/** The record that a list holds. */
export type RecordOf<N extends CollectionName> = NonNullable<DirectoryData[N]>[number];

/** Which list an id names. */
type To =
  | CollectionName
  /** One of several lists. */
  | readonly CollectionName[]
  /** None: it names a part of the same record, or something in another system. */
  | 'elsewhere';

/**
 * What a row says of one reference. `essential`: what holds an optional reference means nothing without it, so it goes where the
 * record it names may not be shown. (A reference that is not optional is essential anyway.) `'record'`: the whole record goes, since
 * without that part it would say more than is true: a proposal less one partner's approval looks agreed.
 */
export type Target = To | { readonly to: To; readonly essential: true | 'record' };

// Two types are the same when no generic function can tell them apart.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/** Whether a type is the record of some list, which is then checked by that list's row and not again where it is embedded. */
type IsRecord<T> = true extends { [N in CollectionName]: Same<T, RecordOf<N>> }[CollectionName] ? true : false;
type Less = [never, 0, 1, 2, 3, 4, 5];
type Field<T> = keyof { [K in keyof T as K extends string ? (string extends K ? never : K) : never]: 1 } &
  keyof T &
  string;
type Within<T, Depth extends number> = [Depth] extends [never]
  ? never
  : T extends readonly (infer Entry)[]
    ? `[]${Within<Entry, Less[Depth]>}`
    : T extends object
      ? IsRecord<T> extends true
        ? never
        : `.${Inside<T, Depth>}`
      : never;
type Named<K extends string, T> = `${K}${undefined extends T ? '?' : ''}`;
type Inside<T, Depth extends number> = {
  [K in Field<T>]: K extends `${string}Id`
    ? Named<K, T[K]>
    : K extends `${string}Ids`
      ? `${Named<K, T[K]>}[]`
      : `${Named<K, T[K]>}${Within<NonNullable<T[K]>, Less[Depth]>}`;
}[Field<T>];
/** Path of every field of a record that names another: `parentId?`, `memberIds?[]`, `serviceAtLocations?[].locationId?`. */
export type IdPath<T> = T extends object ? Inside<T, 6> : never;

/** What a directory knows of one of its lists. */
export interface Collection<T> {
  /** The word for one record, for messages. */
  readonly one: string;
  /** Who may see a record that does not say so itself; everybody when absent. */
  readonly visibility?: Visibility;
  /**
   * The list that each id field names. A field `somethingId` is excused where the record itself stands embedded beside it, as
   * `something`.
   */
  readonly references: Readonly<Record<IdPath<T>, Target>>;
}

/** The table: one row a list. */
export const COLLECTIONS = {
  partners: {
    one: 'partner',
    references: { 'parentId?': 'partners', 'memberIds?[]': 'partners', 'successorIds?[]': 'partners' },
  },
  areas: {
    one: 'area',
    references: { 'withinIds?[]': 'areas', 'agreedByIds?[]': 'partners', 'successorIds?[]': 'areas' },
  },
  locations: { one: 'place', references: { 'areaIds?[]': 'areas' } },
  assets: {
    one: 'asset',
    references: {
      'partnerId?': 'partners',
      'locationId?': 'locations',
      'areaIds?[]': 'areas',
      'tenure?[].holderId?': 'partners',
      'contracts?[].commissionerId?': 'partners',
      'faults?[].actions?[].ownerId?': 'partners',
    },
  },
  ...ASSET_COLLECTIONS,
  ...PLANNING_COLLECTIONS,
  ...GOVERNANCE_COLLECTIONS,
  services: {
    one: 'service',
    references: {
      'organisationId?': 'partners',
      'otherProviderIds?[]': 'partners',
      'registeredWithIds?[]': 'partners',
      'serviceAtLocations?[].locationId?': { to: 'locations', essential: true },
    },
  },
  cohorts: { one: 'cohort', visibility: 'partners', references: { 'areaIds?[]': 'areas' } },
  pathways: {
    one: 'pathway',
    visibility: 'partners',
    references: {
      'cohortId?': { to: 'cohorts', essential: true },
      'partnerIds?[]': 'partners',
      'areaIds?[]': 'areas',
      'steps[].partnerId?': 'partners',
      'steps[].hostPartnerId?': 'partners',
      'steps[].serviceId?': 'services',
      'steps[].insteadOfIds?[]': 'elsewhere',
      'steps[].areaIds?[]': 'areas',
      'handoffs?[].fromStepId': 'elsewhere',
      'handoffs?[].toStepId?': 'elsewhere',
      'gaps?[].stepId?': 'elsewhere',
      'gaps?[].areaIds?[]': 'areas',
      'waitingStandardIds?[]': 'waitingStandards',
    },
  },
  waitingStandards: {
    one: 'waiting standard',
    references: { 'serviceIds?[]': 'services', 'pathwayIds?[]': 'pathways' },
  },
  measures: {
    one: 'measure',
    references: {
      'scope.withinId?': ['areas', 'partners'],
      'ownerId?': 'partners',
      'instrumentId?': 'elsewhere',
    },
  },
  // Figures of splits are kept whole here and suppressed where they are shown, so they are not for everybody as they are.
  observations: { one: 'observation', visibility: 'partners', references: { measureId: 'measures' } },
  claims: {
    one: 'claim',
    visibility: 'partners',
    references: { 'measureId?': 'measures', 'scope.withinId?': ['areas', 'partners'] },
  },
  // A story is shown only through its consent, which says for what and until when.
  stories: {
    one: 'story',
    visibility: 'restricted',
    references: { 'serviceId?': 'services', 'measureIds?[]': 'measures' },
  },
  outcomeSets: {
    one: 'outcome set',
    references: { definedById: ['partners', 'areas'], 'outcomes[].measureIds?[]': 'measures' },
  },
  reportDuties: { one: 'report duty', references: { 'subjectId?': ['areas', 'partners'], 'toId?': 'partners' } },
  reorganisations: {
    one: 'what-if',
    visibility: 'partners',
    references: {
      'endingPartners?[].partnerId': 'partners',
      // Successors may be of the what-if itself: whoever rehearses it opens the result.
      'endingPartners?[].successorIds?[]': 'elsewhere',
      'endingAreas?[].areaId': 'areas',
      'endingAreas?[].successorIds?[]': 'elsewhere',
    },
  },
} as const satisfies { readonly [N in CollectionName]: Collection<RecordOf<N>> };

/** Names of the lists, in the order of the table. */
export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as readonly CollectionName[];
