import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { finderWithList } from '../testing/finder.js';
import { seen, showsFallback } from '../testing/mount.js';
import type { NkServiceFinder } from './nk-service-finder.define.js';

const press = (name: string) => page.getByRole('button', { name }).first().click();
const focused = (element: NkServiceFinder) => element.shadowRoot?.activeElement?.textContent.trim();

beforeEach(async () => {
  await page.viewport(1280, 900);
});
afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

describe('a report of a problem', () => {
  test('is offered only where somebody takes it', async () => {
    await finderWithList();
    expect(document.querySelector('nk-service-finder')?.shadowRoot?.textContent).not.toContain('Report a problem');
  });

  test('asks what is wrong, sends it once, and says so', async () => {
    const sent = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(null, { status: 204 }));
    const element = await finderWithList({ 'report-to': 'https://council.example/reports' });
    await press('Report a problem');
    await expect.element(page.getByLabelText('The times are wrong')).toBeVisible();
    await press('Send');
    await expect.poll(() => seen(element)).toContain('Select what is wrong');
    expect(sent).not.toHaveBeenCalled();
    await page.getByLabelText('The times are wrong').click();
    await page.getByLabelText(/Tell us more/).fill('Closed on Mondays');
    await press('Send');
    await expect.poll(() => seen(element)).toContain('Your report has been sent');
    expect(sent).toHaveBeenCalledOnce();
    expect(JSON.parse(sent.mock.calls[0]?.[1]?.body as string)).toMatchObject({
      kind: 'times',
      details: 'Closed on Mondays',
    });
  });

  test('that has nowhere to go is told in sight, and in the console what to fix', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const element = await finderWithList({ 'report-to': 'http://council.example/reports' });
    await press('Report a problem');
    await expect.poll(() => seen(element)).toContain('tell the people who run this website in another way');
    expect(showsFallback(element)).toBe(true);
    expect(String(complaint.mock.calls[0]?.[0])).toContain('report-to="http://council.example/reports"');
    expect(focused(element)).toBe('Report a problem');
  });

  test('of one service names it, and keeps what was written when it could not be sent', async () => {
    const sent = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('offline'));
    const element = await finderWithList({ 'report-to': 'https://council.example/reports' });
    await element.open('debt-desk');
    const entry = element.shadowRoot?.querySelector('nk-service');
    await press('Report a problem');
    await expect.poll(() => entry && seen(entry)).toContain('About: Debt and benefits desk');
    await page.getByLabelText('It has closed or moved').click();
    await page.getByLabelText(/Tell us more/).fill('Moved to Belper');
    await press('Send');
    await expect.poll(() => entry && seen(entry)).toContain('What you wrote is still here');
    expect(JSON.parse(sent.mock.calls[0]?.[1]?.body as string)).toMatchObject({
      serviceId: 'debt-desk',
      kind: 'closed',
    });
    expect(entry?.shadowRoot?.querySelector('textarea')?.value).toBe('Moved to Belper');
    sent.mockResolvedValue(new Response(null, { status: 204 }));
    await press('Send');
    await expect.poll(() => entry && seen(entry)).toContain('Your report has been sent');
    expect(entry?.shadowRoot?.activeElement?.id).toBe('more');
  });
});
