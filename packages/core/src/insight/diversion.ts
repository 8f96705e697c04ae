import { breakdown, type Breakdown } from './breakdown.js';
import { fallsIn, type EventLog } from './log.js';
import {
  participationOf,
  shareOf,
  shareWords,
  withOrigin,
  type InsightOptions,
  type Reported,
  type ShownShare,
} from './reported.js';

/** How much help is social, and how much of it stands in for a medical appointment. */
export interface DiversionReport extends Reported {
  /** Referrals by what kind of help was asked for: `social`, `medical`, `not-stated`. */
  readonly byOffer: Breakdown;
  /** Social among those that state the kind. */
  readonly social: ShownShare;
  /** Referrals to a social offer instead of a medical one, by reason. */
  readonly diverted: Breakdown;
  /** Where people were sent: `statutory`, `non-statutory` or `not-known` services. */
  readonly byService: Breakdown;
}

/**
 * Counts social against medical help, and diversion from one to the other. People who were sent on count once, with the first
 * referral of their chain.
 * @param log - The log.
 * @param options - Period, partners, thresholds; `isStatutory` tells services apart.
 * @returns Counts and share with interval.
 */
export function diversionReport(log: EventLog, options: InsightOptions): DiversionReport {
  const firsts = [...log.referrals.values()]
    .filter(({ replacesId, createdAt }) => replacesId === undefined && fallsIn(createdAt, options, options.timeZone))
    .map(({ first }) => first);
  const stated = firsts.filter(({ offer }) => offer !== undefined);
  const byOffer = breakdown(
    firsts.map(({ offer }) => offer ?? 'not-stated'),
    options,
  );
  // The share has both parts in it: where one of them is hidden, the share would give it away.
  const social: ShownShare = byOffer.parts.some(({ count }) => count === null)
    ? { numerator: null, denominator: null, interval: null, why: 'A kind of help was asked for by few.' }
    : shareOf(stated.filter(({ offer }) => offer === 'social').length, stated.length, options);
  const kind = (serviceId: string | undefined) => {
    const statutory = serviceId === undefined ? undefined : options.isStatutory?.(serviceId);
    return statutory === undefined ? 'not-known' : statutory ? 'statutory' : 'non-statutory';
  };
  const diverted = breakdown(
    firsts.flatMap(({ diversion }) => diversion ?? []),
    options,
  );
  const partners = participationOf(log, options);
  const finding = `Social help asked for: ${shareWords(social)}; instead of a medical appointment: ${diverted.total ?? 'not shown'}`;
  return {
    period: { from: options.from, to: options.to },
    partners,
    byOffer,
    social,
    diverted,
    byService: breakdown(
      firsts.map(({ serviceId }) => kind(serviceId)),
      options,
    ),
    sentence: withOrigin(finding, partners, options),
    doesNotShow:
      'Appointments freed: nobody knows what the person would have done otherwise. A saving needs a measure with a comparison.',
  };
}
