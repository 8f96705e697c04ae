/** What may be done with an instrument's answers here. */
export type InstrumentUse = 'score' | 'score-only' | 'store-only';

/** One score of an instrument. */
export interface ScoreRange {
  readonly name: string;
  /** Positions of its items, counted from 0. */
  readonly items: readonly number[];
  readonly lowest: number;
  readonly highest: number;
  /** Whether more is better. */
  readonly higherIsBetter: boolean;
  /** Names for ranges of the score, each from its value up. */
  readonly bands?: readonly { readonly from: number; readonly name: string }[] | undefined;
  /** Change that is larger than chance and error of measurement would make it. */
  readonly reliableChange?: number | undefined;
  /** Turns the sum of the items into the score; the sum itself when absent. Index 0 is the lowest sum, which is also the lowest score. */
  readonly conversion?: readonly number[] | undefined;
}

/** A questionnaire as data. No licensed item text is held here. */
export interface Instrument {
  readonly id: string;
  readonly name: string;
  readonly use: InstrumentUse;
  /** Lowest and highest answer of each item. */
  readonly items: readonly { readonly lowest: number; readonly highest: number }[];
  readonly scores: readonly ScoreRange[];
  /** How many items of a score may be without an answer. */
  readonly mayBeMissing: number;
  readonly missingRule: string;
  /** Position of an item whose answer above its lowest needs a safety pathway, counted from 0. */
  readonly safetyItem?: number | undefined;
  /** Whether a public page may ask it. */
  readonly publicWidget: boolean;
  readonly licence: string;
  readonly source: string;
}

const items = (count: number, lowest: number, highest: number) =>
  Array.from({ length: count }, () => ({ lowest, highest }));
const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);
const complete = 'Every item of a score must be answered; nothing is filled in.';

const wellbeing = (name: string, item: number): ScoreRange => ({
  name,
  items: [item],
  lowest: 0,
  highest: 10,
  higherIsBetter: true,
  bands: [
    { from: 0, name: 'low' },
    { from: 5, name: 'medium' },
    { from: 7, name: 'high' },
    { from: 9, name: 'very high' },
  ],
});

/** Metric scores of sums 7 to 35. */
const SWEMWBS = [
  7, 9.51, 11.25, 12.4, 13.33, 14.08, 14.75, 15.32, 15.84, 16.36, 16.88, 17.43, 17.98, 18.59, 19.25, 19.98, 20.73,
  21.54, 22.35, 23.21, 24.11, 25.03, 26.02, 27.03, 28.13, 29.31, 30.7, 32.55, 35,
];

const stored = (
  id: string,
  name: string,
  answers: Instrument['items'],
  licence: string,
  source: string,
): Instrument => ({
  id,
  name,
  use: 'store-only',
  items: answers,
  scores: [],
  mayBeMissing: 0,
  missingRule: complete,
  publicWidget: false,
  licence,
  source,
});

