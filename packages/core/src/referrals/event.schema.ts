import * as z from 'zod';
import { LIMITS } from '../rules.js';
import { id, instant, list, ref, sized } from '../schema-fields.js';
import { actorSchema } from './actor.schema.js';
import { REFERRAL_ACTIONS } from './actions.js';
import { OFFER_KINDS } from './event.js';
import { DIVERSION_REASONS, OUTCOMES, REASONS } from './reasons.js';

/** Schema of `ReferralEvent`. */
export const referralEventSchema = z
  .looseObject({
    id: id('Id of the event.'),
    referralId: id('Id of the referral.'),
    sequence: z.int().min(1).describe('Position in the referral’s log, from 1 without gaps.'),
    action: z.enum(REFERRAL_ACTIONS).describe('What happened.'),
    at: instant('Instant it was recorded.'),
    occurredAt: instant('Instant it happened, when that was earlier.').optional(),
    by: actorSchema,
    serviceId: ref('Service the referral is for, on create.'),
    partnerId: ref('Partner that is to answer, on create and assign.'),
    reason: z
      .enum(REASONS.map((reason) => reason.code))
      .describe('Why.')
      .optional(),
    outcome: z
      .enum(OUTCOMES.map((outcome) => outcome.code))
      .describe('What came of it, on complete.')
      .optional(),
    assigneeId: ref('Account of the person who is to deal with it, on allocate; never a name.'),
    undoesId: ref('The event taken back, on undo: the last that stands.'),
    appointmentAt: instant('Instant of an appointment, on schedule.').optional(),
    replacedById: ref('The new referral, on re-route.'),
    replacesId: ref('The referral this one replaces, on create.'),
    toldBy: z
      .enum(['letter', 'email', 'telephone', 'system'])
      .describe('How the referrer was told, on close-loop.')
      .optional(),
    needs: list(z.string().min(1, sized).max(LIMITS.shortText, sized), 'Codes of needs, on create.'),
    areaId: ref('Neighbourhood in which the person lives, on create; never a postcode.'),
    offer: z
      .enum(OFFER_KINDS)
      .describe('What kind of help is asked for, on create; what kind it is, on accept and complete.')
      .optional(),
    diversion: z
      .enum(DIVERSION_REASONS.map((reason) => reason.code))
      .describe('Why a social offer instead of a medical one, with a social offer.')
      .optional(),
    pathwayId: ref('Pathway the referral is part of, on create.'),
    handoffId: ref('Handoff of that pathway which the referral is, on create.'),
    correctsId: ref('Earlier event of the same referral and action that this one corrects.'),
  })
  .meta({
    id: 'referral-event',
    title: 'Referral event',
    description: 'One thing that happened to a referral: ids, times and codes only.',
  });
