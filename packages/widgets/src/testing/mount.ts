import type { LitElement } from 'lit';

/**
 * Puts an element on the page with fallback content inside, as a partner's page would.
 * @param element - The element.
 * @returns The same element, drawn.
 */
export async function mount<E extends LitElement>(element: E): Promise<E> {
  const line = document.createElement('p');
  line.className = 'fallback';
  line.textContent = 'Ring 01632 960 111';
  element.append(line);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

/**
 * All words somebody sees in an element: its own and the page's that it shows.
 * @param element - The element.
 * @returns Visible text with single spaces.
 */
export function seen(element: LitElement): string {
  const own = (element.shadowRoot?.querySelector('.nk') as HTMLElement | null)?.innerText ?? '';
  return own.replace(/\s+/g, ' ').trim();
}

/**
 * Whether the page's own fallback content shows.
 * @param element - The element.
 * @returns True when it takes room on the screen.
 */
export function showsFallback(element: LitElement): boolean {
  return (element.querySelector('.fallback')?.getBoundingClientRect().height ?? 0) > 0;
}
