/* eslint-disable @typescript-eslint/no-non-null-assertion -- numbers are within the arrays by construction */
import type { Desk } from './desk.js';
import type { FinderHit, MatchKind, MatchReason } from '../finder.js';
import { NO_AGE } from '../index-facts.js';
import { metresOf } from '../places/sphere.js';
import type { Question } from './question.js';
import { scoreOf } from './rank.js';

/** What somebody typed and a service says is no other name for it, even where the table of everyday words leads there as well. */
function kindOf(kind: MatchKind, weight: number, asked: string, found: string): MatchKind {
  if (weight === 0) return 'phrase';
  return asked === found ? 'exact' : kind;
}

/**
 * Puts together what a list shows of a service that was found.
 * @param desk - The index.
 * @param at - Where the service stands in its collector.
 * @param question - What is asked.
 * @returns The hit.
 */
export function hitOf(desk: Desk, at: number, question: Question): FinderHit {
  const { index, collector } = desk;
  const { layout, facets, facts } = index;
  const service = collector.services[at]!;
  const place = collector.places[at]!;
  const { id, name, placeIds } = index.card(service);
  const placeId = placeIds[layout.placesOf(service).indexOf(place)];
  const organisation = index.organisations.get(index.organisation[service]!);
  const town = desk.townOf(place);
  const metres = metresOf(collector.squared[at]!);
  const cost = facets.find(({ key }) => key === 'cost')!;
  const hit: { -readonly [K in keyof FinderHit]: FinderHit[K] } = {
    id,
    name,
    places: placeIds.length,
    score: scoreOf(desk, at, question),
    reasons: reasonsOf(desk, service),
    cost: cost.valueOf(cost.firstOf(service)),
    page: Math.floor(service / facts.pageSize),
  };
  if (placeId) hit.placeId = placeId;
  if (organisation) hit.organisation = organisation;
  if (town) hit.town = town;
  if (metres >= 0) hit.distanceMetres = metres;
  if (question.now !== undefined) {
    hit.open = index.hours.state(place, question.now);
    if (hit.open === 'open' && index.hours.mayNotHold(place)) hit.bankHoliday = 'check';
  }
  if (question.age !== undefined) {
    const unsure = index.youngest[service] === NO_AGE && index.oldest[service] === NO_AGE;
    hit.eligibility = unsure ? 'unsure' : 'eligible';
  }
  return hit;
}

/** How a service met each idea of the question. */
function reasonsOf({ index, ideas, matcher }: Desk, service: number): MatchReason[] {
  const reasons: MatchReason[] = [];
  ideas().forEach(({ asked, options, weight }, i) => {
    const option = options[(matcher.met[i]?.[service] ?? 0) - 1];
    if (!option) return;
    const found = option.all.map(([word]) => index.words.spell(word!)).join(' ');
    reasons.push({ kind: kindOf(option.kind, weight, asked, found), asked, found });
  });
  return reasons;
}
