import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readUkTelephone } from '../identifiers/index.js';
import { LIMITS } from '../rules.js';
import { COMMUNITY_FORM, NHS_NUMBER_PAGES } from './community-form.js';
import { ANSWER_PATHS, questionsFor, type FormAnswers, type FormDefinition, type Question } from './form.js';
import { ageOn, dateAnswer, dateParts, readAnswer, readAnswers, toRequest } from './read-answers.js';
import { referralRequestSchema } from './schema.js';

const TODAY = '2026-03-10';
const SHARING = { sharing: { given: true, wording: 'We will send this to Example Centre.' } };
const ask = (kind: Question['kind'], more: Partial<Question> = {}): Question => ({ id: 'q', kind, ...more });
const read = (question: Question, answer: string | string[] | undefined) => {
  const reading = readAnswer(question, answer, TODAY);
  return reading.ok ? reading.value : { ...reading.problem, question: undefined };
};
const code = (question: Question, answer: string | string[] | undefined) => {
  const reading = readAnswer(question, answer, TODAY);
  return reading.ok ? 'fine' : reading.problem.code;
};

describe('an answer', () => {
  test('that is missing is a problem only when it is required', () => {
    for (const empty of [undefined, '', '  \n ', []]) {
      expect(read(ask('text'), empty)).toBeUndefined();
      expect(code(ask('text', { required: true }), empty)).toBe('required');
      expect(code(ask('birth-date', { required: true }), empty)).toBe('required');
    }
  });

  test('loses the spaces around it, nothing else', () => {
    expect(read(ask('textarea'), '  I fell.\n\nTwice.  ')).toBe('I fell.\n\nTwice.');
  });

  test('may be as long as its limit and no longer', () => {
    expect(code(ask('text'), 'x'.repeat(LIMITS.shortText))).toBe('fine');
    expect(read(ask('text'), 'x'.repeat(LIMITS.shortText + 1))).toMatchObject({ code: 'too-long', limit: 200 });
    expect(read(ask('textarea', { maxLength: 10 }), 'x'.repeat(11))).toMatchObject({ code: 'too-long', limit: 10 });
  });

  test('that is no longer among the choices counts as not given', () => {
    const radios = ask('radios', { required: true, options: [{ value: 'a' }] });
    expect(read(radios, 'a')).toBe('a');
    expect(code(radios, 'b')).toBe('required');
    const boxes = ask('checkboxes', { required: true, options: [{ value: 'a' }, { value: 'b' }] });
    expect(read(boxes, ['b', 'gone'])).toEqual(['b']);
    expect(code(boxes, ['gone'])).toBe('required');
    expect(read(ask('yes-no'), 'yes')).toBe(true);
    expect(read(ask('yes-no'), 'no')).toBe(false);
    expect(read(ask('yes-no'), 'perhaps')).toBeUndefined();
  });
});

describe('a date of birth', () => {
  const birth = ask('birth-date', { required: true });
  test.each([
    ['1948-2-9', '1948-02-09'],
    [' 1948 - 02 - 09 ', '1948-02-09'],
    ['2024-2-29', '2024-02-29'],
    [TODAY, TODAY],
    ['1906-03-10', '1906-03-10'],
  ])('%s is %s', (typed, day) => {
    expect(read(birth, typed)).toBe(day);
  });
  test.each([
    ['-2-1948', 'date-incomplete', ['year']],
    ['1948--', 'date-incomplete', ['day', 'month']],
    ['48-2-9', 'date-year', ['year']],
    ['1948-2-30', 'date-not-real', undefined],
    ['2023-2-29', 'date-not-real', undefined],
    ['1948-Feb-3', 'date-not-real', undefined],
    ['1948-13-1', 'date-not-real', undefined],
    ['1948-1-1-1', 'date-not-real', undefined],
    ['2026-03-11', 'date-in-future', undefined],
    ['1905-03-09', 'date-too-old', ['year']],
  ])('%s is %s', (typed, problem, parts) => {
    expect(read(birth, typed)).toMatchObject({ code: problem, ...(parts && { parts }) });
  });
  test('may be any real day where it is some other date', () => {
    expect(read(ask('date'), '2030-1-1')).toBe('2030-01-01');
  });
  test('keeps its parts as typed on the way to the field and back', () => {
    expect(dateParts('1948-2-')).toEqual({ year: '1948', month: '2', day: '' });
    expect(dateAnswer({ year: '', month: '', day: '' })).toBe('');
    const part = fc.string({ maxLength: 6 }).map((text) => text.replaceAll('-', '').trim());
    fc.assert(
      fc.property(fc.record({ day: part, month: part, year: part }), (parts) => {
        expect(dateParts(dateAnswer(parts))).toEqual(parts);
      }),
    );
  });
});

test.each([
  ['1948-02-09', '2026-02-08', 77],
  ['1948-02-09', '2026-02-09', 78],
  ['2008-02-29', '2026-02-28', 17],
  ['2008-02-29', '2026-03-01', 18],
  ['2026-01-01', '2026-01-01', 0],
])('born on %s, a person is on %s %i years old', (birth, today, age) => {
  expect(ageOn(birth, today)).toBe(age);
});

