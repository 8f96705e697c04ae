import type { ReferralAction, ReferralState } from '@neighbourhood-kit/core/referrals';
import type { Text } from '../locales/locale.js';
import type {
  Figures,
  Found,
  Named,
  Organisations,
  Person,
  WorkChoice,
  WorkDetail,
  WorkFailure,
  WorkPage,
  WorkPart,
  WorkStep,
} from './work.js';

/** Which states are listed: one, all open ones, or all. */
export type StateChoice = ReferralState | 'open' | 'all';

/** What the list is narrowed to. */
export interface WorkFilter {
  readonly state: StateChoice;
  readonly only?: WorkChoice | undefined;
  readonly serviceId?: string | undefined;
  readonly partnerId?: string | undefined;
}

/** Field of a step that cannot be left out. */
export type NeededField = keyof Text<'work-list'>['needed'];

/** A step that is being filled in. */
export interface Draft {
  readonly action: ReferralAction;
  /** What was chosen so far. */
  readonly given: Omit<WorkStep, 'action' | 'sequence'>;
  /** Field that is missing, as it was asked for last. */
  readonly missing?: NeededField | undefined;
  readonly partners?: readonly Named[] | undefined;
  readonly people?: readonly Person[] | undefined;
  /** Services that were searched for; absent before the first search. */
  readonly services?: readonly Named[] | undefined;
}

/** Where the work list is. Every phase has a face. */
export type WorkPhase =
  | {
      readonly kind: 'signed-out';
      readonly problem?: string | undefined;
      /** Set once a session has ended by itself: what waits for anyone who signs in again. */
      readonly ended?: { readonly draft: boolean } | undefined;
    }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: WorkFailure; readonly again: () => void }
  | { readonly kind: 'list'; readonly page: WorkPage }
  | FoundPhase
  | DetailPhase
  | { readonly kind: 'figures'; readonly figures: Figures }
  | OrganisationsPhase;

/** What was found by reference or name. */
export interface FoundPhase {
  readonly kind: 'found';
  /** What was looked for. */
  readonly words: string;
  /** Absent where too little was written to look for. */
  readonly found?: Found | undefined;
}

/** One referral that is open. */
export interface DetailPhase {
  readonly kind: 'detail';
  readonly referral: WorkDetail;
  readonly draft?: Draft | undefined;
  readonly sending: boolean;
  /** The step that was sent, while nobody knows whether it was saved. */
  readonly unsure?: WorkStep | undefined;
  /** Set when something has happened to it since it was opened: something was added, or somebody has moved it on. */
  readonly stale?: 'added' | 'moved-on' | undefined;
  /** True when it was in the list from which it was opened. */
  readonly listed?: boolean | undefined;
  /** What had been looked for when it was opened from what was found. */
  readonly sought?: string | undefined;
  /** Number of the last event that was seen before it was read again: what came later is told. */
  readonly since?: number | undefined;
  readonly problem?: string | undefined;
}

/** The page of organisations. */
export interface OrganisationsPhase {
  readonly kind: 'organisations';
  readonly found: Organisations;
  /** Words that names are looked for by. */
  readonly look: string;
  /** Organisation whose code is to be replaced, once that is confirmed. */
  readonly asked?: string | undefined;
  /** A code that was just given out. */
  readonly code?: { readonly partnerId: string; readonly code: string } | undefined;
  /** Referral to which a link was just sent. */
  readonly sent?: string | undefined;
  readonly problem?: string | undefined;
}

/** What the views can do. */
export interface WorkActions {
  readonly signIn: (token: string) => void;
  readonly signOut: () => void;
  /** Goes to the list or to the figures. */
  readonly goTo: (part: WorkPart) => void;
  /** Shows the figures of a period, `YYYY-MM-DD`; of all that is known when a day is absent. */
  readonly figures: (from?: string, to?: string) => void;
  readonly filter: (filter: Partial<WorkFilter>) => void;
  readonly refresh: () => void;
  /** Finds referrals by reference or name. */
  readonly find: (words: string) => void;
  readonly more: () => void;
  readonly open: (id: string) => void;
  readonly toList: () => void;
  /** Begins a step; one that needs nothing further is taken at once. */
  readonly begin: (action: ReferralAction) => void;
  readonly give: (given: Draft['given']) => void;
  readonly findServices: (words: string) => void;
  /** Says that an alert was dealt with. */
  readonly dealWith: (alert: string) => void;
  /** Takes the last step back. */
  readonly undo: () => void;
  /** Puts a text on the clipboard; where that is not allowed, selects it. */
  readonly copy: (text: string, from: Element) => void;
  readonly confirm: () => void;
  readonly drop: () => void;
  /** Narrows the organisations to names with some words. */
  readonly lookFor: (words: string) => void;
  /** Gives out a new answer code; asks first unless it is sure. */
  readonly giveCode: (partnerId: string, sure: boolean) => void;
  readonly dropCode: () => void;
  /** Pauses new referrals to an organisation, or lets them go on. */
  readonly pause: (partnerId: string, paused: boolean) => void;
  /** Sends a new link to a referral. */
  readonly sendLink: (referralId: string) => void;
}

/** What the views draw from. */
export interface WorkView {
  readonly text: Text<'work-list'>;
  readonly language: string;
  readonly headingLevel: number;
  readonly filter: WorkFilter;
  readonly act: WorkActions;
  /** Whether something that was filled in at a referral, and not sent, waits there. */
  readonly begun: (id: string) => boolean;
  /** Whether referrals can be found by reference or name. */
  readonly finds: boolean;
}
