import type { Service } from '@neighbourhood-kit/core/services';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { serviceEn } from '../locales/en/service.js';
import { NkElement } from '../shared/base-element.js';
import { blocks } from '../shared/blocks.js';
import { controls } from '../shared/controls.styles.js';
import { crisisHelp } from '../shared/crisis.js';
import { failureView } from '../shared/failure.js';
import { heading } from '../shared/heading.js';
import { own } from '../shared/own.js';
import { failureOf, type SourceFailure } from '../shared/source/source-error.js';
import { SourceElement } from '../shared/source/source-element.js';
import { contact, phonesOf, telephone } from './contact.view.js';
import { cost, eligibility, gettingIn, languages, lastChecked } from './facts.view.js';
import { NkReferEvent } from './nk-service.events.js';
import { serviceStyles } from './nk-service.styles.js';
import { areas, places } from './place.view.js';
import type { ServiceView } from './service-view.js';

// Whoever imports the element has the types of its events.
export type { NkReferEvent };

/** Where the element stands. Every phase has a face. */
export type ServicePhase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly service: Service }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly failure: SourceFailure };

/**
 * Everything a directory knows about one service, in plain words.
 *
 * @element nk-service
 * @fires {NkReferEvent} nk-refer - Somebody asks to be referred; cancelable; `detail.serviceId`, `detail.serviceName`.
 * @csspart failure - The panel that says what went wrong.
 */
export class NkService extends SourceElement<'service'> {
  static override styles: CSSResultGroup = [NkElement.styles, controls, serviceStyles];

  /** Id of the service in the source. */
  @property({ attribute: 'service-id' }) serviceId: string | undefined;

  /** The service itself, when the host has it at hand. It is shown instead of asking the source. */
  @property({ attribute: false }) service: Service | undefined;

  /** Shows the button that asks for help; the host listens to `nk-refer`. */
  @property({ type: Boolean }) refer = false;

  /** True inside the finder, which shows crisis help itself. */
  @property({ attribute: 'in-finder', type: Boolean }) inFinder = false;

  protected readonly section = 'service';
  protected readonly english = serviceEn;

  @state() private phase: ServicePhase = { kind: 'idle' };
  private reading: AbortController | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.reading?.abort();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('service') || changed.has('serviceId')) this.sourceChanged();
  }

  protected sourceChanged(): void {
    this.reading?.abort();
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

  /** Puts reading at the top of the entry. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('[tabindex="-1"]')?.focus(options);
  }

  protected content(): TemplateResult {
    return html`${this.inFinder ? nothing : crisisHelp(this.text)} ${this.#face()}`;
  }

  #face(): TemplateResult {
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

  #entry(service: Service): TemplateResult {
    const { text, language, headingLevel } = this;
    const view: ServiceView = { service, text, language, now: this.clock(), level: headingLevel };
    const { organisation, alert, status, description, summary } = service;
    return html`<article>
      ${heading(headingLevel, html`<bdi lang="en">${service.name}</bdi>`, { look: 'title', focusable: true })}
      ${organisation ? html`<p class="by"><bdi>${text.provider(organisation.name)}</bdi></p>` : nothing}
      ${status === 'active' ? nothing : html`<p class="panel note"><strong>${own(text.statuses, status) ?? ''}</strong></p>`}
      ${alert === undefined ? nothing : html`<div class="panel note">${blocks(alert)}</div>`} ${lastChecked(view)}
      ${this.#actions(service)}
      <section>${heading(headingLevel + 1, text.about)} ${blocks(description ?? summary)}</section>
      ${eligibility(view)} ${cost(view)} ${places(view)} ${areas(view)} ${gettingIn(view)} ${languages(view)}
      ${contact(view)}
    </article>`;
  }

  /** What most people came for, before everything else: ring, or ask to be referred. */
  #actions(service: Service): TemplateResult | typeof nothing {
    const { text } = this;
    const [phone] = phonesOf(service);
    const modes = service.accessModes ?? [];
    const informs = modes.length === 1 && modes[0] === 'information-only';
    const refer = this.refer && !informs && service.status === 'active';
    if (!phone && !refer) return nothing;
    return html`<div class="actions no-print">
      ${refer ? html`<button class="button" type="button" @click=${this.#askForHelp}>${text.refer}</button>` : nothing}
      ${phone ? html`<span class="ring">${text.telephone} ${telephone(phone)}</span>` : nothing}
    </div>`;
  }

  readonly #askForHelp = (): void => {
    if (this.phase.kind !== 'ready') return;
    const { id, name } = this.phase.service;
    this.dispatchEvent(new NkReferEvent({ serviceId: id, serviceName: name }));
  };
}
