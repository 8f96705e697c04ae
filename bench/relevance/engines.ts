import type { Service } from '@neighbourhood-kit/core/services';
import { buildIndex, openIndex } from '@neighbourhood-kit/finder';
import { create, insertMultiple, search } from '@orama/orama';
import MiniSearch from 'minisearch';

/** Finds the ids of the ten best services for words. */
export type Search = (text: string) => string[] | Promise<string[]>;

/** Search over a set of services, and whether it was given the table of everyday words. */
export interface Engine {
  readonly name: string;
  readonly search: Search;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly terms: string;
  readonly organisation: string;
  readonly description: string;
}

/** Fields and boosts that the peers do best with. */
const FIELDS = ['name', 'terms', 'organisation', 'description'];
const BOOST = { name: 4, terms: 3, organisation: 1.5 };

function rowsOf(services: readonly Service[]): Row[] {
  const seen = new Set<string>();
  return services
    .filter(({ id }) => !seen.has(id) && seen.add(id))
    .map(({ id, name, terms, organisation, description, summary }) => ({
      id,
      name,
      terms: (terms ?? []).map((term) => term.name).join(' '),
      organisation: organisation?.name ?? '',
      description: description ?? summary ?? '',
    }));
}

/** The finder as it is by default. */
export function finder(services: readonly Service[], everydayWords?: readonly string[]): Search {
  const index = openIndex(buildIndex(services, { everydayWords, now: Date.UTC(2026, 10, 22) }));
  if (!index.ok) throw new Error(index.problem.message);
  return (text) => index.value.query({ text, limit: 10, facetCounts: [] }).hits.map(({ id }) => id);
}

/** minisearch at its best on these queries: any word, typos by length, the last word as a prefix, boosted fields. */
export function minisearch(services: readonly Service[]): Search {
  const index = new MiniSearch<Row>({ fields: FIELDS, searchOptions: { boost: BOOST } });
  index.addAll(rowsOf(services));
  const options = {
    combineWith: 'OR' as const,
    fuzzy: (term: string) => (term.length > 3 ? 0.2 : (false as const)),
    prefix: (_: string, at: number, terms: string[]) => at === terms.length - 1,
  };
  return (text) =>
    index
      .search(text, options)
      .slice(0, 10)
      .map(({ id }) => id as string);
}

/** orama at its best on these queries: any word, one edit, boosted fields, English stems. */
export async function orama(services: readonly Service[]): Promise<Search> {
  const db = create({
    schema: { name: 'string', terms: 'string', organisation: 'string', description: 'string' } as const,
    components: { tokenizer: { language: 'english', stemming: true } },
  });
  await insertMultiple(db, rowsOf(services));
  return async (term) => {
    const { hits } = await search(db, { term, limit: 10, threshold: 1, tolerance: 1, boost: BOOST, properties: '*' });
    return hits.map(({ id }) => id);
  };
}

/**
 * Gives a peer the same table: the words that services use are put behind the words asked.
 * @param peer - Search without a table.
 * @param meant - Finds what services say for the words of a question.
 * @returns Search with it.
 */
export function withTable(peer: Search, meant: (text: string) => string): Search {
  return (text) => peer(`${meant(text)} ${text}`.trim());
}
