/**
 * How a large feed is read, record by record: time, and most memory. Run with Node after a build: `node bench/feed-stream.ts FILE [MEGABYTES]`.
 * With a number of megabytes a feed of that size is made of FILE first, its records again and again under new ids.
 */
import { createWriteStream, readFileSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFile } from '@neighbourhood-kit/open-referral/node';

const [, , source, megabytes] = process.argv;
if (source === undefined) throw new Error('Name a feed in JSON.');

/** Writes the records of a feed again and again, a list of the size that is asked for. */
async function enlarge(path: string, bytes: number): Promise<string> {
  const parsed = JSON.parse(readFileSync(path, 'utf8')) as { content?: object[]; contents?: object[] } | object[];
  const records = Array.isArray(parsed) ? parsed : (parsed.contents ?? parsed.content ?? []);
  const large = join(tmpdir(), `feed-${String(bytes)}.json`);
  const out = createWriteStream(large);
  out.write('[');
  for (let round = 0, size = 0; size < bytes && records.length > 0; round++) {
    for (const record of records) {
      const id = `${'id' in record ? String(record.id) : ''}-${round}`;
      const text = `${size === 0 ? '' : ',\n'}${JSON.stringify({ ...record, id })}`;
      size += text.length;
      if (!out.write(text)) await once(out, 'drain');
    }
  }
  out.end(']');
  await once(out, 'finish');
  return large;
}

const path = megabytes === undefined ? source : await enlarge(source, Number(megabytes) * 1e6);
const before = process.cpuUsage();
const reading = await openFile(path);
const { user, system } = process.cpuUsage(before);
if (!reading.ok) throw new Error(reading.problem.message);
const { records, read, setAside } = reading.value;
const size = statSync(path).size / 1e6;
console.log(`${records} records: ${read} read, ${setAside} set aside`);
console.log(`${size.toFixed(0)} MB, ${((size * 1e6) / (user + system)).toFixed(1)} MB a second of processor time`);
console.log(`${(process.resourceUsage().maxRSS / 1e3).toFixed(0)} MB of memory at most`);
