import type { Service } from '@neighbourhood-kit/core/services';
import { applyAnswer, type Answer } from '@neighbourhood-kit/open-referral/freshness';
import { serveDirectory, type ServedDirectory } from '../directory-api/services.js';
import type { Store } from '../store/store.js';
import { approvedQuestions, onQuestions, type Question } from './questions.js';

/** The directory that is served: the feed, with what owners said and an editor approved since. */
export interface LivingDirectory {
  readonly current: () => ServedDirectory;
  /** Brings it up to what was approved, here or on another server; does nothing when there is nothing new. */
  readonly refresh: () => Promise<void>;
}

/** Brings services up to the answers that were approved. An entry that was confirmed later than its owner answered is left alone. */
async function withApproved(services: readonly Service[], approved: readonly Question[]): Promise<readonly Service[]> {
  const answers = new Map<string, Answer[]>();
  for (const { serviceId, answer } of approved)
    if (answer) answers.set(serviceId, [...(answers.get(serviceId) ?? []), answer]);
  return Promise.all(
    services.map(async (service) => {
      let entry = service;
      for (const answer of answers.get(service.id) ?? [])
        if (answer.on > (entry.assuredDate ?? '')) entry = (await applyAnswer(entry, answer)).service;
      return entry;
    }),
  );
}

/**
 * Serves a feed together with what was approved of its owners' answers.
 * @param store - Where the answers are.
 * @param services - As the feed has them, provider and places embedded.
 * @param now - The clock.
 * @returns The directory.
 */
export async function livingDirectory(
  store: Store,
  services: readonly Service[],
  now: () => Date,
): Promise<LivingDirectory> {
  const read = () => onQuestions(store, approvedQuestions);
  const build = async (approved: readonly Question[]) => serveDirectory(await withApproved(services, approved), now());
  const marks = (approved: readonly Question[]) => approved.map(({ id }) => id).join();
  let approved = await read();
  let directory = await build(approved);
  let last: Promise<void> = Promise.resolve();
  const renew = async () => {
    const found = await read();
    if (marks(found) === marks(approved)) return;
    directory = await build(found);
    approved = found;
  };
  return {
    current: () => directory,
    refresh: () => (last = last.catch(() => undefined).then(renew)),
  };
}
