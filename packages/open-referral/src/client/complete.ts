import { isEmpty, isRecord, textOf, without, type Raw } from '../reader/raw.js';
import { isAbsent, isList, messageOf, type Api } from './api.js';
import { idOf } from './page-list.js';

/** Fields that only full services have. */
const FULL =
  /^(?:service_at_locations?|(?:regular_)?schedules?|eligibilitys?|cost_options|service_taxonomys|attributes|contacts|phones)$/;

const isThin = (record: Raw): boolean => !Object.keys(record).some((name) => FULL.test(name) && !isEmpty(record[name]));

/**
 * Asks for every service by itself where the pages are thin, and for places where neither names any.
 * @param api - The API.
 * @param url - Of the list of services.
 * @param pages - Its pages.
 * @returns The records with what was found; the pages as they are where that is nothing.
 */
export async function completed(api: Api, url: URL, pages: readonly unknown[]): Promise<readonly unknown[]> {
  if (api.options.details === 'never' || !isList(url)) return pages;
  return withPlaces(api, url, await withDetails(api, url, pages));
}

async function withDetails(api: Api, url: URL, pages: readonly unknown[]): Promise<readonly unknown[]> {
  const { details, maxDetails = 5000 } = api.options;
  const records = pages.flatMap(api.recordsIn);
  const thin = records
    .filter(isRecord)
    .filter((record) => idOf(record) !== '' && (details === 'always' || isThin(record)));
  if (thin.length === 0 || thin.length < records.length / 2) return pages;
  if (thin.length > maxDetails)
    api.note('fetch/too-many-details', 'kept', `services after ${maxDetails} of ${thin.length}`);
  const found = await askForEach(api, url, thin.slice(0, maxDetails));
  return found.size === 0 ? pages : [records.map((record) => found.get(record) ?? record)];
}

/** Services by their records in the list. An API that answers for none of the first few is asked for no more. */
async function askForEach(api: Api, url: URL, records: readonly Raw[]): Promise<ReadonlyMap<unknown, Raw>> {
  const { onProgress, signal } = api.options;
  const queue = [...records];
  const found = new Map<unknown, Raw>();
  let done = 0;
  let refused = 0;
  const work = async () => {
    for (let record = queue.shift(); record && !signal?.aborted; record = queue.shift()) {
      const id = idOf(record);
      const answer = await api.json(new URL(`${url.pathname.replace(/\/$/, '')}/${encodeURIComponent(id)}`, url));
      const [own, ...others] = answer.ok ? api.recordsIn(answer.value) : [];
      if (isRecord(own) && others.length === 0) found.set(record, own);
      else {
        // What an API gave for others it offers; then only a service that is gone is no fault.
        const isOffered =
          !answer.ok && (found.size > 0 ? !/^4(?:04|10) /.test(answer.problem.seen ?? '') : !isAbsent(answer.problem));
        api.note('fetch/details-failed', isOffered ? 'left out' : 'kept', messageOf(answer), id);
        if (++refused >= 5 && found.size === 0) queue.length = 0;
      }
      onProgress?.({ step: 'details', done: ++done, of: records.length });
    }
  };
  await Promise.all(Array.from({ length: api.concurrency }, work));
  return found;
}

async function withPlaces(api: Api, url: URL, values: readonly unknown[]): Promise<readonly unknown[]> {
  const records = values.flatMap(api.recordsIn);
  const hasPlaces = (record: unknown) =>
    isRecord(record) && !isEmpty(record['service_at_locations'] ?? record['service_at_location']);
  if (records.length === 0 || records.some(hasPlaces)) return values;
  const list = new URL(url);
  list.pathname = list.pathname.replace(/services\/?$/, 'service_at_locations');
  const first = await api.json(api.page(list, 1));
  if (!first.ok && !isAbsent(first.problem)) api.note('fetch/page-failed', 'left out', messageOf(first));
  if (!first.ok || api.recordsIn(first.value).length === 0) return values;
  const pages = await api.otherPages({ url: list, value: first.value });
  const byService = new Map<string, Raw[]>();
  for (const place of pages.flatMap(api.recordsIn).filter(isRecord)) {
    const service = idOf(place['service']) || textOf(place['service_id']);
    byService.set(service, [...(byService.get(service) ?? []), without(place, 'service')]);
  }
  const complete = (record: unknown): unknown => {
    const offered = byService.get(idOf(record));
    return offered && isRecord(record) ? { ...record, service_at_locations: offered } : record;
  };
  return [records.map(complete)];
}
