import type { LitElement } from 'lit';
import type { Service } from '@neighbourhood-kit/core/services';
import type { Text } from '../../locales/locale.js';
import type { More, MoreHost, MoreView, Panel } from '../../more/more.js';
import { loadPart, type PartOf } from '../../shared/source/load-part.js';
import { takeStyles } from '../../shared/take-styles.js';
import type { FinderView } from '../finder-view.js';

/** What is needed from the finder. */
export interface BesideHost {
  readonly text: () => Text<'service-finder'>;
  readonly words: MoreHost['words'];
  readonly draw: () => void;
  readonly say: (words: string) => void;
  readonly openService: (id: string) => void;
  readonly service: (id: string) => Promise<Service | undefined>;
  /** The element: what is printed and drawn on, and what its host draws on the map. */
  readonly finder: Pick<MoreView, 'areas' | 'tiles'> & Pick<LitElement, 'renderRoot' | 'updateComplete'>;
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
  #shared: string | undefined;

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
    return this.#more?.panel === 'share' && this.#shared === id;
  }

  view({ headingLevel, question, result, services }: FinderView): unknown {
    const { asked, placeIsHere } = question;
    const { areas, tiles } = this.host.finder;
    const level = headingLevel + 1;
    return this.#more?.view({ level, asked, placeIsHere, hits: result?.hits ?? [], services, areas, tiles });
  }

  /** Takes in the shortlist that an earlier visit left. */
  async recall(): Promise<void> {
    if (this.#more || !isStored()) return;
    await this.#load();
    this.host.draw();
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
    this.host.draw();
    return shared;
  }

  /** Opens one thing, or closes it, and takes the visitor along. */
  readonly open = async (panel: Panel): Promise<void> => {
    this.#shared = undefined;
    (await this.#load())?.open(panel);
    await this.#focus();
  };

  readonly share = async (id: string): Promise<void> => {
    this.#shared = id;
    (await this.#load())?.shareService(id);
    await this.#focus();
  };

  readonly report = async (given: string): Promise<void> => {
    const more = await this.#load();
    const to = this.#part?.reportTo(given, document.baseURI);
    if (to) more?.report(to, {});
    else console.error(`report-to="${given}" is neither an e-mail address nor an address by https.`);
    await this.#focus();
  };

  readonly keep = async (id: string, name: string): Promise<void> => {
    (await this.#load())?.toggle({ id, name });
  };

  has(id: string): boolean {
    return this.kept.some((each) => each.id === id);
  }

  async #focus(): Promise<void> {
    await this.host.finder.updateComplete;
    this.host.finder.renderRoot.querySelector<HTMLElement>('#more')?.focus();
  }

  async #load(): Promise<More | undefined> {
    try {
      this.#part ??= await loadPart('kit-more');
    } catch (error) {
      console.error('A part of the kit could not be loaded.', error);
      this.host.say(this.host.text().moreFailed);
      return undefined;
    }
    takeStyles(this.host.finder.renderRoot, this.#part.styles);
    const { draw, say, words, openService, service } = this.host;
    this.#more ??= new this.#part.More({ draw, say, words, openService, service, print: this.#print });
    return this.#more;
  }

  /** What is printed is what stands open, and nothing around it. */
  readonly #print = (): void => {
    const box = (this.host.finder.renderRoot as ShadowRoot).querySelector('.nk');
    box?.setAttribute('data-printing', '');
    addEventListener('afterprint', () => box?.removeAttribute('data-printing'), { once: true });
    print();
  };
}

const NONE: readonly never[] = [];

function isStored(): boolean {
  try {
    return localStorage.getItem(STORED) !== null;
  } catch {
    return false;
  }
}
