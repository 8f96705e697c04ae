import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeLogger } from '../log/logger.js';
import { startServer, type RunningServer } from '../server.js';
import { verifyAudit } from '../store/maintenance.js';
import { eraseReferral } from '../store/records.js';
import { choose, follow, openWith, submit } from '../testing/answer-page.js';
import { temporaryFolder } from '../testing/folder.js';
import { linkIn, mailIn, until, type ReceivedMail } from '../testing/mail.js';
import { aReferral, anOpenReferral, post, SERVICES, staffCall } from '../testing/requests.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: RunningServer;
let clock = new Date('2026-03-02T09:00:00Z');
/** No two things happen in the same second. */
const tick = () => (clock = new Date(clock.getTime() + 1000));
let drop = '';
const lines: string[] = [];

beforeAll(async () => {
  folder = await temporaryFolder();
  drop = join(folder.path, 'mail');
  server = await startServer({
    data: folder.path,
    demo: true,
    services: SERVICES,
    log: makeLogger((line) => lines.push(line)),
    now: tick,
  });
});

afterAll(async () => {
  await server.close();
  await folder.remove();
});

const CODE = '246810';
const seen = new Set<string>();

/** The next message with a subject that was not looked at yet. */
const nextMail = (subject: string): Promise<ReceivedMail> =>
  until(async () => {
    const mail = (await mailIn(drop)).find(
      ({ headers }) => headers.subject?.startsWith(subject) && !seen.has(headers['message-id'] ?? ''),
    );
    if (mail) seen.add(mail.headers['message-id'] ?? '');
    return mail;
  });

const staff = (path: string, body?: unknown) => staffCall(server.url, server.demoToken, `/staff${path}`, body);

async function sent(
  changes: Parameters<typeof aReferral>[0] = {},
): Promise<{ id: string; link: string; mail: ReceivedMail }> {
  const { id } = (await (await post(server.url, aReferral(changes))).json()) as { id: string };
  const mail = await nextMail('Somebody has asked for help');
  return { id, link: linkIn(mail), mail };
}

/** Starts the server again, which gives every partner the code of these tests. */
async function backToTheCode(): Promise<void> {
  await server.close();
  server = await startServer({ data: folder.path, demo: true, services: SERVICES, log: () => undefined, now: tick });
}

const stateOf = async (id: string) => (await staff(`/referrals/${id}`)).body;
const eventsOf = async (id: string) =>
  (await stateOf(id)).events as { action: string; reason?: string; by: Record<string, string> }[];

describe('the e-mail to a partner without a system', () => {
  test('holds a link and no personal data, in plain words that can be read aloud', async () => {
    const { mail, link } = await sent();
    expect(link).toMatch(/\/answer\/[\w-]{43}$/u);
    expect(mail.headers.subject).toBe('Somebody has asked for help from Village hall');
    expect(mail.headers['auto-submitted']).toBe('auto-generated');
    // A link in one piece, also for who opens the file itself.
    expect(mail.raw).toContain(`\n${link}\n`);
    expect(mail.raw.split('\n').filter((line) => line.length > 78)).toEqual([]);
    expect(mail.text).toContain('Telephone 01632 960 111');
    for (const secret of ['Ada', 'Example', '1950', '960001', 'DE1', 'company at lunch'])
      expect(mail.raw).not.toContain(secret);
  });
});

