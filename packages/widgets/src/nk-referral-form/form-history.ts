import type { ReactiveController } from 'lit';
import { entryMark, markEntry, topMark } from '../shared/history-entry.js';
import type { FormController } from './form-controller.js';

/** Marks the history entry of a form: which visit it belongs to, or that it was sent. Never which page of the form. */
const MARK = 'nkReferralForm';
const SENT = 'sent';

/**
 * Lets the browser's own Back button go one question back, as people expect on a telephone, where it would otherwise leave the page
 * and lose every answer. After sending, Back says that it was sent, also when the page is loaded again. The address never changes.
 */
export class FormHistory implements ReactiveController {
  readonly #form: FormController;
  /** Mark of the entry this form added, while it stands. */
  #entry: string | undefined;

  /** @param form - The form that goes back. */
  constructor(form: FormController) {
    this.#form = form;
  }

  hostConnected(): void {
    addEventListener('popstate', this.#popped);
    if (entryMark(MARK) === SENT) this.#form.recallSent();
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#popped);
  }

  hostUpdated(): void {
    switch (this.#form.phase.name) {
      case 'asking':
      case 'checking':
      case 'sending':
      case 'failed':
        this.#open();
        break;
      case 'sent':
      case 'already-sent':
        if (entryMark(MARK) === SENT) break;
        markEntry('replaceState', MARK, SENT);
        if (this.#entry !== undefined) this.#entry = SENT;
        break;
      case 'intro':
        this.#close();
        break;
      case 'cleared':
    }
  }

  /** One entry is enough: it is put back each time Back has used it up. */
  #open(): void {
    if (this.#entry !== undefined) return;
    const entry = crypto.getRandomValues(new Uint32Array(1)).join();
    if (markEntry('pushState', MARK, entry)) this.#entry = entry;
  }

  /** Started again, or left by the form's own Back link: the entry would make the browser's Back do nothing once. */
  #close(): void {
    if (entryMark(MARK) === SENT) markEntry('replaceState', MARK, undefined);
    else if (this.#entry !== undefined && entryMark(MARK) === this.#entry && topMark() === MARK) history.back();
    this.#entry = undefined;
  }

  readonly #popped = (): void => {
    if (this.#entry === undefined || entryMark(MARK) === this.#entry) return;
    this.#entry = undefined;
    this.#form.back();
    this.hostUpdated();
  };
}
