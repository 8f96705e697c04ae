import { expect, test } from 'vitest';
import type { FundingFlow } from '../money/funding-flow.js';
import { pooledResources } from './pooled-resources.js';

const flow: FundingFlow = {
  id: 'f',
  name: 'Home visits',
  fromId: 'icb',
  toId: 'trust',
  amountPence: 365_000_00,
  from: '2026-04-01',
  to: '2027-03-31',
  toPurpose: 'prevention',
  status: 'agreed',
};
const input = {
  flows: [flow, { ...flow, fromId: 'trust' }],
  workforce: [{ id: 'w', partnerId: 'trust', role: 'Nurse', wte: 3.5 }],
  assets: [
    {
      id: 'hall',
      name: 'Hall',
      kind: 'physical' as const,
      partnerId: 'charity',
      spaces: [{ name: 'Big room', freeHoursPerWeek: 12.5 }, { name: 'Kitchen' }],
    },
  ],
  offers: [
    {
      id: 'o',
      partnerId: 'charity',
      kind: 'transport' as const,
      what: 'Minibus',
      quantity: 2,
      from: '2026-11-01',
      offeredOn: '2026-10-01',
    },
  ],
  agreements: [] as { id: string; requestId: string; offerId: string; quantity: number; agreedOn: string }[],
};
const when = { date: '2026-11-26', money: { from: '2026-04-01', to: '2026-04-10' } };

test('partners are set side by side: money for the days asked, staff, rooms and open offers on the day', () => {
  const { sentences, total } = pooledResources(input, ['icb', 'trust', 'charity', 'police'], when);
  expect(sentences).toEqual([
    'icb: gives £10,000.',
    'trust: gets £10,000, has 3.5 WTE.',
    'charity: has rooms free 12.5 hours a week, 1 open offer.',
  ]);
  expect(total).toEqual({ givesPence: 10_000_00, getsPence: 10_000_00, wte: 3.5, freeRoomHours: 12.5, openOffers: 1 });
});

test('an offer that is promised away is not open', () => {
  const agreements = [{ id: 'a', requestId: 'r', offerId: 'o', quantity: 2, agreedOn: '2026-11-02' }];
  expect(pooledResources({ ...input, agreements }, ['charity'], when).total.openOffers).toBe(0);
});
