import { isRecord, listOf, textOf, type Draft } from '../reader/raw.js';

/** Nobody numbers what stands within one service by UUIDs. */
const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

const postcodeOf = (draft: Draft): string => {
  const [address] = listOf(draft['addresses']);
  return isRecord(address) ? textOf(address['postalCode']) : '';
};

const plain = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const NAMED_BY = [(draft: Draft) => textOf(draft['name']), postcodeOf];

/** Tells whether two records say who or where they are, and not the same, however it is written. */
function areDifferent(one: Draft, other: Draft): boolean {
  return NAMED_BY.some((wordsOf) => {
    const [first, second] = [plain(wordsOf(one)), plain(wordsOf(other))];
    return first !== '' && second !== '' && first !== second;
  });
}

/**
 * Gives ids of their own to what is numbered within each service: then a second name or postcode under an id is another organisation or place.
 * Browsers, whose reader is to be small, take the first one for all.
 */
export class OwnIds {
  /** Places that got an id of their own because another had it before, by the id that both have in the feed. */
  readonly #places = new Map<string, Map<string, Draft>>();

  /**
   * Finds the id of a record.
   * @param draft - The record.
   * @param id - Its id in the feed.
   * @param known - The record that has this id already.
   * @param isPlace - Whether it is a place: ids of places say nothing of where they are.
   * @returns The same id, or one of its own.
   */
  idOf(draft: Draft, id: string, known: Draft | undefined, isPlace: boolean): string {
    if (!known || known['confidential'] || draft['confidential'] || UUID.test(id) || !areDifferent(known, draft))
      return id;
    if (!isPlace) return `${id.slice(0, 100)}/${textOf(draft['name']).slice(0, 90)}`;
    const others = this.#places.get(id) ?? new Map<string, Draft>();
    const key = NAMED_BY.map((wordsOf) => plain(wordsOf(draft))).join();
    const own = textOf(others.get(key)?.['id']) || `${id.slice(0, 190)}/${others.size + 2}`;
    if (!others.has(key)) this.#places.set(id, others.set(key, draft));
    return own;
  }

  /**
   * Lists the places that have been given ids of their own.
   * @param id - The id that they have in the feed.
   * @returns The places.
   */
  all(id: string): readonly Draft[] {
    return [...(this.#places.get(id)?.values() ?? [])];
  }
}
