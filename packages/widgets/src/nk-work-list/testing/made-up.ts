import type { ReferralRequest } from '@neighbourhood-kit/core/referrals';
import type { Organisations } from '../work.js';

/** What was written in every referral of the practice list. Everybody in it is made up. */
export const ANSWERS: ReferralRequest = {
  serviceId: 'steady-steps',
  referrer: {
    kind: 'professional',
    name: 'Jo Sample',
    organisation: 'Example Surgery',
    telephone: '01632 960001',
    basis: 'person-agrees',
  },
  person: { name: 'Avery Example', dateOfBirth: '1949-05-02', telephone: '01632 960002', postcode: 'DE1 3AH' },
  contact: { ways: ['telephone', 'post'], mayLeaveMessage: false, note: 'Not before ten, please.' },
  communication: { interpreter: true, language: 'bsl-sse', adjustments: 'Large print' },
  reason: 'Two falls since the summer.\n\nWould like to feel safe on the stairs again.',
  whatMatters: 'Walking to the shop without being afraid.',
  sharing: { given: true, wording: 'We will send this to Steady Steps so they can contact you.', language: 'cy' },
  channel: 'web',
};

/** Organisations of the practice list. */
export const ORGANISATIONS: Organisations = {
  organisations: [
    { id: 'guild', name: 'Guild Rooms', told: 'email', codeSetAt: '2026-11-02T10:00:00Z', open: 3 },
    { id: 'kitchen', name: 'Riverside Kitchen', told: 'email', pausedAt: '2026-12-01T10:00:00Z', open: 0 },
    { id: 'trust', name: 'Steady Steps Trust', told: 'system', open: 12 },
    { id: 'walkers', name: 'Wednesday Walkers', told: 'nobody', open: 1 },
  ],
  lost: [
    {
      referralId: 'K7QM-4XTD-29HW',
      reference: 'K7QM-4XTD-29HW',
      to: 'partner',
      partnerId: 'guild',
      kind: 'referral',
      failure: 'smtp-550',
      at: '2026-12-06T08:00:00Z',
    },
    {
      referralId: 'Z9PV-3HJM-7QXA',
      reference: 'Z9PV-3HJM-7QXA',
      to: 'referrer',
      kind: 'unread',
      failure: 'smtp-550',
      at: '2026-12-05T08:00:00Z',
    },
  ],
  mail: true,
};
