/** Ages that words give, in years; an end that they leave open is absent. */
export interface Ages {
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
}

const UNLIMITED =
  /^(?:all(?: ages)?|any(?: age)?|none|no(?: (?:upper |lower )?(?:age )?(?:limit|maximum|minimum))?|unlimited|n\/?a|-|everyone|everybody|open)$/;
/** What people write around an age and that says nothing. */
const FILLING = /\b(?:olds?|of age|aged?|ages)\b|[.:]$/g;
const AGE = '(\\d{1,3}(?:\\.\\d)?|[1-9]\\d?\\.\\d\\d)s? ?(weeks?|wks?|months?|mths?|years?|yrs?|y)?';
const RANGE = new RegExp(`^(?:from|between)? ?${AGE} ?(?:-|–|—|to|and) ?${AGE}$`);
const UNDER = new RegExp(`^(?:under|below|younger than|less than) ?${AGE}$`);
const UP_TO = new RegExp(`^(?:up to|to|max(?:imum)?) ?${AGE}$|^${AGE} ?(?:and|or) (?:under|below|younger)$`);
const FROM = new RegExp(
  `^(from|over|at least|min(?:imum)?)? ?${AGE} ?([-–+]|plus|and (?:over|above|up(?:wards?)?|older)|or (?:over|older|above)|upwards?)?(?: ?(?:years?|yrs?))?$`,
);

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const IN_LETTERS = new RegExp(
  `\\b(?:(${TENS.join('|')})(?:[ -](${ONES.slice(1, 10).join('|')}))?|(${ONES.join('|')}))(s?)\\b`,
  'g',
);
const HALVES = /(\d{0,3}) ?(?:½|(?:(?<=\d )|\b)1\/2|and a half\b)/g;
const YEARS_AND_MONTHS = /\b([1-9]\d?) ?(?:years?|yrs?|y),? ?(?:and |& )?(\d{1,2}) ?(?:months?|mths?|m)\b/g;

/** Ages as figures of years: "eighteen" is 18, "birth" 0, "2½" 2.5, "17 years 11 months" 17.92. */
const inFigures = (words: string): string =>
  words
    .replace(/\b(?:birth|new-?born)\b/g, '0')
    .replace(
      IN_LETTERS,
      (_, ten: string | undefined, one: string | undefined, alone: string | undefined, s: string) =>
        `${ten === undefined ? ONES.indexOf(alone ?? '') : 10 * (TENS.indexOf(ten) + 2) + Math.max(0, ONES.indexOf(one ?? ''))}${s}`,
    )
    .replace(HALVES, (_, whole: string) => `${whole || 0}.5`)
    .replace(
      YEARS_AND_MONTHS,
      (_, years: string, months: string) => `${inYears(12 * Number(years) + Number(months), 'm')} years`,
    );

/** Longest text that may be an age. */
const LONGEST = 100;

/** How many of a unit make a year. */
const perYear = (unit = ''): number => (unit.startsWith('w') ? 52 : unit.startsWith('m') ? 12 : 1);
const inYears = (age: number, unit?: string): number => Math.round((age / perYear(unit)) * 100) / 100;

/**
 * Reads ages that were written for people: "16+", "5-11", "18 months", "50 and over", "under 5", "from birth to five", "no limit".
 * @param text - An age, or the words of one.
 * @param end - Which end a bare age stands for.
 * @returns The ages; without either where the words say that there is no limit; `undefined` where they say something else.
 */
export function readAges(text: string, end: keyof Ages): Ages | undefined {
  if (text.length > LONGEST) return undefined;
  const words = inFigures(text.toLowerCase().replace(/\s+/g, ' ')).replace(FILLING, '').replace(/\s+/g, ' ').trim();
  if (UNLIMITED.test(words)) return {};
  const [range, least = '', unit, most = '', unitOfBoth] = RANGE.exec(words) ?? [];
  if (range !== undefined)
    return { minimum: inYears(Number(least), unit ?? unitOfBoth), maximum: inYears(Number(most), unitOfBoth) };
  const [under, above = '', unitAbove] = UNDER.exec(words) ?? [];
  // Anyone who is under 5 is 4 at most.
  if (under !== undefined) return { maximum: inYears(Math.ceil(Number(above)) - 1, unitAbove) };
  const [upTo, first, firstUnit, second, secondUnit] = UP_TO.exec(words) ?? [];
  if (upTo !== undefined) return { maximum: inYears(Number(first ?? second), firstUnit ?? secondUnit) };
  const [from, before, age = '', ageUnit, after] = FROM.exec(words) ?? [];
  if (from === undefined) return undefined;
  return { [before || after ? 'minimum' : end]: inYears(Number(age), ageUnit) };
}
