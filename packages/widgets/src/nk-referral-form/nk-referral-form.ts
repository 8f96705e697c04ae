import {
  COMMUNITY_FORM,
  formFor,
  withOptions,
  type FormDefinition,
  type QuestionOption,
  type RequestSettings,
} from '@neighbourhood-kit/core/referrals';
import type { Service } from '@neighbourhood-kit/core/services';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { formQuestionsEn } from '../locales/en/form-questions.js';
import { referralFormEn } from '../locales/en/referral-form.js';
import { kitLanguage } from '../locales/languages.js';
import { NkElement } from '../shared/base-element.js';
import { controls } from '../shared/controls.styles.js';
import { formStyles } from '../shared/form/form.styles.js';
import { asking } from './asking.view.js';
import { checking } from './checking.view.js';
import { postBy, postTo, type SubmitReferral } from './deliver.js';
import { FormController } from './form-controller.js';
import { FormHistory } from './form-history.js';
import { sharingKey, sharingWords, type FormView } from './form-view.js';
import { intro } from './intro.view.js';
import { NkReferralFailedEvent, NkReferralSentEvent } from './nk-referral-form.events.js';
import { styles } from './nk-referral-form.styles.js';
import { alreadySent, cleared, refusing, sent } from './outcome.view.js';
import type { Phase } from './phase.js';
import { fieldId } from './questions/frame.js';
import { setUpFaults, type SetUp } from './set-up.js';

/**
 * Lets people ask for help, for themselves or for somebody else, one question a page. Answers live in memory until they are sent by
 * POST; nothing is stored, logged or put into an address or event.
 *
 * It is shown only once the site has said who is responsible, where the privacy notice is, how to complain and how long answers are
 * kept. Until then, and whenever sending fails, the element's content shows: put telephone numbers there.
 *
 * @element nk-referral-form
 * @slot next - What happens next, in the site's own words, on the confirmation.
 * @fires {NkReferralSentEvent} nk-referral-sent - Taken in; `detail.id`.
 * @fires {NkReferralFailedEvent} nk-referral-failed - Not sent; `detail.code`.
 * @csspart error-summary - List of problems with answers.
 * @csspart failure - Panel that says why sending failed.
 * @csspart confirmation - Panel with the reference.
 */
export class NkReferralForm extends NkElement<'referral-form'> {
  static override styles: CSSResultGroup = [NkElement.styles, controls, formStyles, styles];

  /** Address that takes referrals in by POST (`POST /referrals` of the reference server), by https. */
  @property() endpoint = '';
  /** Organisation responsible for the answers (UK GDPR "controller"). */
  @property() controller = '';
  /** Address of its privacy notice. */
  @property({ attribute: 'privacy-notice' }) privacyNotice = '';
  /** Address of its complaints page, or a sentence that says how to complain. */
  @property() complaints = '';
  /** How long answers are kept, for example `8 years`. */
  @property() retention = '';
  /** Whom to tell about a risk of harm, with the number: `Call Derbyshire on 01629 533190`. */
  @property() safeguarding = '';
  /** Id of the service asked for; `service.id` goes before it. Without either a coordinator finds a service. */
  @property({ attribute: 'service-id' }) serviceId = '';
  /** Id of the pathway that the referral is part of: chooses among `forms`. */
  @property({ attribute: 'pathway-id' }) pathwayId = '';
  /** Youngest age in years at which a person may fill the form in for themselves; goes before the form's own. */
  @property({ attribute: 'self-referral-age', type: Number }) selfReferralAge: number | undefined;
  /** Shows all questions on one page. */
  @property({ attribute: 'one-page', type: Boolean }) onePage = false;

  /** The service asked for: its name, who can use it and whether it has room are shown before the first question. */
  @property({ attribute: false }) service: Service | undefined;
  /** The questions. */
  @property({ attribute: false }) definition: FormDefinition = COMMUNITY_FORM;
  /** Forms by service or pathway; the first that fits goes before `definition`. */
  @property({ attribute: false }) forms: readonly FormDefinition[] = [];
  /** Needs to choose from; those that the service meets where absent. */
  @property({ attribute: false }) needs: readonly QuestionOption[] | undefined;
  /** Sends in place of `endpoint`, for sites with a forms platform of their own. */
  @property({ attribute: false }) submit: SubmitReferral | undefined;

