import type { NameOf } from '../names.js';
import type { Area } from '../neighbourhoods/area.js';
import { areaAndWider } from '../neighbourhoods/within.js';
import { countInWords, listInWords } from '../text/list-in-words.js';
import { daysIn, holdsOn, sharedDays } from '../time/dated.js';
import { dayInWords } from '../time/day-in-words.js';
import { agreementHolds, type AidBook, type AidOffer, type AidRequest, leftOfOffer } from './mutual-aid.js';
import { tidy } from './tidy.js';

/** An offer held against a request. */
export interface AidMatch {
  readonly offer: AidOffer;
  /** Whether nothing speaks against it. Conditions do not: they are to be talked about. */
  readonly fits: boolean;
  /** How much of what is still needed it can give, in the request's unit; `undefined` when either is not counted. */
  readonly gives: number | undefined;
  readonly reasonsFor: readonly string[];
  readonly reasonsAgainst: readonly string[];
  readonly conditions: readonly string[];
}

/** A request with what has been agreed and what could be. */
export interface AidStanding {
  readonly request: AidRequest;
  /** What agreements give on the day, in the request's unit. */
  readonly agreed: number;
  /** What is still needed on the day; `undefined` when the request is not counted and nothing is agreed, 0 when something is. */
  readonly needed: number | undefined;
  /** Offers of the same kind, those that fit first, then by how much they give. */
  readonly matches: readonly AidMatch[];
  readonly sentence: string;
}

/** What else a match needs to know. */
export interface MatchOptions {
  /** The day on which help is needed, `YYYY-MM-DD`. */
  readonly date: string;
  /** All areas: an offer for a county is good in its districts. */
  readonly areas?: readonly Area[] | undefined;
  readonly nameOf?: NameOf | undefined;
}

const openOn = (opened: string, closed: string | undefined, date: string) =>
  opened <= date && (closed === undefined || date < closed);

/**
 * Matches every open request of a day to the offers of that day, with what speaks for and against each.
 * @param book - Requests, offers and agreements.
 * @param options - Day, areas and names.
 * @returns One entry for each request that is open and wanted on the day, in the order of the data.
 */
export function matchRequests(book: AidBook, options: MatchOptions): AidStanding[] {
  const { date } = options;
  return book.requests
    .filter((request) => openOn(request.openedOn, request.closedOn, date) && holdsOn(request, date))
    .map((request) => standingOf(request, book, options));
}

function standingOf(request: AidRequest, book: AidBook, options: MatchOptions): AidStanding {
  const { date, nameOf = String } = options;
  const given = book.agreements.flatMap((agreement) => {
    const offer = book.offers.find(({ id }) => id === agreement.offerId);
    return agreement.requestId === request.id && offer !== undefined && agreementHolds(agreement, offer, date)
      ? [agreement.quantity ?? offer.quantity ?? 1]
      : [];
  });
  const agreed = tidy(given.reduce((sum, quantity) => sum + quantity, 0));
  const needed =
    request.quantity === undefined ? (given.length > 0 ? 0 : undefined) : tidy(Math.max(0, request.quantity - agreed));
  const matches = book.offers
    .filter((offer) => offer.kind === request.kind && openOn(offer.offeredOn, offer.withdrawnOn, date))
    .filter(({ requestId }) => requestId === undefined || requestId === request.id)
    .map((offer) => matchOf(request, offer, needed, leftOfOffer(offer, book.agreements, date), options))
    .toSorted((a, b) => Number(b.fits) - Number(a.fits) || (b.gives ?? 0) - (a.gives ?? 0));
  const amount = `${needed ?? 0} of ${request.quantity ?? 0} ${request.unit ?? ''}`.trim();
  const still = needed === 0 ? 'met' : request.quantity === undefined ? 'not met' : `${amount} still needed`;
  const fitting = matches.filter(({ fits }) => fits).map(({ offer }) => nameOf(offer.partnerId));
  const could =
    needed === 0 ? '' : fitting.length === 0 ? '; nobody’s offer fits' : `; ${listInWords(fitting)} could help`;
  return {
    request,
    agreed,
    needed,
    matches,
    sentence: `${nameOf(request.partnerId)}, ${request.what}: ${still}${could}.`,
  };
}

