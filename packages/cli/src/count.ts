/**
 * Writes a number with what it counts.
 * @param value - A whole number.
 * @param one - What it counts, when it is one.
 * @param many - When it is any other number; the same with an s where absent.
 * @returns Such as `1 record` and `1,200 records`.
 */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${value.toLocaleString('en-GB')} ${value === 1 ? one : many}`;
}
