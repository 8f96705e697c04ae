/**
 * What a visitor may open next to the list of services: a link to share, a shortlist, a map, a report of a problem; and the campaigns of a site. It stands in a file of
 * its own (`kit-more.js`), because most visits need none of it.
 * @packageDocumentation
 */
import type { Service } from '@neighbourhood-kit/core/services';
import type { FinderHit } from '@neighbourhood-kit/finder';
import { html, nothing, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { moreEn, type MoreMessages } from '../locales/en/more.js';
import type { Text } from '../locales/locale.js';
import type { WordsInUse } from '../shared/base-element.js';
import { heading } from '../shared/heading.js';
import type { SearchState } from '../nk-service-finder/search-state.js';
import type { MapArea } from './areas.js';
import type { MapFrame } from './map-frame.js';
import type { BriefView } from './brief.view.js';
import { campaigns } from './campaigns.view.js';
import { mapView } from './map.view.js';
import { moreStyles } from './more.styles.js';
import { ReportForm, type ReportAbout } from './report-form.js';
import { reportTo } from './report.js';
import { shareView } from './share.view.js';
import { writeFragment, type Placed, type Shared } from './shared-link.js';
import { keptAs, Shortlist, type Kept, type ListedFrom } from './shortlist.js';
import { shortlistView } from './shortlist.view.js';

export { readFragment } from './shared-link.js';

/** Looks of what may stand open. */
export const styles: CSSResultGroup = moreStyles;

/** What may stand open. */
export type Panel = 'share' | 'shortlist' | 'shortlist-share' | 'map' | 'report';

/** What is needed from the element around it. */
export interface MoreHost {
  /** What it is drawn in, and where what is opened takes focus. */
  readonly element: Pick<LitElement, 'renderRoot' | 'requestUpdate' | 'updateComplete' | 'getAttribute'>;
  readonly say: (words: string) => void;
  /** The words in the language of the element; those given where it has none. */
  readonly words: (english: MoreMessages) => WordsInUse<'more'>;
  /** Opens a service in place. */
  readonly openService?: (id: string, placeId?: string) => void;
  /** The whole entry; undefined when the directory does not have it. Rejects when it cannot be read. */
  readonly service?: (id: string) => Promise<Service | undefined>;
  /** What the services of a shortlist are read from; absent where nothing can be put on one. */
  readonly listedFrom?: ListedFrom;
}

/** What is drawn from, as it stands now. */
export interface MoreView extends BriefView {
  readonly level: number;
  readonly asked: SearchState;
  /** True when the place that is asked for is where the device said it is. */
  readonly placeIsHere: boolean;
  readonly hits: readonly FinderHit[];
  readonly services: ReadonlyMap<string, Service>;
  readonly areas: readonly MapArea[];
  readonly tiles: ((frame: MapFrame) => unknown) | undefined;
}

/** What stands open next to a list of services. */
export class More {
  readonly list: Shortlist;
  panel: Panel | undefined;
  /** The service that is shared; undefined where the search is. */
  shared: Placed | undefined;
  #report: ReportForm | undefined;
  #room = 0;
  // Not in the turn that says so: what is drawn again changes the size again, which a browser reports as an error of the page.
  readonly #resized = new ResizeObserver(() => requestAnimationFrame(this.#measure));
  readonly #read = new Map<string, Service>();
  readonly #gone = new Set<string>();
  /** True while entries are on their way, and with them the names of services that came without. */
  #reading = false;

  constructor(
    private readonly host: MoreHost,
    list?: Shortlist,
  ) {
    this.list = list ?? new Shortlist(keptAs(host.listedFrom ?? {}));
  }

  /**
   * Starts again once the element reads from another source.
   * @returns With the same list, which may be in memory alone; undefined where the source is another directory's, which has its own.
   */
  forNewSource(): More | undefined {
    const { host, list } = this;
    return list.name === keptAs(host.listedFrom ?? {}) ? new More(host, list) : undefined;
  }

  /**
   * Opens one thing in place of what was open, and takes the visitor there; the same again closes it.
   * @param panel - What to open; nothing when absent.
   * @param shared - The service that a link is to lead to.
   */
  open(panel?: Panel, shared?: Placed): void {
    this.panel = this.panel === panel && this.shared?.id === shared?.id ? undefined : panel;
    this.shared = shared;
    if (this.panel === 'shortlist') void this.#readEntries();
    void this.#focus();
  }

  /**
   * Opens the form that reports a problem; where the site named nobody who could take it, anyone who wants to report is told so, and the
   * site what to fix.
   * @param given - What the site set as the receiver of reports.
   * @param about - What the report is about.
   */
  report(given: string | undefined, about: ReportAbout): void {
    const to = reportTo(given, document.baseURI);
    if (!to)
      console.error(
        `Nobody can report a problem here: report-to="${given ?? ''}" is neither an e-mail address nor an address by https.`,
      );
    const { draw, host } = this;
    this.#report = to && new ReportForm({ draw, say: host.say }, to, about);
    this.open('report');
  }

  readonly draw = (): void => {
    this.host.element.requestUpdate();
  };

  /** Whatever is drawn in CSS pixels has to know how many there are. */
  readonly #measure = (): void => {
    // Never more than there is, or what is drawn in whole pixels would be shrunk.
    const room = Math.floor(
      this.host.element.renderRoot.querySelector('.more-head')?.getBoundingClientRect().width ?? 0,
    );
    if (room === 0 || room === this.#room) return;
    this.#room = room;
    this.draw();
  };

  /** What was pressed may be gone once it has done its work. */
  readonly #focus = async (): Promise<void> => {
    const { element } = this.host;
    element.requestUpdate();
    await element.updateComplete;
    element.renderRoot.querySelector<HTMLElement>('#more')?.focus();
    this.#measure();
    // What is drawn here itself: with it the watch ends, and with a source that is left.
    this.#resized.disconnect();
    const head = element.renderRoot.querySelector('.more-head');
    if (head) this.#resized.observe(head);
  };

  /** Puts a service on the shortlist, or takes it off, and says so. */
  toggle(kept: Kept): void {
    const { list } = this;
    const { text } = this.host.words(moreEn);
    list.toggle(kept);
    this.host.say((list.has(kept.id) ? text.added : text.removed)(kept.name ?? kept.id));
    this.draw();
  }

  /** Takes in what an earlier visit left under the name that all directories once shared. */
  async recall(): Promise<void> {
    await this.list.adopt(async (id) => (await this.host.service?.(id))?.name);
  }

  /** Takes in the shortlist of a shared link and shows it. */
  async receive(services: readonly Placed[]): Promise<void> {
    this.list.add(services);
    this.panel = 'shortlist';
    this.shared = undefined;
    await this.#readEntries();
  }

  async #readEntries(): Promise<void> {
    const missing = this.list.services.filter(({ id }) => !this.#read.has(id));
    this.#reading = true;
    await Promise.allSettled(
      missing.map(async ({ id }) => {
        const service = await this.host.service?.(id);
        if (service) this.#read.set(id, service);
        else this.#gone.add(id);
      }),
    );
    this.#reading = false;
    this.draw();
  }

  /**
   * Draws what stands above the list by itself.
   * @param now - The moment.
   * @returns The campaigns of the site that are on.
   */
  notices(now: Date): TemplateResult | typeof nothing {
    return campaigns(this.host.element, now, this.host.words(moreEn).text.close);
  }

  /**
   * Draws what stands open.
   * @param view - What it is drawn from.
   * @returns The panel, or nothing.
   */
  view(view: MoreView): TemplateResult | typeof nothing {
    const { panel } = this;
    if (!panel) return nothing;
    const { text, language, direction } = this.host.words(moreEn);
    const titles: Readonly<Record<Panel, string>> = {
      share: this.shared === undefined ? text.shareHeading : text.shareServiceHeading,
      shortlist: text.shortlistHeading,
      'shortlist-share': text.shareListHeading,
      map: text.mapHeading,
      report: text.reportHeading,
    };
    const close = () => {
      // Back to the button that says it is open. That of an opened service comes after that of the list, which is hidden then.
      const openers = this.host.element.renderRoot.querySelectorAll<HTMLElement>('.link[aria-expanded=true]');
      openers[openers.length - 1]?.focus();
      this.open();
    };
    return html`<section class="more" part="more" lang=${language} dir=${direction}>
      <div class="more-head">
        ${heading(view.level, titles[panel], { id: 'more', focusable: true })}
        <button class="link no-print" type="button" @click=${close}>${text.close}</button>
      </div>
      ${this.#content(panel, view, text)}
    </section>`;
  }

  #content(panel: Panel, view: MoreView, text: Text<'more'>): unknown {
    const { host } = this;
    switch (panel) {
      case 'share':
      case 'shortlist-share':
        return shareView({ text, say: host.say, ...this.#link(panel, view) });
      case 'shortlist':
        return this.#shortlist(view, text);
      case 'map':
        return mapView({ ...view, text, here: view.asked.place?.point, room: this.#room, open: this.#open });
      case 'report':
        return (
          this.#report?.view(text) ??
          html`<p>${text.reportNowhere}</p>
            <slot></slot>`
        );
    }
  }

  #shortlist(view: MoreView, text: Text<'more'>): TemplateResult {
    const { list, host } = this;
    const shorter = (): void => {
      if (list.services.length === 0) host.say(text.shortlistEmpty);
      void this.#focus();
    };
    return shortlistView({
      ...view,
      text,
      list,
      services: new Map([...view.services, ...this.#read]),
      gone: this.#gone,
      reading: this.#reading,
      open: this.#open,
      toggle: (kept) => {
        this.toggle(kept);
        shorter();
      },
      remember: (remembered) => {
        list.remember(remembered);
        if (list.refused) host.say(text.rememberRefused);
        this.draw();
      },
      clear: () => {
        list.clear();
        shorter();
      },
      share: () => {
        this.open('shortlist-share');
      },
      print: this.#print,
    });
  }

  /** What is printed is what stands open, and nothing around it. */
  readonly #print = (): void => {
    const box = this.host.element.renderRoot.querySelector('.nk');
    box?.setAttribute('data-printing', '');
    addEventListener('afterprint', () => box?.removeAttribute('data-printing'), { once: true });
    print();
  };

  readonly #open = ({ id, placeId }: Placed): void => {
    this.host.openService?.(id, placeId);
  };

  /** Where somebody is at this moment is nobody's to pass on by the way. */
  #link(panel: Panel, { asked, placeIsHere }: MoreView): { url: string; withoutHere: boolean } {
    const search = placeIsHere ? { ...asked, place: undefined, withinMiles: undefined } : asked;
    const shared: Shared =
      panel === 'shortlist-share'
        ? { kind: 'list', services: this.list.services }
        : this.shared === undefined
          ? { kind: 'search', search }
          : { kind: 'service', ...this.shared };
    const [page = ''] = location.href.split('#', 1);
    const url = page + writeFragment(shared);
    return { url, withoutHere: shared.kind === 'search' && placeIsHere };
  }
}