describe('a lunch club', () => {
  test('reads what is for its team only, which no e-mail holds', async () => {
    const { link, mail } = await sent({ restrictedNote: 'Her brother must not know.' });
    expect(mail.raw).not.toContain('brother');
    expect((await openWith(link, CODE)).html).toMatch(/For your team only<\/dt>\s*<dd>Her brother must not know\./u);
  });

  test('reads what it needs and says yes; each step is an event of its own, through the link', async () => {
    const { id, link } = await sent({ whatMatters: 'Talking <b>with</b> others.\nMusic.' });
    const asked = await follow(link);
    expect(asked.status).toBe(200);
    expect(asked.html).not.toContain('Ada');
    const opened = await openWith(link, '246 810');
    expect(opened.html).toContain('Ada Example');
    expect(opened.html).toContain('<a href="tel:01632960001">01632 960001</a>');
    expect(opened.html).toContain('Talking &lt;b&gt;with&lt;/b&gt; others.');
    // The least that is needed: no date of birth, and no address of somebody who is to be telephoned.
    expect(opened.html).not.toMatch(/1950|DE1 1AA/u);
    const done = await choose(link, opened, 'accept');
    expect(done.title).toContain('Thank you for saying yes');
    const events = await eventsOf(id);
    expect(events.map(({ action }) => action)).toEqual(['create', 'send', 'receive', 'accept']);
    expect(events[3]?.by).toMatchObject({
      role: 'provider',
      partnerId: 'hall',
      accountId: expect.stringMatching(/^link:/u) as string,
    });
    expect(events[3]?.by).toEqual(events[2]?.by);
    await nextMail('Thank you');
  });

  test('gets a link to say later what came of it', async () => {
    const { id, link } = await sent();
    await choose(link, await openWith(link, CODE), 'accept');
    const later = linkIn(await nextMail('Thank you'));
    clock = new Date(clock.getTime() + 20 * 86_400_000);
    const opened = await openWith(later, CODE);
    const asking = await choose(later, opened, 'outcome');
    expect(asking.title).toContain('What came of it?');
    expect((await choose(later, asking, 'outcome', {})).status).toBe(400);
    await choose(later, asking, 'outcome', { outcome: 'got-help' });
    expect(await stateOf(id)).toMatchObject({ state: 'completed', outcome: 'got-help' });
  });

  test('is told that there is nothing more to do when what was written has been erased meanwhile', async () => {
    const { id, link } = await sent();
    const asking = await choose(link, await openWith(link, CODE), 'ask');
    const { reference } = await stateOf(id);
    await eraseReferral({ folder: folder.path }, { folder: folder.path }, String(reference), { now: tick() });
    const asked = await choose(link, asking, 'ask', { words: 'Which day suits them?' });
    expect(asked.status).toBe(410);
    expect(asked.title).toContain('There is nothing more to do');
    expect((await eventsOf(id)).map(({ action }) => action)).toEqual(['create', 'send', 'receive']);
  });

  test('declines with a reason, and the referral is with the coordinators, its chain kept', async () => {
    const { id, link } = await sent();
    const asking = await choose(link, await openWith(link, CODE), 'decline');
    const done = await choose(link, asking, 'decline', { reason: 'no-capacity' });
    expect(done.status).toBe(200);
    const declined = await stateOf(id);
    expect(declined).toMatchObject({ state: 're-routed', reason: 'no-capacity' });
    const next = await stateOf(declined.replacedById as string);
    expect(next).toMatchObject({ state: 'sent', hops: 1, replacesId: id });
    const triage = (await staff('/referrals?triage=true&limit=200')).body.referrals as { id: string }[];
    expect(triage.map((each) => each.id)).toContain(declined.replacedById);
    expect((await nextMail('A referral needs a service')).headers.to).toContain('coordinator@');
  });

  test('asks a question; the coordinator is told, answers, and the answer comes with a new link', async () => {
    const { id, link } = await sent();
    const asking = await choose(link, await openWith(link, CODE), 'ask');
    await choose(link, asking, 'ask', { words: 'Can she manage three steps?' });
    const stuck = await stateOf(id);
    expect(stuck).toMatchObject({
      alerts: ['question'],
      notes: [{ sequence: 4, words: 'Can she manage three steps?' }],
    });
    const told = await nextMail('A service has a question');
    expect(told.raw).not.toContain('three steps');
    const waiting = async () =>
      ((await staff('/referrals?triage=true&limit=200')).body.referrals as { id: string }[]).map((one) => one.id);
    // Seeing to it is no answer.
    expect((await staff(`/referrals/${id}/events`, { action: 'allocate', assigneeId: 'demo' })).status).toBe(201);
    expect((await stateOf(id)).alerts).toEqual(['question']);
    expect(await waiting()).toContain(id);
    await staff(`/referrals/${id}/events`, { action: 'add-information', words: 'Yes, with a rail.' });
    expect((await stateOf(id)).alerts).toBeUndefined();
    expect(await waiting()).not.toContain(id);
    const answered = await openWith(linkIn(await nextMail('Something was added')), CODE);
    expect(answered.html).toContain('Yes, with a rail.');
    expect(answered.html).toContain('Can she manage three steps?');
  });

  test('pauses: new requests go to the coordinators, who see why, until it starts again', async () => {
    const { link } = await sent();
    const opened = await openWith(link, CODE);
    await choose(link, opened, 'pause');
    const { id } = (await (await post(server.url, aReferral())).json()) as { id: string };
    const waiting = await stateOf(id);
    expect(waiting).toMatchObject({ alerts: ['paused'], serviceId: 'lunch' });
    expect(waiting.partnerId).toBeUndefined();
    const again = await follow(link, opened.cookie);
    expect(again.html).toContain('Start sending us new requests again');
    await choose(link, again, 'go-on');
    const { id: next } = (await (await post(server.url, aReferral())).json()) as { id: string };
    expect((await stateOf(next)).partnerId).toBe('hall');
    await nextMail('Somebody has asked for help');
  });

  test('is told plainly when the person has asked to stop, and says that it has', async () => {
    const { id, link } = await sent();
    await choose(link, await openWith(link, CODE), 'accept');
    await nextMail('Thank you');
    await staff(`/referrals/${id}/events`, { action: 'request-cancellation', reason: 'no-longer-needed' });
    const mail = await nextMail('Somebody has asked to stop');
    const opened = await openWith(linkIn(mail), CODE);
    await choose(linkIn(mail), opened, 'stop');
    expect(await stateOf(id)).toMatchObject({ state: 'cancelled', reason: 'no-longer-needed' });
  });

  test.each([
    ['re-route', 'distance'],
    ['reject', 'not-eligible'],
    ['fail', 'could-not-contact'],
  ])('is told that it need do nothing more after %s by a coordinator', async (action, reason) => {
    const { id } = await sent();
    expect((await staff(`/referrals/${id}/events`, { action, reason })).status).toBe(201);
    const mail = await nextMail('You need do nothing more');
    expect(mail.headers.to).toContain('village-hall@');
    expect(mail.raw).not.toContain('Ada');
  });

  test('does not overwrite what happened since it opened the page', async () => {
    const { id, link } = await sent();
    const opened = await openWith(link, CODE);
    await staff(`/referrals/${id}/events`, { action: 'add-information', words: 'Moved house.' });
    const refused = await choose(link, opened, 'accept');
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('Moved house.');
    expect((await stateOf(id)).state).toBe('received');
    await nextMail('Something was added');
  });
});

