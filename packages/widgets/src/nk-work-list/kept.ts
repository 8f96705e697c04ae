import type { DetailPhase, Draft } from './work-view.js';
import type { WorkStep } from './work.js';

/** A referral that somebody left in the middle of a step. */
export interface Kept {
  readonly id: string;
  readonly reference: string;
  /** Number of the last event that was seen. */
  readonly sequence: number;
  /** What was filled in; absent for a step that asks nothing. */
  readonly draft: Draft | undefined;
  /** The step that was sent, when nobody knows whether it was saved. */
  readonly unsure: WorkStep | undefined;
  /** How a step ended whose referral was left before it was answered; absent where none was on its way. */
  readonly ended?: 'not-saved' | 'not-known' | undefined;
  /** True where its people went to another page by themselves: they come back by themselves too. */
  readonly left?: boolean | undefined;
}

/** Whether something was written or chosen in a step. */
const filledIn = (draft: Draft | undefined): boolean =>
  Object.values(draft?.given ?? {}).some((value) => value !== undefined && value !== '');

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

  /** Whether something that was filled in, and is not on its way, waits at a referral. */
  waitsAt(id: string): boolean {
    const { draft, unsure } = this.#kept.get(id) ?? {};
    return draft !== undefined && unsure === undefined;
  }

  /** The last one that its people were taken from. */
  get last(): Kept | undefined {
    return [...this.#kept.values()].filter(({ left }) => !left).at(-1);
  }

  /**
   * Puts aside the step that is being filled in, or is on its way.
   * @param detail - The referral that is open.
   * @param how - How its step ended, and whether it was left.
   */
  keep(detail: DetailPhase | undefined, how?: Pick<Kept, 'ended' | 'left'>): void {
    const { draft, unsure, referral } = detail ?? {};
    if (!referral || !(draft ?? unsure)) return;
    const { id, reference, sequence } = referral;
    this.put({ id, reference, sequence, draft, unsure, ...how });
  }

  /**
   * Puts aside what is left on the way to another page. A step that may not have been saved is told of wherever its people go; one on its
   * way is told of once it ends, and one in which nothing was written is not begun again by coming back.
   * @param detail - The referral that is open.
   */
  leave(detail: DetailPhase | undefined): void {
    const { draft, unsure, sending } = detail ?? {};
    if (unsure && !sending) this.keep(detail, { ended: 'not-known' });
    else if (unsure ?? filledIn(draft)) this.keep(detail, { left: true });
  }

  put(kept: Kept): void {
    this.#kept.delete(kept.id);
    this.#kept.set(kept.id, kept);
  }

  /** Hands one out: from then on it is with the person who has opened its referral. */
  take(id: string): Kept | undefined {
    const kept = this.#kept.get(id);
    this.#kept.delete(id);
    return kept;
  }

  clear(): void {
    this.#kept.clear();
  }
}
