/** Characters that turn the direction of what stands around them: embeddings, overrides and isolates (Unicode Standard Annex 9, 2.1 to 2.5). */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Takes out of what somebody wrote the characters that would turn what is next to it, such as a telephone number. Letters keep the
 * direction that is theirs. What is stored keeps them; this is for what is shown.
 * @param text - What was written.
 * @returns The text without them.
 */
export const inOrder = (text: string): string => text.replaceAll(TURNS, '');
