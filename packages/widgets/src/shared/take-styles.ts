import type { CSSResultGroup } from 'lit';

/**
 * Adds the looks of a part that came late to an element, once. Sheets made by script are what Lit itself uses, so a strict policy allows them.
 * @param root - The element's root.
 * @param styles - The looks.
 */
export function takeStyles(root: HTMLElement | DocumentFragment, styles: CSSResultGroup): void {
  if (!(root instanceof ShadowRoot)) return;
  const missing = sheetsOf(styles).filter((sheet) => !root.adoptedStyleSheets.includes(sheet));
  if (missing.length > 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...missing];
}

function sheetsOf(styles: CSSResultGroup): CSSStyleSheet[] {
  if (Array.isArray(styles)) return styles.flatMap(sheetsOf);
  const sheet = styles instanceof CSSStyleSheet ? styles : styles.styleSheet;
  return sheet ? [sheet] : [];
}
