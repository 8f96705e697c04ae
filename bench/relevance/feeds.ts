import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Service } from '@neighbourhood-kit/core/services';
import { readFeed } from '@neighbourhood-kit/open-referral';
import { readTables } from '@neighbourhood-kit/open-referral/tables';

/** A question with the services that answer it. */
export interface Label {
  readonly kind: string;
  readonly query: string;
  readonly set: 'tuning' | 'held-out';
  /** By id: 2 is what the person wants, 1 helps in part. */
  readonly grades: Readonly<Record<string, number>>;
}

/** A real feed with a set of labelled questions. Several sets may stand over one feed. */
export interface LabelledFeed {
  readonly name: string;
  readonly services: readonly Service[];
  readonly labels: readonly Label[];
}

/** The feed of each set of labels, next to the repository: a file, or a folder of tables. `NAME-labels.json` holds the set. */
const FEEDS = {
  bristol: 'bristol-oruk-v1.json',
  'bristol-fresh': 'bristol-oruk-v1.json',
  'bristol-third': 'bristol-oruk-v1.json',
  'bristol-fourth': 'bristol-oruk-v1.json',
  'bristol-fifth': 'bristol-oruk-v1.json',
  'bristol-sixth': 'bristol-oruk-v1.json',
  'bristol-seventh': 'bristol-oruk-v1.json',
  'bristol-eighth': 'bristol-oruk-v1.json',
  miami: 'miami-hsds-1.1/data',
} as const;

/**
 * Reads the labelled feeds that are there.
 * @returns The feeds; those that are absent are named on standard output and passed over.
 */
export function labelledFeeds(): LabelledFeed[] {
  return Object.entries(FEEDS).flatMap(([name, path]) => {
    const at = fileURLToPath(new URL(`../../../shared/data/feeds/${path}`, import.meta.url));
    if (!existsSync(at)) {
      console.log(`Skipped: the feed of ${name} is not next to this repository (../shared/data/feeds/${path}).`);
      return [];
    }
    const feed = statSync(at).isDirectory()
      ? readTables(Object.fromEntries(readdirSync(at).map((file) => [file, readFileSync(`${at}/${file}`)])))
      : readFeed(readFileSync(at));
    if (!feed.ok) throw new Error(feed.problem.message);
    const labels = JSON.parse(readFileSync(new URL(`${name}-labels.json`, import.meta.url), 'utf8')) as Label[];
    return [{ name, services: feed.value.services, labels }];
  });
}
