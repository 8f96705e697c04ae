import type { HealthcareService, Identifier, Location, Organization } from 'fhir/r4.js';

/** Kinds of resource that a directory's bundle holds. */
export type Profiled = HealthcareService | Location | Organization;

/** What a profile of UK Core asks beyond FHIR R4. */
export interface Profile {
  readonly url: string;
  readonly version: string;
  /** Systems of identifiers that may stand once, each with a value: the slices of `identifier`. */
  readonly once: readonly string[];
  /** Elements that take only codes of one value set; none of them is free text. */
  readonly required: Readonly<Record<string, string>>;
  /** Elements for whose meanings a value set comes first; text stands where it has none. */
  readonly extensible: Readonly<Record<string, string>>;
  /** Elements that are filled wherever the source has them (`mustSupport`). */
  readonly mustSupport: readonly string[];
}

const ODS_SITE = 'https://fhir.nhs.uk/Id/ods-site-code';

/** Profiles of UK Core (NHS England and HL7 UK, STU3 sequence), by the kind of resource: everything in their differentials. */
export const UK_CORE: Readonly<Record<Profiled['resourceType'], Profile>> = {
  HealthcareService: {
    url: 'https://fhir.hl7.org.uk/StructureDefinition/UKCore-HealthcareService',
    version: '1.3.0',
    once: [],
    required: { communication: 'http://hl7.org/fhir/ValueSet/all-languages' },
    extensible: { specialty: 'https://fhir.hl7.org.uk/ValueSet/UKCore-PracticeSettingCode' },
    mustSupport: ['providedBy', 'type'],
  },
  Location: {
    url: 'https://fhir.hl7.org.uk/StructureDefinition/UKCore-Location',
    version: '2.3.0',
    once: [ODS_SITE],
    required: {},
    extensible: {},
    mustSupport: ['status', 'name', 'address'],
  },
  Organization: {
    url: 'https://fhir.hl7.org.uk/StructureDefinition/UKCore-Organization',
    version: '2.5.1',
    once: ['https://fhir.nhs.uk/Id/ods-organization-code', ODS_SITE],
    required: {},
    extensible: { type: 'https://fhir.hl7.org.uk/ValueSet/UKCore-OrganizationType' },
    mustSupport: ['identifier', 'active', 'name', 'telecom', 'address'],
  },
};

/** A language tag as BCP 47 writes it; the value set of all languages holds every one. */
const TAG = /^[A-Za-z]{2,8}(?:-[A-Za-z\d]{1,8})*$/;

/**
 * Checks a resource against the constraints of its UK Core profile. The base resource is for a validator of R4.
 * @param resource - A resource of a directory's bundle.
 * @returns What breaks a constraint; empty when it conforms.
 */
export function breaches(resource: Profiled): string[] {
  const profile = UK_CORE[resource.resourceType];
  const identifiers: readonly Identifier[] = resource.identifier ?? [];
  const twice = profile.once.filter((system) => identifiers.filter((each) => each.system === system).length > 1);
  const hollow = identifiers.filter(({ system = '', value }) => profile.once.includes(system) && !value?.trim());
  const languages = resource.resourceType === 'HealthcareService' ? (resource.communication ?? []) : [];
  const unbound = languages.filter(
    ({ coding = [] }) => !coding.some(({ system, code }) => system === 'urn:ietf:bcp:47' && TAG.test(code ?? '')),
  );
  return [
    ...(resource.meta?.profile?.includes(profile.url) ? [] : [`meta.profile does not name ${profile.url}`]),
    ...twice.map((system) => `identifier has ${system} more than once`),
    ...hollow.map(({ system }) => `identifier of ${system ?? ''} has no value`),
    ...unbound.map(({ text }) => `communication "${text ?? ''}" has no code of a language`),
  ];
}
