import type { Service } from '@neighbourhood-kit/core/services';
import { html, nothing } from 'lit';
import type { More, MoreHost, MoreView, Panel } from '../../more/more.js';
import type { Placed, Shared } from '../../more/shared-link.js';
import type { Kept } from '../../more/shortlist.js';
import { loadPart, type PartOf } from '../../shared/source/load-part.js';
import { KEPT_AS } from '../../shared/stored.js';
import { takeStyles } from '../../shared/take-styles.js';
import type { FinderView, ListPanels } from '../finder-view.js';

/** What is needed from the finder. */
export interface PanelsHost {
  readonly words: MoreHost['words'];
  readonly say: (words: string) => void;
  readonly openService: (id: string, placeId?: string) => void;
  readonly service: (id: string) => Promise<Service | undefined>;
  /** The element: what is printed and drawn on, and what its host draws on the map. */
  readonly finder: Pick<MoreView, 'areas' | 'tiles'> & MoreHost['element'] & MoreHost['listedFrom'] & HTMLElement;
}

/**
 * What may stand open next to the list: share, shortlist, map, report of a problem. All of it comes in a part that is loaded when somebody
 * first presses one of its buttons, or comes with a shared link or a shortlist of an earlier visit.
 */
export class Panels implements ListPanels {
  #more: More | undefined;
  /** Tries once more what could not be done; undefined where nothing failed. */
  #again: (() => Promise<void>) | undefined;

  constructor(private readonly host: PanelsHost) {
    new MutationObserver(() => {
      void this.recall();
      host.finder.requestUpdate();
    }).observe(host.finder, { attributeFilter: [CAMPAIGNS] });
  }

  /** Nothing stays open of what was read from another source. */
  sourceChanged(): void {
    this.#more = this.#more?.forNewSource();
    this.#again = undefined;
  }

  /** Services on the shortlist; a new array whenever it changed. */
  get kept(): readonly { readonly id: string }[] {
    return this.#more?.list.services ?? NONE;
  }

  get panel(): Panel | undefined {
    return this.#more?.panel;
  }

  /** Whether a link to this service stands open. */
  shares(id: string): boolean {
    return this.panel === 'share' && this.#more?.shared?.id === id;
  }

  /**
   * Draws what stands open, or that it could not be loaded.
   * @param view - What the finder knows.
   * @param id - The service that stands open in place of the list.
   * @returns Nothing where what is open belongs to the list and a service stands there.
   */
  view(view: FinderView, id: string | undefined): unknown {
    const { text, language, headingLevel, question, result, services } = view;
    if (this.#again)
      return html`<p class="field-error" role="alert">
        ${text.incomplete} <button class="link" type="button" @click=${this.#again}>${text.tryAgain}</button>
      </p>`;
    if (id !== undefined && !this.shares(id)) return nothing;
    const { asked, placeIsHere } = question;
    const { areas, tiles } = this.host.finder;
    const level = headingLevel + 1;
    const panel = this.#more?.view({
      level,
      language,
      asked,
      placeIsHere,
      hits: result?.hits ?? [],
      services,
      areas,
      tiles,
      costs: text.costs,
      details: (service, placeId) => view.answer?.details(view, { placeId }, service),
    });
    return id === undefined ? [this.#more?.notices(view.now), panel] : panel;
  }

  /** Takes in the shortlist that an earlier visit left, and shows the campaigns of the site. */
  async recall(): Promise<void> {
    if (!this.#more && (isStored() || this.host.finder.hasAttribute(CAMPAIGNS)))
      await this.#use((more) => more.recall());
  }

  /**
   * Reads a link that somebody shared. A shortlist is taken in at once.
   * @param fragment - Fragment of the page's address.
   * @param lead - Goes where another link leads.
   */
  async received(fragment: string, lead: (shared: Shared) => unknown): Promise<void> {
    await this.#use((more, { readFragment }) => {
      const shared = readFragment(fragment);
      return shared?.kind === 'list' ? more.receive(shared.services) : shared && lead(shared);
    });
  }

  /** Opens one thing, or closes it. */
  readonly open = (panel: Panel, shared?: Placed): Promise<void> =>
    this.#use((more) => {
      more.open(panel, shared);
    });

  readonly report = (given: string): Promise<void> =>
    this.#use((more) => {
      more.report(given, {});
    });

  readonly keep = (service: Kept): Promise<void> =>
    this.#use((more) => {
      more.toggle(service);
    });

  has(id: string): boolean {
    return this.kept.some((each) => each.id === id);
  }

  /** Does what needs the part. That it could not be done stands in sight, with a way to try it again. */
  async #use(act: (more: More, part: PartOf<'kit-more'>) => unknown): Promise<void> {
    const { finder, say, words, openService, service } = this.host;
    this.#again = undefined;
    finder.requestUpdate();
    try {
      const part = await loadPart('kit-more');
      takeStyles(finder.renderRoot, part.styles);
      this.#more ??= new part.More({ element: finder, say, words, openService, service, listedFrom: finder });
      await act(this.#more, part);
    } catch (error) {
      console.error('A part of the kit could not be used.', error);
      this.#again = () => this.#use(act);
    }
    finder.requestUpdate();
  }
}

const CAMPAIGNS = 'site-campaigns';
const NONE: readonly never[] = [];

function isStored(): boolean {
  try {
    return Object.keys(localStorage).some((name) => name.startsWith(KEPT_AS));
  } catch {
    return false;
  }
}
