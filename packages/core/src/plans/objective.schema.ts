import * as z from 'zod';
import { LIMITS } from '../rules.js';
import { day, extra, id, list, medium, recordKeeping, ref, refs, short, sized } from '../schema-fields.js';
import { OBJECTIVE_LEVELS } from './objective.js';

const name = (what: string) => z.string().min(1, sized).max(LIMITS.mediumText, sized).describe(what);

const alignmentSchema = z.looseObject({
  objectiveId: ref('The other objective, where it is in the data.'),
  framework: short('Otherwise the document or framework.'),
  code: short('Where in it.'),
  how: medium('How this objective serves the other.'),
});

const objectiveLeadSchema = z.looseObject({
  partnerId: id('Partner that leads.'),
  postId: ref('Post that leads for it.'),
  from: day('First day, inclusive.').optional(),
  to: day('Last day, inclusive.').optional(),
});

const incidentEffectSchema = z.looseObject({
  incidentId: id('The incident.'),
  effect: z.enum(['paused', 'redirected']).describe('What it did to the objective.'),
  redirectedTo: medium('What was worked on instead.'),
  from: day('First day of the effect, inclusive.'),
  to: day('Last day, inclusive.').optional(),
});

/** Schema of `Objective`. */
export const objectiveSchema = z
  .looseObject({
    id: id('Id of the objective.'),
    name: name('What is to be brought about.'),
    ownerId: ref('Alliance or partner whose objective it is.'),
    level: z.enum(OBJECTIVE_LEVELS).describe('Level of the system.').optional(),
    parentId: ref('Objective of which this is a part.'),
    alignsWith: list(alignmentSchema, 'Local or national directions that it follows.'),
    leads: list(objectiveLeadSchema, 'Partners that lead on it.'),
    outcomeIds: refs('Outcomes of a local set that it works towards.'),
    measureIds: refs('Measures that show whether it comes about.'),
    from: day('First day, inclusive.').optional(),
    to: day('Last day, inclusive.').optional(),
    incidentEffects: list(incidentEffectSchema, 'Incidents that paused or redirected it.'),
    ...recordKeeping,
    extra,
  })
  .meta({
    id: 'objective',
    title: 'Objective',
    description: 'Something that an alliance, partner or system means to bring about, in line with others.',
  });

/** Schema of `Incident`. */
export const incidentSchema = z
  .looseObject({
    id: id('Id of the incident.'),
    name: name('Name of the incident.'),
    from: day('First day, inclusive.'),
    to: day('Last day, inclusive; absent while it lasts.').optional(),
    declaredById: ref('Partner that declared it.'),
    areaIds: refs('Areas it touches.'),
    ...recordKeeping,
    extra,
  })
  .meta({ id: 'incident', title: 'Incident', description: 'A time in which ordinary plans gave way.' });