describe('contact details', () => {
  test.each([
    ['a.b+c@example.org.uk', 'fine'],
    ['o’brien@example.org', 'email'],
    ["o'brien@example.org", 'fine'],
    ['nobody', 'email'],
    ['a@b', 'email'],
    ['a b@example.org', 'email'],
    ['a..b@example.org', 'email'],
  ])('the e-mail address %s is %s', (typed, expected) => {
    expect(code(ask('email'), typed)).toBe(expected);
  });
  test('a telephone number is kept as it was written', () => {
    expect(read(ask('telephone'), ' 01632 960 001 ')).toBe('01632 960 001');
    expect(code(ask('telephone'), '12')).toBe('telephone');
    expect(code(ask('telephone'), 'my sister’s')).toBe('telephone');
    expect(code(ask('telephone'), '07700 90098')).toBe('telephone');
    expect(code(ask('telephone'), '07700 900982 x 12')).toBe('fine');
  });
  test('a number of another country is taken; a crisis line is not a person’s number', () => {
    expect(code(ask('telephone'), '+48 22 123 45 67')).toBe('fine');
    expect(code(ask('telephone'), '0048 221234567')).toBe('fine');
    expect(code(ask('telephone'), '999')).toBe('telephone');
    expect(code(ask('telephone'), '116 123')).toBe('telephone');
  });
  test('every number that the reader of telephone numbers knows as a person’s is taken', () => {
    const separator = fc.constantFrom('', ' ', '-', ') ', '.');
    const start = fc.constantFrom(
      '01',
      '02',
      '03',
      '07',
      '08',
      '+44',
      '+44 (0)',
      '0044',
      '44',
      '18001 0',
      '18002 0',
      '18001 +44',
      '(+44) ',
      '44 (0)',
      '(0)1',
      '\u202a01',
      '016',
      '0800',
      '07700',
    );
    const number = fc
      .tuple(
        start,
        fc.array(fc.tuple(fc.stringMatching(/^\d{1,4}$/), separator), { maxLength: 5 }),
        fc.constantFrom('', ' ext 12', 'x3', ' (ext. 4)', ' extension: 7'),
      )
      .map(([first, groups, extension]) => first + groups.flat().join('') + extension);
    let known = 0;
    fc.assert(
      fc.property(number, (typed) => {
        const reading = readUkTelephone(typed);
        if (!reading.ok || ['emergency', 'short-code', 'text-code'].includes(reading.value.kind)) return;
        known += 1;
        expect(code(ask('telephone'), typed)).toBe('fine');
      }),
      { numRuns: 5000 },
    );
    expect(known).toBeGreaterThan(100);
  });
  test('a postcode is written in its usual form', () => {
    expect(read(ask('postcode'), 'de1-3ah')).toBe('DE1 3AH');
    expect(code(ask('postcode'), 'DE1 3AO')).toBe('postcode');
  });
  test('an NHS number may have spaces and dashes, and must pass its check digit', () => {
    expect(read(ask('nhs-number'), '943 476-5919')).toBe('9434765919');
    expect(code(ask('nhs-number'), '999 123 4567')).toBe('nhs-number');
  });
});

const SELF: FormAnswers = {
  who: 'self',
  reason: 'I have fallen twice.',
  name: 'Ada Example',
  'date-of-birth': '1948-2-9',
  'contact-ways': ['telephone', 'through-referrer'],
  telephone: '01632 960001',
  'may-leave-message': 'no',
  interpreter: 'yes',
  language: 'Polish',
};

