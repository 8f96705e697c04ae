import * as z from 'zod';
import { LIMITS } from '../rules.js';
import { day, extra, flag, id, list, recordKeeping, ref, refs, sized } from '../schema-fields.js';

const words = (what: string) => z.string().min(1, sized).max(LIMITS.mediumText, sized).describe(what);

const budgetSpendSchema = z.looseObject({
  on: day('When it was paid, or promised.'),
  amountPence: z.int().describe('Whole pence; negative for money that came back.'),
  what: words('What it was used for.'),
  committed: flag('True while it is promised and not yet paid.'),
  partnerId: ref('Partner that got it.'),
  areaId: ref('Area it was used in.'),
  themeId: ref('Issue theme it bears on.'),
});

/** Schema of `FlexibleBudget`. */
export const flexibleBudgetSchema = z
  .looseObject({
    id: id('Id of the budget.'),
    name: words('Name of the budget.'),
    holderId: id('Alliance or partner that decides on it.'),
    sourceId: ref('Funding source it comes from.'),
    areaIds: refs('Areas it is for.'),
    conditions: z.array(words('A condition.')).max(LIMITS.list, sized).describe('Everything that a use must meet.'),
    allocationPence: z.int().min(0).describe('How much for the whole period, in whole pence.'),
    from: day('First day, inclusive.'),
    to: day('Last day, inclusive.'),
    spend: list(budgetSpendSchema, 'Money used or promised.'),
    ...recordKeeping,
    extra,
  })
  .meta({
    id: 'flexible-budget',
    title: 'Flexible budget',
    description: 'Money that local people may use as they see need, with its conditions counted.',
  });
