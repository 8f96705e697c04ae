/** Corrections that the person who typed a value may have meant; each only where there is one and no other. */

/**
 * Reads a number or a yes or no that was written as text.
 * @param seen - What was written.
 * @param wanted - What the schema wants, in zod's words.
 * @returns The value as JSON has it.
 */
export function nearestValue(seen: unknown, wanted: string): string | undefined {
  if (typeof seen !== 'string') return undefined;
  const text = seen.trim();
  if ((wanted === 'number' || wanted === 'int') && /^-?\d{1,15}(?:\.\d{1,10})?$/.test(text)) {
    return wanted === 'int' && text.includes('.') ? undefined : String(Number(text));
  }
  if (wanted !== 'boolean') return undefined;
  if (/^(?:true|yes|y)$/i.test(text)) return 'true';
  return /^(?:false|no|n)$/i.test(text) ? 'false' : undefined;
}

/**
 * Reads a day written as the British write it.
 * @param seen - For example `31/12/2026` or `1.2.26`; an American order cannot be told and is read as day first.
 * @returns The day as YYYY-MM-DD, if there is such a day.
 */
export function nearestDay(seen: unknown): string | undefined {
  const found = typeof seen === 'string' ? /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(seen) : null;
  if (!found) return undefined;
  const [, day = '', month = '', year = ''] = found;
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? text : undefined;
}

/**
 * Reads a time written as on a poster.
 * @param seen - For example `9am`, `9.30 pm`, `9:30`.
 * @returns The time as HH:MM.
 */
export function nearestTime(seen: unknown): string | undefined {
  const text = typeof seen === 'string' && seen.length < 30 ? seen.trim() : '';
  const found = /^(\d{1,2})(?:[:.](\d{2}))? ?(?:([ap])\.?m?\.?)?$/i.exec(text);
  if (!found) return undefined;
  const [, hours = '', minutes = '00', half = ''] = found;
  if (half === '' && found[2] === undefined) return undefined;
  const hour = Number(hours);
  if (Number(minutes) > 59 || hour > 23 || (half !== '' && (hour < 1 || hour > 12))) return undefined;
  const on24 = half === '' ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return `${String(on24).padStart(2, '0')}:${minutes}`;
}
