import type { Service } from '@neighbourhood-kit/core/services';
import { html, nothing } from 'lit';
import type { More, MoreHost, MoreView, Panel } from '../../more/more.js';
import { loadPart, type PartOf } from '../../shared/source/load-part.js';
import { takeStyles } from '../../shared/take-styles.js';
import type { FinderView } from '../finder-view.js';

/** What is needed from the finder. */
export interface BesideHost {
  readonly words: MoreHost['words'];
  readonly say: (words: string) => void;
  readonly openService: (id: string) => void;
  readonly service: (id: string) => Promise<Service | undefined>;
  /** The element: what is printed and drawn on, and what its host draws on the map. */
  readonly finder: Pick<MoreView, 'areas' | 'tiles'> & MoreHost['element'];
}

/** How a stored shortlist is told before the part that reads it is there (`shortlist.ts`). */
const STORED = 'nk-shortlist';

/**
 * What may stand open beside the list: share, shortlist, map, report of a problem. All of it comes in a part that is loaded when somebody
 * first presses one of its buttons, or comes with a shared link or a shortlist of an earlier visit.
 */
export class Beside {
  #part: PartOf<'kit-more'> | undefined;
  #more: More | undefined;
  /** True from when the part could not be had until it can. */
  #failed = false;

  constructor(private readonly host: BesideHost) {}

  /** Services on the shortlist; a new array whenever it changed. */
  get kept(): readonly { readonly id: string }[] {
    return this.#more?.list.services ?? NONE;
  }

  get panel(): Panel | undefined {
    return this.#more?.panel;
  }

  /** Whether a link to this service stands open. */
  shares(id: string): boolean {
    return this.panel === 'share' && this.#more?.shared === id;
  }

  /**
   * Draws what stands open, or that it could not be had.
   * @param view - What the finder knows.
   * @param id - The service that stands open in place of the list.
   * @returns Nothing where what is open belongs to the list and a service stands there.
   */
  view({ text, headingLevel, question, result, services }: FinderView, id: string | undefined): unknown {
    if (this.#failed) return html`<p class="field-error" role="alert">${text.incomplete}</p>`;
    if (id !== undefined && !this.shares(id)) return nothing;
    const { asked, placeIsHere } = question;
    const { areas, tiles } = this.host.finder;
    const level = headingLevel + 1;
    return this.#more?.view({ level, asked, placeIsHere, hits: result?.hits ?? [], services, areas, tiles });
  }

  /** Takes in the shortlist that an earlier visit left. */
  async recall(): Promise<void> {
    if (this.#more || !isStored()) return;
    await this.#load();
    this.host.finder.requestUpdate();
  }

  /**
   * Reads a link that somebody shared.
   * @param fragment - Fragment of the page's address.
   * @returns What it leads to, but for a shortlist, which is taken in at once.
   */
  async received(fragment: string): Promise<ReturnType<PartOf<'kit-more'>['readFragment']>> {
    const more = await this.#load();
    const shared = this.#part?.readFragment(fragment);
    if (shared?.kind === 'list') await more?.receive(shared.ids);
    this.host.finder.requestUpdate();
    return shared;
  }

  /** Opens one thing, or closes it. */
  readonly open = async (panel: Panel, shared?: string): Promise<void> => {
    (await this.#load())?.open(panel, shared);
  };

  readonly report = async (given: string): Promise<void> => {
    (await this.#load())?.report(given, {});
  };

  readonly keep = async (id: string, name: string): Promise<void> => {
    (await this.#load())?.toggle({ id, name });
  };

  has(id: string): boolean {
    return this.kept.some((each) => each.id === id);
  }

  async #load(): Promise<More | undefined> {
    const { finder, say, words, openService, service } = this.host;
    this.#failed = false;
    finder.requestUpdate();
    try {
      this.#part ??= await loadPart('kit-more');
    } catch (error) {
      console.error('A part of the kit could not be loaded.', error);
      this.#failed = true;
      finder.requestUpdate();
      return undefined;
    }
    takeStyles(finder.renderRoot, this.#part.styles);
    this.#more ??= new this.#part.More({ element: finder, say, words, openService, service });
    return this.#more;
  }
}

const NONE: readonly never[] = [];

function isStored(): boolean {
  try {
    return localStorage.getItem(STORED) !== null;
  } catch {
    return false;
  }
}
