import { css } from 'lit';
import { type Colours, colourTokens } from './colour-tokens.js';

const NEUTRAL: Colours = {
  text: ['#16202a', '#eef2f5'],
  muted: ['#4a5763', '#b4c0ca'],
  background: ['#ffffff', '#12181e'],
  surface: ['#f3f6f8', '#1d262e'],
  border: ['#c3ccd4', '#43505c'],
  edge: ['#4a5763', '#a3b0bb'],
  link: ['#0a4f9e', '#8fc7ff'],
  primary: ['#0a4f9e', '#8fc7ff'],
  'on-primary': ['#ffffff', '#0b1620'],
  good: ['#00642d', '#7fdc9f'],
  warning: ['#8a4b00', '#ffc46b'],
  error: ['#b3101b', '#ffa198'],
  focus: ['#fd0'],
  'on-focus': ['#0b0c0c'],
};

const NHS: Colours = {
  text: ['#212b32', '#eef3f5'],
  muted: ['#4c6272', '#b5c4ce'],
  surface: ['#f0f4f5', '#1d272e'],
  border: ['#d8dde0', '#43525c'],
  edge: ['#4c6272', '#a5b6c1'],
  link: ['#005eb8', '#8cc8ff'],
  primary: ['#007f3b', '#7bdba0'],
  good: ['#006130', '#7bdba0'],
  error: ['#b91d12', '#ffa398'],
  focus: ['#ffeb3b'],
  'on-focus': ['#212b32'],
};

const GOVUK: Colours = {
  text: ['#0b0c0c', '#f3f3f3'],
  muted: ['#484949', '#c0c2c3'],
  surface: ['#f3f3f3', '#222526'],
  border: ['#b1b4b6', '#55595b'],
  edge: ['#0b0c0c', '#d0d2d3'],
  link: ['#1a65a6', '#94c9f5'],
  primary: ['#0f7a52', '#79d5b0'],
  good: ['#0a5c3d', '#79d5b0'],
  error: ['#b8302c', '#ffa29a'],
};

const measures = css`
  :host {
    --_font: var(--nk-font-family);
    --_size: var(--nk-font-size, max(1.1875rem, 19px));
    --_radius: var(--nk-radius, 0.3em);
    --_measure: var(--nk-measure, 36em);
  }
  :host([theme='nhs']) {
    --_font: var(--nk-font-family, 'Frutiger W01', arial, sans-serif);
    --_radius: var(--nk-radius, 4px);
  }
  :host([theme='govuk']) {
    --_font: var(--nk-font-family, 'GDS Transport', arial, sans-serif);
    --_radius: var(--nk-radius, 0px);
  }
`;

/**
 * Design tokens. A host sets the public `--nk-*` properties on the element or any ancestor; inside, styles read the private
 * `--_*` ones, which fall back to the preset chosen by the `theme` attribute (`neutral`, `nhs`, `govuk`).
 *
 * Dark colours follow the page's own `color-scheme`: a page that says nothing stays light, so that a widget is never a dark box on a
 * light page.
 */
export const tokens = css`
  ${measures}${colourTokens({ ':host': NEUTRAL, ":host([theme='nhs'])": NHS, ":host([theme='govuk'])": GOVUK })}
`;

/** Names of the built-in looks. */
export type Theme = 'neutral' | 'nhs' | 'govuk';
