import { openDirectory } from '@neighbourhood-kit/core/directory';
import type { Service } from '@neighbourhood-kit/core/services';
import { applyAnswer, type Ask, type Settled } from '@neighbourhood-kit/open-referral/freshness';
import { settleStored, storedAnswers, type DatabasePlace } from '@neighbourhood-kit/server';
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
import { answersPlace, DATABASE_OPTION, DEFAULT_STATE, SERVER_OPTION, STATE_OPTION } from '../confirm/options.js';
import { readState, writeState } from '../confirm/state.js';
import { directoryAt, withServices } from '../kit-directory.js';
import { replaceFile } from '../replace-file.js';
import { onStore } from '../store.js';

/** Where answers come from, and where it is written down what became of them. */
interface Answers {
  readonly asks: readonly Ask[];
  readonly settle: (decisions: ReadonlyMap<Ask, Settled>) => Promise<void>;
  /** Answers that were approved elsewhere and may not stand in the directory yet. */
  readonly approved: readonly Ask[];
}

async function inFile(path: string): Promise<Answers> {
  const state = await readState(path);
  const settledAs = (ask: Ask, settled: Settled | undefined): Ask => (settled ? { ...ask, settled } : ask);
  return {
    asks: state.asks,
    approved: [],
    settle: (decisions) =>
      writeState(path, { ...state, asks: state.asks.map((ask) => settledAs(ask, decisions.get(ask))) }),
  };
}

async function inStore(place: DatabasePlace): Promise<Answers> {
  const asks = await storedAnswers(place);
  return {
    asks,
    approved: asks.filter(({ settled }) => settled === 'approved'),
    settle: (decisions) =>
      settleStored(place, new Map([...decisions].map(([ask, settled]) => [ask.serviceId, settled])), new Date()),
  };
}

/** Which answers that wait are approved, and which refused. */
function choose(args: Arguments, waiting: readonly Ask[], isOptional: boolean): ReadonlyMap<Ask, Settled> {
  const [ids, refused] = [texts(args, 'id'), texts(args, 'refuse')];
  if (ids.length === 0 && refused.length === 0 && !flag(args, 'all') && !isOptional)
    throw new UsageError('Say which answers: --id ID, --refuse ID, or --all. nk feed confirm read shows them.');
  for (const id of [...ids, ...refused])
    if (!waiting.some(({ serviceId }) => serviceId === id))
      throw new FeedError(`No answer about ${id} waits. nk feed confirm read shows those that do.`);
  const decisions = new Map<Ask, Settled>();
  for (const ask of waiting) {
    if (refused.includes(ask.serviceId)) decisions.set(ask, 'refused');
    else if (flag(args, 'all') || ids.includes(ask.serviceId)) decisions.set(ask, 'approved');
  }
  return decisions;
}

/** Brings entries up to answers; those that were confirmed later than their owner answered are left alone. */
async function bringUp(
  asks: readonly Ask[],
  find: (id: string) => Service | undefined,
  say: (line: string) => void,
): Promise<{ readonly changed: readonly Service[]; readonly lost: readonly string[] }> {
  const changed = new Map<string, Service>();
  const lost: string[] = [];
  for (const { serviceId, answer, settled } of asks) {
    const service = changed.get(serviceId) ?? find(serviceId);
    if (!service) lost.push(serviceId);
    if (!service || !answer || (settled === 'approved' && answer.on <= (service.assuredDate ?? ''))) continue;
    const applied = await applyAnswer(service, answer);
    for (const { message } of applied.notes) say(`${service.name}: ${message}`);
    changed.set(serviceId, applied.service);
  }
  return { changed: [...changed.values()], lost };
}

async function approve(args: Arguments, terminal: Terminal, source: string, answers: Answers): Promise<number> {
  const waiting = answers.asks.filter(({ answer, settled }) => answer !== undefined && settled === undefined);
  const decisions = choose(args, waiting, answers.approved.length > 0);
  const data = await directoryAt(source);
  if (!data) throw new FeedError(`There is no directory ${source}. nk feed convert FEED --to kit makes one of a feed.`);
  const known = openDirectory(data).directory;
  const approved = [...decisions].flatMap(([ask, settled]) => (settled === 'approved' ? [ask] : []));
  const { changed, lost } = await bringUp(
    [...answers.approved, ...approved],
    (id) => known.find('services', id),
    terminal.out,
  );
  for (const id of lost) terminal.err(`${id} is no longer in ${source}.`);
  await replaceFile(source, `${JSON.stringify(withServices(data, changed), undefined, 1)}\n`);
  await answers.settle(decisions);
  const onPage =
    answers.approved.length === 0
      ? ''
      : ` ${String(answers.approved.length)} were approved before, on the page of editors or here.`;
  terminal.out(
    `Approved ${String(approved.length)} answers, refused ${String(decisions.size - approved.length)}; ${String(waiting.length - decisions.size)} still wait.${onPage} ${String(changed.length)} entries changed. Wrote ${source}.`,
  );
  return lost.length === 0 ? 0 : 1;
}

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const [source] = words(args, ['DIRECTORY']);
  const place = answersPlace(args, terminal);
  if (place) return onStore(terminal, async () => approve(args, terminal, source, await inStore(place)));
  return approve(args, terminal, source, await inFile(text(args, 'state') ?? DEFAULT_STATE));
}

/** `nk feed confirm approve` */
export const feedConfirmApprove: Command = {
  name: 'feed confirm approve',
  summary: 'bring a directory up to the answers of owners that an editor approves',
  usage: 'DIRECTORY.json (--id ID… | --all) [--refuse ID]… [--state FILE | --data DIR | --database]',
  about: [
    'Writes approved answers into a kit directory: an entry that is still right is confirmed as of the day of the answer, a changed one gets what its',
    'owner wrote (read as cells of the spreadsheet are), an ended one is taken out of what people find. A refused answer changes nothing, and the owner',
    'is asked again. With --data or --database the answers are those of the pages of nk serve --ask-owners, and what an editor approved there is written too.',
  ].join('\n'),
  options: [
    { name: 'id', value: 'ID', help: 'Approve the answer about this service.', multiple: true },
    { name: 'all', help: 'Approve all that wait and are not refused.' },
    { name: 'refuse', value: 'ID', help: 'Refuse the answer about this service.', multiple: true },
    STATE_OPTION,
    SERVER_OPTION,
    DATABASE_OPTION,
  ],
  examples: [
    { line: 'nk feed confirm approve directory.json --all --refuse s-12', does: 'take all answers but one' },
    { line: 'nk feed confirm approve directory.json --data ./data', does: 'write what editors approved on the server' },
  ],
  run,
};
