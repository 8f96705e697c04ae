/** Bits of the letters a e i o u y: y counts after a consonant, which is the only place where a suffix rule asks. */
const VOWELS = 0x1104111;

/** Endings of noun and adjective families by what stays; each needs one measure before it, the first that has it goes. */
const FAMILIES = endings({
  ise: 'ization izer isation iser',
  ate: 'ational ation ator',
  tion: 'tional',
  al: 'aliti alism alli',
  ble: 'biliti bli',
  ive: 'iviti iveness',
  ous: 'ousli ousness',
  ent: 'entli',
  ence: 'enci',
  ance: 'anci',
  ic: 'icate iciti ical',
  ful: 'fulli',
  less: 'lessli',
});

/** Endings of which the longest goes when two measures stand before it. */
const LAST = endings({
  '': 'ement ment ance ence able ible ant ent ism ate iti ous ive al er ic',
  s: 'sion',
  t: 'tion',
});

type Ending = readonly [ending: string, stays: string];
type Endings = ReadonlyMap<string, readonly Ending[]>;

/** Endings by their last two letters: most words have none of them, and know it at one look. */
function endings(byRest: Readonly<Record<string, string>>): Endings {
  const byLast = new Map<string, Ending[]>();
  for (const [stays, all] of Object.entries(byRest)) {
    for (const ending of all.split(' ')) {
      const last = ending.slice(-2);
      byLast.set(last, [...(byLast.get(last) ?? []), [ending, stays]]);
    }
  }
  return byLast;
}

/**
 * Words, and those with an ending, that mean something else than those of which they would have the stem: Universal Credit has nothing
 * to do with a university, somebody who is suicidal is not after a group of people bereaved by suicide, and a person who looks for parking is
 * not after a park.
 */
const APART =
  /^(acting|allowance|attendance|booking|booked|careful|communit|early|emergenc|evening|generation|medication|mobility|nature|outing|parking|personalit|probate|suicidal|transition|traveller|universal|wills)(?:s|y|ies|ly|al|ing)?$/;

/**
 * Reduces an English word to the part that its relatives share: `befriending` and `befriender`, `disabled` and `disabilities`.
 * Porter's algorithm (Program 14.3, 1980) with the later corrections of plural `s` and doubled letters, `-ness` taken off first
 * (`loneliness` meets `lonely`), and British `-ise`.
 * @param word - A folded word. One with other letters than a to z, or of under four letters, stays as it is.
 * @returns The stem. It is a key, not a word to show.
 */
export function stem(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  const apart = APART.exec(word);
  if (apart?.[1]) return apart[1];
  let w = withoutInflection(withoutPlural(word));
  if (w.endsWith('ize')) w = `${w.slice(0, -3)}ise`;
  if (w.length < 4) return w;
  if (w.endsWith('y') && /[^aeiou]y$/.test(w)) w = `${w.slice(0, -1)}i`;
  w = without('ness', w);
  for (const [ending, stays] of endingsOf(FAMILIES, w)) {
    if (!w.endsWith(ending) || measure(w, w.length - ending.length) === 0) continue;
    w = w.slice(0, -ending.length) + stays;
    break;
  }
  if (/[cdeghkmnrt]li$/.test(w)) w = without('li', w);
  w = without('ful', w);
  const last = endingsOf(LAST, w).find(([ending]) => w.endsWith(ending));
  if (last) {
    const [ending, stays] = last;
    const end = w.length - ending.length + stays.length;
    if (measure(w, end) > 1) w = w.slice(0, end);
  }
  if (w.endsWith('e')) {
    const before = w.slice(0, -1);
    const syllables = measure(before);
    if (syllables > 1 || (syllables === 1 && !isShort(before))) w = before;
  }
  return w.endsWith('ll') && measure(w) > 1 ? w.slice(0, -1) : w;
}

/** Takes an ending off where one measure stands before it. */
function without(ending: string, w: string): string {
  return w.endsWith(ending) && measure(w, w.length - ending.length) > 0 ? w.slice(0, -ending.length) : w;
}

function endingsOf(all: Endings, w: string): readonly Ending[] {
  return all.get(w.slice(-2)) ?? [];
}

function withoutPlural(w: string): string {
  const end = w.length;
  if (w.endsWith('sses')) return w.slice(0, -2);
  if (w.endsWith('ies') || w.endsWith('ied')) return w.slice(0, end > 4 ? -2 : -1);
  return w.endsWith('s') && /[^siu]s$/.test(w) && hasVowel(w, end - 2) ? w.slice(0, -1) : w;
}

function withoutInflection(w: string): string {
  if (w.endsWith('eed')) return measure(w, w.length - 3) > 0 ? w.slice(0, -1) : w;
  const end = w.search(/(?:ed|ing)(?:ly)?$/);
  if (end < 0 || !hasVowel(w, end)) return w;
  const bare = w.slice(0, end);
  if (/(?:at|bl|iz|[^aeiou]is)$/.test(bare)) return `${bare}e`;
  if (bare[end - 1] === bare[end - 2] && !'aeiouylsz'.includes(bare.charAt(end - 1))) return bare.slice(0, -1);
  return isShort(bare) && measure(bare) < 2 ? `${bare}e` : bare;
}

function hasVowel(w: string, end: number): boolean {
  return /[aeiouy]/.test(w.slice(0, end));
}

/** Porter's measure of the beginning of a word of a to z: how many times vowels are followed by consonants. */
function measure(w: string, end = w.length): number {
  let count = 0;
  let before = 0;
  for (let i = 0; i < end; i++) {
    const vowel = (VOWELS >>> (w.charCodeAt(i) - 97)) & 1;
    if (before > vowel) count++;
    before = vowel;
  }
  return count;
}

/** Whether the last syllable is short: consonant, vowel, consonant (not w, x, y). `car` keeps apart from `care` by it. */
function isShort(w: string): boolean {
  return /(?:^|[^aeiou])[aeiouy][^aeiouwxy]$/.test(w);
}

/** They end like doers and are none, though what they would do is a word: nobody is showing in a shower, or letting in a letter. */
const NO_DOER = /^(?:bett|flow|lett|matt|post|show)ers?$/;

/**
 * Names what somebody does: `swimmers` swimming, `cyclist` cycling, `chiropodist` chiropody, `counsellor` counselling.
 * Only words that an index holds are relatives: `summer` has none, because nobody is summing.
 * @param word - A folded word.
 * @returns Words to look for; none when the word is no doer.
 */
export function relativesOf(word: string): string[] {
  const end = word.search(/(?:er|or|ist)s?$/);
  if (end < 4 || NO_DOER.test(word)) return [];
  const doer = word.slice(0, end);
  return [`${doer}ing`, `${doer}y`];
}
