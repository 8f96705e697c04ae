import type { Meaning, Expression } from '../everyday/everyday.js';
import type { QuestionTopics } from '../topics/question-topics.js';
import type { Idea, Wanted } from './idea.js';
import { partLeftOut } from './left-out.js';
import type { Lexicon } from './lexicon.js';
import { sceneOf, type Scene } from './scene.js';
import { isStopWord, words } from '../words/tokenise.js';
import { ASIDE, LATER, LONE, MEANT, SAID, SAME, TOPICS } from '../words/weights.js';

/** Words of a question that are looked at: people put last what they are after. A pasted page is not a question. */
const MOST_WORDS = 120;

/** Shorter beginnings of a word say too little of how it goes on. */
const SHORTEST_BEGINNING = 4;

/** Words before a place. */
const WHERE = new Set(['in', 'near', 'at', 'around', 'round', 'by']);

/** Words between a need and a group. */
const PARTS = new Set(['for', 'with', 'of', 'from', 'about']);

/**
 * Reads the words of a question.
 * @param text - As typed.
 * @param strict - True to take the words as they are, all of them.
 * @param complete - True when the last word is finished.
 * @param lexicon - What the index knows about words.
 * @returns The ideas; none when the text holds no word.
 */
export function planText(text: string, strict: boolean, complete: boolean, lexicon: Lexicon): Idea[] {
  const tokens = words(text).slice(0, MOST_WORDS);
  if (strict) return [...new Set(tokens)].map((token) => ideaOf(token, [typed(token, 1)]));
  const lastIsOpen = !complete && /[\p{L}\p{N}]$/u.test(text);
  const { kept, left } = partLeftOut(tokens, lexicon);
  if (left.length === 0) return planWords(tokens, lastIsOpen, lexicon);
  return [...planWords(kept, lastIsOpen && kept.at(-1) === tokens.at(-1), lexicon), leftOutOf(left, lexicon)];
}

/** What a question leaves out: by the words as they stand, all of them, or by another name; not by all that may help with it. */
function leftOutOf(left: readonly string[], { everyday, isKnown }: Lexicon): Idea {
  const otherNames = everyday()
    .expressionsIn(left, isKnown)
    .flatMap(({ meant }) => meant.filter(({ same }) => same));
  return ideaLeftOut(left, [{ words: left }, ...otherNames]);
}

/** What an expression does not mean, though it is called much the same; what another line about the same words means holds. */
function ideasNotMeant({ at, meant }: Expression, tokens: readonly string[]): Idea[] {
  const names = meant.filter(({ leftOut }) => leftOut);
  const means = meant.filter(({ leftOut }) => !leftOut);
  const textOf = ({ words: named }: Meaning) => named.join(' ');
  if (names.length === 0 || names.some((name) => means.some((meaning) => textOf(meaning) === textOf(name)))) return [];
  return [
    ideaLeftOut(
      at.map((position) => tokens[position] ?? ''),
      names,
    ),
  ];
}

function ideaLeftOut(asked: readonly string[], names: readonly Pick<Meaning, 'words'>[]): Idea {
  const wanted = names.flatMap(({ words }): Wanted[] => [
    { words, factor: 1, from: 'everyday' },
    ...(words.length === 2 ? pairAt(words, 0) : []),
  ]);
  return { ...ideaOf(asked.join(' '), wanted), bonus: true, leftOut: true };
}

