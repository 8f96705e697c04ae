import { DEFAULT_SCHEDULE, retain } from '@neighbourhood-kit/server';
import { flag, text, whole, words, type Arguments, type Command, type Terminal } from '../command.js';
import { count } from '../count.js';
import { DATA, ERASED, keepNotes, onStore, storePlace } from '../store.js';

const DAYS = { min: 1, max: 36_525 };

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  words(args, []);
  const schedule = {
    words: whole(args, 'words', DAYS) ?? DEFAULT_SCHEDULE.words,
    keys: whole(args, 'keys', DAYS) ?? DEFAULT_SCHEDULE.keys,
    log: whole(args, 'log', DAYS) ?? DEFAULT_SCHEDULE.log,
  };
  const { place, keys } = storePlace(args, terminal);
  return onStore(terminal, async () => {
    const how = { now: new Date(), apply: flag(args, 'apply'), erased: text(args, 'erased') };
    const done = await retain(place, keys, schedule, how);
    if (flag(args, 'json')) {
      terminal.out(JSON.stringify(done, null, 2));
      return 0;
    }
    for (const { class: name, days, count, sentence } of done.due) {
      terminal.out(
        `${name}: ${count.toLocaleString('en-GB')} kept for more than ${days.toLocaleString('en-GB')} days. ${sentence}`,
      );
    }
    if (done.stillOpen > 0) {
      terminal.out(
        `${count(done.stillOpen, 'referral')} not ended, without a change for as long: look at ${done.stillOpen === 1 ? 'it' : 'them'}.`,
      );
    }
    if (done.notedIn !== undefined) terminal.out(keepNotes(done.notedIn));
    terminal.out(done.applied ? 'Done.' : 'Nothing was changed: this is what --apply would do.');
    return 0;
  });
}

/** `nk retention run` */
export const retentionRun: Command = {
  name: 'retention run',
  summary: 'what has been kept for long enough, by class of data; --apply takes it away',
  usage: '--data DIR [--words DAYS] [--keys DAYS] [--log DAYS] [--apply] [--erased FILE]',
  about:
    'Says what is due in each class: what people wrote, keys of sent forms, events. Nothing is changed without --apply.\nIds of what is erased are noted first, in erased.ndjson in the data folder or the file of --erased: nk restore asks for it.\nTime counts from the end of the last referral of a chain; what has not ended is never erased, and is counted apart.\nWhich periods are right is for the controller to say.',
  options: [
    DATA,
    {
      name: 'words',
      value: 'DAYS',
      help: `Keep what people wrote for so long; ${String(DEFAULT_SCHEDULE.words)} unless given.`,
    },
    {
      name: 'keys',
      value: 'DAYS',
      help: `Keep keys of sent forms for so long; ${String(DEFAULT_SCHEDULE.keys)} unless given.`,
    },
    { name: 'log', value: 'DAYS', help: `Keep events for so long; ${String(DEFAULT_SCHEDULE.log)} unless given.` },
    { name: 'apply', help: 'Do it.' },
    ERASED,
    { name: 'json', help: 'Print the answer as JSON.' },
  ],
  examples: [
    { line: 'nk retention run --data ./data', does: 'what would be taken away' },
    {
      line: 'nk retention run --data ./data --words 180 --apply',
      does: 'words half a year after the end, and the rest',
    },
  ],
  run,
};
