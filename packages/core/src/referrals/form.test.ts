import { describe, expect, test } from 'vitest';
import { checkForm } from './check-form.js';
import { COMMUNITY_FORM, NHS_NUMBER_PAGES } from './community-form.js';
import {
  autofillToken,
  formFor,
  isForSelf,
  pagesFor,
  questionAt,
  questionsFor,
  withOptions,
  type FormAnswers,
  type FormDefinition,
  type Question,
} from './form.js';
import { readAnswer } from './read-answers.js';

const ids = (answers: FormAnswers, form: FormDefinition = COMMUNITY_FORM): string[] =>
  questionsFor(form, answers).map((question) => question.id);
const asked = (id: string, answers: FormAnswers): Question => {
  const found = questionsFor(COMMUNITY_FORM, answers).find((question) => question.id === id);
  if (!found) throw new Error(`${id} is not asked`);
  return found;
};

describe('the community form', () => {
  test('asks a person who refers themselves nothing about a referrer', () => {
    expect(ids({ who: 'self' })).toEqual([
      'who',
      'reason',
      'what-matters',
      'outcomes',
      'tried',
      'name',
      'date-of-birth',
      'contact-ways',
      'address',
      'postcode',
      'contact-note',
      'availability',
      'restricted',
      'has-representative',
      'interpreter',
      'adjustments',
    ]);
  });

  test('asks a professional for basis, organisation and telephone, and a relative for the relationship', () => {
    expect(ids({ who: 'professional' })).toEqual(
      expect.arrayContaining(['basis', 'referrer-organisation', 'referrer-telephone']),
    );
    expect(ids({ who: 'professional' })).not.toContain('referrer-relationship');
    expect(ids({ who: 'someone-else' })).toContain('referrer-relationship');
  });

  test('asks for a telephone number only when calls or texts are welcome, and for an address only then when post is', () => {
    expect(ids({ who: 'self', 'contact-ways': ['email'] })).not.toContain('telephone');
    expect(ids({ who: 'self', 'contact-ways': ['email', 'text'] })).toContain('telephone');
    expect(asked('address', { 'contact-ways': ['email'] }).required).toBe(false);
    expect(asked('address', { 'contact-ways': ['post'] }).required).toBe(true);
  });

  test('asks anyone who refers somebody else for the date of birth and does not insist: a neighbour who worries, or an officer in the street, would have to invent one', () => {
    expect(asked('date-of-birth', { who: 'self' }).required).toBe(true);
    for (const who of ['someone-else', 'professional']) expect(asked('date-of-birth', { who }).required).toBe(false);
  });

  test('offers contact through the referrer only when there is one', () => {
    const offered = (who: string) => asked('contact-ways', { who }).options?.map((option) => option.value);
    expect(offered('self')).not.toContain('through-referrer');
    expect(offered('someone-else')).toContain('through-referrer');
  });

  test('can be used, also with the pages about the NHS number', () => {
    expect(checkForm(COMMUNITY_FORM)).toEqual([]);
    const withNumber = { ...COMMUNITY_FORM, pages: [...COMMUNITY_FORM.pages, ...NHS_NUMBER_PAGES] };
    expect(checkForm(withNumber)).toEqual([]);
    expect(ids({ 'knows-nhs-number': 'not-sure' }, withNumber)).not.toContain('nhs-number');
    expect(ids({ 'knows-nhs-number': 'yes' }, withNumber)).toContain('nhs-number');
  });
});

describe('pages', () => {
  const chain: FormDefinition = {
    id: 'chain',
    version: 1,
    pages: ['a', 'b', 'c'].map((id, i, all) => ({
      id,
      questions: [
        { id, kind: 'yes-no', ...(i > 0 && { when: { question: all[i - 1] ?? '', is: ['yes'] } }) } satisfies Question,
      ],
    })),
  };

  test('an answer left behind on a question that no longer applies decides nothing', () => {
    expect(ids({ a: 'yes', b: 'yes' }, chain)).toEqual(['a', 'b', 'c']);
    expect(ids({ a: 'no', b: 'yes' }, chain)).toEqual(['a']);
  });

  test('a page without a question that applies is skipped', () => {
    expect(pagesFor(chain, {}).map((page) => page.id)).toEqual(['a']);
  });

  test('a question whose id is the name of an inherited property has no answer until one is given', () => {
    const form: FormDefinition = {
      id: 'odd',
      version: 1,
      pages: [
        {
          id: 'p',
          questions: [
            { id: 'constructor', kind: 'yes-no' },
            { id: 'after', kind: 'text', when: { question: 'constructor', is: ['yes'] } },
            { id: 'never', kind: 'text', when: { question: '__proto__', is: ['yes'] } },
          ],
        },
      ],
    };
    expect(ids({}, form)).toEqual(['constructor']);
    expect(ids({ constructor: 'yes' }, form)).toEqual(['constructor', 'after']);
  });
});

