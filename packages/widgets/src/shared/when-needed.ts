import { commonEn } from '../locales/en/common.js';

/**
 * Loads an element that stands in a file of its own as soon as a page holds one. Until then, and when it cannot be had, the element is
 * what the page put inside it; when it cannot be had, crisis help and a way to try again stand there too.
 * @param tag - Name of the element.
 * @param load - Loads and registers it.
 */
export function whenNeeded(tag: string, load: () => Promise<unknown>): void {
  // Programs that only read the names of the kit, on a server, have no page.
  if (typeof document === 'undefined') return;
  const held = document.getElementsByTagName(tag);
  const look = (): void => {
    if (held.length === 0 || customElements.get(tag)) return;
    watch.disconnect();
    void begin();
  };
  const begin = async (): Promise<void> => {
    try {
      await load();
    } catch (error) {
      console.error(`<${tag}> could not be loaded.`, error);
      for (const element of held) explain(element, () => void begin());
    }
  };
  const watch = new MutationObserver(look);
  watch.observe(document, { childList: true, subtree: true });
  look();
}

/** The element is not there yet, so what is said stands among the page's own content, and goes when it is tried again. */
function explain(element: Element, again: () => void): void {
  const box = document.createElement('div');
  const words = document.createElement('p');
  words.setAttribute('role', 'alert');
  words.textContent = commonEn.broken;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = commonEn.tryAgain;
  button.addEventListener('click', () => {
    box.remove();
    again();
  });
  box.lang = 'en';
  box.append(document.createElement('nk-crisis-help'), words, button);
  element.prepend(box);
}
