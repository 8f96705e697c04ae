import type { Service } from '@neighbourhood-kit/core/services';
import type { FinderHit, Point } from '@neighbourhood-kit/finder';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Text } from '../locales/locale.js';
import { placeOf } from '../shared/service-places.js';
import type { Placed } from './shared-link.js';
import { areaPath, type MapArea } from './areas.js';
import { clusters, frameOf, type Cluster, type MapFrame, type Spot } from './map-frame.js';

/** What a map is drawn from. */
export interface MapView {
  readonly text: Text<'more'>;
  readonly hits: readonly FinderHit[];
  readonly services: ReadonlyMap<string, Service>;
  readonly areas: readonly MapArea[];
  /** Draws something beneath the places, for example the tiles of a map; SVG of Lit, in the units of the frame. */
  readonly tiles: ((frame: MapFrame) => unknown) | undefined;
  /** Where the visitor looks from. */
  readonly here: Point | undefined;
  /** Width that there is for it, in CSS pixels; 0 while that is not known. */
  readonly room: number;
  readonly open: (service: Placed) => void;
}

/** Radius of what a finger has to meet, in CSS pixels. No two lie one over the other. */
const REACH = 22;

interface Pin extends Spot {
  readonly id: string;
  readonly placeId: string | undefined;
  readonly name: string;
  /** Its place in the list, from 1. */
  readonly number: number;
}

/**
 * The services of the list on a map, and the same as a list, mark by mark: a mark leads to its service, or to the services in the list that
 * share it.
 * @param view - What it is drawn from.
 * @returns Drawing and list; a sentence where no service has a place.
 */
export function mapView(view: MapView): TemplateResult {
  const { text, hits, here, room } = view;
  const placed = hits.flatMap((hit, i) => {
    const point = pointOf(view, hit);
    return point ? [{ hit, point, number: i + 1 }] : [];
  });
  const [first] = placed;
  if (!first) return html`<p>${text.mapNothing}</p>`;
  const frame = frameOf([first.point, ...placed.map(({ point }) => point), ...(here ? [here] : [])], room);
  const pins = placed.map(({ hit, point, number }): Pin => ({
    ...frame.project(point),
    id: hit.id,
    placeId: hit.placeId,
    name: hit.name,
    number,
  }));
  const marks = clusters(pins, 2 * REACH);
  const places = new Set(placed.map(({ point }) => `${point.latitude} ${point.longitude}`)).size;
  const without = hits.length - placed.length;
  return html`<p id="map-about">${text.mapAbout(places, placed.length)}</p>
    ${
      room === 0
        ? nothing
        : html`<svg class="map" viewBox="0 0 ${frame.width} ${frame.height}" role="group" aria-labelledby="map-about">
            ${view.tiles?.(frame)}
            ${view.areas.map((area) => svg`<path class="area" d=${areaPath(area, frame)}></path>`)}
            ${here ? you(frame.project(here)) : nothing} ${marks.map((mark, i) => pin(mark, i, view))}
          </svg>`
    }
    <ol class="plain pins">
      ${marks.map(({ members }, i) => html`<li id="mark-${i}">${members.map((member) => pinItem(member, view))}</li>`)}
      ${
        here
          ? html`<li>
              <div><span aria-hidden="true">✚</span> ${text.mapYou}</div>
            </li>`
          : nothing
      }
    </ol>
    ${without === 0 ? nothing : html`<p class="muted">${text.mapWithout(without)}</p>`}`;
}

/** The place that the list shows. The address of a refuge is nobody's to see, whatever the feed says. */
function pointOf({ services }: MapView, { id, placeId }: FinderHit): Point | undefined {
  const service = services.get(id);
  const location = service && placeOf(service, placeId)?.location;
  if (!location || location.confidential) return undefined;
  const { latitude = NaN, longitude = NaN } = location;
  const real = Math.abs(latitude) <= 85 && Math.abs(longitude) <= 180;
  return real ? { latitude, longitude } : undefined;
}

function you({ x, y }: Spot): TemplateResult {
  return svg`<path class="here" d="M${x - 9} ${y}h18M${x} ${y - 9}v18"></path>`;
}

function pin({ x, y, members }: Cluster<Pin>, index: number, { open }: MapView): TemplateResult {
  const [first, ...others] = members;
  const more =
    others.length > 1 ? ` +${String(others.length)}` : others.map(({ number }) => `,${String(number)}`).join('');
  const words = `${String(first?.number)}${more}`;
  const act = (event: Event): void => {
    if (first && others.length === 0) open(first);
    else
      rootOf(event)
        .querySelector<HTMLElement>(`#mark-${String(index)} button`)
        ?.focus();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    act(event);
  };
  return svg`<g class="pin" role="button" tabindex="0" aria-label="${words}: ${members.map(({ name }) => name).join(', ')}" @click=${act} @keydown=${press}><circle class="reach" cx=${x} cy=${y} r=${REACH}></circle><circle cx=${x} cy=${y} r=${others.length > 0 ? REACH - 1 : 17}></circle><text x=${x} y=${y} dy="0.35em" class=${words.length > 3 ? 'long' : nothing}>${words}</text></g>`;
}

const rootOf = ({ currentTarget }: Event) => (currentTarget as Element).getRootNode() as ShadowRoot;

function pinItem(pin: Pin, { open }: MapView): TemplateResult {
  return html`<div>
    <span aria-hidden="true">${pin.number}</span>
    <button
      class="link"
      type="button"
      @click=${() => {
        open(pin);
      }}
    >
      <bdi>${pin.name}</bdi>
    </button>
  </div>`;
}
