import * as languages from '../languages.js';
import type { parts as bundled } from './parts.js';

/** In `kit.js` itself: it is too small for a file that has to be copied along. */
export const parts: typeof bundled = { languages: () => Promise.resolve(languages) };
