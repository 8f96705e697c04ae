import { oneStopShop, type Asset, type OneStopShop } from '@neighbourhood-kit/core/assets';
import {
  mergeDirectories,
  openDirectory,
  publicDirectory,
  withSecretsMarked,
  type Directory,
  type DirectoryData,
} from '@neighbourhood-kit/core/directory';
import type { Refusal } from '../shared/figures-element.js';

/** Which roof of a directory is meant. */
export interface Roof {
  readonly assetId: string | undefined;
  /** Names the place instead of the asset; a place that no asset names is shown too. */
  readonly locationId: string | undefined;
}

const refused = (problem: string): Refusal => ({ ok: false, why: 'unreadable', problems: [problem] });

/**
 * Reads what is on under a roof from a directory, or from several parts of one, of which only what everybody may see is looked at.
 * @param input - A directory of this kit or a list of its parts, not trusted.
 * @param roof - The asset or place.
 * @param now - The moment from which "today" and "now" are seen.
 * @returns The view, or why there is none, in a sentence for the people who run the site.
 */
export function readShop(
  input: unknown,
  roof: Roof,
  now: Date,
): { readonly ok: true; readonly figures: OneStopShop } | Refusal {
  const parts: readonly unknown[] = Array.isArray(input) ? input : [input];
  if (!areDirectories(parts))
    return refused('This is not a directory of this kit: it has no schemaVersion, or no services.');
  try {
    const whole = parts.length === 1 ? parts[0] : mergeDirectories(parts).data;
    const { directory } = openDirectory(publicDirectory(withSecretsMarked(whole)));
    const asset = assetOf(directory, roof);
    if (!asset) return refused(missing(roof));
    const view = oneStopShop(asset, directory, { now });
    return view.ok ? { ok: true, figures: view.value } : refused(view.problem.message);
  } catch (error) {
    return refused(`The directory does not have the shape of its schema: ${String(error)}`);
  }
}

/** Parts of a directory: each of this kit, and one with services. */
function areDirectories(parts: readonly unknown[]): parts is readonly [DirectoryData, ...DirectoryData[]] {
  const has = (part: unknown, name: string) => typeof part === 'object' && part !== null && name in part;
  return parts.every((part) => has(part, 'schemaVersion')) && parts.some((part) => has(part, 'services'));
}

function assetOf(directory: Directory, { assetId, locationId }: Roof): Asset | undefined {
  if (assetId !== undefined) return directory.find('assets', assetId);
  if (locationId === undefined) return undefined;
  const known = directory.all('assets').find((asset) => asset.locationId === locationId);
  if (known) return known;
  const location = directory.find('locations', locationId);
  return location && { id: location.id, name: location.name ?? '', kind: 'physical', locationId };
}

function missing({ assetId, locationId }: Roof): string {
  if (assetId !== undefined) return `No asset that may be shown has the id "${assetId}".`;
  return locationId === undefined
    ? 'Set asset-id="…" to an asset of the directory, or location-id="…" to a place.'
    : `No place that may be shown has the id "${locationId}".`;
}
