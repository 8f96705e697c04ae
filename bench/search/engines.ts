import { distanceMetres } from '@neighbourhood-kit/core/place';
import { costOf, type Service } from '@neighbourhood-kit/core/services';
import { buildIndex, openIndex } from '@neighbourhood-kit/finder';
import MiniSearch from 'minisearch';
import type { Combined } from './questions.ts';

/** What a combined question is answered with. */
export interface Answer {
  readonly total: number;
  readonly ids: readonly string[];
}

/** An index over services, with the questions of the benchmark. */
export interface Built {
  readonly combined: (question: Combined) => Answer;
  /** Without words. */
  readonly filters: (question: Combined) => Answer;
  /** Bytes that would be saved. */
  readonly saved: () => Uint8Array;
}

const NOW = Date.UTC(2026, 10, 22);
const COUNTED = ['type', 'cost'];

/** Engines by name: each builds its index from services. */
export const ENGINES: Readonly<Record<string, (services: readonly Service[]) => Built>> = {
  finder(services) {
    const buffer = buildIndex(services, { now: NOW });
    const opened = openIndex(buffer);
    if (!opened.ok) throw new Error(opened.problem.message);
    const index = opened.value;
    const ask = (text: string, { cost, accessibility, age, near, withinMetres }: Combined): Answer => {
      const { total, hits } = index.query({
        text,
        facets: { cost: [cost], accessibility: [accessibility] },
        age,
        near,
        withinMetres,
        sort: 'distance',
        facetCounts: COUNTED,
      });
      return { total, ids: hits.map(({ id }) => id) };
    };
    return {
      combined: (question) => ask(question.text, question),
      filters: (question) => ask('', question),
      saved: () => new Uint8Array(buffer),
    };
  },

  /** minisearch 7, all words, typos by length, last word as a prefix; then the simplest JavaScript for the rest. */
  minisearch(services) {
    const index = new MiniSearch<Service>({
      fields: ['name', 'terms', 'organisation', 'description'],
      extractField: (service, field) =>
        field === 'terms'
          ? (service.terms ?? []).map(({ name }) => name).join(' ')
          : field === 'organisation'
            ? (service.organisation?.name ?? '')
            : (service[field as 'description'] ?? ''),
      searchOptions: { boost: { name: 4, terms: 3, organisation: 1.5 }, combineWith: 'AND' },
    });
    index.addAll(services);
    const byId = new Map(services.map((service) => [service.id, service]));
    const costs = new Map(services.map((service) => [service.id, costOf(service, new Date(NOW)).kind]));
    const passes = (service: Service, { cost, accessibility, age }: Combined) =>
      costs.get(service.id) === cost &&
      age >= (service.minimumAge ?? 0) &&
      age <= (service.maximumAge ?? 150) &&
      (service.serviceAtLocations ?? []).some(({ location }) =>
        location?.accessibility?.some(({ description }) => description === accessibility),
      );
    const finish = (found: readonly Service[], question: Combined): Answer => {
      const hits: { id: string; metres: number }[] = [];
      const counts = new Map<string, number>();
      for (const service of found) {
        const metres = nearest(service, question);
        if (metres > question.withinMetres) continue;
        hits.push({ id: service.id, metres });
        for (const value of [costs.get(service.id) ?? '', service.terms?.[0]?.name ?? ''])
          counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      hits.sort((a, b) => a.metres - b.metres);
      return { total: hits.length, ids: hits.slice(0, 20).map(({ id }) => id) };
    };
    return {
      combined: (question) => {
        const found = index.search(question.text, {
          fuzzy: (term) => (term.length > 3 ? 0.2 : false),
          prefix: (_, at, terms) => at === terms.length - 1,
          filter: ({ id }) => passes(byId.get(id as string) as Service, question),
        });
        return finish(
          found.map(({ id }) => byId.get(id as string) as Service),
          question,
        );
      },
      filters: (question) =>
        finish(
          services.filter((service) => passes(service, question)),
          question,
        ),
      saved: () => new TextEncoder().encode(JSON.stringify(index)),
    };
  },
};

function nearest(service: Service, { near }: Combined): number {
  let least = Infinity;
  for (const { location } of service.serviceAtLocations ?? []) {
    const { latitude, longitude, confidential } = location ?? {};
    if (confidential || latitude === undefined || longitude === undefined) continue;
    least = Math.min(least, distanceMetres(near, { latitude, longitude }));
  }
  return least;
}
