import { BODY_WORDS } from './everyday/body.js';
import { CARE_WORDS } from './everyday/care.js';
import { FAMILY_WORDS } from './everyday/family.js';
import { HARM_WORDS } from './everyday/harm.js';
import { HOME_WORDS } from './everyday/home.js';
import { LIVING_WORDS } from './everyday/living.js';
import { MEMORY_WORDS } from './everyday/memory.js';
import { MIND_WORDS } from './everyday/mind.js';
import { MONEY_WORDS } from './everyday/money.js';

/**
 * What people say, and what services call it.
 *
 * A line is `what people say, another way > what services say, another`, or `one name = another name` where each stands for the other.
 * Small words ("my", "keeps", "can't", "with") and word endings do not matter, nor does the order: "my mum keeps falling over" is met
 * by `falling over`. A way of saying that has several words needs all of them; a meaning that has several words is met by a service that
 * holds all of them. A meaning counts less than the very words that were typed, so a line that does not fit a place does no harm there.
 *
 * Why these lines: the way services are named follows the Open Referral UK vocabularies (esd.org.uk needs and circumstances, service types)
 * and the A to Z lists of NHS.UK, Citizens Advice, Age UK, Mind and Shelter (all read in 2026); the way people put it follows the plain
 * headings of the same sites ("If you're struggling to pay", "Worried about someone's drinking", "I have nowhere to stay tonight"), which
 * their writers took from what people ask. Slang for groups of people is left out. Nothing here sorts people: a line only widens a search.
 *
 * A site puts its own lines beside these: `buildIndex(services, { everydayWords: [...EVERYDAY_WORDS, 'the tops > High Peak'] })`.
 */
export const EVERYDAY_WORDS: readonly string[] = [
  ...BODY_WORDS,
  ...MEMORY_WORDS,
  ...MIND_WORDS,
  ...HARM_WORDS,
  ...HOME_WORDS,
  ...MONEY_WORDS,
  ...FAMILY_WORDS,
  ...CARE_WORDS,
  ...LIVING_WORDS,
];
