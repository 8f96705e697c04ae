import { COMMUNITY_FORM, type FormDefinition, type ReferralRequest } from '@neighbourhood-kit/core/referrals';
import { afterEach, describe, expect, test } from 'vitest';
import type { Post, Reply } from './deliver.js';
import { FormController, type FormSurroundings } from './form-controller.js';
import type { Phase } from './phase.js';
import { FOR_SELF, type Given } from './testing/form-driver.js';

const SENT: Reply = { kind: 'sent', id: 'r1', reference: 'K7QM-4XTD-29HW' };
const WORDING = 'We will send this to Example Centre.';

interface Attempt {
  readonly request: ReferralRequest;
  readonly key: string;
}

/** A controller without an element, and everything it told the world. */
function begin(
  replies: (Reply | ((attempt: Attempt) => Reply | Promise<Reply>))[] = [SENT],
  more: Partial<FormSurroundings> = {},
) {
  const attempts: Attempt[] = [];
  const told: unknown[] = [];
  const post: Post = (request, { idempotencyKey }) => {
    const attempt = { request: structuredClone(request), key: idempotencyKey };
    const reply = replies[Math.min(attempts.length, replies.length - 1)]!;
    attempts.push(attempt);
    return Promise.resolve(typeof reply === 'function' ? reply(attempt) : reply);
  };
  const host = {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  };
  const form: FormController = new FormController(host, {
    definition: () => COMMUNITY_FORM,
    onePage: () => false,
    today: () => '2026-12-07',
    request: () => ({ sharing: { given: form.permitted, wording: WORDING }, serviceId: 'steady-steps' }),
    post: () => post,
    settled: (outcome) => told.push(outcome),
    pause: () => Promise.resolve(),
    ...more,
  });
  form.hostConnected();
  connected.push(form);
  return { form, attempts, told };
}
const connected: FormController[] = [];
afterEach(() => {
  for (const form of connected.splice(0)) form.hostDisconnected();
});

const page = ({ phase }: FormController) => (phase.name === 'asking' ? phase.page : phase.name);
const problems = ({ phase }: FormController) =>
  phase.name === 'asking' ? phase.problems.map(({ question, code }) => `${question}: ${code}`) : [];
const fill = (form: FormController, given: Given) => {
  for (const [question, answer] of Object.entries(given)) form.answer(question, answer);
};
const toList = (form: FormController, given: Given = FOR_SELF) => {
  fill(form, given);
  form.start();
  while (form.phase.name === 'asking' && form.phase.problems.length === 0) form.next();
};
const leave = () => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
const asksBeforeLeaving = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

describe('what tells a machine from a person', () => {
  const withToken = (opened: NonNullable<FormSurroundings['opened']>) => {
    const signs: (string | undefined)[] = [];
    const started = begin([SENT], {
      opened,
      post: (sign) => () => {
        signs.push(sign);
        return Promise.resolve(SENT);
      },
    });
    return { ...started, signs };
  };

  test('goes out with the answers: when the form was opened, and whether the field nobody sees was filled in', async () => {
    const { form, signs } = withToken(() => Promise.resolve('t.s'));
    toList(form);
    await Promise.resolve();
    await form.send();
    form.restart();
    fill(form, FOR_SELF);
    form.start();
    await Promise.resolve();
    form.next(true);
    while (form.phase.name === 'asking') form.next();
    await form.send();
    expect(signs).toEqual(['t.s', 't.s; decoy']);
  });

  test('never keeps a form waiting, and is left out where the time could not be had', async () => {
    const { form, signs } = withToken(() => new Promise(() => undefined));
    toList(form);
    await form.send();
    expect([signs, form.phase.name]).toEqual([[undefined], 'sent']);
  });
});

