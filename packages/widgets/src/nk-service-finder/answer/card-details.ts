import type { TemplateResult, nothing } from 'lit';
import type { OpeningLine } from '../../shared/opening.js';
import type { Way } from './way.view.js';

/** What a whole entry adds to a card of the list. */
export interface CardDetails {
  readonly summary: TemplateResult | typeof nothing;
  /** Until when it is open. */
  readonly open: OpeningLine;
  /** When it is open, by dates, for paper. */
  readonly dated: TemplateResult | typeof nothing;
  readonly warning: TemplateResult | typeof nothing;
  /** Where it is and how to reach it: on a card for paper alone, since an opened service says more. */
  readonly way: Way;
}
