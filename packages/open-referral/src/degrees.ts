/** A minus sign as programs or printers write it. */
const plain = (degrees: string): string => degrees.replace('−', '-');

/**
 * Reads degrees as people and maps write them: "52.9225", "52,9225", "1.4746° W", and both together, "52.9225, -1.4746".
 * @param text - One number of degrees, or two.
 * @returns Decimal degrees as text: latitude and longitude where there are two; `undefined` where the text says something else.
 */
export function readDegrees(text: string): readonly [string] | readonly [string, string] | undefined {
  if (text.length > 60) return undefined;
  // A comma stands for the point in much of Europe; two numbers have a space behind it, or points of their own.
  const decimal = /^[-−+]?\d{1,3},\d+$/.test(text) ? text.replace(',', '.') : text;
  const [first, second, ...more] = decimal.match(/[-−]?\d{1,3}(?:\.\d+)?/g) ?? [];
  if (first === undefined || more.length > 0) return undefined;
  if (second !== undefined) return /^[-−\d.,°\s]+$/.test(decimal) ? [plain(first), plain(second)] : undefined;
  if (!/^[-−+\d.,°\s]+[nsew]?$/i.test(decimal)) return undefined;
  return [/[sw]$/i.test(decimal) && !/^[-−]/.test(first) ? `-${first}` : plain(first)];
}
