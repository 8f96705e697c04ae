import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { serverDesk } from './server-desk.js';

describe('waiting for a change, in a browser from before 2024', () => {
  const any = Object.getOwnPropertyDescriptor(AbortSignal, 'any')!;
  beforeEach(() => {
    Reflect.deleteProperty(AbortSignal, 'any');
  });
  afterEach(() => {
    Object.defineProperty(AbortSignal, 'any', any);
  });

  test('asks the server', async () => {
    const answer = await serverDesk('/nothing-here', 'token').changes?.('1', new AbortController().signal);
    expect(answer).toEqual({ ok: false, failure: expect.stringMatching(/gone|unknown/) as string });
  });

  test('ends sooner or later for anyone who waits', async () => {
    const over = new AbortController();
    const waiting = serverDesk('/nothing-here', 'token').changes?.('1', over.signal);
    over.abort();
    expect(await waiting).toEqual({ ok: false, failure: 'unreachable' });
    expect(await serverDesk('/nothing-here', 'token').changes?.('1', over.signal)).toEqual({
      ok: false,
      failure: 'unreachable',
    });
  });
});
