import { linkedModules, type Linked } from '../linked.js';
import { beside } from './beside.js';
import type { languageParts as bundledLanguages, parts as bundled } from './parts.js';

/** A part that shares modules with `kit.js` is a function of them (tsup.config.ts). */
async function linked<Part>(name: string): Promise<Part> {
  return (await beside<{ readonly link: (modules: Linked) => Part }>(name)).link(linkedModules());
}

/** The parts as files of the same version in the folder that `kit.js` came from. */
export const parts: typeof bundled = {
  'kit-index': () => beside('kit-index'),
  'kit-feed': () => beside('kit-feed'),
  'kit-words': () => beside('kit-words'),
  'kit-form': () => linked('kit-form'),
  'kit-service': () => linked('kit-service'),
  'kit-more': () => linked('kit-more'),
};

/** The words of languages as files in the same folder. */
export const languageParts: typeof bundledLanguages = {
  language: (code) => beside(`kit-${code}`),
  words: (code, section) => beside(`kit-${code}-${section}`),
};
