import * as z from 'zod';
import { readEmail } from '../identifiers/email.js';
import { LIMITS } from '../rules.js';
import { day, flag, id, list, ref, short, sized, whole } from '../schema-fields.js';
import { ANSWER_PATHS, QUESTION_KINDS, type AnswerPath, type AnswerCondition } from './form.js';
import { CONTACT_WAYS, REFERRAL_BASES, REFERRAL_CHANNELS, REFERRER_KINDS } from './request.js';

export * from './episode.schema.js';
export * from './event.schema.js';

const words = (what: string): z.ZodOptional<z.ZodString> =>
  z.string().max(LIMITS.longText, sized).describe(what).optional();
const sentence = (what: string): z.ZodOptional<z.ZodString> =>
  z.string().max(LIMITS.mediumText, sized).describe(what).optional();
/** An e-mail address by the rule that forms use, so that nobody is told one thing by a form and another by a server. */
const email = z
  .string()
  .max(LIMITS.email, sized)
  .refine((text) => {
    const reading = readEmail(text);
    return reading.ok && reading.value.length === text.length;
  }, 'Write one email address, for example name@example.org.')
  .meta({ format: 'email' });

const referrerSchema = z.strictObject({
  kind: z.enum(REFERRER_KINDS).describe('Who fills the form in.'),
  name: short('Their name.'),
  relationship: short('What they are to the person.'),
  organisation: short('Organisation they work for.'),
  odsCode: z.string().max(20, sized).describe('ODS code of that organisation.').optional(),
  role: short('Their role there.'),
  telephone: z.string().max(40, sized).describe('Their telephone number.').optional(),
  email: email.describe('Their e-mail address.').optional(),
  basis: z.enum(REFERRAL_BASES).describe('Why the referral may be made for somebody else.').optional(),
});

const personSchema = z.strictObject({
  name: z.string().trim().min(1, sized).max(LIMITS.shortText, sized).describe('Name the person goes by.'),
  dateOfBirth: day('Date of birth.').optional(),
  nhsNumber: z
    .string()
    .regex(/^\d{10}$/)
    .describe('NHS number, ten digits.')
    .optional(),
  address: sentence('Address, without the postcode.'),
  postcode: z.string().max(10, sized).describe('Postcode.').optional(),
  telephone: z.string().max(40, sized).describe('Telephone number.').optional(),
  email: email.describe('E-mail address.').optional(),
});

/**
 * Schema of `ReferralRequest`: the body of `POST /referrals`. Strict, unlike the schemas of published records, so that
 * nobody can set what only the server decides.
 */
