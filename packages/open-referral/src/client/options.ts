import type { Reading } from '@neighbourhood-kit/core';
import type { RequestOptions } from './request.js';

/** How far the reading is. */
export interface Progress {
  readonly step: 'pages' | 'details';
  readonly done: number;
  /** How many there will be, once that is known. */
  readonly of?: number | undefined;
}

/** Answers that are kept, so that a reading that was stopped goes on where it was. */
export interface KeptAnswers {
  /** The answer to an address; undefined when it is to be asked for. */
  readonly get: (url: string) => unknown;
  /** Keeps an answer. */
  readonly put: (url: string, value: unknown) => void | Promise<void>;
}

/** What may be set for reading an API. */
export interface FetchOptions extends RequestOptions {
  /** Services asked for in one page; 100 when absent. */
  readonly perPage?: number | undefined;
  /** Most pages; 500 when absent. */
  readonly maxPages?: number | undefined;
  /** Whether each service is asked for by itself: `auto`, where the list has neither places nor hours, when absent. */
  readonly details?: 'auto' | 'always' | 'never' | undefined;
  /** Most services asked for by themselves; 5,000 when absent. */
  readonly maxDetails?: number | undefined;
  /** Questions at the same time; 4 when absent, 32 at most. */
  readonly concurrency?: number | undefined;
  /** Only what changed after this instant (HSDS `modified_after`); publishers may ignore it. */
  readonly modifiedAfter?: string | undefined;
  /**
   * Finds the records in an answer, `undefined` where there can be none. When absent, in the forms that the standards give an answer,
   * which weighs little in a web page; `entriesOf` knows every form that feeds have.
   */
  readonly recordsIn?: ((answer: unknown) => readonly unknown[] | undefined) | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Answers of an earlier reading that was stopped; none when absent. */
  readonly kept?: KeptAnswers | undefined;
  /** An answer that the caller has already: the address is not asked again. */
  readonly asked?: { readonly url: string; readonly answer: Reading<Uint8Array> } | undefined;
}
