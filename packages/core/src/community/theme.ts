import type { RecordKeeping } from '../record.js';

/**
 * The layers in which determinants of health lie around a person, from the nearest outwards.
 * Source: Dahlgren and Whitehead, Policies and strategies to promote social equity in health (1991).
 */
export const DETERMINANT_LAYERS = [
  'individual',
  'lifestyle',
  'social-and-community',
  'living-and-working',
  'socio-economic-and-environmental',
] as const;
/** One of `DETERMINANT_LAYERS`. */
export type DeterminantLayer = (typeof DETERMINANT_LAYERS)[number];

/** Something that makes people well or ill, apart from health care as such. A term, so data: a place may add its own. */
export interface Determinant extends RecordKeeping {
  readonly id: string;
  readonly name: string;
  readonly layer: DeterminantLayer;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** A concern that partners work on: wider than health, from frailty to debt and crime. A term, so data. */
export interface IssueTheme extends RecordKeeping {
  readonly id: string;
  readonly name: string;
  readonly description?: string | undefined;
  /** Wider theme that it belongs to, by id. */
  readonly broaderId?: string | undefined;
  /** Determinants that it acts on, by id; none for a theme of health care itself. */
  readonly determinantIds?: readonly string[] | undefined;
  /** Codes of needs in other taxonomies, for example of services, that mean the same. */
  readonly needCodes?: readonly string[] | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

const term = (id: string, name: string, layer: DeterminantLayer): Determinant => ({ id, name, layer });

/** The determinants of Dahlgren and Whitehead (1991), to start from. */
export const DETERMINANTS: readonly Determinant[] = [
  term('age-sex-and-heredity', 'Age, sex and what is inherited', 'individual'),
  term('lifestyle', 'How people live: food, movement, smoking, drink', 'lifestyle'),
  term('social-networks', 'Friends, family and community', 'social-and-community'),
  term('civic-life', 'Civic life: having a say and taking part', 'social-and-community'),
  term('food', 'Growing and getting food', 'living-and-working'),
  term('education', 'Education', 'living-and-working'),
  term('work-environment', 'Conditions at work', 'living-and-working'),
  term('unemployment', 'Having no work', 'living-and-working'),
  term('water-and-sanitation', 'Water and sanitation', 'living-and-working'),
  term('health-care-services', 'Health care', 'living-and-working'),
  term('housing', 'Housing', 'living-and-working'),
  term('income', 'Income and debt', 'socio-economic-and-environmental'),
  term('safety', 'Safety and crime', 'socio-economic-and-environmental'),
  term('environment', 'Air, green space and transport', 'socio-economic-and-environmental'),
];

/** Themes to start from. A place keeps those it works on and adds its own. */
export const ISSUE_THEMES: readonly IssueTheme[] = [
  { id: 'frailty', name: 'Frailty and falls', determinantIds: ['age-sex-and-heredity', 'health-care-services'] },
  { id: 'urgent-care', name: 'Urgent care and going home from hospital', determinantIds: ['health-care-services'] },
  { id: 'mental-health', name: 'Mental health', determinantIds: ['social-networks', 'health-care-services'] },
  { id: 'prevention', name: 'Prevention and vaccination', determinantIds: ['lifestyle', 'health-care-services'] },
  { id: 'isolation', name: 'Isolation and loneliness', determinantIds: ['social-networks'] },
  { id: 'money', name: 'Money', determinantIds: ['income'] },
  { id: 'debt', name: 'Debt', broaderId: 'money', determinantIds: ['income'] },
  { id: 'food', name: 'Food', broaderId: 'money', determinantIds: ['food', 'income'] },
  { id: 'housing', name: 'Housing and warmth', determinantIds: ['housing'] },
  { id: 'crime', name: 'Crime, policing and justice', determinantIds: ['safety'] },
  { id: 'work', name: 'Work and skills', determinantIds: ['unemployment', 'work-environment', 'education'] },
  { id: 'environment', name: 'Green space and transport', determinantIds: ['environment'] },
];

/**
 * Lists a theme and every theme under it.
 * @param themes - All themes.
 * @param id - The theme.
 * @returns Ids, the theme first; themes that are said to be under each other are listed once.
 */
export function themeAndNarrower(themes: readonly Pick<IssueTheme, 'id' | 'broaderId'>[], id: string): string[] {
  const found = [id];
  // The list grows while it is read, so that each theme brings those under it.
  for (const wider of found) {
    const under = themes.filter((theme) => theme.broaderId === wider && !found.includes(theme.id));
    found.push(...under.map((theme) => theme.id));
  }
  return found;
}

/**
 * Tells whether a theme reaches beyond health care, by the determinants that it acts on.
 * @param theme - The theme.
 * @returns True when it acts on any determinant other than health care and what people are born with.
 */
export function widerThanHealth(theme: Pick<IssueTheme, 'determinantIds'>): boolean {
  return (theme.determinantIds ?? []).some((id) => id !== 'health-care-services' && id !== 'age-sex-and-heredity');
}

/** A determinant with the themes that act on it. */
export interface DeterminantReach {
  readonly determinant: Determinant;
  readonly themes: readonly IssueTheme[];
}

/**
 * Sets the themes of a place against the determinants of health, so that those nobody works on are seen.
 * @param themes - Themes that are worked on.
 * @param determinants - The determinants; `DETERMINANTS` unless given.
 * @returns One entry a determinant, in order; without themes where nobody works on it.
 */
export function determinantReach(
  themes: readonly IssueTheme[],
  determinants: readonly Determinant[] = DETERMINANTS,
): DeterminantReach[] {
  return determinants.map((determinant) => ({
    determinant,
    themes: themes.filter(({ determinantIds }) => determinantIds?.includes(determinant.id)),
  }));
}