function matchOf(
  request: AidRequest,
  offer: AidOffer,
  needed: number | undefined,
  left: number,
  options: MatchOptions,
): AidMatch {
  const comparable = offer.quantity !== undefined && needed !== undefined && sameText(offer.unit, request.unit);
  const gives = comparable ? Math.max(0, Math.min(left, needed)) : undefined;
  const checks = [
    checkWhat(request, offer),
    checkPartners(request, offer, options.nameOf ?? String),
    checkTime(request, offer, options.date),
    checkArea(request, offer, options),
    checkAmount(request, offer, needed, left),
  ].flat();
  const reasonsAgainst = checks.filter(({ good }) => !good).map(({ says }) => says);
  return {
    offer,
    fits: reasonsAgainst.length === 0,
    gives,
    reasonsFor: checks.filter(({ good }) => good).map(({ says }) => says),
    reasonsAgainst,
    conditions: offer.conditions ?? [],
  };
}

interface Check {
  readonly good: boolean;
  readonly says: string;
}

const sameText = (a = '', b = '') => a.trim().toLowerCase() === b.trim().toLowerCase();

function checkWhat(request: AidRequest, offer: AidOffer): Check[] {
  if (offer.requestId === request.id) return [{ good: true, says: 'Offered for this request.' }];
  return sameText(request.what, offer.what)
    ? [{ good: true, says: `Offers what is asked for: ${offer.what}.` }]
    : [{ good: false, says: `Offers ${offer.what}, not ${request.what}.` }];
}

function checkPartners(request: AidRequest, offer: AidOffer, nameOf: NameOf): Check[] {
  if (offer.partnerId === request.partnerId) return [{ good: false, says: 'Offered by the partner that asks.' }];
  const { forPartnerIds } = offer;
  if (forPartnerIds === undefined || forPartnerIds.includes(request.partnerId)) return [];
  return [{ good: false, says: `Meant for ${listInWords(forPartnerIds.map(nameOf))} only.` }];
}

function checkTime(request: AidRequest, offer: AidOffer, date: string): Check[] {
  if (!holdsOn(offer, date)) {
    const when = offer.from > date ? `only from ${dayInWords(offer.from)}` : `only until ${dayInWords(offer.to ?? '')}`;
    return [{ good: false, says: `Available ${when}.` }];
  }
  const asked = daysIn({ from: date, to: request.to });
  const shared = sharedDays({ from: date, to: request.to }, offer);
  const days = shared && daysIn(shared);
  if (asked === undefined) {
    return [
      {
        good: true,
        says: offer.to === undefined ? 'Available with no end set.' : `Available until ${dayInWords(offer.to)}.`,
      },
    ];
  }
  return days === asked
    ? [{ good: true, says: 'Available for all of the time that is left.' }]
    : [{ good: true, says: `Available for ${days ?? 0} of the ${countInWords(asked, 'day')} that are left.` }];
}

function checkArea(request: AidRequest, offer: AidOffer, { areas = [], nameOf = String }: MatchOptions): Check[] {
  const given = offer.areaIds;
  if (given === undefined || request.areaIds === undefined) return [];
  const reached = request.areaIds.filter((id) => areaAndWider(id, areas).some((each) => given.includes(each)));
  return reached.length > 0
    ? [{ good: true, says: `Can be given in ${listInWords(reached.map(nameOf))}.` }]
    : [{ good: false, says: `Can be given in ${listInWords(given.map(nameOf))} only.` }];
}

function checkAmount(request: AidRequest, offer: AidOffer, needed: number | undefined, left: number): Check[] {
  if (left <= 0) return [{ good: false, says: 'All of it is promised already.' }];
  if (needed === 0) return [{ good: false, says: 'Nothing more is needed.' }];
  if (offer.quantity === undefined || needed === undefined) return [];
  if (!sameText(offer.unit, request.unit)) {
    return [{ good: false, says: `Counted in ${offer.unit ?? 'no unit'}, not in ${request.unit ?? 'no unit'}.` }];
  }
  const unit = request.unit === undefined ? '' : ` ${request.unit}`;
  return [{ good: true, says: `Can give ${Math.min(left, needed)} of the ${needed}${unit} still needed.` }];
}