describe('a link', () => {
  test('is not used up by programs that look at it first, however often', async () => {
    const { id, link } = await sent();
    for (let i = 0; i < 20; i++) expect((await fetch(link, { method: i % 2 === 0 ? 'GET' : 'HEAD' })).status).toBe(200);
    expect((await stateOf(id)).state).toBe('sent');
    expect((await openWith(link, CODE)).status).toBe(200);
  });

  test('works once; then it says so, and sends a new one to the address that is known', async () => {
    const { link } = await sent();
    expect((await openWith(link, CODE)).status).toBe(200);
    clock = new Date(clock.getTime() + 31 * 60_000);
    const used = await openWith(link, CODE);
    expect(used.status).toBe(410);
    expect(used.html).toContain('This link has been used');
    expect((await submit(`${link}/renew`, {})).title).toContain('on its way');
    const renewed = linkIn(await nextMail('A new link'));
    expect(renewed).not.toBe(link);
    expect((await openWith(renewed, CODE)).html).toContain('Ada Example');
    for (let i = 0; i < 3; i++) await submit(`${link}/renew`, {});
    await nextMail('A new link');
    await nextMail('A new link');
    expect((await submit(`${link}/renew`, {})).title).toContain('Please look for our last e-mail');
  });

  test('keeps the page it opened through Reload and Back for half an hour, which send nothing again', async () => {
    const { id, link } = await sent();
    const opened = await openWith(link, CODE);
    expect((await follow(link, opened.cookie)).html).toContain('Ada Example');
    const asking = await choose(link, opened, 'ask');
    expect(asking.html).toContain('What would you like to know?');
    expect((await follow(`${link}/act?act=ask`, opened.cookie)).html).toContain('What would you like to know?');
    expect((await follow(link, opened.cookie)).html).toContain('Yes, we can help');
    expect((await choose(link, opened, 'accept')).title).toContain('Thank you for saying yes');
    expect((await follow(`${link}/done?act=accept`, opened.cookie)).title).toContain('Thank you for saying yes');
    expect((await eventsOf(id)).map(({ action }) => action)).toEqual(['create', 'send', 'receive', 'accept']);
    await nextMail('Thank you');
  });

  test('takes the code again while its page is open, on another telephone too; the page before is closed', async () => {
    const { link } = await sent();
    const before = await openWith(link, CODE);
    expect((await follow(link)).html).toContain('Your answer code');
    const fresh = await openWith(link, CODE);
    expect(fresh.html).toContain('Ada Example');
    expect((await choose(link, before, 'accept')).html).toContain('Your answer code');
    expect((await follow(link, before.cookie)).html).not.toContain('Ada');
    expect((await choose(link, fresh, 'accept')).title).toContain('Thank you for saying yes');
    await nextMail('Thank you');
  });

  test('runs out after a week', async () => {
    const { link } = await sent();
    clock = new Date(clock.getTime() + 7 * 86_400_000 + 1000);
    const late = await openWith(link, CODE);
    expect(late.status).toBe(410);
    expect(late.html).toContain('This link has run out');
    expect(late.html).toContain('01632 960 111');
  });

  test('takes five wrong codes, is then closed even to the right one, and a coordinator sends another', async () => {
    const { id, link } = await sent();
    for (const left of [4, 3, 2, 1]) {
      const wrong = await openWith(link, '111111');
      expect(wrong.status).toBe(403);
      expect(wrong.html).toContain(left === 1 ? 'once more' : `${left} more times`);
    }
    const { version } = (await staff('/referrals?limit=1')).body as { version: string };
    const told = staff(`/changes?since=${version}`);
    expect((await openWith(link, '111111')).status).toBe(410);
    // Whoever has the list open sees the alert come.
    expect((await told).body.changed).toBe(true);
    const closed = await openWith(link, CODE);
    expect(closed.html).toContain('This link is closed');
    expect((await submit(`${link}/renew`, {})).status).toBe(410);
    expect((await stateOf(id)).alerts).toEqual(['locked']);
    const { code } = (await staff('/partners/hall/code', {})).body as { code: string };
    expect(code).toMatch(/^\d{6}$/u);
    expect((await staff(`/referrals/${id}/link`, {})).status).toBe(201);
    const fresh = linkIn(await nextMail('A new link'));
    expect((await openWith(fresh, code)).status).toBe(200);
    const other = await sent();
    expect((await openWith(other.link, CODE)).status).toBe(code === CODE ? 200 : 403);
    await backToTheCode();
  });

  test('cannot be guessed at over many links: ten wrong codes in a day lock all of a partner, until it has a new one', async () => {
    const links = [await sent(), await sent(), await sent(), await sent()] as const;
    const statusOf = async ({ link }: { link: string }) => (await openWith(link, '111111')).status;
    const tryFour = async (one: { link: string }) => {
      for (let i = 0; i < 4; i++) expect(await statusOf(one)).toBe(403);
    };
    await tryFour(links[0]);
    await tryFour(links[1]);
    // A new link brings no new tries.
    expect((await submit(`${links[1].link}/renew`, {})).status).toBe(200);
    const renewed = linkIn(await nextMail('A new link'));
    expect((await openWith(renewed, '111111')).html).toContain('once more');
    expect((await openWith(renewed, '111111')).status).toBe(410);
    expect((await stateOf(links[1].id)).alerts).toEqual(['locked']);
    expect((await nextMail('A link was closed')).text).toContain('ten in a day');
    for (const { link } of [...links, { link: renewed }]) {
      expect((await openWith(link, CODE)).html).toContain('This link is closed');
      expect((await follow(link)).status).toBe(410);
      expect((await submit(`${link}/renew`, {})).status).toBe(410);
    }
    const { code } = (await staff('/partners/hall/code', {})).body as { code: string };
    expect((await openWith(links[3].link, code)).html).toContain('Ada Example');
    await backToTheCode();
  });

  test('forgives wrong codes after a day', async () => {
    for (let day = 0; day < 3; day++) {
      for (const { link } of [await sent(), await sent()]) {
        for (let i = 0; i < 4; i++) expect((await openWith(link, '111111')).status).toBe(403);
        expect((await openWith(link, CODE)).status).toBe(200);
      }
      clock = new Date(clock.getTime() + 86_400_000);
    }
  });

  test('is closed by the new one that was asked for, though nobody had opened it', async () => {
    const { link } = await sent();
    await submit(`${link}/renew`, {});
    expect((await openWith(link, CODE)).html).toContain('This link has been used');
    expect((await openWith(linkIn(await nextMail('A new link')), CODE)).html).toContain('Ada Example');
  });

  test('leads nowhere once the referral is with somebody else, who has to answer for themselves', async () => {
    const { id, link } = await sent();
    const opened = await openWith(link, CODE);
    await choose(link, opened, 'accept');
    await nextMail('Thank you');
    await staff(`/referrals/${id}/events`, { action: 'assign', partnerId: 'trust' });
    expect(await stateOf(id)).toMatchObject({ state: 'sent', partnerName: 'Community trust' });
    const theirs = linkIn(await nextMail('Somebody has asked for help from Community trust'));
    const asked = await openWith(theirs, CODE);
    expect(asked.html).toContain('They wait for your answer');
    expect(asked.html).toContain('Yes, we can help');
    expect(asked.html).not.toContain('You said yes');
    expect((await nextMail('You need do nothing more')).headers.to).toContain('village-hall@');
    expect((await choose(link, opened, 'accept')).status).toBe(410);
    expect((await submit(`${link}/renew`, {})).html).toContain('There is nothing more to do');
  });

  test('closes the page once the partner has declined, which has nothing more to read', async () => {
    const { link } = await sent();
    const opened = await openWith(link, CODE);
    const declined = await choose(link, opened, 'decline', { reason: 'no-capacity' });
    expect(declined.title).toContain('Thank you for telling us');
    for (const page of [await follow(link, opened.cookie), await choose(link, opened, 'accept')]) {
      expect(page.status).toBe(410);
      expect(page.html).toContain('There is nothing more to do');
      expect(page.html).not.toContain('Ada');
    }
    expect((await follow(`${link}/done?act=decline`, opened.cookie)).title).toContain('Thank you for telling us');
  });

  test('closes the page when the partner has a new code, and when all its links are locked', async () => {
    const { link } = await sent();
    const opened = await openWith(link, CODE);
    await staff('/partners/hall/code', {});
    expect((await follow(link, opened.cookie)).html).toContain('This link has been used');
    await backToTheCode();
    const open = await sent();
    const page = await openWith(open.link, CODE);
    for (const other of [await sent(), await sent()]) {
      for (let i = 0; i < 5; i++) await openWith(other.link, '111111');
    }
    expect((await follow(open.link, page.cookie)).html).toContain('This link is closed');
    await backToTheCode();
  });

  test('closes the page four hours after the code was entered, however much is done', async () => {
    const { link } = await sent();
    const opened = await openWith(link, CODE);
    const seenAfter = async (minutes: number) => {
      clock = new Date(clock.getTime() + minutes * 60_000);
      return (await follow(link, opened.cookie)).html;
    };
    for (let i = 0; i < 9; i++) expect(await seenAfter(25)).toContain('Ada Example');
    expect(await seenAfter(25)).toContain('This link has been used');
  });

  test('closes the page that it opened after half an hour without a word', async () => {
    const { link } = await sent();
    const opened = await openWith(link, CODE);
    clock = new Date(clock.getTime() + 31 * 60_000);
    expect((await choose(link, opened, 'accept')).html).toContain('This link has been used');
  });
});

