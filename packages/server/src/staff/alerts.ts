import { CAN_BE_DEALT_WITH } from '../store/alerts.js';
import { alertsAbout } from '../outbox/read.js';
import type { AlertCode } from '../outbox/message.js';
import type { Scoped } from '../store/scope.js';
import type { Staff } from './staff.js';

/** Most alerts that are dealt with at once; those beyond stand until the next time. */
export const AT_ONCE = 100;

/** The alerts of a referral as they are shown to somebody. */
export interface ShownAlerts {
  /** Codes of those that stand, each once; absent where none does. */
  readonly alerts?: readonly AlertCode[] | undefined;
  /** Codes that the person signed in may say they have dealt with; absent for those who may not say so of any. */
  readonly mayDealWith?: readonly AlertCode[] | undefined;
  /** Ids of the alerts of those codes, `AT_ONCE` of them at most. */
  readonly raised?: readonly string[] | undefined;
}

/**
 * Reads the alerts that stand, and those that somebody may say they have dealt with.
 * @param trx - A transaction that sees the referral.
 * @param id - The referral.
 * @param staff - Who is signed in.
 * @returns The alerts.
 */
export async function alertsFor(trx: Scoped, id: string, { role }: Staff): Promise<ShownAlerts> {
  const standing = await alertsAbout(trx, id);
  const alerts = standing.length === 0 ? undefined : [...new Set(standing.map(({ code }) => code))];
  if (role !== 'coordinator') return { alerts };
  const may = standing.filter(({ code }) => CAN_BE_DEALT_WITH.includes(code));
  const raised = may.slice(0, AT_ONCE).map((alert) => alert.id);
  return { alerts, mayDealWith: [...new Set(may.map(({ code }) => code))], raised };
}
