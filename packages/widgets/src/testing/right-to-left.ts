import type { Locale } from '../locales/locale.js';

/** A language with English words that runs from right to left, so that layouts can be looked at by people who read English. */
export const RIGHT_TO_LEFT: Locale = {
  code: 'en-GB-x-rtl',
  name: 'English, mirrored',
  direction: 'rtl',
  preview: true,
  sections: {},
};
