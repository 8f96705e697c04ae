import type { Theme } from '../shared/tokens.styles.js';

/** How an example is drawn. */
export interface ExampleLook {
  readonly theme: Theme;
  readonly direction: 'ltr' | 'rtl';
}
