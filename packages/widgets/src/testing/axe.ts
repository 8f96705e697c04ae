import axe from 'axe-core';
import { render, type TemplateResult } from 'lit';

/** Every rule of WCAG 2.0 to 2.2, levels A and AA, and what axe calls best practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Runs axe over an element and what is in it.
 * @param element - The element, on the page.
 * @returns What axe found, a line for each rule; empty when there is nothing.
 */
export async function axeFindings(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    runOnly: { type: 'tag', values: TAGS },
    resultTypes: ['violations'],
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/**
 * Draws an example on an empty page, waits until it has settled, and runs axe over it.
 * @param example - What to draw.
 * @param isThere - Whether what it is to show is there; it is waited for, for two seconds at most.
 * @returns What axe found.
 */
export async function axeOfExample(
  example: TemplateResult,
  isThere: (box: HTMLElement) => boolean = () => true,
): Promise<string[]> {
  const box = document.createElement('main');
  document.body.replaceChildren(box);
  render(example, box);
  await new Promise((resolve) => setTimeout(resolve, 60));
  for (let i = 0; i < 100 && !isThere(box); i++) await new Promise((resolve) => setTimeout(resolve, 20));
  if (!isThere(box)) return ['What the example is to show did not come.'];
  const findings = await axeFindings(box);
  box.remove();
  return findings;
}
