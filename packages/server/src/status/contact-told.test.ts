import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CODE, startAnswering, type Answering } from '../testing/answering.js';
import { openWith } from '../testing/answer-page.js';

import { asked, SAFE } from '../testing/contact-wish.js';

describe('where somebody asked that a person be reached another way', () => {
  let demo: Answering;

  beforeAll(async () => {
    demo = await startAnswering();
  });

  afterAll(() => demo.close());

  const BY_EMAIL = {
    person: { name: 'Ada Example', dateOfBirth: '1950-02-03', email: 'ada@example.org' },
    contact: { ways: ['email'] },
  } as const;

  test('a partner that answers on a page reads it, is told to make sure first, and cannot ring the new number by a press', async () => {
    const { id } = await demo.sent();
    const { reference } = await demo.stateOf(id);
    await asked(demo.url(), String(reference), SAFE);
    await asked(demo.url(), String(reference), { ...SAFE, telephone: '07700 900999' });
    const link = /https?:\S+\/answer\/\S+/u.exec((await demo.nextMail('Something was added')).text)?.[0] ?? '';
    const { html } = await openWith(link, CODE);
    const words = html.replaceAll(/<\/?bdi>/gu, '').replaceAll(/\s+/gu, ' ');
    expect(words).toMatch(/Asked on \w+ \d+ \w+ to be reached another way/u);
    expect(words).toContain('By text message: 07700 900123');
    expect(words).toContain('Make sure who it was');
    expect(words).toMatch(/Since then somebody has asked 1 more time, last on \w+ \d+ \w+/u);
    expect(words).not.toContain('900999');
    // The line breaks of a fact are shown: none stands within the sentence.
    expect(html).toMatch(/Do not use this yet:[^\n]+, then call us on <a href="tel:\d+">[^\n]+<\/a>\./u);
    expect(words).not.toContain('?:');
    expect(html).not.toMatch(/tel:[^"]*7700/u);
    expect(words).toContain('By telephone:');
  });

  test('a partner that was told of the new way is told when somebody goes back from it', async () => {
    const { id } = await demo.sent();
    const { reference } = await demo.stateOf(id);
    const settle = async (action: 'use-contact' | 'keep-contact') => {
      const { sequence } = (await demo.staff(`/referrals/${id}`)).body;
      await demo.staff(`/referrals/${id}/events`, { action, sequence });
      const link = /https?:\S+\/answer\/\S+/u.exec((await demo.nextMail('Something was added')).text)?.[0] ?? '';
      return (await openWith(link, CODE)).html;
    };
    await asked(demo.url(), String(reference), SAFE);
    await demo.nextMail('Something was added');
    expect(await settle('use-contact')).toContain('07700 900123');
    const back = await settle('keep-contact');
    expect(back).toContain('01632 960001');
    expect(back).not.toContain('07700 900123');
  });

  test('the coordinator is told by e-mail once that one waits, no matter who has the referral, and nothing of what or whose', async () => {
    const { id, mail } = await demo.sent(BY_EMAIL);
    const { reference } = await demo.stateOf(id);
    const id2 = randomUUID();
    for (const again of [id2, id2, randomUUID()]) await asked(demo.url(), String(reference), SAFE, again);
    const told = await demo.nextMail('Somebody asks that a person be reached in another way');
    expect(told.headers.to).not.toBe(mail.headers.to);
    expect(told.text.replaceAll(/\s+/gu, ' ')).toContain('Please make sure who asked');
    expect(told.raw).not.toMatch(/900123|landline|Ada|ada@|lunch|text message/iu);
    expect(told.raw).not.toContain(String(reference));
    const about = (await demo.stateOf(id)).messages as { readonly kind: string; readonly to: string }[];
    expect(about.filter(({ to }) => to === 'coordinator')).toMatchObject([{ kind: 'contact-asked' }]);
  });

  test('the coordinator is told by e-mail too of a fourth wish in a day, once, and nothing of what or whose', async () => {
    const { id } = await demo.sent(BY_EMAIL);
    const { reference } = await demo.stateOf(id);
    for (let i = 0; i < 3; i++) {
      await asked(demo.url(), String(reference), SAFE);
      const { sequence } = await demo.stateOf(id);
      await demo.staff(`/referrals/${id}/events`, { action: 'keep-contact', sequence });
    }
    for (const again of [randomUUID(), randomUUID()]) await asked(demo.url(), String(reference), SAFE, again);
    const told = await demo.nextMail('Somebody asks too often');
    expect(told.text.replaceAll(/\s+/gu, ' ')).toContain('by the contact you already have');
    expect(told.raw).not.toMatch(/900123|landline|Ada|ada@|lunch|text message/iu);
    expect(told.raw).not.toContain(String(reference));
    const { messages } = (await demo.stateOf(id)) as { readonly messages: readonly { readonly kind: string }[] };
    expect(messages.filter(({ kind }) => kind === 'asked-too-often')).toMatchObject([{ to: 'coordinator' }]);
  });

  test('the address that is known is told so, also once the new one is used, and nothing of what or why', async () => {
    const { id, mail } = await demo.sent(BY_EMAIL);
    expect(mail.headers.to).not.toBe('ada@example.org');
    const { reference } = await demo.stateOf(id);
    const eve = { 'contact-ways': ['email'], email: 'eve@example.org' };
    expect((await asked(demo.url(), String(reference), eve)).status).toBe(200);
    const { body } = await demo.staff(`/referrals/${id}`);
    await demo.staff(`/referrals/${id}/events`, { action: 'use-contact', sequence: body.sequence });
    const told = await demo.nextMail('About what you sent');
    expect(told.headers.to).toBe('ada@example.org');
    const words = told.text.replaceAll(/\s+/gu, ' ');
    expect(words).toContain('has asked us to use other ways to reach the person it is about. Nothing has changed');
    expect(words).toMatch(/If it was not, or if you are not sure, please call \d/u);
    expect(told.raw).not.toMatch(/eve|Ada E|lunch|company/u);
    expect(words).not.toContain(String(reference));
  });
});
