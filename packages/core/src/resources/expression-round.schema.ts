import * as z from 'zod';
import { LIMITS } from '../rules.js';
import { day, extra, id, list, medium, recordKeeping, sized } from '../schema-fields.js';

const ids = (what: string) => z.array(id('An id.')).max(LIMITS.list, sized).describe(what);

const roundDeclineSchema = z.looseObject({
  partnerId: id('Partner that has nothing to offer.'),
  on: day('When it said so.'),
  reason: medium('Why.'),
});

/** Schema of `ExpressionRound`. */
export const expressionRoundSchema = z
  .looseObject({
    id: id('Id of the round.'),
    name: z.string().min(1, sized).max(LIMITS.shortText, sized).describe('Name of the round.'),
    question: z.string().min(1, sized).max(LIMITS.longText, sized).describe('What is asked, in plain words.'),
    askedById: id('Partner that asks.'),
    requestIds: ids('Requests that say what is wanted.'),
    invitedIds: ids('Partners asked.'),
    opensOn: day('First day for answers, inclusive.'),
    closesOn: day('Last day for answers, inclusive.'),
    declines: list(roundDeclineSchema, 'Partners that have nothing to offer.'),
    ...recordKeeping,
    extra,
  })
  .meta({
    id: 'expression-round',
    title: 'Round of expressions of interest',
    description: 'Partners are asked what they could do before anything new is built.',
  });