export const referralRequestSchema = z
  .strictObject({
    serviceId: ref('Id of the service asked for; absent when a coordinator is to find one.'),
    referrer: referrerSchema.describe('Who sends the referral.'),
    person: personSchema.describe('The person who is to be helped.'),
    contact: z
      .strictObject({
        ways: z
          .array(z.enum(CONTACT_WAYS))
          .min(1, sized)
          .max(CONTACT_WAYS.length, sized)
          .describe('Ways in which the person may be contacted.'),
        mayLeaveMessage: flag('Whether a message may be left.'),
        note: sentence('Times, numbers to avoid, who must not answer.'),
      })
      .describe('How to reach the person without putting them at risk.'),
    representative: z
      .strictObject({
        name: z.string().trim().min(1, sized).max(LIMITS.shortText, sized).describe('Name.'),
        relationship: short('What they are to the person.'),
        telephone: z.string().max(40, sized).describe('Telephone number.').optional(),
      })
      .describe('Somebody who speaks for the person.')
      .optional(),
    communication: z
      .strictObject({
        language: short('Language the person would rather speak.'),
        interpreter: flag('Whether an interpreter is needed.'),
        adjustments: sentence('Reasonable adjustments, in the person’s words.'),
      })
      .describe('What makes it possible to talk and take part.')
      .optional(),
    reason: z
      .string()
      .trim()
      .min(1, sized)
      .max(LIMITS.longText, sized)
      .describe('What help is wanted and why, in the person’s words.'),
    whatMatters: words('What matters to the person.'),
    tried: words('What has been tried.'),
    needs: list(z.string().min(1, sized).max(LIMITS.shortText, sized), 'Codes of needs.'),
    desiredOutcomes: list(
      z.string().min(1, sized).max(LIMITS.shortText, sized),
      'What the person hopes will come of it.',
    ),
    availability: sentence('When the person can come.'),
    restrictedNote: sentence('What only the team that answers may read; left out of every other view.'),
    sharing: z
      .strictObject({
        given: z
          .boolean()
          .describe('Whether the person, or somebody who may decide for them, allowed the answers to be passed on.'),
        wording: z.string().min(1, sized).max(LIMITS.mediumText, sized).describe('The exact text the person saw.'),
        language: z
          .string()
          .regex(/^[A-Za-z]{2,8}(-[A-Za-z\d]{1,8}){0,3}$/)
          .max(35, sized)
          .describe('Language of that text, BCP 47: cy.')
          .optional(),
      })
      .describe('Permission to pass the answers on, apart from the controller’s lawful basis.'),
    channel: z.enum(REFERRAL_CHANNELS).describe('How the referral reached the form.').optional(),
    receivedDate: day('Day a paper or telephone referral was received.').optional(),
  })
  .meta({
    id: 'referral-request',
    title: 'Referral request',
    description: 'A referral as a form, an adviser or another system sends it.',
  });

const condition = (what: string): z.ZodOptional<z.ZodType<AnswerCondition, AnswerCondition>> =>
  z
    .looseObject({
      question: id('Id of an earlier question.'),
      is: z.array(z.string()).min(1, sized).describe('Answers for which this holds.'),
    })
    .describe(what)
    .optional();

const questionSchema = z.looseObject({
  id: id('Id of the question, unique in the form.'),
  path: z
    .enum(Object.keys(ANSWER_PATHS) as AnswerPath[])
    .describe(
      'Where the answer is in the referral request; absent for a question that only decides which others are asked.',
    )
    .optional(),
  kind: z.enum(QUESTION_KINDS).describe('How it is asked.'),
  required: flag('Whether an answer is needed.'),
  requiredWhen: condition('Condition under which an answer is needed.'),
  label: sentence('The question, for a form of your own.'),
  hint: sentence('A hint, for a form of your own.'),
  options: list(
    z.looseObject({
      value: z.string().min(1, sized).max(LIMITS.shortText, sized).describe('Value that is sent.'),
      label: short('Text that is shown.'),
      hint: short('Hint under the text.'),
      when: condition('Condition under which it is offered.'),
    }),
    'Choices.',
  ),
  autocomplete: short('HTML autofill token, used only where the answer is about the person at the keyboard.'),
  maxLength: z.int().min(1).max(LIMITS.longText).describe('Most characters.').optional(),
  when: condition('Condition under which it is asked.'),
});

/** Schema of `FormDefinition`. */
export const formDefinitionSchema = z
  .looseObject({
    id: id('Id of the form.'),
    version: z.int().min(1).describe('Version of the form.'),
    pages: z
      .array(
        z.looseObject({
          id: id('Id of the page.'),
          title: short('Title of the page, for a form of your own.'),
          questions: z.array(questionSchema).min(1, sized).max(50, sized).describe('Questions on the page.'),
        }),
      )
      .min(1, sized)
      .max(100, sized)
      .describe('Pages, in order.'),
    serviceIds: list(id('Id of a service.'), 'Services that this form is for; one that names none is for all others.'),
    pathwayIds: list(id('Id of a pathway.'), 'Pathways that this form is for.'),
    selfReferralAge: whole('Youngest age in years at which a person may fill the form in for themselves.', 0, 120),
  })
  .meta({ id: 'referral-form', title: 'Referral form', description: 'A referral form as data.' });
