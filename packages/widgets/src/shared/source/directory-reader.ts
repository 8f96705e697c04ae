/**
 * What only a directory of this kit needs that is read as a feed: what of it the public may see. In a file of its own
 * (`kit-directory.js`), for feeds of Open Referral do without.
 * @packageDocumentation
 */
import { openDirectory, publicDirectory, type DirectoryData } from '@neighbourhood-kit/core/directory';
import type { Service } from '@neighbourhood-kit/core/services';

/**
 * The services of a directory that the public may see, with their organisations and places.
 * @param data - The directory.
 * @returns The services.
 */
export function publicServices(data: DirectoryData): readonly Service[] {
  return openDirectory(publicDirectory(data)).directory.all('services');
}
