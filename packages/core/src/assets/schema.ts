import * as z from 'zod';
import {
  day,
  extra,
  flag,
  id,
  list,
  long,
  medium,
  recordKeeping,
  ref,
  refs,
  short,
  sized,
  whole,
} from '../schema-fields.js';
import { ASSET_KINDS, BUILD_TYPES, INTEGRATION_LEVELS } from './asset.js';
import {
  assetVisitSchema,
  footfallPatternSchema,
  reachEstimateSchema,
  statedWillingnessSchema,
  trustMeasureSchema,
} from './community.schema.js';
import { contractSchema, plusOfferSchema } from './contract.schema.js';
import {
  assetFaultSchema,
  conditionSchema,
  spaceSchema,
  tenureSchema,
  useConstraintSchema,
} from './premises.schema.js';

export {
  capabilityRuleSchema,
  commissioningCheckSchema,
  gapSchema,
  offerBundleSchema,
  offerRuleSchema,
  touchpointRuleSchema,
} from './planning.schema.js';

const registeredPatientsSchema = z.looseObject({
  value: z.int().min(0).max(10_000_000).describe('People registered.'),
  asOf: day('Day the count holds for.'),
  source: z.string().min(1, sized).max(500, sized).describe('Where the count comes from.'),
});

/** Schema of `Asset`. */
export const assetSchema = z
  .looseObject({
    id: id('Id of the asset.'),
    name: z.string().min(1, sized).max(500, sized).describe('Name of the asset.'),
    kind: z.enum(ASSET_KINDS).describe('Kind of asset (asset-based community development).'),
    description: long('What it is and gives.'),
    partnerId: ref('Id of the partner that looks after it.'),
    locationId: ref('Id of the place where it stands.'),
    areaIds: refs('Ids of the areas it serves.'),
    tenure: list(tenureSchema, 'Who held, holds and might hold the building, on what terms.'),
    conditions: list(conditionSchema, 'What surveys found.'),
    spaces: list(spaceSchema, 'Rooms and halls.'),
    constraints: list(useConstraintSchema, 'What may not be done there.'),
    contracts: list(contractSchema, 'What it is paid to do.'),
    plusOffers: list(plusOfferSchema, 'What it does or could do beyond its contract.'),
    faults: list(assetFaultSchema, 'What is wrong with it, and what is done about that.'),
    integration: z.enum(INTEGRATION_LEVELS).describe('How far the services under its roof work as one.').optional(),
    informationPoint: flag('Whether people can simply ask there, without an appointment.'),
    registeredPatients: registeredPatientsSchema.describe('People registered with the practice.').optional(),
    servingSince: short('Year or day since when it has served people here.'),
    history: long('What it has been to people over the years.'),
    yearBuilt: whole('Year in which it was built.', 800, 2200),
    buildType: z.enum(BUILD_TYPES).describe('How the building came to be what it is.').optional(),
    trustNote: medium('Why people here know and love it.'),
    trust: list(trustMeasureSchema, 'How far people trust and use it.'),
    reach: list(reachEstimateSchema, 'How many people it reaches.'),
    footfall: list(footfallPatternSchema, 'Who goes there, for what and how often.'),
    willingness: list(statedWillingnessSchema, 'Who would come if something were offered there.'),
    visits: list(assetVisitSchema, 'Visits of commissioners.'),
    ...recordKeeping,
    extra,
  })
  .meta({
    id: 'asset',
    title: 'Asset',
    description: 'A strength of a community: people, groups, institutions, buildings, businesses, stories.',
  });
