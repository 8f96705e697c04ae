declare const brand: unique symbol;

/** A plain value that only its reader hands out, so that unread text cannot take its place. It costs nothing at run time. */
export type Branded<Value, Name extends string> = Value & { readonly [brand]: Name };
