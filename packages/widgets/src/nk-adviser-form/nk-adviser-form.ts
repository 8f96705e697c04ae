import type { RequestSettings } from '@neighbourhood-kit/core/referrals';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from '../shared/property.js';
import { adviserFormEn, type AdviserFormMessages } from '../locales/en/adviser-form.js';
import { NkReferralForm } from '../nk-referral-form/nk-referral-form.js';
import { controls } from '../shared/controls.styles.js';
import { formStyles } from '../shared/form/form.styles.js';
import { adviserStyles } from './nk-adviser-form.styles.js';
import { checkScript, introScript, questionScript, sentScript } from './script.view.js';

/** How the answers reach the adviser. */
export type TakenBy = 'telephone' | 'paper';

/**
 * The referral form as an adviser fills it in: with somebody on the telephone, to whom each step is read aloud, or from the blank form on
 * paper. The day on which it was received goes with it, so that the wait counts from then. The browser fills nothing in: what it knows is
 * the adviser's.
 *
 * @element nk-adviser-form
 */
export class NkAdviserForm extends NkReferralForm {
  static override styles: CSSResultGroup = [NkReferralForm.styles, controls, formStyles, adviserStyles];

  /** `telephone`: with a script to read aloud. `paper`: keyed from the blank form. */
  @property({ attribute: 'taken-by' }) takenBy: TakenBy = 'telephone';
  /** Single words of the script in the host's own. */
  @property({ attribute: false }) script: Partial<AdviserFormMessages> = {};

  /** Day on which it was received, `YYYY-MM-DD`; today while nothing else is chosen. */
  @state() private received: string | undefined;

  protected override readonly dictated = true;

  get #today(): string {
    return new Date().toLocaleDateString('sv', { timeZone: 'Europe/London' });
  }

  protected override get requestSettings(): RequestSettings {
    return { ...super.requestSettings, channel: this.takenBy, receivedDate: this.received ?? this.#today };
  }

  protected override content(): TemplateResult {
    const words = this.wordsFor('adviser-form', adviserFormEn, this.script).text;
    const spoken = this.takenBy === 'telephone';
    const { phase, frontView, formView: view } = this;
    switch (phase.name) {
      case 'intro':
      case 'opening':
        return html`${spoken ? introScript(words, frontView) : html`<p class="panel note">${words.paperHint}</p>`}
        ${this.#receivedDay(words)} ${super.content()}`;
      case 'asking':
        return html`${spoken && view ? questionScript(words, view) : nothing} ${super.content()}`;
      case 'checking':
        return html`${spoken && view ? checkScript(words, view) : nothing} ${super.content()}`;
      case 'sent':
        return html`${super.content()} ${spoken && view ? sentScript(words, view, phase.reference) : nothing}`;
      default:
        return super.content();
    }
  }

  /** A day that is not yet, or none at all, is not taken: the field then shows today again. */
  #receivedDay(words: AdviserFormMessages): TemplateResult {
    const today = this.#today;
    const choose = (event: Event): void => {
      const { value } = event.target as HTMLInputElement;
      this.received = /^\d{4}-\d\d-\d\d$/.test(value) && value <= today ? value : undefined;
      this.requestUpdate();
    };
    return html`<div class="field">
      <label class="label" for="received">
        ${this.takenBy === 'paper' ? words.receivedPaper : words.receivedCall}
      </label>
      <p class="hint" id="received-hint">${words.receivedHint}</p>
      <input
        class="input medium"
        type="date"
        id="received"
        max=${today}
        autocomplete="off"
        aria-describedby="received-hint"
        .value=${this.received ?? today}
        @change=${choose}
      />
    </div>`;
  }
}
