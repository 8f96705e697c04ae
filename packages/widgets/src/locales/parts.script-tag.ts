import { kitFile } from '../shared/source/kit-file.js';
import type { languageParts as bundled } from './parts.js';

/** The words of languages as files in the same folder. */
export const languageParts: typeof bundled = {
  language: (code) => kitFile(`kit-${code}`),
  words: (code, section) => kitFile(`kit-${code}-${section}`),
};
