import type { Identifier as ModelIdentifier } from '@neighbourhood-kit/core/services';
import type { Identifier, Reference } from 'fhir/r4.js';
import { v5 } from 'uuid';

/** Namespace of UUIDs made of a directory's own ids (RFC 9562 section 5.5); made at random once. */
const NAMESPACE = 'b7a3a0cb-7d7e-4f0f-8d3e-7f2d9d1c9a52';
const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/** Kinds of resource in a directory's bundle. */
export type DirectoryResource = 'HealthcareService' | 'Location' | 'Organization';

/**
 * The id of a resource: the directory's own where it is a UUID, else a UUID made of it, always the same.
 * @param kind - Kind of resource; a service and its organisation often share a number.
 * @param id - The directory's id.
 * @returns A UUID in small letters, which is a FHIR id too.
 */
export const resourceId = (kind: DirectoryResource, id: string): string =>
  UUID.test(id) ? id.toLowerCase() : v5(`${kind}:${id}`, NAMESPACE);

/**
 * Refers to a resource of the same bundle.
 * @param kind - Kind of resource.
 * @param id - The directory's id.
 * @param display - Its name.
 * @returns The reference; it resolves to the entry with the same full address (FHIR R4, Bundle, resolving references).
 */
export const referenceTo = (kind: DirectoryResource, id: string, display: string | undefined): Reference => ({
  reference: `urn:uuid:${resourceId(kind, id)}`,
  type: kind,
  ...(display !== undefined && { display }),
});

const ODS_ORGANISATION = 'https://fhir.nhs.uk/Id/ods-organization-code';
const ODS_SITE = 'https://fhir.nhs.uk/Id/ods-site-code';
const ODS: ReadonlySet<string> = new Set([ODS_ORGANISATION, ODS_SITE]);

/**
 * Systems of identifiers by the model's scheme: NHS England's for ODS codes (UK Core), org-id.guide's lists for registers.
 * Charity numbers of Scotland and Northern Ireland begin with SC and NIC, but a register is told by its scheme alone.
 */
const SYSTEMS: Readonly<Record<string, string>> = {
  ods: ODS_ORGANISATION,
  'ods-site': ODS_SITE,
  uprn: 'https://fhir.hl7.org.uk/Id/uprn',
  'charity-england-wales': 'http://org-id.guide/list/GB-CHC',
  'charity-scotland': 'http://org-id.guide/list/GB-SC',
  'charity-northern-ireland': 'http://org-id.guide/list/GB-NIC',
  company: 'http://org-id.guide/list/GB-COH',
};

/** An address as a FHIR `uri`; anything else becomes a name under the kit's own. */
const systemOf = (scheme: string): string =>
  SYSTEMS[scheme] ??
  (/^(?:https?:\/\/|urn:)\S+$/.test(scheme) ? scheme : `urn:neighbourhood-kit:id:${encodeURIComponent(scheme)}`);

/**
 * Writes identifiers: the directory's own id first, since it leads back to the entry, then those of registers.
 * @param id - The directory's id.
 * @param identifiers - Identifiers under named schemes.
 * @returns FHIR identifiers, each with a system; of several ODS codes of one kind the first, as UK Core has room for one.
 */
export function identifiersOf(id: string, identifiers: readonly ModelIdentifier[] = []): Identifier[] {
  const own: Identifier = { use: 'secondary', system: 'urn:neighbourhood-kit:id:directory', value: id };
  const named = identifiers
    .filter(({ scheme, value }) => scheme.trim() !== '' && value.trim() !== '')
    .map(({ scheme, value }): Identifier => ({ system: systemOf(scheme), value: value.trim() }));
  const isFirst = ({ system }: Identifier, i: number) => named.findIndex((each) => each.system === system) === i;
  return [own, ...named.filter((each, i) => !ODS.has(each.system ?? '') || isFirst(each, i))];
}
