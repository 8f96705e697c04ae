import type { Service } from '@neighbourhood-kit/core/services';

const service = (id: string, name: string, partner: string, waitWeeks?: number): Service => ({
  id,
  name: `Practice: ${name}`,
  status: 'active',
  organisationId: `${id}-partner`,
  organisation: { id: `${id}-partner`, name: `Practice: ${partner}`, kind: 'organisation' },
  ...(waitWeeks !== undefined && { capacity: { status: 'waitlist', waitWeeks, updated: '2026-11-01' } }),
});

/** Services to practise with where no directory was given. */
export const PRACTICE_SERVICES: readonly Service[] = [
  service('practice-balance', 'strength and balance class', 'Example Trust', 4),
  service('practice-lunch', 'Tuesday lunch club', 'Example Village Hall'),
  service('practice-money', 'money advice', 'Example Advice'),
];
