import type { ReferralRequest } from '@neighbourhood-kit/core/referrals';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deliver, openedAt, postBy, postTo, ReferralRefused, type Post, type Reply } from './deliver.js';

const REQUEST: ReferralRequest = {
  referrer: { kind: 'self' },
  person: { name: 'canary-name' },
  contact: { ways: ['post'] },
  reason: 'canary-reason',
  sharing: { given: true, wording: 'We will send this.' },
};
const never = new AbortController().signal;
const once = (post: Post) => post(REQUEST, { idempotencyKey: 'key-1', signal: never });

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('one attempt at an endpoint', () => {
  const answer = (status: number, body?: unknown, headers: HeadersInit = {}) =>
    vi
      .spyOn(globalThis, 'fetch')
      .mockImplementation(() =>
        Promise.resolve(new Response(body === undefined ? null : JSON.stringify(body), { status, headers })),
      );

  test('carries the answers in the body alone, with the key, and neither cookies nor referrer', async () => {
    const fetched = answer(201, { id: 'a', reference: 'K7QM-4XTD-29HW' });
    expect(await once(postTo('https://partner.example/referrals'))).toEqual({
      kind: 'sent',
      id: 'a',
      reference: 'K7QM-4XTD-29HW',
    });
    const [url, init] = fetched.mock.calls[0]!;
    expect(url).toBe('https://partner.example/referrals');
    expect(init).toMatchObject({
      method: 'POST',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'error',
    });
    expect(new Headers(init?.headers).get('idempotency-key')).toBe('key-1');
    expect(JSON.stringify([...new Headers(init?.headers)])).not.toContain('canary');
    expect(JSON.parse(init?.body as string)).toEqual(REQUEST);
  });

  test('says when the form was opened, in a header, only where the endpoint had signed the time', async () => {
    const fetched = answer(201, { id: 'a', reference: 'r' });
    const header = (call: number) => new Headers(fetched.mock.calls[call]?.[1]?.headers).get('nk-form');
    await once(postTo('https://partner.example/referrals', 'a.b; decoy'));
    await once(postTo('https://partner.example/referrals'));
    expect([header(0), header(1)]).toEqual(['a.b; decoy', null]);
  });

  test.each<[number, unknown, string | undefined]>([
    [200, { token: 'a.b' }, 'a.b'],
    [200, { token: 7 }, undefined],
    [200, null, undefined],
    [404, { token: 'a.b' }, undefined],
    [200, 'no object', undefined],
  ])('asks for the signed time without cookie or referrer: %s %o gives %s', async (status, body, token) => {
    const fetched = answer(status, body);
    expect(await openedAt('https://partner.example/referrals?site=a')).toBe(token);
    expect(fetched.mock.calls[0]?.[0]).toBe('https://partner.example/referrals/opened?site=a');
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  const problem = { code: 'date/future', message: 'In the future.', path: 'person.dateOfBirth' };
  test.each<[number, unknown, HeadersInit, Reply]>([
    [200, { id: 'a', reference: 'r' }, {}, { kind: 'sent', id: 'a', reference: 'r' }],
    [201, { id: 'a' }, {}, { kind: 'no-reply' }],
    [201, undefined, {}, { kind: 'no-reply' }],
    [400, { problems: [problem, 7, { code: 1 }] }, {}, { kind: 'refused', problems: [problem] }],
    [400, 'not an object', {}, { kind: 'refused', problems: [] }],
    [404, undefined, {}, { kind: 'refused', problems: [] }],
    [409, undefined, {}, { kind: 'pending' }],
    [413, undefined, {}, { kind: 'refused', problems: [] }],
    [422, { type: 'urn:neighbourhood-kit:problem:key-used' }, {}, { kind: 'key-used' }],
    [422, { problems: [problem] }, {}, { kind: 'refused', problems: [problem] }],
    [429, undefined, { 'retry-after': '120' }, { kind: 'busy', wait: 120 }],
    [429, undefined, { 'retry-after': 'soon' }, { kind: 'busy', wait: undefined }],
    [500, undefined, {}, { kind: 'fault' }],
    [503, undefined, {}, { kind: 'busy', wait: undefined }],
  ])('status %s with %j means %j', async (status, body, headers, expected) => {
    answer(status, body, headers);
    expect(await once(postTo('/referrals'))).toEqual(expected);
  });

  test('reads a date in Retry-After as seconds from now', async () => {
    vi.useFakeTimers({ now: new Date('2026-12-07T10:00:00Z'), toFake: ['Date'] });
    answer(503, undefined, { 'retry-after': 'Mon, 07 Dec 2026 10:01:30 GMT' });
    expect(await once(postTo('/referrals'))).toEqual({ kind: 'busy', wait: 90 });
  });

  test('a broken connection is no reply, and nothing is tried while the browser is offline', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
    expect(await once(postTo('/referrals'))).toEqual({ kind: 'no-reply' });
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    expect(await once(postTo('/referrals'))).toEqual({ kind: 'offline' });
    expect(fetched).toHaveBeenCalledOnce();
  });
});

describe('a host’s own submit', () => {
  test('is given request, key and signal, and its result is taken', async () => {
    const submit = vi.fn(() => Promise.resolve({ id: 'x', reference: 'REF 1' }));
    expect(await once(postBy(submit))).toEqual({ kind: 'sent', id: 'x', reference: 'REF 1' });
    expect(submit).toHaveBeenCalledWith(REQUEST, { idempotencyKey: 'key-1', signal: never });
  });

  test('refuses answers with ReferralRefused; any other failure leaves open whether they arrived', async () => {
    const problems = [{ code: 'x', message: 'No.', path: 'reason' }];
    expect(await once(postBy(() => Promise.reject(new ReferralRefused(problems))))).toEqual({
      kind: 'refused',
      problems,
    });
    expect(await once(postBy(() => Promise.reject(new Error('no'))))).toEqual({ kind: 'no-reply' });
    expect(await once(postBy(() => Promise.resolve({} as { id: string; reference: string })))).toEqual({
      kind: 'no-reply',
    });
  });
});

describe('sending until there is an answer', () => {
  const pauses: number[] = [];
  const pause = (milliseconds: number) => {
    pauses.push(milliseconds);
    return Promise.resolve();
  };
  const replies = (...list: Reply[]): Post & { keys: string[] } => {
    const keys: string[] = [];
    return Object.assign(
      ((_request, { idempotencyKey }) => {
        keys.push(idempotencyKey);
        return Promise.resolve(list[Math.min(keys.length, list.length) - 1]!);
      }) as Post,
      { keys },
    );
  };
  const sent: Reply = { kind: 'sent', id: 'a', reference: 'r' };
  beforeEach(() => {
    pauses.length = 0;
  });

  test('a lost reply is followed by the same key', async () => {
    const post = replies({ kind: 'no-reply' }, { kind: 'fault' }, sent);
    const retries = vi.fn();
    expect(await deliver(post, REQUEST, 'one', retries, pause)).toEqual(sent);
    expect(post.keys).toEqual(['one', 'one', 'one']);
    expect(retries).toHaveBeenCalledTimes(2);
    expect(pauses).toEqual([1000, 3000]);
  });

  test('three attempts are enough; a refusal is final', async () => {
    const lost = replies({ kind: 'no-reply' });
    expect(await deliver(lost, REQUEST, 'k', () => undefined, pause)).toEqual({ kind: 'no-reply' });
    expect(lost.keys).toHaveLength(3);
    const refused = replies({ kind: 'refused', problems: [] });
    await deliver(refused, REQUEST, 'k', () => undefined, pause);
    expect(refused.keys).toHaveLength(1);
  });

  test('a busy server is waited for only as long as a person would', async () => {
    expect(await deliver(replies({ kind: 'busy', wait: 2 }, sent), REQUEST, 'k', () => undefined, pause)).toEqual(sent);
    expect(pauses).toEqual([2000]);
    const long = replies({ kind: 'busy', wait: 60 }, sent);
    expect(await deliver(long, REQUEST, 'k', () => undefined, pause)).toEqual({ kind: 'busy', wait: 60 });
  });

  test('offline after an attempt is no longer certain to be unsent', async () => {
    expect(await deliver(replies({ kind: 'offline' }), REQUEST, 'k', () => undefined, pause)).toEqual({
      kind: 'offline',
    });
    expect(
      await deliver(replies({ kind: 'no-reply' }, { kind: 'offline' }), REQUEST, 'k', () => undefined, pause),
    ).toEqual({
      kind: 'no-reply',
    });
  });

  test('an attempt that hangs is ended after ten seconds, also when it ignores the signal', async () => {
    vi.useFakeTimers();
    const signals: AbortSignal[] = [];
    const hangs: Post = (_request, { signal }) => {
      signals.push(signal);
      return new Promise(() => undefined);
    };
    const reply = deliver(hangs, REQUEST, 'k', () => undefined, pause);
    await vi.advanceTimersByTimeAsync(9999);
    expect(signals).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(signals[0]?.aborted).toBe(true);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await reply).toEqual({ kind: 'no-reply' });
  });
});
