import * as z from 'zod';
import { LIMITS } from '../rules.js';
import { REFERRAL_ACTIONS } from '../referrals/actions.js';
import {
  day,
  extra,
  flag,
  id,
  list,
  medium,
  recordKeeping,
  ref,
  refs,
  short,
  sized,
  url,
  whole,
} from '../schema-fields.js';
import { CARE_SETTINGS, COMPLEXITY_TIERS, DISCHARGE_PATHWAYS } from './care-setting.js';
import { PATHWAY_STATUSES } from './pathway.js';
import { TIME_UNITS } from './time-limit.js';

const name = (what: string) => z.string().min(1, sized).max(LIMITS.mediumText, sized).describe(what);
const codes = (what: string) => list(z.string().min(1, sized).max(LIMITS.shortText, sized), what);

/** Schema of `TimeLimit`. */
export const timeLimitSchema = z
  .looseObject({
    amount: z.number().min(0).max(1_000_000).describe('How much, in the unit.'),
    unit: z.enum(TIME_UNITS).describe('Minutes, hours, days on the calendar, working days or weeks.'),
  })
  .meta({ id: 'time-limit', title: 'Time limit', description: 'A longest time, with its unit.' });

/** Schema of `Cohort`. */
export const cohortSchema = z
  .looseObject({
    id: id('Id of the cohort.'),
    name: name('Name of the cohort.'),
    description: medium('Who belongs to it.'),
    needs: codes('Codes of needs that mark it.'),
    minimumAge: whole('Youngest age in years, inclusive.', 0, 130),
    maximumAge: whole('Oldest age in years, inclusive.', 0, 130),
    areaIds: refs('Areas, by id.'),
    size: z
      .looseObject({
        value: z.int().min(0).describe('People.'),
        asOf: day('Day the count holds for.'),
        source: name('Who counted.'),
      })
      .describe('How many people it is thought to have.')
      .optional(),
    ...recordKeeping,
    extra,
  })
  .meta({ id: 'cohort', title: 'Cohort', description: 'People whom a pathway or a measure is for.' });

const stepSchema = z.looseObject({
  id: id('Id of the step, unique in the pathway.'),
  name: name('Name of the step.'),
  partnerId: ref('Partner that answers for it.'),
  team: short('Team of that partner.'),
  hostPartnerId: ref('Partner in whose building the team sits, when that is another.'),
  careSetting: z.enum(CARE_SETTINGS.map((setting) => setting.code)).describe('Where care is given.'),
  serviceId: ref('Service of the directory.'),
  firstContact: flag('Whether people can come here first.'),
  personAsks: flag('Whether the person has to find and ask this step themselves.'),
  does: codes('What is done, as codes of the place’s own.'),
  insteadOfIds: refs('Steps that this one can spare somebody, by id.'),
  complexityTiers: list(z.enum(COMPLEXITY_TIERS), 'Who it is for, by how much their need asks.'),
  dischargePathway: z
    .literal(DISCHARGE_PATHWAYS.map((pathway) => pathway.code))
    .describe('Discharge pathway, 0 to 3.')
    .optional(),
  areaIds: refs('Where it is offered, when not in all areas of the pathway.'),
});

const handoffSchema = z.looseObject({
  id: id('Id of the handoff, unique in the pathway.'),
  fromStepId: id('Step that passes people on.'),
  toStepId: ref('Step that takes them over.'),
  agreed: timeLimitSchema.describe('Longest time agreed from being passed on to being taken over.').optional(),
  passesOn: medium('What goes along.'),
});

const gapSchema = z.looseObject({
  id: id('Id of the gap.'),
  what: name('What is missing.'),
  stepId: ref('Step at which it is missing.'),
  areaIds: refs('Areas, by id.'),
  needs: codes('Codes of needs.'),
  noticedOn: day('Day it was noticed.').optional(),
  source: medium('Who said so, or from what it was computed.'),
  status: z.enum(['open', 'being-filled', 'filled']).describe('Whether it is still there.'),
});

/** Schema of `Pathway`. */
export const pathwaySchema = z
  .looseObject({
    id: id('Id of the pathway.'),
    name: name('Name of the pathway.'),
    description: medium('What it is for.'),
    cohortId: ref('Whom it is for.'),
    status: z.enum(PATHWAY_STATUSES).describe('How far it has come.'),
    ...recordKeeping,
    partnerIds: refs('Partners on it.'),
    areaIds: refs('Areas where it is offered.'),
    steps: z.array(stepSchema).max(LIMITS.list, sized).describe('Steps.'),
    handoffs: list(handoffSchema, 'Who passes people on to whom.'),
    gaps: list(gapSchema, 'What is missing.'),
    waitingStandardIds: refs('Waiting standards that hold on it.'),
    extra,
  })
  .meta({ id: 'pathway', title: 'Pathway', description: 'A way through care for a cohort, across partners.' });

const actions = (what: string) =>
  z.array(z.enum(REFERRAL_ACTIONS)).min(1, sized).max(REFERRAL_ACTIONS.length, sized).describe(what);

/** Schema of `WaitingStandard`. */
export const waitingStandardSchema = z
  .looseObject({
    id: id('Id of the standard.'),
    name: name('Name of the standard.'),
    clockStart: actions('The first event with one of these actions starts the clock.'),
    clockStop: actions('The first event with one of these actions, at or after the start, stops it.'),
    pause: z
      .looseObject({ reasons: codes('Reasons of hold events that pause the clock; every reason when absent.') })
      .describe('When the clock stands still, from a hold until the referral is taken up again; never when absent.')
      .optional(),
    followsReRoutes: flag('Whether the clock runs on when a referral is re-routed; yes when absent.'),
    limit: timeLimitSchema.describe('Longest wait; a wait as long as the limit is within it.'),
    targets: list(
      z.looseObject({
        from: day('First day it holds.'),
        share: z.number().min(0).max(1).describe('Share within the limit, 0 to 1.'),
      }),
      'Shares to be reached, each from its day on.',
    ),
    serviceIds: refs('Services it holds for; all when services, pathways and needs are absent.'),
    pathwayIds: refs('Pathways it holds for.'),
    needs: codes('Needs it holds for.'),
    source: name('Who set it, and where it is published.'),
    sourceUrl: url('Web address of the source.'),
    note: medium('What the events cannot tell, and who has to know.'),
    ...recordKeeping,
    extra,
  })
  .meta({
    id: 'waiting-standard',
    title: 'Waiting standard',
    description: 'A longest wait, with the rules of its clock as data.',
  });
