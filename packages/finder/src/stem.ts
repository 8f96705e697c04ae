/** Any vowel of a stem; `y` counts after a consonant, which is the only place where a suffix rule asks. */
const VOWEL = /[aeiouy]/;
/** Porter's measure: vowels followed by consonants, once or twice. */
const ONE = /^[^aeiouy]*[aeiouy]+[^aeiouy]/;
const TWO = /^[^aeiouy]*[aeiouy]+[^aeiouy]+[aeiouy]+[^aeiouy]/;
/** A short last syllable: consonant, vowel, consonant (not w, x, y). `car` keeps apart from `care` by it. */
const SHORT = /^(?:.*[^aeiou])?[aeiouy][^aeiouwxy]$|^[aeiouy][^aeiouwxy]$/;

/** Endings of noun and adjective families with what stays, longest first; each needs one measure before it. */
const FAMILIES: readonly (readonly [RegExp, string])[] = [
  [/(?:ization|izer|isation|iser)$/, 'ise'],
  [/(?:ational|ation|ator)$/, 'ate'],
  [/tional$/, 'tion'],
  [/(?:aliti|alism|alli)$/, 'al'],
  [/(?:biliti|bli)$/, 'ble'],
  [/(?:iviti|iveness)$/, 'ive'],
  [/(?:ousli|ousness)$/, 'ous'],
  [/entli$/, 'ent'],
  [/enci$/, 'ence'],
  [/anci$/, 'ance'],
  [/(?:icate|iciti|ical)$/, 'ic'],
  [/fulli$/, 'ful'],
  [/lessli$/, 'less'],
];

/** Endings that go when two measures stand before them. */
const LAST = /(?:ement|ment|ance|ence|able|ible|ant|ent|ism|ate|iti|ous|ive|(?<=[st])ion|al|er|ic)$/;

/**
 * Reduces an English word to the part that its relatives share: `befriending` and `befriender`, `disabled` and `disabilities`.
 * Porter's algorithm (Program 14.3, 1980) with the later corrections of plural `s` and doubled letters, `-ness` taken off first
 * (`loneliness` meets `lonely`), and British `-ise`.
 * @param word - A folded word. One with other letters than a to z, or of under four letters, stays as it is.
 * @returns The stem. It is a key, not a word to show.
 */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  let w = withoutInflection(withoutPlural(word)).replace(/ize$/, 'ise');
  if (w.length < 4) return w;
  if (/[^aeiou]y$/.test(w)) w = w.slice(0, -1) + 'i';
  w = withoutEnding(w, /ness$/, '', ONE);
  for (const [ending, stays] of FAMILIES) {
    const shorter = withoutEnding(w, ending, stays, ONE);
    if (shorter !== w) {
      w = shorter;
      break;
    }
  }
  w = withoutEnding(w, /(?<=[cdeghkmnrt])li$/, '', ONE);
  w = withoutEnding(w, /ful$/, '', ONE);
  w = withoutEnding(w, LAST, '', TWO);
  if (w.endsWith('e') && (TWO.test(w.slice(0, -1)) || (ONE.test(w.slice(0, -1)) && !SHORT.test(w.slice(0, -1)))))
    w = w.slice(0, -1);
  return w.endsWith('ll') && TWO.test(w) ? w.slice(0, -1) : w;
}

function withoutPlural(w: string): string {
  if (w.endsWith('sses')) return w.slice(0, -2);
  if (/i(?:es|ed)$/.test(w)) return w.slice(0, w.length > 4 ? -2 : -1);
  return /[^siu]s$/.test(w) && VOWEL.test(w.slice(0, -2)) ? w.slice(0, -1) : w;
}

function withoutInflection(w: string): string {
  if (w.endsWith('eed')) return ONE.test(w.slice(0, -3)) ? w.slice(0, -1) : w;
  const bare = w.replace(/(?:ed|ing)(?:ly)?$/, '');
  if (bare === w || !VOWEL.test(bare)) return w;
  if (/(?:at|bl|iz|[^aeiou]is)$/.test(bare)) return bare + 'e';
  if (/([^aeiouylsz])\1$/.test(bare)) return bare.slice(0, -1);
  return SHORT.test(bare) && !TWO.test(bare) ? bare + 'e' : bare;
}

function withoutEnding(w: string, ending: RegExp, stays: string, measure: RegExp): string {
  const shorter = w.replace(ending, '');
  return shorter !== w && measure.test(shorter) ? shorter + stays : w;
}

/**
 * Names what somebody does: `swimmers` swimming, `cyclist` cycling, `chiropodist` chiropody, `counsellor` counselling.
 * Only words that an index holds are relatives: `summer` has none, because nobody is summing.
 * @param word - A folded word.
 * @returns Words to look for; none when the word is no doer.
 */
export function relativesOf(word: string): string[] {
  const doer = /^(.{4,}?)(?:er|or|ist)s?$/.exec(word)?.[1];
  return doer === undefined ? [] : [`${doer}ing`, `${doer}y`];
}
