import type { Identifier as ModelIdentifier } from '@neighbourhood-kit/core/services';
import type { Identifier, Reference } from 'fhir/r4.js';
import { v5 } from 'uuid';
import { wellFormed } from '../entry.js';

/** Namespace of UUIDs made of a directory's own ids (RFC 9562 section 5.5); made at random once. */
const NAMESPACE = 'b7a3a0cb-7d7e-4f0f-8d3e-7f2d9d1c9a52';
const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/** Kinds of resource in a directory's bundle. */
export type DirectoryResource = 'HealthcareService' | 'Location' | 'Organization';

/**
 * The form in which two ids of the same record are alike: capitals of a UUID mean nothing (RFC 9562 section 4).
 * @param id - The directory's id.
 * @returns A UUID in small letters; any other id as it is.
 */
export const sameId = (id: string): string => (UUID.test(id) ? id.toLowerCase() : id);

/**
 * The id of a resource: the directory's own where it is a UUID, else a UUID made of it, always the same.
 * @param kind - Kind of resource; a service and its organisation often share a number.
 * @param id - The directory's id.
 * @returns A UUID in small letters, which is a FHIR id too.
 */
export const resourceId = (kind: DirectoryResource, id: string): string =>
  UUID.test(id) ? sameId(id) : madeId(kind, id);

const madeId = (kind: DirectoryResource, id: string): string => v5(wellFormed(`${kind}:${sameId(id)}`), NAMESPACE);

/** Gives a resource its id: `resourceId`, unless the bundle says otherwise. */
export type IdOf = typeof resourceId;

/**
 * Gives ids within a bundle, where no address may stand twice (FHIR R4, invariant bdl-7).
 * @param lists - Ids of the directory, by kind of resource.
 * @returns What `resourceId` does, but for a UUID under which the directory has several kinds of record: then one made of kind and UUID.
 */
export function idsWithin(lists: Readonly<Record<DirectoryResource, Iterable<string>>>): IdOf {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const list of Object.values(lists)) {
    const ids = new Set([...list].map((id) => id.toLowerCase()));
    for (const id of ids) (seen.has(id) ? shared : seen).add(id);
  }
  return (kind, id) => (shared.has(id.toLowerCase()) ? madeId(kind, id) : resourceId(kind, id));
}

/**
 * Refers to a resource of the same bundle.
 * @param kind - Kind of resource.
 * @param id - The id of the resource.
 * @param display - Its name.
 * @returns The reference; it resolves to the entry with the same full address (FHIR R4, Bundle, resolving references).
 */
export const referenceTo = (kind: DirectoryResource, id: string, display: string | undefined): Reference => ({
  reference: `urn:uuid:${id}`,
  type: kind,
  ...(display !== undefined && { display }),
});

/** System of a directory's own ids. */
export const DIRECTORY = 'urn:neighbourhood-kit:id:directory';

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
  (/^(?:https?:\/\/|urn:)\S+$/.test(scheme)
    ? scheme
    : `urn:neighbourhood-kit:id:${encodeURIComponent(wellFormed(scheme))}`);

/**
 * Writes identifiers: the directory's own id first, since it leads back to the entry, then those of registers.
 * @param id - The directory's id.
 * @param identifiers - Identifiers under named schemes.
 * @returns FHIR identifiers, each with a system; of several ODS codes of one kind the first, as UK Core has room for one.
 */
export function identifiersOf(id: string, identifiers: readonly ModelIdentifier[] = []): Identifier[] {
  const own: Identifier[] = id.trim() === '' ? [] : [{ use: 'secondary', system: DIRECTORY, value: id }];
  const named = identifiers
    .filter(({ scheme, value }) => scheme.trim() !== '' && value.trim() !== '')
    .map(({ scheme, value }): Identifier => ({ system: systemOf(scheme), value: value.trim() }));
  const isFirst = ({ system }: Identifier, i: number) => named.findIndex((each) => each.system === system) === i;
  return [...own, ...named.filter((each, i) => !ODS.has(each.system ?? '') || isFirst(each, i))];
}
