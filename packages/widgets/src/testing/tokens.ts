import type { Theme } from '../shared/tokens.styles.js';

/** Values of one token in one preset, as the style sheet writes them; `light` where the sheet has only one. */
export interface TokenValues {
  readonly light: string;
  readonly dark: string;
}

/** A design token that a host can set. */
export interface DesignToken {
  /** Custom property, `--nk-…`. */
  readonly name: string;
  readonly themes: Readonly<Record<Theme, TokenValues>>;
}

/** One rule for the host: the preset it belongs to, and what is in it. */
const RULE = /:host(?:\(\[theme='(\w+)'\]\))?\s*\{([^}]*)\}/gu;
/** One token in a rule: the public property, and what stands in for it. */
const DECLARATION = /--_[\w-]+:\s*var\((--nk-[\w-]+)(?:,\s*(.*))?\);/gu;
const BOTH = /light-dark\(([^,]+),\s*([^)]+)\)/u;

/**
 * Reads the tokens out of the style sheet that every element has, so that nothing said of them is written twice.
 * @param css - Text of `tokens.styles.ts`.
 * @returns Every token, in the order of the sheet.
 */
export function readTokens(css: string): DesignToken[] {
  const byTheme: Record<Theme, Map<string, TokenValues>> = { neutral: new Map(), nhs: new Map(), govuk: new Map() };
  for (const [, theme = 'neutral', body = ''] of css.matchAll(RULE))
    for (const [, name = '', value = ''] of body.matchAll(DECLARATION)) {
      const [, light = value, dark = value] = BOTH.exec(value) ?? [];
      byTheme[theme as Theme].set(name, { light, dark });
    }
  return [...byTheme.neutral].map(([name, neutral]) => ({
    name,
    themes: { neutral, nhs: byTheme.nhs.get(name) ?? neutral, govuk: byTheme.govuk.get(name) ?? neutral },
  }));
}
