import * as z from 'zod';
import { day, extra, id, recordKeeping, sized } from '../schema-fields.js';
import { DIRECTIONS } from './indicator.js';

const countsSchema = z.looseObject({
  numerator: z.number().min(0).describe('People or events with the property.'),
  denominator: z.number().positive().describe('Those among whom they were counted, or person-years at risk.'),
  kind: z.enum(['proportion', 'rate']).describe('Whether the numerator is a part of the denominator.'),
  per: z.number().positive().describe('The value is per so many: 100 for a percentage, 100,000 for most rates.'),
});

const intervalSchema = z.looseObject({
  lower: z.number().describe('Lower limit, in the indicator’s unit.'),
  upper: z.number().describe('Upper limit, in the indicator’s unit.'),
  confidence: z.number().gt(0).lt(1).describe('Coverage, for example 0.95.'),
});

/** Schema of `Indicator`. */
export const indicatorSchema = z
  .looseObject({
    id: id('Id of the figure.'),
    name: z.string().min(1, sized).max(500, sized).describe('What it measures, in plain words.'),
    measure: z
      .string()
      .min(1, sized)
      .max(200, sized)
      .describe('Key of the measure, the same for every area and period.'),
    areaId: id('Id of the area.'),
    value: z.number().describe('The figure, in its unit.'),
    unit: z.string().min(1, sized).max(200, sized).describe('Unit: %, per 100,000 people, decile…'),
    counts: countsSchema.describe('What it was counted from; its interval is computed.').optional(),
    interval: intervalSchema.describe('Interval as published; leave it out where counts are given.').optional(),
    comparator: z
      .looseObject({
        name: z.string().min(1, sized).max(200, sized).describe('What it is compared with: England…'),
        value: z.number().describe('The comparator’s figure, in the same unit.'),
        interval: intervalSchema.describe('Interval of the comparator.').optional(),
      })
      .describe('What the area is compared with.')
      .optional(),
    direction: z.enum(DIRECTIONS).describe('Which way it should go.'),
    period: z.string().min(1, sized).max(200, sized).describe('Period as the source writes it: 2023/24.'),
    periodTo: day('Last day of the period.'),
    source: z.string().min(1, sized).max(500, sized).describe('Where the figure comes from.'),
    ...recordKeeping,
    extra,
  })
  .meta({
    id: 'indicator',
    title: 'Indicator',
    description: 'A figure about the people of an area, with what it is compared with (OHID Fingertips).',
  });
