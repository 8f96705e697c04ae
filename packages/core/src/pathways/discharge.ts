import type { ReferralEvent } from '../referrals/event.js';
import { countInWords } from '../text/list-in-words.js';
import { DISCHARGE_PATHWAYS, type DischargePathway } from './care-setting.js';
import { monitorHandoffs, type MonitorOptions } from './handoff-monitor.js';
import type { Pathway } from './pathway.js';

/** How many people left hospital by one of the discharge pathways. */
export interface DischargeCount {
  readonly pathway: DischargePathway;
  /** Of `DISCHARGE_PATHWAYS`. */
  readonly label: string;
  /** Whether somebody answers for it here: a step of the pathway is of this number. */
  readonly offered: boolean;
  /** Passed on to it and taken over there. */
  readonly arrived: number;
  /** Passed on to it, and still waiting to be taken over. */
  readonly waiting: number;
}

/** Who is home, and who still waits for it. */
export interface DischargeReading {
  readonly pathways: readonly DischargeCount[];
  /** Taken over at home: pathways 0 and 1. */
  readonly home: number;
  readonly sentence: string;
}

/** Pathways 0 and 1 lead home. */
const isHome = (code: DischargePathway | undefined): boolean => code !== undefined && code < 2;

/**
 * Counts people who were assessed and are back home, by discharge pathway, from the referrals along a pathway's handoffs. A handoff within one
 * discharge pathway (support at home that brings in nurses), or from one that leads home to the other, counts nobody
 * twice. Counts are exact, and so for partners only.
 * @param pathway - The pathway, with steps that say of which discharge pathway they are.
 * @param events - Referral events, in any order; those of other pathways are left out.
 * @param options - The present instant and the zone of the calendar.
 * @returns A count for each of the four. Source: capability 3.11.
 */
export function dischargesByPathway(
  pathway: Pathway,
  events: readonly ReferralEvent[],
  options: MonitorOptions,
): DischargeReading {
  const numberOf = new Map(pathway.steps.map(({ id, dischargePathway }) => [id, dischargePathway]));
  const leadsTo = new Map(
    (pathway.handoffs ?? []).map(({ id, fromStepId, toStepId }) => {
      const from = numberOf.get(fromStepId);
      const to = numberOf.get(toStepId ?? '');
      return [id, from === to || (isHome(from) && isHome(to)) ? undefined : to];
    }),
  );
  const { readings } = monitorHandoffs(pathway, events, options);
  const pathways = DISCHARGE_PATHWAYS.map(({ code, label }): DischargeCount => {
    const own = readings.filter(({ handoffId }) => leadsTo.get(handoffId) === code);
    const of = (status: string) => own.filter((one) => one.status === status).length;
    const offered = [...numberOf.values()].includes(code);
    return { pathway: code, label, offered, arrived: of('taken-over'), waiting: of('waiting') };
  });
  const home = pathways.filter((one) => isHome(one.pathway)).reduce((sum, { arrived }) => sum + arrived, 0);
  const parts = pathways.map((one) => `pathway ${one.pathway}: ${one.arrived}`);
  const waiting = pathways.reduce((sum, one) => sum + one.waiting, 0);
  const wait = waiting === 0 ? '' : ` ${countInWords(waiting, 'person waits', 'people wait')} to be taken over.`;
  return {
    pathways,
    home,
    sentence: `${countInWords(home, 'person', 'people')} back home (${parts.join(', ')}).${wait}`,
  };
}
