import * as z from 'zod';
import { LIMITS } from '../rules.js';
import { amount, day, extra, flag, id, recordKeeping, ref, refs, sized } from '../schema-fields.js';
import { APPRAISAL_AXES } from './option-appraisal.js';

const words = (what: string) => z.string().min(1, sized).max(LIMITS.mediumText, sized).describe(what);

const appraisalCriterionSchema = z.looseObject({
  id: id('Id of the criterion.'),
  name: words('What options are judged by.'),
  axis: z.enum(APPRAISAL_AXES).describe('Axis that it belongs to.'),
  weight: amount('How much it counts among the criteria of its axis; 1 unless given.', 0, 1000),
});

const appraisalScoreSchema = z.looseObject({
  criterionId: id('The criterion.'),
  score: z.number().min(0).max(10).describe('From 0 (worst) to 10 (best).'),
  rationale: words('What the score rests on.'),
});

const appraisalOptionSchema = z.looseObject({
  id: id('Id of the option.'),
  name: words('Name of the option.'),
  asNow: flag('Whether this is to go on as now.'),
  approach: z
    .enum(['build-in', 'co-locate', 'new-layer', 'retire-a-layer'])
    .describe('Whether it builds on what exists, or adds or retires a layer.')
    .optional(),
  scores: z.array(appraisalScoreSchema).max(LIMITS.list, sized).describe('How it does on each criterion.'),
});

/** Schema of `OptionAppraisal`. */
export const optionAppraisalSchema = z
  .looseObject({
    id: id('Id of the appraisal.'),
    name: words('What is to be chosen.'),
    proposalId: ref('Proposal that it is for.'),
    appraisedOn: day('When it was done.').optional(),
    partnerIds: refs('Partners that took part.'),
    criteria: z.array(appraisalCriterionSchema).max(LIMITS.list, sized).describe('What options are judged by.'),
    options: z.array(appraisalOptionSchema).max(LIMITS.list, sized).describe('The options.'),
    ...recordKeeping,
    extra,
  })
  .meta({
    id: 'option-appraisal',
    title: 'Option appraisal',
    description: 'Options set against each other by what they do for money and for people.',
  });
