import { count } from '../count.js';

/** Share of the services that may go missing from one day to the next; more is taken for a fault of the feed. */
const MAY_LOSE = 0.1;

/**
 * Says why what a feed shows today is not to take the place of what was written before.
 * @param shown - Services it shows today.
 * @param before - Services that the last one showed; undefined where there was none.
 * @returns A sentence where it shows none, or over a tenth fewer than the last; undefined where it may be written.
 */
export function lossOf(shown: number, before: number | undefined): string | undefined {
  if (shown === 0) return "today's feed shows no service. If that is meant, use --force.";
  if (before !== undefined && shown < before * (1 - MAY_LOSE))
    return `today's feed shows ${count(shown, 'service')}, the last one showed ${String(before)}. If so many have really gone, use --force.`;
  return undefined;
}
