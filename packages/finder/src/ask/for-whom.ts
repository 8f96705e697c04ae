import { words } from '../words/tokenise.js';
import type { Everyday } from '../everyday/everyday.js';

/** Begins the names of the classes of words that tell for whom something is. */
const FOR = '@for_';

/**
 * Tells which services are for others than who asks, by their names: a beaten wife is not after a service for men. Whom a question is about is
 * told by its words, as widely as the table of everyday words can; a name that tells nothing is for everybody.
 * @param question - The words of the question.
 * @param everyday - The table.
 * @returns Tells it of a name and of the words of the service that are those of the question, slips and beginnings among them.
 */
export function forOthers(question: string, { classesOf }: Everyday): (name: string, found: string) => boolean {
  const groupsIn = (text: string) =>
    words(text).flatMap((token) => classesOf(token).filter((name) => name.startsWith(FOR)));
  const asked = groupsIn(question);
  return (name, found) => {
    const meant = new Set([...asked, ...groupsIn(found)]);
    return groupsIn(name).some((group) => !meant.has(group));
  };
}
