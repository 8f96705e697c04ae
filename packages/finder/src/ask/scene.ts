import { DENIES, type Everyday } from '../everyday/everyday.js';

/** From this many words on a question is told rather than named. */
const TOLD_FROM = 9;

/** From this many words of a scene on as well. */
const FEW = 3;

/** A question as a story: it sets a scene as well as names a need. */
export interface Scene {
  /** Whether it speaks of persons, denies something, has words of a scene, or is long. */
  readonly story: boolean;
  /** Whether a word only moves the story on: "told", "always", "anything". */
  readonly movesOn: (token: string) => boolean;
}

/**
 * Tells which words of a question set a scene. Which words do is told by classes of the table of everyday words: without one, none do.
 * @param tokens - Its words.
 * @param everyday - The table.
 * @returns The scene.
 */
export function sceneOf(tokens: readonly string[], { isOf }: Everyday): Scene {
  const told = tokens.filter((token) => isOf('@told', token) || isOf('@scene', token)).length;
  const story =
    tokens.length >= TOLD_FROM || told >= FEW || tokens.some((token) => isOf('@persons', token) || isOf(DENIES, token));
  return {
    story,
    movesOn: (token) => story && isOf('@told', token),
  };
}
