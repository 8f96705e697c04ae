import type { Upgrade } from './feed-reader.js';
import { isRecord, listOf, textOf, without, type Raw } from './raw.js';

const SCHEDULES = { regular_schedules: 'schedules', regular_schedule: 'schedules' };

/** Names that fields had in Open Referral UK 1, by entity: old name to the name in HSDS 3. */
export const RENAMED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  service: {
    ...SCHEDULES,
    service_taxonomys: 'attributes',
    fees: 'fees_description',
  },
  organization: { url: 'website' },
  service_at_location: SCHEDULES,
  location: { ...SCHEDULES, accessibility_for_disabilities: 'accessibility' },
  phone: { language: 'languages' },
  language: { language: 'name' },
  accessibility: { accessibility: 'description' },
  service_area: { service_area: 'name' },
  schedule: { weekday: 'byday' },
  attribute: { taxonomy: 'taxonomy_term' },
  taxonomy_term: { vocabulary: 'taxonomy' },
};

/** Changes of shape between Open Referral UK 1 and 3, by entity. */
export const UPGRADES: Readonly<Record<string, Upgrade>> = {
  service: (raw) => vendorFields(eligibility(raw)),
  location: (raw) => ({
    ...without(raw, 'physical_addresses', 'postal_addresses'),
    addresses: [
      ...listOf(raw['addresses']),
      ...placed(raw['physical_addresses'], 'physical'),
      ...placed(raw['postal_addresses'], 'postal'),
    ],
  }),
};

const placed = (list: unknown, address_type: string) =>
  listOf(list)
    .filter(isRecord)
    .map((each) => ({ address_type, ...each }));

const AGES = ['minimum_age', 'maximum_age'];

/**
 * Several eligibilities with ages become one; one open end among them leaves the whole open, as NaN. An age in words ("6 months") is
 * no number here, and stands with the words.
 */
function eligibility(raw: Raw): Raw {
  const entries = listOf(raw['eligibilitys']).filter(isRecord);
  if (entries.length === 0) return raw;
  const [lowest, highest] = [Math.min, Math.max].map((end, i) =>
    end(...entries.map((each) => Number(textOf(each[AGES[i] ?? '']) || NaN))),
  );
  const words = entries.flatMap((each) =>
    ['eligibility', ...AGES].map((name) => textOf(each[name])).filter((said) => Number.isNaN(Number(said))),
  );
  return {
    eligibility_description: [...new Set(words)].join('\n'),
    minimum_age: Number.isNaN(lowest) ? undefined : lowest,
    maximum_age: Number.isNaN(highest) ? undefined : highest,
    ...without(raw, 'eligibilitys'),
  };
}

/** How people get in, by the words of `attending_access` and `attending_type`. */
const ACCESS_WORDS = {
  'walk-in': /drop|walk/,
  'self-referral': /self.?referral/,
  'professional-referral': /(?:professional|gp|agency|^) ?referral/,
  appointment: /appointment|booking/,
  telephone: /phone/,
  online: /online|web|video/,
  outreach: /outreach/,
  'home-visit': /home/,
};

function accessModes(raw: Raw): readonly string[] {
  const said = [raw['attending_access'], raw['attending_type']].map(textOf).join().toLowerCase().split(/[|,;]/);
  const modes = Object.entries(ACCESS_WORDS).filter(([, words]) => said.some((each) => words.test(each)));
  return modes.map(([mode]) => mode);
}

/** Fields of ORUK 1 and of Placecube (`pc_`) that the model has another place for. They stay where they are as well. */
function vendorFields(raw: Raw): Raw {
  const modes = accessModes(raw);
  const terms = [...termsOf(raw, 'pc_targetAudience', 'audience'), ...termsOf(raw, 'deliverable_type', 'service-type')];
  const about = Object(raw['pc_metadata']) as Raw;
  return {
    assured_date: about['date_assured'],
    last_modified: about['date_modified'],
    application_process: raw['pc_attendingAccess_additionalInfo'],
    ...without(raw),
    nk_access_modes: [...listOf(raw['nk_access_modes']), ...modes],
    attributes: [...listOf(raw['attributes']), ...terms],
  };
}

/**
 * Words of a vendor's list as links to terms. "Sensory Impaired>Visually Impaired" is for both.
 * @param raw - The service.
 * @param taxonomy - Name of the list, which serves as the vocabulary's.
 * @param link_type - What the words say of the service.
 * @returns Attributes of HSDS 3.
 */
export function termsOf(raw: Raw, taxonomy: string, link_type: string): readonly Raw[] {
  return listOf(raw[taxonomy])
    .flatMap((each) => textOf(isRecord(each) ? each['audienceType'] : each).split(/[>,]/))
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => ({ link_type, taxonomy_term: { name, taxonomy } }));
}
