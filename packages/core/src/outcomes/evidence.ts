/**
 * How strong the evidence is that a change is due to what was done, weakest first. The grade follows from the method and is never
 * typed in.
 */
export const EVIDENCE_GRADES = ['anecdotal', 'reported', 'before-after', 'compared', 'randomised'] as const;
/** One of `EVIDENCE_GRADES`. */
export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number];

/** What a grade means. */
export interface EvidenceMeaning {
  readonly name: string;
  /** What may be said on the strength of it, in one sentence. */
  readonly allows: string;
  /**
   * Level of the Maryland Scientific Methods Scale as the What Works Centre for Local Economic Growth scores it (2016); `null` where
   * the scale gives none.
   */
  readonly marylandLevel: 1 | 2 | 3 | 4 | 5 | null;
}

/** What each grade says and does not say, in plain words. */
export const EVIDENCE_MEANINGS: Readonly<Record<EvidenceGrade, EvidenceMeaning>> = {
  anecdotal: {
    name: 'Anecdotal',
    allows: 'People have told us about it; how common it is cannot be said.',
    marylandLevel: null,
  },
  reported: {
    name: 'Reported, not estimated',
    allows: 'A figure or a direction was reported without a method, so how sure it is cannot be said.',
    marylandLevel: null,
  },
  'before-after': {
    name: 'Before and after',
    allows: 'It changed over time; whether it would have changed anyway cannot be said.',
    marylandLevel: 1,
  },
  compared: {
    name: 'Compared',
    allows: 'It changed more than in a comparison that did not have the service; the two may differ in other ways.',
    marylandLevel: 3,
  },
  randomised: {
    name: 'Randomised',
    allows: 'Chance decided who had the service, so the difference is due to it, within its interval.',
    marylandLevel: 5,
  },
};

/** How the figure of a claim was arrived at. */
export const CLAIM_METHODS = [
  'not-stated',
  'told',
  'counted',
  'survey',
  'modelled',
  'before-after',
  'control-chart',
  'interrupted-time-series',
  'matched-comparison',
  'difference-in-differences',
  'randomised-trial',
] as const;
/** One of `CLAIM_METHODS`. */
export type ClaimMethod = (typeof CLAIM_METHODS)[number];

const grades: Readonly<Record<ClaimMethod, EvidenceGrade>> = {
  'not-stated': 'reported',
  told: 'anecdotal',
  counted: 'reported',
  survey: 'reported',
  modelled: 'reported',
  'before-after': 'before-after',
  'control-chart': 'before-after',
  'interrupted-time-series': 'before-after',
  'matched-comparison': 'compared',
  'difference-in-differences': 'compared',
  'randomised-trial': 'randomised',
};

/**
 * Grades evidence by its method. A comparison that names no comparator is worth no more than before and after.
 * @param method - How the figure was arrived at.
 * @param hasComparator - Whether it is said with whom or what it was compared.
 * @returns The grade.
 */
export function gradeOf(method: ClaimMethod, hasComparator: boolean): EvidenceGrade {
  const grade = grades[method];
  return grade === 'compared' && !hasComparator ? 'before-after' : grade;
}
