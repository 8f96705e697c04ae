import type { Text } from '../locales/locale.js';
import type { WorkDesk } from './work.js';

/** What the flows of the work list need of the element that shows it. */
export interface WorkHost {
  readonly words: () => Text<'work-list'>;
  /** The desk for a token. */
  readonly deskFor: (token: string) => WorkDesk;
  readonly draw: () => void;
  readonly say: (words: string) => void;
  /** Moves focus to what fits the first of the selectors that something fits, once what changed is drawn. */
  readonly focus: (selectors: readonly string[]) => void;
  /** Id of the referral on whose row the focus is. */
  readonly focusedRow: () => string | undefined;
}
