import type { Service, Session } from '@neighbourhood-kit/core/services';
import { summarise } from '@neighbourhood-kit/core/text';
import type { FinderHit } from '@neighbourhood-kit/finder';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDay } from '../../shared/format.js';
import { comingSessions, openingLine, sessionTimes } from '../../shared/opening.js';
import { hoursAt, placeOf } from '../../shared/service-places.js';
import { staleSince } from '../../shared/stale.js';
import type { AnswerView } from './answer-view.js';
import type { CardDetails } from './card-details.js';
import { way } from './way.view.js';

/**
 * What a whole entry adds to a card of the list, once it has arrived.
 * @param view - What the finder knows.
 * @param hit - The place at which it shows.
 * @param service - The whole entry.
 * @returns Its parts, each for its place on the card.
 */
export function details(view: AnswerView, hit: Pick<FinderHit, 'placeId'>, service: Service): CardDetails {
  const hours = hoursAt(service, placeOf(service, hit.placeId));
  return {
    summary: summary(service),
    open: openingLine(hours, view),
    dated: dated(view, comingSessions(hours, view.now, 3)),
    warning: warning(view, service),
    way: way(service, hit.placeId),
  };
}

function summary({ summary: given, description }: Service): TemplateResult | typeof nothing {
  const words = summarise(given ?? description, { length: 180 });
  return words === '' ? nothing : html`<p class="summary" lang="en"><bdi>${words}</bdi></p>`;
}

function dated(view: AnswerView, coming: readonly Session[]): TemplateResult | typeof nothing {
  const { text, language } = view;
  if (coming.length === 0) return nothing;
  const words = coming.map((session) => {
    const check = session.bankHoliday ? ` (${text.bankHolidayCheck})` : '';
    return `${formatDay(session.date, language, 'day')} ${sessionTimes(session, view)}${check}`;
  });
  return html`<li class="print-only">${words.join(' · ')}</li>`;
}

function warning({ text, language, now }: AnswerView, service: Service): TemplateResult | typeof nothing {
  const since = staleSince(service, now);
  return since === undefined
    ? nothing
    : html`<p class="why muted">${text.notConfirmedSince(formatDay(since, language, 'date'))}</p>`;
}
