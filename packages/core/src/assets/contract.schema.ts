import * as z from 'zod';
import { amount, day, list, medium, ref, sized } from '../schema-fields.js';

const needs = list(z.string().min(1, sized).max(200, sized), 'Needs it helps with, in the words of service terms.');

/** Schema of `Contract`. */
export const contractSchema = z.looseObject({
  name: z.string().min(1, sized).max(500, sized).describe('Name of the contract.'),
  commissionerId: ref('Id of the partner that commissions it.'),
  coreDuties: z
    .array(z.string().min(1, sized).max(1000, sized))
    .max(100, sized)
    .describe('What must be done under it.'),
  needs,
  from: day('First day of the term, inclusive.').optional(),
  to: day('Last day of the term, inclusive.').optional(),
  annualValue: amount('Pounds a year.', 0, 1e10),
});

/** Schema of `PlusOffer`. */
export const plusOfferSchema = z.looseObject({
  what: z.string().min(1, sized).max(1000, sized).describe('What is done, or could be, beyond the contract.'),
  needs,
  supportNeeded: medium('What would make it possible.'),
  annualCost: amount('Pounds a year that it would cost.', 0, 1e9),
  status: z.enum(['potential', 'offered', 'agreed', 'running', 'declined']).describe('How far it has come.'),
});
