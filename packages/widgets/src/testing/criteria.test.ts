import { html } from 'lit';
import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { behind, contrast, readColour } from './contrast.js';
import { drawn } from './drawn.js';
import { EXAMPLES, everythingSeen } from './every-element.js';
import type { ExampleLook } from './look.js';

/** Criteria of WCAG 2.2 that axe does not measure, on examples of every element. */

const PLAIN: ExampleLook = { theme: 'neutral', direction: 'ltr' };

beforeEach(() => {
  // Examples of failures say so to their developer.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.style.colorScheme = '';
  history.replaceState(null, '');
  vi.restoreAllMocks();
});

type Example = (typeof EXAMPLES)[number];

async function show(example: Example): Promise<HTMLElement> {
  const [, { draw, steps, waits }] = example;
  const what = draw(PLAIN);
  const box = await drawn(what instanceof HTMLElement ? html`${what}` : what, waits ? 3 : undefined);
  await steps?.(box);
  return box;
}

const say = (element: Element) =>
  `${element.localName}.${element.getAttribute('class') ?? ''} “${element.textContent.trim().slice(0, 30)}”`;

/** 1.4.12: the spacing that a reader may set, in every shadow root. */
function spaceOut(root: ParentNode): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}',
  );
  for (const { shadowRoot } of root.querySelectorAll('*'))
    if (shadowRoot) {
      shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
      spaceOut(shadowRoot);
    }
}

function cutOff(box: HTMLElement): string[] {
  const width = document.documentElement.clientWidth;
  return everythingSeen(box)
    .filter((element) => !element.closest('svg'))
    .flatMap((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const scrolls = /auto|scroll/.test(overflowX + overflowY) || /input|textarea|select/.test(element.localName);
      const hides = !scrolls && (overflowX !== 'visible' || overflowY !== 'visible');
      const spills = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
      const pressed = element.matches('button, .button');
      const { left, right } = element.getBoundingClientRect();
      const inTable = element.closest('.table, [role=region]') !== null;
      return ((hides || pressed) && spills) || (!inTable && (left < -1 || right > width + 1)) ? [say(element)] : [];
    });
}

/** Controls that lie over one another. */
function overlapping(box: HTMLElement): string[] {
  const pressed = everythingSeen(box).filter((element) => element.matches('button, .button, input, select, textarea'));
  const boxes = pressed.map((element) => element.getBoundingClientRect());
  return boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b, j) => {
      const over = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const under = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return over > 1 && under > 1 ? [`${say(pressed[i]!)} and ${say(pressed[i + 1 + j]!)}`] : [];
    }),
  );
}

describe('with the spacing of text that a reader may set', () => {
  test.each(EXAMPLES)('nothing is cut off and nothing lies over a control: %s', async (...example) => {
    await page.viewport(1280, 900);
    const box = await show(example);
    spaceOut(box);
    expect([...cutOff(box), ...overlapping(box)], 'wide').toEqual([]);
    await page.viewport(320, 900);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect([...cutOff(box), ...overlapping(box)], 'narrow').toEqual([]);
  });

  test('the check finds what is planted', async () => {
    await page.viewport(1280, 900);
    const box = await drawn(
      html`<p>cut off somewhere</p>
        <button>one</button><button>two</button>`,
    );
    const [words, ...buttons] = box.children as unknown as Iterable<HTMLElement>;
    words?.style.setProperty('inline-size', '40px');
    words?.style.setProperty('overflow', 'hidden');
    words?.style.setProperty('white-space', 'nowrap');
    for (const button of buttons) {
      button.style.setProperty('position', 'absolute');
      button.style.setProperty('inset', '0 auto auto 0');
    }
    expect(cutOff(box)).toEqual(['p. “cut off somewhere”']);
    expect(overlapping(box)).toHaveLength(1);
  });
});

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/** Colours of what is drawn around an element that has focus. */
function ringOf(element: Element): number {
  const { outlineColor, outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
  const ground = behind(element);
  const shadow = /^(.*?\)) 0px 0px 0px (\d+)px/.exec(boxShadow);
  const drawnRings = [
    ...(outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 ? [outlineColor] : []),
    ...(shadow && Number(shadow[2]) >= 2 ? [shadow[1] ?? ''] : []),
  ];
  return Math.max(1, ...drawnRings.map((colour) => contrast(readColour(colour), ground)));
}

const LOOKS = (['neutral', 'nhs', 'govuk'] as const).flatMap((theme) =>
  (['light', 'dark'] as const).map((scheme) => ({ theme, scheme })),
);

/** Draws an example in every look, on a light page and on a dark one. */
async function inEveryLook(example: Example, check: (box: HTMLElement, look: string) => void): Promise<void> {
  await page.viewport(1280, 900);
  const box = await show(example);
  const [element] = everythingSeen(box).filter(({ localName }) => localName.startsWith('nk-'));
  for (const { theme, scheme } of LOOKS) {
    document.documentElement.style.colorScheme = scheme;
    element?.setAttribute('theme', theme);
    // A colour that is on its way from one look to the next is of neither.
    for (const each of everythingSeen(box)) for (const change of each.getAnimations()) change.finish();
    check(box, `${theme}, ${scheme}`);
  }
}

describe('by keyboard', () => {
  test.each(EXAMPLES)('whatever takes focus has a ring of at least two pixels and 3 to 1: %s', async (...example) => {
    // From here on focus that a script moves counts as moved by keyboard.
    await userEvent.keyboard('{Tab}');
    await inEveryLook(example, (box, look) => {
      for (const element of everythingSeen(box).filter((each) => inside(each) && each.matches(FOCUSABLE))) {
        element.focus();
        if (!element.matches(':focus')) continue;
        expect(element.matches(':focus-visible'), `${look}: ${say(element)}`).toBe(true);
        expect(ringOf(element), `${look}: ${say(element)}`).toBeGreaterThanOrEqual(3);
      }
    });
  });
});

describe('to the eye', () => {
  test.each(EXAMPLES)('edges of fields and buttons, marks, lines and icons stand 3 to 1: %s', async (...example) => {
    await inEveryLook(example, (box, look) => {
      for (const element of everythingSeen(box).filter(inside)) {
        const best = edgeContrast(element);
        if (best !== undefined) expect(best, `${look}: ${say(element)}`).toBeGreaterThanOrEqual(3);
      }
    });
  });
});

/** What the page itself wrote inside an element is the page's own. */
function inside(element: Element): boolean {
  return element.getRootNode() instanceof ShadowRoot;
}

/** Contrast of what makes a control, a mark or an icon known; undefined for what needs none. */
function edgeContrast(element: Element): number | undefined {
  const style = getComputedStyle(element);
  const against = (colours: readonly string[]) => {
    const ground = behind(element);
    return Math.max(...colours.map((colour) => contrast(readColour(colour), ground)));
  };
  if (element.matches('[disabled], [aria-disabled="true"]')) return undefined;
  if (element.matches('input:not([type=hidden]), select, textarea, .button'))
    return against([style.borderTopColor, style.backgroundColor]);
  if (element.matches('path.mark, path.line, path.wave, .badge, .foot'))
    return against([style.fill, style.stroke].filter((paint) => paint !== 'none'));
  return undefined;
}
