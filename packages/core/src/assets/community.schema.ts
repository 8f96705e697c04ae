import * as z from 'zod';
import { amount, day, short, sized, whole } from '../schema-fields.js';

const group = z.string().min(1, sized).max(200, sized).describe('Who, in plain words.');
const source = z.string().min(1, sized).max(500, sized).describe('Who counted or said so.');
const people = (what: string) => whole(what, 0, 100_000_000);

/** Schema of `FootfallPattern`. */
export const footfallPatternSchema = z.looseObject({
  group,
  reason: z.string().min(1, sized).max(500, sized).describe('What they come for.'),
  frequency: short('How often, in plain words.'),
  peoplePerWeek: people('People of the group who come in a usual week.'),
  asOf: day('Day the figure holds for.').optional(),
  source: source.optional(),
});

/** Schema of `StatedWillingness`. */
export const statedWillingnessSchema = z.looseObject({
  group,
  what: z.string().min(1, sized).max(500, sized).describe('What they would come for.'),
  willing: people('People who said so.'),
  asked: people('People who were asked.'),
  asOf: day('Day the figures hold for.').optional(),
  source: source.optional(),
});

/** Schema of `AssetVisit`. */
export const assetVisitSchema = z.looseObject({
  on: day('Day of the visit.'),
  by: z.string().min(1, sized).max(200, sized).describe('Who came, by role.'),
  found: short('What they saw.'),
});

/** Schema of `ReachEstimate`. */
export const reachEstimateSchema = z.looseObject({
  group,
  peoplePerYear: people('People reached in a year.'),
  share: amount('Share of the group in the area, 0 to 1.', 0, 1),
  method: z
    .enum(['counted', 'survey', 'reported'])
    .describe('How it is known; of what is reported no uncertainty can be given.'),
  asOf: day('Day the figure holds for.'),
  source,
});

/** Schema of `TrustMeasure`. */
export const trustMeasureSchema = z.looseObject({
  what: z.enum(['trust', 'use']).describe('What was asked: whether people trust it or use it.'),
  numerator: people('People who said yes.'),
  denominator: people('People who were asked.'),
  inWords: short('The answer in words, where nothing was counted.'),
  asOf: day('Day the figures hold for.'),
  source,
});
