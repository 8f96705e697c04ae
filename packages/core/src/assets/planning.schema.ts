import * as z from 'zod';
import { CONTRACTOR_TYPES } from '../partners/partner.js';
import {
  amount,
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
  whole,
} from '../schema-fields.js';
import { ASSET_KINDS } from './asset.js';

const words = (what: string) => z.string().min(1, sized).max(1000, sized).describe(what);
const needs = z
  .array(z.string().min(1, sized).max(200, sized))
  .max(100, sized)
  .describe('Needs it helps with, in the words of service terms.');
const pounds = (what: string) => amount(what, 0, 1e10);
const match = {
  contractorTypes: list(z.enum(CONTRACTOR_TYPES), 'Contractor types of the partners that look after the assets.'),
  assetKinds: list(z.enum(ASSET_KINDS), 'Kinds of asset.'),
};

/** Schema of `CapabilityRule`. */
export const capabilityRuleSchema = z
  .looseObject({
    id: id('Id of the rule.'),
    name: words('What the rule says, in short.'),
    ...match,
    role: words('Role that is added: nurse…'),
    use: short('Kind of use of a room it takes.'),
    hoursPerWeek: amount('Hours a week it takes.', 0, 168),
    makes: words('Kind of service that results.'),
    needs,
    annualCost: pounds('Pounds a year.'),
    comparedWith: z
      .looseObject({
        what: words('What it is compared with.'),
        annualCost: z.number().min(0).max(1e10).describe('Pounds a year.'),
        source: words('Where that figure comes from.'),
      })
      .describe('What it would cost to do the same another way.')
      .optional(),
    source: medium('Who says so.'),
    ...recordKeeping,
    extra,
  })
  .meta({
    id: 'capability-rule',
    title: 'Capability rule',
    description: 'What an asset becomes able to do when a role is added.',
  });

const offerSchema = z.looseObject({
  name: words('What is offered.'),
  kind: z.enum(['social', 'clinical']).describe('Whether it is a social or a clinical offer.'),
  needs,
});

/** Schema of `OfferBundle`. */
export const offerBundleSchema = z
  .looseObject({
    id: id('Id of the bundle.'),
    name: words('Name of the bundle.'),
    offers: z.array(offerSchema).min(1, sized).max(100, sized).describe('What is offered together.'),
    why: medium('Why they are better together.'),
    ...recordKeeping,
    extra,
  })
  .meta({ id: 'offer-bundle', title: 'Offer bundle', description: 'Offers that belong together.' });

/** Schema of `OfferRule`. */
export const offerRuleSchema = z
  .looseObject({
    id: id('Id of the rule.'),
    measure: z.string().min(1, sized).max(200, sized).describe('Key of the measure, as in an indicator.'),
    standings: list(
      z.enum(['better', 'similar', 'worse', 'higher', 'lower', 'not-compared']),
      'Standings against the comparator that call for it.',
    ),
    above: z.number().describe('Value above which it is called for, in the indicator’s unit.').optional(),
    below: z.number().describe('Value below which it is called for, in the indicator’s unit.').optional(),
    bundleIds: z.array(id('Id of a bundle.')).min(1, sized).max(100, sized).describe('Ids of the bundles it suggests.'),
    why: words('Why they would help, as a sentence.'),
    source: medium('Who says so.'),
    ...recordKeeping,
    extra,
  })
  .meta({
    id: 'offer-rule',
    title: 'Offer rule',
    description: 'When a figure of an area is so, these bundles are worth a look.',
  });

/** Schema of `TouchpointRule`. */
export const touchpointRuleSchema = z
  .looseObject({
    id: id('Id of the rule.'),
    ...match,
    need: z.string().min(1, sized).max(200, sized).describe('The need, in the words of service terms.'),
    group: z.string().min(1, sized).max(200, sized).describe('Who, in plain words.'),
    why: words('Why they are there anyway, as a sentence.'),
    offer: words('What could be done there, as a sentence.'),
    source: medium('Who says so.'),
    ...recordKeeping,
    extra,
  })
  .meta({ id: 'touchpoint-rule', title: 'Touchpoint rule', description: 'Where people with a need go anyway.' });

/** Schema of `Gap`. */
export const gapSchema = z
  .looseObject({
    id: id('Id of the gap.'),
    name: words('What is missing.'),
    areaIds: refs('Ids of the areas where it is missing.'),
    need: short('Need that is not met, in the words of service terms.'),
    pathwayId: ref('Id of the pathway in which it shows.'),
    indicatorIds: refs('Ids of the indicators that show it.'),
    evidence: medium('What was said or seen, in the source’s words.'),
    foundOn: day('Day on which it was found.'),
    source: words('Who found it.'),
    status: z.enum(['open', 'being-closed', 'closed']).describe('How far it is closed.'),
    closedByIds: refs('Ids of the services that close it.'),
    ...recordKeeping,
    extra,
  })
  .meta({ id: 'gap', title: 'Gap', description: 'Something that is missing, kept in mind until it is there.' });

/** Schema of `CommissioningCheck`. */
export const commissioningCheckSchema = z
  .looseObject({
    id: id('Id of the check.'),
    title: words('Name of the plan.'),
    need: z.string().min(1, sized).max(200, sized).describe('Need it is for, in the words of service terms.'),
    areaId: id('Id of the area it is for.'),
    groups: list(z.string().min(1, sized).max(200, sized), 'Whom it is for, in the words of footfall patterns.'),
    use: short('Kind of use of a room it takes.'),
    hoursPerWeek: amount('Hours a week it takes.', 0, 168),
    people: whole('People at a time.', 0, 100_000),
    stepFree: flag('Whether it must be reached without steps.'),
    from: day('First day.'),
    annualCost: pounds('Pounds a year.'),
    indicatorId: ref('Id of the indicator it answers.'),
    cause: medium('Why the indicator is as it is.'),
    askedIds: refs('Ids of the contractors that were asked what they can do.'),
    impacts: list(
      z.looseObject({
        assetId: id('Id of the asset.'),
        effect: z.enum(['helps', 'none', 'harms']).describe('What the plan would do to it.'),
        note: medium('More about it.'),
      }),
      'What it would do to what is there.',
    ),
    retiresIds: refs('Ids of the services it would take the place of.'),
    ...recordKeeping,
    extra,
  })
  .meta({
    id: 'commissioning-check',
    title: 'Commissioning check',
    description: 'A plan for a new service, looked at before anything is built.',
  });
