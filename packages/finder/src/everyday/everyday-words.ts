import { CLASSES } from './expressions/classes.js';
import { BODY_SLOTS } from './expressions/body-slots.js';
import { CARE_SLOTS } from './expressions/care-slots.js';
import { FAMILY_SLOTS } from './expressions/family-slots.js';
import { HARM_SLOTS } from './expressions/harm-slots.js';
import { HOME_SLOTS } from './expressions/home-slots.js';
import { LIVING_SLOTS } from './expressions/living-slots.js';
import { MIND_SLOTS } from './expressions/mind-slots.js';
import { MONEY_SLOTS } from './expressions/money-slots.js';
import { WORK_SLOTS } from './expressions/work-slots.js';
import { BODY_WORDS } from './expressions/body.js';
import { CARE_WORDS } from './expressions/care.js';
import { FAMILY_WORDS } from './expressions/family.js';
import { HARM_WORDS } from './expressions/harm.js';
import { HOME_WORDS } from './expressions/home.js';
import { LIVING_WORDS } from './expressions/living.js';
import { MEMORY_WORDS } from './expressions/memory.js';
import { MIND_WORDS } from './expressions/mind.js';
import { MONEY_WORDS } from './expressions/money.js';

/**
 * What people say, and what services call it.
 *
 * A line is `what people say, another way > what services say, another`, or `one name = another name` where each stands for the other.
 * Small words ("my", "keeps", "can't", "with") and word endings do not matter, nor does the order: "my mum keeps falling over" is met
 * by `falling over`. A way of saying that has several words needs all of them, near each other; a meaning that has several words is met by
 * a service that holds all of them. A meaning counts less than the very words that were typed, so a line that does not fit a place does no
 * harm there.
 *
 * A place in a way of saying may be filled by one of several words, `get/climb/manage stairs/steps`, or of a class, `@kin lonely`. A class is
 * a line of its own, `@kin: mum dad nan`. `cannot` and `not` stand for all words that deny or find something hard. A word with a full stop is
 * meant as it stands: `aids.` is not an aid. `-` begins what is called much the same and does not help: `suicidal > crisis, -bereavement`. Of two ways that share a word the one whose words tell more holds. What no line says
 * the topics may tell (`../topics`).
 *
 * One word is a way of its own only where services are not called by it in another sense: "wound up", not "wound", or a wound clinic
 * would be taken for help with anxiety.
 *
 * Why these lines: the way services are named follows the Open Referral UK vocabularies (esd.org.uk needs and circumstances, service types)
 * and the A to Z lists of NHS.UK, Citizens Advice, Age UK, Mind and Shelter (all read in 2026); the way people put it follows the plain
 * headings of the same sites ("If you're struggling to pay", "Worried about someone's drinking", "I have nowhere to stay tonight"), which
 * their writers took from what people ask, and in the files `…-slots.ts` general knowledge of how people in England speak. Slang for
 * groups of people is left out, but for words that a victim repeats. Nothing here sorts people: a line only widens a search.
 *
 * A site adds its own lines to these: `buildIndex(services, { everydayWords: [...EVERYDAY_WORDS, 'the tops > High Peak'] })`.
 */
export const EVERYDAY_WORDS: readonly string[] = [
  ...CLASSES,
  ...MONEY_SLOTS,
  ...WORK_SLOTS,
  ...HOME_SLOTS,
  ...CARE_SLOTS,
  ...BODY_SLOTS,
  ...MIND_SLOTS,
  ...HARM_SLOTS,
  ...FAMILY_SLOTS,
  ...LIVING_SLOTS,
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
