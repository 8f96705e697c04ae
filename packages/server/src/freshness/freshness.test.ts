import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Service } from '@neighbourhood-kit/core/services';
import { makeLogger } from '../log/logger.js';
import { readContacts } from '../outbox/contacts.js';
import type { ServerOptions } from '../options.js';
import { startServer, type RunningServer } from '../server.js';
import { withOwner } from '../store/owner.js';
import { follow, submit, type AnswerPage } from '../testing/answer-page.js';
import { temporaryFolder } from '../testing/folder.js';
import { mailIn, until, type ReceivedMail } from '../testing/mail.js';
import { storedAnswers, settleStored } from './stored.js';

const organisation = {
  id: 'hall',
  name: 'Village hall',
  email: 'office@hall.example',
} as unknown as Service['organisation'];
const entry = (id: string, more: Partial<Service>): Service => ({
  id,
  name: id,
  status: 'active',
  organisationId: 'hall',
  organisation,
  ...more,
});
/** Longer than what a field takes that was short before. */
const LONG = `Free for carers, with ${'cake, '.repeat(400)}and tea`;
const SERVICES: readonly Service[] = [
  entry('lunch', {
    name: 'Lunch club <script>alert(1)</script>',
    email: 'lunch@hall.example',
    assuredDate: '2026-01-10',
    phones: [{ number: '01632 960111' }],
    description: 'A hot lunch',
    feesDescription: LONG,
  }),
  entry('tea', { name: 'Tea\r\nBcc: everybody@example.org', assuredDate: '2026-02-01' }),
  entry('refuge', {
    name: 'Safe house',
    email: 'safe@hall.example',
    serviceAtLocations: [
      {
        id: 'r',
        locationId: 'house',
        location: {
          id: 'house',
          name: 'Rose House',
          confidential: true,
          addresses: [{ address1: '1 Hidden Lane', city: 'Ripley', postalCode: 'DE5 3AA' }],
        },
      },
    ],
  }),
  entry('fresh', { name: 'Confirmed lately', assuredDate: '2026-10-01' }),
  entry('gone', { name: 'Ended', status: 'defunct' }),
  { id: 'nobody', name: 'Nobody to ask', status: 'active' },
];

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: RunningServer;
let clock = new Date('2026-11-26T09:00:00Z');
const lines: string[] = [];
const drop = () => join(folder.path, 'mail');

const start = (options: Partial<ServerOptions> = {}) =>
  startServer({
    data: folder.path,
    services: SERVICES,
    askOwners: true,
    contacts: readContacts(
      { coordinator: { name: 'Team', telephone: '01632 960 111', email: 'team@example.org' }, partners: [] },
      'the test',
    ),
    mail: { from: 'Team <team@example.org>', drop: drop() },
    authenticate: (token) =>
      token === 'editor'
        ? { accountId: 'e1', role: 'coordinator' }
        : token === 'staff'
          ? { accountId: 's1', role: 'provider', partnerId: 'hall' }
          : undefined,
    log: makeLogger((line) => lines.push(line)),
    now: () => clock,
    ...options,
  });

/** Stops the server and starts it on another day: a new day's round comes at once. */
async function onDay(day: string): Promise<void> {
  await server.close();
  clock = new Date(`${day}T09:00:00Z`);
  server = await start();
}

const seen = new Set<string>();

/** Messages to somebody that were not looked at yet. */
const newMail = async (to: string): Promise<ReceivedMail[]> => {
  const found = (await mailIn(drop())).filter(
    ({ headers }) => headers.to?.includes(to) && !seen.has(headers['message-id'] ?? ''),
  );
  for (const { headers } of found) seen.add(headers['message-id'] ?? '');
  return found;
};
const nextMail = (to: string): Promise<ReceivedMail> => until(async () => (await newMail(to))[0]);
/** The link of a message, at the port that the server has now. */
const linkIn = ({ text }: ReceivedMail): string =>
  server.url + (/https?:\/\/[^/\s]+(\/confirm\/[\w-]{43})/u.exec(text)?.[1] ?? '/none');

const editor = (fields: Record<string, string> = {}, path = ''): Promise<AnswerPage> =>
  submit(`${server.url}/staff/entries${path}`, { token: 'editor', ...fields });
const idsIn = ({ html }: AnswerPage) =>
  [...html.matchAll(/action="\/staff\/entries\/([\w-]{36})"/gu)].map(([, id]) => id ?? '');
const published = async (id: string) =>
  (await (await fetch(`${server.url}/services/${id}`)).json()) as Record<string, unknown>;
const fieldsOf = ({ html }: AnswerPage) =>
  Object.fromEntries(
    [...html.matchAll(/<textarea\s+id="(\w+)"[^>]*>\n?([^<]*)<\/textarea/gu)].map(([, key = '', value = '']) => [
      key,
      value.trim().replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
    ]),
  );

