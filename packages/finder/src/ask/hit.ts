/* eslint-disable @typescript-eslint/no-non-null-assertion -- numbers are within the arrays by construction */
import type { Desk } from './desk.js';
import type { FinderHit } from '../finder.js';
import { NO_AGE } from '../index-facts.js';
import { metresOf } from '../places/sphere.js';
import type { Question } from './question.js';
import { reasonsOf } from './reasons.js';
import { scoreOf, type Ranked } from './rank.js';

/**
 * Puts together what a list shows of a service that was found.
 * @param desk - The index.
 * @param ranked - Where the service stands in its collector, and its sort key.
 * @param question - What is asked.
 * @returns The hit.
 */
export function hitOf(desk: Desk, { at, key }: Ranked, question: Question): FinderHit {
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
    score: question.sort === 'relevance' ? -key : scoreOf(desk, at, question),
    reasons: reasonsOf(desk, service),
    cost: cost.valueOf(cost.firstOf(service)),
    page: Math.floor(service / facts.pageSize),
  };
  if (placeId) hit.placeId = placeId;
  if (organisation) hit.organisation = organisation;
  if (town) hit.town = town;
  if (metres >= 0) hit.distanceMetres = metres;
  if (question.now !== undefined) hit.open = index.hours(place, question.now);
  if (question.age !== undefined) {
    const unsure = index.youngest[service] === NO_AGE && index.oldest[service] === NO_AGE;
    hit.eligibility = unsure ? 'unsure' : 'eligible';
  }
  return hit;
}
