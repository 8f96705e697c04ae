import { open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { KeptAnswers } from '@neighbourhood-kit/open-referral/client';
import { FeedError } from './command.js';
import { whyNot } from './file-fault.js';
import { makeFolder } from './replace-file.js';

/** Answers of an older journal say nothing of the feed as it is now. */
const LONGEST_HOURS = 24;

/** Answers kept in a file, a line each, so that a reading that was stopped goes on. */
export interface AnswerJournal extends KeptAnswers {
  /** How many answers were there at the start. */
  readonly known: number;
  readonly close: () => Promise<void>;
}

/** Answers in a journal of the same question that is not too old; the last line may be half. */
async function answersIn(path: string, about: string, now: Date): Promise<Map<string, unknown>> {
  const answers = new Map<string, unknown>();
  const text = await readFile(path, 'utf8').catch(() => '');
  const [head = '', ...lines] = text.split('\n');
  const parse = (line: string): Readonly<Record<string, unknown>> | undefined => {
    try {
      const value: unknown = JSON.parse(line);
      return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
    } catch {
      return undefined;
    }
  };
  const started = parse(head);
  const age = now.getTime() - Date.parse(String(started?.['started']));
  if (started?.['about'] !== about || !(age >= 0 && age < LONGEST_HOURS * 3_600_000)) return answers;
  for (const line of lines) {
    const { url, value } = parse(line) ?? {};
    if (typeof url === 'string' && value !== undefined) answers.set(url, value);
  }
  return answers;
}

/**
 * Opens the journal of a reading, or begins one.
 * @param path - Its file.
 * @param about - What is asked; a journal of another question, or one older than a day, is started again.
 * @param now - Now.
 * @returns The answers that are kept. Each new one is written at once.
 */
export async function openJournal(path: string, about: string, now: Date): Promise<AnswerJournal> {
  const answers = await answersIn(path, about, now);
  if (answers.size === 0)
    await rm(path, { force: true }).catch((error: unknown) => {
      throw new FeedError(whyNot(path, 'write', error));
    });
  await makeFolder(dirname(path));
  const file = await open(path, 'a').catch((error: unknown) => {
    throw new FeedError(whyNot(path, 'write', error));
  });
  if (answers.size === 0) await file.write(`${JSON.stringify({ about, started: now.toISOString() })}\n`);
  // A journal that broke off in the middle of a line begins a new one.
  else await file.write('\n');
  // One write after the other: answers come several at a time.
  let writing: Promise<unknown> = Promise.resolve();
  return {
    known: answers.size,
    get: (url) => answers.get(url),
    put: async (url, value) => {
      writing = writing.then(() => file.write(`${JSON.stringify({ url, value })}\n`));
      await writing;
    },
    close: async () => {
      await writing;
      await file.close();
    },
  };
}
