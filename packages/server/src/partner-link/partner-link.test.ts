import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyAudit } from '../store/maintenance.js';
import { eraseReferral } from '../store/records.js';
import { choose, follow, openWith } from '../testing/answer-page.js';
import { CODE, loggedOf, startAnswering, type Answering } from '../testing/answering.js';
import { linkIn } from '../testing/mail.js';
import { aReferral, anOpenReferral, post } from '../testing/requests.js';

let demo: Answering;

beforeAll(async () => {
  demo = await startAnswering();
});

afterAll(() => demo.close());

describe('the e-mail to a partner without a system', () => {
  test('holds a link and no personal data, in plain words that can be read aloud', async () => {
    const { mail, link } = await demo.sent();
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
    const { link, mail } = await demo.sent({ restrictedNote: 'Her brother must not know.' });
    expect(mail.raw).not.toContain('brother');
    expect((await openWith(link, CODE)).html).toMatch(
      /For your team only<\/dt>\s*<dd><bdi>Her brother must not know\./u,
    );
  });

  test('reads each thing that somebody wrote in its own direction: it turns no number, name or word next to it', async () => {
    const { html } = await openWith(
      (
        await demo.sent({
          person: { ...aReferral().person, name: 'Ada\u202E Example' },
          reason: 'Company\u2069 at\u2067 lunch.',
          referrer: {
            ...{ kind: 'someone-else', name: 'שרה', relationship: 'אחות\u202E', telephone: '01632 960201' },
            basis: 'person-agrees',
          },
        })
      ).link,
      CODE,
    );
    expect(html).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u);
    expect(html).toContain('<h1><bdi>Ada Example</bdi></h1>');
    expect(html).toContain('<bdi>Company at lunch.</bdi>');
    expect(html).toContain('<dd><bdi>שרה</bdi>, <bdi>אחות</bdi>, <bdi>01632 960201</bdi></dd>');
    expect(html).toContain('<dd>By telephone: <a href="tel:01632960001"><bdi>01632 960001</bdi></a></dd>');
  });

  test('is told at the top that the person who asked is worried about safety, and what to do', async () => {
    const referrer = { kind: 'someone-else', name: 'Sam', basis: 'safety-concern' } as const;
    const { html } = await openWith((await demo.sent({ referrer })).link, CODE);
    const at = (words: string) => html.indexOf(words);
    expect(at('is worried about somebody’s safety')).toBeGreaterThan(at('<h1>'));
    expect(at('is worried about somebody’s safety')).toBeLessThan(at('<dl>'));
    expect(html).toMatch(/safeguarding procedure.*<a href="tel:999">999<\/a>/su);
    expect((await openWith((await demo.sent()).link, CODE)).html).not.toContain('safeguarding');
  });

  test('is told that a form may have been filled in by a machine, until it has answered or a coordinator has looked', async () => {
    const machine = async () => {
      const { token } = (await (await fetch(`${demo.url()}/referrals/opened`)).json()) as { token: string };
      const sent = await post(demo.url(), aReferral(), { 'Nk-Form': `${token}; decoy` });
      const { id } = (await sent.json()) as { id: string };
      return { id, link: linkIn(await demo.nextMail('Somebody has asked for help')) };
    };
    const MARK = 'may have been filled in by a machine';
    const { link } = await machine();
    const page = await openWith(link, CODE);
    const { html } = page;
    expect(html.indexOf(MARK)).toBeGreaterThan(html.indexOf('<h1>'));
    expect(html.indexOf(MARK)).toBeLessThan(html.indexOf('<dl>'));
    expect((await openWith((await demo.sent()).link, CODE)).html).not.toContain(MARK);
    await choose(link, page, 'accept');
    await demo.nextMail('Thank you');
    expect((await follow(link, page.cookie)).html).not.toContain(MARK);
    const other = await machine();
    const { raised } = (await demo.staff(`/referrals/${other.id}`)).body;
    const looked = await demo.staff(`/referrals/${other.id}/alerts`, { raised, dealtWith: ['machine'] });
    expect(looked.status).toBe(200);
    expect((await openWith(other.link, CODE)).html).not.toContain(MARK);
  });

  test('reads what was added since before how to reach the person, and it is read by that', async () => {
    const { id, link } = await demo.sent();
    await demo.staff(`/referrals/${id}/events`, { action: 'add-information', words: 'Not the landline.' });
    const chosen = async () => (await demo.staff('/referrals?only=added')).body.referrals as { id: string }[];
    expect(await chosen()).toMatchObject([{ id }]);
    const { html } = await openWith(link, CODE);
    await demo.nextMail('Something was added');
    expect(html.indexOf('Not the landline.')).toBeLessThan(html.indexOf('How to reach them'));
    expect(await chosen()).toEqual([]);
  });

  test('reads what it needs and says yes; each step is an event of its own, through the link', async () => {
    const { id, link } = await demo.sent({ whatMatters: 'Talking <b>with</b> others.\nMusic.' });
    const asked = await follow(link);
    expect(asked.status).toBe(200);
    expect(asked.html).not.toContain('Ada');
    const opened = await openWith(link, '246 810');
    expect(opened.html).toContain('Ada Example');
    expect(opened.html).toContain('<a href="tel:01632960001"><bdi>01632 960001</bdi></a>');
    expect(opened.html).toContain('Talking &lt;b&gt;with&lt;/b&gt; others.');
    // The least that is needed: no date of birth, and no address of somebody who is to be telephoned.
    expect(opened.html).not.toMatch(/1950|DE1 1AA/u);
    const done = await choose(link, opened, 'accept');
    expect(done.title).toContain('Thank you for saying yes');
    const events = await demo.eventsOf(id);
    expect(events.map(({ action }) => action)).toEqual(['create', 'send', 'receive', 'accept']);
    expect(events[3]?.by).toMatchObject({
      role: 'provider',
      partnerId: 'hall',
      accountId: expect.stringMatching(/^link:/u) as string,
    });
    expect(events[3]?.by).toEqual(events[2]?.by);
    await demo.nextMail('Thank you');
  });

  test('gets a link to say later what came of it', async () => {
    const { id, link } = await demo.sent();
    await choose(link, await openWith(link, CODE), 'accept');
    const later = linkIn(await demo.nextMail('Thank you'));
    demo.wait(20 * 86_400_000);
    const opened = await openWith(later, CODE);
    const asking = await choose(later, opened, 'outcome');
    expect(asking.title).toContain('What came of it?');
    expect((await choose(later, asking, 'outcome', {})).status).toBe(400);
    await choose(later, asking, 'outcome', { outcome: 'got-help' });
    expect(await demo.stateOf(id)).toMatchObject({ state: 'completed', outcome: 'got-help' });
  });

  test('is told that there is nothing more to do when what was written has been erased meanwhile', async () => {
    const { id, link } = await demo.sent();
    const asking = await choose(link, await openWith(link, CODE), 'ask');
    const { reference } = await demo.stateOf(id);
    await eraseReferral({ folder: demo.folder }, { folder: demo.folder }, String(reference), { now: demo.tick() });
    const asked = await choose(link, asking, 'ask', { words: 'Which day suits them?' });
    expect(asked.status).toBe(410);
    expect(asked.title).toContain('There is nothing more to do');
    expect((await demo.eventsOf(id)).map(({ action }) => action)).toEqual(['create', 'send', 'receive']);
  });

  test('declines with a reason, and the referral is with the coordinators, its chain kept', async () => {
    const { id, link } = await demo.sent();
    const asking = await choose(link, await openWith(link, CODE), 'decline');
    const done = await choose(link, asking, 'decline', { reason: 'no-capacity' });
    expect(done.status).toBe(200);
    const declined = await demo.stateOf(id);
    expect(declined).toMatchObject({ state: 're-routed', reason: 'no-capacity' });
    const next = await demo.stateOf(declined.replacedById as string);
    expect(next).toMatchObject({ state: 'sent', hops: 1, replacesId: id });
    const triage = (await demo.staff('/referrals?triage=true&limit=200')).body.referrals as { id: string }[];
    expect(triage.map((each) => each.id)).toContain(declined.replacedById);
    expect((await demo.nextMail('A referral needs a service')).headers.to).toContain('coordinator@');
  });

  test('asks a question; the coordinator is told, answers, and the answer comes with a new link', async () => {
    const { id, link } = await demo.sent();
    const asking = await choose(link, await openWith(link, CODE), 'ask');
    await choose(link, asking, 'ask', { words: 'Can she manage three steps?' });
    const stuck = await demo.stateOf(id);
    expect(stuck).toMatchObject({
      alerts: ['question'],
      notes: [{ sequence: 4, words: 'Can she manage three steps?' }],
    });
    const told = await demo.nextMail('A service has a question');
    expect(told.raw).not.toContain('three steps');
    const waiting = async () =>
      ((await demo.staff('/referrals?triage=true&limit=200')).body.referrals as { id: string }[]).map((one) => one.id);
    // Seeing to it is no answer.
    expect((await demo.staff(`/referrals/${id}/events`, { action: 'allocate', assigneeId: 'demo' })).status).toBe(201);
    expect((await demo.stateOf(id)).alerts).toEqual(['question']);
    expect(await waiting()).toContain(id);
    await demo.staff(`/referrals/${id}/events`, { action: 'add-information', words: 'Yes, with a rail.' });
    expect((await demo.stateOf(id)).alerts).toBeUndefined();
    expect(await waiting()).not.toContain(id);
    const answered = await openWith(linkIn(await demo.nextMail('Something was added')), CODE);
    expect(answered.html).toContain('Yes, with a rail.');
    expect(answered.html).toContain('Can she manage three steps?');
  });

  test('pauses: new requests go to the coordinators, who see why, until it starts again', async () => {
    const { link } = await demo.sent();
    const opened = await openWith(link, CODE);
    await choose(link, opened, 'pause');
    const { id } = (await (await post(demo.url(), aReferral())).json()) as { id: string };
    const waiting = await demo.stateOf(id);
    expect(waiting).toMatchObject({ alerts: ['paused'], serviceId: 'lunch' });
    expect(waiting.partnerId).toBeUndefined();
    const again = await follow(link, opened.cookie);
    expect(again.html).toContain('Start sending us new requests again');
    await choose(link, again, 'go-on');
    const { id: next } = (await (await post(demo.url(), aReferral())).json()) as { id: string };
    expect((await demo.stateOf(next)).partnerId).toBe('hall');
    await demo.nextMail('Somebody has asked for help');
  });

  test('is told plainly when the person has asked to stop, and says that it has', async () => {
    const { id, link } = await demo.sent();
    await choose(link, await openWith(link, CODE), 'accept');
    await demo.nextMail('Thank you');
    await demo.staff(`/referrals/${id}/events`, { action: 'request-cancellation', reason: 'no-longer-needed' });
    const mail = await demo.nextMail('Somebody has asked to stop');
    const opened = await openWith(linkIn(mail), CODE);
    await choose(linkIn(mail), opened, 'stop');
    expect(await demo.stateOf(id)).toMatchObject({ state: 'cancelled', reason: 'no-longer-needed' });
  });

  test.each([
    ['re-route', 'distance'],
    ['reject', 'not-eligible'],
    ['fail', 'could-not-contact'],
  ])('is told that it need do nothing more after %s by a coordinator', async (action, reason) => {
    const { id } = await demo.sent();
    expect((await demo.staff(`/referrals/${id}/events`, { action, reason })).status).toBe(201);
    const mail = await demo.nextMail('You need do nothing more');
    expect(mail.headers.to).toContain('village-hall@');
    expect(mail.raw).not.toContain('Ada');
  });

  test('does not overwrite what happened since it opened the page', async () => {
    const { id, link } = await demo.sent();
    const opened = await openWith(link, CODE);
    await demo.staff(`/referrals/${id}/events`, { action: 'add-information', words: 'Moved house.' });
    const refused = await choose(link, opened, 'accept');
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('Moved house.');
    expect((await demo.stateOf(id)).state).toBe('received');
    await demo.nextMail('Something was added');
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
    const { id, link } = await demo.sent();
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
    expect((await demo.stateOf(id)).state).toBe('sent');
    expect((await openWith(link, CODE)).status).toBe(200);
  }, 60_000);

  test.each(['', 'x', randomBytes(32).toString('base64url')])(
    'opens no page with the secret %o of another',
    async (session) => {
      const { link } = await demo.sent();
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
    const { link } = await demo.sent();
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
    const { answers, leaks } = await loggedOf(demo);
    expect(answers).toBeGreaterThan(20);
    expect(leaks).toEqual([]);
    const place = { folder: demo.folder };
    expect((await verifyAudit(place, place)).findings).toEqual([]);
  });

  test('is for forms only', async () => {
    const { link } = await demo.sent();
    const response = await fetch(link, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' });
    expect(response.status).toBe(415);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toContain('01632 960 111');
    const big = await fetch(link, { method: 'POST', body: new URLSearchParams({ code: 'x'.repeat(50_000) }) });
    expect(big.status).toBe(413);
  });

  test('is nowhere for referrals that no service was asked for', async () => {
    await post(demo.url(), anOpenReferral());
    expect((await demo.nextMail('A referral needs a service')).text).not.toContain('/answer/');
  });
});
