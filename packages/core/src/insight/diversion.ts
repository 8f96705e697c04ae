import { breakdownIn, type Breakdown } from './breakdown.js';
import { settled, type Ledger } from './ledger.js';
import { fallsIn, type EventLog } from './log.js';
import {
  countWords,
  participationOf,
  shareIn,
  shareWords,
  thresholdOf,
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
  return settled(thresholdOf(options), (ledger) => diversionIn(ledger, log, options));
}

/**
 * As `diversionReport`, as a part of a report.
 * @param ledger - The ledger of the report.
 * @param log - The log.
 * @param options - Period, partners, thresholds; `isStatutory` tells services apart.
 * @returns Counts and share with interval.
 */
export function diversionIn(ledger: Ledger, log: EventLog, options: InsightOptions): DiversionReport {
  const firsts = [...log.referrals.values()]
    .filter(({ replacesId, createdAt }) => replacesId === undefined && fallsIn(createdAt, options, options.timeZone))
    .map(({ id, first }) => ({ ...first, unit: id }));
  const stated = firsts.filter(({ offer }) => offer !== undefined);
  const byOffer = breakdownIn(
    ledger,
    'offers',
    firsts.map(({ offer, unit }) => ({ code: offer ?? 'not-stated', unit })),
  );
  // The share has both parts in it: where one of them is hidden, the share would give it away.
  const social: ShownShare = byOffer.parts.some(({ count }) => count === null)
    ? { numerator: null, denominator: null, interval: null, why: 'A kind of help was asked for by few.' }
    : shareIn(
        ledger,
        'social',
        stated.map(({ offer, unit }) => ({ unit, has: offer === 'social' })),
        options,
      );
  const kind = (serviceId: string | undefined) => {
    const statutory = serviceId === undefined ? undefined : options.isStatutory?.(serviceId);
    return statutory === undefined ? 'not-known' : statutory ? 'statutory' : 'non-statutory';
  };
  const diverted = breakdownIn(
    ledger,
    'diverted',
    firsts.flatMap(({ diversion, unit }) => (diversion === undefined ? [] : { code: diversion, unit })),
  );
  const partners = participationOf(log, options);
  const finding = `Social help asked for: ${shareWords(social)}; instead of a medical appointment: ${countWords(diverted.total)}`;
  return {
    period: { from: options.from, to: options.to },
    partners,
    byOffer,
    social,
    diverted,
    byService: breakdownIn(
      ledger,
      'kinds of service',
      firsts.map(({ serviceId, unit }) => ({ code: kind(serviceId), unit })),
    ),
    sentence: withOrigin(finding, partners, options),
    doesNotShow:
      'Appointments freed: nobody knows what the person would have done otherwise. A saving needs a measure with a comparison.',
  };
}
