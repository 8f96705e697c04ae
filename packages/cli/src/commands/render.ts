import type { Service } from '@neighbourhood-kit/core/services';
import { civilDayOf } from '@neighbourhood-kit/core/time';
import { buildIndex, openIndex, type FinderIndex, type Point } from '@neighbourhood-kit/finder';
import {
  FeedError,
  flag,
  text,
  texts,
  UsageError,
  whole,
  words,
  type Arguments,
  type Command,
  type Terminal,
} from '../command.js';
import { readServices } from '../feed.js';
import { pointNear } from '../near.js';
import { byLetter, fragment, sheetPage } from '../publish/pages.js';
import { SHOW_REFUGES, withoutRefuges } from '../maybe-secret.js';
import { count } from '../count.js';
import { replaceFile } from '../replace-file.js';

function indexOf(services: readonly Service[]): FinderIndex {
  const opened = openIndex(buildIndex(services));
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.value;
}

/** Services that words find, best first; nearest first where there are no words. */
function foundBy(services: readonly Service[], query: string, near: Point | undefined): Service[] {
  const byId = new Map(services.map((service) => [service.id, service]));
  const { hits } = indexOf(services).query({ text: query, complete: true, limit: 1000, ...(near && { near }) });
  return hits.flatMap(({ id }) => byId.get(id) ?? []);
}

function chosen(services: readonly Service[], args: Arguments, near: Point | undefined): readonly Service[] {
  const ids = texts(args, 'id');
  const query = text(args, 'query');
  if (ids.length > 0 && query !== undefined) throw new UsageError('Give --id or --query, not both.');
  if (query !== undefined || (near && ids.length === 0)) return foundBy(services, query ?? '', near);
  if (ids.length === 0) return byLetter(services).flatMap(([, some]) => some);
  return ids.map((id) => {
    const service = services.find((each) => each.id === id);
    if (!service) throw new FeedError(`There is no service with the id ${id}. nk find FEED "words" --json shows ids.`);
    return service;
  });
}

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const [source] = words(args, ['FEED']);
  const level = whole(args, 'heading-level', { min: 2, max: 3 }) ?? 3;
  const all = withoutRefuges(await readServices(source, terminal), args, terminal).filter(
    ({ status }) => status !== 'defunct',
  );
  const limit = whole(args, 'limit', { min: 1, max: 100_000 });
  const place = text(args, 'near');
  const near = place === undefined ? undefined : pointNear(indexOf(all), place);
  const services = chosen(all, args, near).slice(0, limit);
  const today = civilDayOf(new Date());
  const large = flag(args, 'large-print');
  const title = text(args, 'title') ?? (large || flag(args, 'page') ? 'Help near you' : undefined);
  const written =
    title === undefined
      ? fragment(services, { today, near, level: level === 2 ? 2 : 3 })
      : sheetPage(services, { title, today, near, large });
  const out = text(args, 'out');
  if (out === undefined) terminal.out(written.trimEnd());
  else {
    await replaceFile(out, written);
    terminal.out(`Wrote ${out}: ${count(services.length, 'service')}.`);
  }
  return services.length > 0 ? 0 : 1;
}

/** `nk render` */
export const render: Command = {
  name: 'render',
  summary: 'print services as plain HTML: for the inside of an element, or a list on paper for one person',
  usage: 'FEED [--query TEXT | --id ID…] [--near PLACE] [--page] [--large-print] [--show-refuges] [--out FILE]',
  about: [
    'Prints HTML without style or script to put between <nk-service-finder> and </nk-service-finder>: it shows before the script runs and whenever',
    'it cannot, crisis help first. With --page or --large-print it is a whole page that needs nothing else, to print for somebody: choose the',
    'services by what they are about, by what is near or by id. With --near the branch of a service that is nearest comes first.',
  ].join('\n'),
  options: [
    { name: 'query', value: 'TEXT', help: 'Only services that these words find, best first.' },
    { name: 'near', value: 'PLACE', help: 'Postcode or its beginning, a town, or LAT,LNG: what is nearest first.' },
    { name: 'id', value: 'ID', help: 'Only this service.', multiple: true },
    { name: 'limit', value: 'N', help: 'At most so many services.' },
    { name: 'heading-level', value: '2|3', help: 'Level of the headings; 3 unless given.' },
    { name: 'page', help: 'A whole page to print.' },
    { name: 'large-print', help: 'A whole page in large print.' },
    { name: 'title', value: 'TEXT', help: 'Title of the page; "Help near you" unless given.' },
    SHOW_REFUGES,
    { name: 'out', value: 'FILE', help: 'File to write; the list is printed unless given.' },
  ],
  examples: [
    { line: 'nk render directory.json --out list.html', does: 'write the list for the inside of an element' },
    {
      line: 'nk render directory.json --query "falls" --near DE1 --limit 5 --large-print --out for-joan.html',
      does: 'a list in large print for one person',
    },
  ],
  run,
};
