import type { parts as bundled } from './parts.js';

let failures = 0;

/** Chromium remembers for the life of a page that an address could not be imported, so another try asks under another address. */
async function beside<Part>(name: string): Promise<Part> {
  const file = `./${name}.js${failures === 0 ? '' : `?again=${String(failures)}`}`;
  try {
    return (await import(file)) as Part;
  } catch (error) {
    failures++;
    throw error;
  }
}

/** The parts as files of the same version in the folder that `kit.js` came from. */
export const parts: typeof bundled = {
  'kit-index': () => beside('kit-index'),
  'kit-feed': () => beside('kit-feed'),
  language: (code) => beside(`kit-${code}`),
  words: (code, section) => beside(`kit-${code}-${section}`),
};
