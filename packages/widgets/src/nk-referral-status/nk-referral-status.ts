import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from '../shared/property.js';
import { referralStandingEn } from '../locales/en/referral-standing.js';
import { referralStatusEn } from '../locales/en/referral-status.js';
import { kitLanguage, wordsSettled } from '../locales/languages.js';
import { NkElement } from '../shared/base-element.js';
import { choices } from '../shared/choices.styles.js';
import { controls } from '../shared/controls.styles.js';
import { crisisHelp } from '../shared/crisis.js';
import { formStyles } from '../shared/form/form.styles.js';
import { asking, title } from './asking.view.js';
import { referralStatusStyles } from './nk-referral-status.styles.js';
import { parts } from './parts.js';
import { standing } from './standing.view.js';
import { statusServer, type StatusDesk } from './status-desk.js';
import { StatusFlow } from './status-flow.js';
import type { StatusPhase, StatusView } from './status-view.js';

/**
 * Where somebody's request is, by its reference and the person's date of birth: its state and what happens next in plain words, with ways to
 * add to it and to ask to stop. What is typed and what is shown live in memory only, and are gone when the page is.
 *
 * @element nk-referral-status
 */
export class NkReferralStatus extends NkElement<'referral-status'> {
  static override styles: CSSResultGroup = [NkElement.styles, controls, choices, formStyles, referralStatusStyles];

  /** Address of `POST /referrals/status` of a Neighbourhood Kit server. Without it the fallback content stays. */
  @property() endpoint: string | undefined;

  /**
   * Number of the service as people read it. Only with it somebody can ask to be reached another way: an email address by which the person is
   * reached may be told so, and anyone who is not safe then has to be able to call instead.
   */
  @property() telephone: string | undefined;

  /** What the element asks instead of a server: for hosts with a system of their own. */
  @property({ attribute: false }) desk: StatusDesk | undefined;

  protected override readonly findKitLanguage = kitLanguage;
  protected readonly section = 'referral-status';
  protected readonly english = { ...referralStatusEn, ...referralStandingEn };

  readonly #flow = new StatusFlow({
    desk: () => this.desk ?? statusServer(this.endpoint ?? ''),
    draw: () => {
      this.requestUpdate();
    },
    contactForm: async () => {
      const { ContactForm } = await parts['kit-contact']();
      const form = new ContactForm(() => {
        this.requestUpdate();
      });
      // Asks for its words.
      this.wordsFor('contact-change', form.english);
      await wordsSettled();
      return form;
    },
    say: (name) => {
      this.announce(name ? this.text[name] : '');
    },
    focus: (selector) => {
      void this.#focus(selector);
    },
  });

  /** Where it is; read only. */
  get phase(): StatusPhase {
    return this.#flow.phase;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The back-forward cache would show the next person at this computer what the last one saw.
    addEventListener('pagehide', this.#leave);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pagehide', this.#leave);
    this.#flow.clear();
  }

  readonly #leave = (): void => {
    this.#flow.clear();
  };

  get #view(): StatusView {
    const { text, language, headingLevel: level, messages } = this;
    const telephone = this.telephone ?? '';
    const { typed, words, reason, contact: form, act } = this.#flow;
    const contact = form && { form, ...this.wordsFor('contact-change', form.english, messages) };
    return { text, language, level, typed, words, reason, telephone, contact, act };
  }

  protected content(): TemplateResult {
    const { text, endpoint, desk, phase } = this;
    const off = endpoint === undefined && !desk;
    const { failure, notRenewed } = phase as Partial<Extract<StatusPhase, { kind: 'shown' }>>;
    const face = off ? nothing : this.#face(this.#view);
    return html`${crisisHelp(text)} ${face} ${off || (failure ?? notRenewed) ? html`<slot></slot>` : nothing}`;
  }

  #face(view: StatusView): TemplateResult {
    const { phase } = this;
    switch (phase.kind) {
      case 'asking':
        return asking(view, phase);
      case 'loading':
        return html`${title(view)}
          <p class="loading">${view.text.finding}…</p>`;
      case 'shown':
        return standing(view, phase);
    }
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
