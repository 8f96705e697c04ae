/** Gives the name that a reader knows for the id of a record. */
export type NameOf = (id: string) => string;

/**
 * Makes a look-up of names from lists of records.
 * @param lists - Records with an id and a name; a list may be absent.
 * @returns The look-up; an id that no list has stands for itself.
 */
export function namesFrom(
  ...lists: readonly (readonly { readonly id: string; readonly name: string }[] | undefined)[]
): NameOf {
  const names = new Map(lists.flatMap((list) => (list ?? []).map(({ id, name }) => [id, name])));
  return (id) => names.get(id) ?? id;
}
