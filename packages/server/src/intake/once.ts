import type { Store } from '../store/store.js';
import type { Accepted } from './accept.js';

/** A form that is being stored, or was a moment ago. */
interface Taken {
  readonly digest: Buffer;
  readonly answer: Promise<Accepted>;
}

/** Forms that are remembered; the oldest are forgotten first, and the database knows them all. */
const MOST = 5000;
const TAKEN = new WeakMap<Store, Map<string, Taken>>();

/**
 * Lets copies of a form wait for the first of them, instead of each taking a connection to the database to wait there: hundreds at once
 * would take all there are from everybody else. The database still decides, for this server and for others.
 * @param store - The store.
 * @param key - The form's key.
 * @param digest - Digest of its answers: another form under the same key does not wait.
 * @param take - Stores the form.
 * @returns What became of it; for a copy, what became of the first.
 */
export function once(store: Store, key: string, digest: Buffer, take: () => Promise<Accepted>): Promise<Accepted> {
  const taken = TAKEN.get(store) ?? new Map<string, Taken>();
  TAKEN.set(store, taken);
  const before = taken.get(key);
  if (before) return before.digest.equals(digest) ? before.answer.then(asCopy) : take();
  const answer = take();
  taken.set(key, { digest, answer });
  const [oldest] = taken.keys();
  if (taken.size > MOST && oldest !== undefined) taken.delete(oldest);
  const forget = () => {
    if (taken.get(key)?.answer === answer) taken.delete(key);
  };
  answer.then(({ kind }) => {
    if (kind === 'other-request') forget();
  }, forget);
  return answer;
}

const asCopy = (answer: Accepted): Accepted => (answer.kind === 'stored' ? { ...answer, kind: 'replayed' } : answer);
