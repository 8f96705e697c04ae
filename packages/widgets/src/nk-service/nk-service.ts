import type { Service } from '@neighbourhood-kit/core/services';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from '../shared/property.js';
import { directoryEn } from '../locales/en/directory.js';
import type { Words } from '../locales/locale.js';
import { NkElement } from '../shared/base-element.js';
import { controls } from '../shared/controls.styles.js';
import { crisisHelp } from '../shared/crisis.js';
import { failureView } from '../shared/failure.js';
import { handToForm } from '../shared/hand-to-form.js';
import { LatePart } from '../shared/late-part.js';
import { exitStyles, quickExit } from '../shared/quick-exit.js';
import { loadPart, type PartOf } from '../shared/source/load-part.js';
import { failureOf, type SourceFailure } from '../shared/source/source-error.js';
import { SourceElement } from '../shared/source/source-element.js';
import { takeStyles } from '../shared/take-styles.js';
import type { More } from '../more/more.js';
import { NkReferEvent } from './nk-service.events.js';

// Anyone who imports the element has the types of its events.
export type { NkReferEvent };

/** Where the element stands. Every phase has a face. */
export type ServicePhase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly service: Service }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly failure: SourceFailure };

/** What is next to an entry that is shown alone: nothing but the report of a problem. */
const NOTHING_BESIDE = {
  asked: { text: '', when: { kind: 'any' }, facets: {} },
  placeIsHere: false,
  hits: [],
  services: new Map(),
  areas: [],
  tiles: undefined,
  details: () => undefined,
} as const;

/**
 * Everything a directory knows about one service, in plain words.
 *
 * @element nk-service
 * @fires {NkReferEvent} nk-refer - Somebody asks to be referred; cancelable; `detail.serviceId`, `detail.serviceName`.
 * @csspart failure - The panel that says what went wrong.
 * @slot known - What is known of the service without its entry, for example its name: shown while that is not there.
 */
export class NkService extends SourceElement<'service'> {
  static override styles: CSSResultGroup = [NkElement.styles, controls, exitStyles];

  /** Id of the service in the source. */
  @property({ attribute: 'service-id' }) serviceId: string | undefined;

  /** Id of the place (service at location) that stands first, of several: the one at which it was shown. */
  @property({ attribute: 'place-id' }) placeId: string | undefined;

  /** The service itself, when the host has it at hand. It is shown instead of asking the source. */
  @property({ attribute: false }) service: Service | undefined;

  /** Shows the button that asks for help; the host listens to `nk-refer`. */
  @property({ type: Boolean }) refer = false;

  /** Selector of the `nk-referral-form` on this page that takes over when somebody asks for help. It shows the button too. */
  @property() form: string | undefined;

  /** Whom to tell what is wrong with an entry: an e-mail address, or an endpoint that takes reports by POST. */
  @property({ attribute: 'report-to' }) reportTo: string | undefined;

  /** Address that a button leads to at once, for people who must not be seen here. */
  @property({ attribute: 'quick-exit' }) quickExit: string | undefined;

  /** True inside the finder, which shows crisis help itself. */
  @property({ attribute: 'in-finder', type: Boolean }) inFinder = false;

  protected readonly section = 'service';
  /** Without its own words until the part that has them is there; nothing is drawn with them before. */
  protected get english(): Words<'service'> {
    return { ...directoryEn, ...(this.late.part?.words ?? ({} as PartOf<'kit-service'>['words'])) };
  }

  private readonly late = new LatePart(this, 'kit-service');
  private more: More | undefined;
  /** Why the form that reports a problem could not be had. */
  @state() private unreported: SourceFailure | undefined;

