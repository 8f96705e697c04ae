import type { Service } from '@neighbourhood-kit/core/services';
import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { holdPart, loadPart } from '../shared/source/load-part.js';
import { parts } from '../shared/source/parts.js';
import { SourceError } from '../shared/source/source-error.js';
import type { Source } from '../shared/source/source.js';
import { mount, seen, showsFallback } from '../testing/mount.js';
import { drawOn } from '../testing/paper.js';
import { EXAMPLE_NOW, EXAMPLE_SERVICES } from '../testing/services.js';
import { NkService } from './nk-service.define.js';

const example = (id: string) => EXAMPLE_SERVICES.find((service) => service.id === id) as Service;

async function shown(service: Service, now = EXAMPLE_NOW): Promise<NkService> {
  const element = new NkService();
  element.service = service;
  element.refer = true;
  element.clock = () => now;
  return mount(element);
}

const links = (element: NkService) =>
  [...element.shadowRoot!.querySelectorAll('article a')].map((link) => link.getAttribute('href'));

beforeEach(async () => {
  await page.viewport(1280, 900);
});
afterEach(() => {
  document.body.replaceChildren();
});

describe('an entry', () => {
  test('tells what it is, who it is for and not for, what it costs, when, where and how to get in', async () => {
    const words = seen(await shown(example('steady-steps')));
    for (const said of [
      'Run by Moving Well Derby',
      'a chat with the falls nurse if you want one',
      'People aged 60 or over',
      'Who it is not for people who had an operation in the last six weeks',
      'Free (first class)',
      'Open now until 11:30am',
      'Thursday 10am to 11:30am',
      'Step-free access',
      'Just turn up',
      'Usually replies in 3 working days',
      'a list of the medicines you take, if you have one',
      'Last checked 19 October 2026',
    ])
      expect(words).toContain(said);
  });

  test('says in the reader’s language what the kit says, and marks it so; what the directory says stays English', async () => {
    const element = await shown({
      ...example('steady-steps'),
      languages: [{ code: 'ur' }, { name: 'Welsh', note: 'on Mondays' }],
    });
    element.lang = 'pl';
    await expect.poll(() => seen(element)).toContain('walijski: on Mondays');
    const languageOf = (words: string) =>
      [...element.shadowRoot!.querySelectorAll('bdi, span')]
        .find(({ textContent }) => textContent.startsWith(words))
        ?.closest('[lang]')
        ?.getAttribute('lang');
    expect(['urdu', 'walijski', 'on Mondays', 'Można po prostu', 'people who'].map(languageOf)).toEqual([
      'pl',
      'pl',
      'en',
      'pl',
      'en',
    ]);
  });

  test('has links that dial, write and lead on, Easy Read and BSL among them', async () => {
    const found = links(await shown(example('steady-steps')));
    expect(found).toContain('tel:01632960101');
    expect(found).toContain('mailto:hello@moving-well.example');
    expect(found).toContain('https://moving-well.example/steady-steps/easy-read');
    expect(found).toContain('https://moving-well.example/steady-steps/bsl');
  });

  test('never tells where a confidential service is, whatever the feed says', async () => {
    const element = await shown(example('refuge'));
    const all = new XMLSerializer().serializeToString(element.shadowRoot!.querySelector('.nk')!);
    for (const secret of ['Hidden Lane', 'Secretville', 'DE99', '52.95', 'openstreetmap', 'google']) {
      expect(all).not.toContain(secret);
    }
    expect(seen(element)).toContain('The address is kept private');
    expect(links(element)).toContain('tel:01632960105');
  });

  test('warns when nobody has confirmed it for six months and the reminders, or nobody knows', async () => {
    expect(seen(await shown(example('warm-room')))).toContain('Nobody has confirmed it since then');
    expect(seen(await shown(example('handy-help')))).toContain('We do not know when this was last checked');
    expect(seen(await shown(example('steady-steps')))).not.toContain('Nobody has confirmed it since then');
  });

  test('says what it does not know instead of guessing', async () => {
    const words = seen(await shown({ id: 'bare', name: 'Bare entry', status: 'active' }));
    expect(words).toContain('Opening times not known');
    expect(words).toContain('They have not said what it costs');
    expect(words).toContain('They have not said. Ask them whether it is right for you.');
    expect(words).not.toContain('Free');
  });

  test('has no heading with nothing under it', async () => {
    const element = await shown({ id: 'bare', name: 'Bare entry', status: 'active' });
    for (const section of element.shadowRoot!.querySelectorAll('section'))
      expect(section.children.length, section.textContent).toBeGreaterThan(1);
  });

  test('that is closed for the time being says so first and offers no referral', async () => {
    const element = await shown(example('swim-for-all'));
    expect(seen(element)).toMatch(/closed for the time being\. The pool is closed for repairs/);
    expect(seen(element)).toContain('£3.50 (per session)');
    expect(element.shadowRoot!.querySelector('.actions button')).toBeNull();
  });

  test('that is open past midnight closes tonight, as people speak', async () => {
    const element = await shown(example('evening-line'), new Date('2026-12-07T23:30:00Z'));
    expect(seen(element)).toContain('Open now until 1am');
  });

  test('asks to check first on a bank holiday of which the feed is silent', async () => {
    const schedule = { freq: 'WEEKLY', byday: 'FR', opensAt: '09:00', closesAt: '17:00' } as const;
    const service: Service = { id: 'x', name: 'X', status: 'active', schedules: [schedule] };
    const words = seen(await shown(service, new Date('2026-12-25T11:00:00Z')));
    expect(words).toContain('Open now until 5pm. It is a bank holiday: check before you go');
  });
});

