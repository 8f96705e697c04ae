// eslint-disable-next-line no-restricted-syntax -- The text is made of the kit's own tables; nothing from outside reaches it.
import { type CSSResult, unsafeCSS } from 'lit';

/** Colours by name, as `#rrggbb` where there are two: on a light page, and on a dark one where that differs. */
export type Colours = Readonly<Record<string, readonly [light: string, dark?: string]>>;

/** A page that lets itself through is as light or dark as it says it is: of a clear colour, mixing leaves the scheme. */
const GROUND = 'color-mix(in srgb, var(--nk-colour-background) 90%, light-dark(#fff, #000))';
/** One on a dark ground, nought on a light one: it turns where black and white words stand out alike. */
const DARKNESS = 'clamp(0, 1053 - 2*r - 7*g, 1)';

/**
 * Writes the rules that let a host set colours: `--nk-colour-<name>` is read by `--_<name>`, which falls back to the table. Dark colours
 * follow the background that the host sets, so that anyone who sets a dark one and forgets the scheme has words that can be read, else the
 * page's own `color-scheme`; words on a button follow the button. Browsers that cannot reckon with colours (before 2024) keep the light ones.
 * @param looks - Tables by selector of the host.
 * @returns The style sheet. Its text is made of the tables alone.
 */
export function colourTokens(looks: Readonly<Record<string, Colours>>): CSSResult {
  const rules = (write: (light: string, dark: string | undefined, name: string) => string) =>
    Object.entries(looks)
      .map(([host, colours]) => {
        const lines = Object.entries(colours).map(
          ([name, [light, dark]]) => `\n--_${name}:var(--nk-colour-${name},${write(light, dark, name)};`,
        );
        return `${host}{${lines.join('')}}`;
      })
      .join('');
  const light = rules((only) => `${only})`);
  return unsafeCSS(`${light}@supports (color: rgb(from light-dark(red, red) calc(r + 1) g b)){${rules(both)}}`);
}

/** The colour for what lies behind it, as the browser reckons it channel by channel; it holds only where the host sets that. */
function both(light: string, dark: string | undefined, name: string): string {
  if (!dark) return `${light})`;
  const button = name === 'on-primary';
  // On a light page the button is dark.
  const [from, to] = button ? [dark, light] : [light, dark];
  const channels = [1, 3, 5].map((at) => {
    const begin = channel(from, at);
    return `calc(${String(begin)} + ${String(channel(to, at) - begin)}*${DARKNESS})`;
  });
  return `var(--_by-${name},light-dark(${light},${dark})));--_by-${name}:rgb(from ${button ? 'var(--_primary)' : GROUND} ${channels.join(' ')} / 1)`;
}

const channel = (colour: string, at: number): number => parseInt(colour.slice(at, at + 2), 16);
