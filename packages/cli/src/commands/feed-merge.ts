import { basename } from 'node:path';
import { mergeFeeds, type Twins } from '@neighbourhood-kit/open-referral/merge';
import type { Service } from '@neighbourhood-kit/core/services';
import { percentInWords } from '@neighbourhood-kit/core/text';
import { flag, text, UsageError, type Arguments, type Command, type Terminal } from '../command.js';
import { readFeedOrFail, sayWhatWasRead } from '../feed.js';
import { kitDirectory } from '../kit-directory.js';
import { count } from '../count.js';
import { replaceFile } from '../replace-file.js';

/** A short name for a feed: of its file, or of its host. */
function nameOf(source: string): string {
  const host = /^https?:\/\/([^/:]+)/i.exec(source)?.[1];
  return (host ?? basename(source).replace(/\.\w+$/, '')).replace(/[^\w.-]+/g, '-').slice(0, 40);
}

const distinct = <T extends { readonly id: string }>(records: readonly (T | undefined)[]): T[] => [
  ...new Map(records.flatMap((record) => (record ? [[record.id, record] as const] : []))).values(),
];

const inShort = ({ name, id, organisation }: Service) =>
  `“${name}”${organisation ? ` of ${organisation.name}` : ''} (${id})`;

function pairLine({ first, second, shared, alike }: Twins): string {
  return `${inShort(first)} and ${inShort(second)}: names ${percentInWords(alike, ' %')} alike, same ${shared.join(', ')}`;
}

const pairData = ({ first, second, certainty, alike, shared }: Twins) => ({
  ids: [first.id, second.id],
  names: [first.name, second.name],
  certainty,
  alike,
  shared,
});

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const sources = args.positionals;
  if (sources.length < 2) throw new UsageError('Name at least two feeds, the one you trust most first.');
  const out = text(args, 'out');
  const feeds = [];
  for (const source of sources) {
    const feed = await readFeedOrFail(source, terminal);
    sayWhatWasRead(source, feed, terminal);
    feeds.push({ name: nameOf(source), services: feed.services });
  }
  const { services, twins, joined, renamed } = mergeFeeds(feeds, { join: flag(args, 'join') });
  if (out !== undefined) {
    const partners = distinct(services.map(({ organisation }) => organisation));
    const locations = distinct(
      services.flatMap(({ serviceAtLocations = [] }) => serviceAtLocations.map(({ location }) => location)),
    );
    const provenance = sources.map((source) => ({ source }));
    await replaceFile(
      out,
      `${JSON.stringify(kitDirectory({ services, partners, locations }, { id: 'merged', name: 'Merged directory', provenance }), undefined, 1)}\n`,
    );
  }
  if (flag(args, 'json')) {
    terminal.out(
      JSON.stringify(
        {
          services: services.length,
          twins: twins.map(pairData),
          joined: joined.map(pairData),
          renamed: Object.fromEntries(renamed),
        },
        null,
        2,
      ),
    );
    return 0;
  }
  terminal.out(
    `${count(services.length, 'service')} of ${count(sources.length, 'feed')}${out === undefined ? '' : `, written to ${out}`}.`,
  );
  for (const pair of joined) terminal.out(`  joined: ${pairLine(pair)}`);
  for (const pair of twins)
    terminal.out(`  ${pair.certainty === 'certain' ? 'certainly' : 'likely'} one service: ${pairLine(pair)}`);
  if (renamed.size > 0) terminal.out(`${String(renamed.size)} ids stood for different things and were told apart.`);
  return 0;
}

/** `nk feed merge` */
export const feedMerge: Command = {
  name: 'feed merge',
  summary: 'make one directory of several feeds, and find the same service in two of them',
  usage: 'FEED FEED… [--out FILE] [--join] [--json]',
  about: [
    'Reads several feeds and finds entries that are likely one service: nearly the same name, and a telephone number, web page, e-mail address,',
    'postcode or provider in common. Parts of a series, such as Group 1 and Group 2, are not taken for one. With --join those that are certain become',
    'one: what was confirmed last counts, the other fills what it leaves out. Ids that two feeds use for different things are told apart.',
  ].join('\n'),
  options: [
    { name: 'out', value: 'FILE', help: 'Kit directory to write; without it the command only tells.' },
    { name: 'join', help: 'Make one entry of two that are certainly one service.' },
    { name: 'json', help: 'Print the answer as JSON.' },
  ],
  examples: [
    {
      line: 'nk feed merge council.json https://example.org/oruk --out both.json --join',
      does: 'put a council’s feed and a charity’s together',
    },
  ],
  run,
};
