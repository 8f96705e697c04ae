import { css } from 'lit';

/**
 * Design tokens. A host sets the public `--nk-*` properties on the element or any ancestor; inside, styles read the private
 * `--_*` ones, which fall back to the preset chosen by the `theme` attribute (`neutral`, `nhs`, `govuk`).
 *
 * Dark colours follow the page's own `color-scheme`: a page that says nothing stays light, so that a widget is never a dark box on a
 * light page. Browsers without `light-dark()` (before 2024) keep the light colours.
 */
export const tokens = css`
  :host {
    --_font: var(--nk-font-family);
    --_size: var(--nk-font-size, max(1.1875rem, 19px));
    --_radius: var(--nk-radius, 0.3em);
    --_measure: var(--nk-measure, 36em);
    --_text: var(--nk-colour-text, #16202a);
    --_muted: var(--nk-colour-muted, #4a5763);
    --_background: var(--nk-colour-background, #fff);
    --_surface: var(--nk-colour-surface, #f3f6f8);
    --_border: var(--nk-colour-border, #c3ccd4);
    --_edge: var(--nk-colour-edge, #4a5763);
    --_link: var(--nk-colour-link, #0a4f9e);
    --_primary: var(--nk-colour-primary, #0a4f9e);
    --_on-primary: var(--nk-colour-on-primary, #fff);
    --_good: var(--nk-colour-good, #00642d);
    --_warning: var(--nk-colour-warning, #8a4b00);
    --_error: var(--nk-colour-error, #b3101b);
    --_focus: var(--nk-colour-focus, #fd0);
    --_on-focus: var(--nk-colour-on-focus, #0b0c0c);
  }
  :host([theme='nhs']) {
    --_font: var(--nk-font-family, 'Frutiger W01', arial, sans-serif);
    --_radius: var(--nk-radius, 4px);
    --_text: var(--nk-colour-text, #212b32);
    --_muted: var(--nk-colour-muted, #4c6272);
    --_surface: var(--nk-colour-surface, #f0f4f5);
    --_border: var(--nk-colour-border, #d8dde0);
    --_edge: var(--nk-colour-edge, #4c6272);
    --_link: var(--nk-colour-link, #005eb8);
    --_primary: var(--nk-colour-primary, #007f3b);
    --_good: var(--nk-colour-good, #006130);
    --_error: var(--nk-colour-error, #b91d12);
    --_focus: var(--nk-colour-focus, #ffeb3b);
    --_on-focus: var(--nk-colour-on-focus, #212b32);
  }
  :host([theme='govuk']) {
    --_font: var(--nk-font-family, 'GDS Transport', arial, sans-serif);
    --_radius: var(--nk-radius, 0px);
    --_text: var(--nk-colour-text, #0b0c0c);
    --_muted: var(--nk-colour-muted, #484949);
    --_surface: var(--nk-colour-surface, #f3f3f3);
    --_border: var(--nk-colour-border, #b1b4b6);
    --_edge: var(--nk-colour-edge, #0b0c0c);
    --_link: var(--nk-colour-link, #1a65a6);
    --_primary: var(--nk-colour-primary, #0f7a52);
    --_good: var(--nk-colour-good, #0a5c3d);
    --_error: var(--nk-colour-error, #b8302c);
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_text: var(--nk-colour-text, light-dark(#16202a, #eef2f5));
      --_muted: var(--nk-colour-muted, light-dark(#4a5763, #b4c0ca));
      --_background: var(--nk-colour-background, light-dark(#fff, #12181e));
      --_surface: var(--nk-colour-surface, light-dark(#f3f6f8, #1d262e));
      --_border: var(--nk-colour-border, light-dark(#c3ccd4, #43505c));
      --_edge: var(--nk-colour-edge, light-dark(#4a5763, #a3b0bb));
      --_link: var(--nk-colour-link, light-dark(#0a4f9e, #8fc7ff));
      --_primary: var(--nk-colour-primary, light-dark(#0a4f9e, #8fc7ff));
      --_on-primary: var(--nk-colour-on-primary, light-dark(#fff, #0b1620));
      --_good: var(--nk-colour-good, light-dark(#00642d, #7fdc9f));
      --_warning: var(--nk-colour-warning, light-dark(#8a4b00, #ffc46b));
      --_error: var(--nk-colour-error, light-dark(#b3101b, #ffa198));
    }
    :host([theme='nhs']) {
      --_text: var(--nk-colour-text, light-dark(#212b32, #eef3f5));
      --_muted: var(--nk-colour-muted, light-dark(#4c6272, #b5c4ce));
      --_surface: var(--nk-colour-surface, light-dark(#f0f4f5, #1d272e));
      --_border: var(--nk-colour-border, light-dark(#d8dde0, #43525c));
      --_edge: var(--nk-colour-edge, light-dark(#4c6272, #a5b6c1));
      --_link: var(--nk-colour-link, light-dark(#005eb8, #8cc8ff));
      --_primary: var(--nk-colour-primary, light-dark(#007f3b, #7bdba0));
      --_good: var(--nk-colour-good, light-dark(#006130, #7bdba0));
      --_error: var(--nk-colour-error, light-dark(#b91d12, #ffa398));
    }
    :host([theme='govuk']) {
      --_text: var(--nk-colour-text, light-dark(#0b0c0c, #f3f3f3));
      --_muted: var(--nk-colour-muted, light-dark(#484949, #c0c2c3));
      --_surface: var(--nk-colour-surface, light-dark(#f3f3f3, #222526));
      --_border: var(--nk-colour-border, light-dark(#b1b4b6, #55595b));
      --_edge: var(--nk-colour-edge, light-dark(#0b0c0c, #d0d2d3));
      --_link: var(--nk-colour-link, light-dark(#1a65a6, #94c9f5));
      --_primary: var(--nk-colour-primary, light-dark(#0f7a52, #79d5b0));
      --_good: var(--nk-colour-good, light-dark(#0a5c3d, #79d5b0));
      --_error: var(--nk-colour-error, light-dark(#b8302c, #ffa29a));
    }
  }
`;

/** Names of the built-in looks. */
export type Theme = 'neutral' | 'nhs' | 'govuk';
