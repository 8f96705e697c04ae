import type { OneStopShop } from '@neighbourhood-kit/core/assets';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from '../shared/property.js';
import { directoryEn } from '../locales/en/directory.js';
import { oneStopShopEn } from '../locales/en/one-stop-shop.js';
import { placesEn } from '../locales/en/places.js';
import { NkElement } from '../shared/base-element.js';
import { buttons } from '../shared/buttons.styles.js';
import { crisisHelp } from '../shared/crisis.js';
import { FiguresElement } from '../shared/figures-element.js';
import { formatDay } from '../shared/format.js';
import { heading } from '../shared/heading.js';
import { access, addressOf, directions } from '../shared/place-parts.js';
import { askFirst, contact, restOfWeek, today, type ShopView } from './days.view.js';
import { oneStopShopStyles } from './nk-one-stop-shop.styles.js';
import { readShop } from './read-shop.js';

/**
 * What is on under one roof this week, who runs it and how to get in: today first, then day by day. Prints as a poster for the door.
 *
 * @element nk-one-stop-shop
 */
export class NkOneStopShop extends FiguresElement<'one-stop-shop', OneStopShop> {
  static override styles: CSSResultGroup = [NkElement.styles, buttons, oneStopShopStyles];

  /** Id of the asset: the building, as the directory has it. */
  @property({ attribute: 'asset-id' }) assetId: string | undefined;

  /** Id of the place, where the directory has no asset for it. */
  @property({ attribute: 'location-id' }) locationId: string | undefined;

  /** The clock that "today" and "now" are read from. */
  @property({ attribute: false }) clock: () => Date = () => new Date();

  protected readonly section = 'one-stop-shop';
  protected readonly english = { ...directoryEn, ...placesEn, ...oneStopShopEn };
  protected override readonly readAgainFor = ['assetId', 'locationId', 'clock'];

  /** The moment for which the view was made, so that its parts agree. */
  #now = new Date(0);

  protected read(input: unknown): ReturnType<FiguresElement<'one-stop-shop', OneStopShop>['read']> {
    this.#now = this.clock();
    return Promise.resolve(readShop(input, this, this.#now));
  }

  protected arrived({ asset, services }: OneStopShop): string {
    const { text } = this;
    return `${asset.name}. ${services.length === 0 ? text.nothingListed : text.offer(services.length, 0, 0)}`;
  }

  protected override content(): TemplateResult {
    return html`${crisisHelp(this.text)} ${super.content()}`;
  }

  protected ready(shop: OneStopShop): TemplateResult {
    const { text, language, headingLevel } = this;
    const view: ShopView = { shop, text, language, now: this.#now, level: headingLevel };
    const { services, standings, providers, location, from } = shop;
    return html`<article>
      ${heading(headingLevel, html`<bdi lang="en">${shop.asset.name}</bdi>`, { look: 'title' })}
      <p class="offer">
        ${services.length === 0 ? text.nothingListed : text.offer(services.length, providers, standings['not-nhs'])}
        ${shop.informationPoint ? html`<strong>${text.informationPoint}</strong>` : nothing}
      </p>
      ${services.length === 0 ? nothing : html`${today(view)} ${restOfWeek(view)} ${askFirst(view)}`}
      <section>
        ${heading(headingLevel + 1, text.find)} ${addressOf(location)} ${directions(text, location)}
        ${access(text, location)}
      </section>
      ${contact(view)}
      <p class="muted as-of">${text.asOf(formatDay(from, language, 'date'))}</p>
      <p class="no-print">
        <button
          class="button quiet"
          type="button"
          @click=${() => {
            print();
          }}
        >
          ${text.print}
        </button>
      </p>
    </article>`;
  }
}
