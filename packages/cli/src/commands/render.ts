import type { Service } from '@neighbourhood-kit/core/services';
import { civilDayOf } from '@neighbourhood-kit/core/time';
import { buildIndex, openIndex } from '@neighbourhood-kit/finder';
import {
  FeedError,
  flag,
  number,
  text,
  texts,
  UsageError,
  words,
  type Arguments,
  type Command,
  type Terminal,
} from '../command.js';
import { readServices } from '../feed.js';
import { byLetter, fragment, sheetPage } from '../publish/pages.js';
import { count } from '../count.js';
import { replaceFile } from '../replace-file.js';

/** Services that words find, best first. */
function foundBy(services: readonly Service[], query: string): Service[] {
  const opened = openIndex(buildIndex(services));
  if (!opened.ok) throw new Error(opened.problem.message);
  const byId = new Map(services.map((service) => [service.id, service]));
  return opened.value.query({ text: query, complete: true, limit: 1000 }).hits.flatMap(({ id }) => byId.get(id) ?? []);
}

function chosen(services: readonly Service[], args: Arguments): readonly Service[] {
  const ids = texts(args, 'id');
  const query = text(args, 'query');
  if (ids.length > 0 && query !== undefined) throw new UsageError('Give --id or --query, not both.');
  if (query !== undefined) return foundBy(services, query);
  if (ids.length === 0) return byLetter(services).flatMap(([, some]) => some);
  return ids.map((id) => {
    const service = services.find((each) => each.id === id);
    if (!service) throw new FeedError(`There is no service with the id ${id}. nk find FEED "words" --json shows ids.`);
    return service;
  });
}

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const [source] = words(args, ['FEED']);
  const level = number(args, 'heading-level', { min: 2, max: 3 }) ?? 3;
  const all = (await readServices(source, terminal)).filter(({ status }) => status !== 'defunct');
  const limit = number(args, 'limit', { min: 1, max: 100_000 });
  const services = chosen(all, args).slice(0, limit);
  const today = civilDayOf(new Date());
  const large = flag(args, 'large-print');
  const title = text(args, 'title') ?? (large || flag(args, 'page') ? 'Help near you' : undefined);
  const written =
    title === undefined
      ? fragment(services, { today, level: level === 2 ? 2 : 3 })
      : sheetPage(services, { title, today, large });
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
  usage: 'FEED [--query TEXT | --id ID…] [--page] [--large-print] [--out FILE]',
  about: [
    'Prints HTML without style or script to put between <nk-service-finder> and </nk-service-finder>: it shows before the script runs and whenever',
    'it cannot, crisis help first. With --page or --large-print it is a whole page that needs nothing else, to print for somebody: choose the',
    'services by what they are about or by id.',
  ].join('\n'),
  options: [
    { name: 'query', value: 'TEXT', help: 'Only services that these words find, best first.' },
    { name: 'id', value: 'ID', help: 'Only this service.', multiple: true },
    { name: 'limit', value: 'N', help: 'At most so many services.' },
    { name: 'heading-level', value: '2|3', help: 'Level of the headings; 3 unless given.' },
    { name: 'page', help: 'A whole page to print.' },
    { name: 'large-print', help: 'A whole page in large print.' },
    { name: 'title', value: 'TEXT', help: 'Title of the page; "Help near you" unless given.' },
    { name: 'out', value: 'FILE', help: 'File to write; the list is printed unless given.' },
  ],
  examples: [
    { line: 'nk render directory.json --out list.html', does: 'write the list for the inside of an element' },
    {
      line: 'nk render directory.json --query "falls" --limit 5 --large-print --out for-joan.html',
      does: 'a list in large print for one person',
    },
  ],
  run,
};
