import { html, LitElement, nothing, render, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from './property.js';
import { commonEn } from '../locales/en/common.js';
import type { FindKitLanguage } from '../locales/languages.js';
import {
  findLocale,
  sectionsOf,
  type Locale,
  type LocaleSections,
  type Messages,
  type SectionName,
  type Text,
  type Words,
} from '../locales/locale.js';
import { withWords } from '../locales/with-words.js';
import { Announcer } from './announcer.js';
import { base } from './base.styles.js';
import { crisisHelp, crisisStyles } from './crisis.js';
import { tokens, type Theme } from './tokens.styles.js';

/** Words as they are shown. */
export interface WordsInUse<S extends SectionName> {
  readonly text: Text<S>;
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** True while the words of the language are still on their way, and the words are English. */
  readonly coming?: boolean | undefined;
}

/**
 * What every element of the kit shares: language and direction, messages, looks, announcements, and a way to fail that leaves people
 * with crisis help and the page's own fallback content.
 *
 * A subclass names its section of the messages, gives its English, and draws itself in `content()`.
 *
 * @slot - Fallback content: shown before the script runs, while nothing is ready, and whenever the element fails. Put telephone numbers here.
 * @csspart crisis - The strip of crisis telephone numbers.
 */
export abstract class NkElement<S extends SectionName> extends LitElement {
  static override styles: CSSResultGroup = [tokens, base, crisisStyles];

  /**
   * Language of the words, BCP 47; `lang` on the element itself says the same. Without either the page's language is followed where the
   * kit has a checked translation, else English.
   */
  @property() locale: string | undefined;

  /** Level of the element's own heading, 1 to 6, so that it fits the outline of the page. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  /** Look: `neutral` takes the page's own font, `nhs` and `govuk` follow those services. */
  @property({ reflect: true }) theme: Theme = 'neutral';

  /** Single messages in the host's own words. */
  @property({ attribute: false }) messages: Messages<S> = {};

  protected abstract readonly section: S;
  protected abstract readonly english: Words<S>;

  /** Finds the translations that come with the kit. An element that has none of its own does not carry the means to find them. */
  protected readonly findKitLanguage: FindKitLanguage | undefined = undefined;

  /** The words to show: English, then the language's, then the host's own. */
  protected text!: Text<S>;
  /** BCP 47 code of the words shown. */
  protected language = 'en';
  protected direction: 'ltr' | 'rtl' = 'ltr';

  /** The language in use; undefined for English. */
  protected localeInUse: Locale | undefined;
  /** What is said of words that nobody has checked. */
  #notice: string | undefined;

  readonly #announcer = new Announcer(this);

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /** Draws the element. Whatever it throws is caught and answered with the fallback. */
  protected abstract content(): unknown;

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    // eslint-disable-next-line wc/guard-super-call -- LitElement has it.
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang') this.requestUpdate();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    // Lit draws in front of the live region, which therefore outlives every redraw.
    root.append(this.#announcer.region);
    this.renderOptions.renderBefore = this.#announcer.region;
    return root;
  }

  /**
   * Says something to screen readers without moving focus. Several calls close together are said as the last one.
   * @param words - A short sentence; empty takes the last one back.
   */
  protected announce(words: string): void {
    this.#announcer.say(words);
  }

  /** Chooses the words before anything is drawn. A subclass that overrides this calls it first. */
  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { text, locale } = this.#choose(this.section, this.english, this.messages);
    this.localeInUse = locale;
    this.language = locale?.code ?? 'en';
    this.direction = locale?.direction ?? 'ltr';
    this.#notice = locale?.preview ? locale.notice : undefined;
    this.text = text;
  }

  /**
   * Chooses other words than the element's own, in the same language: those of a part that is loaded late, or that only some elements have.
   * Where they come later, the element is drawn again.
   * @param section - Whose words.
   * @param english - What is fallen back to.
   * @param own - Words of the host that stand in their place.
   * @returns The words, and how they are written: English, where the language has none of them.
   */
  protected wordsFor<T extends SectionName>(section: T, english: Words<T>, own: object = {}): WordsInUse<T> {
    const { text, locale } = this.#choose(section, english, own);
    return locale?.sections[section] === undefined
      ? { text, language: 'en', direction: 'ltr', coming: locale?.coming }
      : { text, language: locale.code, direction: locale.direction };
  }

  #choose<T extends SectionName>(section: T, english: Words<T>, own: object): { text: Text<T>; locale?: Locale } {
    const asked = this.locale ?? this.getAttribute('lang') ?? undefined;
    const page = this.closest('[lang]')?.getAttribute('lang') ?? undefined;
    const locale =
      findLocale(asked, page) ??
      this.findKitLanguage?.(asked, page, section, () => {
        this.requestUpdate();
      });
    const sections: LocaleSections = locale?.sections ?? {};
    const layers = sectionsOf(section).map((each) => sections[each]);
    const text = withWords(commonEn, english, sections.common, ...layers, own) as unknown as Text<T>;
    return { text, ...(locale && { locale }) };
  }

  protected override render(): unknown {
    try {
      return html`<div class="nk" part="base" lang=${this.language} dir=${this.direction}>
        ${this.content()}${this.#preview()}
      </div>`;
    } catch (error) {
      return this.#broken(error);
    }
  }

  protected override update(changed: PropertyValues): void {
    try {
      super.update(changed);
    } catch (error) {
      render(this.#broken(error), this.renderRoot, this.renderOptions);
    }
  }

  /** Anyone who reads a translation that nobody has checked must know it. Inside another element it is said once. */
  #preview(): unknown {
    if (this.#notice === undefined || this.hasAttribute('in-finder')) return nothing;
    return html`<p class="muted preview">
      ${this.#notice} <span lang="en" dir="ltr">${commonEn.previewNotice}</span>
    </p>`;
  }

  /** Somebody may be in need: a programming error must not take the telephone numbers away. */
  #broken(error: unknown): TemplateResult {
    console.error(`${this.localName} could not be drawn`, error);
    const text = { ...commonEn, ...this.messages };
    return html`<div class="nk" lang="en" dir="ltr">
      ${crisisHelp(text)}
      <p role="alert">${text.broken}</p>
      <slot></slot>
    </div>`;
  }
}
