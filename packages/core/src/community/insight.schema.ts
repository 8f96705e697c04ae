import * as z from 'zod';
import { LIMITS } from '../rules.js';
import { day, extra, id, list, recordKeeping, ref, refs, sized, whole } from '../schema-fields.js';
import { INSIGHT_SOURCES } from './insight.js';

const words = (what: string) => z.string().min(1, sized).max(LIMITS.mediumText, sized).describe(what);
const ids = (what: string) => z.array(id('An id.')).max(LIMITS.list, sized).describe(what);

const potentialUseSchema = z.looseObject({
  assetId: id('The asset.'),
  what: words('What it could do.'),
});

/** Schema of `Engagement`. */
export const engagementSchema = z
  .looseObject({
    id: id('Id of the engagement.'),
    name: words('Name of the engagement.'),
    on: day('When it was.'),
    areaIds: refs('Areas where.'),
    byIds: ids('Partners that listened.'),
    method: words('How.'),
    withGroups: z
      .array(words('A group.'))
      .max(LIMITS.list, sized)
      .describe('With whom, as groups; never named people.'),
    people: whole('How many people took part.', 0, 10_000_000),
    potential: list(potentialUseSchema, 'What assets could do, as people there see it.'),
    fedBackOn: day('When people were told what came of it.').optional(),
    ...recordKeeping,
    extra,
  })
  .meta({ id: 'engagement', title: 'Engagement', description: 'What partners did to hear a community.' });

/** Schema of `CommunityInsight`. */
export const communityInsightSchema = z
  .looseObject({
    id: id('Id of the insight.'),
    statement: words('What is known; about a community, never about a person.'),
    source: z.enum(INSIGHT_SOURCES).describe('Where the knowledge comes from.'),
    heardOn: day('When it was heard.'),
    areaIds: ids('Areas it is about.'),
    themeIds: ids('Issue themes it is about.'),
    about: z.enum(['strength', 'need']).describe('Whether it tells of a strength or of a need.'),
    fromId: ref('Partner that passes it on.'),
    engagementId: ref('Engagement in which it was heard.'),
    assetIds: refs('Assets it is about.'),
    ...recordKeeping,
    extra,
  })
  .meta({
    id: 'community-insight',
    title: 'Community insight',
    description: 'Something known about a community, with the kind of source it comes from.',
  });