describe('autofill', () => {
  test('a field about the person carries a token only when that person is at the keyboard', () => {
    const token = (id: string, answers: FormAnswers) =>
      autofillToken(asked(id, answers), isForSelf(COMMUNITY_FORM, answers));
    expect(token('name', { who: 'self' })).toBe('name');
    expect(token('name', { who: 'someone-else' })).toBe('off');
    expect(token('date-of-birth', { who: 'professional' })).toBe('off');
    expect(token('referrer-name', { who: 'professional' })).toBe('name');
    expect(token('reason', { who: 'self' })).toBe('off');
  });
});

describe('a problem that a server names by path', () => {
  test('is found at its question, also inside a list', () => {
    const questions = questionsFor(COMMUNITY_FORM, { who: 'self' });
    expect(questionAt(questions, 'person.dateOfBirth')?.id).toBe('date-of-birth');
    expect(questionAt(questions, 'contact.ways[1]')?.id).toBe('contact-ways');
    expect(questionAt(questions, 'serviceId')).toBeUndefined();
  });
});

describe('checking a form', () => {
  const messages = (...questions: Question[]) =>
    checkForm({
      ...COMMUNITY_FORM,
      pages: [...COMMUNITY_FORM.pages, { id: 'more', questions }],
    }).map((problem) => problem.message);

  test('says what is wrong with a question and where', () => {
    const [problem] = checkForm({
      ...COMMUNITY_FORM,
      pages: [...COMMUNITY_FORM.pages, { id: 'more', questions: [{ id: 'more', kind: 'radios' }] }],
    });
    expect(problem).toEqual({
      code: 'form/question',
      message: 'The question more cannot be used: radios need at least one option.',
      path: `pages[${String(COMMUNITY_FORM.pages.length)}].questions[0]`,
    });
  });

  test('refuses an id used twice, an id that is no word, and a condition on a later question', () => {
    expect(messages({ id: 'name', kind: 'text' })).toEqual([
      'The question name cannot be used: another question has the same id.',
    ]);
    expect(messages({ id: 'A b', kind: 'text' })[0]).toContain('its id must be small letters');
    expect(messages({ id: 'x', kind: 'text', when: { question: 'y', is: ['1'] } }, { id: 'y', kind: 'text' })).toEqual([
      'The question x cannot be used: it depends on y, which is not asked before it.',
    ]);
  });

  test('refuses a path that a form may not fill, and one of another type', () => {
    for (const path of ['__proto__', 'constructor.prototype', 'sharing.given', 'serviceId', 'person.__proto__']) {
      expect(messages({ id: 'x', kind: 'text', path: path as 'reason' })[0]).toContain(
        'is no place of a referral request',
      );
    }
    expect(messages({ id: 'x', kind: 'text', path: 'needs' })[0]).toContain('holds a list, but text give a text');
  });

  test('refuses a form that leaves out what a referral cannot do without', () => {
    const pages = COMMUNITY_FORM.pages.filter((page) => page.id !== 'name');
    expect(checkForm({ ...COMMUNITY_FORM, pages })).toEqual([
      {
        code: 'form/incomplete',
        message: 'A referral needs person.name: add a required question with that path and without a condition.',
        path: 'pages',
      },
    ]);
  });
});

describe('a form of several', () => {
  const named = (id: string, more: Partial<FormDefinition> = {}): FormDefinition => ({
    ...COMMUNITY_FORM,
    id,
    ...more,
  });
  const forms = [
    named('any'),
    named('pathway', { pathwayIds: ['falls'] }),
    named('service', { serviceIds: ['steady', 'lunch'] }),
  ];

  test.each([
    [{ serviceId: 'lunch', pathwayId: 'falls' }, 'service'],
    [{ serviceId: 'elsewhere', pathwayId: 'falls' }, 'pathway'],
    [{ serviceId: 'elsewhere' }, 'any'],
    [{}, 'any'],
  ])('is chosen by service, then by pathway, then for all: %o', (asked, id) => {
    expect(formFor(forms, asked)?.id).toBe(id);
  });

  test('is none where none fits', () => {
    expect(formFor(forms.slice(1), { serviceId: 'elsewhere' })).toBeUndefined();
    expect(formFor([], {})).toBeUndefined();
  });
});

describe('a choice among nothing', () => {
  test('is not asked until the host names what there is to choose from', () => {
    expect(ids({ who: 'self' })).not.toContain('needs');
    const form = withOptions(COMMUNITY_FORM, 'needs', [{ value: 'money', label: 'Money' }]);
    expect(ids({ who: 'self' }, form)).toContain('needs');
    expect(checkForm(form)).toEqual([]);
    expect(withOptions(form, 'needs', [{ value: 'falls' }])).toEqual(form);
  });
});

describe('what stands on lines', () => {
  test('is read as a list, one thing a line', () => {
    const question = { id: 'outcomes', path: 'desiredOutcomes', kind: 'lines' } as const;
    expect(readAnswer(question, ' See people\n\n  Sleep better ', '2026-11-26')).toEqual({
      ok: true,
      value: ['See people', 'Sleep better'],
    });
    expect(readAnswer(question, 'x'.repeat(5000), '2026-11-26')).toMatchObject({ ok: false });
  });
});
