/** What of a referral ties it to others. */
export interface ReferralLink {
  readonly id: string;
  /** The referral this one replaces. */
  readonly replacesId?: string | undefined;
  /** The referral that replaces this one. */
  readonly replacedById?: string | undefined;
}

/** Referrals of one person that replace each other in turn. */
export interface ReferralChain {
  /** Ids in the order in which they replace each other; those of a circle in the order found. */
  readonly ids: readonly string[];
  /** How often the person was sent on: the steps of the longest way through. */
  readonly hops: number;
  /** Ids that are named but not in the log: the person was sent on, from or to where we cannot see. */
  readonly missing: readonly string[];
  /** Two referrals replace each other, directly or in turn, which cannot be: somebody has to look. */
  readonly circular: boolean;
}

/** A person who has been sent from pillar to post. */
export interface HopAlert {
  readonly chain: ReferralChain;
  readonly limit: number;
  /** What happened, and what to do before anything else happens. */
  readonly sentence: string;
}

/** Hops from which on somebody must step in, unless the place has agreed another limit. */
export const HOP_LIMIT = 2;

/** Neighbours of each referral by the links of both sides: a log may hold only one of the two. */
interface Links {
  readonly next: ReadonlyMap<string, ReadonlySet<string>>;
  readonly previous: ReadonlyMap<string, ReadonlySet<string>>;
}

function linksOf(referrals: Iterable<ReferralLink>): Links {
  const next = new Map<string, Set<string>>();
  const previous = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, from: string, to: string) => {
    const found = map.get(from);
    if (found) found.add(to);
    else map.set(from, new Set([to]));
  };
  const link = (from: string, to: string) => {
    add(next, from, to);
    add(previous, to, from);
  };
  for (const { id, replacesId, replacedById } of referrals) {
    if (replacesId !== undefined) link(replacesId, id);
    if (replacedById !== undefined) link(id, replacedById);
  }
  return { next, previous };
}

/** Everything linked to a referral, in whichever direction. */
function together(start: string, { next, previous }: Links): string[] {
  const found = new Set([start]);
  // A set hands out what is added while it is walked through.
  for (const id of found) {
    for (const other of next.get(id) ?? []) found.add(other);
    for (const other of previous.get(id) ?? []) found.add(other);
  }
  return [...found];
}

/** Kahn's order: a referral comes after all that it replaces. What is left over goes round in a circle. */
function inOrder(ids: readonly string[], { next, previous }: Links): { ordered: string[]; hops: number } {
  const open = new Map(ids.map((id) => [id, previous.get(id)?.size ?? 0]));
  const depth = new Map<string, number>();
  const ordered = ids.filter((id) => open.get(id) === 0);
  for (const id of ordered) {
    const hops = depth.get(id) ?? 0;
    for (const other of next.get(id) ?? []) {
      depth.set(other, Math.max(depth.get(other) ?? 0, hops + 1));
      const left = (open.get(other) ?? 0) - 1;
      open.set(other, left);
      if (left === 0) ordered.push(other);
    }
  }
  return { ordered, hops: Math.max(0, ...depth.values()) };
}

function chainOf(ids: readonly string[], links: Links, known: (id: string) => boolean): ReferralChain {
  const { ordered, hops } = inOrder(ids, links);
  const circular = ordered.length < ids.length;
  const all = circular ? [...ordered, ...ids.filter((id) => !ordered.includes(id))] : ordered;
  return {
    ids: all,
    // A circle is counted once round.
    hops: circular ? ids.length - 1 : hops,
    missing: all.filter((id) => !known(id)),
    circular,
  };
}

/**
 * Follows referrals from one to the next. A link that only one of two referrals knows counts; a referral that is named but not
 * in the log counts too, because the person was sent there.
 * @param referrals - The referrals, in any order.
 * @returns One chain a person's run of referrals; a referral that was never passed on is a chain of its own, with 0 hops.
 */
export function chainsOf(referrals: Iterable<ReferralLink>): ReferralChain[] {
  const all = [...referrals];
  const known = new Set(all.map(({ id }) => id));
  const links = linksOf(all);
  const done = new Set<string>();
  const chains: ReferralChain[] = [];
  for (const { id } of all) {
    if (done.has(id)) continue;
    const ids = together(id, links);
    for (const one of ids) done.add(one);
    chains.push(chainOf(ids, links, (one) => known.has(one)));
  }
  return chains;
}

const times = (n: number): string => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`);

/**
 * Tells when somebody has been sent from pillar to post.
 * @param chain - The person's referrals.
 * @param limit - Hops from which on the alarm is raised; 2 unless the place has agreed another.
 * @returns The alert with its sentence, or undefined below the limit.
 */
export function pillarToPost(chain: ReferralChain, limit: number = HOP_LIMIT): HopAlert | undefined {
  if (chain.hops < limit && !chain.circular) return undefined;
  if (chain.circular) {
    const sentence = `Referrals ${chain.ids.join(', ')} replace each other in a circle. Look which of them is open, and correct the others.`;
    return { chain, limit, sentence };
  }
  const unseen = chain.missing.length === 0 ? '' : ` (${chain.missing.join(', ')} not in this log)`;
  const sentence = `This person was sent on ${unseen === '' ? '' : 'at least '}${times(chain.hops)}${unseen}, and the limit is ${limit}. Speak with them, and with the person who has ${chain.ids.at(-1) ?? 'the referral'}, before it is sent on again.`;
  return { chain, limit, sentence };
}
