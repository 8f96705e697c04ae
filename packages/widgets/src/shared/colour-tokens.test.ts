import { afterEach, describe, expect, test } from 'vitest';
import '../nk-crisis-help/nk-crisis-help.define.js';
import { contrast, readColour, type Colour } from '../testing/contrast.js';
import type { Theme } from './tokens.styles.js';

/** Pages that set some of the colours and leave the others to the kit. */

const WORDS = ['text', 'muted', 'link', 'good', 'warning', 'error'] as const;
const THEMES: readonly Theme[] = ['neutral', 'nhs', 'govuk'];

afterEach(() => {
  document.body.replaceChildren();
});

/** The colours in which an element is drawn on a page that says `style` of it. */
async function colours(style: string, theme: Theme = 'neutral'): Promise<(name: string) => Colour> {
  const element = document.createElement('nk-crisis-help');
  element.theme = theme;
  element.style.cssText = style;
  document.body.append(element);
  await element.updateComplete;
  const drawn = document.createElement('span');
  element.shadowRoot!.append(drawn);
  return (name) => {
    drawn.style.color = `var(--_${name})`;
    return readColour(getComputedStyle(drawn).color);
  };
}

describe.each(THEMES)('on a page in the look of %s', (theme) => {
  test.each([
    ['a dark background and not that the page is dark', '--nk-colour-background: #0b1230'],
    ['a light background and that the page is dark', 'color-scheme: dark; --nk-colour-background: #fffbe6'],
    ['a dark background and that the page is dark', 'color-scheme: dark; --nk-colour-background: #0b1230'],
  ])('that sets %s, all words can be read', async (_, style) => {
    const colour = await colours(style, theme);
    for (const ground of ['background', 'surface'])
      for (const name of WORDS)
        expect(contrast(colour(name), colour(ground)), `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour('edge'), colour('background')), 'edge').toBeGreaterThanOrEqual(3);
    expect(contrast(colour('on-primary'), colour('primary')), 'button').toBeGreaterThanOrEqual(4.5);
  });

  test.each(['#ffd166', '#00a33b', '#7a0019', 'yellow', 'rgb(0 0 0)'])(
    'that sets only the colour of buttons, %s, the words on them can be read',
    async (primary) => {
      const colour = await colours(`--nk-colour-primary: ${primary}`, theme);
      expect(contrast(colour('on-primary'), colour('primary'))).toBeGreaterThanOrEqual(4.5);
    },
  );
});

test('a background that lets the page through is as light or dark as the page says it is', async () => {
  const through = '--nk-colour-background: transparent';
  for (const scheme of ['light', 'dark']) {
    const [plain, seen] = await Promise.all(
      [`color-scheme: ${scheme}`, `color-scheme: ${scheme}; ${through}`].map((style) => colours(style)),
    );
    for (const name of WORDS) expect(seen!(name), `${name}, ${scheme}`).toEqual(plain!(name));
  }
});