describe('the request', () => {
  test('holds the answers at their places, typed', () => {
    const reading = toRequest(COMMUNITY_FORM, SELF, { ...SHARING, serviceId: 's1', channel: 'web' }, TODAY);
    expect(reading).toEqual({
      ok: true,
      value: {
        referrer: { kind: 'self' },
        reason: 'I have fallen twice.',
        person: { name: 'Ada Example', dateOfBirth: '1948-02-09', telephone: '01632 960001' },
        contact: { ways: ['telephone'], mayLeaveMessage: false },
        communication: { interpreter: true, language: 'Polish' },
        serviceId: 's1',
        channel: 'web',
        ...SHARING,
      },
    });
  });

  test('leaves out answers that no longer apply', () => {
    const answers = {
      ...SELF,
      'referrer-name': 'Former Referrer',
      'contact-ways': ['email'],
      email: 'ada@example.org',
    };
    const reading = toRequest(COMMUNITY_FORM, answers, SHARING, TODAY);
    expect(JSON.stringify(reading)).not.toContain('Former');
    expect(JSON.stringify(reading)).not.toContain('960001');
  });

  test('is not made while an answer has a problem; every problem is named, none quotes an answer', () => {
    const reading = toRequest(COMMUNITY_FORM, { ...SELF, name: ' ', telephone: 'canary-tel' }, SHARING, TODAY);
    expect(reading).toEqual({
      ok: false,
      problems: [
        { question: 'name', code: 'required' },
        { question: 'telephone', code: 'telephone' },
      ],
    });
  });

  test('a form may say from what age a person can refer themselves; somebody else still can', () => {
    const form: FormDefinition = { ...COMMUNITY_FORM, selfReferralAge: 16 };
    const born = (date: string, who = 'self') => {
      const answers = { ...SELF, who, 'date-of-birth': date };
      const questions = questionsFor(form, answers).filter((question) => question.id === 'date-of-birth');
      return readAnswers(form, questions, answers, TODAY).problems;
    };
    expect(born('2010-03-10')).toEqual([]);
    expect(born('2010-03-11')).toEqual([{ question: 'date-of-birth', code: 'too-young', limit: 16 }]);
    expect(born('2010-03-11', 'someone-else')).toEqual([]);
  });

  test('never follows a path to a prototype', () => {
    const hostile: FormDefinition = {
      id: 'hostile',
      version: 1,
      pages: [
        {
          id: 'p',
          questions: ['__proto__.polluted', 'constructor.polluted', '__proto__', 'person.__proto__'].map((path, i) => ({
            id: `q${String(i)}`,
            kind: 'text',
            path: path as 'reason',
          })),
        },
      ],
    };
    const reading = toRequest(hostile, { q0: 'x', q1: 'x', q2: 'x', q3: 'x' }, SHARING, TODAY);
    expect(reading).toEqual({ ok: true, value: SHARING });
    expect(Object.prototype).not.toHaveProperty('polluted');
    expect(Object).not.toHaveProperty('polluted');
  });

  const FULL: FormDefinition = { ...COMMUNITY_FORM, pages: [...COMMUNITY_FORM.pages, ...NHS_NUMBER_PAGES] };
  const answerFor = (question: Question): fc.Arbitrary<string | string[]> => {
    const values = (question.options ?? [{ value: 'yes' }, { value: 'no' }]).map((option) => option.value);
    switch (question.kind) {
      case 'radios':
      case 'yes-no':
        return fc.constantFrom(...values);
      case 'checkboxes':
        return fc.subarray(values);
      case 'date':
      case 'birth-date':
        return fc
          .tuple(fc.integer({ min: 1900, max: 2030 }), fc.integer({ min: 0, max: 13 }), fc.nat(32))
          .map((d) => d.join('-'));
      case 'email':
        return fc.oneof(fc.emailAddress(), fc.stringMatching(/^[\w.+'-]{1,8}@[\w.-]{1,8}\.[a-z]{1,3}$/));
      case 'telephone':
        return fc.oneof(fc.constant('01632 960001'), fc.stringMatching(/^[+0-9 ()-]{0,50}$/));
      case 'postcode':
        return fc.oneof(fc.constant('de13ah'), fc.string({ maxLength: 12 }));
      case 'nhs-number':
        return fc.constantFrom('943 476 5919', '9434765918');
      case 'text':
      case 'textarea':
        return fc.string({ maxLength: 300 });
      case 'lines':
        return fc.array(fc.string({ maxLength: 220 }), { maxLength: 4 }).map((lines) => lines.join('\n'));
    }
  };
  const every = FULL.pages.flatMap((page) => page.questions);

  test('whatever the form accepts, the schema of the server accepts too', () => {
    const answers = fc.record(Object.fromEntries(every.map((question) => [question.id, answerFor(question)])));
    let made = 0;
    fc.assert(
      fc.property(answers, (given) => {
        // Wrong answers are put right, so that runs end in a request rather than at the first problem.
        const right = Object.fromEntries(
          questionsFor(FULL, given)
            .filter((question) => !readAnswer(question, given[question.id], TODAY).ok)
            .map((question) => [question.id, RIGHT[question.kind] ?? 'words']),
        );
        const reading = toRequest(FULL, { ...given, ...right }, SHARING, TODAY);
        if (!reading.ok) return;
        made += 1;
        expect(referralRequestSchema.safeParse(reading.value).error).toBeUndefined();
      }),
      { numRuns: Number(process.env['FC_RUNS'] ?? 500) },
    );
    expect(made).toBeGreaterThan(100);
  });
  const RIGHT: Partial<Record<Question['kind'], string | string[]>> = {
    checkboxes: ['post'],
    radios: 'self',
    'yes-no': 'no',
    'birth-date': '1948-02-09',
    email: 'ada@example.org',
    telephone: '01632 960001',
    postcode: 'DE1 3AH',
    'nhs-number': '9434765919',
  };

  test('every place a form may fill is a place of the schema', () => {
    const request: Record<string, unknown> = {};
    const value = { text: 'x', list: ['post'], flag: true };
    for (const [path, type] of Object.entries(ANSWER_PATHS)) {
      const [outer = '', inner] = path.split('.');
      request[outer] = inner ? { ...(request[outer] as object), [inner]: value[type] } : value[type];
    }
    const unknown = referralRequestSchema
      .safeParse(request)
      .error?.issues.filter((issue) => issue.code === 'unrecognized_keys');
    expect(unknown).toEqual([]);
  });
});
