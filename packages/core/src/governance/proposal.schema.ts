import * as z from 'zod';
import { LIMITS } from '../rules.js';
import { amount, day, extra, id, list, medium, recordKeeping, ref, refs, short, sized } from '../schema-fields.js';
import { HEARING_OUTCOMES, ROLLOUT_STEPS, STAGES } from './proposal.js';

const words = (what: string) => z.string().min(1, sized).max(LIMITS.mediumText, sized).describe(what);

const conditionSchema = z.looseObject({
  what: words('What is asked for.'),
  before: z
    .enum(['effect', 'later'])
    .describe('Whether it must be met before the proposal takes effect (also when absent), or may be met later.')
    .optional(),
  dueOn: day('Day by which it is expected to be met.').optional(),
  metOn: day('Day on which it was met.').optional(),
});

/** Schema of `Hearing`. */
export const hearingSchema = z
  .looseObject({
    on: day('Day of the hearing.'),
    outcome: z
      .enum(HEARING_OUTCOMES)
      .describe(
        'What the body said; absent while it has not heard it. At a gate that recommends, agreed is recommended.',
      )
      .optional(),
    conditions: list(conditionSchema, 'What the body asked for when it agreed.'),
    meetingId: ref('Id of the meeting.'),
    note: medium('Anything to know about it.'),
  })
  .meta({ id: 'hearing', title: 'Hearing', description: 'A body heard a proposal on a day, or is going to.' });

const consideration = {
  bodyId: ref('Id of the body (an alliance).'),
  body: short('The body in words, where it is not on record.'),
  hearings: list(hearingSchema, 'Every day on which it was heard or will be.'),
};

/** Schema of `Gate`. */
export const gateSchema = z
  .looseObject({
    ...consideration,
    id: id('Id of the gate.'),
    stage: z.enum(STAGES).describe('Stage it belongs to.'),
    role: z.enum(['recommend', 'decide']).describe('Whether the body recommends or decides.'),
  })
  .meta({ id: 'gate', title: 'Gate', description: 'A body that recommends or decides at a stage of a proposal.' });

/** Schema of `Approval`. */
export const approvalSchema = z
  .looseObject({
    ...consideration,
    id: id('Id of the approval.'),
    partnerId: id('Id of the partner whose approval it is.'),
    askedOn: day('Day the partner was asked.').optional(),
  })
  .meta({ id: 'approval', title: 'Approval', description: 'The approval of one partner, in its own governance.' });

/** Schema of `Initiation`. */
export const initiationSchema = z
  .looseObject({
    by: z.enum(['community', 'alliance', 'partner', 'commissioner']).describe('Who began it.'),
    partnerId: ref('Id of the partner that began it.'),
    allianceId: ref('Id of the alliance that began it.'),
    note: medium('How it came about.'),
  })
  .meta({
    id: 'initiation',
    title: 'Initiation',
    description: 'Who began it; community-led is what a community began.',
  });

/** Schema of `Proposal`. */
export const proposalSchema = z
  .looseObject({
    id: id('Id of the proposal.'),
    title: words('Title of the proposal.'),
    summary: medium('What it is about.'),
    raisedOn: day('Day it was raised.').optional(),
    wantedOn: day('Day on which it was wanted to take effect.').optional(),
    initiatedBy: initiationSchema.optional(),
    allianceId: ref('Id of the alliance whose proposal it is.'),
    teamId: ref('Id of the team whose proposal it is.'),
    areaIds: refs('Ids of the areas it is about.'),
    objectiveIds: refs('Ids of the objectives it serves.'),
    pathwayId: ref('Id of the pathway it is about.'),
    gates: list(gateSchema, 'Bodies that recommend or decide, stage by stage.'),
    approvals: list(approvalSchema, 'One approval a partner.'),
    rollout: list(
      z.looseObject({
        from: day('First day, planned or real.').optional(),
        to: day('Last day.').optional(),
        step: z.enum(ROLLOUT_STEPS).describe('How far, from a pilot to the whole county.'),
        areaIds: refs('Ids of the areas.'),
      }),
      'How far it is put into practice.',
    ),
    costs: list(
      z.looseObject({
        what: words('What for.'),
        pounds: amount('Pounds sterling; absent while nobody knows.', 0, 1e12),
        every: z.enum(['once', 'year']).describe('Once, or every year.').optional(),
      }),
      'What it is expected to cost.',
    ),
    withdrawnOn: day('Day it was given up.').optional(),
    ...recordKeeping,
    extra,
  })
  .meta({
    id: 'proposal',
    title: 'Proposal',
    description: 'Something that partners are to decide together; who still has to agree, and when, is computed.',
  });
