import type { FormDefinition, QuestionOption, RequestSettings } from '@neighbourhood-kit/core/referrals';
import type { Service } from '@neighbourhood-kit/core/services';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property } from '../shared/property.js';
import { referralFormEn } from '../locales/en/referral-form.js';
import { kitLanguage } from '../locales/languages.js';
import type { Words } from '../locales/locale.js';
import { NkElement } from '../shared/base-element.js';
import { buttons } from '../shared/buttons.styles.js';
import { LatePart } from '../shared/late-part.js';
import type { PartOf } from '../shared/source/load-part.js';
import { takeStyles } from '../shared/take-styles.js';
import type { SubmitReferral } from './deliver.js';
import type { FormController } from './form-controller.js';
import type { FormView } from './form-view.js';
import { sharingKey, sharingWords, type FrontView } from './front-view.js';
import { intro, refusing } from './intro.view.js';
import { NkReferralFailedEvent, NkReferralSentEvent } from './nk-referral-form.events.js';
import { styles } from './nk-referral-form.styles.js';
import type { Phase } from './phase.js';
import { setUpFaults, type SetUp } from './set-up.js';

type Answering = PartOf<'kit-questions'>;

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
  static override styles: CSSResultGroup = [NkElement.styles, buttons, styles];

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
  /** The questions; `COMMUNITY_FORM` of core where absent. */
  @property({ attribute: false }) definition: FormDefinition | undefined;
  /** Forms by service or pathway; the first that fits goes before `definition`. */
  @property({ attribute: false }) forms: readonly FormDefinition[] = [];
  /** Needs to choose from; those that the service meets where absent. */
  @property({ attribute: false }) needs: readonly QuestionOption[] | undefined;
  /** Sends in place of `endpoint`, for sites with a forms platform of their own. */
  @property({ attribute: false }) submit: SubmitReferral | undefined;

  protected override readonly findKitLanguage = kitLanguage;
  protected readonly section = 'referral-form';
  /** Without the words of the questions until the part that has them is there; no question is drawn before. */
  protected get english(): Words<'referral-form'> {
    return { ...referralFormEn, ...(this.late.part?.words ?? ({} as Answering['words'])) };
  }

  /** Asked for as soon as the first page shows. */
  protected readonly late = new LatePart(this, 'kit-questions');
  #form: FormController | undefined;
  /** True once Start was pressed, until the questions are there. */
  #wanted = false;
  #faults: readonly string[] = [];
  #chosen: FormDefinition | undefined;
  /** True when somebody types for the person who speaks. */
  protected readonly dictated: boolean = false;
  #shown: Phase | undefined;

  /** Where the form is; read only. */
  get phase(): Phase {
    if (this.#faults.length > 0) return { name: 'refusing', faults: this.#faults };
    if (this.#form) return this.#form.phase;
    return this.#wanted ? { name: 'opening', failure: this.late.failure } : { name: 'intro' };
  }

  /** Moves focus to where reading starts: a site that opens the form calls this. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('#start')?.focus(options);
  }

  /** What is set on every request, whatever is answered. */
  protected get requestSettings(): RequestSettings {
    const serviceId = this.#service;
    const view = this.frontView;
    const given = this.#form?.permitted ?? false;
    const sharing = { given, wording: sharingWords(view), language: this.#sharingLanguage(view) };
    return { sharing, channel: 'web', ...(serviceId && { serviceId }) };
  }

  /** English where the language lacks the sentence; the host's own sentence counts as being in the language of the element. */
  #sharingLanguage(view: FrontView): string {
    const key = sharingKey(view);
    const own = this.messages[key] ?? this.localeInUse?.sections[this.section]?.[key];
    return own === undefined ? 'en' : this.language;
  }

  get #service(): string {
    return this.service?.id ?? this.serviceId;
  }

  /** The form that is shown: chosen by service and pathway, with the needs to choose from. Undefined until the questions are there. */
  protected get formDefinition(): FormDefinition | undefined {
    return this.#chosen;
  }

  /** What the first page is drawn from. */
  protected get frontView(): FrontView {
    const { text, service, controller, privacyNotice, complaints, retention, safeguarding, dictated } = this;
    const terms = { controller, privacyNotice, complaints, retention, safeguarding };
    return { text, level: this.headingLevel, terms, service, forSelf: this.#form?.forSelf ?? true, dictated };
  }

  /** What the faces of the form are drawn from; undefined until the questions are there. */
  protected get formView(): FormView | undefined {
    const { text, language } = this;
    return this.#form && { ...this.frontView, text, language, form: this.#form };
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.late.settled;
    return super.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { endpoint, submit, late } = this;
    const other = changed.has('service') && this.service?.id !== changed.get('service')?.id;
    if (other) this.#wanted = false;
    if (late.part) this.#begin(late.part);
    if (other) this.#form?.introduce();
    this.#faults = [
      ...this.findFaults({ endpoint, submit, terms: this.frontView.terms }),
      ...(late.part && this.#chosen ? late.part.definitionFaults(this.#chosen) : []),
    ];
  }

  /** Chooses the questions and, the first time, takes the form up. */
  #begin(part: Answering): void {
    const chosen = part.chooseForm({ ...this.#choice, serviceId: this.#service });
    this.#chosen = chosen;
    if (this.#form) return;
    takeStyles(this.renderRoot, part.styles);
    const form = new part.FormController(this, {
      definition: () => this.#chosen ?? chosen,
      onePage: () => this.onePage,
      dictated: () => this.dictated,
      // Sweden writes a date as year, month and day.
      today: () => new Date().toLocaleDateString('sv', { timeZone: 'Europe/London' }),
      request: () => this.requestSettings,
      post: (signs) => (this.submit ? part.postBy(this.submit) : part.postTo(this.#address, signs)),
      opened: () => (this.submit ? Promise.resolve(undefined) : part.openedAt(this.#address)),
      settled: (outcome) => {
        this.dispatchEvent(
          'sent' in outcome
            ? new NkReferralSentEvent({ id: outcome.sent })
            : new NkReferralFailedEvent({ code: outcome.failed }),
        );
      },
    });
    this.#form = form;
    this.addController(new part.FormHistory(form));
    if (this.#wanted && form.phase.name === 'intro') form.start();
  }

  get #address(): string {
    return new URL(this.endpoint, document.baseURI).href;
  }

  get #choice() {
    const { service, pathwayId, selfReferralAge, definition, forms, needs } = this;
    return { service, pathwayId, selfReferralAge, definition, forms, needs };
  }

  /** Goes to the first question, at once or as soon as it is there; tries again where it could not be had. */
  protected readonly start = (): void => {
    if (this.#form) {
      this.#form.start();
      return;
    }
    if (this.late.failure) this.late.load();
    this.#wanted = true;
    this.requestUpdate();
  };

  /** What keeps the form from being shown. */
  protected findFaults(setUp: SetUp): readonly string[] {
    return setUpFaults(setUp);
  }

  protected content(): TemplateResult {
    const { phase, formView: view } = this;
    const { part } = this.late;
    if (phase.name === 'refusing') return refusing(this.frontView);
    if (phase.name === 'intro' || phase.name === 'opening') return intro(this.frontView, phase, this.start);
    return view && part ? part.face(view, phase) : refusing(this.frontView);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const before = this.#shown;
    const now = this.phase;
    this.#shown = now;
    if (now.name === 'refusing') this.#explain(now.faults, before);
    else if (before === undefined || before.name === 'refusing') return;
    // Nobody is moved because the questions arrived, or did not.
    else if (before !== now && !(isFront(before) && isFront(now))) this.#follow(now);
    else if (now.name === 'opening' && before.name !== 'opening') this.announce(this.text.loading);
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
    // Anyone who reads on would otherwise find "Sending" below the reference.
    this.announce('');
    const root = this.renderRoot as ShadowRoot;
    const question = phase.name === 'asking' && phase.page === undefined ? phase.question : undefined;
    const id = question && this.late.part?.fieldId(question);
    const field = id === undefined ? null : root.getElementById(id);
    const target = root.getElementById('problems') ?? field ?? root.getElementById('start');
    target?.focus({ preventScroll: true });
    const seen: Element = field?.closest('.field') ?? this;
    const { top } = seen.getBoundingClientRect();
    if (top < 0 || top > innerHeight / 2) seen.scrollIntoView();
  }
}

function isFront({ name }: Phase): boolean {
  return name === 'intro' || name === 'opening';
}
