import { dateParts } from '@neighbourhood-kit/core/referrals';
import type { NkReferralForm } from '../nk-referral-form.js';

/** Answers as a person gives them: what is typed, or the values chosen. A date is `year-month-day`. */
export type Given = Readonly<Record<string, string | readonly string[]>>;

/** Answers of somebody who asks for themselves. Everything is made up. */
export const FOR_SELF: Given = {
  who: 'self',
  reason: 'I have fallen twice since the summer and do not go out much.',
  'what-matters': 'Getting to the market again on my own.',
  name: 'Ada Example',
  'date-of-birth': '1948-2-9',
  'contact-ways': ['telephone', 'email'],
  telephone: '01632 960 001',
  'may-leave-message': 'yes',
  email: 'ada@example.org',
  address: '1 Example Street\nDerby',
  postcode: 'DE1 3AE',
  'contact-note': 'Not before ten in the morning, please.',
  interpreter: 'yes',
  language: 'Polish',
  adjustments: 'Large print.',
};

/** Answers of a professional who is worried about somebody's safety. */
export const BY_PROFESSIONAL: Given = {
  ...FOR_SELF,
  who: 'professional',
  basis: 'safety-concern',
  'referrer-name': 'Grace Specimen',
  'referrer-organisation': 'Example Surgery',
  'referrer-role': 'Nurse',
  'referrer-telephone': '01632 960 002',
  'referrer-email': 'grace@example.org',
  'contact-ways': ['through-referrer'],
};

/** Fills a form in as a person does, through its fields and buttons. */
export class FormDriver {
  constructor(readonly element: NkReferralForm) {}

  get root(): ShadowRoot {
    if (!this.element.shadowRoot) throw new Error('The form has not been drawn.');
    return this.element.shadowRoot;
  }

  /** Text that can be seen or heard. */
  get words(): string {
    return this.root.querySelector<HTMLElement>('.nk')?.innerText ?? '';
  }

  /** Presses a button by the beginning of its words. */
  async press(words: string): Promise<void> {
    const buttons = [...this.root.querySelectorAll('button')];
    const button = buttons.find(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim().startsWith(words));
    if (!button)
      throw new Error(`There is no button “${words}”, only: ${buttons.map((b) => b.textContent.trim()).join(', ')}`);
    button.click();
    await this.element.updateComplete;
  }

  /** Types or chooses what is given for every field that is shown, also for those that appear on the way. */
  async answer(given: Given): Promise<void> {
    const done = new Set<string>();
    for (let again = true; again;) {
      again = false;
      for (const field of this.root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')) {
        if (done.has(field.id)) continue;
        done.add(field.id);
        again = true;
        this.#fill(field, given);
        await this.element.updateComplete;
      }
    }
  }

  #fill(field: HTMLInputElement | HTMLTextAreaElement, given: Given): void {
    if (field.type === 'radio' || field.type === 'checkbox') {
      if (given[field.name] === undefined) return;
      if ([given[field.name]].flat().includes(field.value) !== (field as HTMLInputElement).checked) field.click();
      return;
    }
    const [, id, part] = /^(.*)-(day|month|year)$/.exec(field.name) ?? [];
    const date = id === undefined ? undefined : given[id];
    const value = date === undefined ? given[field.name] : dateParts(date)[part as 'day'];
    if (typeof value !== 'string') return;
    field.value = value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  /** Starts, and goes on page by page to the list of answers or to the first page that does not let go. Buttons by their words. */
  async through(given: Given, { start, next } = { start: 'Start', next: 'Continue' }): Promise<void> {
    await this.element.updateComplete;
    await this.press(start);
    for (
      let phase = this.element.phase;
      phase.name === 'asking' && phase.problems.length === 0;
      phase = this.element.phase
    ) {
      await this.answer(given);
      await this.press(next);
    }
  }

  /** Waits until the form has sent or given up. */
  async settled(): Promise<void> {
    while (this.element.phase.name === 'sending') await new Promise((done) => setTimeout(done, 5));
    await this.element.updateComplete;
  }
}
