/**
 * The lists of a directory, as one table. Look-ups, duplicate ids, references that lead nowhere and what may be published
 * all follow from it. **To add a list:**
 *
 * 1. a field in `DirectoryData` (data.ts): `readonly alliances?: readonly Alliance[] | undefined`, where `Alliance extends RecordKeeping`;
 * 2. the same field in `directorySchema` (schema.ts): `alliances: records(allianceSchema, 'Alliances.')`, with `...recordKeeping` in the schema;
 * 3. a row in `COLLECTIONS` below.
 *
 * A field that names another record ends in `Id` or `Ids`, and a row gives the list that each such field names, by its path. A path
 * is written as TypeScript has it: `?` after a field that may be absent, `[]` for each entry of a list. The compiler refuses a path
 * or list that does not exist, and a row that leaves an id field out; its message names the paths it wants.
 * @packageDocumentation
 */
import { ASSET_COLLECTIONS } from './asset-lists.js';
import type { CollectionName, Collections } from './collection.js';
import { GOVERNANCE_COLLECTIONS } from './governance-lists.js';
import { PLANNING_COLLECTIONS } from './planning-lists.js';

/** The table: one row a list. */
export const COLLECTIONS = {
  partners: {
    one: 'partner',
    references: { 'parentId?': 'partners', 'memberIds?[]': 'partners', 'successorIds?[]': 'partners' },
  },
  areas: {
    one: 'area',
    references: { 'withinIds?[]': 'areas', 'agreedByIds?[]': 'partners', 'successorIds?[]': 'areas' },
  },
  locations: { one: 'place', references: { 'areaIds?[]': 'areas' } },
  assets: {
    one: 'asset',
    references: {
      'partnerId?': 'partners',
      'locationId?': 'locations',
      'areaIds?[]': 'areas',
      'tenure?[].holderId?': 'partners',
      'contracts?[].commissionerId?': 'partners',
      'faults?[].actions?[].ownerId?': 'partners',
    },
  },
  ...ASSET_COLLECTIONS,
  ...PLANNING_COLLECTIONS,
  ...GOVERNANCE_COLLECTIONS,
  services: {
    one: 'service',
    references: {
      'organisationId?': 'partners',
      'otherProviderIds?[]': 'partners',
      'registeredWithIds?[]': 'partners',
      'serviceAtLocations?[].locationId?': { to: 'locations', essential: true },
    },
  },
  cohorts: { one: 'cohort', visibility: 'partners', references: { 'areaIds?[]': 'areas' } },
  pathways: {
    one: 'pathway',
    visibility: 'partners',
    references: {
      'cohortId?': { to: 'cohorts', essential: true },
      'partnerIds?[]': 'partners',
      'areaIds?[]': 'areas',
      'steps[].partnerId?': 'partners',
      'steps[].hostPartnerId?': 'partners',
      'steps[].serviceId?': 'services',
      'steps[].insteadOfIds?[]': 'elsewhere',
      'steps[].areaIds?[]': 'areas',
      'handoffs?[].fromStepId': 'elsewhere',
      'handoffs?[].toStepId?': 'elsewhere',
      'gaps?[].stepId?': 'elsewhere',
      'gaps?[].areaIds?[]': 'areas',
      'waitingStandardIds?[]': 'waitingStandards',
    },
  },
  waitingStandards: {
    one: 'waiting standard',
    references: { 'serviceIds?[]': 'services', 'pathwayIds?[]': 'pathways' },
  },
  measures: {
    one: 'measure',
    references: {
      'scope.withinId?': ['areas', 'partners'],
      'ownerId?': 'partners',
      'instrumentId?': 'elsewhere',
    },
  },
  // Figures of splits are kept whole here and suppressed where they are shown, so they are not for everybody as they are.
  observations: { one: 'observation', visibility: 'partners', references: { measureId: 'measures' } },
  claims: {
    one: 'claim',
    visibility: 'partners',
    references: { 'measureId?': 'measures', 'scope.withinId?': ['areas', 'partners'] },
  },
  // A story is shown only through its consent, which says for what and until when.
  stories: {
    one: 'story',
    visibility: 'restricted',
    references: { 'serviceId?': 'services', 'measureIds?[]': 'measures' },
  },
  outcomeSets: {
    one: 'outcome set',
    references: { definedById: ['partners', 'areas'], 'outcomes[].measureIds?[]': 'measures' },
  },
  reportDuties: { one: 'report duty', references: { 'subjectId?': ['areas', 'partners'], 'toId?': 'partners' } },
  reorganisations: {
    one: 'what-if',
    visibility: 'partners',
    references: {
      'endingPartners?[].partnerId': 'partners',
      // Successors may be of the what-if itself: anyone who rehearses it opens the result.
      'endingPartners?[].successorIds?[]': 'elsewhere',
      'endingAreas?[].areaId': 'areas',
      'endingAreas?[].successorIds?[]': 'elsewhere',
    },
  },
} as const satisfies Collections;

/** Names of the lists, in the order of the table. */
export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as readonly CollectionName[];
