import type { TemplateResult, nothing } from 'lit';
import type { Text } from '../locales/locale.js';
import type { WordsInUse } from '../shared/base-element.js';
import type { ReferralStatus, StatusAct, StatusFailure, StatusKey } from './status-desk.js';

/** What was typed, as it was typed. */
export interface Typed {
  readonly reference: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** A field that has to be put right. */
export type Wrong = 'reference-needed' | 'reference-wrong' | 'date';

/** Where the element is. Every phase has a face. */
export type StatusPhase =
  | { readonly kind: 'asking'; readonly wrong: readonly Wrong[]; readonly failure?: StatusFailure | undefined }
  | { readonly kind: 'loading' }
  | {
      readonly kind: 'shown';
      readonly key: StatusKey;
      readonly status: ReferralStatus;
      /** What is being written. */
      readonly draft?: StatusAct['kind'] | undefined;
      /** True while something is sent, or what is to be written in is on its way. */
      readonly sending: boolean;
      /** True when what is needed for the draft is missing. */
      readonly missing?: boolean | undefined;
      /** Why what was to be sent, or what it is written in, did not come through. */
      readonly failure?: StatusFailure | undefined;
      /** Why there was no answer to a look again: what is shown is as it was. */
      readonly notRenewed?: StatusFailure | undefined;
      /** What was done last. */
      readonly done?: StatusAct['kind'] | undefined;
    };

/** What the views can do. */
export interface StatusActions {
  readonly type: (typed: Partial<Typed>) => void;
  readonly find: () => void;
  readonly begin: (kind: StatusAct['kind']) => void;
  readonly write: (words: string) => void;
  readonly choose: (reason: string) => void;
  readonly send: () => void;
  readonly drop: () => void;
  readonly again: () => void;
  readonly finish: () => void;
}

/** How far a wish is that is being written. */
export interface Writing {
  readonly sending: boolean;
  readonly failure?: StatusFailure | undefined;
}

/** How somebody asks to be reached another way, once that has come, with its words. */
export interface ContactView extends WordsInUse<'contact-change'> {
  readonly form: {
    /** Says that a wish waits; nothing where none does. */
    readonly waiting: (contact: ContactView) => TemplateResult | typeof nothing;
    /** The questions, and what happens with the answers. */
    readonly draft: (view: StatusView, contact: ContactView, writing: Writing) => TemplateResult;
  };
}

/** What the views draw from. */
export interface StatusView {
  readonly text: Text<'referral-status'>;
  readonly language: string;
  readonly level: number;
  readonly typed: Typed;
  /** What is being added, and why somebody asks to stop. */
  readonly words: string;
  readonly reason: string;
  /** Number of the service, for those for whom it is not safe to ask here. */
  readonly telephone: string;
  readonly contact: ContactView | undefined;
  readonly act: StatusActions;
}
