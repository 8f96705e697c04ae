import type { AnswerProblem, Question } from '@neighbourhood-kit/core/referrals';
import type { SourceFailure } from '../shared/source/source-error.js';

/** What is wrong with an answer: found here, or by the side that was to take it in. */
export type ShownProblem =
  AnswerProblem | { readonly question: string; readonly code: 'refused'; readonly message?: string | undefined };

/** Why answers could not be sent. Also the code of `nk-referral-failed`. */
export type FailureCode = 'offline' | 'no-reply' | 'busy' | 'refused' | 'fault';

/** A form that could not be sent. */
export interface Failure {
  readonly code: FailureCode;
  /** True when the answers may have arrived all the same. */
  readonly unsure: boolean;
  /** Seconds after which the server asks to be tried again. */
  readonly wait?: number | undefined;
}

/** Where the form is. Each has a face. */
export type Phase =
  /** Not shown, because the site has not said what it must; `faults` are for its developer. */
  | { readonly name: 'refusing'; readonly faults: readonly string[] }
  | { readonly name: 'intro' }
  /** Start was pressed and the questions, which stand in a file of their own, are on their way, or could not be had. */
  | { readonly name: 'opening'; readonly failure?: SourceFailure | undefined }
  | {
      readonly name: 'asking';
      /** Page by id; absent when all questions stand on one page. */
      readonly page: string | undefined;
      readonly problems: readonly ShownProblem[];
      /** True when the person came from the list of answers and goes back to it. */
      readonly changing: boolean;
      /** Question to start at, after "Change". */
      readonly question?: Question | undefined;
    }
  | { readonly name: 'checking' }
  /** `slow` after a first attempt had no reply. */
  | { readonly name: 'sending'; readonly slow: boolean }
  | { readonly name: 'failed'; readonly failure: Failure }
  | {
      readonly name: 'sent';
      readonly reference: string;
      /** Day on which it was sent, `YYYY-MM-DD`. */
      readonly on: string;
      /** True when an earlier version of the answers is what arrived. */
      readonly earlier: boolean;
      readonly forSelf: boolean;
      readonly safetyConcern: boolean;
    }
  /** The page was left after sending and came back from the browser's memory. */
  | { readonly name: 'already-sent' }
  /** The page was left before sending and came back: the answers are gone. */
  | { readonly name: 'cleared'; readonly unsure: boolean };

/** Phases of the first page. */
export type OpeningPhase = Extract<Phase, { name: 'intro' | 'opening' }>;

/** Phases of a form that is being filled in. */
export type FormPhase = Exclude<Phase, { name: 'refusing' | 'opening' }>;
