import { html, nothing, svg, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { px } from '../shared/chart/paths.js';
import type { Drawing } from './drawing.js';

/** What the plot needs as well as the drawing. */
export interface PlotView {
  readonly drawing: Drawing;
  readonly title: string;
  readonly description: string;
  /** Name of the control that steps through the points. */
  readonly label: string;
  /** Position of the point that is read out, if any. */
  readonly at: number | undefined;
  /** Which point that is, in words. */
  readonly atName: string;
  readonly go: (at: number | undefined) => void;
}

/**
 * Draws the plot: a picture for people who see it, with a title and a description for those who do not, and over it one control that
 * steps through the points. A slider is the one role that screen readers pass arrow keys to and that says a value in words.
 * @param view - Drawing, words and what to do.
 * @returns Picture and control.
 */
export function plot(view: PlotView): TemplateResult {
  const { drawing, title, description, label, at, atName, go } = view;
  const { width, height, spots } = drawing;
  return html`<div class="plot">
    <svg viewBox=${`0 0 ${width} ${height}`} role="img" aria-labelledby="title" aria-describedby="description">
      <title id="title">${title}</title>
      <desc id="description" lang="en">${description}</desc>
      ${guard([drawing], () => drawing.body)} ${cursor(drawing, at)}
    </svg>
    <div
      class="points no-print"
      role="slider"
      tabindex="0"
      aria-label=${label}
      aria-valuemin="1"
      aria-valuemax=${spots.length}
      aria-valuenow=${(at ?? spots.length - 1) + 1}
      aria-valuetext=${atName === '' ? nothing : atName}
      @keydown=${(event: KeyboardEvent) => {
        const to = keyMove(event, at, spots.length);
        if (to === null) return;
        event.preventDefault();
        go(to);
      }}
      @focus=${() => {
        if (at === undefined) go(spots.length - 1);
      }}
      @pointermove=${(event: PointerEvent) => {
        go(nearest(event, drawing));
      }}
      @pointerdown=${(event: PointerEvent) => {
        go(nearest(event, drawing));
      }}
      @pointerleave=${(event: PointerEvent) => {
        // A finger leaves as soon as it is lifted; what it asked for stays.
        if (event.pointerType === 'mouse' && !(event.currentTarget as HTMLElement).matches(':focus')) go(undefined);
      }}
    ></div>
  </div>`;
}

function cursor({ spots, frame }: Drawing, at: number | undefined) {
  const spot = at === undefined ? undefined : spots[at];
  if (spot?.y == null) return nothing;
  return svg`<g data-cursor><path class="cursor-line" d=${`M${px(spot.x)} ${frame.top}V${frame.bottom}`}/>
    <circle class="cursor-ring" cx=${px(spot.x)} cy=${px(spot.y)} r="7.5"/></g>`;
}

/** Where a key leads: a position, undefined to let go, `null` where the key is not for us. Time runs to the right in every language. */
function keyMove(
  { key, ctrlKey, altKey, metaKey }: KeyboardEvent,
  at: number | undefined,
  count: number,
): number | undefined | null {
  if (ctrlKey || altKey || metaKey) return null;
  const moves: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowUp: 1,
    ArrowLeft: -1,
    ArrowDown: -1,
    PageUp: 10,
    PageDown: -10,
    Home: -Infinity,
    End: Infinity,
  };
  if (key === 'Escape') return at === undefined ? null : undefined;
  const move = Object.hasOwn(moves, key) ? moves[key] : undefined;
  return move === undefined ? null : Math.min(count - 1, Math.max(0, (at ?? count - 1) + move));
}

/** The point nearest to the pointer; along the axis first, since a reader asks "when". */
function nearest(event: PointerEvent, { width, spots }: Drawing): number {
  // The control reaches a little beyond the picture, above and below, so that its focus ring covers nothing.
  const picture = (event.currentTarget as HTMLElement).previousElementSibling as Element;
  const box = picture.getBoundingClientRect();
  const scale = width / box.width;
  const [x, y] = [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
  let [best, least] = [0, Infinity];
  spots.forEach((spot, i) => {
    const distance = Math.abs(spot.x - x) + Math.abs((spot.y ?? y) - y) / 50;
    if (distance < least) [best, least] = [i, distance];
  });
  return best;
}
