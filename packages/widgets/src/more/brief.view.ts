import type { Service } from '@neighbourhood-kit/core/services';
import { html, nothing, type TemplateResult } from 'lit';
import type { CardDetails } from '../nk-service-finder/answer/card-details.js';
import { given } from '../shared/given.js';
import { pricesOf } from '../shared/money.js';

/** What is said of a service in short is drawn from. */
export interface BriefView {
  readonly language: string;
  /** What the cost of a service is called. */
  readonly costs: Readonly<Record<'free' | 'not-stated', string>>;
  /** What the entry adds to a card of the list: where it is, its hours there, how to reach it; undefined until that can be said. */
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
  const prices = [...pricesOf(service, view.costs.free, view.language), ...given([service.feesDescription])];
  const { way, open, dated, warning } = view.details(service, placeId) ?? {};
  return html`<ul class="plain brief">
      ${way?.where}
      ${open ? html`<li class="open ${open.printed}" data-state=${open.state}>${open.words}</li>` : nothing} ${dated}
      ${prices.length > 0 ? html`<li lang="en"><bdi>${prices.join(', ')}</bdi></li>` : html`<li>${view.costs['not-stated']}</li>`}
      ${way?.reach}
    </ul>
    ${warning}`;
}
