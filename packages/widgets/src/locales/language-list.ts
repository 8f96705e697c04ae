import type { SectionName } from './locale.js';

/** Languages that come with the kit beside English, and whether a speaker has yet to check them. */
export const LANGUAGES = {
  ar: { preview: true },
  cy: { preview: true },
  pa: { preview: true },
  pl: { preview: true },
  ur: { preview: true },
} as const satisfies Readonly<Record<string, { readonly preview: boolean }>>;

/** The elements that are translated: every language has their words, and the common ones. */
export const TRANSLATED = ['service-finder', 'service'] as const satisfies readonly SectionName[];

/** A language that comes with the kit. */
export type Language = keyof typeof LANGUAGES;

/** An element that is translated. */
export type Translated = (typeof TRANSLATED)[number];
