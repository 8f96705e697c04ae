export { addLocale, type Locale } from './locales/locale.js';
export { define } from './shared/define.js';
export { NkElement } from './shared/base-element.js';
export type { Theme } from './shared/tokens.styles.js';