describe('going through the pages', () => {
  test('one question a page, forwards and back, keeping answers', () => {
    const { form } = begin();
    form.start();
    expect(page(form)).toBe('who');
    form.answer('who', 'self');
    form.next();
    expect(page(form)).toBe('reason');
    form.back();
    expect(page(form)).toBe('who');
    expect(form.answers['who']).toBe('self');
    form.back();
    expect(page(form)).toBe('intro');
  });

  test('a page lets nobody on until it is right, and says what is wrong', () => {
    const { form } = begin();
    form.start();
    form.next();
    expect(problems(form)).toEqual(['who: required']);
    form.answer('who', 'professional');
    form.next();
    expect(page(form)).toBe('basis');
    expect(problems(form)).toEqual([]);
  });

  test('a change goes back to the list, by way of what the change makes necessary', () => {
    const { form } = begin();
    toList(form);
    expect(page(form)).toBe('checking');
    form.change(COMMUNITY_FORM.pages[0]!.questions[0]!);
    form.answer('who', 'someone-else');
    form.next();
    expect(page(form)).toBe('basis');
    form.answer('basis', 'person-agrees');
    form.next();
    expect(page(form)).toBe('referrer');
    fill(form, { 'referrer-name': 'Grace Specimen', 'referrer-telephone': '01632 960 002' });
    form.next();
    expect(page(form)).toBe('checking');
  });

  test('all questions on one page are read together', () => {
    const { form } = begin([SENT], { onePage: () => true });
    form.start();
    form.next();
    expect(problems(form)).toEqual(['who: required', 'reason: required', 'name: required', 'contact-ways: required']);
    fill(form, FOR_SELF);
    form.next();
    expect(page(form)).toBe('checking');
  });

  test('a child below the age a form sets is told so, and somebody else can ask for them', () => {
    const definition: FormDefinition = { ...COMMUNITY_FORM, selfReferralAge: 16 };
    const { form } = begin([SENT], { definition: () => definition });
    toList(form, { ...FOR_SELF, 'date-of-birth': '2015-1-1' });
    expect(problems(form)).toEqual(['date-of-birth: too-young']);
  });
});

describe('permission to pass the answers on', () => {
  test.each([
    [{ who: 'self' }, true],
    [{ who: 'someone-else', basis: 'person-agrees' }, true],
    [{ who: 'someone-else', basis: 'best-interests' }, false],
    [{ who: 'professional', basis: 'safety-concern' }, false],
    [{ who: 'self', basis: 'safety-concern' }, true],
  ] as const)('%j: %s', (given, permitted) => {
    const { form } = begin();
    fill(form, given);
    expect(form.permitted).toBe(permitted);
  });
});

