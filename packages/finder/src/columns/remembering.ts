/**
 * Remembers what was worked out last.
 * @param most - Number of answers that are kept; the one that was worked out first goes first.
 * @param workOut - Works an answer out; `gone` is one that is no longer kept, whose room the new one may take.
 * @returns Gives an answer.
 */
export function remembering<Key, Answer>(
  most: number,
  workOut: (key: Key, gone: Answer | undefined) => Answer,
): (key: Key) => Answer {
  const known = new Map<Key, Answer>();
  return (key) => {
    let answer = known.get(key);
    if (answer === undefined) {
      const [first] = known.size < most ? [] : known;
      if (first) known.delete(first[0]);
      answer = workOut(key, first?.[1]);
      known.set(key, answer);
    }
    return answer;
  };
}
