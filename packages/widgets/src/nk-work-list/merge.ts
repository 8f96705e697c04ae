import type { WorkItem, WorkPage } from './work.js';

/** A page that was read again, and what is different. */
export interface Merged {
  readonly page: WorkPage;
  /** Referrals that were not there before. */
  readonly added: number;
  /** True when something else is different. */
  readonly changed: boolean;
}

/**
 * Puts what was read again in the place of what is shown. The row that somebody is on stays where it is, also when it no longer belongs
 * to the list: nothing goes away under anybody's hands.
 * @param before - What is shown.
 * @param after - What was read again.
 * @param focused - Id of the referral on whose row the focus is.
 * @returns The page to show.
 */
export function merged(before: WorkPage, after: WorkPage, focused: string | undefined): Merged {
  const known = new Map(before.referrals.map((item) => [item.id, item]));
  const added = after.referrals.filter(({ id }) => !known.has(id)).length;
  const place = before.referrals.findIndex(({ id }) => id === focused);
  const held = before.referrals[place];
  const gone = held !== undefined && !after.referrals.some(({ id }) => id === held.id);
  const referrals: WorkItem[] = [...after.referrals];
  if (gone) referrals.splice(place, 0, held);
  const changed =
    after.referrals.length !== before.referrals.length ||
    after.referrals.some(({ id, sequence }) => known.get(id)?.sequence !== sequence);
  return { page: { ...after, referrals }, added, changed };
}
