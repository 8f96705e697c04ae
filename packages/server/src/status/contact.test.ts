import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadKeyring } from '../keys/master-key.js';
import type { Staff } from '../staff/staff.js';
import { verifyAudit } from '../store/maintenance.js';
import { withOwner } from '../store/owner.js';
import { copyOf } from '../store/subject-access.js';
import { startStaffDesk, type StaffDesk } from '../testing/staff-server.js';

import { asked, SAFE } from '../testing/contact-wish.js';

describe('somebody who asks that a person be reached another way', () => {
  const STAFF: Readonly<Record<string, Staff>> = {
    hall: { accountId: 'h1', role: 'provider', partnerId: 'hall' },
    police: { accountId: 'p1', role: 'police', partnerId: 'hall' },
    link: { accountId: 'c1', role: 'coordinator' },
  };
  let desk: StaffDesk;

  beforeAll(async () => {
    desk = await startStaffDesk(STAFF, { proxies: 1 });
  });

  afterAll(() => desk.close());

  const call: StaffDesk['call'] = (...asked) => desk.call(...asked);
  const sent = () => desk.sent();
  const ask = (reference: string, answers: object, id?: string) => asked(desk.url, reference, answers, id);
  const settle = async (who: string, id: string, action: 'use-contact' | 'keep-contact') =>
    call(who, `/${id}/events`, { action, sequence: (await call(who, `/${id}`)).body.sequence });

  test('changes nothing: all who answer see what was asked and when, with how the person is reached', async () => {
    const { id, reference } = await sent();
    await call('hall', `/${id}`);
    expect((await ask(reference, SAFE)).status).toBe(200);
    expect((await call('hall', '?only=added')).body.referrals).toMatchObject([{ id, added: true }]);
    for (const who of ['link', 'police', 'hall']) {
      const { body } = await call(who, `/${id}`);
      expect(body).toMatchObject({
        answers: { person: { telephone: '01632 960001' }, contact: { ways: ['telephone'] } },
        contactAsked: {
          at: expect.stringMatching(/^\d{4}-/u) as string,
          contact: { ways: ['text'], note: 'Never the landline.' },
          person: { telephone: '07700 900123' },
        },
        notes: [],
      });
      expect(body.hidden).toBeUndefined();
      expect(body.actions).not.toContain('use-contact');
      expect((body.events as unknown[]).at(-1)).toMatchObject({
        action: 'request-contact-change',
        by: { role: 'person' },
      });
    }
    expect((await call('hall', '?only=added')).body.referrals).toEqual([]);
  });

  test('is reached so, and in no other way, once somebody at the service uses it; who did is recorded', async () => {
    const { id, reference } = await sent();
    await ask(reference, SAFE);
    expect((await settle('hall', id, 'use-contact')).status).toBe(201);
    const { body } = await call('link', `/${id}`);
    expect(body).toMatchObject({ answers: { person: { telephone: '07700 900123' }, contact: { ways: ['text'] } } });
    expect(body.contactAsked).toBeUndefined();
    expect(JSON.stringify(body.answers)).not.toContain('960001');
    expect((body.events as unknown[]).at(-1)).toMatchObject({ action: 'use-contact', by: { accountId: 'h1' } });
    expect((await settle('hall', id, 'use-contact')).status).toBe(400);
  });

  test('is reached as before where the old is kept, and what was asked is shown to staff no more', async () => {
    const { id, reference } = await sent();
    await ask(reference, SAFE);
    expect((await settle('link', id, 'keep-contact')).status).toBe(201);
    const { body } = await call('hall', `/${id}`);
    expect(body).toMatchObject({ answers: { person: { telephone: '01632 960001' } } });
    expect(JSON.stringify(body)).not.toContain('900123');
  });

  test('is not used unseen: what was asked meanwhile has to be looked at first', async () => {
    const { id, reference } = await sent();
    const { sequence } = (await call('hall', `/${id}`)).body;
    await ask(reference, { ...SAFE, telephone: '07700 900124' });
    expect((await call('hall', `/${id}/events`, { action: 'use-contact', sequence })).status).toBe(409);
    expect((await call('hall', `/${id}/events`, { action: 'use-contact' })).status).toBe(400);
    expect((await settle('hall', id, 'use-contact')).status).toBe(201);
    expect((await call('hall', `/${id}`)).body).toMatchObject({ answers: { person: { telephone: '07700 900124' } } });
  });

  test('goes on with the referral, settled or not', async () => {
    const { id, reference } = await sent();
    await ask(reference, SAFE);
    await settle('link', id, 'use-contact');
    await ask(reference, { 'contact-ways': ['post'], address: '2 Low Road' });
    const on = { action: 're-route', reason: 'distance', serviceId: 'falls' };
    const { body: passed } = await call('link', `/${id}/events`, on);
    const { body } = await call('link', `/${String(passed.replacedById)}`);
    expect(body).toMatchObject({
      state: 'sent',
      answers: { person: { telephone: '07700 900123' }, contact: { ways: ['text'] } },
      contactAsked: { contact: { ways: ['post'] }, person: { address: '2 Low Road' } },
      notes: [],
    });
    expect((await settle('link', String(passed.replacedById), 'use-contact')).status).toBe(201);
    const { body: used } = await call('link', `/${String(passed.replacedById)}`);
    expect(used).toMatchObject({ answers: { person: { address: '2 Low Road' }, contact: { ways: ['post'] } } });
    expect(JSON.stringify(used.answers)).not.toMatch(/960001|900123/u);
    expect(JSON.stringify(used)).not.toContain('960001');
    expect(await verifyAudit(desk.place, desk.place)).toMatchObject({ ok: true });
  });

  test('counts once however often it is sent; while it waits no other takes its place, and three are taken in a day', async () => {
    const { id, reference } = await sent();
    const again = randomUUID();
    expect((await ask(reference, SAFE, again)).status).toBe(200);
    expect((await ask(reference, SAFE, again)).status).toBe(200);
    expect((await ask(reference, { ...SAFE, telephone: '07700 900124' }, again)).status).toBe(409);
    const other = await ask(reference, { ...SAFE, telephone: '07700 900999' });
    expect(other.status).toBe(429);
    expect(other.text).toContain('use the telephone');
    expect(other.text).not.toContain('today');
    expect((await call('hall', `/${id}`)).body).toMatchObject({
      contactAsked: { person: { telephone: '07700 900123' } },
    });
    for (const status of [200, 200, 429]) {
      await settle('hall', id, 'keep-contact');
      expect((await ask(reference, SAFE)).status).toBe(status);
    }
  });

  test('shows staff with it how often and when somebody tried again while it waits, nothing of what, also where it goes on', async () => {
    const { id, reference } = await sent();
    const again = randomUUID();
    await ask(reference, SAFE, again);
    await ask(reference, SAFE, again);
    const shown = async (who: string, which = id) =>
      (await call(who, `/${which}`)).body.contactAsked as { readonly again?: object } | undefined;
    expect((await shown('hall'))?.again).toBeUndefined();
    const before = await desk.version('hall');
    for (const telephone of ['07700 900998', '07700 900999']) {
      expect((await ask(reference, { ...SAFE, telephone })).status).toBe(429);
    }
    expect(await desk.version('hall')).not.toBe(before);
    const twice = { times: 2, lastAt: expect.stringMatching(/^\d{4}-.*Z$/u) as string };
    for (const who of ['hall', 'police', 'link']) expect(await shown(who)).toMatchObject({ again: twice });
    expect(JSON.stringify((await call('hall', `/${id}`)).body)).not.toMatch(/90099[89]/u);
    const on = { action: 're-route', reason: 'distance', serviceId: 'falls' };
    const passed = String((await call('link', `/${id}/events`, on)).body.replacedById);
    expect(await shown('link', passed)).toMatchObject({ again: twice });
    await settle('link', passed, 'keep-contact');
    expect(await shown('link', passed)).toBeUndefined();
    expect((await ask(reference, SAFE)).status).toBe(200);
    expect((await shown('link', passed))?.again).toBeUndefined();
    expect(await verifyAudit(desk.place, desk.place)).toMatchObject({ ok: true });
  });

  test('that is refused is counted once, however often the page sends it, also where the referral goes on meanwhile', async () => {
    const { id, reference } = await sent();
    await ask(reference, SAFE);
    const refused = randomUUID();
    const other = { ...SAFE, telephone: '07700 900999' };
    const times = async (which: string) =>
      ((await call('link', `/${which}`)).body.contactAsked as { readonly again?: { readonly times: number } }).again
        ?.times;
    await Promise.all([1, 2, 3].map(() => ask(reference, other, refused)));
    expect(await times(id)).toBe(1);
    const on = { action: 're-route', reason: 'distance', serviceId: 'falls' };
    const passed = String((await call('link', `/${id}/events`, on)).body.replacedById);
    expect((await ask(reference, other, refused.toUpperCase())).status).toBe(429);
    expect(await times(passed)).toBe(1);
    await ask(reference, other);
    expect(await times(passed)).toBe(2);
  });

  test('a fourth time in a day is shown to staff and stands in the coordinators’ list until one has seen to it, once however often it is sent', async () => {
    const { id, reference } = await sent();
    for (let i = 0; i < 3; i++) {
      await ask(reference, SAFE);
      await settle('hall', id, 'keep-contact');
    }
    const needs = async () => JSON.stringify((await call('link', '?only=triage')).body.referrals).includes(id);
    expect(await needs()).toBe(false);
    const before = await desk.version('hall');
    const fourth = randomUUID();
    const other = { ...SAFE, telephone: '07700 900999' };
    for (let i = 0; i < 2; i++) expect((await ask(reference, other, fourth)).status).toBe(429);
    expect(await desk.version('hall')).not.toBe(before);
    expect((await call('hall', `/${id}`)).body).toMatchObject({ alerts: ['asked-too-often'] });
    await call('hall', `/${id}/events`, { action: 'accept' });
    const { body } = await call('link', `/${id}`);
    expect(body).toMatchObject({ alerts: ['asked-too-often'], mayDealWith: ['asked-too-often'] });
    expect(body.raised).toHaveLength(1);
    expect(JSON.stringify(body)).not.toContain('900999');
    expect(await needs()).toBe(true);
    const dealt = { raised: body.raised, dealtWith: body.mayDealWith };
    expect((await call('link', `/${id}/alerts`, dealt)).body).toMatchObject({ alerts: [] });
    expect(await needs()).toBe(false);
    await ask(reference, other, fourth);
    expect(await needs()).toBe(false);
    await ask(reference, other);
    expect(await needs()).toBe(true);
    await call('link', `/${id}/events`, { action: 're-route', reason: 'distance', serviceId: 'falls' });
    expect(await needs()).toBe(true);
    const { raised, mayDealWith } = (await call('link', `/${id}`)).body;
    await call('link', `/${id}/alerts`, { raised, dealtWith: mayDealWith });
    expect(await needs()).toBe(false);
    expect(await verifyAudit(desk.place, desk.place)).toMatchObject({ ok: true });
  });

  test('waits in the coordinators’ list until somebody settles it, also once it was read, and goes on with the referral', async () => {
    const { id, reference } = await sent();
    const needs = async () =>
      ((await call('link', '?only=triage')).body.referrals as { readonly id: string }[]).map((one) => one.id);
    await ask(reference, SAFE);
    for (const who of ['hall', 'link']) await call(who, `/${id}`);
    await call('hall', `/${id}/events`, { action: 'accept' });
    expect((await call('link', `/${id}`)).body).toMatchObject({ alerts: ['contact-asked'], mayDealWith: [] });
    expect(await needs()).toContain(id);
    const on = { action: 're-route', reason: 'distance', serviceId: 'falls' };
    const passed = String((await call('link', `/${id}/events`, on)).body.replacedById);
    expect(await needs()).not.toContain(id);
    expect(await needs()).toContain(passed);
    await settle('link', passed, 'keep-contact');
    expect(await needs()).not.toContain(passed);
    await ask(reference, SAFE);
    expect(await needs()).toContain(passed);
    await call('link', `/${passed}/events`, { action: 'cancel', reason: 'no-longer-needed' });
    expect(await needs()).not.toContain(passed);
  });

  test('may ask as often where the referral was passed on to: what went on with it was asked before', async () => {
    const { id, reference } = await sent();
    await ask(reference, SAFE);
    const on = { action: 're-route', reason: 'distance', serviceId: 'falls' };
    const passed = String((await call('link', `/${id}/events`, on)).body.replacedById);
    for (const status of [200, 200, 200, 429]) {
      await settle('link', passed, 'keep-contact');
      expect((await ask(reference, SAFE)).status).toBe(status);
    }
  });

  test('shows staff what they would go back to, while a new way is used', async () => {
    const { id, reference } = await sent();
    expect((await call('hall', `/${id}`)).body.contactUsed).toBeUndefined();
    await ask(reference, SAFE);
    await settle('hall', id, 'use-contact');
    for (const who of ['hall', 'police', 'link']) {
      expect((await call(who, `/${id}`)).body).toMatchObject({
        answers: { person: { telephone: '07700 900123' } },
        contactUsed: { before: { contact: { ways: ['telephone'] }, person: { telephone: '01632 960001' } } },
      });
    }
    expect(JSON.stringify((await call('hall', `/${id}`)).body.contactUsed)).not.toMatch(/1950|lunch|name/u);
  });

  test('is reached as before again once somebody goes back, however long after and whatever happened since', async () => {
    const { id, reference } = await sent();
    await ask(reference, SAFE);
    await settle('hall', id, 'use-contact');
    expect((await call('hall', `/${id}`)).body).toMatchObject({ contactUsed: { at: expect.any(String) as string } });
    expect((await settle('link', id, 'keep-contact')).status).toBe(201);
    const { body } = await call('hall', `/${id}`);
    expect(body).toMatchObject({ answers: { person: { telephone: '01632 960001' } } });
    expect(body.contactUsed).toBeUndefined();
    expect((await settle('link', id, 'keep-contact')).status).toBe(400);
  });

  test('does not show where the person looks: the day it moved on stays', async () => {
    const { reference } = await sent();
    const status = async () => {
      const body = JSON.stringify({ reference, dateOfBirth: '1950-02-03' });
      const headers = { 'Content-Type': 'application/json' };
      const answer = await fetch(`${desk.url}/referrals/status`, { method: 'POST', headers, body });
      return ((await answer.json()) as { readonly updatedAt: string }).updatedAt;
    };
    const before = await status();
    await ask(reference, SAFE);
    expect(await status()).toBe(before);
  });

  test('is told by question what the form would refuse, without its being repeated; staff cannot ask for them', async () => {
    const { id, reference } = await sent();
    const wrong = await ask(reference, { 'contact-ways': ['telephone'], telephone: '12345' });
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain('answers.telephone');
    expect(wrong.text).not.toContain('12345');
    expect((await ask(reference, { ...SAFE, name: 'Eve' })).status).toBe(400);
    expect((await call('link', `/${id}/events`, { action: 'request-contact-change' })).status).toBe(400);
    await call('link', `/${id}/events`, { action: 'cancel', reason: 'no-longer-needed' });
    expect((await ask(reference, SAFE)).status).toBe(409);
  });

  test('finds it in the copy of what is held of them', async () => {
    const { id, reference } = await sent();
    await ask(reference, SAFE);
    await ask(reference, { ...SAFE, telephone: '07700 900999' });
    const keyring = await loadKeyring(desk.place, []);
    const copy = await withOwner(desk.place, (client) => copyOf(client, keyring, [id], { reference, now: new Date() }));
    expect(copy.referrals[0]?.notes).toEqual([
      {
        sequence: 3,
        contactAsked: {
          contact: { ways: ['text'], note: 'Never the landline.' },
          person: { telephone: '07700 900123' },
        },
        askedAgain: { times: 1, lastAt: expect.any(String) as string },
      },
    ]);
  });
});
