import { LIMITS } from '../rules.js';
import type { AnswerCondition, FormDefinition, FormPage, QuestionOption } from './form.js';
import { CONTACT_WAYS, REFERRAL_BASES, REFERRER_KINDS } from './request.js';

const options = (values: readonly string[]): QuestionOption[] => values.map((value) => ({ value }));
const FOR_OTHERS: AnswerCondition = { question: 'who', is: ['someone-else', 'professional'] };
const FOR_FAMILY: AnswerCondition = { question: 'who', is: ['someone-else'] };
const PROFESSIONAL: AnswerCondition = { question: 'who', is: ['professional'] };

const WHO: FormPage[] = [
  {
    id: 'who',
    questions: [{ id: 'who', path: 'referrer.kind', kind: 'radios', required: true, options: options(REFERRER_KINDS) }],
  },
  {
    id: 'basis',
    questions: [
      {
        id: 'basis',
        path: 'referrer.basis',
        kind: 'radios',
        required: true,
        options: options(REFERRAL_BASES),
        when: FOR_OTHERS,
      },
    ],
  },
  {
    id: 'referrer',
    questions: [
      {
        id: 'referrer-name',
        path: 'referrer.name',
        kind: 'text',
        required: true,
        autocomplete: 'name',
        when: FOR_OTHERS,
      },
      { id: 'referrer-relationship', path: 'referrer.relationship', kind: 'text', when: FOR_FAMILY },
      {
        id: 'referrer-organisation',
        path: 'referrer.organisation',
        kind: 'text',
        required: true,
        autocomplete: 'organization',
        when: PROFESSIONAL,
      },
      { id: 'referrer-ods', path: 'referrer.odsCode', kind: 'text', maxLength: 20, when: PROFESSIONAL },
      {
        id: 'referrer-role',
        path: 'referrer.role',
        kind: 'text',
        autocomplete: 'organization-title',
        when: PROFESSIONAL,
      },
      {
        id: 'referrer-telephone',
        path: 'referrer.telephone',
        kind: 'telephone',
        required: true,
        autocomplete: 'tel',
        when: FOR_OTHERS,
      },
      { id: 'referrer-email', path: 'referrer.email', kind: 'email', autocomplete: 'email', when: FOR_OTHERS },
    ],
  },
];

const WHY: FormPage[] = [
  { id: 'reason', questions: [{ id: 'reason', path: 'reason', kind: 'textarea', required: true }] },
  { id: 'needs', questions: [{ id: 'needs', path: 'needs', kind: 'checkboxes', options: [] }] },
  { id: 'what-matters', questions: [{ id: 'what-matters', path: 'whatMatters', kind: 'textarea' }] },
  {
    id: 'hopes',
    questions: [
      { id: 'outcomes', path: 'desiredOutcomes', kind: 'lines' },
      { id: 'tried', path: 'tried', kind: 'textarea' },
    ],
  },
];

const PERSON: FormPage[] = [
  {
    id: 'name',
    questions: [{ id: 'name', path: 'person.name', kind: 'text', required: true, autocomplete: 'name' }],
  },
  {
    id: 'date-of-birth',
    questions: [
      {
        id: 'date-of-birth',
        path: 'person.dateOfBirth',
        kind: 'birth-date',
        autocomplete: 'bday',
        // Anyone who worries about somebody need not know it, and one that is invented is worse than none.
        requiredWhen: { question: 'who', is: ['self'] },
      },
    ],
  },
];

const BY_TELEPHONE: AnswerCondition = { question: 'contact-ways', is: ['telephone', 'text'] };

const REPRESENTED: AnswerCondition = { question: 'has-representative', is: ['yes'] };

