import { parts } from './parts.js';
import { SourceError } from './source-error.js';

/** Name of a part; also of its file for script tags, without the ending. */
export type PartName = keyof typeof parts;

/** What a part holds. */
export type PartOf<Name extends PartName> = Awaited<ReturnType<(typeof parts)[Name]>>;

const loaded = new Map<PartName, unknown>();
const loading = new Map<PartName, Promise<unknown>>();

/**
 * A part that was loaded before.
 * @param name - Name of the part.
 * @returns The part; undefined while it has not been loaded.
 */
export function partAtHand<Name extends PartName>(name: Name): PartOf<Name> | undefined {
  return loaded.get(name) as PartOf<Name> | undefined;
}

/**
 * Takes in a part that a script carries itself, so that nothing is loaded for it.
 * @param name - Name of the part.
 * @param part - What it holds.
 */
export function holdPart<Name extends PartName>(name: Name, part: PartOf<Name>): void {
  loaded.set(name, part);
  loading.delete(name);
}

/** Loads a part of the kit, for files that do not carry `loadPart` once more. */
export type LoadPart = typeof loadPart;

/**
 * Loads a part of the kit. That it cannot be loaded is said like any other failure of a source: with a way to try again, above the
 * page's fallback.
 * @param name - Name of its file for script tags, without the ending.
 * @returns The part.
 * @throws SourceError `offline` or `unreachable`.
 */
export async function loadPart<Name extends PartName>(name: Name): Promise<PartOf<Name>> {
  try {
    // Anyone who asks meanwhile waits for the same file.
    const part = loading.get(name) ?? parts[name]();
    loading.set(name, part);
    loaded.set(name, await part);
    // The compiler does not see that calling one of several functions gives that one's result.
    return (await part) as PartOf<Name>;
  } catch (error) {
    loading.delete(name);
    throw new SourceError(
      navigator.onLine ? 'unreachable' : 'offline',
      `${name}.js of the same version must be next to kit.js and allowed by the page's policy: ${String(error)}`,
    );
  }
}
