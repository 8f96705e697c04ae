import { replay, type Referral, type ReferralAction, type ReferralEvent } from '@neighbourhood-kit/core/referrals';
import { providerOf } from '@neighbourhood-kit/core/services';
import { EXAMPLE_SERVICES } from '../../testing/services.js';

/** What a step may tell. */
export type Told = Partial<Omit<ReferralEvent, 'id' | 'referralId' | 'sequence' | 'action' | 'at' | 'by'>>;

/** One referral of the practice list: how it stands, in steps. */
export interface Practice {
  readonly reference: string;
  readonly days: number;
  readonly hops?: number;
  readonly service?: string | undefined;
  readonly steps: readonly (readonly [ReferralAction, Told?])[];
}

/** The referrals that the list begins with. */
export const PRACTICE: readonly Practice[] = [
  { reference: 'K7QM-4XTD-29HW', days: 0, service: 'steady-steps', steps: [] },
  {
    reference: 'B2RT-8WNC-5KDE',
    days: 3,
    service: 'falls-clinic',
    steps: [['accept'], ['attempt-contact'], ['attempt-contact']],
  },
  { reference: 'Z9PV-3HJM-7QXA', days: 12, hops: 2, steps: [] },
  {
    reference: 'H3WY-5PCV-8RKT',
    days: 21,
    service: 'steady-steps',
    steps: [['accept'], ['allocate', { assigneeId: 'sam' }], ['hold', { reason: 'waiting-list' }]],
  },
  { reference: 'M4DK-6TQS-1YBN', days: 30, service: 'steady-steps', steps: [['reject', { reason: 'no-capacity' }]] },
];

/** When it is, on the practice list. */
export const NOW = Date.parse('2026-12-07T10:20:00Z');
const DAY = 86_400_000;

/** A service of the examples, by its id. */
export const serviceOf = (id: string | undefined) => EXAMPLE_SERVICES.find((service) => service.id === id);

/** A referral of the practice list as its steps leave it. */
export function begin({ reference, days, service, steps }: Practice): Referral {
  const at = new Date(NOW - days * DAY).toISOString();
  const all: readonly (readonly [ReferralAction, Told?])[] = [
    ['create', { serviceId: service, partnerId: providerOf(serviceOf(service) ?? {}) }],
    ['send'],
    ...steps,
  ];
  const events = all.map(([action, told], place): ReferralEvent => ({
    ...told,
    id: `${reference}-${String(place)}`,
    referralId: reference,
    sequence: place + 1,
    action,
    at,
    by: { role: place < 2 ? 'referrer' : 'provider' },
  }));
  const reading = replay(events);
  if (!reading.ok) throw new Error(reading.problem.message);
  return reading.value;
}
