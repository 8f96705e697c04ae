import * as z from 'zod';
import { SECTORS } from '../partners/partner.js';
import { incumbencySchema } from '../partners/post.schema.js';
import { LIMITS } from '../rules.js';
import { day, extra, flag, id, list, medium, recordKeeping, ref, refs, short, sized, whole } from '../schema-fields.js';
import { ALLIANCE_FORMS, BODY_TYPES, SEAT_KINDS } from './alliance.js';

const words = (what: string) => z.string().min(1, sized).max(LIMITS.longText, sized).describe(what);
const from = day('First day, inclusive.').optional();
const to = day('Last day, inclusive.').optional();

/** Schema of `QuorumRule`. */
export const quorumRuleSchema = z
  .looseObject({
    minimum: whole('Seats with a vote that must be present, at least.', 0, LIMITS.list),
    share: z
      .looseObject({
        numerator: z.int().min(0).max(1000).describe('Above the line.'),
        denominator: z.int().min(1).max(1000).describe('Below the line.'),
        moreThan: flag('True for "more than", false for "at least".'),
      })
      .describe('Share of all seats with a vote that must be present; seats that nobody has count too.')
      .optional(),
    community: whole('Community seats that must be present, at least.', 0, LIMITS.list),
    sectors: list(z.enum(SECTORS), 'Sectors of which at least one seat must be present, each.'),
    source: medium('Where the rule is written down.'),
  })
  .meta({ id: 'quorum-rule', title: 'Quorum rule', description: 'Who has to be there for an alliance to decide.' });

/** Schema of `Seat`. */
export const seatSchema = z
  .looseObject({
    from,
    to,
    id: id('Id of the seat.'),
    kind: z.enum(SEAT_KINDS).describe('Whose voice it is for; observers and advisers have no vote.'),
    name: short('Under which name the alliance lists it, where that is not the member’s own.'),
    memberId: ref('Id of the organisation, group or function that has the seat.'),
    allianceId: ref('Id of the nested alliance that has the seat.'),
    memberFunction: short('What the member does here, apart from what it is.'),
    sector: z.enum(SECTORS).describe('Sector the seat counts for; the member’s own when absent.').optional(),
    representatives: list(incumbencySchema, 'Who sat on it and when.'),
  })
  .meta({ id: 'seat', title: 'Seat', description: 'A seat in an alliance: who has it, as what, who sits on it.' });

const delegationSchema = z.looseObject({
  from,
  to,
  fromId: id('Id of the body or partner that delegates.'),
  toId: id('Id of the body or partner that receives.'),
  scope: words('What may be decided.'),
  limits: list(words('A limit.'), 'Where it ends: sums, matters reserved.'),
});

const leadSchema = z.looseObject({
  from,
  to,
  on: words('What for: an objective, a work stream.'),
  objectiveId: ref('Id of the objective.'),
  partnerId: ref('Id of the partner that leads.'),
  postId: ref('Id of the post that leads.'),
});

const officeSchema = z.looseObject({
  from,
  to,
  role: z.enum(['chair', 'deputy-chair', 'secretary', 'spokesperson']).describe('The office.'),
  partnerId: ref('Id of the partner that holds it.'),
  postId: ref('Id of the post that holds it.'),
  mandate: medium('What a spokesperson may say without asking first.'),
});

/** Schema of `Alliance`. */
export const allianceSchema = z
  .looseObject({
    from,
    to,
    id: id('Id of the alliance.'),
    name: z.string().min(1, sized).max(LIMITS.mediumText, sized).describe('Name of the alliance.'),
    bodyType: z.enum(BODY_TYPES).describe('What sort of body it is.').optional(),
    form: z.enum(ALLIANCE_FORMS).describe('How firmly it is made.').optional(),
    purpose: medium('What it is for.'),
    partnerId: ref('Id of the partner whose own body it is, such as a trust’s board.'),
    areaIds: refs('Ids of the areas it is for.'),
    seats: list(seatSchema, 'Its seats.'),
    quorum: quorumRuleSchema.optional(),
    reportsToIds: refs('Ids of the bodies or partners it reports to.'),
    delegations: list(delegationSchema, 'What is delegated to it or by it, and within which limits.'),
    offices: list(officeSchema, 'Chair, secretary, who speaks for it.'),
    leads: list(leadSchema, 'Who leads on what.'),
    operatingModels: list(
      z.looseObject({
        version: words('Name of the version.'),
        from: day('First day it held.'),
        summary: words('How the alliance works.'),
        because: medium('What was learnt that led to it.'),
      }),
      'How it worked, version by version.',
    ),
    learning: list(
      z.looseObject({
        on: day('When.'),
        what: words('What was learnt, also from what did not work.'),
        change: medium('What was changed.'),
      }),
      'Learning log.',
    ),
    successorIds: refs('Ids of the bodies that took over its work.'),
    ...recordKeeping,
    extra,
  })
  .meta({
    id: 'alliance',
    title: 'Alliance',
    description: 'A body in which partners govern together, formal or not; what it decides a team delivers.',
  });
