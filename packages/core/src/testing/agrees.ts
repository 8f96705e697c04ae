import type * as z from 'zod';

/** Removes index signatures (objects are open) and `readonly`, all the way down, so that only known fields are compared. */
type Known<T> = T extends readonly (infer U)[]
  ? Known<U>[]
  : T extends object
    ? { -readonly [K in keyof T as string extends K ? never : K]: Known<T[K]> }
    : T;
// Two types are the same when no generic function can tell them apart; assignability alone would miss an absent optional field.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/** True when a schema describes exactly the fields of an interface, as the compiler sees them. */
export type Agrees<S extends z.ZodType, I> = Same<Known<z.input<S>>, Known<I>>;
