/** Free for everybody, paid by everybody, or free for some or some of the time. */
export type CostKind = 'free' | 'paid' | 'mixed';

/** "Free" that says nothing about the price of the service itself. */
const OTHER_FREE =
  /\b(?:feel|smoke|alcohol|drug|gluten|dairy|sugar|nut|pain|stress|symptom|debt|step|barrier|hands|toll|interest|tax)[ -]free\b|\bfeel free\b|\bfreephone\b|\bfree ?phone\b|\bfree (?:car |street |on-?site |public |hot )?(?:parking|car park|wi-?fi|phone|call|number|transport|lunch|refreshments?|tea|coffee)\b|\bcosts? of living\b/g;
const NOT_FREE =
  /\b(?:not|never|isn['’]t|aren['’]t|no longer) (?:an? |all |always |completely |currently |entirely |usually )?free\b/;
/** Other ways to say that something is free, with what follows them left as it is: "no charge for carers" is "free for carers". */
const SAYS_FREE =
  /\bfoc\b|\b(?:no|nil|zero|without|without any) (?:charges?|costs?|fees?|payment)\b|\bnothing to pay\b|\bno need to pay\b|\bcosts? (?:you )?nothing\b|(?<!\bif )\byou (?:do not|will not|[dw]on['’]t)(?: (?:have|need) to)? pay\b(?: anything\b)?|\b(?:not|[dw]on['’]t|doesn['’]t|never)(?: be)? (?:charge(?:d|able)?|cost (?:you )?anything)\b|\bnon-?chargeable\b|(?:[£$€]|\bgbp) ?0(?:\.00)?(?![\d.])/g;
const FREE = /\bfree\b/;
/** After "free": those who are everybody. Anyone else named there is some people. */
const FREE_FOR_ALL =
  /\bfree (?:of charge )?(?:for|to) (?:all\b|any|every|use\b|access\b|join\b|attend\b|this\b|using\b|(?:the|our) (?:public|user|client|patient|service|session|class|course|group|activit|programme|support|advice)|users?\b|clients?\b|patients?\b|participants?\b|you\b)/;
const FREE_FOR_SOME =
  /\bfree (?:of charge )?(?:for|to|if|when|on|at(?! (?:the )?(?:point|time) of)|with|during|places?|trials?|tasters?) |\b(?:first|initial|some|taster|trial)\b/;
/** An amount above nothing. */
const PRICE = /(?:[£$€]|\bgbp) ?(?!0+(?:\.0+)?(?![\d.]))\d|(?<![\d.])(?!0)\d{1,3} ?p\b(?!\.m)|\b\d+ (?:pounds?|gbp)\b/;
const CHARGE =
  /\b(?:charge[sd]?|chargeable|charging|fees?|costs?|prices?|priced|pay|payable|payments?|paid|means[ -]tested|sliding scale|subsidi[sz]ed)\b/;
const UNCERTAIN =
  /\b(?:may|might|could|some|sometimes|depends?|dependent|depending|vary|varies|means[ -]tested|sliding scale|voluntary|suggested|donations?)\b/;
/** What is said holds for some people or things only. */
const EXCEPTION = /\b(?:except|excepting|excluding|apart from|unless)\b|^(?:none|nil) for\b/;
const NONE = /^(?:none|nil|[£$€]? ?0(?:\.00)?)$/;

/**
 * Reads words about fees clause by clause.
 * @param text - Words of the source, in English.
 * @returns What each telling clause says, with the clause; nothing when no clause tells.
 */
export function costInWords(text: string | undefined): { kind: CostKind; words: string }[] {
  return (text ?? '')
    .slice(0, 5000)
    .split(/[;,!?()\n•]|\.(?!\d)|\b(?:but|otherwise|however|although)\b/)
    .flatMap((clause) => {
      const words = clause.trim();
      const kind = ofClause(
        words.toLowerCase().replace(/\s+/g, ' ').replace(OTHER_FREE, ' ').replace(SAYS_FREE, 'free'),
      );
      return kind ? [{ kind, words }] : [];
    });
}

function ofClause(clause: string): CostKind | undefined {
  if (NONE.test(clause)) return 'free';
  if (EXCEPTION.test(clause)) return 'mixed';
  const priced = PRICE.test(clause);
  if (NOT_FREE.test(clause)) return 'paid';
  if (FREE.test(clause)) {
    return priced || (FREE_FOR_SOME.test(clause) && !FREE_FOR_ALL.test(clause)) ? 'mixed' : 'free';
  }
  if (!priced && !CHARGE.test(clause)) return undefined;
  return UNCERTAIN.test(clause) ? 'mixed' : 'paid';
}