let links: Record<'lunch' | 'tea' | 'refuge', string>;

beforeAll(async () => {
  folder = await temporaryFolder();
  server = await start();
  const [lunch, tea, refuge] = [
    await nextMail('lunch@hall.example'),
    await nextMail('office@hall.example'),
    await nextMail('safe@hall.example'),
  ];
  expect(lunch.headers.subject).toBe('Is this still right? Lunch club <script>alert(1)</script>');
  expect(lunch.text).toContain('24 December 2026');
  expect(tea.headers.bcc).toBeUndefined();
  expect(refuge.raw).not.toMatch(/Hidden|Rose/u);
  links = { lunch: linkIn(lunch), tea: linkIn(tea), refuge: linkIn(refuge) };
});

afterAll(async () => {
  await server.close();
  await folder.remove();
});

describe('owners of entries', () => {
  test('are asked once: those of entries that nobody has confirmed for six months, and nobody else', async () => {
    expect(await mailIn(drop())).toHaveLength(3);
    expect(links.lunch).toMatch(/\/confirm\/[\w-]{43}$/u);
  });

  test('see the entry and three choices; looking changes nothing, and a page without a choice says so', async () => {
    const page = await follow(links.lunch);
    expect(page.status).toBe(200);
    expect(page.html).toContain('A hot lunch');
    expect(page.html).toContain('Lunch club &lt;script&gt;');
    expect(page.html).not.toContain('<script');
    expect(page.headers.get('cache-control')).toBe('no-store');
    const empty = await submit(links.lunch, {});
    expect([empty.status, empty.title]).toEqual([400, 'Error: Is this still right? – Team']);
    expect((await follow(links.lunch)).status).toBe(200);
  });

  test('never see on a page where a confidential place is', async () => {
    for (const page of [await follow(links.refuge), await submit(links.refuge, { said: 'amended' })])
      expect(page.html).not.toMatch(/Hidden Lane|DE5 3AA|Rose House/u);
  });

  test('put an entry right by field, and are told what cannot be', async () => {
    const form = await submit(links.lunch, { said: 'amended' });
    const fields = { ...fieldsOf(form), ...form.fields };
    expect(fields).toMatchObject({ phone: '01632 960111', step: 'do', said: 'amended', cost: LONG });
    const same = await submit(links.lunch, fields);
    expect([same.status, same.html.includes('Nothing was changed.')]).toEqual([400, true]);
    const nameless = await submit(links.lunch, { ...fields, name: ' ' });
    expect(nameless.status).toBe(400);
    expect(nameless.html).toContain('A service needs a name');
    const wrong = await submit(links.lunch, { ...fields, email: 'not an address', phone: '01632 960222' });
    expect(wrong.status).toBe(400);
    expect(wrong.html).toContain('id="email-error"');
    expect(wrong.html).toContain('01632 960222');
    expect(fieldsOf(wrong)).toMatchObject({ cost: LONG });
    const done = await submit(links.lunch, {
      ...fields,
      name: 'Luncheon club',
      phone: '01632 960222 (kitchen)',
      hours: 'Tue 12pm-2pm',
    });
    expect(done.title).toBe('Thank you – Team');
    expect((await published('lunch'))['name']).toContain('Lunch club');
    expect((await submit(links.lunch, { said: 'confirmed' })).status).toBe(410);
    expect((await follow(links.lunch)).status).toBe(410);
  });

  test('say that a service has ended in two steps', async () => {
    expect((await submit(links.tea, { said: 'closed' })).title).toBe('Has it ended? – Team');
    expect((await follow(links.tea)).status).toBe(200);
    expect((await submit(links.tea, { said: 'closed', step: 'do' })).title).toBe('Thank you – Team');
  });

  test('are not found by a token that is cut, lengthened, changed or made up', async () => {
    const token = links.refuge.split('/confirm/')[1] ?? '';
    const flipped = (at: number) => token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
    const made = [
      token.slice(1),
      `${token}A`,
      token.toLowerCase(),
      token.toUpperCase(),
      '%00',
      "' or 1=1 --",
      '..',
      'null',
    ];
    const hostileTokens = [...made.map(encodeURIComponent), ...Array.from({ length: 42 }, (_, at) => flipped(at))];
    for (const hostile of hostileTokens.filter((made_) => made_ !== '..')) {
      const response = await fetch(`${server.url}/confirm/${hostile}`);
      expect([hostile, response.status]).toEqual([hostile, 404]);
    }
    expect((await submit(`${server.url}/confirm/${'x'.repeat(43)}`, { said: 'confirmed' })).status).toBe(404);
  });
});

