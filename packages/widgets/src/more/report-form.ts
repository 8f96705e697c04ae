import { html, nothing, type TemplateResult } from 'lit';
import type { Text } from '../locales/locale.js';
import { mailReport, postReport, REPORT_KINDS, type Report, type ReportKind, type ReportTo } from './report.js';

/** What a report is about. */
export interface ReportAbout {
  readonly serviceId?: string | undefined;
  readonly serviceName?: string | undefined;
}

/** What the form needs from the element around it. */
export interface ReportHost {
  readonly draw: () => void;
  /** Says something to screen readers. */
  readonly say: (words: string) => void;
}

/** Where a report stands. */
type ReportState = 'asking' | 'missing' | 'sending' | 'sent' | 'failed' | 'mailed';

/** A short form that tells the people who run the directory what is wrong with it. What is typed lives in memory until it is sent. */
export class ReportForm {
  #kind: ReportKind | undefined;
  #details = '';
  #state: ReportState = 'asking';
  /** One for each report, however often it is tried. */
  readonly #id = crypto.getRandomValues(new Uint32Array(4)).join('-');

  constructor(
    private readonly host: ReportHost,
    private readonly to: ReportTo,
    private readonly about: ReportAbout,
  ) {}

  async #send(text: Text<'more'>): Promise<void> {
    const kind = this.#kind;
    if (this.#state === 'sending') return;
    if (!kind) {
      this.#enter('missing', text.reportKindMissing);
      return;
    }
    const { origin, pathname } = location;
    const report: Report = {
      id: this.#id,
      kind,
      details: this.#details.trim(),
      ...this.about,
      page: origin + pathname,
    };
    if (this.to.kind === 'email') {
      open(mailReport(this.to.address, report, text.reportKinds[kind]), '_self');
      this.#enter('mailed', text.reportByEmail(this.to.address));
      return;
    }
    this.#enter('sending', text.sending);
    const sent = await postReport(this.to.url, report);
    this.#enter(sent ? 'sent' : 'failed', sent ? text.reportSent : text.reportNotSent);
  }

  #enter(state: ReportState, words: string): void {
    this.#state = state;
    this.host.say(words);
    this.host.draw();
  }

  /**
   * Draws the form, or what became of the report.
   * @param text - The words.
   * @returns The form.
   */
  view(text: Text<'more'>): TemplateResult {
    if (this.#state === 'sent') return html`<p><strong>${text.reportSent}</strong></p>`;
    const { serviceName } = this.about;
    const missing = this.#state === 'missing';
    return html`<form
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#send(text);
      }}
    >
      ${serviceName === undefined ? nothing : html`<p><bdi>${text.reportAbout(serviceName)}</bdi></p>`}
      <fieldset class="field" aria-describedby=${missing ? 'report-missing' : nothing}>
        <legend>${text.reportKind}</legend>
        ${missing ? html`<span class="field-error" id="report-missing">${text.reportKindMissing}</span>` : nothing}
        ${REPORT_KINDS.map((kind) => this.#choice(kind, text))}
      </fieldset>
      <div class="field">
        <label class="label" for="report-details">${text.reportDetails} (${text.optional})</label>
        <span class="hint" id="report-hint">${text.reportHint}</span>
        <textarea
          id="report-details"
          rows="4"
          maxlength="1000"
          dir="auto"
          aria-describedby="report-hint"
          .value=${this.#details}
          @input=${(event: Event) => {
            this.#details = (event.target as HTMLTextAreaElement).value;
          }}
        ></textarea>
      </div>
      ${this.#outcome(text)}
      <button class="button" type="submit" aria-disabled=${this.#state === 'sending' ? 'true' : nothing}>
        ${this.#state === 'sending' ? text.sending : text.send}
      </button>
    </form>`;
  }

  #outcome(text: Text<'more'>): TemplateResult | typeof nothing {
    if (this.#state === 'failed') return html`<p class="field-error">${text.reportNotSent}</p>`;
    if (this.#state !== 'mailed' || this.to.kind !== 'email') return nothing;
    return html`<p>${text.reportByEmail(this.to.address)}</p>`;
  }

  #choice(kind: ReportKind, text: Text<'more'>): TemplateResult {
    return html`<div class="choice">
      <input
        type="radio"
        name="report-kind"
        id="report-kind-${kind}"
        .checked=${this.#kind === kind}
        @change=${() => {
          this.#kind = kind;
          if (this.#state === 'missing') this.#state = 'asking';
          this.host.draw();
        }}
      />
      <label for="report-kind-${kind}">${text.reportKinds[kind]}</label>
    </div>`;
  }
}
