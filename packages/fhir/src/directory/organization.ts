import type { Partner } from '@neighbourhood-kit/core/partners';
import type { Organization } from 'fhir/r4.js';
import { identifiersOf, referenceTo, sameId, type IdOf } from './ids.js';
import { telecomOf } from './telecom.js';

/** UK Core Organization 2.5.1. */
const PROFILE = 'https://fhir.hl7.org.uk/StructureDefinition/UKCore-Organization';

/**
 * Writes an organisation, group or function.
 * @param partner - The partner.
 * @param today - `YYYY-MM-DD`: one that has ended by then is not active.
 * @param known - Ids of the partners that are in the bundle; a parent that is not is left out.
 * @param idOf - Gives ids.
 * @returns FHIR `Organization` in the profile of UK Core.
 */
export function organizationOf(partner: Partner, today: string, known: ReadonlySet<string>, idOf: IdOf): Organization {
  const { id, name, alternateName, identifiers, roles = [], parentId, to, website } = partner;
  const telecom = telecomOf({ ...partner, url: website });
  const role = roles.find(({ primary }) => primary) ?? roles[0];
  return {
    resourceType: 'Organization',
    id: idOf('Organization', id),
    meta: { profile: [PROFILE] },
    identifier: identifiersOf(id, identifiers),
    active: to === undefined || to >= today,
    name,
    ...(role && { type: [{ text: role.name }] }),
    ...(alternateName !== undefined && { alias: [alternateName] }),
    ...(telecom.length > 0 && { telecom }),
    ...(parentId !== undefined &&
      known.has(sameId(parentId)) && {
        partOf: referenceTo('Organization', idOf('Organization', parentId), undefined),
      }),
  };
}
