import type { Service } from '@neighbourhood-kit/core/services';
import { html, nothing, type TemplateResult } from 'lit';
import type { CardDetails } from '../nk-service-finder/answer/details.view.js';
import { given } from '../shared/given.js';
import { pricesOf } from '../shared/money.js';
import { emailsOf, phonesOf } from '../shared/reach.js';
import { placeOf } from '../shared/service-places.js';

/** What is said of a service in short is drawn from. */
export interface BriefView {
  readonly language: string;
  /** What the cost of a service is called. */
  readonly costs: Readonly<Record<'free' | 'not-stated', string>>;
  /** What the entry adds to a card of the list: its hours at a place; undefined until that can be said. */
  readonly details: (service: Service, placeId: string | undefined) => CardDetails | undefined;
}

/**
 * Where to go and when, what it costs and how to reach it: what somebody needs who takes a list along on paper. Never the address of a
 * confidential place.
 * @param view - What it is drawn from.
 * @param service - The service.
 * @param placeId - Id of the place at which it was shown.
 * @returns A list of facts.
 */
export function brief(view: BriefView, service: Service, placeId: string | undefined): TemplateResult {
  const place = placeOf(service, placeId);
  const { location } = place ?? {};
  const { name, addresses = [] } = location?.confidential ? {} : (location ?? {});
  const [{ address1, city, postalCode } = {}] = addresses;
  // What is said of the other places is no way to reach this one.
  const here = { ...service, serviceAtLocations: place ? [place] : [] };
  const numbers = given([...(place?.phones ?? []), ...phonesOf(here)].map(({ number }) => number));
  const reach = numbers.length > 0 ? [...new Set(numbers)].slice(0, 2) : emailsOf(here).slice(0, 1);
  const prices = given([...pricesOf(service, view.costs.free, view.language), service.feesDescription]);
  const { open, dated, warning } = view.details(service, placeId) ?? {};
  return html`<ul class="plain brief">
      ${fact(given([name, address1, city, postalCode]))}
      ${open ? html`<li class="open ${open.printed}" data-state=${open.state}>${open.words}</li>` : nothing} ${dated}
      ${prices.length > 0 ? fact(prices) : html`<li>${view.costs['not-stated']}</li>`} ${fact(reach)}
      ${service.url === undefined ? nothing : html`<li class="print-only" dir="ltr">${service.url}</li>`}
    </ul>
    ${warning}`;
}

function fact(words: readonly string[]): TemplateResult | typeof nothing {
  return words.length === 0 ? nothing : html`<li lang="en"><bdi>${words.join(', ')}</bdi></li>`;
}