/** Tokens that nobody was sent: guessed, cut, changed, too long, aimed at the program. */
function hostileTokens(good: string): string[] {
  const flip = (at: number) => good.slice(0, at) + (good[at] === 'A' ? 'B' : 'A') + good.slice(at + 1);
  return [
    ...Array.from({ length: 20 }, () => randomBytes(32).toString('base64url')),
    ...[0, 1, 7, 21, 40, 41].map(flip),
    ...[1, 10, 42].map((length) => good.slice(0, length)),
    ...[`${good}A`, `${good}=`, `${good}%00`, `%20${good}`, good + good, good.split('').reverse().join('')],
    ...[
      good.replaceAll(/[a-z]/gu, (letter) => letter.toUpperCase()),
      good.replaceAll(/[A-Z]/gu, (letter) => letter.toLowerCase()),
    ],
    ...[
      '%2e%2e%2fstaff',
      '..%2f..%2fhealth',
      '%00',
      'null',
      'undefined',
      '0',
      '-1',
      'NaN',
      '[object%20Object]',
      '__proto__',
    ],
    ...[
      "'%20or%201=1--",
      '%27;drop%20table%20nk.referrals;--',
      '%3Cscript%3Ealert(1)%3C/script%3E',
      '{{7*7}}',
      '$%7B7*7%7D',
    ],
    ...['x'.repeat(43), '_'.repeat(43), 'x'.repeat(4000), '\u0430'.repeat(43), '%F0%9F%AB%96'],
    ...[
      randomBytes(32).toString('hex'),
      randomBytes(16).toString('base64url'),
      Buffer.from('{"alg":"none"}').toString('base64url'),
    ],
  ];
}

