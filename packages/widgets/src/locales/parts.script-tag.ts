import { beside } from '../shared/source/beside.js';
import type { languageParts as bundled } from './parts.js';

/** The words of languages as files in the same folder. */
export const languageParts: typeof bundled = {
  language: (code) => beside(`kit-${code}`),
  words: (code, section) => beside(`kit-${code}-${section}`),
};
