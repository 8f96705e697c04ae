import type { WorkListExample } from '../nk-work-list.examples.js';
import type { NkWorkList } from '../nk-work-list.js';

const turn = () => new Promise((next) => setTimeout(next));

/**
 * Brings an element into the state an example describes, by pressing its buttons as a person would.
 * @param element - The element, on the page.
 * @param example - The example.
 */
export async function show(
  element: NkWorkList,
  { find, press = [], practice = false }: WorkListExample,
): Promise<void> {
  element.practice = practice;
  if (find !== undefined) {
    await turn();
    await element.updateComplete;
    const form = element.renderRoot.querySelector<HTMLFormElement>('[role=search]');
    const field = form?.querySelector('input');
    if (field) field.value = find;
    form?.requestSubmit();
    await turn();
  }
  for (const name of press) {
    for (let tries = 0; tries < 100; tries++) {
      await element.updateComplete;
      const buttons = [...element.renderRoot.querySelectorAll<HTMLElement>('button, .choice label')];
      const button = buttons.find((each) => (each.getAttribute('aria-label') ?? each.textContent).trim() === name);
      if (button) {
        button.click();
        break;
      }
      await turn();
    }
    await turn();
  }
  await element.updateComplete;
}
