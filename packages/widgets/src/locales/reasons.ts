import type { MatchReason } from '@neighbourhood-kit/finder';

/** Whether a word was met in a way that needs explaining: somebody who typed "fals" should see that "falls" was understood. */
const differs = ({ kind, asked, found }: MatchReason) => asked.toLowerCase() !== found && kind !== 'prefix';

/**
 * The words by which a service was found, each once.
 * @param reasons - What the finder says.
 * @param instead - Says that one word was taken for another.
 * @returns Words in quotation marks, with commas between them.
 */
export function reasonWords(
  reasons: readonly MatchReason[],
  instead: (found: string, asked: string) => string,
): string {
  const words = reasons.map((reason) =>
    differs(reason) ? instead(`“${reason.found}”`, `“${reason.asked}”`) : `“${reason.asked}”`,
  );
  return [...new Set(words)].join(', ');
}
