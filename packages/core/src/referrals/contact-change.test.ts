import { describe, expect, test } from 'vitest';
import type { ReferralAction } from './actions.js';
import { CONTACT_FORM } from './community-form.js';
import { readContactChange, withContact } from './contact-change.js';
import { contactAsked, contactInUse } from './contact-settled.js';
import type { ReferralEvent } from './event.js';
import { questionsFor } from './form.js';
import type { ReferralRequest } from './request.js';
import { applyEvent, replay, undoableEvent, type Referral } from './state-machine.js';
import { isUnread } from './waits.js';

const TODAY = '2026-11-27';

const REQUEST: ReferralRequest = {
  referrer: { kind: 'self' },
  person: {
    name: 'Ada',
    telephone: '01632 960001',
    email: 'ada@example.org',
    address: '1 High Street',
    postcode: 'DE1 1AA',
  },
  contact: { ways: ['telephone', 'email'], mayLeaveMessage: true, note: 'After six.' },
  reason: 'Company.',
  sharing: { given: true, wording: 'Yes.' },
};

describe('somebody who asks to be reached another way', () => {
  test('is asked what the form asks about that, and for no way through somebody else', () => {
    const [ways] = questionsFor(CONTACT_FORM, {});
    expect(ways?.options?.map(({ value }) => value)).toEqual(['telephone', 'text', 'email', 'post']);
    const asked = (...chosen: string[]) => questionsFor(CONTACT_FORM, { 'contact-ways': chosen }).map(({ id }) => id);
    expect(asked('email')).toEqual(['contact-ways', 'email', 'address', 'postcode', 'contact-note']);
    expect(asked('text')).toContain('telephone');
  });

  test('is told what is missing or wrong, as in the form', () => {
    expect(readContactChange({}, TODAY)).toMatchObject({ ok: false, problems: [{ question: 'contact-ways' }] });
    const answers = { 'contact-ways': ['telephone', 'email', 'post'], telephone: '12', email: 'ada' };
    expect(readContactChange(answers, TODAY)).toEqual({
      ok: false,
      problems: [
        { question: 'telephone', code: 'telephone' },
        { question: 'email', code: 'email' },
        { question: 'address', code: 'required' },
      ],
    });
  });

  test('is reached, once that is used, by nothing that they do not name any more', () => {
    const read = readContactChange(
      { 'contact-ways': ['text'], telephone: '07700 900123', email: 'old@example.org' },
      TODAY,
    );
    if (!read.ok) throw new Error('It was refused.');
    expect(withContact(REQUEST, read.value)).toEqual({
      ...REQUEST,
      person: { name: 'Ada', telephone: '07700 900123', address: '1 High Street', postcode: 'DE1 1AA' },
      contact: { ways: ['text'] },
    });
  });

  test('has moved when they give another address: no part of the one before stays', () => {
    const read = readContactChange({ 'contact-ways': ['post'], address: '2 Low Road' }, TODAY);
    if (!read.ok) throw new Error('It was refused.');
    expect(withContact(REQUEST, read.value).person).toEqual({ name: 'Ada', address: '2 Low Road' });
  });
});

const PERSON = { role: 'person' } as const;
const HALL = { role: 'provider', partnerId: 'hall', accountId: 'h1' } as const;
const LINK = { role: 'coordinator', accountId: 'c1' } as const;

/** A referral to which this happened, after it was sent to a partner. */
function after(
  ...steps: readonly (readonly [ReferralAction, ReferralEvent['by'], Partial<ReferralEvent>?])[]
): Referral {
  const first = [
    ['create', PERSON, { partnerId: 'hall' }],
    ['send', PERSON],
  ] as const;
  const events = [...first, ...steps].map(([action, by, more], at): ReferralEvent => ({
    ...{ id: `e${at + 1}`, referralId: 'r', sequence: at + 1, action, by, at: '2026-11-02T09:00:00.000Z' },
    ...more,
  }));
  const reading = replay(events);
  if (!reading.ok) throw new Error(reading.problem.message);
  return reading.value;
}

describe('a wish to be reached another way', () => {
  const asked = ['request-contact-change', PERSON] as const;

  test('changes nothing by itself: only what somebody has said to use is used, and the last of several is what is settled', () => {
    const { events } = after(asked, asked);
    expect(contactInUse(events)).toBeUndefined();
    expect(contactAsked(events)?.sequence).toBe(4);
    const { events: used } = after(asked, asked, ['use-contact', HALL]);
    expect(contactAsked(used)).toBeUndefined();
    expect(contactInUse(used)?.sequence).toBe(4);
    const { events: kept } = after(asked, ['use-contact', HALL], asked, ['keep-contact', HALL]);
    expect(contactAsked(kept)).toBeUndefined();
    expect(contactInUse(kept)?.sequence).toBe(3);
  });

  test('is settled once, and only where there is one', () => {
    for (const referral of [after(), after(asked, ['keep-contact', HALL])]) {
      const event: ReferralEvent = {
        ...{ id: 'x', referralId: 'r', sequence: referral.events.length + 1, action: 'use-contact', by: HALL },
        at: '2026-11-02T09:00:00.000Z',
      };
      expect(applyEvent(referral, event)).toMatchObject({ ok: false, problem: { code: 'referral/no-contact-asked' } });
    }
  });

  test('is used until somebody goes back to the contact of the referral; a later wish that is not used changes nothing', () => {
    const used = after(asked, ['use-contact', HALL]);
    expect(undoableEvent(used)).toBeUndefined();
    const another = [asked, ['use-contact', HALL], asked, ['keep-contact', HALL]] as const;
    expect(contactInUse(after(...another).events)?.sequence).toBe(3);
    const { events } = after(...another, ['keep-contact', HALL]);
    expect(contactInUse(events)).toBeUndefined();
    expect(contactAsked(events)).toBeUndefined();
  });

  test('does not open a referral for its service, nor does a coordinator who settles it', () => {
    const later = new Date('2026-11-09T09:00:00.000Z');
    expect(isUnread(after(asked), later)).toBe(true);
    expect(isUnread(after(asked, ['use-contact', LINK]), later)).toBe(true);
    expect(isUnread(after(asked, ['keep-contact', HALL]), later)).toBe(false);
  });
});
