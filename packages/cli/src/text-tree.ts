import { columns } from './text-table.js';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isFlat = (value: unknown): boolean => !isRecord(value) && !Array.isArray(value);

/** `standardDeviation` as a reader writes it. */
function words(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
}

function plain(value: unknown): string {
  if (value === null || value === undefined) return 'none';
  if (typeof value !== 'number') return typeof value === 'string' ? value : JSON.stringify(value);
  return Number.isInteger(value) ? value.toLocaleString('en-GB') : String(Number(value.toPrecision(6)));
}

function tableOf(rows: readonly unknown[], numbers: readonly number[] | undefined): string[] {
  const records = rows.map((row) => (isRecord(row) ? row : {}));
  const names = [...new Set(records.flatMap((row) => Object.keys(row).filter((name) => isFlat(row[name]))))];
  const body = records.map((row, i) => [
    String((numbers?.length === rows.length ? numbers[i] : undefined) ?? i + 1),
    ...names.map((name) => (name in row ? plain(row[name]) : '—')),
  ]);
  return columns([['Row', ...names.map(words)], ...body]);
}

/**
 * Lays a result out for a terminal: names with values, tables for lists of records, sentences as a list.
 * @param value - Any result that JSON can hold.
 * @param rowNumbers - Numbers of the rows in the spreadsheet they came from.
 * @returns Lines.
 */
export function tree(value: unknown, rowNumbers?: readonly number[]): string[] {
  if (Array.isArray(value)) {
    if (value.some(isRecord)) return tableOf(value, rowNumbers);
    return value.every((item) => typeof item === 'string')
      ? value.map((item) => `- ${item}`)
      : [value.map(plain).join(', ')];
  }
  if (!isRecord(value)) return [plain(value)];
  return Object.entries(value).flatMap(([name, item]) => {
    if (item === undefined || (Array.isArray(item) && item.length === 0)) return [];
    return isFlat(item)
      ? [`${words(name)}: ${plain(item)}`]
      : [`${words(name)}:`, ...tree(item, rowNumbers).map((line) => `  ${line}`)];
  });
}
