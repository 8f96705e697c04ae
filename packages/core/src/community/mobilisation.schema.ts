import * as z from 'zod';
import { LIMITS } from '../rules.js';
import { day, extra, id, medium, recordKeeping, ref, refs, sized } from '../schema-fields.js';

/** Schema of `Mobilisation`. */
export const mobilisationSchema = z
  .looseObject({
    id: id('Id of the mobilisation.'),
    assetId: id('Asset that was mobilised.'),
    what: z.string().min(1, sized).max(LIMITS.mediumText, sized).describe('What was done.'),
    themeId: ref('Issue theme that it bears on.'),
    issueId: ref('Issue that it answers.'),
    byIds: z.array(id('A partner.')).max(LIMITS.list, sized).describe('Partners that brought it about.'),
    areaIds: refs('Areas where.'),
    from: day('First day, inclusive.'),
    to: day('Last day, inclusive.').optional(),
    result: medium('What came of it, in words.'),
    resultOn: day('When that was told.').optional(),
    measureIds: refs('Measures that show it.'),
    ...recordKeeping,
    extra,
  })
  .meta({
    id: 'mobilisation',
    title: 'Mobilisation',
    description: 'That an asset of a community was brought to bear on an issue.',
  });