  @state() private phase: ServicePhase = { kind: 'idle' };
  private reading: AbortController | undefined;

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.late.settled;
    return super.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('service') || changed.has('serviceId')) this.sourceChanged();
  }

  protected sourceChanged(): void {
    this.reading?.abort();
    // What was being reported is of another service.
    this.more = this.unreported = undefined;
    if (this.service) this.phase = { kind: 'ready', service: this.service };
    else if (this.current && this.serviceId !== undefined) void this.#read();
    else this.phase = { kind: 'idle' };
  }

  async #read(): Promise<void> {
    const { current, serviceId } = this;
    if (!current || serviceId === undefined) return;
    const reading = new AbortController();
    this.reading = reading;
    this.phase = { kind: 'loading' };
    try {
      const service = await current.service(serviceId, reading.signal);
      if (reading.signal.aborted) return;
      this.phase = service ? { kind: 'ready', service } : { kind: 'missing' };
      this.announce(service ? service.name : this.text.missing);
    } catch (error) {
      if (reading.signal.aborted) return;
      console.error('The service could not be read.', error);
      this.phase = { kind: 'failed', failure: failureOf(error) };
    }
  }

  /** Whatever takes the place of what somebody was at is read next. */
  protected override update(changed: PropertyValues): void {
    const at = this.shadowRoot?.activeElement;
    super.update(changed);
    if (at?.isConnected === false) (this.renderRoot.querySelector<HTMLElement>('#more') ?? this).focus();
  }

  /** Puts reading at the top of the entry. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('[tabindex="-1"]')?.focus(options);
  }

  protected content(): TemplateResult {
    const { text, late, headingLevel, phase } = this;
    const there = late.part && phase.kind === 'ready';
    return html`${this.inFinder ? nothing : html`${quickExit(text, this.quickExit)} ${crisisHelp(text)}`}
    ${there ? nothing : html`<slot name="known"></slot>`}
    ${
      late.part
        ? this.#face()
        : late.failure
          ? failureView(text, headingLevel, late.failure, late.load)
          : html`<p class="loading" tabindex="-1">${text.loading}…</p>
              <slot></slot>`
    }`;
  }

  #face(): unknown {
    const { text, phase, headingLevel } = this;
    switch (phase.kind) {
      case 'idle':
        return html`<p>${text.noService}</p>
          <slot></slot>`;
      case 'loading':
        return html`<p tabindex="-1">${text.loadingService}…</p>
          <slot></slot>`;
      case 'missing':
        return html`<p class="panel" tabindex="-1">${text.missing}</p>
          <slot></slot>`;
      case 'failed':
        return failureView(text, headingLevel, phase.failure, () => {
          void this.#read();
        });
      case 'ready':
        return this.#entry(phase.service);
    }
  }

  #entry(service: Service): unknown {
    const { text, language, headingLevel, more } = this;
    const part = this.late.part;
    if (!part) return nothing;
    takeStyles(this.renderRoot, part.styles);
    return part.entry({
      service,
      placeId: this.placeId,
      text,
      language,
      now: this.clock(),
      level: headingLevel,
      refer: this.refer || this.form !== undefined ? this.#askForHelp : undefined,
      after: html`${
        this.reportTo === undefined
          ? nothing
          : html`<p class="no-print">
              <button class="link" type="button" aria-expanded=${more?.panel ? 'true' : 'false'} @click=${this.#report}>
                ${text.reportProblem}
              </button>
            </p>`
      }
      ${
        this.unreported === undefined
          ? more?.view({ ...NOTHING_BESIDE, language, costs: text.costs, level: headingLevel + 1 })
          : failureView(text, headingLevel + 1, this.unreported, () => void this.#report())
      }`,
    });
  }

  readonly #askForHelp = (): void => {
    if (this.phase.kind !== 'ready') return;
    const { service } = this.phase;
    if (this.dispatchEvent(new NkReferEvent({ serviceId: service.id, serviceName: service.name }, service)))
      handToForm(this, service);
  };

  /** What comes late is opened here, so that anyone who only reads does not load it. */
  readonly #report = async (): Promise<void> => {
    if (this.phase.kind !== 'ready') return;
    const { id, name } = this.phase.service;
    // Another service may stand here once the part has come: of that one nobody has asked to report anything.
    const stillHere = () => this.phase.kind === 'ready' && this.phase.service.id === id;
    this.unreported = undefined;
    try {
      const { More, styles } = await loadPart('kit-more');
      if (!stillHere()) return;
      takeStyles(this.renderRoot, styles);
      this.more ??= new More({
        element: this,
        say: (words) => {
          this.announce(words);
        },
        words: (english) => this.wordsFor('more', english, this.messages),
      });
      this.more.report(this.reportTo, { serviceId: id, serviceName: name });
    } catch (error) {
      console.error('A problem cannot be reported here.', error);
      if (stillHere()) this.unreported = failureOf(error);
    }
  };
}
