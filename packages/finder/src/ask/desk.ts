/* eslint-disable @typescript-eslint/no-non-null-assertion -- numbers of services, places and ideas are within their arrays by construction */
import { noBits, setBit } from '../columns/bits.js';
import type { PlaceChoice } from './best-places.js';
import { collectorOf, type Collector } from './collect.js';
import type { Everyday } from '../everyday/everyday.js';
import { expandIn, type Expand } from './expand.js';
import { listCounts, type Facet } from '../facets/facet-reader.js';
import type { FacetCount, FinderIndex, NotEligibleHit } from '../finder.js';
import { NO_AGE } from '../index-facts.js';
import type { WeighedIdea } from './idea.js';
import { matcherOf, type Matcher } from './match.js';
import { matchTextIn } from './match-text.js';
import { narrowIn } from './narrowing.js';
import type { OpenedIndex } from './opened-index.js';
import type { Question } from './question.js';
import { gazetteerOf } from '../places/gazetteer.js';
import type { TopicsOf } from '../topics/question-topics.js';
import { words } from '../words/tokenise.js';
import { bestOf, leastRanks } from './best-of.js';
import { townsOf } from './towns.js';
import { understandIn } from './understand.js';
import type { Company } from './weigh.js';

/** Services for other ages that are listed. */
export const MOST_NOT_ELIGIBLE = 10;

/** An index with what is needed to ask it: made once, used for every question. */
export interface Desk {
  readonly index: OpenedIndex;
  readonly expand: Expand;
  readonly matcher: Matcher;
  readonly collector: Collector;
  /** Ideas of the present question, in the order in which `matcher.met` has them. */
  readonly ideas: () => readonly WeighedIdea[];
  /**
   * Finds and counts the services that answer a question; matcher and collector hold them. Other indexes that are asked as well keep it
   * `company`; `most` is the greatest weight that any service there covers. Returns the greatest weight covered here.
   */
  readonly gather: (question: Question, company?: Company, most?: number) => number;
  /** Counts of the present question by facet. */
  readonly counts: (question: Question) => Record<string, FacetCount[]>;
  /** Services of the present question for other ages, best first. */
  readonly notEligible: (question: Question) => NotEligibleHit[];
  /** Places a postcode, the beginning of one, or a town, as far as the directory's own places know. */
  readonly locate: FinderIndex['locate'];
  /** Town of a place, as published; undefined where not known or not to be told. */
  readonly townOf: (place: number) => string | undefined;
}

/**
 * Prepares an index for questions.
 * @param index - The index.
 * @param everyday - Gives the table of everyday words that is used at present.
 * @param topicsOf - Tells the topics of questions; absent while the index has none.
 * @returns The desk.
 */
export function deskOf(index: OpenedIndex, everyday: () => Everyday, topicsOf?: TopicsOf): Desk {
  const { layout, facets, positions, columns } = index;
  const expand = expandIn(index.words, everyday);
  const matcher = matcherOf(columns, index.words, layout.services);
  const narrow = narrowIn(index);
  const collector = collectorOf(index);
  const lexicon = {
    everyday,
    topicsOf,
    isKnown: (token: string) => index.words.find(token) >= 0,
    townAt: townsOf(facets),
  };
  const townOf = townReader(facets);
  const understand = understandIn(index.words, expand, lexicon, layout.services);
  const matchText = matchTextIn(layout, matcher);
  const shown = noBits(layout.services);
  let ideas: readonly WeighedIdea[] = [];
  let firsts: Uint32Array | undefined;

  /** Scores what is shown of answers that were not. */
  const scoreShown = () => {
    shown.set(collector.notEligible().services);
    for (let i = 0; i < collector.count(); i++) setBit(shown, collector.services[i]!);
    matcher.match(ideas, shown, 1e-9, { graded: false, coverage: 0 });
  };

  return {
    index,
    expand,
    matcher,
    collector,
    ideas: () => ideas,
    locate: gazetteerOf(columns),
    townOf,
    gather(question, company, mostElsewhere = 0) {
      const { near, openAt, facetCounts } = question;
      const counted = (facet: number) =>
        facets[facet]!.services > 0 && (!facetCounts || facetCounts.includes(facets[facet]!.key));
      const narrowing = narrow(question, counted);
      const understood = understand(question, company);
      const matched = matchText(question, understood, narrowing, mostElsewhere);
      ideas = matched.ideas;
      // "memory cafe belper" is after the branch in Belper.
      const towns = ideas.flatMap(({ flat, asked }) => (flat ? asked : []));
      const isNamed = (place: number) => towns.includes(words(townOf(place) ?? '').join(' '));
      const tests = {
        openAt,
        squared: near ? positions.from(near) : () => NaN,
        nearest: towns.length > 0 ? undefined : nearestWanted(question),
        isNamed: towns.length > 0 ? isNamed : undefined,
      };
      collector.collect(narrowing, matched.answers, tests, counted);
      if (matched.unscored) scoreShown();
      return matched.most;
    },
    counts(question) {
      const chosen = new Map(question.facets);
      return Object.fromEntries(
        collector.counted().map(({ facet, counts }) => [facet.key, listCounts(facet, counts, chosen.get(facet.key))]),
      );
    },
    notEligible: ({ age = 0 }) =>
      bestOf(collector.notEligible().services, MOST_NOT_ELIGIBLE, {
        score: matcher.score,
        ranks: index.ranks,
        firsts: matcher.count() > 0 ? undefined : (firsts ??= leastRanks(index.ranks)),
      }).map((service) => notEligibleHit(index, service, age)),
  };
}

/** Prepares for telling the town of a place; the index has none where a site took that facet away. */
function townReader(facets: readonly Facet[]): Desk['townOf'] {
  const town = facets.find(({ key }) => key === 'town');
  return (place) => {
    const number = town?.firstOf(place) ?? -1;
    return number < 0 ? undefined : town?.labelOf(number);
  };
}

/** Of a question that is sorted by distance only the nearest services are needed. */
function nearestWanted({ near, withinMetres = Infinity, sort, offset, limit }: Question): PlaceChoice['nearest'] {
  return near && sort === 'distance' ? { to: near, withinMetres, wanted: offset + limit } : undefined;
}

function notEligibleHit(index: OpenedIndex, service: number, age: number): NotEligibleHit {
  const [youngest, oldest] = [index.youngest[service]!, index.oldest[service]!];
  const { id, name } = index.card(service);
  return {
    id,
    name,
    reason: youngest !== NO_AGE && age < youngest ? 'too-young' : 'too-old',
    ...(youngest !== NO_AGE && { minimumAge: youngest }),
    ...(oldest !== NO_AGE && { maximumAge: oldest }),
  };
}
