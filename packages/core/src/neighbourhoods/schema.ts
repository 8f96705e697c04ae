import * as z from 'zod';
import { day, extra, id, list, recordKeeping, refs, sized, whole } from '../schema-fields.js';
import { AREA_KINDS } from './area.js';

export { indicatorSchema } from './indicator.schema.js';

const gssCode = z
  .string()
  .regex(/^[A-Z]\d{8}$/)
  .describe('ONS GSS code, such as E07000032.');

const populationSchema = z.looseObject({
  value: z.int().min(0).max(100_000_000).describe('Number of people.'),
  asOf: day('Day the count holds for.'),
  source: z.string().min(1, sized).max(500, sized).describe('Where the count comes from.'),
  minimumAge: whole('Youngest age in years counted, inclusive.', 0, 130),
  maximumAge: whole('Oldest age in years counted, inclusive.', 0, 130),
});

const populationPointsSchema = z.looseObject({
  asOf: day('Day the counts hold for.'),
  source: z.string().min(1, sized).max(500, sized).describe('Where the counts come from.'),
  points: z
    .array(
      z.looseObject({
        latitude: z.number().min(-90).max(90).describe('Degrees north, WGS 84.'),
        longitude: z.number().min(-180).max(180).describe('Degrees east, WGS 84.'),
        people: z.int().min(0).max(10_000_000).describe('Number of people counted at the point.'),
      }),
    )
    .min(1, sized)
    .max(100_000, sized)
    .describe('Points, for example the population-weighted centres of small areas.'),
});

const deprivationSchema = z.looseObject({
  source: z.string().min(1, sized).max(200, sized).describe('Which indices: IoD 2025.'),
  decile: whole('Decile of the area as a whole; 1 is the most deprived tenth of England.', 1, 10),
  smallAreas: z
    .array(z.int().min(0).max(1_000_000))
    .length(10, sized)
    .describe('Number of small areas (LSOAs) in each decile, most deprived first.'),
});

/** Schema of `Area`. */
export const areaSchema = z
  .looseObject({
    id: id('Id of the area.'),
    name: z.string().min(1, sized).max(500, sized).describe('Name of the area.'),
    kind: z.enum(AREA_KINDS).describe('What sort of area it is.'),
    gssCodes: list(gssCode, 'GSS codes that make it up.'),
    exceptGssCodes: list(gssCode, 'GSS codes taken out of those.'),
    withinIds: refs('Ids of the areas it lies in.'),
    populations: list(populationSchema, 'Counts of people.'),
    populationPoints: populationPointsSchema.describe('Where its people live, as a count by point.').optional(),
    deprivation: deprivationSchema
      .describe('How deprived it is, and how unevenly (English Indices of Deprivation).')
      .optional(),
    expectedPopulation: z
      .looseObject({
        from: z.int().min(0).describe('Fewest people expected.'),
        to: z.int().min(0).describe('Most people expected.'),
      })
      .describe('Range a planner expects; outside it is a warning, never an error.')
      .optional(),
    agreedByIds: refs('Ids of the partners that agreed the boundary.'),
    ...recordKeeping,
    validFrom: day('First day the area exists.').optional(),
    validTo: day('Last day the area exists.').optional(),
    successorIds: refs('Ids of the areas that took its place.'),
    extra,
  })
  .meta({
    id: 'area',
    title: 'Area',
    description: 'A neighbourhood, place, system or other area: GSS codes plus or minus agreed exceptions.',
  });