const CONTACT: FormPage[] = [
  {
    id: 'contact-ways',
    questions: [
      {
        id: 'contact-ways',
        path: 'contact.ways',
        kind: 'checkboxes',
        required: true,
        options: CONTACT_WAYS.map((value) => (value === 'through-referrer' ? { value, when: FOR_OTHERS } : { value })),
      },
    ],
  },
  {
    id: 'contact',
    questions: [
      {
        id: 'telephone',
        path: 'person.telephone',
        kind: 'telephone',
        required: true,
        autocomplete: 'tel',
        when: BY_TELEPHONE,
      },
      { id: 'may-leave-message', path: 'contact.mayLeaveMessage', kind: 'yes-no', when: BY_TELEPHONE },
      {
        id: 'email',
        path: 'person.email',
        kind: 'email',
        required: true,
        autocomplete: 'email',
        when: { question: 'contact-ways', is: ['email'] },
      },
    ],
  },
  {
    id: 'address',
    questions: [
      {
        id: 'address',
        path: 'person.address',
        kind: 'textarea',
        autocomplete: 'street-address',
        maxLength: LIMITS.mediumText,
        requiredWhen: { question: 'contact-ways', is: ['post'] },
      },
      { id: 'postcode', path: 'person.postcode', kind: 'postcode', autocomplete: 'postal-code' },
    ],
  },
  {
    id: 'contact-note',
    questions: [
      { id: 'contact-note', path: 'contact.note', kind: 'textarea', maxLength: LIMITS.mediumText },
      { id: 'availability', path: 'availability', kind: 'textarea', maxLength: LIMITS.mediumText },
      { id: 'restricted', path: 'restrictedNote', kind: 'textarea', maxLength: LIMITS.mediumText },
    ],
  },
  {
    id: 'representative',
    questions: [
      { id: 'has-representative', kind: 'radios', options: options(['yes', 'no']) },
      {
        id: 'representative-name',
        path: 'representative.name',
        kind: 'text',
        required: true,
        when: REPRESENTED,
      },
      { id: 'representative-relationship', path: 'representative.relationship', kind: 'text', when: REPRESENTED },
      { id: 'representative-telephone', path: 'representative.telephone', kind: 'telephone', when: REPRESENTED },
    ],
  },
  {
    id: 'communication',
    questions: [
      { id: 'interpreter', path: 'communication.interpreter', kind: 'yes-no' },
      {
        id: 'language',
        path: 'communication.language',
        kind: 'text',
        required: true,
        when: { question: 'interpreter', is: ['yes'] },
      },
      { id: 'adjustments', path: 'communication.adjustments', kind: 'textarea', maxLength: LIMITS.mediumText },
    ],
  },
];

/**
 * Two pages that ask for the NHS number, for forms between professionals; off in `COMMUNITY_FORM`. Whether it is known is
 * asked first, and it is never required (NHS service manual, "Ask users for their NHS number").
 */
export const NHS_NUMBER_PAGES: readonly FormPage[] = [
  {
    id: 'knows-nhs-number',
    questions: [
      { id: 'knows-nhs-number', kind: 'radios', required: true, options: options(['yes', 'no', 'not-sure']) },
    ],
  },
  {
    id: 'nhs-number',
    questions: [
      {
        id: 'nhs-number',
        path: 'person.nhsNumber',
        kind: 'nhs-number',
        when: { question: 'knows-nhs-number', is: ['yes'] },
      },
    ],
  },
];

/** Questions of the pages about contact that say how a person may be contacted. */
const HOW: readonly string[] = [
  'contact-ways',
  'telephone',
  'may-leave-message',
  'email',
  'address',
  'postcode',
  'contact-note',
];

/**
 * The questions of `COMMUNITY_FORM` by which a person asks to be reached another way: all but contact through the person who sent the referral for
 * them, who is not asked here.
 */
export const CONTACT_FORM: FormDefinition = {
  id: 'contact-change',
  version: 1,
  pages: CONTACT.map((page) => ({ ...page, questions: page.questions.filter(({ id }) => HOW.includes(id)) })).filter(
    ({ questions }) => questions.length > 0,
  ),
};

/**
 * The form used when a site or service names no other: one question a page where it can be, what the person wants first,
 * nothing that is not needed. Wording lives in the widgets' locales under the question's id.
 */
export const COMMUNITY_FORM: FormDefinition = {
  id: 'community-referral',
  version: 1,
  pages: [...WHO, ...WHY, ...PERSON, ...CONTACT],
};
