// eslint-disable-next-line no-restricted-syntax -- The text is made of the kit's own tables; nothing from outside reaches it.
import { type CSSResult, unsafeCSS } from 'lit';

/** Colours by name: on a light page, and on a dark one where that differs. */
export type Colours = Readonly<Record<string, readonly [light: string, dark?: string]>>;

/**
 * Writes the rules that let a host set colours: `--nk-colour-<name>` is read by `--_<name>`, which falls back to the table. Dark colours
 * follow the page's own `color-scheme`; browsers without `light-dark()` (before 2024) keep the light ones.
 * @param looks - Tables by selector of the host.
 * @returns The style sheet. Its text is made of the tables alone.
 */
export function colourTokens(looks: Readonly<Record<string, Colours>>): CSSResult {
  const rules = (write: (light: string, dark?: string) => string) =>
    Object.entries(looks)
      .map(([host, colours]) => `${host}{${declarations(colours, write)}}`)
      .join('');
  const light = rules((only) => only);
  const both = rules((only, dark) => (dark === undefined ? only : `light-dark(${only}, ${dark})`));
  return unsafeCSS(`${light}@supports (color: light-dark(#000, #fff)){${both}}`);
}

function declarations(colours: Colours, write: (light: string, dark?: string) => string): string {
  return Object.entries(colours)
    .map(([name, shades]) => `\n--_${name}: var(--nk-colour-${name}, ${write(...shades)});`)
    .join('');
}