describe('a token that nobody was sent', () => {
  test('is refused, 60 times out of 60: no page opens, nothing is done, nothing is repeated', async () => {
    const { id, link } = await sent();
    const [base = '', token = ''] = link.split('/answer/');
    const tokens = hostileTokens(token);
    expect(tokens.length).toBeGreaterThanOrEqual(60);
    for (const hostile of tokens) {
      for (const response of [
        await fetch(`${base}/answer/${hostile}`),
        await fetch(`${base}/answer/${hostile}`, { method: 'POST', body: new URLSearchParams({ code: CODE }) }),
      ]) {
        expect([hostile, response.status]).toEqual([hostile, 404]);
        const text = await response.text();
        expect(text).not.toContain('Ada');
        expect(text).not.toContain('<script');
      }
    }
    expect((await stateOf(id)).state).toBe('sent');
    expect((await openWith(link, CODE)).status).toBe(200);
  }, 60_000);

  test.each(['', 'x', randomBytes(32).toString('base64url')])(
    'opens no page with the secret %o of another',
    async (session) => {
      const { link } = await sent();
      const opened = await openWith(link, CODE);
      const refused = await choose(link, { ...opened, cookie: `nk-answer=${session}` }, 'accept');
      expect(refused.status).toBe(403);
      expect(refused.html).toContain('Your answer code');
      expect(refused.html).not.toContain('Ada');
    },
  );
});

