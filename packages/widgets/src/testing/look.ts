import type { Language } from '../locales/language-list.js';
import type { Theme } from '../shared/tokens.styles.js';

/** How an example is drawn. */
export interface ExampleLook {
  readonly theme: Theme;
  readonly direction: 'ltr' | 'rtl';
  /** A language of the kit, in place of English or, from right to left, of mirrored English. */
  readonly language?: Language | undefined;
}
