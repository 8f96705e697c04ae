import { afterEach, describe, expect, test, vi } from 'vitest';
import { mailReport, postReport, reportTo, type Report } from './report.js';

const report: Report = {
  id: '1',
  kind: 'times',
  details: 'Closed on Mondays & “Tuesdays”\nsince May',
  serviceId: 'a',
  serviceName: 'Falls clinic',
  page: 'https://council.example/help',
};

afterEach(() => {
  vi.restoreAllMocks();
});

describe('reports go', () => {
  test.each([
    ['help@council.example', { kind: 'email', address: 'help@council.example' }],
    ['mailto:help@council.example', { kind: 'email', address: 'help@council.example' }],
    ['https://council.example/reports', { kind: 'post', url: 'https://council.example/reports' }],
    ['/reports', { kind: 'post', url: 'https://council.example/reports' }],
    ['http://127.0.0.1:8080/reports', { kind: 'post', url: 'http://127.0.0.1:8080/reports' }],
  ])('to %s', (given, to) => {
    expect(reportTo(given, 'https://council.example/')).toEqual(to);
  });

  test.each([
    '',
    'help',
    'help at council example',
    'mailto:help',
    'javascript:alert(1)',
    'http://council.example/reports',
    'https://a:b@council.example/',
    'mailto:a@b.example?bcc=x@y.example',
    'data:,x',
  ])('never to "%s"', (given) => {
    expect(reportTo(given, 'https://council.example/')).toBeUndefined();
  });
});

test('a report is posted as JSON, without cookies and without the address of the page as referrer', async () => {
  const asked = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(null, { status: 204 }));
  expect(await postReport('https://council.example/reports', report)).toBe(true);
  const [url, init] = asked.mock.calls[0] ?? [];
  expect(url).toBe('https://council.example/reports');
  expect(init).toMatchObject({ method: 'POST', credentials: 'omit', referrerPolicy: 'no-referrer' });
  expect(JSON.parse(init?.body as string)).toEqual(report);
});

test('a report that was refused or got no answer has not been sent', async () => {
  vi.spyOn(globalThis, 'fetch').mockResolvedValueOnce(new Response(null, { status: 500 }));
  expect(await postReport('https://council.example/reports', report)).toBe(false);
  vi.spyOn(globalThis, 'fetch').mockRejectedValueOnce(new TypeError('offline'));
  expect(await postReport('https://council.example/reports', report)).toBe(false);
});

test('a report by e-mail says what is wrong with what, and nothing in it becomes another field', () => {
  const url = new URL(
    mailReport('help@council.example', { ...report, serviceName: 'A&bcc=x@y.example' }, 'The times are wrong'),
  );
  expect(url.pathname).toBe('help@council.example');
  expect([...url.searchParams.keys()]).toEqual(['subject', 'body']);
  expect(url.searchParams.get('body')).toContain('The times are wrong\n\nClosed on Mondays & “Tuesdays”');
});