/** Questionnaires that may be scored or stored here. */
export const INSTRUMENTS: readonly Instrument[] = [
  {
    id: 'ons4',
    name: 'ONS personal wellbeing (ONS4)',
    use: 'score',
    items: items(4, 0, 10),
    scores: [
      wellbeing('Life satisfaction', 0),
      wellbeing('Worthwhile', 1),
      wellbeing('Happiness', 2),
      {
        name: 'Anxiety',
        items: [3],
        lowest: 0,
        highest: 10,
        higherIsBetter: false,
        bands: [
          { from: 0, name: 'very low' },
          { from: 2, name: 'low' },
          { from: 4, name: 'medium' },
          { from: 6, name: 'high' },
        ],
      },
    ],
    mayBeMissing: 0,
    missingRule:
      'Each item is scored by itself: an item without an answer has no score, and the others keep theirs. There is no total.',
    publicWidget: true,
    licence: 'Open Government Licence v3.0',
    source: 'ONS, Personal well-being user guidance',
  },
  {
    id: 'ucla-3',
    name: 'UCLA three-item loneliness scale',
    use: 'score',
    items: items(3, 1, 3),
    scores: [{ name: 'Loneliness', items: upTo(3), lowest: 3, highest: 9, higherIsBetter: false }],
    mayBeMissing: 0,
    missingRule: complete,
    publicWidget: true,
    licence: 'Free to use; cite M. E. Hughes et al. (2004)',
    source: 'M. E. Hughes et al., Research on Aging 26 (2004) 655-672; ONS, Measuring loneliness: guidance (2018)',
  },
  {
    id: 'loneliness-direct',
    name: 'How often do you feel lonely? (direct question)',
    use: 'score',
    items: items(1, 1, 5),
    scores: [
      {
        name: 'Loneliness',
        items: [0],
        lowest: 1,
        highest: 5,
        higherIsBetter: true,
        bands: [
          { from: 1, name: 'often or always' },
          { from: 2, name: 'some of the time' },
          { from: 3, name: 'occasionally' },
          { from: 4, name: 'hardly ever' },
          { from: 5, name: 'never' },
        ],
      },
    ],
    mayBeMissing: 0,
    missingRule: complete,
    publicWidget: true,
    licence: 'Open Government Licence v3.0',
    source: 'ONS, Measuring loneliness: guidance (2018)',
  },
  {
    id: 'phq-9',
    name: 'PHQ-9',
    use: 'score',
    items: items(9, 0, 3),
    scores: [
      {
        name: 'Depression',
        items: upTo(9),
        lowest: 0,
        highest: 27,
        higherIsBetter: false,
        bands: [
          { from: 0, name: 'minimal' },
          { from: 5, name: 'mild' },
          { from: 10, name: 'moderate' },
          { from: 15, name: 'moderately severe' },
          { from: 20, name: 'severe' },
        ],
        reliableChange: 6,
      },
    ],
    mayBeMissing: 0,
    missingRule: complete,
    safetyItem: 8,
    publicWidget: false,
    licence: 'No permission needed to reproduce, display or distribute (Pfizer)',
    source: 'K. Kroenke et al., J. Gen. Intern. Med. 16 (2001) 606-613; reliable change: NHS Talking Therapies manual',
  },
  {
    id: 'gad-7',
    name: 'GAD-7',
    use: 'score',
    items: items(7, 0, 3),
    scores: [
      {
        name: 'Anxiety',
        items: upTo(7),
        lowest: 0,
        highest: 21,
        higherIsBetter: false,
        bands: [
          { from: 0, name: 'minimal' },
          { from: 5, name: 'mild' },
          { from: 10, name: 'moderate' },
          { from: 15, name: 'severe' },
        ],
        reliableChange: 4,
      },
    ],
    mayBeMissing: 0,
    missingRule: complete,
    publicWidget: false,
    licence: 'No permission needed to reproduce, display or distribute (Pfizer)',
    source:
      'R. L. Spitzer et al., Arch. Intern. Med. 166 (2006) 1092-1097; reliable change: NHS Talking Therapies manual',
  },
  {
    id: 'swemwbs',
    name: 'Short Warwick-Edinburgh Mental Wellbeing Scale',
    use: 'score-only',
    items: items(7, 1, 5),
    scores: [
      { name: 'Wellbeing (metric)', items: upTo(7), lowest: 7, highest: 35, higherIsBetter: true, conversion: SWEMWBS },
    ],
    mayBeMissing: 0,
    missingRule: complete,
    publicWidget: false,
    licence: 'Free of charge for non-commercial use, with registration at the University of Warwick',
    source: 'S. Stewart-Brown et al., Health Qual. Life Outcomes 7 (2009) 15',
  },
  stored('eq-5d-5l', 'EQ-5D-5L profile', items(5, 1, 5), 'Licensed by EuroQol', 'EuroQol Research Foundation'),
  stored(
    'pam',
    'Patient Activation Measure level',
    items(1, 1, 4),
    'Licensed by Phreesia (Insignia Health)',
    'J. H. Hibbard et al., Health Serv. Res. 39 (2004) 1005-1026',
  ),
  stored(
    'mycaw',
    'MYCaW (two concerns, wellbeing)',
    items(3, 0, 6),
    'Licensed by Meaningful Measures',
    'C. Paterson et al., Complement. Ther. Med. 15 (2007) 38-45',
  ),
  stored(
    'clinical-frailty-scale',
    'Clinical Frailty Scale',
    items(1, 1, 9),
    'Licensed by Dalhousie University',
    'K. Rockwood et al., CMAJ 173 (2005) 489-495',
  ),
];
