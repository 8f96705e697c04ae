import { nextOpenings, type Address, type Location, type ServiceAtLocation } from '@neighbourhood-kit/core/services';
import { html, nothing, type TemplateResult } from 'lit';
import { blocks } from '../shared/blocks.js';
import { given } from '../shared/given.js';
import { heading } from '../shared/heading.js';
import { link } from '../shared/link.js';
import { dayFromNow, openingLine, sessionTimes } from '../shared/opening.js';
import { own } from '../shared/own.js';
import { hoursAt } from '../shared/service-places.js';
import { list, part, type ServiceView } from './service-view.js';

/**
 * Where and when: each place with its address, access and next openings.
 * @param view - The entry.
 * @returns The section; a service without places keeps its hours.
 */
export function places(view: ServiceView): TemplateResult {
  const { text, service } = view;
  const all = service.serviceAtLocations ?? [];
  const shown: readonly (ServiceAtLocation | undefined)[] = all.length > 0 ? all : [undefined];
  return html`<section>
    ${heading(view.level + 1, all.length > 0 ? text.whereAndWhen : text.when)}
    ${shown.map((place) => html`<div class="place">${place ? address(view, place) : nothing} ${hours(view, place)}</div>`)}
  </section>`;
}

function hours(view: ServiceView, place: ServiceAtLocation | undefined): TemplateResult {
  const { text, service, now } = view;
  const lines = hoursAt(service, place);
  const { state, words } = openingLine(lines, view);
  const next = nextOpenings(lines, now, { count: 3 });
  const inWords = [...new Set(lines.flatMap(({ description, notes }) => [description, notes]))];
  return html`<p class="open" data-state=${state}>${words}</p>
    ${
      next.length === 0
        ? nothing
        : html`<p class="label">${text.nextTimes}</p>
            <ul class="plain times">
              ${next.map((session) => {
                const note = session.bankHoliday ? html` <strong>${text.check}</strong>` : nothing;
                return html`<li>
                  <span>${dayFromNow(session.date, view)}</span> ${sessionTimes(session, view)}${note}
                </li>`;
              })}
            </ul>`
    }
    ${list(inWords)}`;
}

function address(view: ServiceView, place: ServiceAtLocation): TemplateResult {
  const { text } = view;
  const { location, description } = place;
  // A refuge: neither address nor map nor access, whatever else the feed says.
  if (location?.confidential) return html`<p>${text.confidential}</p>`;
  const physical = location?.addresses?.find(({ addressType }) => addressType !== 'postal') ?? location?.addresses?.[0];
  const lines = given([location?.name, ...(physical ? addressLines(physical) : [])]);
  return html`${
    lines.length === 0
      ? nothing
      : html`<address lang="en">${[...new Set(lines)].map((line) => html`<span><bdi>${line}</bdi></span>`)}</address>`
  }
  ${blocks(description)} ${location ? directions(view, location, physical) : nothing}
  ${location?.transportation === undefined ? nothing : blocks(location.transportation)}
  ${location ? access(view, location) : nothing}`;
}

function addressLines({ address1, address2, city, stateProvince, postalCode }: Address): string[] {
  return given([address1, address2, city, stateProvince, postalCode]);
}

/** The visitor chooses the map, and nothing is asked of it before. */
function directions(
  { text }: ServiceView,
  location: Location,
  address: Address | undefined,
): TemplateResult | typeof nothing {
  const { latitude, longitude } = location;
  const located = Number.isFinite(latitude) && Number.isFinite(longitude);
  const where = located ? `${String(latitude)},${String(longitude)}` : address?.postalCode;
  if (where === undefined) return nothing;
  const query = encodeURIComponent(where);
  const maps = {
    OpenStreetMap: `https://www.openstreetmap.org/directions?to=${query}`,
    'Google Maps': `https://www.google.com/maps/dir/?api=1&destination=${query}`,
  };
  return html`<p class="no-print">
    ${text.directions}
    ${Object.entries(maps).map(
      ([name, url]) => html`${link(url, html`<span class="visually-hidden">${text.directionsOn} </span>${name}`)} `,
    )}
  </p>`;
}

function access(view: ServiceView, { accessibility = [] }: Location): TemplateResult | typeof nothing {
  const { text } = view;
  if (accessibility.length === 0) return nothing;
  return html`<p class="label">${text.accessAtPlace}</p>
    ${list(
      accessibility.map(({ description, details }) => {
        const known =
          description === undefined ? undefined : (own(text.accessibilityNames, description) ?? description);
        return given([known, details]).join(': ');
      }),
    )}`;
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
