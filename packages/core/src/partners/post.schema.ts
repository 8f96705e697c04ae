import * as z from 'zod';
import { LIMITS } from '../rules.js';
import { amount, day, extra, id, list, medium, recordKeeping, ref, refs, short, sized } from '../schema-fields.js';
import { POST_FUNCTIONS, STANDINGS } from './post.js';

/** Schema of `Incumbency`. */
export const incumbencySchema = z
  .looseObject({
    from: day('First day, inclusive.').optional(),
    to: day('Last day, inclusive.').optional(),
    standing: z.enum(STANDINGS).describe('Held, held by an interim, vacant, or being recruited to.'),
    holder: short('Who held it, as they wish to be named.'),
    postId: ref('Id of the post by which the holder sits there.'),
    recruitedByIds: refs('Ids of the partners that recruit.'),
    note: medium('Anything to know about it.'),
  })
  .meta({ id: 'incumbency', title: 'Incumbency', description: 'One stretch in the history of a post or seat.' });

/** Schema of `Post`. */
export const postSchema = z
  .looseObject({
    id: id('Id of the post.'),
    title: z.string().min(1, sized).max(LIMITS.mediumText, sized).describe('Title of the post.'),
    partnerId: ref('Id of the partner that employs.'),
    allianceId: ref('Id of the alliance it serves.'),
    teamId: ref('Id of the team it serves.'),
    areaIds: refs('Ids of the areas it serves.'),
    functions: list(z.enum(POST_FUNCTIONS), 'What it is for, where that matters to partners.'),
    betweenIds: refs('For a broker: ids of the partners between whom it mediates.'),
    wte: amount('Whole-time equivalents, 1 for full time.', 0, 1000),
    history: list(incumbencySchema, 'Who held it, and when nobody did.'),
    from: day('First day the post exists.').optional(),
    to: day('Last day the post exists.').optional(),
    ...recordKeeping,
    extra,
  })
  .meta({ id: 'post', title: 'Post', description: 'A post that outlives its holders (Popolo post).' });
