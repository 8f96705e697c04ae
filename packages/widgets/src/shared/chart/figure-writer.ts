const british = (language: string) => (language === 'en' ? 'en-GB' : language);

/** Writes the figures and dates of one measure. */
export interface FigureWriter {
  /** A value in the unit of the measure. */
  readonly value: (value: number) => string;
  /** A difference of two values; of shares in percentage points. */
  readonly difference: (value: number) => string;
  /** A plain count, for example of people. */
  readonly count: (value: number) => string;
  /** The date of a period: "April 2026", or "3 April 2026" where periods are shorter than a month. */
  readonly date: (date: string) => string;
}

/** How figures are to be written. */
export interface FigureStyle {
  /** BCP 47. */
  readonly language: string;
  /** Whether values are shares, 0 to 1, to be written as percentages. */
  readonly percent: boolean;
  /** Distance within which values differ: decimals are enough to tell a hundredth of it apart. */
  readonly spread: number;
  /** Whether every period begins with a month, so that the day says nothing. */
  readonly monthly: boolean;
  /** Words for a difference of shares. */
  readonly percentagePoints: (value: string) => string;
}

/**
 * Makes the writer of a measure's figures.
 * @param style - Language, form and spread of the values.
 * @returns The writer.
 */
export function figureWriter(style: FigureStyle): FigureWriter {
  const { language, percent, spread, monthly, percentagePoints } = style;
  const locale = british(language);
  const scale = percent ? 100 : 1;
  const decimals = Math.min(6, Math.max(0, Math.ceil(-Math.log10((spread * scale || 1) / 100) - 0.5)));
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: decimals });
  const share = (value: number): string => {
    let digits = decimals;
    const written = (of: number) =>
      new Intl.NumberFormat(locale, { maximumFractionDigits: digits, style: 'percent' }).format(of);
    // What is not all is never written as all, nor what is more than none as none.
    while (digits < 6 && [0, 1].some((end) => end !== value && written(end) === written(value))) digits++;
    return written(value);
  };
  const counts = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const dates = new Intl.DateTimeFormat(locale, {
    ...(monthly ? {} : { day: 'numeric' }),
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return {
    // Adding 0 turns -0 into 0.
    value: (value) => (percent ? share(value + 0) : plain.format(value + 0)),
    difference: (value) => (percent ? percentagePoints(plain.format(value * 100 + 0)) : plain.format(value + 0)),
    count: (value) => counts.format(value),
    date: (date) => {
      const instant = new Date(date);
      return Number.isNaN(instant.getTime()) ? date : dates.format(instant);
    },
  };
}

/**
 * Tells whether every period begins with a month.
 * @param dates - `YYYY-MM-DD` or `YYYY-MM`.
 * @returns True when the day of the month says nothing.
 */
export function areMonthly(dates: readonly string[]): boolean {
  return dates.every((date) => date.length === 7 || date.endsWith('-01'));
}
