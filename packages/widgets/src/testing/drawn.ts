import { render, type TemplateResult } from 'lit';

/**
 * Draws an example on an empty page and waits until figures have arrived and been drawn.
 * @param example - What to draw.
 * @param patience - Turns of 10 milliseconds that may be waited; few for what never comes.
 * @returns The box it stands in.
 */
export async function drawn(example: TemplateResult, patience = 120): Promise<HTMLElement> {
  const box = document.createElement('main');
  document.body.replaceChildren(box);
  render(example, box);
  const waits = () =>
    [...box.querySelectorAll('*')].some((element) => /Loading/.test(element.shadowRoot?.textContent ?? ''));
  for (let tries = 0; tries < patience && (tries < 3 || waits()); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return box;
}
