import * as z from 'zod';
import { LIMITS } from '../rules.js';
import { day, extra, flag, id, list, recordKeeping, ref, sized } from '../schema-fields.js';
import { FLOW_STATUSES, SPENDING_PURPOSES } from './funding-flow.js';

const words = (what: string) => z.string().min(1, sized).max(LIMITS.mediumText, sized).describe(what);
const purpose = (what: string) => z.enum(SPENDING_PURPOSES).describe(what);

/** Schema of `FundingSource`. */
export const fundingSourceSchema = z
  .looseObject({
    id: id('Id of the source.'),
    name: words('Name of the source.'),
    kind: z
      .enum(['icb-budget', 'national-programme', 'local-authority', 'better-care-fund', 'charity-or-grant', 'other'])
      .describe('What sort of source it is.'),
    holderId: ref('Partner that holds it.'),
    recurrent: flag('Whether it comes again each year.'),
    from: day('First day it may be used for, inclusive.').optional(),
    to: day('Last day it may be used for, inclusive.').optional(),
    amountPence: z.int().min(0).describe('How much there is, in whole pence.').optional(),
    ...recordKeeping,
    extra,
  })
  .meta({ id: 'funding-source', title: 'Funding source', description: 'Where money comes from.' });

/** Schema of `FundingFlow`. */
export const fundingFlowSchema = z
  .looseObject({
    id: id('Id of the flow.'),
    name: words('What it is.'),
    fromId: id('Partner that gives it up.'),
    toId: id('Partner that gets it; the same for another use inside one partner.'),
    sourceId: ref('Funding source it comes from.'),
    amountPence: z.int().min(1).describe('How much over the whole period, in whole pence.'),
    from: day('First day it is for, inclusive.'),
    to: day('Last day it is for, inclusive.'),
    fromPurpose: purpose('What the money was for before; absent for new money.').optional(),
    toPurpose: purpose('What it is for.'),
    status: z.enum(FLOW_STATUSES).describe('How sure it is.'),
    conditions: list(words('A condition.'), 'What must be so before it may be used.'),
    conditional: flag('Whether it depends on something that has not happened yet.'),
    reinvested: flag('Whether it is money released by one change that pays for the next.'),
    recurrent: flag('Whether it comes again each year.'),
    programmeId: ref('Programme or pilot that it pays for.'),
    decisionId: ref('Decision that it follows from.'),
    ...recordKeeping,
    extra,
  })
  .meta({
    id: 'funding-flow',
    title: 'Funding flow',
    description: 'Money that goes from one partner or purpose to another, with its conditions.',
  });
