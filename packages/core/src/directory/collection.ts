import type { Visibility } from '../record.js';
import type { DirectoryData } from './data.js';

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
   * The list that each id field names. A field `somethingId` is excused where the record itself is embedded next to it, as
   * `something`.
   */
  readonly references: Readonly<Record<IdPath<T>, Target>>;
}

/** The whole table: a row for every list. */
export type Collections = { readonly [N in CollectionName]: Collection<RecordOf<N>> };
