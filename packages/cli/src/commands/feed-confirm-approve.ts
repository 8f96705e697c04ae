import { rename, writeFile } from 'node:fs/promises';
import { openDirectory } from '@neighbourhood-kit/core/directory';
import type { Service } from '@neighbourhood-kit/core/services';
import {
  FeedError,
  flag,
  text,
  texts,
  UsageError,
  words,
  type Arguments,
  type Command,
  type Terminal,
} from '../command.js';
import { applyAnswer } from '../confirm/apply.js';
import { DEFAULT_STATE, STATE_OPTION } from '../confirm/options.js';
import { readState, writeState, type Ask } from '../confirm/state.js';
import { directoryAt, withServices } from '../kit-directory.js';

/** Which answers that wait are approved, and which refused. */
function choose(
  args: Arguments,
  waiting: readonly Ask[],
): { readonly approve: readonly Ask[]; readonly refuse: readonly Ask[] } {
  const [ids, refused] = [texts(args, 'id'), texts(args, 'refuse')];
  if (ids.length === 0 && refused.length === 0 && !flag(args, 'all'))
    throw new UsageError('Say which answers: --id ID, --refuse ID, or --all. nk feed confirm read shows them.');
  for (const id of [...ids, ...refused])
    if (!waiting.some(({ serviceId }) => serviceId === id))
      throw new FeedError(`No answer about ${id} waits. nk feed confirm read shows those that do.`);
  const refuse = waiting.filter(({ serviceId }) => refused.includes(serviceId));
  const approve = waiting.filter((ask) => !refuse.includes(ask) && (flag(args, 'all') || ids.includes(ask.serviceId)));
  return { approve, refuse };
}

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const [source] = words(args, ['DIRECTORY']);
  const path = text(args, 'state') ?? DEFAULT_STATE;
  const state = await readState(path);
  const waiting = state.asks.filter(({ answer, settled }) => answer !== undefined && settled === undefined);
  const { approve, refuse } = choose(args, waiting);
  const data = await directoryAt(source);
  if (!data) throw new FeedError(`There is no directory ${source}. nk feed convert FEED --to kit makes one of a feed.`);
  const known = openDirectory(data).directory;
  const changed: Service[] = [];
  for (const { serviceId, answer } of approve) {
    const service = known.find('services', serviceId);
    if (!service || !answer) {
      terminal.err(`${serviceId} is no longer in ${source}.`);
      continue;
    }
    const applied = await applyAnswer(service, answer);
    for (const { message } of applied.notes) terminal.out(`${service.name}: ${message}`);
    changed.push(applied.service);
  }
  await writeFile(`${source}.new`, `${JSON.stringify(withServices(data, changed), undefined, 1)}\n`);
  await rename(`${source}.new`, source);
  const settledAs = (ask: Ask): Ask =>
    approve.includes(ask)
      ? { ...ask, settled: 'approved' }
      : refuse.includes(ask)
        ? { ...ask, settled: 'refused' }
        : ask;
  await writeState(path, { ...state, asks: state.asks.map(settledAs) });
  terminal.out(
    `Approved ${String(changed.length)} answers, refused ${String(refuse.length)}; ${String(waiting.length - approve.length - refuse.length)} still wait. Wrote ${source}.`,
  );
  return changed.length === approve.length ? 0 : 1;
}

/** `nk feed confirm approve` */
export const feedConfirmApprove: Command = {
  name: 'feed confirm approve',
  summary: 'bring a directory up to the answers of owners that an editor approves',
  usage: 'DIRECTORY.json (--id ID… | --all) [--refuse ID]… [--state FILE]',
  about: [
    'Writes approved answers into a kit directory: an entry that is still right is confirmed as of the day of the answer, a changed one gets what its',
    'owner wrote (read as cells of the spreadsheet are), an ended one is taken out of what people find. A refused answer changes nothing, and the owner',
    'is asked anew.',
  ].join('\n'),
  options: [
    { name: 'id', value: 'ID', help: 'Approve the answer about this service.', multiple: true },
    { name: 'all', help: 'Approve all that wait and are not refused.' },
    { name: 'refuse', value: 'ID', help: 'Refuse the answer about this service.', multiple: true },
    STATE_OPTION,
  ],
  examples: [{ line: 'nk feed confirm approve directory.json --all --refuse s-12', does: 'take all answers but one' }],
  run,
};