describe('an editor', () => {
  test('signs in with the staff token, without a script; others do not', async () => {
    const page = await follow(`${server.url}/staff/entries`);
    expect([page.status, page.html.includes('<script')]).toEqual([200, false]);
    expect((await editor({ token: 'wrong' })).status).toBe(401);
    expect((await editor({ token: '' })).html).toContain('Enter the staff token.');
    expect((await editor({ token: 'staff' })).status).toBe(404);
    expect((await editor({ token: 'staff', settled: 'approved' }, `/${idsIn(await editor())[0] ?? ''}`)).status).toBe(
      404,
    );
  });

  test('sees what was and what is to be, and approves: the directory says it at once', async () => {
    const page = await editor();
    expect(page.html).toContain('2 answers wait for you. 1 owner has not answered yet.');
    expect(page.html).toContain('01632 960222 (kitchen)');
    const [lunch = '', tea = ''] = idsIn(page);
    const approved = await editor({ settled: 'approved' }, `/${lunch}`);
    expect(approved.html).toContain('Approved. It is published now.');
    expect(await published('lunch')).toMatchObject({
      name: 'Luncheon club',
      description: 'A hot lunch',
      assured_date: '2026-11-26',
      phones: [{ number: '01632 960222' }],
    });
    expect((await editor({ settled: 'approved' }, `/${lunch}`)).status).toBe(409);
    await editor({ settled: 'approved' }, `/${tea}`);
    expect((await fetch(`${server.url}/services/tea`)).status).toBe(404);
  });

  test('is told by mail that answers wait, once a day', async () => {
    await submit(links.refuge, { said: 'confirmed' });
    await onDay('2026-11-28');
    const mail = await nextMail('team@example.org');
    expect(mail.text).toContain('/staff/entries');
    expect(mail.raw).not.toMatch(/Safe house/u);
  });

  test('refuses: nothing changes, and the owner is asked again with another link', async () => {
    const [refuge = ''] = idsIn(await editor());
    expect((await editor({ settled: 'refused' }, `/${refuge}`)).html).toContain('Refused.');
    expect(await published('refuge')).not.toHaveProperty('assured_date');
    await onDay('2026-11-30');
    const again = linkIn(await nextMail('safe@hall.example'));
    expect(await newMail('team@example.org')).toEqual([]);
    expect(new URL(again).pathname).not.toBe(new URL(links.refuge).pathname);
    links = { ...links, refuge: again };
  });

  test('finds what was approved still served after a restart, and none of it in the way of a later confirmation', async () => {
    expect(await published('lunch')).toMatchObject({ name: 'Luncheon club' });
    await server.close();
    server = await start({
      services: SERVICES.map((one) => (one.id === 'lunch' ? { ...one, assuredDate: '2026-11-29' } : one)),
    });
    expect((await published('lunch'))['name']).toContain('Lunch club');
  });
});

describe('an owner who does not answer', () => {
  test('is reminded after 14 and 28 days with the same link, through the outbox, and no more', async () => {
    await onDay('2026-12-14');
    const first = await nextMail('safe@hall.example');
    expect(first.headers.subject).toBe('Reminder: is this still right? Safe house');
    expect(new URL(linkIn(first)).pathname).toBe(new URL(links.refuge).pathname);
    await onDay('2026-12-28');
    const last = await nextMail('safe@hall.example');
    expect(last.text.replaceAll('\n', ' ')).toContain('People are told that nobody has ever confirmed it.');
    await onDay('2027-01-20');
    expect(await newMail('safe@hall.example')).toEqual([]);
  });
});

describe('the store', () => {
  const place = () => ({ folder: folder.path });

  test('gives answers to the command line, which settles them in the same table', async () => {
    await submit(server.url + new URL(links.refuge).pathname, { said: 'confirmed' });
    const waiting = (await storedAnswers(place())).filter(({ settled }) => settled === undefined);
    expect(waiting).toMatchObject([{ serviceId: 'refuge', answer: { said: 'confirmed', on: '2027-01-20' } }]);
    await settleStored(place(), new Map([['refuge', 'approved']]), clock);
    expect((await storedAnswers(place())).filter(({ settled }) => settled === undefined)).toEqual([]);
    expect((await editor()).html).toContain('No answer waits.');
  });

  test('keeps no token and no address, and the log neither', async () => {
    const { rows } = await withOwner(place(), (client) =>
      client.query<{ row: string }>(
        `select row_to_json(t)::text as row from nk.confirmations t union all select row_to_json(t)::text from nk.outbox t`,
      ),
    );
    const all = [...rows.map(({ row }) => row), ...lines].join('\n');
    for (const link of Object.values(links)) expect(all).not.toContain(link.split('/confirm/')[1]);
    expect(all).not.toContain('@hall.example');
    expect(all).toContain('/confirm/{token}');
  });
});
