import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from '../shared/property.js';
import { workListEn } from '../locales/en/work-list.js';
import { NkElement } from '../shared/base-element.js';
import { choices } from '../shared/choices.styles.js';
import { controls } from '../shared/controls.styles.js';
import { heading } from '../shared/heading.js';
import { detail } from './detail.view.js';
import { moment } from './moments.js';
import { figures } from './figures.view.js';
import { found } from './found.view.js';
import { list } from './list.view.js';
import { workListStyles } from './nk-work-list.styles.js';
import { onPaperStyles } from './on-paper.styles.js';
import { organisations } from './organisations.view.js';
import { serverDesk } from './server-desk.js';
import { sessionEnded, signIn } from './sign-in.view.js';
import { WorkFlow } from './work-flow.js';
import type { WorkView } from './work-view.js';
import type { WorkDesk, WorkPart } from './work.js';

/**
 * The work list of a partner's staff: signs in with a token, lists referrals, opens one, moves it on. The token and everything that
 * was read live in memory only, and are gone when the page is.
 *
 * @element nk-work-list
 */
export class NkWorkList extends NkElement<'work-list'> {
  static override styles: CSSResultGroup = [NkElement.styles, controls, choices, workListStyles, onPaperStyles];

  /** Base address of a Neighbourhood Kit server. */
  @property() api: string | undefined;

  /** What the list asks, instead of a server at `api`: for hosts with a sign-in of their own. */
  @property({ attribute: false }) desk: WorkDesk | undefined;

  /** What comes first after signing in: `list`, or `figures`, what the referrals tell. */
  @property() view: WorkPart = 'list';

  /** Marks every page as practice: nothing here is about anybody. */
  @property({ type: Boolean }) practice = false;

  protected readonly section = 'work-list';
  protected readonly english = workListEn;

  readonly #flow = new WorkFlow({
    words: () => this.text,
    deskFor: (token) => serverDesk(this.api ?? '', token),
    draw: () => {
      this.requestUpdate();
    },
    say: (words) => {
      this.announce(words);
    },
    focus: (selectors) => {
      void this.#focus(selectors);
    },
    focusedRow: () =>
      (this.renderRoot as ShadowRoot).activeElement?.closest('[data-id]')?.getAttribute('data-id') ?? undefined,
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#flow.live.connect();
    addEventListener('beforeprint', this.#beforePrint);
    addEventListener('pagehide', this.#leave);
    addEventListener('pageshow', this.#return);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#flow.live.disconnect();
    removeEventListener('beforeprint', this.#beforePrint);
    removeEventListener('pagehide', this.#leave);
    removeEventListener('pageshow', this.#return);
  }

  /** The back-forward cache would show the next person at this computer what the last one read, and let them act for them. */
  readonly #leave = (): void => {
    this.#flow.act.signOut();
  };

  /** Anyone who comes back is asked for a token; where the host has a sign-in of its own, that says whether they may read. */
  readonly #return = ({ persisted }: PageTransitionEvent): void => {
    if (persisted && this.desk) this.#flow.use(this.desk);
  };

  /** Paper says when what it says was heard last, which nothing on the screen waits for. */
  readonly #beforePrint = (): void => {
    this.requestUpdate();
  };

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('view')) this.#flow.part = this.view;
    if (changed.has('desk') && this.desk) this.#flow.use(this.desk);
  }

  protected content(): TemplateResult {
    const { text, language, headingLevel } = this;
    const { act, filter, phase, begun, finds } = this.#flow;
    return html`${this.practice || this.#flow.practice ? html`<p class="practice" role="note">${text.practice}</p>` : nothing}
      <div class="bar">
        ${heading(headingLevel, text.title, { look: 'title' })}
        ${
          phase.kind === 'signed-out' || this.desk
            ? nothing
            : html`<button class="link" type="button" @click=${act.signOut}>${text.signOut}</button>`
        }
      </div>
      ${this.#parts()} ${this.#notices()} ${this.#face({ text, language, headingLevel, filter, act, begun, finds })}`;
  }

  /** The ways between the faces. */
  #parts(): TemplateResult | typeof nothing {
    const { phase, part, act, parts } = this.#flow;
    if (phase.kind === 'signed-out' || parts.length < 2) return nothing;
    return html`<nav class="parts no-print" aria-label=${this.text.title}>
      ${parts.map(
        (one) =>
          html`<button
            class="link"
            type="button"
            aria-current=${one === part ? 'page' : nothing}
            @click=${() => {
              act.goTo(one);
            }}
          >
            ${this.text.parts[one]}
          </button>`,
      )}
    </nav>`;
  }

  /** What has to be in sight whichever face is shown. */
  #notices(): TemplateResult {
    const { text, language } = this;
    const { unsaved, notHeardSince, heardAt, phase, act } = this.#flow;
    const live = ['list', 'found', 'detail'].includes(phase.kind);
    const at = (time: Date) => moment({ language }, time.toISOString());
    return html`${notHeardSince && live ? html`<p class="panel note">${text.notHeardSince(at(notHeardSince))}</p>` : nothing}
    ${heardAt && live ? html`<p class="print-only muted">${text.asItWas(at(heardAt))}</p>` : nothing}
    ${unsaved.map(
      ({ id, reference, ended }) =>
        html`<div class="panel error no-print" role="alert">
          <p>${(ended === 'not-known' ? text.perhapsUnsaved : text.unsaved)(reference)}</p>
          <button
            class="button quiet"
            type="button"
            @click=${() => {
              act.open(id);
            }}
          >
            ${text.open(reference)}
          </button>
        </div>`,
    )}`;
  }

  #face(view: WorkView): TemplateResult {
    const { text, headingLevel, act } = view;
    const { phase } = this.#flow;
    switch (phase.kind) {
      case 'signed-out':
        return html`${phase.ended ? sessionEnded(view, phase.ended) : nothing}
        ${this.api === undefined ? html`<slot></slot>` : signIn(view, phase.problem)}`;
      case 'loading':
        return html`<p class="loading">${text.loading}…</p>`;
      case 'failed':
        return html`<div class="panel error" role="alert">
            ${heading(headingLevel + 1, text.problem)}
            <p>${text.failures[phase.failure]}</p>
            <button class="button" type="button" @click=${phase.again}>${text.tryAgain}</button>
          </div>
          <button class="link" type="button" @click=${act.toList}>${text.toList}</button>`;
      case 'list':
        return list(view, phase.page);
      case 'found':
        return found(view, phase);
      case 'detail':
        return detail(view, phase);
      case 'figures':
        return figures(view, phase.figures);
      case 'organisations':
        return organisations(view, phase);
    }
  }

  async #focus(selectors: readonly string[]): Promise<void> {
    await this.updateComplete;
    for (const selector of selectors) {
      const found = this.renderRoot.querySelector<HTMLElement>(selector);
      if (found) {
        found.focus();
        return;
      }
    }
  }

  /** A row that is drawn in another place loses the focus in some browsers: it is given back, and nothing scrolls. */
  protected override update(changed: PropertyValues): void {
    const root = this.renderRoot as ShadowRoot;
    const row = root.activeElement?.getAttribute('data-id');
    super.update(changed);
    if (row === null || row === undefined || root.activeElement) return;
    root.querySelector<HTMLElement>(`[data-id="${CSS.escape(row)}"]`)?.focus({ preventScroll: true });
  }
}
