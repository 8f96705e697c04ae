import { html, render } from 'lit';
import { EXAMPLES } from './every-element.js';
import type { ExampleLook } from './look.js';

/** A script of pages on which people look at examples of elements: it draws the one that the address names. */
const asked = new URLSearchParams(location.search);
const box = document.querySelector('main') ?? document.body;
const look: ExampleLook = { theme: 'neutral', direction: asked.get('language') === null ? 'ltr' : 'rtl' };
const name = asked.get('example') ?? '';
const shown = EXAMPLES.find(([each]) => each === name)?.[1];
if (!shown) throw new Error(`There is no example of the name “${name}”.`);
const drawn = shown.draw(look);
if (drawn instanceof HTMLElement) {
  box.append(drawn);
  if (look.direction === 'rtl') drawn.setAttribute('lang', 'ur');
} else render(html`${drawn}`, box);
await shown.steps?.(box);
document.documentElement.dataset['there'] = '';
