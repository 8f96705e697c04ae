import type { Service } from '@neighbourhood-kit/core/services';
import { summarise } from '@neighbourhood-kit/core/text';
import type { FinderHit } from '@neighbourhood-kit/finder';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDay } from '../../shared/format.js';
import { openingLine, type OpeningLine } from '../../shared/opening.js';
import { hoursAt, placeOf } from '../../shared/service-places.js';
import { staleSince } from '../../shared/stale.js';
import type { AnswerView } from './answer-view.js';

/** What a whole entry adds to a card of the list. */
export interface CardDetails {
  readonly summary: TemplateResult | typeof nothing;
  /** Until when it is open. */
  readonly open: OpeningLine;
  readonly warning: TemplateResult | typeof nothing;
}

/**
 * What a whole entry adds to a card of the list, once it has arrived.
 * @param view - What the finder knows.
 * @param hit - The service as the finder found it.
 * @param service - The whole entry.
 * @returns Its parts, each for its place on the card.
 */
export function details(view: AnswerView, hit: FinderHit, service: Service): CardDetails {
  return {
    summary: summary(service),
    open: openingLine(hoursAt(service, placeOf(service, hit.placeId)), view),
    warning: warning(view, service),
  };
}

function summary({ summary: given, description }: Service): TemplateResult | typeof nothing {
  const words = summarise(given ?? description, { length: 180 });
  return words === '' ? nothing : html`<p class="summary" lang="en"><bdi>${words}</bdi></p>`;
}

function warning({ text, language, now }: AnswerView, service: Service): TemplateResult | typeof nothing {
  const since = staleSince(service, now);
  return since === undefined
    ? nothing
    : html`<p class="why">${text.notConfirmedSince(formatDay(since, language, 'date'))}</p>`;
}
