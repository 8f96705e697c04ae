import * as z from 'zod';
import { LIMITS } from '../rules.js';
import { day, extra, id, list, medium, recordKeeping, ref, refs, short, sized } from '../schema-fields.js';
import { ISSUE_LEVELS } from './issue.js';

const words = (what: string) => z.string().min(1, sized).max(LIMITS.mediumText, sized).describe(what);

/** Schema of `Issue`. */
export const issueSchema = z
  .looseObject({
    id: id('Id of the issue.'),
    title: words('What has to be settled.'),
    theme: short('What it is about, as a term of a taxonomy or in words.'),
    raisedById: ref('Id of the partner that raised it.'),
    betweenIds: refs('Ids of the partners it is between.'),
    allianceId: ref('Id of the alliance whose issue it is.'),
    events: list(
      z.looseObject({
        on: day('When.'),
        action: z.enum(['raised', 'moved', 'resolved', 'reopened']).describe('What happened.'),
        level: z
          .enum(ISSUE_LEVELS)
          .describe('Step of the ladder it was raised at or moved to; direct when absent.')
          .optional(),
        bodyId: ref('Id of the body to which it went.'),
        brokerPostId: ref('Id of the post that brokers.'),
        note: medium('Anything to know about it.'),
      }),
      'All that happened to it.',
    ),
    ...recordKeeping,
    extra,
  })
  .meta({
    id: 'issue',
    title: 'Issue',
    description: 'Something between partners that has to be settled, with its way up the ladder.',
  });

/** Schema of `Obstacle`. */
export const obstacleSchema = z
  .looseObject({
    id: id('Id of the obstacle.'),
    title: words('What is in the way.'),
    revealedOn: day('When it was seen.'),
    objectiveIds: refs('Ids of the objectives it is in the way of.'),
    proposalIds: refs('Ids of the proposals it is in the way of.'),
    allianceId: ref('Id of the alliance that keeps the register.'),
    ownerId: ref('Id of the partner that works on it.'),
    navigatedOn: day('When a way round or through was found.').optional(),
    how: medium('Which way.'),
    ...recordKeeping,
    extra,
  })
  .meta({ id: 'obstacle', title: 'Obstacle', description: 'Something in the way that was seen on the way.' });
