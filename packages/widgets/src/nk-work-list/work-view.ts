import type { ReferralAction, ReferralState } from '@neighbourhood-kit/core/referrals';
import type { Text } from '../locales/locale.js';
import type { Named, WorkDetail, WorkFailure, WorkPage, WorkStep } from './work.js';

/** What the list is narrowed to: one state, all open ones, or all. */
export type WorkFilter = ReferralState | 'open' | 'all';

/** A step that is being filled in. */
export interface Draft {
  readonly action: ReferralAction;
  /** What was chosen so far. */
  readonly given: Omit<WorkStep, 'action' | 'sequence'>;
  /** Field that is missing, as it was asked for last. */
  readonly missing?: string | undefined;
  readonly partners?: readonly Named[] | undefined;
  /** Services that were searched for; absent before the first search. */
  readonly services?: readonly Named[] | undefined;
}

/** Where the work list is. Every phase has a face. */
export type WorkPhase =
  | { readonly kind: 'signed-out'; readonly problem?: string | undefined }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: WorkFailure; readonly again: () => void }
  | { readonly kind: 'list'; readonly page: WorkPage }
  | {
      readonly kind: 'detail';
      readonly referral: WorkDetail;
      readonly draft?: Draft | undefined;
      readonly sending: boolean;
      readonly problem?: string | undefined;
    };

/** What the views can do. */
export interface WorkActions {
  readonly signIn: (token: string) => void;
  readonly signOut: () => void;
  readonly filter: (filter: WorkFilter) => void;
  readonly refresh: () => void;
  readonly more: () => void;
  readonly open: (id: string) => void;
  readonly toList: () => void;
  /** Begins a step; one that needs nothing further is taken at once. */
  readonly begin: (action: ReferralAction) => void;
  readonly give: (given: Draft['given']) => void;
  readonly findServices: (words: string) => void;
  readonly confirm: () => void;
  readonly drop: () => void;
}

/** What the views draw from. */
export interface WorkView {
  readonly text: Text<'work-list'>;
  readonly language: string;
  readonly headingLevel: number;
  readonly filter: WorkFilter;
  readonly act: WorkActions;
}
