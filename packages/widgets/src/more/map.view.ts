import type { Service } from '@neighbourhood-kit/core/services';
import type { FinderHit, Point } from '@neighbourhood-kit/finder';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Text } from '../locales/locale.js';
import { placeOf } from '../shared/service-places.js';
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
  readonly open: (id: string) => void;
}

interface Pin extends Spot {
  readonly id: string;
  readonly name: string;
  /** Its place in the list, from 1. */
  readonly number: number;
}

/**
 * The services of the list on a map, and the same as a list: whatever can be done on the map can be done there by keyboard.
 * @param view - What it is drawn from.
 * @returns Drawing and list; a sentence where no service has a place.
 */
export function mapView(view: MapView): TemplateResult {
  const { text, hits, here } = view;
  const placed = hits.flatMap((hit, i) => {
    const point = pointOf(view, hit);
    return point ? [{ hit, point, number: i + 1 }] : [];
  });
  const [first] = placed;
  if (!first) return html`<p>${text.mapNothing}</p>`;
  const frame = frameOf([first.point, ...placed.map(({ point }) => point), ...(here ? [here] : [])]);
  const pins = placed.map(({ hit, point, number }): Pin => ({
    ...frame.project(point),
    id: hit.id,
    name: hit.name,
    number,
  }));
  const marks = clusters(pins, 34);
  const without = hits.length - placed.length;
  return html`<p id="map-about">${text.mapAbout(marks.length, placed.length)}</p>
    <svg class="map" viewBox="0 0 ${frame.width} ${frame.height}" role="img" aria-labelledby="map-about" dir="ltr">
      ${view.tiles?.(frame)} ${view.areas.map((area) => svg`<path class="area" d=${areaPath(area, frame)}></path>`)}
      ${here ? you(frame.project(here)) : nothing} ${marks.map((mark) => pin(mark, view))}
    </svg>
    <ol class="plain pins">
      ${marks.flatMap((mark) => mark.members.map((member) => pinItem(member, view)))}
      ${here ? html`<li><span aria-hidden="true">✚</span> ${text.mapYou}</li>` : nothing}
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

function pin({ x, y, members }: Cluster<Pin>, { open }: MapView): TemplateResult {
  const numbers = members.map(({ number }) => number);
  const words = numbers.length > 2 ? `${String(numbers[0])}…` : numbers.join(',');
  const [first] = members;
  return svg`<g class="pin" @click=${() => {
    if (first && members.length === 1) open(first.id);
  }}><circle cx=${x} cy=${y} r="17"></circle><text x=${x} y=${y} dy="0.35em" class=${words.length > 3 ? 'long' : nothing}>${words}</text></g>`;
}

function pinItem({ id, name, number }: Pin, { open }: MapView): TemplateResult {
  return html`<li>
    <span aria-hidden="true">${number}</span>
    <button
      class="link"
      type="button"
      @click=${() => {
        open(id);
      }}
    >
      <bdi>${name}</bdi>
    </button>
  </li>`;
}
