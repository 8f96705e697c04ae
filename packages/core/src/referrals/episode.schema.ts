import * as z from 'zod';
import { actorSchema } from './actor.schema.js';
import { LIMITS } from '../rules.js';
import { amount, flag, id, instant, list, ref, short, sized } from '../schema-fields.js';
import { EPISODE_ACTIONS, EPISODE_CONTACT_WAYS, EPISODE_REASONS, EPISODE_SOURCES } from './episode.js';
import { OUTCOMES } from './reasons.js';

const words = (what: string) => z.string().max(LIMITS.longText, sized).describe(`PERSONAL. ${what}`).optional();

/** Schema of `EpisodeEntry`. */
export const episodeEntrySchema = z
  .looseObject({
    id: id('Id of the entry.'),
    episodeId: id('Id of the episode.'),
    sequence: z.int().min(1).describe('Position in the episode’s log, from 1 without gaps.'),
    action: z.enum(EPISODE_ACTIONS).describe('What happened.'),
    at: instant('Instant it was recorded.'),
    occurredAt: instant('Instant it happened, when that was earlier.').optional(),
    by: actorSchema,
    partnerId: ref('Partner that employs the link worker, on open.'),
    linkWorkerId: ref('Account of the link worker, on open; never a name.'),
    areaId: ref('Neighbourhood in which the person lives, on open; never a postcode.'),
    source: z.enum(EPISODE_SOURCES).describe('Who sent the person, on open.').optional(),
    referralId: ref('The referral that asked for the link worker (open), or one that was made (refer).'),
    gender: short('Gender as the person gives it: NHS Data Dictionary code. Optional, never guessed.'),
    ethnicity: short('Ethnic category as the person gives it: NHS Data Dictionary code. Optional, never guessed.'),
    needs: list(z.string().min(1, sized).max(LIMITS.shortText, sized), 'Codes of needs found, or without an offer.'),
    contactWay: z.enum(EPISODE_CONTACT_WAYS).describe('How they were in touch, on contact.').optional(),
    reached: flag('Whether the person was reached, on contact.'),
    minutes: amount('Length of a contact in minutes.', 0, 1440),
    serviceId: ref('Service named, introduced to or referred to.'),
    accompanied: flag('Somebody went along, on introduce.'),
    reason: z
      .enum([...new Set(EPISODE_REASONS.map((reason) => reason.code))])
      .describe('Why.')
      .optional(),
    outcome: z
      .enum(OUTCOMES.map((outcome) => outcome.code))
      .describe('What came of it, on close.')
      .optional(),
    instrumentId: ref('Questionnaire, on measure.'),
    score: amount('Score on that questionnaire, in its own points.', -1000, 1000),
    toldBy: z
      .enum(['letter', 'email', 'telephone', 'system'])
      .describe('How the referrer was told, on tell-referrer.')
      .optional(),
    personal: z
      .looseObject({
        whatMatters: words('What matters to the person, in their words.'),
        goals: words('What was agreed to work towards.'),
        note: words('A note for the person who carries on.'),
      })
      .describe('PERSONAL: the only free words of an entry. Store encrypted and apart; never count, export or log.')
      .optional(),
  })
  .meta({
    id: 'support-episode-entry',
    title: 'Support episode entry',
    description:
      'One dated entry of a link worker’s support for one person: ids, times and codes only, apart from personal.',
  });
