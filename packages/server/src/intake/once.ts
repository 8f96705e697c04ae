/** What became of a sent form. */
export type Accepted =
  | { readonly kind: 'stored' | 'replayed'; readonly id: string; readonly reference: string; readonly status: 201 }
  /** The key was used for other answers. */
  | { readonly kind: 'other-request' };

/** A form that is being stored, or was a moment ago. */
interface Taken {
  readonly digest: Buffer;
  readonly answer: Promise<Accepted>;
}

/** Forms that are remembered; the oldest are forgotten first, and the database knows them all. */
const MOST = 5000;

/** Stores a form unless it is being stored already. */
export type Once = (key: string, digest: Buffer, take: () => Promise<Accepted>) => Promise<Accepted>;

/**
 * Lets copies of a form wait for the first of them, instead of each being a form of its own to the database. The database still decides,
 * for this server and for others.
 * @returns Takes a form's key, the digest of its answers (another form under the same key does not wait), and what stores it; gives what
 *   became of it, for a copy what became of the first.
 */
export function openOnce(): Once {
  const taken = new Map<string, Taken>();
  return (key, digest, take) => {
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
  };
}

const asCopy = (answer: Accepted): Accepted => (answer.kind === 'stored' ? { ...answer, kind: 'replayed' } : answer);
