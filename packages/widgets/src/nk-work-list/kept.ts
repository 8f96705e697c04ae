import type { Draft } from './work-view.js';
import type { WorkStep } from './work.js';

/** A referral that somebody left in the middle of a step. */
export interface Kept {
  readonly id: string;
  readonly reference: string;
  /** What was filled in; absent for a step that asks nothing. */
  readonly draft: Draft | undefined;
  /** The step that was sent, when nobody knows whether it was saved. */
  readonly unsure: WorkStep | undefined;
  /** How a step ended whose referral was left before it was answered; absent where none was on its way. */
  readonly ended?: 'not-saved' | 'not-known' | undefined;
}

/** What was left in the middle, by referral. It is in memory only, and goes on with nobody else. */
export class KeptSteps {
  readonly #kept = new Map<string, Kept>();

  /** Referrals whose step was not saved, or may not have been, and whose people have to be told. */
  get unsaved(): readonly Kept[] {
    return [...this.#kept.values()].filter(({ ended }) => ended !== undefined);
  }

  /** True when something that was filled in waits. */
  get hasDraft(): boolean {
    return [...this.#kept.values()].some(({ draft }) => draft !== undefined);
  }

  /** The one that was left last. */
  get last(): Kept | undefined {
    return [...this.#kept.values()].at(-1);
  }

  put(kept: Kept): void {
    this.#kept.delete(kept.id);
    this.#kept.set(kept.id, kept);
  }

  /** Hands one out: from then on it is with whoever has opened its referral. */
  take(id: string): Kept | undefined {
    const kept = this.#kept.get(id);
    this.#kept.delete(id);
    return kept;
  }

  clear(): void {
    this.#kept.clear();
  }
}
