import type { ServiceAtLocation, Session } from '@neighbourhood-kit/core/services';
import { html, nothing, type TemplateResult } from 'lit';
import { blocks } from '../shared/blocks.js';
import { formatDay } from '../shared/format.js';
import { heading } from '../shared/heading.js';
import { comingSessions, dayFromNow, openingLine, sessionTimes } from '../shared/opening.js';
import { access, addressOf, directions } from '../shared/place-parts.js';
import { hoursAt } from '../shared/service-places.js';
import { fileName, saveFile } from '../shared/save-file.js';
import { calendarFile } from './calendar.js';
import { list, part, type ServiceView } from './service-view.js';

/**
 * Where and when: each place with its address, access and next openings; first, and named so, the one that somebody was shown.
 * @param view - The entry.
 * @returns The section; a service without places keeps its hours.
 */
export function places(view: ServiceView): TemplateResult {
  const { text, service } = view;
  const all = service.serviceAtLocations ?? [];
  const first = all.length > 1 ? all.find(({ id }) => id === view.placeId) : undefined;
  const others = all.filter((place) => place !== first);
  const section = (place: ServiceAtLocation | undefined) =>
    html`<div class="place">${place ? address(view, place) : nothing} ${hours(view, place)}</div>`;
  return html`<section>
    ${heading(view.level + 1, all.length > 0 ? text.whereAndWhen : text.when)}
    ${
      first
        ? html`<p class="label">${text.thisPlace}</p>
            ${section(first)}
            <p class="label">${text.otherPlaces}</p>`
        : nothing
    }
    ${all.length === 0 ? section(undefined) : others.map(section)}
  </section>`;
}

function hours(view: ServiceView, place: ServiceAtLocation | undefined): TemplateResult {
  const { text, service, now, language } = view;
  const lines = hoursAt(service, place);
  const { state, words, printed } = openingLine(lines, view);
  // Paper has room for a week, and is read when the first of them are over.
  const coming = comingSessions(lines, now, 7);
  const next = coming.filter(({ opens }) => !opens || opens > now).slice(0, 3);
  const inWords = [...new Set(lines.flatMap(({ description, notes }) => [description, notes]))];
  return html`<p class="open ${printed}" data-state=${state}>${words}</p>
    ${
      coming.length === 0
        ? nothing
        : html`<div class=${next.length === 0 ? 'print-only' : nothing}>
            <p class="label">${text.nextTimes}</p>
            <ul class="plain times">
              ${coming.map((session) => {
                const note = session.bankHoliday ? html` <strong>${text.check}</strong>` : nothing;
                return html`<li class=${next.includes(session) ? nothing : 'print-only'}>
                  <span class="no-print">${dayFromNow(session.date, view)}</span>
                  <span class="print-only">${formatDay(session.date, language, 'day')}</span>
                  ${sessionTimes(session, view)}${note} ${toCalendar(view, place, session)}
                </li>`;
              })}
            </ul>
          </div>`
    }
    ${list(inWords)}`;
}

/** A file for the visitor's own calendar, made in the page. */
function toCalendar(view: ServiceView, place: ServiceAtLocation | undefined, session: Session): TemplateResult {
  const { text, service, now } = view;
  return html`<button
    class="link no-print"
    type="button"
    aria-label="${text.addToCalendar}: ${dayFromNow(session.date, view)}"
    @click=${() => {
      const file = calendarFile(service, place, session, now);
      if (file !== undefined) saveFile(fileName(service.name, 'ics'), 'text/calendar', file);
    }}
  >
    ${text.addToCalendar}
  </button>`;
}

function address(view: ServiceView, place: ServiceAtLocation): TemplateResult {
  const { text } = view;
  const { location, description } = place;
  // A refuge: neither address nor map nor access, whatever else the feed says.
  if (location?.confidential) return html`<p>${text.confidential}</p>`;
  return html`${location ? addressOf(location) : nothing} ${blocks(description)}
  ${location ? directions(text, location) : nothing}
  ${location?.transportation === undefined ? nothing : blocks(location.transportation)}
  ${location ? access(text, location) : nothing}`;
}

/**
 * Which areas the service covers.
 * @param view - The entry.
 * @returns The section, or nothing.
 */
export function areas(view: ServiceView): TemplateResult | typeof nothing {
  const names = (view.service.serviceAreas ?? []).map(({ name, description }) => name ?? description);
  return part(view, view.text.areas, list(names));
}
