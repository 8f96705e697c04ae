import { describe, expect, test } from 'vitest';
import type { EpisodeEntry } from './episode.js';
import { replayEpisode } from './episode-log.js';
import type { ReferralAction } from './actions.js';
import type { ReferralEvent } from './event.js';
import { episodeMessage, referralMessage } from './messages.js';
import { replay } from './state-machine.js';

const by = { role: 'provider' } as const;
const log = (...events: [ReferralAction, string, Partial<ReferralEvent>?][]): ReferralEvent[] =>
  events.map(([action, at, more], i) => ({ id: `e${i}`, referralId: 'r', sequence: i + 1, action, at, by, ...more }));

describe('the message back about a referral', () => {
  test('says what happened and what came of it, in lines for a GP record', () => {
    const referral = replay(
      log(
        ['create', '2026-11-02T09:00:00Z', { serviceId: 's', partnerId: 'p' }],
        ['send', '2026-11-02T09:00:00Z'],
        ['accept', '2026-11-03T09:00:00Z'],
        ['schedule', '2026-11-03T09:05:00Z', { appointmentAt: '2026-11-10T00:30:00Z' }],
        ['hold', '2026-11-05T09:00:00Z', { reason: 'person-unwell' }],
        ['complete', '2026-11-20T09:00:00Z', { outcome: 'got-help' }],
      ),
    );
    if (!referral.ok) throw new Error(referral.problem.message);
    const names = { serviceName: () => 'Falls clinic', partnerName: () => 'Moorside' };
    expect(referralMessage(referral.value, { reference: 'K7QM-4XTD-29HW', ...names })).toBe(
      [
        'Referral K7QM-4XTD-29HW to Falls clinic, Moorside.',
        '2 November 2026: Sent.',
        '3 November 2026: Accepted.',
        '3 November 2026: Appointment made for 10 November 2026.',
        '5 November 2026: Paused (The person is unwell or away).',
        '20 November 2026: Ended.',
        'What came of it: The person got the help they came for.',
        'Nothing is asked of you.',
      ].join('\n'),
    );
  });

  test('asks the referrer to act when nobody holds the referral', () => {
    const at = '2026-11-02T09:00:00Z';
    const referral = replay(log(['create', at], ['send', at], ['reject', at, { reason: 'no-capacity' }]));
    if (!referral.ok) throw new Error(referral.problem.message);
    const text = referralMessage(referral.value);
    expect(text).toContain('Declined (There is no room now).');
    expect(text).toContain('nobody holds this referral now');
  });
});

describe('the message back about a support episode', () => {
  const entry = (sequence: number, action: EpisodeEntry['action'], more: Partial<EpisodeEntry> = {}): EpisodeEntry => ({
    id: `n${sequence}`,
    episodeId: 'ep',
    sequence,
    action,
    at: `2026-10-0${sequence}T09:00:00Z`,
    by: { role: 'link-worker' },
    ...more,
  });

  test('tells of support and of what there was nothing for, and never repeats the person’s words', () => {
    const episode = replayEpisode([
      entry(1, 'open', { partnerId: 'p', personal: { note: 'SECRET' } }),
      entry(2, 'contact', { contactWay: 'telephone', reached: true }),
      entry(3, 'introduce', { serviceId: 's1' }),
      entry(4, 'nothing-to-offer', { needs: ['transport'], reason: 'no-such-service' }),
      entry(5, 'close', { reason: 'goals-met', outcome: 'got-some-help', personal: { whatMatters: 'SECRET' } }),
    ]);
    if (!episode.ok) throw new Error(episode.problem.message);
    const text = episodeMessage(episode.value, { serviceName: () => 'Green gym', needName: () => 'Transport' });
    expect(text).not.toContain('SECRET');
    expect(text).toContain('Introduced to: Green gym.');
    expect(text).toContain('Nothing to offer for Transport: Nobody here offers it.');
    expect(text).toContain('Closed 5 October 2026: What was agreed is done. What came of it: The person got some of');
  });
});
