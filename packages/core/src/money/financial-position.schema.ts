import * as z from 'zod';
import { LIMITS } from '../rules.js';
import { day, extra, id, recordKeeping, short, sized } from '../schema-fields.js';
import { OVERSIGHT_LEVELS } from './financial-position.js';

/** Schema of `FinancialPosition`. */
export const financialPositionSchema = z
  .looseObject({
    id: id('Id of the position.'),
    partnerId: id('Partner whose position it is.'),
    asOf: day('Day it holds for.'),
    surplusPence: z.int().describe('Surplus over the year so far in whole pence; negative for a deficit.').optional(),
    forecastSurplusPence: z.int().describe('What the year is expected to end with, in whole pence.').optional(),
    oversight: z.enum(OVERSIGHT_LEVELS).describe('How closely an overseer watches.').optional(),
    oversightName: short('What the overseer calls it.'),
    overseer: short('Body that watches.'),
    source: z.string().min(1, sized).max(LIMITS.mediumText, sized).describe('Who said so, and where.'),
    ...recordKeeping,
    extra,
  })
  .meta({
    id: 'financial-position',
    title: 'Financial position',
    description: 'Where an organisation stood financially on a day, and who watches it how closely.',
  });