describe('an entry on paper, which is read on another day', () => {
  afterEach(() => drawOn('screen'));

  test('says on which day there was room', async () => {
    const element = await shown(example('steady-steps'));
    expect(seen(element)).not.toContain('(Last checked');
    await drawOn('print');
    expect(seen(element)).toMatch(/Can take new people \(Last checked \d+ \w+ 2026\)/);
  });

  test('gives the days of a week by their dates, with what goes on now, and nothing that holds at this moment alone', async () => {
    const element = await shown(example('steady-steps'));
    expect(seen(element)).not.toContain('Monday 7 December');
    await drawOn('print');
    const words = seen(element);
    expect(words).toContain('Monday 7 December 10am to 11:30am');
    expect(words).toContain('Wednesday 9 December 2pm to 3:30pm');
    expect(words).toContain('Thursday 24 December 10am to 11:30am');
    expect(words).not.toMatch(/\bnow until|closed now|today|tomorrow/i);
  });

  test('gives today’s session by its date where no other is to come', async () => {
    const schedule = { dtstart: '2026-12-07', opensAt: '09:00', closesAt: '17:00' } as const;
    const element = await shown({ id: 'x', name: 'X', status: 'active', schedules: [schedule] });
    expect(seen(element)).not.toContain('Next times');
    await drawOn('print');
    expect(seen(element)).toContain('Next times Monday 7 December 9am to 5pm');
  });

  test('is not parted between two sheets in the midst of a section', async () => {
    const element = await shown(example('steady-steps'));
    await drawOn('print');
    for (const section of element.shadowRoot!.querySelectorAll('section'))
      expect(getComputedStyle(section).breakInside, section.textContent).toBe('avoid');
  });

  test('still says that its times are not known', async () => {
    const element = await shown(example('refuge'));
    await drawOn('print');
    expect(seen(element)).toContain('Opening times not known');
  });
});

describe('asking for help', () => {
  test('tells the page which service', async () => {
    const element = await shown(example('debt-desk'));
    const heard = vi.fn();
    element.addEventListener('nk-refer', ({ detail }) => {
      heard(detail);
    });
    await page.getByRole('button', { name: 'Ask for help from this service' }).click();
    expect(heard).toHaveBeenCalledExactlyOnceWith({ serviceId: 'debt-desk', serviceName: 'Debt and benefits desk' });
  });

  test('is offered only where the page can take it', async () => {
    const element = await shown(example('debt-desk'));
    element.refer = false;
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('.actions button')).toBeNull();
  });
});

