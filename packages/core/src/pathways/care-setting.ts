/** A place of care, and how far it is from the person's own life. */
export interface CareSetting {
  readonly code: string;
  readonly label: string;
  /** 0 at home, 1 in the neighbourhood, 2 in a clinic or community bed, 3 in a hospital for acute or secure care. */
  readonly distance: 0 | 1 | 2 | 3;
}

/** Where care is given, from the person's own home outwards: "closer to home" is a smaller `distance`. */
export const CARE_SETTINGS = [
  { code: 'home', label: 'At home', distance: 0 },
  { code: 'online-or-telephone', label: 'Online or by telephone', distance: 0 },
  { code: 'care-home', label: 'In the care home where the person lives', distance: 0 },
  { code: 'community-venue', label: 'In a community venue', distance: 1 },
  { code: 'primary-care', label: 'At a GP practice, pharmacy, optician or dentist', distance: 1 },
  { code: 'supported-living', label: 'In supported living', distance: 1 },
  { code: 'community-clinic', label: 'In a community clinic', distance: 2 },
  { code: 'community-bed', label: 'In a community bed', distance: 2 },
  { code: 'hospital-outpatient', label: 'In a hospital clinic', distance: 2 },
  { code: 'emergency-department', label: 'In an emergency department', distance: 3 },
  { code: 'acute-hospital', label: 'In an acute hospital', distance: 3 },
  { code: 'mental-health-hospital', label: 'In a mental health hospital', distance: 3 },
  { code: 'secure-hospital', label: 'In a secure hospital', distance: 3 },
] as const satisfies readonly CareSetting[];
/** One of the codes of `CARE_SETTINGS`. */
export type CareSettingCode = (typeof CARE_SETTINGS)[number]['code'];

/**
 * Discharge pathways (Hospital discharge and community support guidance, Department of Health and Social Care, 2024).
 * The number is the pathway's; the label is ours.
 */
export const DISCHARGE_PATHWAYS = [
  { code: 0, label: 'Home without new support' },
  { code: 1, label: 'Home with support to recover' },
  { code: 2, label: 'A community bed to recover, then home' },
  { code: 3, label: 'A care home for those with the most complex needs' },
] as const;
/** One of the numbers of `DISCHARGE_PATHWAYS`. */
export type DischargePathway = (typeof DISCHARGE_PATHWAYS)[number]['code'];

/** How much somebody's need asks of those who help, least first. */
export const COMPLEXITY_TIERS = ['self-care', 'one-service', 'several-services', 'complex'] as const;
/** One of `COMPLEXITY_TIERS`. */
export type ComplexityTier = (typeof COMPLEXITY_TIERS)[number];

function distanceOf(code: CareSettingCode): number {
  return CARE_SETTINGS.find((setting) => setting.code === code)?.distance ?? 0;
}

/**
 * Tells whether one place of care is closer to home than another.
 * @param to - Where care is, or would be, given.
 * @param from - Where it is given instead.
 * @returns True when `to` is nearer to the person's own life; false when it is as far or farther.
 */
export function isCloserToHome(to: CareSettingCode, from: CareSettingCode): boolean {
  return distanceOf(to) < distanceOf(from);
}
