/** Bits of the letters a e i o u, and with y: it counts after a consonant, which is the only place where a suffix rule asks. */
const STRICT_VOWELS = 0x0104111;
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

/** Endings of somebody who does something. */
const DOERS = ['er', 'or', 'ist'];

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
 * Reduces an English word to the part that its relatives share: `befriending` and `befriender`, `disabled` and `disabilities`.
 * Porter's algorithm (Program 14.3, 1980) with the later corrections of plural `s` and doubled letters, `-ness` taken off first
 * (`loneliness` meets `lonely`), and British `-ise`.
 * @param word - A folded word. One with other letters than a to z, or of under four letters, stays as it is.
 * @returns The stem. It is a key, not a word to show.
 */
export function stem(word: string): string {
  if (word.length < 4 || !isPlain(word)) return word;
  let w = withoutInflection(withoutPlural(word));
  if (w.endsWith('ize')) w = `${w.slice(0, -3)}ise`;
  if (w.length < 4) return w;
  if (w.endsWith('y') && !isOf(STRICT_VOWELS, w, w.length - 2)) w = `${w.slice(0, -1)}i`;
  if (w.endsWith('ness') && measure(w, w.length - 4) > 0) w = w.slice(0, -4);
  for (const [ending, stays] of endingsOf(FAMILIES, w)) {
    if (!w.endsWith(ending) || measure(w, w.length - ending.length) === 0) continue;
    w = w.slice(0, -ending.length) + stays;
    break;
  }
  if (/[cdeghkmnrt]li$/.test(w) && measure(w, w.length - 2) > 0) w = w.slice(0, -2);
  if (w.endsWith('ful') && measure(w, w.length - 3) > 0) w = w.slice(0, -3);
  const last = endingsOf(LAST, w).find(([ending]) => w.endsWith(ending));
  if (last) {
    const [ending, stays] = last;
    const end = w.length - ending.length + stays.length;
    if (measure(w, end) > 1) w = w.slice(0, end);
  }
  if (w.endsWith('e')) {
    const before = w.slice(0, -1);
    const syllables = measure(before, before.length);
    if (syllables > 1 || (syllables === 1 && !isShort(before))) w = before;
  }
  return w.endsWith('ll') && measure(w, w.length) > 1 ? w.slice(0, -1) : w;
}

function endingsOf(all: Endings, w: string): readonly Ending[] {
  return all.get(w.slice(-2)) ?? [];
}

function withoutPlural(w: string): string {
  const end = w.length;
  if (w.endsWith('sses')) return w.slice(0, -2);
  if (w.endsWith('ies') || w.endsWith('ied')) return w.slice(0, end > 4 ? -2 : -1);
  return w.endsWith('s') && !'siu'.includes(w.charAt(end - 2)) && hasVowel(w, end - 2) ? w.slice(0, -1) : w;
}

function withoutInflection(w: string): string {
  if (w.endsWith('eed')) return measure(w, w.length - 3) > 0 ? w.slice(0, -1) : w;
  const ending = ['ed', 'ing', 'edly', 'ingly'].find((each) => w.endsWith(each));
  if (ending === undefined || !hasVowel(w, w.length - ending.length)) return w;
  const bare = w.slice(0, -ending.length);
  const end = bare.length;
  if (/(?:at|bl|iz|[^aeiou]is)$/.test(bare)) return `${bare}e`;
  if (bare[end - 1] === bare[end - 2] && !'aeiouylsz'.includes(bare.charAt(end - 1))) return bare.slice(0, -1);
  return isShort(bare) && measure(bare, end) < 2 ? `${bare}e` : bare;
}

/** Whether a letter is one of some; its word is of a to z. */
function isOf(letters: number, w: string, at: number): boolean {
  return ((letters >>> (w.charCodeAt(at) - 97)) & 1) === 1;
}

/** Whether a word is of a to z. */
function isPlain(w: string): boolean {
  for (let i = 0; i < w.length; i++) {
    const letter = w.charCodeAt(i);
    if (letter < 97 || letter > 122) return false;
  }
  return true;
}

function hasVowel(w: string, end: number): boolean {
  for (let i = 0; i < end; i++) if (isOf(VOWELS, w, i)) return true;
  return false;
}

/** Porter's measure of the beginning of a word: how many times vowels are followed by consonants. */
function measure(w: string, end: number): number {
  let count = 0;
  let before = false;
  for (let i = 0; i < end; i++) {
    const vowel = isOf(VOWELS, w, i);
    if (before && !vowel) count++;
    before = vowel;
  }
  return count;
}

/** Whether the last syllable is short: consonant, vowel, consonant (not w, x, y). `car` keeps apart from `care` by it. */
function isShort(w: string): boolean {
  const end = w.length;
  return (
    end > 1 &&
    !isOf(VOWELS, w, end - 1) &&
    !'wx'.includes(w.charAt(end - 1)) &&
    isOf(VOWELS, w, end - 2) &&
    (end === 2 || !isOf(STRICT_VOWELS, w, end - 3))
  );
}

/**
 * Names what somebody does: `swimmers` swimming, `cyclist` cycling, `chiropodist` chiropody, `counsellor` counselling.
 * Only words that an index holds are relatives: `summer` has none, because nobody is summing.
 * @param word - A folded word.
 * @returns Words to look for; none when the word is no doer.
 */
export function relativesOf(word: string): string[] {
  const one = word.endsWith('s') ? word.slice(0, -1) : word;
  const ending = DOERS.find((each) => one.endsWith(each));
  if (ending === undefined || one.length < ending.length + 4) return [];
  const doer = one.slice(0, -ending.length);
  return [`${doer}ing`, `${doer}y`];
}