describe('sending', () => {
  test('hands over the request, forgets the answers and shows the reference', async () => {
    const { form, attempts, told } = begin();
    toList(form);
    await form.send();
    expect(form.phase).toEqual({
      name: 'sent',
      reference: 'K7QM-4XTD-29HW',
      on: '2026-12-07',
      earlier: false,
      forSelf: true,
      safetyConcern: false,
    } satisfies Phase);
    expect(form.answers).toEqual({});
    expect(told).toEqual([{ sent: 'r1' }]);
    expect(attempts[0]?.request).toMatchObject({
      serviceId: 'steady-steps',
      person: { name: 'Ada Example', dateOfBirth: '1948-02-09' },
      sharing: { given: true, wording: WORDING },
    });
  });

  test('twice at once sends once', async () => {
    const { form, attempts } = begin();
    toList(form);
    await Promise.all([form.send(), form.send(), form.send()]);
    expect(attempts).toHaveLength(1);
  });

  test('tries again under the same key after a failure, also after the answers were changed', async () => {
    const lost: Reply = { kind: 'no-reply' };
    const { form, attempts, told } = begin([lost, lost, lost, SENT]);
    toList(form);
    await form.send();
    expect(form.phase).toEqual({ name: 'failed', failure: { code: 'no-reply', unsure: true } });
    expect(told).toEqual([{ failed: 'no-reply' }]);
    form.change(COMMUNITY_FORM.pages.find(({ id }) => id === 'name')!.questions[0]!);
    form.answer('name', 'Ada B. Example');
    form.next();
    await form.send();
    expect(form.phase.name).toBe('sent');
    expect(new Set(attempts.map(({ key }) => key)).size).toBe(1);
    expect(attempts.at(-1)?.request.person.name).toBe('Ada B. Example');
  });

  test('an attempt that arrived although its reply was lost is found again, and the person told that changes were not sent', async () => {
    const stored = new Map<string, string>();
    let lose = true;
    /** A server that takes in the first body of a key and says so only when the line is up. */
    const server = ({ request, key }: Attempt): Reply => {
      const body = JSON.stringify(request);
      const held = stored.get(key) ?? body;
      stored.set(key, held);
      if (lose) return { kind: 'no-reply' };
      return held === body ? SENT : { kind: 'key-used' };
    };
    const { form } = begin([server]);
    toList(form);
    await form.send();
    lose = false;
    form.change(COMMUNITY_FORM.pages.find(({ id }) => id === 'reason')!.questions[0]!);
    form.answer('reason', 'Something else.');
    form.next();
    await form.send();
    expect(form.phase).toMatchObject({ name: 'sent', earlier: true, reference: 'K7QM-4XTD-29HW' });
    expect([...stored.values()]).toEqual([expect.stringContaining('I have fallen twice')]);
  });

  test('a new form has a new key', async () => {
    const { form, attempts } = begin();
    toList(form);
    await form.send();
    form.restart();
    toList(form);
    await form.send();
    expect(new Set(attempts.map(({ key }) => key)).size).toBe(2);
    for (const { key } of attempts) {
      expect(key).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    }
  });

  test('a refusal keeps every answer and leads from one refused question to the next', async () => {
    const refused: Reply = {
      kind: 'refused',
      problems: [
        { code: 'postcode/area', message: 'No postcode begins like this.', path: 'person.postcode' },
        { code: 'schema/too-big', message: 'person.name: Expected less', path: 'person.name' },
      ],
    };
    const { form, told } = begin([refused, SENT]);
    toList(form);
    await form.send();
    expect(told).toEqual([{ failed: 'refused' }]);
    expect(page(form)).toBe('name');
    expect(form.phase).toMatchObject({ problems: [{ question: 'name', code: 'refused', message: undefined }] });
    expect(form.answers['name']).toBe('Ada Example');
    form.next();
    expect(form.phase).toMatchObject({
      page: 'address',
      problems: [{ question: 'postcode', code: 'refused', message: 'No postcode begins like this.' }],
    });
    form.next();
    expect(page(form)).toBe('checking');
    await form.send();
    expect(form.phase.name).toBe('sent');
  });

  test('a refusal that names no question is a failure of the whole', async () => {
    const { form } = begin([{ kind: 'refused', problems: [{ code: 'x', message: 'No.', path: 'serviceId' }] }]);
    toList(form);
    await form.send();
    expect(form.phase).toEqual({ name: 'failed', failure: { code: 'refused', unsure: false } });
  });

  test('answers that no longer fit are shown at their question instead of being sent', async () => {
    const { form, attempts } = begin();
    toList(form);
    form.answer('telephone', '');
    await form.send();
    expect(problems(form)).toEqual(['telephone: required']);
    expect(attempts).toEqual([]);
  });
});

describe('leaving the page', () => {
  test('asks once something was typed, and no more when it was sent', async () => {
    const { form } = begin();
    expect(asksBeforeLeaving()).toBe(false);
    form.answer('name', '');
    expect(asksBeforeLeaving()).toBe(false);
    toList(form);
    expect(asksBeforeLeaving()).toBe(true);
    await form.send();
    expect(asksBeforeLeaving()).toBe(false);
  });

  test('an element taken off the page no longer asks', () => {
    const { form } = begin();
    form.answer('name', 'Ada');
    form.hostDisconnected();
    expect(asksBeforeLeaving()).toBe(false);
  });

  test('takes the answers away; coming back says so', () => {
    const { form } = begin();
    toList(form);
    leave();
    expect(form.answers).toEqual({});
    expect(form.phase).toEqual({ name: 'cleared', unsure: false });
  });

  test('after sending, coming back says that it was sent, without the reference', async () => {
    const { form } = begin();
    toList(form);
    await form.send();
    leave();
    expect(form.phase).toEqual({ name: 'already-sent' });
  });

  test('while sending, the answer that comes later is told without being mixed into a new form', async () => {
    let release: (reply: Reply) => void = () => undefined;
    const { form, told } = begin([() => new Promise((done) => (release = done))]);
    toList(form);
    const sending = form.send();
    leave();
    expect(form.phase).toEqual({ name: 'cleared', unsure: true });
    form.restart();
    form.answer('name', 'Somebody else');
    release(SENT);
    await sending;
    expect(told).toEqual([{ sent: 'r1' }]);
    expect(form.phase.name).toBe('intro');
    expect(form.answers).toEqual({ name: 'Somebody else' });
  });
});
