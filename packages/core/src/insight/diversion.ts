import type { ReferralEvent } from '../referrals/event.js';
import { breakdownIn, type Breakdown } from './breakdown.js';
import { settled, WORTH, type Ledger } from './ledger.js';
import { fallsIn, referralsOf, type EventLog } from './log.js';
import {
  countWords,
  NOT_STATED,
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
  /** Referrals by what kind of help it is: `social`, `medical`, `not-stated`. */
  readonly byOffer: Breakdown;
  /** Referrals whose kind of help is recorded. */
  readonly recorded: number | null;
  /** Social among those that state the kind. */
  readonly social: ShownShare;
  /** Referrals to a social offer by why it was chosen, where that is recorded. */
  readonly diverted: Breakdown;
  /** Of these, the ones instead of a medical appointment and not as well as one. */
  readonly instead: number | null;
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
  const asked = askedIn(log, options);
  const stated = asked.filter(({ offer }) => offer !== undefined);
  const reasons = asked.flatMap(({ unit, diversion }) => (diversion === undefined ? [] : { unit, code: diversion }));
  const byOffer = breakdownIn(
    ledger,
    'offers',
    asked.map(({ offer, unit }) => ({ code: offer ?? NOT_STATED, unit })),
  );
  const units = (list: readonly { readonly unit: string }[]) => list.map(({ unit }) => unit);
  const recorded = ledger.count('kind recorded', units(stated), WORTH.part);
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
  const diverted = breakdownIn(ledger, 'diverted', reasons);
  const instead = ledger.count('instead', units(reasons.filter(({ code }) => code !== 'beside-medical-care')));
  const partners = participationOf(log, options);
  const finding =
    stated.length === 0
      ? `What kind of help it was is recorded for ${asked.length === 0 ? 'no referral' : `none of ${countWords(byOffer.total)} referrals`}`
      : `Social help: ${shareWords(social)}; the kind of help is recorded for ${countWords(recorded)} of ${countWords(byOffer.total)} referrals; instead of a medical appointment: ${reasons.length === 0 ? 'not recorded' : countWords(instead)}`;
  return {
    period: { from: options.from, to: options.to },
    partners,
    byOffer,
    recorded,
    social,
    diverted,
    instead,
    byService: breakdownIn(
      ledger,
      'kinds of service',
      asked.map(({ serviceId, unit }) => ({ code: kind(serviceId), unit })),
    ),
    sentence: withOrigin(finding, partners, options),
    doesNotShow:
      'Appointments freed: nobody knows what the person would have done instead. A saving needs a measure with a comparison. Where nobody said that help was instead of an appointment, it may have been.',
  };
}

/** What a person was referred for first, and what was said last of the kind of help: where they were sent on, by the partner that had them then. */
interface Asked extends Pick<ReferralEvent, 'serviceId' | 'offer' | 'diversion'> {
  readonly unit: string;
}

function askedIn(log: EventLog, options: InsightOptions): Asked[] {
  return log.chains.flatMap((chain): Asked[] => {
    const referrals = referralsOf(log, chain);
    const [first] = referrals;
    if (!first || !fallsIn(first.createdAt, options, options.timeZone)) return [];
    const events = referrals.flatMap((referral) => referral.events);
    const diversion = events.findLast((event) => event.diversion !== undefined)?.diversion;
    const offer = events.findLast((event) => event.offer !== undefined)?.offer ?? (diversion && 'social');
    const { serviceId } = first.first;
    return [{ unit: first.id, serviceId, offer, diversion: offer === 'social' ? diversion : undefined }];
  });
}
