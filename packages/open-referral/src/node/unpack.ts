import { gunzipSync } from 'node:zlib';
import { bad, good, type Reading } from '@neighbourhood-kit/core';
import { unzipSync } from 'fflate';
import { tooLarge } from '../full-reader.js';
import { Notes } from '../findings.js';
import { decodeText } from '../full/guard.js';
import { isWorkbook } from '../sheet/feed.js';

/** Files by name. */
export type Files = Record<string, Uint8Array>;

const TOO_LARGE = new Error('too large');

/** Only these can hold records; pictures and documents in a package are passed over. */
export const isData = (name: string): boolean =>
  /\.(?:csv|json|jsonl|ndjson)(?:\.gz)?$/i.test(name) && !/(?:^|\/)(?:__MACOSX|\.)/.test(name);

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

const isTar = (bytes: Uint8Array): boolean => new TextDecoder().decode(bytes.subarray(257, 262)) === 'ustar';

const NOT_PLAIN =
  'The compressed file holds an archive (tar) or is compressed twice. Put the files into a zip, or compress one of them by itself.';

/**
 * Tells a packed file by its first bytes, whatever it is called.
 * @param bytes - A file.
 * @returns True for gzip and zip, workbooks among them.
 */
export const isPacked = (bytes: Uint8Array): boolean => isGzip(bytes) || isZip(bytes);

/**
 * Tells a table by its first line, whatever the file is called.
 * @param bytes - A file that is not packed.
 * @returns True where it begins as CSV does and as neither JSON, a page nor a script does.
 */
export function isTable(bytes: Uint8Array): boolean {
  const [first = ''] = decodeText(bytes.subarray(0, 20_000), new Notes())
    .replace(/^\ufeff/, '')
    .split(/\r?\n|\r/, 1);
  return /^[^[{<(]*[,;\t]/.test(first) && !/^\s*(?:\/|#|%PDF)|[^\P{Cc}\t]/u.test(first);
}

/**
 * Unpacks a file, as far as it is packed.
 * @param name - Its name.
 * @param bytes - What it holds.
 * @param limit - Most bytes that may come of it, all together: a small archive can hold more than the memory.
 * @returns The files of an archive that can hold records; one file for gzip; the file itself where it is not packed, or is a workbook. Or why not:
 * `feed/gzip`, `feed/zip`, `feed/too-large`.
 */
export function unpacked(name: string, bytes: Uint8Array, limit: number): Reading<Files> {
  if (isGzip(bytes)) {
    const inner = gunzipped(bytes, limit);
    if (!inner.ok) return inner;
    // Unpacking goes no deeper: files can be packed without end.
    if (isGzip(inner.value) || isTar(inner.value)) return bad('feed/gzip', NOT_PLAIN);
    return unpacked(name.replace(/\.gz$/i, ''), inner.value, limit);
  }
  if (!isZip(bytes) || isWorkbook(bytes)) return bytes.length > limit ? tooLarge(limit) : good({ [name]: bytes });
  return unzipped(bytes, limit);
}

function gunzipped(bytes: Uint8Array, limit: number): Reading<Uint8Array> {
  try {
    return good(gunzipSync(bytes, { maxOutputLength: limit }));
  } catch (error) {
    if (error instanceof RangeError) return tooLarge(limit);
    return bad('feed/gzip', 'The compressed file cannot be unpacked. It may be damaged or cut short; make it again.');
  }
}

function unzipped(bytes: Uint8Array, limit: number): Reading<Files> {
  let left = limit;
  const files: Files = {};
  try {
    const found = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!isData(name)) return false;
        left -= originalSize;
        if (left < 0) throw TOO_LARGE;
        return true;
      },
    });
    for (const [name, content] of Object.entries(found)) {
      const plain = isGzip(content) ? gunzipped(content, left + content.length) : good(content);
      if (!plain.ok) return plain;
      left -= plain.value.length - content.length;
      files[name.replace(/\.gz$/i, '')] = plain.value;
    }
    return good(files);
  } catch (error) {
    if (error === TOO_LARGE) return tooLarge(limit);
    return bad(
      'feed/zip',
      'The zip archive cannot be unpacked. It may be damaged or protected by a password; make it again.',
    );
  }
}
