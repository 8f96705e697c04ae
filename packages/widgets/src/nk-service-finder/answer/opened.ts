import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { FinderAround } from '../../nk-service/in-finder.view.js';
import { failureView } from '../../shared/failure.js';
import { LatePart } from '../../shared/late-part.js';
import type { FinderView } from '../finder-view.js';
import { keep } from '../tools.view.js';
import { ServiceHistory } from './service-history.js';

/** What is needed of the finder. */
type Finder = FinderAround & ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** A service that stands open in place of the list. */
export class OpenedService {
  /** Its id; undefined while the list shows. */
  id: string | undefined;
  /** How far the page was scrolled when it was opened. */
  #scrolled = 0;
  /** The element and the looks of one service, which come when one is opened. */
  readonly #entry: LatePart<'kit-service'>;
  readonly #history: ServiceHistory;

  constructor(private readonly finder: Finder) {
    this.#entry = new LatePart(finder, 'kit-service', 'later');
    this.#history = new ServiceHistory(finder, () => {
      void this.#close();
    });
  }

  /**
   * Opens a service and takes the visitor to it.
   * @param id - Its id in the source.
   */
  async open(id: string): Promise<void> {
    const { finder } = this;
    this.#scrolled = scrollY;
    this.id = id;
    this.#history.opened();
    finder.requestUpdate();
    await finder.updateComplete;
    this.#find('.opened [tabindex="-1"]')?.focus();
    await this.#entry.get();
    await finder.updateComplete;
    const entry = finder.renderRoot.querySelector('nk-service');
    await entry?.updateComplete;
    (entry ?? this.#find('.back'))?.focus();
    if (finder.getBoundingClientRect().top < 0) finder.scrollIntoView();
  }

  /** Back in the list everything is as it was: place on the page, and focus on the service that was read. */
  async #close(): Promise<void> {
    const { finder, id = '' } = this;
    this.id = undefined;
    finder.requestUpdate();
    await finder.updateComplete;
    scrollTo(scrollX, this.#scrolled);
    (this.#find(`[data-id="${CSS.escape(id)}"]`) ?? this.#find('.count'))?.focus({ preventScroll: true });
  }

  /**
   * Draws the service.
   * @param view - What the finder knows.
   * @param panel - What stands open beside the list.
   * @returns The service with a way back; nothing while the list shows.
   */
  view(view: FinderView, panel: unknown): TemplateResult | typeof nothing {
    const { id } = this;
    if (id === undefined) return nothing;
    const { text, beside, act, services } = view;
    return html`<div class="opened">
      <button
        class="link back"
        type="button"
        @click=${() => {
          this.#history.back();
        }}
      >
        ${text.backToResults}
      </button>
      <div class="tools no-print">
        ${keep(view, id, services.get(id)?.name ?? id)}
        <button
          class="link"
          type="button"
          @click=${() => {
            act.beside((it) => it.share(id));
          }}
        >
          ${text.shareService}
        </button>
      </div>
      ${beside?.shares(id) ? panel : nothing} ${this.#service(view, id)}
    </div>`;
  }

  #service({ text, headingLevel, services, source }: FinderView, id: string): TemplateResult {
    const { part, failure, load } = this.#entry;
    if (part) return part.inFinder(this.finder, { id, service: services.get(id), source });
    if (failure !== undefined) return failureView(text, headingLevel, failure, load);
    return html`<p class="loading" tabindex="-1">${text.loading}…</p>
      <slot></slot>`;
  }

  #find(selector: string): HTMLElement | null {
    return this.finder.renderRoot.querySelector(selector);
  }
}
