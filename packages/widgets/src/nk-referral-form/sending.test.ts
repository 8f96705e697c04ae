import type { Service } from '@neighbourhood-kit/core/services';
import { userEvent } from 'vitest/browser';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { drawOn } from '../testing/paper.js';
import { ReferralRefused, type DeliveryOptions, type SubmitReferral } from './deliver.js';
import { FOR_SELF } from './testing/form-driver.js';
import { accepts, cleanUpForms, field, focused, mountForm, REFERENCE, visible } from './testing/form-page.js';

cleanUpForms();

describe('sending', () => {
  const lost: SubmitReferral = () => Promise.reject(new TypeError('Failed to fetch'));

  test('a double click sends once, and the button says what is happening', async () => {
    const submit = vi.fn<SubmitReferral>(
      () => new Promise((done) => setTimeout(done, 300, { id: 'r', reference: REFERENCE })),
    );
    const form = await mountForm({ submit });
    await form.through(FOR_SELF);
    await userEvent.dblClick(form.root.querySelector('form button')!);
    await form.press('Sending');
    expect(submit).toHaveBeenCalledOnce();
    await form.settled();
    expect(submit).toHaveBeenCalledOnce();
    expect(form.words).toContain(REFERENCE);
  });

  test('a lost reply is tried again under the same key, and the failure keeps every answer and other ways in sight', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const keys: string[] = [];
    const form = await mountForm({
      submit: (request, options: DeliveryOptions) => {
        keys.push(options.idempotencyKey);
        return keys.length < 4 ? lost(request, options) : accepts(request, options);
      },
    });
    await form.through(FOR_SELF);
    await form.press('Send');
    await vi.advanceTimersByTimeAsync(5000);
    vi.useRealTimers();
    await form.settled();
    expect(form.element.phase).toEqual({ name: 'failed', failure: { code: 'no-reply', unsure: true } });
    expect(focused(form)?.id).toBe('problems');
    expect(form.words).toContain('We do not know whether your answers were sent');
    expect(form.words).toContain('Ada Example');
    expect(visible(form.element.querySelector('#fallback'))).toBe(true);
    await form.press('Try again');
    await form.settled();
    expect(form.words).toContain(REFERENCE);
    expect(keys).toHaveLength(4);
    expect(new Set(keys).size).toBe(1);
  });

  test('offline nothing is sent, and the form says what to do', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const fetched = vi.spyOn(globalThis, 'fetch');
    const form = await mountForm();
    await form.through(FOR_SELF);
    await form.press('Send');
    await form.settled();
    expect(form.words).toContain('Your answers have not been sent');
    expect(form.words).toContain('You are not connected to the internet');
    expect(fetched).not.toHaveBeenCalled();
  });

  test('when the connection is back, the form says so without being asked', async () => {
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const form = await mountForm();
    await form.through(FOR_SELF);
    await form.press('Send');
    await form.settled();
    online.mockReturnValue(true);
    dispatchEvent(new Event('online'));
    await form.element.updateComplete;
    expect(form.words).toContain('You are connected again.');
  });

  test('a refusal keeps every answer and stands at its question', async () => {
    const problem = { code: 'postcode/unknown', message: 'There is no such postcode', path: 'person.postcode' };
    const form = await mountForm({ submit: () => Promise.reject(new ReferralRefused([problem])) });
    await form.through(FOR_SELF);
    await form.press('Send');
    await form.settled();
    expect(form.root.querySelector('#problems a')?.textContent).toBe('There is no such postcode');
    expect(field(form, 'postcode').value).toBe('DE1 3AE');
    expect(field(form, 'address').value).toBe('1 Example Street\nDerby');
    expect(focused(form)?.id).toBe('problems');
  });

  test('a busy server says how long to wait', async () => {
    vi.spyOn(globalThis, 'fetch').mockImplementation(() =>
      Promise.resolve(new Response(null, { status: 429, headers: { 'retry-after': '90' } })),
    );
    const form = await mountForm();
    await form.through(FOR_SELF);
    await form.press('Send');
    await form.settled();
    expect(form.words).toContain('The service is very busy. Wait 2 minutes, then try again.');
  });

  test('the confirmation reads the reference out by the character and says what happens next', async () => {
    const phones = [{ number: '01632 960 113' }];
    const service: Service = {
      id: 's',
      name: 'Lunch club',
      status: 'active',
      phones,
      capacity: { status: 'capacity', usualReplyDays: 2 },
    };
    const form = await mountForm({ submit: accepts, service });
    await form.through(FOR_SELF);
    await form.press('Send');
    await form.settled();
    const reference = form.root.querySelector('.reference')!;
    expect(reference.querySelector('[aria-hidden]')?.textContent).toBe(REFERENCE);
    expect(reference.querySelector('.visually-hidden')?.textContent).toBe('K 7 Q M, 4 X T D, 2 9 H W');
    expect(form.words).toContain(
      'Lunch club will contact you in a way you said is safe. They usually answer within 2 working days.',
    );
    expect(form.root.querySelector('a[href="tel:01632960113"]')).not.toBeNull();
    const print = vi.spyOn(globalThis, 'print').mockImplementation(() => undefined);
    await form.press('Print');
    expect(print).toHaveBeenCalledOnce();
  });

  test('the answers on paper have no button to send them', async () => {
    const form = await mountForm({ submit: accepts });
    await form.through(FOR_SELF);
    onTestFinished(() => drawOn('screen'));
    await drawOn('print');
    for (const button of form.root.querySelectorAll('button'))
      expect(button.checkVisibility(), button.textContent).toBe(false);
  });

  test('the confirmation on paper says on which day the request was sent', async () => {
    const form = await mountForm({ submit: accepts });
    await form.through(FOR_SELF);
    await form.press('Send');
    await form.settled();
    const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' }).format();
    const receipt = form.root.querySelector<HTMLElement>('.done')!;
    expect(receipt.innerText).not.toContain(day);
    onTestFinished(() => drawOn('screen'));
    await drawOn('print');
    expect(receipt.innerText).toContain(day);
  });

  test('another service asked for on the way is introduced, with the answers kept and a key of its own', async () => {
    const keys: string[] = [];
    const submit: SubmitReferral = (_request, { idempotencyKey }) => {
      keys.push(idempotencyKey);
      return Promise.reject(new ReferralRefused([]));
    };
    const form = await mountForm({ submit });
    await form.through(FOR_SELF);
    await form.press('Send');
    await form.settled();
    form.element.service = { id: 's2', name: 'Walking group', status: 'active' };
    await form.element.updateComplete;
    expect(form.words).toContain('Ask for help from Walking group');
    await form.through({});
    expect(form.words).toContain('Ada Example');
    await form.press('Send');
    await form.settled();
    expect(new Set(keys).size).toBe(2);
  });

  test('another service asked for after sending begins a new form', async () => {
    const form = await mountForm({ submit: accepts });
    await form.through(FOR_SELF);
    await form.press('Send');
    await form.settled();
    form.element.service = { id: 's2', name: 'Walking group', status: 'active' };
    await form.element.updateComplete;
    expect(form.element.phase.name).toBe('intro');
    form.element.focus();
    expect(focused(form)?.textContent).toBe('Ask for help from Walking group');
  });
});
