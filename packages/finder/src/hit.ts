/* eslint-disable @typescript-eslint/no-non-null-assertion -- numbers are within the arrays by construction */
import type { Desk } from './desk.js';
import type { FinderHit, MatchReason } from './finder.js';
import { metresOf } from './positions.js';
import type { Question } from './question.js';
import { isUnsure, scoreOf } from './rank.js';

/**
 * Puts together what a list shows of a service that was found.
 * @param desk - The index.
 * @param at - Where the service stands in its collector.
 * @param question - What is asked.
 * @returns The hit.
 */
export function hitOf(desk: Desk, at: number, question: Question): FinderHit {
  const { segment, collector } = desk;
  const service = collector.services[at]!;
  const place = collector.places[at]!;
  const metres = metresOf(collector.squared[at]!);
  const placeId = segment.placeId(place, service);
  const organisation = segment.organisations.get(segment.organisation[service]!);
  const town = segment.townOf(place);
  return {
    id: segment.id(service),
    ...(placeId && { placeId }),
    name: segment.names.get(service),
    ...(organisation && { organisation }),
    ...(town && { town }),
    places: placeId ? segment.placeStarts[service + 1]! - segment.placeStarts[service]! : 0,
    score: scoreOf(desk, at, question),
    ...(metres >= 0 && { distanceMetres: metres }),
    reasons: reasonsFor(desk, service),
    ...(question.now !== undefined && { open: segment.hours.at(place, segment.momentOf(question.now)) }),
    ...(question.age !== undefined && {
      eligibility: isUnsure(segment.youngest[service]!, segment.oldest[service]!)
        ? ('unsure' as const)
        : ('eligible' as const),
    }),
    cost: segment.costOf(service),
    page: Math.floor(service / segment.facts.pageSize),
  };
}

function reasonsFor({ segment, matcher, groups }: Desk, service: number): MatchReason[] {
  return groups.flatMap(({ asked, options, weight }, i) => {
    const option = options[(matcher.met[i]?.[service] ?? 0) - 1];
    if (!option) return [];
    const found = option.all.map((words) => segment.words.spell(words[0]!)).join(' ');
    return [{ kind: weight === 0 ? 'phrase' : option.kind, asked: weight === 0 ? found : asked, found }];
  });
}
