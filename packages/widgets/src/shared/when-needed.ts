import { html, nothing, render, type ReactiveElement } from 'lit';
import { commonEn } from '../locales/en/common.js';
import { base } from './base.styles.js';
import { define } from './define.js';
import { plainButtons } from './plain-buttons.styles.js';
import { takeStyles } from './take-styles.js';
import { tokens } from './tokens.styles.js';
import { allowUpgrades, upgrade } from './upgrade.js';

/**
 * Registers an element whose class is in a file of its own, which is loaded once the element is on a page. A name can be registered only
 * once, and only a registered element learns that it is in a closed shadow root: so what is registered waits, and is upgraded in place once
 * its class is there. Until then it shows crisis help and what the page put inside it; when the file cannot be loaded, it says so, with a
 * way to try again.
 * @param tag - Name of the element.
 * @param attributes - Attributes that the class observes: a browser asks for them when a name is registered, and never again.
 * @param loadedClass - Gives the class; undefined while it has not been loaded.
 * @param load - Loads the class.
 */
export function whenNeeded(
  tag: string,
  attributes: readonly string[],
  loadedClass: () => typeof ReactiveElement | undefined,
  load: () => Promise<unknown>,
): void {
  // Programs that only read the names of the kit, on a server, have no page; Lit brings them a registry, but no class to extend.
  if (typeof HTMLElement === 'undefined' || customElements.get(tag)) return;
  allowUpgrades();
  const waiting = new Set<Waiting>();
  /** The element as one of its class; undefined while it waits. */
  const upgraded = (element: HTMLElement): ReactiveElement | undefined => {
    const elementClass = loadedClass();
    return elementClass && element instanceof elementClass ? element : undefined;
  };

  class Waiting extends HTMLElement {
    static readonly observedAttributes = attributes;
    /** Settled once the element is upgraded. */
    readonly #upgraded: Promise<void>;
    #settle!: () => void;
    #focusWanted = false;

    constructor() {
      super();
      this.#upgraded = new Promise((resolve) => {
        this.#settle = resolve;
      });
      this.#upgrade();
    }

    /** As every element of the kit has it: settled once the element is drawn. */
    get updateComplete(): Promise<boolean> {
      return this.#upgraded.then(() => upgraded(this)?.updateComplete ?? true);
    }

    /** A waiting element has nothing to focus: it is done once the element is upgraded. */
    override focus(): void {
      this.#focusWanted = true;
    }

    connectedCallback(): void {
      if (!upgraded(this) && this.#upgrade()) this.#replayAttributes();
      const element = upgraded(this);
      if (element) {
        waiting.delete(this);
        element.connectedCallback();
      } else if (!waiting.has(this)) {
        waiting.add(this);
        void this.#ask();
      }
    }

    disconnectedCallback(): void {
      waiting.delete(this);
      upgraded(this)?.disconnectedCallback();
    }

    attributeChangedCallback(name: string, old: string | null, value: string | null): void {
      upgraded(this)?.attributeChangedCallback(name, old, value);
      if (waiting.has(this)) this.#draw();
    }

    /** Upgrades the element where its class is loaded. */
    #upgrade(): boolean {
      const elementClass = loadedClass();
      if (!elementClass) return false;
      this.shadowRoot?.replaceChildren();
      const element = upgrade(this, elementClass);
      this.#settle();
      if (this.#focusWanted)
        void element.updateComplete.then(() => {
          element.focus();
        });
      return true;
    }

    /** Tells the upgraded element of the attributes that the browser reported while it waited. */
    #replayAttributes(): void {
      for (const name of attributes)
        if (this.hasAttribute(name)) upgraded(this)?.attributeChangedCallback(name, null, this.getAttribute(name));
    }

    readonly #ask = async (): Promise<void> => {
      this.#draw();
      try {
        await load();
      } catch (error) {
        console.error(`<${tag}> could not be loaded.`, error);
        if (waiting.has(this)) this.#draw(true);
        return;
      }
      for (const each of waiting) each.connectedCallback();
    };

    #draw(failed = false): void {
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      takeStyles(root, [tokens, base, plainButtons]);
      const [lang, locale, theme] = ['lang', 'locale', 'theme'].map((name) => this.getAttribute(name) ?? nothing);
      render(
        html`<div class="nk">
          <nk-crisis-help lang=${lang} locale=${locale} theme=${theme}></nk-crisis-help>
          ${
            failed
              ? html`<div lang="en" dir="ltr">
                  <p role="alert">${commonEn.broken}</p>
                  <button class="button" type="button" @click=${this.#ask}>${commonEn.tryAgain}</button>
                </div>`
              : nothing
          }
          <slot></slot>
        </div>`,
        root,
      );
    }
  }
  define(tag, Waiting);
}
