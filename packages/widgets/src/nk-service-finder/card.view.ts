import type { FinderHit } from '@neighbourhood-kit/finder';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDistance } from '../shared/distance.js';
import { given } from '../shared/given.js';
import { heading } from '../shared/heading.js';
import type { OpeningLine } from '../shared/opening.js';
import type { CardDetails } from './answer/card-details.js';
import { keep, nameId } from './tools.view.js';
import { facetLabel, type FinderView } from './finder-view.js';

/**
 * One service of the list.
 * @param view - What the finder knows.
 * @param hit - The service as the finder found it.
 * @returns A list item: name first, then what decides whether to go.
 */
export function card(view: FinderView, hit: FinderHit): TemplateResult {
  const { text, act, services, headingLevel, info } = view;
  const service = services.get(hit.id);
  const details = service && view.answer?.details(view, hit, service);
  const open = opening(view, hit, details);
  const name = html`<button
    class="link name"
    type="button"
    id=${nameId(hit.id)}
    data-id=${hit.id}
    @click=${() => {
      act.openService(hit.id, hit.placeId);
    }}
  >
    <bdi>${hit.name}</bdi>
  </button>`;
  return html`<li class="card" part="card">
    ${heading(headingLevel + 2, name)}
    ${hit.organisation === undefined ? nothing : html`<p class="muted"><bdi>${hit.organisation}</bdi></p>`}
    ${details?.summary}
    <ul class="plain facts">
      ${where(view, hit)}
      ${open ? html`<li class="open ${open.printed}" data-state=${open.state}>${open.words}</li>` : nothing}
      ${details?.dated}
      ${info?.facets.includes('cost') ? html`<li>${facetLabel(text, 'cost', hit.cost)}</li>` : nothing}
      ${service?.accessModes?.slice(0, 1).map((mode) => html`<li>${facetLabel(text, 'access', mode)}</li>`)}
    </ul>
    ${
      details &&
      html`<ul class="plain print-only">
        ${details.way.where} ${details.way.reach}
      </ul>`
    }
    ${details?.warning}
    ${hit.reasons.length === 0 ? nothing : html`<p class="why muted"><bdi>${text.because(hit.reasons)}</bdi></p>`}
    ${hit.eligibility === 'unsure' ? html`<p class="why muted">${text.checkAge}</p>` : nothing}
    <p class="no-print">${keep(view, hit)}</p>
  </li>`;
}

function where({ text, language }: FinderView, hit: FinderHit): TemplateResult | typeof nothing {
  const { distanceMetres, town, places } = hit;
  const parts = given([
    distanceMetres === undefined ? undefined : text.miles(formatDistance(distanceMetres, language)),
    town,
    places > 1 ? text.placeCount(places) : undefined,
  ]);
  if (parts.length === 0) return nothing;
  return html`<li><bdi>${parts.join(' · ')}</bdi></li>`;
}

/** The index knows whether it is open; the whole entry, once it has arrived, knows until when. */
function opening(
  { text, info }: FinderView,
  { open }: FinderHit,
  details: CardDetails | undefined,
): OpeningLine | undefined {
  if (info?.hours === false) return undefined;
  if (details) return details.open;
  if (open === undefined) return undefined;
  const words = { open: text.openNow, closed: text.closedNow, 'not-known': text.hoursNotKnown['no-hours'] };
  return { state: open, words: words[open], printed: 'no-print' };
}
