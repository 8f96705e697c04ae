/* eslint-disable @typescript-eslint/no-non-null-assertion -- numbers of services, places and groups are within their arrays by construction */
import { noBits, setBit, type Bits } from '../columns/bits.js';
import { collectorOf, type Collector } from './collect.js';
import type { Everyday } from '../everyday/everyday.js';
import { expandIn, type Expand } from './expand.js';
import { listCounts } from '../facets/facet-reader.js';
import type { FacetCount, FinderIndex, NotEligibleHit } from '../finder.js';
import { NO_AGE } from '../index-facts.js';
import { servicesOf } from '../columns/layout.js';
import { matcherOf, type Group, type Matcher } from './match.js';
import { narrowIn, type Narrowing } from './narrowing.js';
import type { OpenedIndex } from './opened-index.js';
import type { Question } from './question.js';
import { gazetteerOf } from '../places/gazetteer.js';
import { planText } from './text-plan.js';
import type { TopicsOf } from '../topics/question-topics.js';
import { words } from '../words/tokenise.js';
import { bestOf, leastRanks } from './rank.js';
import { townsOf } from './towns.js';
import { weigh, type Company } from './weigh.js';
import { ENOUGH, NEARLY_ALL } from '../words/weights.js';

/** Services for other ages that are listed. */
const MOST_NOT_ELIGIBLE = 10;
/** Rounding of sums must not cost a service its place. */
const SLACK = 1 - 1e-5;

/** An index with what is needed to ask it: made once, used for every question. */
export interface Desk {
  readonly index: OpenedIndex;
  readonly expand: Expand;
  readonly matcher: Matcher;
  readonly collector: Collector;
  /** Ideas of the present question, in the order in which `matcher.met` has them. */
  readonly groups: () => readonly Group[];
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
  const town = facets.find(({ key }) => key === 'town');
  const townOf = (place: number) => {
    const number = town?.firstOf(place) ?? -1;
    return number < 0 ? undefined : town?.labelOf(number);
  };
  const among = noBits(layout.services);
  const answers = noBits(layout.services);
  let groups: Group[] = [];
  let firsts: Uint32Array | undefined;
  /** What was understood last of which text, by which table. */
  let understood: string | undefined;
  let ideas: Group[] = [];
  let table: Everyday | undefined;
  /** Whether the answers to the present question have no scores yet. */
  let unscored = false;

  /** Services that cover so much weight. */
  const covering = (enough: number): Bits => {
    answers.fill(0);
    const { services, covered, count } = matcher;
    for (let i = 0; i < count(); i++) if (covered[services[i]!]! >= enough) setBit(answers, services[i]!);
    return answers;
  };

