import { html, nothing, ReactiveElement, render } from 'lit';
import { commonEn } from '../locales/en/common.js';
import { base } from './base.styles.js';
import { define } from './define.js';
import { plainButtons } from './plain-buttons.styles.js';
import { takeStyles } from './take-styles.js';
import { tokens } from './tokens.styles.js';

/** The element that is being made into what it is. */
let becoming: HTMLElement | undefined;

/** Makes an element that waited into one of a class: what a constructor returns is what the constructors of classes below set up. */
function make(made: typeof ReactiveElement, waited: HTMLElement): ReactiveElement {
  // Lit prepares a class when it is asked for its attributes.
  Reflect.get(made, 'observedAttributes');
  Object.setPrototypeOf(waited, made.prototype);
  becoming = waited;
  return Reflect.construct(made, []) as ReactiveElement;
}

/**
 * Registers an element whose class stands in a file of its own, which is loaded once the element is on a page. A name is registered once
 * and for all, and only a registered element learns that it stands in a closed shadow root: so what is registered waits, and becomes the
 * element in place when its class is there. Until then it is crisis help and what the page put inside it; when the file cannot be had,
 * that is said, with a way to try again.
 * @param tag - Name of the element.
 * @param attributes - Attributes that the class observes: a browser asks for them when a name is registered, and never again.
 * @param atHand - The class; undefined while it has not been loaded.
 * @param load - Loads the class.
 */
export function whenNeeded(
  tag: string,
  attributes: readonly string[],
  atHand: () => typeof ReactiveElement | undefined,
  load: () => Promise<unknown>,
): void {
  // Programs that only read the names of the kit, on a server, have no page; Lit brings them a registry, but no class to extend.
  if (typeof HTMLElement === 'undefined' || customElements.get(tag)) return;
  /** What the elements of the kit are made of: a new element, or one that waited. */
  class Matter extends HTMLElement {
    constructor() {
      const waited = becoming;
      becoming = undefined;
      // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- it has the class already
      if (waited) return waited;
      super();
    }
  }
  Object.setPrototypeOf(ReactiveElement, Matter);
  const waiting = new Set<Waiting>();
  const itself = (element: HTMLElement): ReactiveElement | undefined => {
    const made = atHand();
    return made && element instanceof made ? element : undefined;
  };

  class Waiting extends HTMLElement {
    static readonly observedAttributes = attributes;
    /** Settled once the element is itself. */
    readonly #arrival: Promise<void>;
    #arrive!: () => void;
    #sought = false;

    constructor() {
      super();
      this.#arrival = new Promise((resolve) => {
        this.#arrive = resolve;
      });
      this.#become();
    }

    /** As that of every element of the kit. */
    get updateComplete(): Promise<boolean> {
      return this.#arrival.then(() => itself(this)?.updateComplete ?? true);
    }

    /** Whoever is sent here meanwhile arrives once the element is there. */
    override focus(): void {
      this.#sought = true;
    }

    connectedCallback(): void {
      if (!itself(this) && this.#become()) this.#tell();
      const element = itself(this);
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
      itself(this)?.disconnectedCallback();
    }

    attributeChangedCallback(name: string, old: string | null, value: string | null): void {
      itself(this)?.attributeChangedCallback(name, old, value);
      if (waiting.has(this)) this.#draw();
    }

    /** Becomes the element, where its class is at hand. */
    #become(): boolean {
      const made = atHand();
      if (!made) return false;
      this.shadowRoot?.replaceChildren();
      const element = make(made, this);
      this.#arrive();
      if (this.#sought)
        void element.updateComplete.then(() => {
          element.focus();
        });
      return true;
    }

    /** What a browser has said already, to the one who waited. */
    #tell(): void {
      for (const name of attributes)
        if (this.hasAttribute(name)) itself(this)?.attributeChangedCallback(name, null, this.getAttribute(name));
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