describe('an entry that is read from a source', () => {
  const from = (service: Source['service']): Source => ({
    kind: 'test',
    describe: () => Promise.reject(new SourceError('unknown')),
    query: () => Promise.reject(new SourceError('unknown')),
    service,
  });

  async function read(source: Source): Promise<NkService> {
    const element = new NkService();
    element.source = source;
    element.serviceId = 'debt-desk';
    return mount(element);
  }

  test('shows the fallback while it loads', async () => {
    const element = await read(from(() => new Promise(() => undefined)));
    expect(seen(element)).toContain('Loading this service');
    expect(showsFallback(element)).toBe(true);
  });

  test('that is gone says so and keeps the fallback', async () => {
    const element = await read(from(() => Promise.resolve(undefined)));
    await expect.poll(() => seen(element)).toContain('no longer in the list');
    expect(showsFallback(element)).toBe(true);
  });

  test('that cannot be read is explained and can be tried again', async () => {
    const complain = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    let broken = true;
    const element = await read(
      from(() => (broken ? Promise.reject(new SourceError('busy')) : Promise.resolve(example('debt-desk')))),
    );
    await expect.poll(() => seen(element)).toContain('Too many people');
    expect(seen(element)).toContain('Call 999');
    broken = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => seen(element)).toContain('Debt and benefits desk');
    complain.mockRestore();
  });
});

describe('reporting a problem', () => {
  async function reporting(to: string): Promise<NkService> {
    const element = new NkService();
    element.service = example('steady-steps');
    element.reportTo = to;
    await mount(element);
    await page.getByRole('button', { name: 'Report a problem' }).click();
    return element;
  }

  test('says in sight when the form cannot be had, and can be tried again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(parts, 'kit-more').mockRejectedValueOnce(new TypeError('gone'));
    const element = await reporting('help@council.example');
    await expect.element(page.getByRole('alert')).toBeVisible();
    expect(showsFallback(element)).toBe(true);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.element(page.getByLabelText('The times are wrong')).toBeVisible();
    expect(element.shadowRoot!.querySelector('[role=alert]')).toBeNull();
    vi.restoreAllMocks();
  });

  test('where the site named nobody who can take it leads to the page’s own fallback, and says to the site what to fix', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const element = await reporting('http://council.example/reports');
    await expect.poll(() => seen(element)).toContain('tell the people who run this website in another way');
    expect(showsFallback(element)).toBe(true);
    expect(String(complaint.mock.calls[0]?.[0])).toContain('report-to="http://council.example/reports"');
    vi.restoreAllMocks();
  });

  test('is not begun about a service that another one has taken the place of while the form was on its way', async () => {
    holdPart('kit-more', await loadPart('kit-more'));
    const load = parts['kit-more'];
    let arrive: () => void = () => undefined;
    const way = new Promise<void>((next) => (arrive = next));
    vi.spyOn(parts, 'kit-more').mockImplementationOnce(() => way.then(load));
    const element = await reporting('help@council.example');
    element.service = example('debt-desk');
    await expect.poll(() => seen(element)).toContain('Debt and benefits desk');
    arrive();
    await loadPart('kit-more');
    await element.updateComplete;
    expect(seen(element)).not.toContain('About:');
    vi.restoreAllMocks();
  });

  test('is over once another service is shown: what was begun is not sent about it', async () => {
    const element = await reporting('help@council.example');
    await expect.poll(() => seen(element)).toContain('About: Steady Steps');
    element.service = example('debt-desk');
    await expect.poll(() => seen(element)).toContain('Debt and benefits desk');
    expect(seen(element)).not.toContain('About:');
  });
});
