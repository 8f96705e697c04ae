import type { FinderResult } from '@neighbourhood-kit/finder';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from '../shared/property.js';
import { guard } from 'lit/directives/guard.js';
import { directoryEn } from '../locales/en/directory.js';
import { serviceFinderEn } from '../locales/en/service-finder.js';
import { wordsSettled } from '../locales/find-language.js';
import { NkElement } from '../shared/base-element.js';
import { crisisHelp } from '../shared/crisis.js';
import { failureView } from '../shared/failure.js';
import { fields } from '../shared/fields.styles.js';
import { heading } from '../shared/heading.js';
import { LatePart } from '../shared/late-part.js';
import { loadPart } from '../shared/source/load-part.js';
import { plainButtons } from '../shared/plain-buttons.styles.js';
import { SourceElement } from '../shared/source/source-element.js';
import { exitStyles, quickExit } from '../shared/quick-exit.js';
import { turn } from '../shared/turn.js';
import type { MapArea } from '../more/areas.js';
import type { MapFrame } from '../more/map-frame.js';
import type { Panels } from './answer/panels.js';
import type { OpenedService } from './answer/opened.js';
import { FinderQuestion } from './finder-question.js';
import type { Answer, FinderActions, FinderView } from './finder-view.js';
import { FinderSearch } from './finder-search.js';
import { filters } from './filters.view.js';
import { NkSearchEvent, NkServiceSelectedEvent } from './nk-service-finder.events.js';
import { serviceFinderStyles } from './nk-service-finder.styles.js';
import { results } from './results.view.js';
import { searchBar } from './search-bar.view.js';
import { filtersSet, NOTHING_ASKED, type SearchState } from './search-state.js';
import { tools } from './tools.view.js';

// Anyone who imports the element has the types of its events.
export type { NkSearchEvent, NkServiceSelectedEvent };

/** How a shared link is told before the part that reads it is there (`shared-link.ts`). */
const SHARED = '#nk-find?';

/**
 * Finds local services in a directory: by words, place, cost, opening times, age and more. Opens a service in place.
 *
 * @element nk-service-finder
 * @fires {NkServiceSelectedEvent} nk-service-selected - A service was chosen; `detail.serviceId`.
 * @fires {NkReferEvent} nk-refer - Somebody asks to be referred; cancelable; `detail.serviceId`, `detail.serviceName`.
 * @fires {NkSearchEvent} nk-search - A question was answered; `detail.total`, `detail.conditions`.
 * @attr {string} site-campaigns - Campaigns of the site, as JSON: those that are on today stand above the list.
 * @attr {string} partner-id - Id of the partner whose site it is: its own page about a campaign comes before the national one.
 * @csspart card - One service of the list.
 */
export class NkServiceFinder extends SourceElement<'service-finder'> {
  static override styles: CSSResultGroup = [NkElement.styles, plainButtons, fields, exitStyles, serviceFinderStyles];

  /** Selector of the `nk-referral-form` on this page that takes over when somebody asks for help from a service. */
  @property() form: string | undefined;

  /** Whom to tell what is wrong with the list or an entry: an e-mail address, or an endpoint that takes reports by POST. */
  @property({ attribute: 'report-to' }) reportTo: string | undefined;

  /** Address that a button leads to at once, for people who must not be seen here. */
  @property({ attribute: 'quick-exit' }) quickExit: string | undefined;

  /** Outlines drawn on the map: GeoJSON polygons with a name. */
  @property({ attribute: false }) areas: readonly MapArea[] = [];

  /** Draws something beneath the places of the map, for example tiles. Without it nobody is asked for anything. */
  @property({ attribute: false }) tiles: ((frame: MapFrame) => unknown) | undefined;

  protected readonly section = 'service-finder';
  protected readonly english = { ...directoryEn, ...serviceFinderEn };

  @state() private filtersShown = false;
  @state() private unfolded: ReadonlySet<string> = new Set();
  /** True while the results that come are about to take focus, which says how many there are. */
  private submitting = false;

