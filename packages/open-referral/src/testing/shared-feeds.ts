import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../../../../../shared/', import.meta.url);

/** Whether the folder of real feeds, schemas and corpora is next to this repository. Tests that need it skip where it is absent. */
export const hasShared = existsSync(new URL('data/feeds/SOURCES.md', folder));

/** Path of a file or folder in it. */
export const sharedPath = (path: string): string => fileURLToPath(new URL(path, folder));

/** Bytes of a file in it. */
export const sharedBytes = (path: string): Uint8Array => readFileSync(new URL(path, folder));