  /**
   * Matches words; returns the services that are answers, undefined without words, and the greatest weight that one covers. Where all
   * answers meet every idea and are not sorted by it they are not scored yet.
   */
  const matchText = (
    { text, strict, complete, sort, withinMetres }: Question,
    { either, anywhere }: Narrowing,
    company: Company | undefined,
    mostElsewhere: number,
  ): [answers: Bits | undefined, most: number] => {
    matcher.clear();
    unscored = false;
    const services = layout.services + (company?.services ?? 0);
    // The same words are asked with other filters, other pages, and in search of what to loosen.
    const asked = company ? undefined : JSON.stringify([text, strict, complete]);
    if (asked === undefined || asked !== understood || everyday() !== table) {
      understood = asked;
      table = everyday();
      ideas = planText(text, strict, complete, lexicon)
        .map((idea) => weigh(idea, expand, strict, index.words, services, company))
        .sort((a, b) => b.weight - a.weight);
    }
    groups = ideas;
    if (groups.length === 0) return [undefined, 0];
    if (!strict) groups = groups.filter(({ options }) => options.length > 0);
    const total = groups.reduce((sum, { weight }) => sum + weight, 0);
    if (total === 0 || groups.some(({ options }) => options.length === 0)) return [answers.fill(0), 0];
    // By relevance, services that meet only part of the question come after those that meet more of it. In any other order they would
    // stand before better ones: then only those that meet as many ideas as any do are answers.
    const graded = sort === 'relevance' && !strict;
    const share = (graded ? ENOUGH : 1) * SLACK;
    servicesOf(layout, either(), among);
    if (!graded) {
      const meeting = matcher.meeting(groups, among);
      // Beside another index in which more is met they are none.
      unscored = meeting !== undefined && (strict || total >= mostElsewhere * share);
      if (meeting && unscored) return [meeting, total];
      if (meeting || strict) return [answers.fill(0), meeting ? total : 0];
    }
    let most = graded ? matcher.match(groups, among, total * share, graded) : 0;
    // Nobody near meets everything: then those farther away set the mark, lest "none within 5 km, 3 within 10 km" become a poor answer.
    if (withinMetres !== undefined && most < total * SLACK) {
      servicesOf(layout, anywhere(), among);
      if (graded) most = matcher.match(groups, among, total * share, graded);
      else most = matcher.meeting(groups, among) ? total : 0;
    }
    // Nobody meets every idea: then look again for those that meet some.
    if (Math.max(most, mostElsewhere) < total * (graded ? NEARLY_ALL : share))
      most = matcher.match(groups, among, 0, graded);
    return [covering(Math.max(most, mostElsewhere, 1e-9) * share), most];
  };

  /** Scores what is shown of answers that were not. */
  const scoreShown = () => {
    if (!unscored) return;
    answers.set(collector.notEligible()[0]);
    for (let i = 0; i < collector.count(); i++) setBit(answers, collector.services[i]!);
    matcher.match(groups, answers, 1e-9, false);
  };

  return {
    index,
    expand,
    matcher,
    collector,
    groups: () => groups,
    locate: gazetteerOf(columns),
    townOf,
    gather(question, company, mostElsewhere = 0) {
      const { near, withinMetres, openAt, facetCounts, sort, offset, limit } = question;
      const counted = (facet: number) =>
        facets[facet]!.services > 0 && (!facetCounts || facetCounts.includes(facets[facet]!.key));
      const narrowing = narrow(question, counted);
      const [matched, most] = matchText(question, narrowing, company, mostElsewhere);
      // "memory cafe belper" is after the branch in Belper.
      const named = groups.flatMap(({ flat, asked }) => (flat ? asked : []));
      collector.collect(
        narrowing,
        matched,
        {
          squared: near ? positions.from(near) : () => NaN,
          openAt,
          nearest:
            near && sort === 'distance' && named.length === 0
              ? { to: near, withinMetres: withinMetres ?? Infinity, wanted: offset + limit }
              : undefined,
          isNamed: named.length > 0 ? (place) => named.includes(words(townOf(place) ?? '').join(' ')) : undefined,
        },
        counted,
      );
      scoreShown();
      return most;
    },
    counts(question) {
      const chosen = new Map(question.facets);
      return Object.fromEntries(
        collector.counted().map(({ facet, counts }) => [facet.key, listCounts(facet, counts, chosen.get(facet.key))]),
      );
    },
    notEligible: ({ age = 0 }) =>
      bestOf(
        collector.notEligible()[0],
        matcher.score,
        index.ranks,
        matcher.count() > 0 ? undefined : (firsts ??= leastRanks(index.ranks)),
        MOST_NOT_ELIGIBLE,
      ).map((service) => {
        const [youngest, oldest] = [index.youngest[service]!, index.oldest[service]!];
        const { id, name } = index.card(service);
        return {
          id,
          name,
          reason: youngest !== NO_AGE && age < youngest ? 'too-young' : 'too-old',
          ...(youngest !== NO_AGE && { minimumAge: youngest }),
          ...(oldest !== NO_AGE && { maximumAge: oldest }),
        };
      }),
  };
}
