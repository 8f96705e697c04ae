import { insightReport, openLog } from '@neighbourhood-kit/core/insight';
import type { Pathway } from '@neighbourhood-kit/core/pathways';
import type { ReferralAction, ReferralEvent } from '@neighbourhood-kit/core/referrals';
import type { Figures } from '../work.js';

type Step = readonly [ReferralAction, number, Partial<ReferralEvent>?];

function logOf(id: string, month: number, steps: readonly Step[]): ReferralEvent[] {
  return steps.map(([action, day, more], i) => ({
    id: `${id}-${String(i + 1)}`,
    referralId: id,
    sequence: i + 1,
    action,
    at: new Date(Date.UTC(2026, month, day, 10)).toISOString(),
    by: { role: 'provider', partnerId: 'guild' },
    ...more,
  }));
}

const about = { serviceId: 'steady-steps', partnerId: 'guild', needs: ['falls'], areaId: 'belper' } as const;

/** Made-up events: 24 people, of whom 8 were passed on before they got help. */
const EVENTS: readonly ReferralEvent[] = Array.from({ length: 24 }, (_, i) => {
  const id = `r${String(i)}`;
  const help: Step[] = [
    ['accept', 4],
    ['attempt-contact', 6 + (i % 12)],
    ['complete', 28, { outcome: i % 3 === 0 ? 'got-some-help' : 'got-help', offer: 'social' }],
    ['close-loop', 29, { toldBy: 'letter' }],
  ];
  if (i % 3 !== 0) return logOf(id, 9, [['create', 1, about], ['send', 1], ...help]);
  const passed: Step[] = [
    ['create', 1, about],
    ['send', 1],
    ['re-route', 2, { reason: 'no-capacity', replacedById: `${id}b` }],
  ];
  return [
    ...logOf(id, 9, passed),
    ...logOf(`${id}b`, 9, [
      ['create', 2, { ...about, serviceId: 'falls-clinic', replacesId: id }],
      ['send', 2],
      ...help,
    ]),
  ];
}).flat();

const PATHWAY: Pathway = {
  ...{ id: 'falls', name: 'After a fall', status: 'running' },
  steps: [
    { id: 'class', name: 'Steady Steps', careSetting: 'community-venue', serviceId: 'steady-steps' },
    { id: 'clinic', name: 'Falls clinic', careSetting: 'community-venue', serviceId: 'falls-clinic' },
  ],
  handoffs: [{ id: 'on', fromStepId: 'class', toStepId: 'clinic', agreed: { amount: 5, unit: 'working-days' } }],
};

function figures(): Figures {
  const period = { from: '2026-10-01', to: '2026-11-26' };
  const names: Readonly<Record<string, string>> = {
    'steady-steps': 'Steady Steps',
    'falls-clinic': 'Falls clinic',
    belper: 'Belper',
    falls: 'Falls',
  };
  const report = insightReport(
    openLog(EVENTS),
    [
      {
        id: 'first-contact',
        name: 'First contact within ten working days',
        clockStart: ['send'],
        clockStop: ['attempt-contact'],
        limit: { amount: 10, unit: 'working-days' },
        source: 'Made up for examples',
      },
    ],
    { ...period, pathways: [PATHWAY], now: new Date('2026-11-26T12:00:00Z'), expectedPartnerIds: ['guild', 'trust'] },
  );
  if (!report.ok) throw new Error(report.problem.message);
  return { ...report.value, period, alerts: [], names };
}

/** What made-up referrals tell, worked out by core's own reports. */
export const FIGURES = figures();
