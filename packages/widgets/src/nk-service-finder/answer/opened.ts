import type { FinderHit } from '@neighbourhood-kit/finder';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { answerEn } from '../../locales/en/answer.js';
import type { Placed } from '../../more/shared-link.js';
import type { FinderAround } from '../../nk-service/in-finder.view.js';
import { failureView } from '../../shared/failure.js';
import { LatePart } from '../../shared/late-part.js';
import { given } from '../../shared/given.js';
import { heading } from '../../shared/heading.js';
import { facetLabel, type FinderView } from '../finder-view.js';
import { keep } from '../tools.view.js';
import { ServiceHistory } from './service-history.js';

/** What is needed of the finder. */
type Finder = FinderAround & ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** What says that the service is on its way, or cannot be loaded. */
const TOP = '.opened [tabindex="-1"]';

/** A service that stands open in place of the list. */
export class OpenedService {
  /** What is open; undefined while the list shows. */
  #open: Placed | undefined;
  /** The one that was opened last. */
  #last: Placed = { id: '' };
  /** How far the page was scrolled when it was opened. */
  #scrolled = 0;
  /** The element and the looks of one service, which come when one is opened. */
  readonly #entry: LatePart<'kit-service'>;
  readonly #history: ServiceHistory;

  constructor(private readonly finder: Finder) {
    this.#entry = new LatePart(finder, 'kit-service', 'later');
    this.#history = new ServiceHistory(finder, (open) => {
      void (open ? this.#show(this.#last) : this.#close());
    });
  }

  /** Id of the service; undefined while the list shows. */
  get id(): string | undefined {
    return this.#open?.id;
  }

  /**
   * Opens a service and takes the visitor to it.
   * @param id - Its id in the source.
   * @param placeId - Id of the place at which it was shown.
   */
  async open(id: string, placeId?: string): Promise<void> {
    this.#history.opened();
    await this.#show({ id, placeId });
  }

  async #show(service: Placed): Promise<void> {
    const { finder } = this;
    if (!this.#open) this.#scrolled = scrollY;
    this.#last = service;
    const there = this.#entry.get();
    if (!(await this.#draw(service))) return;
    this.#find(TOP)?.focus();
    await there;
    await finder.updateComplete;
    const entry = finder.renderRoot.querySelector('nk-service');
    await entry?.updateComplete;
    // Somebody who went back meanwhile reads the list by now.
    if (this.#open !== service) return;
    (entry ?? this.#find(TOP))?.focus();
    if (finder.getBoundingClientRect().top < 0) finder.scrollIntoView();
    // On a small telephone what the list tells would push why the rest is missing out of sight.
    this.#find('.opened .error')?.scrollIntoView({ block: 'nearest' });
  }

  /** Back in the list everything is as it was: place on the page, and focus on the service that was read. */
  async #close(): Promise<void> {
    if (!(await this.#draw(undefined))) return;
    scrollTo(scrollX, this.#scrolled);
    (this.#find(`[data-id="${CSS.escape(this.#last.id)}"]`) ?? this.#find('.count'))?.focus({ preventScroll: true });
  }

  /** Puts a service, or the list, in place of what shows; false where something else has come in its place by then. */
  async #draw(service: Placed | undefined): Promise<boolean> {
    const { finder } = this;
    this.#open = service;
    finder.requestUpdate();
    await finder.updateComplete;
    return this.#open === service;
  }

  /**
   * Draws the service.
   * @param view - What the finder knows.
   * @param panel - What stands open next to the list.
   * @returns The service with a way back; nothing while the list shows.
   */
  view(view: FinderView, panel: unknown): TemplateResult | typeof nothing {
    const open = this.#open;
    if (!open) return nothing;
    const { id } = open;
    const { panels, act, services } = view;
    const { backToResults, shareService } = view.answer?.words ?? answerEn;
    return html`<div class="opened">
      <button
        class="link back no-print"
        type="button"
        @click=${() => {
          this.#history.back();
        }}
      >
        ${backToResults}
      </button>
      <div class="tools no-print">
        ${keep(view, { ...open, name: services.get(id)?.name ?? hitOf(view, open)?.name ?? id })}
        <button
          class="link"
          type="button"
          aria-expanded=${panels?.shares(id) ? 'true' : 'false'}
          @click=${() => {
            act.panels((it) => it.open('share', open));
          }}
        >
          ${shareService}
        </button>
      </div>
      ${panel} ${this.#service(view, open)}
    </div>`;
  }

  #service(view: FinderView, open: Placed): TemplateResult {
    const { text, headingLevel, services, source } = view;
    const { part, failure } = this.#entry;
    const known = toldOf(view, open);
    if (part) return part.inFinder(this.finder, { ...open, service: services.get(open.id), source, known });
    if (failure !== undefined)
      return html`${known}
      ${failureView(text, headingLevel, failure, () => {
        void this.#show(open);
      })}`;
    return html`${known}
      <p class="loading" tabindex="-1">${text.loading}…</p>
      <slot></slot>`;
  }

  #find(selector: string): HTMLElement | null {
    return this.finder.renderRoot.querySelector(selector);
  }
}

/** What the list found of a service; undefined of one that a link or a page opened. */
function hitOf({ result, panels }: FinderView, { id }: Placed): Partial<FinderHit> | undefined {
  const listed: readonly Partial<FinderHit>[] = [
    ...(result?.hits ?? []),
    ...(result?.notEligible ?? []),
    ...(panels?.kept ?? []),
  ];
  return listed.find((each) => each.id === id);
}

/** What the list tells of a service, whose entry may not come. */
function toldOf(view: FinderView, open: Placed): TemplateResult | typeof nothing {
  const { text, headingLevel, info } = view;
  const { name, organisation, town, cost } = hitOf(view, open) ?? {};
  if (name === undefined) return nothing;
  const facts = given([
    town,
    cost !== undefined && info?.facets.includes('cost') ? facetLabel(text, 'cost', cost) : '',
  ]);
  return html`${heading(headingLevel, html`<bdi lang="en">${name}</bdi>`, { look: 'title' })}
    ${organisation === undefined ? nothing : html`<p class="muted"><bdi>${organisation}</bdi></p>`}
    <ul class="plain facts">
      ${facts.map((fact) => html`<li><bdi>${fact}</bdi></li>`)}
    </ul>`;
}