/** Reads words of which none is left out. */
function planWords(tokens: readonly string[], lastIsOpen: boolean, lexicon: Lexicon): Idea[] {
  const { isKnown } = lexicon;
  const everyday = lexicon.everyday();
  const expressions = everyday.expressionsIn(tokens, isKnown);
  const scene = sceneOf(tokens, everyday);
  const apart = new Set(scene.story ? [] : expressions.filter((expression) => isInParts(expression, tokens, isKnown)));
  const said = new Set(expressions.flatMap((expression) => (apart.has(expression) ? [] : expression.at)));
  const towns = townsIn(tokens, said, lexicon);
  // Two words are a name, however strange.
  const strange =
    tokens.length > 2 && expressions.length === 0 && tokens.some((token) => !isStopWord(token) && !isKnown(token));
  const topics = scene.story || strange ? lexicon.topicsOf?.(tokens) : undefined;
  const told = topics !== undefined || (scene.story && expressions.length > 0);
  const wantedAt: WantedAt = (at, factor) => [
    {
      ...typed(tokens[at] ?? '', factor),
      before: tokens[at - 1],
      after: tokens[at + 1],
      last: lastIsOpen && at === tokens.length - 1,
      understood: said.has(at) ? isKnown(tokens[at] ?? '') : told,
    },
    // Two words that are one elsewhere: meeting the compound is meeting both.
    ...pairAt(tokens, at - 1),
    ...pairAt(tokens, at),
  ];
  const understood = {
    tokens,
    expressions,
    scene,
    apart,
    said,
    inTown: new Set(towns.flat()),
    told,
    isKnown,
    wantedAt,
  };
  return [
    ...expressions.map((expression) => ideaOfExpression(expression, understood)),
    ...ideasOfWords(understood),
    ...(topics ? [ideaOfTopics(topics, tokens)] : []),
    ...towns.map((at): Idea => {
      const named = at.map((position) => tokens[position] ?? '');
      return { ...ideaOf(named.join(' '), [{ words: named, factor: 1, from: 'town' }]), flat: true };
    }),
    ...phrasesOf(understood),
    ...expressions.flatMap((expression) => ideasNotMeant(expression, tokens)),
  ];
}

/** What is wanted of the word at a position: the word, or a compound with a neighbour. */
type WantedAt = (at: number, factor: number) => Wanted[];

/** A question as it is understood. */
interface Understood {
  readonly tokens: readonly string[];
  readonly expressions: readonly Expression[];
  readonly scene: Scene;
  /** Expressions that were meant word by word. */
  readonly apart: ReadonlySet<Expression>;
  /** Positions of words that the other expressions take. */
  readonly said: ReadonlySet<number>;
  /** Positions of words that name towns. */
  readonly inTown: ReadonlySet<number>;
  /** Whether it is somebody's story, of which something was understood. */
  readonly told: boolean;
  readonly isKnown: Lexicon['isKnown'];
  readonly wantedAt: WantedAt;
}

function pairAt(tokens: readonly string[], at: number): Wanted[] {
  const [one = '', two] = [tokens[at], tokens[at + 1]];
  return two === undefined ? [] : [{ words: [one + two], factor: 1, from: 'pair' }];
}

/** What an expression means, and its words as they stand. */
function ideaOfExpression(
  expression: Expression,
  { tokens, expressions, scene, apart, isKnown, wantedAt }: Understood,
): Idea {
  const { slips } = expression;
  const at = [...expression.at].sort((a, b) => a - b);
  const longer = expressions.some((other) => other.at.length > 1);
  const lone = at.length === 1;
  const part = scene.story && longer && lone ? LONE : 1;
  const asTyped = at.map((position) => tokens[position] ?? '');
  const meantAs = at.map((position) => slips.get(position) ?? tokens[position] ?? '');
  // A word that the directory itself uses was meant as it stands where it is all that was asked, or was a slip.
  const ownWord = lone && !scene.story && (tokens.length === 1 || slips.size > 0) && isKnown(meantAs[0] ?? '');
  return ideaOf(asTyped.join(' '), [
    ...(lone && slips.size === 0 ? [] : [{ words: meantAs, factor: part, from: 'everyday' as const }]),
    // Words that are ideas of their own are not wanted here as well.
    ...(apart.has(expression) ? [] : at).flatMap((position) => wantedAt(position, part * (lone ? 1 : SAID))),
    ...expression.meant
      .filter(({ leftOut }) => !leftOut)
      .map((meaning, rank) => ({
        words: meaning.words,
        factor: meaningFactor(meaning, rank, asTyped, lone ? meantAs[0] : undefined, ownWord) * part,
        from: 'everyday' as const,
      })),
  ]);
}

