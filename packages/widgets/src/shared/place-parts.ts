import type { Address, Location } from '@neighbourhood-kit/core/services';
import { html, nothing, type TemplateResult } from 'lit';
import type { DirectoryMessages } from '../locales/en/directory.js';
import type { PlacesMessages } from '../locales/en/places.js';
import { given } from './given.js';
import { link } from './link.js';
import { own } from './own.js';

/**
 * Name and address of a place, a line each.
 * @param location - The place; never a confidential one.
 * @returns The address, or nothing where the source gives none.
 */
export function addressOf(location: Location): TemplateResult | typeof nothing {
  const { address1, address2, city, stateProvince, postalCode } = physicalOf(location) ?? {};
  const lines = new Set(given([location.name, address1, address2, city, stateProvince, postalCode]));
  if (lines.size === 0) return nothing;
  return html`<address lang="en">${[...lines].map((line) => html`<span><bdi>${line}</bdi></span>`)}</address>`;
}

function physicalOf({ addresses }: Location): Address | undefined {
  return addresses?.find(({ addressType }) => addressType !== 'postal') ?? addresses?.[0];
}

/**
 * Ways there. The visitor chooses the map, and nothing is asked of it before.
 * @param text - The element's words.
 * @param location - The place; never a confidential one.
 * @returns Links to maps, or nothing where the source does not say where it is.
 */
export function directions(text: PlacesMessages, location: Location): TemplateResult | typeof nothing {
  const { latitude, longitude } = location;
  const located = Number.isFinite(latitude) && Number.isFinite(longitude);
  const where = located ? `${String(latitude)},${String(longitude)}` : physicalOf(location)?.postalCode;
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

/**
 * How a place can be entered and used.
 * @param text - The element's words.
 * @param location - The place; never a confidential one.
 * @returns A list, or nothing where the source does not say.
 */
export function access(
  text: PlacesMessages & Pick<DirectoryMessages, 'accessibilityNames'>,
  { accessibility = [] }: Location,
): TemplateResult | typeof nothing {
  const words = accessibility.map(({ description, details }) => {
    const known = description === undefined ? undefined : (own(text.accessibilityNames, description) ?? description);
    return given([known, details]).join(': ');
  });
  const shown = [...new Set(words)].filter(Boolean);
  if (shown.length === 0) return nothing;
  return html`<p class="label">${text.accessAtPlace}</p>
    <ul lang="en">
      ${shown.map((each) => html`<li><bdi>${each}</bdi></li>`)}
    </ul>`;
}
