/**
 * Writes a share in whole per cent. What is not all is never written as all, nor what is more than none as none.
 * @param share - From 0 to 1.
 * @param sign - What stands behind the number; `%` when absent.
 * @returns For example `35%`, `less than 1%`, `more than 99%`.
 */
export function percentInWords(share: number, sign = '%'): string {
  if (share > 0 && share < 0.005) return `less than 1${sign}`;
  if (share < 1 && share >= 0.995) return `more than 99${sign}`;
  return `${Math.round(share * 100)}${sign}`;
}

/**
 * Writes a share that somebody set, such as a target or the confidence of an interval: with the decimals it was given.
 * @param share - From 0 to 1.
 * @param sign - What stands behind the number; `%` when absent.
 * @returns For example `97.5%`.
 */
export function percentAsSet(share: number, sign = '%'): string {
  return `${Number((share * 100).toFixed(4))}${sign}`;
}