/** Words that no expression takes and that are no town, each by itself. */
function ideasOfWords({ tokens, scene, said, inTown, told, wantedAt }: Understood): Idea[] {
  const tells = (token: string) => !isStopWord(token) && !scene.movesOn(token);
  const someTell = tokens.some((token, at) => said.has(at) || tells(token));
  const counts = (token: string, at: number) =>
    !said.has(at) && !inTown.has(at) && (!someTell || tells(token)) && tokens.indexOf(token) === at;
  // Of somebody's story what was understood matters; its other words are told by the way.
  const aside = told ? ASIDE : 1;
  return tokens.flatMap((token, at) => (counts(token, at) ? [ideaOf(token, wantedAt(at, aside))] : []));
}

/** What a story tells by its words together. */
function ideaOfTopics({ likely, at }: QuestionTopics, tokens: readonly string[]): Idea {
  const wanted = likely.map(({ topic, share }): Wanted => ({
    words: [],
    topic,
    factor: TOPICS * share,
    from: 'everyday',
  }));
  return ideaOf(at.map((position) => tokens[position] ?? '').join(' '), wanted);
}

/** Neighbouring words, which only add to the score of services that meet them. */
function phrasesOf({ tokens, inTown }: Understood): Idea[] {
  return tokens.flatMap((token, at) => {
    const pair = inTown.has(at) && inTown.has(at + 1) ? [] : pairAt(tokens, at);
    return pair.length > 0 ? [{ ...ideaOf(`${token} ${tokens[at + 1] ?? ''}`, pair), bonus: true }] : [];
  });
}

/**
 * Tells how good a meaning is compared with the word that was typed.
 * @param meaning - What services say.
 * @param rank - Its place in the line.
 * @param asTyped - The words that say it.
 * @param lone - What they mean, where they are one word.
 * @param ownWord - Whether that word was meant as it stands: what else it may mean is worth no more.
 * @returns 1 for as good.
 */
function meaningFactor(
  { words: means, same }: Meaning,
  rank: number,
  asTyped: readonly string[],
  lone: string | undefined,
  ownWord: boolean,
): number {
  // "fibro" was the beginning of it.
  if (lone !== undefined && means.length === 1 && goesOn(lone, means[0] ?? '')) return MEANT;
  // A longer name of what was typed is no better than what was typed.
  if (same || asTyped.some((word) => means.includes(word))) return SAME;
  return (ownWord ? 1 : MEANT) * LATER ** rank;
}

function goesOn(word: string, other: string): boolean {
  return word.length >= SHORTEST_BEGINNING && other.length > word.length && other.startsWith(word);
}

/**
 * Tells whether an expression is put together from both sides of "for", "with"…, of words that services use: "exercise for over 60s" names a
 * need and a group. Such words were meant as they stand, each by itself, and what the table makes of them together only helps.
 */
function isInParts({ at, meant, slips }: Expression, tokens: readonly string[], isKnown: Lexicon['isKnown']): boolean {
  const telling = at.map((position) => tokens[position] ?? '').filter((token) => !isStopWord(token));
  return (
    telling.length > 1 &&
    slips.size === 0 &&
    telling.every(isKnown) &&
    !meant.some(({ same }) => same) &&
    tokens.slice(Math.min(...at) + 1, Math.max(...at)).some((token) => PARTS.has(token))
  );
}

/**
 * Finds the towns that a question names as well as what it asks for. A single word is one only at the end or after "in", "near"…: "reading
 * group" is not after Reading, and in a question of nothing but a name every word counts as it stands.
 */
function townsIn(tokens: readonly string[], said: ReadonlySet<number>, { townAt }: Lexicon): number[][] {
  const towns: number[][] = [];
  for (let at = 0; at < tokens.length; at++) {
    const length = townAt(tokens, at);
    if (length === 0 || said.has(at)) continue;
    if (length === 1 && at < tokens.length - 1 && !WHERE.has(tokens[at - 1] ?? '')) continue;
    towns.push(Array.from({ length }, (_, i) => at + i));
    at += length - 1;
  }
  const within = new Set(towns.flat());
  return tokens.some((token, at) => !within.has(at) && !isStopWord(token)) ? towns : [];
}

function ideaOf(asked: string, wanted: readonly Wanted[]): Idea {
  return { asked, wanted, bonus: false };
}

function typed(token: string, factor: number): Wanted {
  return { words: [token], factor, from: 'typed' };
}
