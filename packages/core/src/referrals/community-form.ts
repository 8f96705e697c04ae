import { LIMITS } from '../rules.js';
import type { FormDefinition, QuestionOption } from './form.js';
import { CONTACT_WAYS, REFERRAL_BASES, REFERRER_KINDS } from './request.js';

const options = (values: readonly string[]): QuestionOption[] => values.map((value) => ({ value }));
const YES_NO = options(['yes', 'no']);
const FOR_OTHERS = { question: 'who', is: ['someone-else', 'professional'] };
const PROFESSIONAL = { question: 'who', is: ['professional'] };

/**
 * The form used when a site or service names no other: one question a page, the person's own words first, nothing that is not needed.
 * Wording lives in the widgets' locales under the question's id.
 */
export const COMMUNITY_FORM: FormDefinition = {
  id: 'community-referral',
  version: 1,
  pages: [
    {
      id: 'who',
      questions: [
        { id: 'who', path: 'referrer.kind', kind: 'radios', required: true, options: options(REFERRER_KINDS) },
      ],
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
          maxLength: LIMITS.shortText,
          when: FOR_OTHERS,
        },
        {
          id: 'referrer-relationship',
          path: 'referrer.relationship',
          kind: 'text',
          maxLength: LIMITS.shortText,
          when: { question: 'who', is: ['someone-else'] },
        },
        {
          id: 'referrer-organisation',
          path: 'referrer.organisation',
          kind: 'text',
          required: true,
          autocomplete: 'organization',
          maxLength: LIMITS.shortText,
          when: PROFESSIONAL,
        },
        {
          id: 'referrer-role',
          path: 'referrer.role',
          kind: 'text',
          autocomplete: 'organization-title',
          maxLength: LIMITS.shortText,
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
    {
      id: 'reason',
      questions: [{ id: 'reason', path: 'reason', kind: 'textarea', required: true, maxLength: LIMITS.longText }],
    },
    {
      id: 'what-matters',
      questions: [{ id: 'what-matters', path: 'whatMatters', kind: 'textarea', maxLength: LIMITS.longText }],
    },
    {
      id: 'name',
      questions: [{ id: 'name', path: 'person.name', kind: 'text', required: true, maxLength: LIMITS.shortText }],
    },
    {
      id: 'date-of-birth',
      questions: [{ id: 'date-of-birth', path: 'person.dateOfBirth', kind: 'date', required: true }],
    },
    {
      id: 'address',
      questions: [
        { id: 'address', path: 'person.address', kind: 'textarea', maxLength: LIMITS.mediumText },
        { id: 'postcode', path: 'person.postcode', kind: 'postcode' },
      ],
    },
    {
      id: 'contact',
      questions: [
        {
          id: 'contact-ways',
          path: 'contact.ways',
          kind: 'checkboxes',
          required: true,
          options: options(CONTACT_WAYS),
        },
        {
          id: 'telephone',
          path: 'person.telephone',
          kind: 'telephone',
          required: true,
          when: { question: 'contact-ways', is: ['telephone', 'text'] },
        },
        {
          id: 'email',
          path: 'person.email',
          kind: 'email',
          required: true,
          when: { question: 'contact-ways', is: ['email'] },
        },
        {
          id: 'may-leave-message',
          path: 'contact.mayLeaveMessage',
          kind: 'radios',
          options: YES_NO,
          when: { question: 'contact-ways', is: ['telephone', 'text'] },
        },
        { id: 'contact-note', path: 'contact.note', kind: 'textarea', maxLength: LIMITS.mediumText },
      ],
    },
    {
      id: 'communication',
      questions: [
        { id: 'interpreter', path: 'communication.interpreter', kind: 'radios', options: YES_NO },
        {
          id: 'language',
          path: 'communication.language',
          kind: 'text',
          required: true,
          maxLength: LIMITS.shortText,
          when: { question: 'interpreter', is: ['yes'] },
        },
        { id: 'adjustments', path: 'communication.adjustments', kind: 'textarea', maxLength: LIMITS.mediumText },
      ],
    },
  ],
};
