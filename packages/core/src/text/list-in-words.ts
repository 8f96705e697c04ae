/**
 * Joins words as a British sentence does, the same on every machine.
 * @param words - The words, in order.
 * @returns For example `Erewash, Derby and Bolsover`; an empty text for no words.
 */
export function listInWords(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/**
 * Counts things in words, with the noun in the right number.
 * @param count - How many.
 * @param one - The noun for one, for example `seat`.
 * @param many - The noun for several; `one` with an s when absent.
 * @returns For example `1 seat`, `4 seats`.
 */
export function countInWords(count: number, one: string, many: string = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}
