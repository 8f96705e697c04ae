import * as z from 'zod';
import { amount, day, extra, flag, id, list, long, medium, ref, refs, short, whole } from '../schema-fields.js';
import { ASSET_KINDS, CONDITION_FACETS, INTEGRATION_LEVELS } from './asset.js';

const tenureSchema = z.looseObject({
  kind: z.enum(['owned', 'leased', 'licensed', 'shared', 'proposed']).describe('On what terms the building is held.'),
  holderId: ref('Id of the partner that owns or leases it.'),
  landlord: short('Who it is leased from.'),
  from: day('First day, inclusive.').optional(),
  to: day('Last day, inclusive.').optional(),
  breakDate: day('First day on which the lease may be broken.').optional(),
});

const conditionSchema = z.looseObject({
  facet: z.enum(CONDITION_FACETS).describe('Facet of the NHS six-facet estate survey.'),
  grade: z.enum(['A', 'B', 'C', 'D']).describe('A is as new, D unacceptable.'),
  surveyedOn: day('Day of the survey.'),
  surveyor: short('Who surveyed it.'),
});

const spaceSchema = z.looseObject({
  name: z.string().min(1).max(200).describe('Name of the room or hall.'),
  capacity: whole('People it holds.', 0, 100_000),
  bookableHoursPerWeek: amount('Hours a week in which it may be booked.', 0, 168),
  freeHoursPerWeek: amount('Hours a week in which it stands free.', 0, 168),
  stepFree: flag('Whether it can be reached without steps.'),
  uses: list(z.string().min(1).max(200), 'What it may be used for.'),
});

const useConstraintSchema = z.looseObject({
  source: z.enum(['lease', 'planning', 'owner', 'other']).describe('Where the constraint comes from.'),
  blocks: z.array(z.string().min(1).max(200)).max(100).describe('Uses it does not allow.'),
  note: medium('More about it.'),
});

const plusOfferSchema = z.looseObject({
  what: z.string().min(1).max(1000).describe('What is done, or could be, beyond the contract.'),
  supportNeeded: medium('What would make it possible.'),
  status: z.enum(['potential', 'offered', 'agreed', 'running', 'declined']).describe('How far it has come.'),
});

/** Schema of `Asset`. */
export const assetSchema = z
  .looseObject({
    id: id('Id of the asset.'),
    name: z.string().min(1).max(500).describe('Name of the asset.'),
    kind: z.enum(ASSET_KINDS).describe('Kind of asset (asset-based community development).'),
    description: long('What it is and gives.'),
    partnerId: ref('Id of the partner that looks after it.'),
    locationId: ref('Id of the place where it stands.'),
    areaIds: refs('Ids of the areas it serves.'),
    tenure: list(tenureSchema, 'Who holds the building, on what terms, when.'),
    conditions: list(conditionSchema, 'What surveys found.'),
    spaces: list(spaceSchema, 'Rooms and halls.'),
    constraints: list(useConstraintSchema, 'What may not be done there.'),
    plusOffers: list(plusOfferSchema, 'What it does or could do beyond its contract.'),
    integration: z.enum(INTEGRATION_LEVELS).describe('How far the services under its roof work as one.').optional(),
    informationPoint: flag('Whether people can simply ask there, without an appointment.'),
    servingSince: short('Year or day since when it has served people here.'),
    yearBuilt: whole('Year in which it was built.', 800, 2200),
    buildType: short('purpose-built, converted-house…'),
    trustNote: medium('Why people here know and love it.'),
    extra,
  })
  .meta({
    id: 'asset',
    title: 'Asset',
    description: 'A strength of a community: people, groups, institutions, buildings, businesses, stories.',
  });
