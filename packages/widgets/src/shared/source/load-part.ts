import { parts } from './parts.js';
import { SourceError } from './source-error.js';

/**
 * Loads a part of the kit. That it cannot be loaded is said like any other failure of a source: with a way to try again, above the
 * page's fallback.
 * @param name - Name of its file for script tags, without the ending.
 * @returns The part.
 * @throws SourceError `offline` or `unreachable`.
 */
export async function loadPart<Name extends keyof typeof parts>(
  name: Name,
): Promise<Awaited<ReturnType<(typeof parts)[Name]>>> {
  try {
    // The compiler does not see that calling one of several functions gives that one's result.
    return (await parts[name]()) as Awaited<ReturnType<(typeof parts)[Name]>>;
  } catch (error) {
    throw new SourceError(
      navigator.onLine ? 'unreachable' : 'offline',
      `${name}.js of the same version must lie beside kit.js and be allowed by the page's policy: ${String(error)}`,
    );
  }
}
