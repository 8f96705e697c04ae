import * as z from 'zod';
import { LIMITS } from '../rules.js';
import { day, extra, id, recordKeeping, ref, refs, short, sized } from '../schema-fields.js';

/** Schema of `Mandate`. */
export const mandateSchema = z
  .looseObject({
    id: id('Id of the mandate.'),
    partnerId: id('Partner that mandates.'),
    what: z.string().min(1, sized).max(LIMITS.mediumText, sized).describe('What staff must do.'),
    staff: short('Which staff; all of them when absent.'),
    withIds: refs('Partners that they are to work with.'),
    decisionId: ref('Decision that it follows from.'),
    from: day('First day, inclusive.'),
    to: day('Last day, inclusive.').optional(),
    reviewOn: day('When it is to be looked at again.').optional(),
    source: short('Where it is written.'),
    ...recordKeeping,
    extra,
  })
  .meta({
    id: 'mandate',
    title: 'Mandate',
    description: 'That a body obliges its own staff to work in a certain way.',
  });
