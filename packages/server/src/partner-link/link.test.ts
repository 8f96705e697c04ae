import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyAudit } from '../store/maintenance.js';
import { choose, follow, openWith, submit } from '../testing/answer-page.js';
import { CODE, loggedOf, startAnswering, type Answering } from '../testing/answering.js';
import { linkIn } from '../testing/mail.js';

let demo: Answering;

beforeAll(async () => {
  demo = await startAnswering();
});

afterAll(() => demo.close());

describe('a link', () => {
  test('is not used up by programs that look at it first, however often', async () => {
    const { id, link } = await demo.sent();
    for (let i = 0; i < 20; i++) expect((await fetch(link, { method: i % 2 === 0 ? 'GET' : 'HEAD' })).status).toBe(200);
    expect((await demo.stateOf(id)).state).toBe('sent');
    expect((await openWith(link, CODE)).status).toBe(200);
  });

  test('works once; then it says so, and sends a new one to the address that is known', async () => {
    const { link } = await demo.sent();
    expect((await openWith(link, CODE)).status).toBe(200);
    demo.wait(31 * 60_000);
    const used = await openWith(link, CODE);
    expect(used.status).toBe(410);
    expect(used.html).toContain('This link has been used');
    expect((await submit(`${link}/renew`, {})).title).toContain('on its way');
    const renewed = linkIn(await demo.nextMail('A new link'));
    expect(renewed).not.toBe(link);
    expect((await openWith(renewed, CODE)).html).toContain('Ada Example');
    for (let i = 0; i < 3; i++) await submit(`${link}/renew`, {});
    await demo.nextMail('A new link');
    await demo.nextMail('A new link');
    expect((await submit(`${link}/renew`, {})).title).toContain('Please look for our last e-mail');
  });

  test('keeps the page it opened through Reload and Back for half an hour, which send nothing again', async () => {
    const { id, link } = await demo.sent();
    const opened = await openWith(link, CODE);
    expect((await follow(link, opened.cookie)).html).toContain('Ada Example');
    const asking = await choose(link, opened, 'ask');
    expect(asking.html).toContain('What would you like to know?');
    expect((await follow(`${link}/act?act=ask`, opened.cookie)).html).toContain('What would you like to know?');
    expect((await follow(link, opened.cookie)).html).toContain('Yes, we can help');
    expect((await choose(link, opened, 'accept')).title).toContain('Thank you for saying yes');
    expect((await follow(`${link}/done?act=accept`, opened.cookie)).title).toContain('Thank you for saying yes');
    expect((await demo.eventsOf(id)).map(({ action }) => action)).toEqual(['create', 'send', 'receive', 'accept']);
    await demo.nextMail('Thank you');
  });

  test('takes the code again while its page is open, on another telephone too; the page before is closed', async () => {
    const { link } = await demo.sent();
    const before = await openWith(link, CODE);
    expect((await follow(link)).html).toContain('Your answer code');
    const fresh = await openWith(link, CODE);
    expect(fresh.html).toContain('Ada Example');
    expect((await choose(link, before, 'accept')).html).toContain('Your answer code');
    expect((await follow(link, before.cookie)).html).not.toContain('Ada');
    expect((await choose(link, fresh, 'accept')).title).toContain('Thank you for saying yes');
    await demo.nextMail('Thank you');
  });

  test('runs out after a week', async () => {
    const { link } = await demo.sent();
    demo.wait(7 * 86_400_000 + 1000);
    const late = await openWith(link, CODE);
    expect(late.status).toBe(410);
    expect(late.html).toContain('This link has run out');
    expect(late.html).toContain('01632 960 111');
  });

  test('takes five wrong codes, is then closed even to the right one, and a coordinator sends another', async () => {
    const { id, link } = await demo.sent();
    for (const left of [4, 3, 2, 1]) {
      const wrong = await openWith(link, '111111');
      expect(wrong.status).toBe(403);
      expect(wrong.html).toContain(left === 1 ? 'once more' : `${left} more times`);
    }
    const { version } = (await demo.staff('/referrals?limit=1')).body as { version: string };
    const told = demo.staff(`/changes?since=${version}`);
    expect((await openWith(link, '111111')).status).toBe(410);
    // Anyone who has the list open sees the alert come.
    expect((await told).body.changed).toBe(true);
    const closed = await openWith(link, CODE);
    expect(closed.html).toContain('This link is closed');
    expect((await submit(`${link}/renew`, {})).status).toBe(410);
    expect((await demo.stateOf(id)).alerts).toEqual(['locked']);
    const { code } = (await demo.staff('/partners/hall/code', {})).body as { code: string };
    expect(code).toMatch(/^\d{6}$/u);
    expect((await demo.staff(`/referrals/${id}/link`, {})).status).toBe(201);
    const fresh = linkIn(await demo.nextMail('A new link'));
    expect((await openWith(fresh, code)).status).toBe(200);
    const other = await demo.sent();
    expect((await openWith(other.link, CODE)).status).toBe(code === CODE ? 200 : 403);
    await demo.backToTheCode();
  });

  test('cannot be guessed at over many links: ten wrong codes in a day lock all of a partner, until it has a new one', async () => {
    const links = [await demo.sent(), await demo.sent(), await demo.sent(), await demo.sent()] as const;
    const statusOf = async ({ link }: { link: string }) => (await openWith(link, '111111')).status;
    const tryFour = async (one: { link: string }) => {
      for (let i = 0; i < 4; i++) expect(await statusOf(one)).toBe(403);
    };
    await tryFour(links[0]);
    await tryFour(links[1]);
    // A new link brings no new tries.
    expect((await submit(`${links[1].link}/renew`, {})).status).toBe(200);
    const renewed = linkIn(await demo.nextMail('A new link'));
    expect((await openWith(renewed, '111111')).html).toContain('once more');
    expect((await openWith(renewed, '111111')).status).toBe(410);
    expect((await demo.stateOf(links[1].id)).alerts).toEqual(['locked']);
    expect((await demo.nextMail('A link was closed')).text).toContain('ten in a day');
    for (const { link } of [...links, { link: renewed }]) {
      expect((await openWith(link, CODE)).html).toContain('This link is closed');
      expect((await follow(link)).status).toBe(410);
      expect((await submit(`${link}/renew`, {})).status).toBe(410);
    }
    const { code } = (await demo.staff('/partners/hall/code', {})).body as { code: string };
    expect((await openWith(links[3].link, code)).html).toContain('Ada Example');
    await demo.backToTheCode();
  });

  test('forgives wrong codes after a day', async () => {
    for (let day = 0; day < 3; day++) {
      for (const { link } of [await demo.sent(), await demo.sent()]) {
        for (let i = 0; i < 4; i++) expect((await openWith(link, '111111')).status).toBe(403);
        expect((await openWith(link, CODE)).status).toBe(200);
      }
      demo.wait(86_400_000);
    }
  });

  test('is closed by the new one that was asked for, though nobody had opened it', async () => {
    const { link } = await demo.sent();
    await submit(`${link}/renew`, {});
    expect((await openWith(link, CODE)).html).toContain('This link has been used');
    expect((await openWith(linkIn(await demo.nextMail('A new link')), CODE)).html).toContain('Ada Example');
  });

  test('leads nowhere once the referral is with somebody else, who has to answer for themselves', async () => {
    const { id, link } = await demo.sent();
    const opened = await openWith(link, CODE);
    await choose(link, opened, 'accept');
    await demo.nextMail('Thank you');
    await demo.staff(`/referrals/${id}/events`, { action: 'assign', partnerId: 'trust' });
    expect(await demo.stateOf(id)).toMatchObject({ state: 'sent', partnerName: 'Community trust' });
    const theirs = linkIn(await demo.nextMail('Somebody has asked for help from Community trust'));
    const asked = await openWith(theirs, CODE);
    expect(asked.html).toContain('They wait for your answer');
    expect(asked.html).toContain('Yes, we can help');
    expect(asked.html).not.toContain('You said yes');
    expect((await demo.nextMail('You need do nothing more')).headers.to).toContain('village-hall@');
    expect((await choose(link, opened, 'accept')).status).toBe(410);
    expect((await submit(`${link}/renew`, {})).html).toContain('There is nothing more to do');
  });

  test('closes the page once the partner has declined, which has nothing more to read', async () => {
    const { link } = await demo.sent();
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
    const { link } = await demo.sent();
    const opened = await openWith(link, CODE);
    await demo.staff('/partners/hall/code', {});
    expect((await follow(link, opened.cookie)).html).toContain('This link has been used');
    await demo.backToTheCode();
    const open = await demo.sent();
    const page = await openWith(open.link, CODE);
    for (const other of [await demo.sent(), await demo.sent()]) {
      for (let i = 0; i < 5; i++) await openWith(other.link, '111111');
    }
    expect((await follow(open.link, page.cookie)).html).toContain('This link is closed');
    await demo.backToTheCode();
  });

  test('closes the page four hours after the code was entered, however much is done', async () => {
    const { link } = await demo.sent();
    const opened = await openWith(link, CODE);
    const seenAfter = async (minutes: number) => {
      demo.wait(minutes * 60_000);
      return (await follow(link, opened.cookie)).html;
    };
    for (let i = 0; i < 9; i++) expect(await seenAfter(25)).toContain('Ada Example');
    expect(await seenAfter(25)).toContain('This link has been used');
  });

  test('closes the page that it opened after half an hour without a word', async () => {
    const { link } = await demo.sent();
    const opened = await openWith(link, CODE);
    demo.wait(31 * 60_000);
    expect((await choose(link, opened, 'accept')).html).toContain('This link has been used');
  });

  test('leaves no token, code or word in the log, however it ends, and a whole audit', async () => {
    const { answers, leaks } = await loggedOf(demo);
    expect(answers).toBeGreaterThan(20);
    expect(leaks).toEqual([]);
    const place = { folder: demo.folder };
    expect((await verifyAudit(place, place)).findings).toEqual([]);
  });
});
