import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from '../shared/property.js';
import { blankFormEn, type BlankFormMessages } from '../locales/en/blank-form.js';
import { startButton } from '../nk-referral-form/intro.view.js';
import { NkReferralForm } from '../nk-referral-form/nk-referral-form.js';
import type { SetUp } from '../nk-referral-form/set-up.js';
import { crisisHelp } from '../shared/crisis.js';
import { heading } from '../shared/heading.js';
import { paper } from './paper.view.js';
import { blankStyles } from './nk-blank-form.styles.js';

/**
 * The referral form to print in large print and fill in by hand, made from the same definition and words as the form on the screen. It
 * is keyed later with `nk-adviser-form taken-by="paper"` and the day on which it was received. What stands inside the element is where to
 * send it.
 *
 * @element nk-blank-form
 * @slot - Where to send the form: an address, and a telephone number for help with it.
 */
export class NkBlankForm extends NkReferralForm {
  static override styles: CSSResultGroup = [NkReferralForm.styles, blankStyles];

  /** Single words of the paper form in the host's own. */
  @property({ attribute: false }) paperWords: Partial<BlankFormMessages> = {};

  /** Paper needs nobody to send it to by the network; everything else a form must say stands on it too. */
  protected override findFaults(setUp: SetUp): readonly string[] {
    return super.findFaults({ ...setUp, submit: setUp.submit ?? (() => Promise.reject(new Error('paper'))) });
  }

  protected override content(): TemplateResult {
    if (this.phase.name === 'refusing') return super.content();
    const { formView: view, formDefinition: form } = this;
    if (!view || !form) return this.#opening();
    const words = this.wordsFor('blank-form', blankFormEn, this.paperWords).text;
    return html`<p class="no-print">
        <button
          class="button"
          type="button"
          @click=${() => {
            print();
          }}
        >
          ${words.print}
        </button>
      </p>
      ${paper(
        view,
        words,
        form.pages.filter(({ questions }) => questions.some(({ options }) => options?.length !== 0)),
      )}
      <section class="paper">
        ${heading(view.level + 1, words.whereToSend, { look: 'section' })}
        <slot></slot>
      </section> `;
  }

  /** Nothing can be printed before the questions are there: crisis help, the page's own words and a way on. */
  #opening(): TemplateResult {
    const { frontView, late } = this;
    const again = (): void => {
      if (!late.failure) return;
      late.load();
      this.requestUpdate();
    };
    return html`${crisisHelp(frontView.text)}
    ${startButton(frontView, { name: 'opening', failure: late.failure }, again)}
    ${late.failure ? nothing : html`<slot></slot>`}`;
  }
}
