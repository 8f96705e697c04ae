import { isRecord, textOf, type Raw } from '../reader/raw.js';

/** What a page says of the list that it is a part of. */
export interface Told {
  readonly pages?: number | undefined;
  readonly records?: number | undefined;
  /** Whether more follows; absent where the page does not say. */
  readonly goesOn?: boolean | undefined;
  /** Address of what follows. */
  readonly next?: string | undefined;
  /** Whether an earlier page than the one with the number 1 is there. */
  readonly isFromZero: boolean;
}

/** Records of a page that speak of the list. */
const ABOUT = ['page', 'meta', 'pagination'];

function numberIn(page: Raw, names: readonly string[]): number | undefined {
  const found = [page, ...ABOUT.map((name) => page[name])]
    .filter(isRecord)
    .flatMap((about) => names.map((name) => about[name]))
    .find((each) => /^\d+$/.test(textOf(each)));
  return found === undefined ? undefined : Number(found);
}

function nextIn(page: Raw): unknown {
  const links = page['links'] ?? page['_links'];
  const next = [page['next'], isRecord(links) ? links['next'] : undefined, page['@odata.nextLink']];
  const found = next.find((each) => each !== undefined);
  return isRecord(found) ? found['href'] : found;
}

/**
 * Reads what a page says of its list, in the words of Open Referral, of Spring, HAL, JSON:API and OData.
 * @param page - An answer.
 * @returns What it says; a list without a page says nothing, nor does a record by itself.
 */
export function toldBy(page: unknown): Told {
  if (!isRecord(page) || page['id'] !== undefined) return { isFromZero: false };
  const next = nextIn(page);
  const last = page['last_page'] ?? page['last'];
  const isText = typeof next === 'string' && next !== '';
  return {
    pages: numberIn(page, ['total_pages', 'totalPages']),
    records: numberIn(page, ['total_items', 'totalElements', 'total', 'count']),
    goesOn: typeof last === 'boolean' ? !last : next === undefined ? undefined : isText,
    next: isText ? next : undefined,
    isFromZero: (page['first_page'] ?? page['first']) === false,
  };
}
