import { commonEn } from '../locales/en/common.js';

/**
 * Loads an element that stands in a file of its own as soon as a page holds one. Until it is there the element is crisis help and what
 * the page put inside it; when it cannot be had, that is said, with a way to try again.
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
    const boxes = [...held].map(helpIn);
    const again = (): void => {
      for (const box of boxes) box.remove();
      void begin();
    };
    try {
      await load();
      for (const box of boxes) box.remove();
    } catch (error) {
      console.error(`<${tag}> could not be loaded.`, error);
      for (const box of boxes) explain(box, again);
    }
  };
  const watch = new MutationObserver(look);
  watch.observe(document, { childList: true, subtree: true });
  look();
}

/** Crisis help never waits for a file: it stands among the page's own content until the element shows its own. */
function helpIn(element: Element): HTMLElement {
  const box = document.createElement('div');
  const help = document.createElement('nk-crisis-help');
  for (const name of ['lang', 'locale', 'theme']) {
    const value = element.getAttribute(name);
    if (value !== null) help.setAttribute(name, value);
  }
  box.append(help);
  element.prepend(box);
  return box;
}

/** The element is not there, so what is said stands below crisis help, and goes when it is tried again. */
function explain(box: HTMLElement, again: () => void): void {
  const words = document.createElement('p');
  words.lang = 'en';
  words.setAttribute('role', 'alert');
  words.textContent = commonEn.broken;
  const button = document.createElement('button');
  button.lang = 'en';
  button.type = 'button';
  button.textContent = commonEn.tryAgain;
  button.addEventListener('click', again);
  box.append(words, button);
}
