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