  private readonly search = new FinderSearch(
    this,
    (result) => {
      this.#answered(result);
    },
    async (at) => (await loadPart('kit-answer')).instantOf(at),
  );
  private readonly around = {
    text: () => this.text,
    draw: () => {
      this.requestUpdate();
    },
    say: (words: string) => {
      this.announce(words);
    },
  };
  private readonly question = new FinderQuestion({
    ...this.around,
    source: () => this.current,
    answer: async () => {
      await this.late.get();
      // Asking for the words sets them on their way.
      while (this.late.part && !this.answer) await wordsSettled();
      return this.answer;
    },
    put: (asked) => this.search.ask(asked),
  });
  /** What an answer can say and do beyond its list: it comes with the entries of the first list, or when somebody needs it. */
  private readonly late = new LatePart(this, 'kit-answer', 'later');
  private opened: OpenedService | undefined;
  #panels: Panels | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#follow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#follow);
  }

  protected override firstUpdated(): void {
    if (!this.current) console.warn('nk-service-finder: set snapshot, api, feed or source.');
    this.#follow();
  }

  /**
   * The page may be opened by a link that somebody shared, or be led on by one while it shows the list. A link leads somewhere once,
   * however often the element is moved.
   */
  readonly #follow = (): void => {
    if (!location.hash.startsWith(SHARED)) return;
    void this.late.get().then(() =>
      this.panels?.received(location.hash, async (shared) => {
        if (shared.kind === 'search') this.ask(shared.search);
        if (shared.kind === 'service') await this.open(shared.id, shared.placeId);
      }),
    );
  };

  protected sourceChanged(): void {
    this.#panels?.sourceChanged();
    this.search.start(this.current, this.question.asked);
  }

  /**
   * Asks a question from outside, for example one that a page was opened with.
   * @param state - What is asked; parts that are left out are not narrowed.
   */
  ask(state: Partial<SearchState>): void {
    void this.question.ask({ ...NOTHING_ASKED, ...state });
  }

  /**
   * Opens a service in place.
   * @param serviceId - Its id in the source.
   * @param placeId - Id of its place (service at location) that is to stand first, of several.
   */
  async open(serviceId: string, placeId?: string): Promise<void> {
    this.dispatchEvent(new NkServiceSelectedEvent({ serviceId }));
    const part = await this.#needed();
    if (!part) return;
    this.opened ??= new part.OpenedService(this);
    await this.opened.open(serviceId, placeId);
  }

  protected content(): TemplateResult {
    const { text, search, headingLevel } = this;
    const { phase } = search;
    const view = this.#view();
    const id = this.opened?.id;
    const panel = this.panels?.view(view, id);
    return html`${quickExit(text, this.quickExit)} ${crisisHelp(text)}
      <div ?hidden=${id !== undefined}>
        ${heading(headingLevel, text.title, { look: 'title' })}
        ${
          phase.kind === 'idle'
            ? html`<p>${text.noSource}</p>
                <slot></slot>`
            : searchBar(view)
        }
        ${
          phase.kind === 'loading'
            ? html`<p class="loading" tabindex="-1">${text.loadingServices}…</p>
                <slot></slot>`
            : nothing
        }
        ${
          phase.kind === 'failed'
            ? failureView(text, headingLevel + 1, phase.failure, () => {
                void this.#submit(search.ask(this.question.asked));
              })
            : nothing
        }
        ${
          phase.kind === 'ready' || phase.kind === 'empty'
            ? html`${tools(view, this.reportTo)} ${id === undefined ? panel : nothing}
              ${this.#columns(view, phase.result)}`
            : nothing
        }
      </div>
      ${this.opened?.view(view, panel)}`;
  }

  /** Each is drawn again only when something in it changed: suggestions come and go while somebody types on a slow telephone. */
  #columns(view: FinderView, result: FinderResult): TemplateResult {
    const { question, search, filtersShown, unfolded, language, messages, headingLevel } = this;
    const { counted, services } = search;
    const words = [language, messages, headingLevel, view.answer === undefined, view.retry === undefined];
    // Other words are no reason to draw the filters before there is an answer to them.
    const asked = Object.values({ ...question.asked, text: '' });
    const narrowing = [counted?.facets, question.problems, filtersShown, unfolded, ...asked, ...words];
    return html`<div class="columns">
      ${guard(narrowing, () => filters({ ...view, result: counted }))}
      ${guard([result, services.size, view.panels?.kept, ...words], () => results(view, result))}
    </div>`;
  }

  /** What comes late, with its words; undefined until both are there. */
  private get answer(): Answer | undefined {
    const { part } = this.late;
    if (!part) return undefined;
    part.dress(this.renderRoot);
    const { text, coming } = this.wordsFor('answer', part.words, this.messages);
    return coming ? undefined : part.inWords(text);
  }

  /** What is next to the list, once what an answer can do is there. */
  private get panels(): Panels | undefined {
    const { part } = this.late;
    if (!part) return undefined;
    this.#panels ??= new part.Panels({
      ...this.around,
      words: (english) => this.wordsFor('more', english, this.messages),
      openService: this.#act.openService,
      service: (id) => this.current?.service(id) ?? Promise.resolve(undefined),
      finder: this,
    });
    return this.#panels;
  }

  async #withPanels(use: (panels: Panels) => Promise<void>): Promise<void> {
    await this.#needed();
    if (this.panels) await use(this.panels);
  }

  /** What comes late, for somebody who pressed something that needs it: where it cannot be loaded, they are taken to the line that says so. */
  async #needed(): Promise<LatePart<'kit-answer'>['part']> {
    const part = await this.late.get();
    await this.updateComplete;
    if (!part) this.#find('.incomplete')?.focus();
    return part;
  }

  #view(): FinderView {
    const { text, language, headingLevel, question, filtersShown, unfolded, search, answer, late } = this;
    const { phase, now, info, services } = search;
    return {
      text,
      language,
      headingLevel,
      question,
      filtersShown,
      unfolded,
      now,
      info,
      services,
      source: this.current,
      answer,
      retry:
        late.failure === undefined
          ? undefined
          : () => {
              void this.#submit(late.get());
            },
      panels: this.panels,
      result: 'result' in phase ? phase.result : undefined,
      act: this.#act,
    };
  }

  readonly #act: FinderActions = {
    submit: (asking) => {
      void this.#submit(asking);
    },
    toggleFilters: () => {
      this.filtersShown = !this.filtersShown;
    },
    showAllValues: (facet) => {
      this.unfolded = new Set([...this.unfolded, facet]);
    },
    showMore: () => {
      void this.#showMore();
    },
    openService: (id, placeId) => {
      void this.open(id, placeId);
    },
    panels: (use) => {
      void this.#withPanels(use);
    },
  };

  /** Anyone who asks for results is taken to them: the heading says how many, and on a telephone it comes into view. */
  async #submit(asking: Promise<unknown>): Promise<void> {
    this.submitting = true;
    this.announce('');
    await this.updateComplete;
    this.#find('.loading')?.focus();
    await asking;
    await this.updateComplete;
    this.submitting = false;
    // Focus lays the page out at once: not in the turn that drew it.
    await turn();
    this.#find(this.question.problems.place === undefined ? '.count,.error [tabindex]' : '#place')?.focus();
  }

  #answered(result: FinderResult): void {
    const { total } = result;
    void this.late.get().then((part) => {
      part?.recognise(this.question, result);
      this.requestUpdate();
      return this.panels?.recall();
    });
    const { asked } = this.question;
    const { text } = this;
    if (!this.submitting) this.announce(total === 0 ? text.nothing : text.count(total, asked.place?.label));
    this.dispatchEvent(
      new NkSearchEvent({
        total,
        conditions: filtersSet(asked) + Number(asked.text.trim() !== '') + Number(asked.place !== undefined),
      }),
    );
  }

  /** Focus goes on to the first service that was added, so that nobody has to look for the place again. */
  async #showMore(): Promise<void> {
    const first = await this.search.more(this.question.asked);
    await this.updateComplete;
    if (first) this.#find(`[data-id="${CSS.escape(first.id)}"]`)?.focus();
  }

  #find(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector(selector);
  }
}
