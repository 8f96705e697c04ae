import * as z from 'zod';
import { LIMITS } from '../rules.js';
import { day, extra, id, medium, recordKeeping, ref, refs, sized } from '../schema-fields.js';
import { DUTY_STATUSES } from './seasonal-plan.js';

const actionDutySchema = z.looseObject({
  partnerId: id('Partner that has to do it.'),
  due: day('Last day on which it is in time.').optional(),
  status: z.enum(DUTY_STATUSES).describe('How far the organisation says it has come.'),
  doneOn: day('When it was done.').optional(),
  postId: ref('Post that answers for it inside the organisation.'),
  note: medium('More about it.'),
});

const plannedActionSchema = z.looseObject({
  id: id('Id of the action.'),
  what: z.string().min(1, sized).max(LIMITS.mediumText, sized).describe('What is to be done.'),
  stepIds: refs('Steps of pathways that it keeps working.'),
  areaIds: refs('Areas it is for.'),
  themeIds: refs('Issue themes it bears on.'),
  measureIds: refs('Measures that are to show whether it helped.'),
  duties: z
    .array(actionDutySchema)
    .max(LIMITS.list, sized)
    .describe('Who does what by when; empty when nobody has it.'),
});

/** Schema of `SeasonalPlan`. */
export const seasonalPlanSchema = z
  .looseObject({
    id: id('Id of the plan.'),
    name: z.string().min(1, sized).max(LIMITS.shortText, sized).describe('Name of the plan.'),
    ownerId: ref('Board or alliance that agreed it.'),
    areaIds: refs('Areas it is for.'),
    from: day('First day of the season, inclusive.'),
    to: day('Last day of the season, inclusive.'),
    partnerIds: z
      .array(id('A partner.'))
      .max(LIMITS.list, sized)
      .describe('Every organisation that is expected to act.'),
    stepIds: refs('Steps of pathways that the plan is to keep working.'),
    actions: z.array(plannedActionSchema).max(LIMITS.list, sized).describe('What is to be done.'),
    ...recordKeeping,
    extra,
  })
  .meta({
    id: 'seasonal-plan',
    title: 'Seasonal plan',
    description: 'Actions by organisations, due days and status for a stretch of time, such as a winter plan.',
  });