  protected override readonly findKitLanguage = kitLanguage;
  protected readonly section = 'referral-form';
  protected readonly english = { ...referralFormEn, ...formQuestionsEn };
  readonly #form = new FormController(this, {
    definition: () => this.#chosen,
    onePage: () => this.onePage,
    dictated: () => this.dictated,
    // Sweden writes a date as year, month and day.
    today: () => new Date().toLocaleDateString('sv', { timeZone: 'Europe/London' }),
    request: () => this.requestSettings,
    post: () => (this.submit ? postBy(this.submit) : postTo(new URL(this.endpoint, document.baseURI).href)),
    settled: (outcome) => {
      this.dispatchEvent(
        'sent' in outcome
          ? new NkReferralSentEvent({ id: outcome.sent })
          : new NkReferralFailedEvent({ code: outcome.failed }),
      );
    },
  });
  #faults: readonly string[] = [];
  #chosen = COMMUNITY_FORM;
  /** True when somebody types for the person who speaks. */
  protected readonly dictated: boolean = false;
  #shown: Phase | undefined;

  constructor() {
    super();
    this.addController(new FormHistory(this.#form));
  }

  /** Where the form is; read only. */
  get phase(): Phase {
    return this.#faults.length > 0 ? { name: 'refusing', faults: this.#faults } : this.#form.phase;
  }

  /** Moves focus to where reading starts: a site that opens the form calls this. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('#start')?.focus(options);
  }

  /** What is set on every request, whatever is answered. */
  protected get requestSettings(): RequestSettings {
    const serviceId = this.#service;
    const view = this.formView;
    const sharing = { given: this.#form.permitted, wording: sharingWords(view), language: this.#sharingLanguage(view) };
    return { sharing, channel: 'web', ...(serviceId && { serviceId }) };
  }

  /** English where the language lacks the sentence; the host's own sentence counts as being in the language of the element. */
  #sharingLanguage(view: FormView): string {
    const key = sharingKey(view);
    const own = this.messages[key] ?? this.localeInUse?.sections[this.section]?.[key];
    return own === undefined ? 'en' : this.language;
  }

  get #service(): string {
    return this.service?.id ?? this.serviceId;
  }

  /** The form for the service and pathway, with the needs to choose from. */
  #choose(): FormDefinition {
    const { pathwayId, selfReferralAge, service } = this;
    const form = formFor(this.forms, { serviceId: this.#service, pathwayId }) ?? this.definition;
    const met = (service?.terms ?? []).flatMap(({ role, code, name }) =>
      role === 'need' && code !== undefined ? { value: code, label: name } : [],
    );
    // What a service with one need is asked for needs no question.
    const needs = this.needs ?? (met.length > 1 ? met : []);
    return { ...withOptions(form, 'needs', needs), ...(selfReferralAge !== undefined && { selfReferralAge }) };
  }

  /** The form that is shown: chosen by service and pathway, with the needs to choose from. */
  protected get formDefinition(): FormDefinition {
    return this.#chosen;
  }

  /** What the faces of the form are drawn from. */
  protected get formView(): FormView {
    const { text, language, service, controller, privacyNotice, complaints, retention, safeguarding } = this;
    const terms = { controller, privacyNotice, complaints, retention, safeguarding };
    return { text, language, level: this.headingLevel, form: this.#form, terms, service };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { endpoint, submit } = this;
    this.#chosen = this.#choose();
    this.#faults = this.findFaults({ endpoint, submit, definition: this.#chosen, terms: this.formView.terms });
    if (changed.has('service') && this.service?.id !== changed.get('service')?.id) this.#form.introduce();
  }

  /** What keeps the form from being shown. */
  protected findFaults(setUp: SetUp): readonly string[] {
    return setUpFaults(setUp);
  }

  protected content(): TemplateResult {
    const { phase } = this;
    const view = this.formView;
    switch (phase.name) {
      case 'refusing':
        return refusing(view);
      case 'intro':
        return intro(view);
      case 'asking':
        return asking(view, phase);
      case 'checking':
      case 'sending':
      case 'failed':
        return checking(view, phase);
      case 'sent':
        return sent(view, phase);
      case 'already-sent':
        return alreadySent(view);
      case 'cleared':
        return cleared(view, phase);
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const before = this.#shown;
    const now = this.phase;
    this.#shown = now;
    if (now.name === 'refusing') this.#explain(now.faults, before);
    else if (before !== undefined && before.name !== 'refusing' && before !== now) this.#follow(now);
  }

  #explain(faults: readonly string[], before: Phase | undefined): void {
    if (before?.name === 'refusing' && before.faults.join() === faults.join()) return;
    console.error(`<${this.localName}> is not shown. To show it:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
    this.dispatchEvent(new NkReferralFailedEvent({ code: 'not-set-up' }));
  }

  /** Takes keyboard and screen reader along to what is new. */
  #follow(phase: Phase): void {
    if (phase.name === 'sending') {
      this.announce(phase.slow ? this.text.stillSending : this.text.sending);
      return;
    }
    // Whoever reads on would otherwise come upon "Sending" below the reference.
    this.announce('');
    const root = this.renderRoot as ShadowRoot;
    const question = phase.name === 'asking' && phase.page === undefined ? phase.question : undefined;
    const field = question === undefined ? null : root.getElementById(fieldId(question));
    const target = root.getElementById('problems') ?? field ?? root.getElementById('start');
    target?.focus({ preventScroll: true });
    const seen: Element = field?.closest('.field') ?? this;
    const { top } = seen.getBoundingClientRect();
    if (top < 0 || top > innerHeight / 2) seen.scrollIntoView();
  }
}
