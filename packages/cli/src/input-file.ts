import { readFile } from 'node:fs/promises';
import type { TextTable } from '@neighbourhood-kit/core/statistics';
import Papa from 'papaparse';
import { FeedError, type Terminal } from './command.js';
import { whyNot } from './file-fault.js';

/** Most bytes of a file of figures; a million rows fit. */
const MAX_BYTES = 64 * 1024 * 1024;

/** A file of figures as it was read: parsed JSON, or a table. */
export type InputFile =
  { readonly kind: 'json'; readonly value: unknown } | { readonly kind: 'table'; readonly table: TextTable };

/**
 * Reads a file of figures: JSON if it begins like JSON, else CSV.
 * @param source - Path as it was typed, or `-` for standard input.
 * @param terminal - Whose standard input to read.
 * @returns The parsed document or the table.
 * @throws FeedError when it cannot be read; the message says why and how to fix it.
 */
export async function readInputFile(source: string, terminal: Terminal): Promise<InputFile> {
  const { name, text } = await readTextFile(source, terminal, MAX_BYTES);
  return /^\s*[[{]/.test(text)
    ? { kind: 'json', value: parseJson(text, name) }
    : { kind: 'table', table: tableOf(text, name) };
}

/**
 * Reads a file of text in whichever encoding it was saved.
 * @param source - Path as it was typed, or `-` for standard input.
 * @param terminal - Whose standard input to read.
 * @param maxBytes - Most bytes it may have.
 * @returns Its text, and its name for messages.
 * @throws FeedError when it cannot be read, is too large or is empty.
 */
export async function readTextFile(
  source: string,
  terminal: Terminal,
  maxBytes: number,
): Promise<{ readonly name: string; readonly text: string }> {
  const name = source === '-' ? 'Standard input' : source;
  const text = decode(source === '-' ? await terminal.stdin() : await bytesOf(source, maxBytes));
  if (text.trim() === '') throw new FeedError(`${name} is empty.`);
  if (text.slice(0, 5000).includes('\0'))
    throw new FeedError(`${name} is no file of text. Save it as CSV or JSON; a workbook is none.`);
  return { name, text };
}

async function bytesOf(path: string, maxBytes: number): Promise<Uint8Array> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new FeedError(whyNot(path, 'read', error));
  }
  if (bytes.length > maxBytes) throw new FeedError(`${path} is larger than ${maxBytes / 1024 / 1024} MB.`);
  return bytes;
}

/** UTF-8 with or without its mark, UTF-16 with it; else the Windows code page that British spreadsheets save in. */
function decode(bytes: Uint8Array): string {
  const mark = `${String(bytes[0])} ${String(bytes[1])}`;
  if (mark === '255 254') return new TextDecoder('utf-16le').decode(bytes);
  if (mark === '254 255') return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const position = /position (\d+)/.exec(said)?.[1];
    const line = position === undefined ? undefined : text.slice(0, Number(position)).split('\n').length;
    throw new FeedError(`${name} is not JSON${line === undefined ? '' : `, line ${String(line)}`}: ${said}`);
  }
}

function tableOf(text: string, name: string): TextTable {
  const { data, errors } = Papa.parse<string[]>(text);
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) {
    const row = broken.row === undefined ? '' : `, row ${String(broken.row + 1)}`;
    throw new FeedError(`${name} is not whole CSV${row}: a quotation mark is not closed.`);
  }
  const [headings = [], ...lines] = data;
  const twice = headings.find((heading, i) => heading.trim() !== '' && headings.indexOf(heading) !== i);
  if (twice !== undefined) throw new FeedError(`${name} has two columns "${twice}"; give each a heading of its own.`);
  const rows = lines
    .map((cells, i) => ({ number: i + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return { headings, rows };
}
