import * as z from 'zod';
import { LIMITS } from '../rules.js';
import { day, extra, id, list, medium, recordKeeping, ref, sized } from '../schema-fields.js';
import { MATURITIES } from './relationship.js';

const words = (what: string) => z.string().min(1, sized).max(LIMITS.longText, sized).describe(what);

/** Schema of `Relationship`. */
export const relationshipSchema = z
  .looseObject({
    id: id('Id of the relationship.'),
    partnerIds: z.array(id('Id of a partner.')).max(LIMITS.list, sized).describe('Ids of the two partners.'),
    maturity: z.enum(MATURITIES).describe('How far they have come with each other, in their own view.').optional(),
    evidence: medium('On what that view rests.'),
    asOf: day('Day the view holds for.').optional(),
    challenges: list(
      z.looseObject({
        on: day('When it was put.'),
        raisedById: id('Id of the partner that put it.'),
        about: words('What about.'),
        outcome: medium('What came of it.'),
      }),
      'What one put to the other openly.',
    ),
    visits: list(
      z.looseObject({
        on: day('When.'),
        byId: id('Id of the partner that visited.'),
        toId: id('Id of the partner visited.'),
        assetId: ref('Id of the asset visited.'),
        note: medium('What was seen and said.'),
      }),
      'Visits of one to the other.',
    ),
    ...recordKeeping,
    extra,
  })
  .meta({
    id: 'relationship',
    title: 'Relationship',
    description: 'What two partners are to each other, as they themselves see it; never a score of either.',
  });