describe('a page to answer on', () => {
  test('is kept nowhere, tells nobody where it was, and runs no script', async () => {
    const { link } = await sent();
    const { headers, html } = await openWith(link, CODE);
    const opening = await fetch(link, {
      method: 'POST',
      body: new URLSearchParams({ code: CODE }),
      redirect: 'manual',
    });
    expect(opening.headers.get('cache-control')).toBe('no-store');
    // Its only cookie is for the pages of this link, is read by no script, and ends with the browser.
    const cookie = opening.headers.get('set-cookie') ?? '';
    expect(cookie.replace(/=[^;]+/u, '')).toBe(`nk-answer; Path=${new URL(link).pathname}; HttpOnly; SameSite=Strict`);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('set-cookie')).toBeNull();
    expect(html).not.toContain('<script');
    expect(html).not.toContain(' style=');
  });

  test('leaves no token, code or word in the log, and a whole audit', async () => {
    const all = lines.join('\n');
    expect(lines.filter((line) => line.includes('/answer/{token}')).length).toBeGreaterThan(20);
    for (const mail of await mailIn(drop)) {
      const token = linkIn(mail).split('/answer/')[1];
      if (token !== undefined) expect(all).not.toContain(token);
    }
    for (const secret of ['Ada', CODE, 'three steps', 'village-hall']) expect(all).not.toContain(secret);
    const place = { folder: folder.path };
    expect((await verifyAudit(place, place)).findings).toEqual([]);
  });

  test('is for forms only', async () => {
    const { link } = await sent();
    const response = await fetch(link, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' });
    expect(response.status).toBe(415);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toContain('01632 960 111');
    const big = await fetch(link, { method: 'POST', body: new URLSearchParams({ code: 'x'.repeat(50_000) }) });
    expect(big.status).toBe(413);
  });

  test('is nowhere for referrals that no service was asked for', async () => {
    await post(server.url, anOpenReferral());
    expect((await nextMail('A referral needs a service')).text).not.toContain('/answer/');
  });
});
