import * as z from 'zod';
import { amount, day, flag, list, medium, ref, short, sized, whole } from '../schema-fields.js';
import { CONDITION_FACETS, TENURE_KINDS } from './premises.js';

/** Schema of `Tenure`. */
export const tenureSchema = z.looseObject({
  kind: z.enum(TENURE_KINDS).describe('On what terms the building is held.'),
  holderId: ref('Id of the partner that owns or leases it.'),
  landlord: short('Who it is leased from.'),
  from: day('First day, inclusive.').optional(),
  to: day('Last day of the term, inclusive.').optional(),
  breakDate: day('First day on which the lease may be broken.').optional(),
  proposed: flag('True for an arrangement that nobody has agreed yet: a what-if.'),
  note: medium('More about it.'),
});

/** Schema of `Condition`. */
export const conditionSchema = z.looseObject({
  facet: z.enum(CONDITION_FACETS).describe('Facet of the NHS six-facet estate survey.'),
  grade: z.enum(['A', 'B', 'C', 'D']).describe('A is as new, D unacceptable.'),
  surveyedOn: day('Day of the survey.'),
  surveyor: short('Who surveyed it.'),
});

/** Schema of `Space`. */
export const spaceSchema = z.looseObject({
  name: z.string().min(1, sized).max(200, sized).describe('Name of the room or hall.'),
  capacity: whole('People it holds.', 0, 100_000),
  bookableHoursPerWeek: amount('Hours a week in which it may be booked.', 0, 168),
  freeHoursPerWeek: amount('Hours a week in which it is free.', 0, 168),
  stepFree: flag('Whether it can be reached without steps.'),
  uses: list(z.string().min(1, sized).max(200, sized), 'What it may be used for.'),
});

/** Schema of `UseConstraint`. */
export const useConstraintSchema = z.looseObject({
  source: z.enum(['lease', 'planning', 'owner', 'other']).describe('Where the constraint comes from.'),
  blocks: z.array(z.string().min(1, sized).max(200, sized)).max(100, sized).describe('Uses it does not allow.'),
  to: day('Last day on which it holds, inclusive.').optional(),
  note: medium('More about it.'),
});

const improvementActionSchema = z.looseObject({
  what: z.string().min(1, sized).max(1000, sized).describe('What is to be done.'),
  ownerId: ref('Id of the partner that does it.'),
  due: day('Day by which it is to be done.').optional(),
  doneOn: day('Day on which it was done.').optional(),
  cost: amount('What it costs, in pounds.', 0, 1e9),
});

/** Schema of `AssetFault`. */
export const assetFaultSchema = z.looseObject({
  what: z.string().min(1, sized).max(1000, sized).describe('What is wrong.'),
  foundOn: day('Day on which it was found.'),
  severity: z.enum(['minor', 'moderate', 'serious']).describe('How bad it is.'),
  actions: list(improvementActionSchema, 'What is done about it.'),
  correctedOn: day('Day on which it was put right.').optional(),
});
