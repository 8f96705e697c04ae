import * as z from 'zod';
import { LIMITS } from '../rules.js';
import {
  amount,
  day,
  extra,
  flag,
  id,
  inCalendar,
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
import { PERIODS } from '../statistics/calendar.js';
import { IMPROVEMENT_DIRECTIONS } from '../statistics/spc/options.js';
import { CLAIM_METHODS, EVIDENCE_GRADES } from './evidence.js';
import { MEASURE_FORMS, MEASURE_KINDS, MEASURE_UNITS, SCOPE_KINDS } from './measure.js';
import { STORY_USES } from './story.js';

const words = (what: string) => z.string().min(1, sized).max(LIMITS.mediumText, sized).describe(what);
const number = (what: string) => z.number().describe(what);
const period = (what: string) =>
  z
    .string()
    .regex(/^\d{4}-\d{2}(?:-\d{2})?$/, { abort: true })
    .check(inCalendar)
    .describe(what);

/** Schema of `Scope`. */
export const scopeSchema = z
  .looseObject({
    kind: z.enum(SCOPE_KINDS).describe('Whom or what it is about, from a pilot up to a system.'),
    name: words('Name as a reader knows it.'),
    id: ref('Id of the area, service or alliance.'),
    withinId: ref('For a pilot, cohort or service: area, alliance or system in whose reports its figures stand.'),
    chosenForHighUse: flag('For a cohort: people were chosen because their use was high, so a fall is expected.'),
  })
  .meta({ id: 'scope', title: 'Scope', description: 'Whom or what a figure is about.' });

/** Schema of `FrameworkCode`. */
export const frameworkCodeSchema = z
  .looseObject({
    framework: words('Name of the framework, for example NHS Outcomes Framework.'),
    code: words('Code in that framework.'),
    relation: z.enum(['same', 'narrower', 'broader', 'related']).describe('How the local one relates to it.'),
  })
  .meta({
    id: 'framework-code',
    title: 'Framework code',
    description: 'A code of a shared framework that a local measure or outcome is mapped to.',
  });

const datedTargetSchema = z.looseObject({
  from: day('First day the target holds.'),
  value: number('Target in the unit of the value; a proportion from 0 to 1. null ends the target.').nullable(),
});

const rebaseSchema = z.looseObject({
  date: day('First point of the new process; a date of the series.'),
  reason: words('What changed, so that a reader can judge whether a new baseline is fair.'),
});

/** Schema of `Measure`. */
export const measureSchema = z
  .looseObject({
    id: id('Id of the measure.'),
    name: words('Name as a board knows it.'),
    kind: z.enum(MEASURE_KINDS).describe('What sort of thing is measured.'),
    form: z.enum(MEASURE_FORMS).describe('How a value comes about: count, proportion, rate, mean or as given.'),
    unit: z
      .enum(MEASURE_UNITS)
      .describe('What one of the count is; other needs unitLabel. Stays as spells or bed-days must be told apart.'),
    unitLabel: short('What is counted, when the unit is other.'),
    numerator: words('What is counted, in words.'),
    denominator: medium('Among whom or what it is counted; needed for a proportion, rate or mean.'),
    per: amount('For a rate: per so many of the denominator.', 1, 10_000_000),
    improvementDirection: z.enum(IMPROVEMENT_DIRECTIONS).describe('Whether more or less is better, or neither.'),
    targets: list(datedTargetSchema, 'Targets, each from its date on.'),
    scope: scopeSchema,
    frequency: z.enum(PERIODS).describe('How often it is reported.'),
    reportingLagDays: whole('Days after the end of a period before its value is expected.', 0, 3660),
    source: words('Where the figures come from.'),
    sourceUrl: url('Web address of the source.'),
    ownerId: ref('Partner that answers for it.'),
    timing: z.enum(['leading', 'lagging']).describe('Whether it moves early or late when things change.').optional(),
    changeBegan: day('When the change that it is to show began.').optional(),
    expectedLagMonths: whole('Months from then before the change can be expected to show.', 0, 600),
    rebases: list(rebaseSchema, 'Dates at which the process is known to have changed.'),
    instrumentId: ref('Questionnaire its values are scores of.'),
    frameworkCodes: list(frameworkCodeSchema, 'National frameworks it is mapped to.'),
    evidenceGrade: z
      .enum(EVIDENCE_GRADES)
      .describe('How strong the evidence is that a change is due to what was done.')
      .optional(),
    contribution: medium('What we did that may have contributed.'),
    otherFactors: list(words('One of the things.'), 'What else may have moved it.'),
    ...recordKeeping,
    extra,
  })
  .refine((measure) => measure.unit !== 'other' || (measure.unitLabel ?? '').trim() !== '', {
    path: ['unitLabel'],
    error: 'Say what is counted when the unit is other.',
  })
  .refine((measure) => !needsDenominator(measure.form) || (measure.denominator ?? '').trim() !== '', {
    path: ['denominator'],
    error: 'Say among whom or what it is counted: a proportion, rate or mean has a denominator.',
  })
  .meta({
    id: 'measure',
    title: 'Measure',
    description: 'Something counted again and again so that change can be seen.',
  });

function needsDenominator(form: string): boolean {
  return form === 'proportion' || form === 'rate' || form === 'mean';
}

/** Schema of `Observation`. */
export const observationSchema = z
  .looseObject({
    measureId: id('The measure.'),
    period: period('Start of the period, YYYY-MM-DD or YYYY-MM.'),
    value: number('In the unit of the measure; null when the period has none.').nullable().optional(),
    numerator: number('Counted.').optional(),
    denominator: number('Among how many, or over how much.').optional(),
    recordedOn: day('When the figure was recorded; of several for a period the latest holds.'),
    revisionReason: medium('Why an earlier figure was corrected.'),
    provisional: flag('Still expected to be corrected.'),
    split: z
      .looseObject({
        dimension: words('What it is split by: deprivation, age, ethnicity or another.'),
        category: words('The group.'),
      })
      .describe('Group of people it is about; absent for everybody.')
      .optional(),
    partners: z
      .looseObject({
        reporting: z.int().min(0).describe('Partners that reported.'),
        of: z.int().min(0).describe('Partners that should have.'),
      })
      .describe('From how many of how many partners it comes.')
      .optional(),
    note: medium('What happened in the period.'),
    extra,
  })
  .meta({ id: 'observation', title: 'Observation', description: 'A measure’s value for one period.' });

/** Schema of `ObservationRecord`. */
export const observationRecordSchema = observationSchema
  .extend({ id: id('Id of the observation.'), ...recordKeeping })
  .meta({
    id: 'observation-record',
    title: 'Observation record',
    description: 'A measure’s value for one period, as a directory keeps it.',
  });

/** Schema of `Claim`. */
export const claimSchema = z
  .looseObject({
    id: id('Id of the claim.'),
    statement: words('The statement in the words of its source.'),
    source: words('Who said so, and where.'),
    sourceUrl: url('Web address of the source.'),
    madeOn: day('When it was said.').optional(),
    measureId: ref('Measure it is about.'),
    scope: scopeSchema,
    direction: z
      .enum(['more', 'less', 'avoided', 'level'])
      .describe('Which way; a direction without a number is a weak claim.'),
    form: z
      .enum(['amount', 'share'])
      .describe('share: the value is from 0 to 1 and has counts instead of a unit; a survey result always is.')
      .optional(),
    value: number('The number claimed, in the unit.').optional(),
    unit: z
      .enum(MEASURE_UNITS)
      .nullable()
      .describe('What the number counts; null when the source does not say.')
      .optional(),
    unitLabel: short('What is counted, when the unit is other.'),
    numerator: number('For a share: people or events with the property.').optional(),
    denominator: number('For a share: among how many.').optional(),
    from: day('First day it is about.').optional(),
    to: day('Last day it is about.').optional(),
    baseline: medium('For avoided activity: what it is counted against.'),
    method: z.enum(CLAIM_METHODS).describe('How the figure was arrived at; its evidence grade follows from it.'),
    comparator: medium('With whom or what it was compared.'),
    uncertainty: z
      .looseObject({
        lower: number('Lower limit, in the unit.'),
        upper: number('Upper limit, in the unit.'),
        confidence: z.number().gt(0).lt(1).describe('Coverage, for example 0.95.'),
        method: words('How it was worked out.'),
      })
      .describe('Uncertainty that came with the claim; never made up.')
      .optional(),
    contribution: words('What we did that may have contributed; "not known" is an answer.'),
    otherFactors: z
      .array(words('One of the things.'))
      .max(LIMITS.list, sized)
      .describe('What else happened that may account for it.'),
    ...recordKeeping,
    extra,
  })
  .refine(
    (claim) =>
      claim.value === undefined || claim.unit !== undefined || claim.form === 'share' || claim.method === 'survey',
    {
      path: ['unit'],
      error: 'Say what the number counts (spells, bed-days, calls…), or null if the source does not say.',
    },
  )
  .refine((claim) => claim.unit !== 'other' || (claim.unitLabel ?? '').trim() !== '', {
    path: ['unitLabel'],
    error: 'Say what is counted when the unit is other.',
  })
  .meta({
    id: 'claim',
    title: 'Claim',
    description: 'A statement of effect that somebody made, shown as no more certain than it is.',
  });

/** Schema of `Story`. */
export const storySchema = z
  .looseObject({
    id: id('Id of the story.'),
    quote: words('In the words of the person.'),
    attribution: short('As they wish to be named.'),
    toldOn: day('When it was told.').optional(),
    serviceId: ref('Service it is about.'),
    measureIds: refs('Measures it sheds light on.'),
    consent: z
      .looseObject({
        givenOn: day('When consent was given.'),
        givenBy: z.enum(['teller', 'representative']).describe('Who gave it.'),
        authority: medium('With what right a representative gave it.'),
        uses: z.array(z.enum(STORY_USES)).describe('What it may be used for.'),
        expiresOn: day('Last day consent holds.'),
        withdrawnOn: day('When it was taken back.').optional(),
      })
      .describe('Leave to tell it; without it the story is shown nowhere.')
      .optional(),
    sourceUrl: url('Where somebody else published it.'),
    ...recordKeeping,
    extra,
  })
  .meta({ id: 'story', title: 'Story', description: 'What somebody told of a service, with consent and its end.' });

/** Schema of `Outcome`. */
export const outcomeSchema = z
  .looseObject({
    id: id('Id of the outcome.'),
    name: words('In the words of those who agreed it.'),
    description: medium('More about it.'),
    measureIds: refs('Measures that tell whether it comes about.'),
    frameworkCodes: list(frameworkCodeSchema, 'National frameworks it is mapped to; it keeps its own words.'),
  })
  .meta({ id: 'outcome', title: 'Outcome', description: 'An outcome that people have agreed to work for.' });

/** Schema of `OutcomeSet`. */
export const outcomeSetSchema = z
  .looseObject({
    id: id('Id of the set.'),
    name: words('Name of the set.'),
    definedById: id('Alliance, partner or area whose set it is.'),
    ledBy: z.enum(['community', 'alliance', 'commissioner']).describe('Who led in defining it.').optional(),
    agreedOn: day('When it was agreed.').optional(),
    outcomes: z.array(outcomeSchema).max(LIMITS.list, sized).describe('The outcomes.'),
    ...recordKeeping,
    extra,
  })
  .meta({
    id: 'outcome-set',
    title: 'Outcome set',
    description: 'Outcomes that an alliance or neighbourhood defined for itself.',
  });

/** Schema of `ReportDuty`. */
export const reportDutySchema = z
  .looseObject({
    id: id('Id of the duty.'),
    level: z.enum(SCOPE_KINDS).describe('Level that reports.'),
    subjectId: ref('Area, alliance or system that reports; absent for each one of the level.'),
    to: words('Body that receives the report.'),
    toId: ref('Partner that receives the report.'),
    firstDue: day('First day on which one is due.'),
    everyMonths: z.int().min(1).max(120).describe('Months between reports.'),
    ...recordKeeping,
    extra,
  })
  .meta({ id: 'report-duty', title: 'Duty to report', description: 'That a level owes a report: to whom, and when.' });
