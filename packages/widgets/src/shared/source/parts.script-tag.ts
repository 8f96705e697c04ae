import { beside } from './beside.js';
import type { languageParts as bundledLanguages, parts as bundled } from './parts.js';

/** The parts as files of the same version in the folder that `kit.js` came from. */
export const parts: typeof bundled = {
  'kit-index': () => beside('kit-index'),
  'kit-feed': () => beside('kit-feed'),
};

/** The words of languages as files in the same folder. */
export const languageParts: typeof bundledLanguages = {
  language: (code) => beside(`kit-${code}`),
  words: (code, section) => beside(`kit-${code}-${section}`),
};
