import { afterEach, describe, expect, test } from 'vitest';
import '../nk-crisis-help/nk-crisis-help.define.js';
import { tokens, type Theme } from '../shared/tokens.styles.js';
import { readColour, type Colour } from './contrast.js';
import { TOKEN_USES } from './token-uses.js';
import { readTokens } from './tokens.js';

const all = readTokens(tokens.cssText);

afterEach(() => {
  document.body.replaceChildren();
});

/** The colour in which an element of a preset draws, and that of a value by itself. */
async function colours(theme: Theme, scheme: 'light' | 'dark', name: string, value: string): Promise<[Colour, Colour]> {
  const box = document.createElement('div');
  box.style.colorScheme = scheme;
  const element = document.createElement('nk-crisis-help');
  element.theme = theme;
  box.append(element);
  document.body.append(box);
  await element.updateComplete;
  const drawn = document.createElement('span');
  drawn.style.color = `var(${name.replace('--nk-colour-', '--_')})`;
  element.shadowRoot!.append(drawn);
  const wanted = document.createElement('span');
  wanted.style.color = value;
  box.append(wanted);
  const result: [Colour, Colour] = [
    readColour(getComputedStyle(drawn).color),
    readColour(getComputedStyle(wanted).color),
  ];
  box.remove();
  return result;
}

describe('the page of design tokens', () => {
  test('has every property that the style sheet lets a host set, and says what each is for', () => {
    const named = new Set([...tokens.cssText.matchAll(/--nk-[\w-]+/gu)].map(([name]) => name));
    expect(all.map(({ name }) => name).sort()).toEqual([...named].sort());
    expect(Object.keys(TOKEN_USES).sort()).toEqual([...named].sort());
  });

  test.each(['neutral', 'nhs', 'govuk'] as const)(
    'gives the colours in which %s is drawn, light and dark',
    async (theme) => {
      for (const { name, themes } of all.filter((each) => each.name.startsWith('--nk-colour-')))
        for (const scheme of ['light', 'dark'] as const) {
          const [drawn, wanted] = await colours(theme, scheme, name, themes[theme][scheme]);
          expect(drawn, `${name}, ${scheme}`).toEqual(wanted);
        }
    },
  );
});
