import { describe, expect, test } from 'vitest';
import { readRound, type ExpressionRound } from './expression-round.js';
import type { AidOffer } from './mutual-aid.js';

const round: ExpressionRound = {
  id: 'round',
  name: 'Blood pressure checks on the high street',
  question: 'What could you do in your shop?',
  askedById: 'icb',
  requestIds: ['bp'],
  invitedIds: ['pharmacy', 'optician', 'dentist'],
  opensOn: '2026-11-01',
  closesOn: '2026-11-30',
  declines: [{ partnerId: 'dentist', on: '2026-11-20', reason: 'No room free' }],
};
const offer = (partnerId: string, offeredOn: string, more: Partial<AidOffer> = {}): AidOffer => ({
  id: partnerId,
  partnerId,
  kind: 'service',
  what: 'Checks',
  from: '2027-01-01',
  requestId: 'bp',
  offeredOn,
  ...more,
});

describe('a round of expressions of interest', () => {
  test('tells who has offered, who declined and who has not answered', () => {
    const reading = readRound(round, [offer('pharmacy', '2026-11-10')], '2026-11-26');
    expect(reading.sentence).toBe(
      'Blood pressure checks on the high street: 1 of 3 asked have offered, 1 declined; 4 days left. No answer yet from optician.',
    );
  });

  test('puts each partner asked in exactly one place, an offer before a refusal', () => {
    const reading = readRound(round, [offer('dentist', '2026-11-21')], '2026-11-26');
    expect([reading.offeredIds, reading.declinedIds, reading.silentIds]).toEqual([
      ['dentist'],
      [],
      ['pharmacy', 'optician'],
    ]);
  });

  test('keeps offers that came late or unasked, and leaves out those of other requests, other days and those taken back', () => {
    const offers = [
      offer('pharmacy', '2026-12-02'),
      offer('gym', '2026-11-02'),
      offer('optician', '2026-11-02', { requestId: undefined }),
      offer('optician', '2026-12-05'),
      offer('optician', '2026-11-02', { withdrawnOn: '2026-11-03' }),
    ];
    const reading = readRound(round, offers, '2026-12-03');
    expect(reading.phase).toBe('closed');
    expect(reading.late.map(({ id }) => id)).toEqual(['pharmacy']);
    expect(reading.unaskedIds).toEqual(['gym']);
    expect(reading.silentIds).toEqual(['optician']);
    expect(readRound(round, offers, '2026-10-31').sentence).toContain('opens on 1 November 2026.');
  });
});
