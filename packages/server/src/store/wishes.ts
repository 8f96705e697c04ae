import type { ContactChange } from '@neighbourhood-kit/core/referrals';

/**
 * Writes down how somebody asked that a person be reached, as the words that come with the event `request-contact-change`.
 * @param change - How.
 * @returns The words; the same for the same.
 */
export const writeWish = (change: ContactChange): string => JSON.stringify(change);

/**
 * Reads how somebody asked that a person be reached.
 * @param note - The words that came with the event `request-contact-change`.
 * @returns How.
 */
export const readWish = ({ words }: { readonly words: string }): ContactChange => JSON.parse(words) as ContactChange;
