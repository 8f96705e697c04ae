import { bad, good, type Reading } from '../result.js';
import {
  EPISODE_REASONS,
  type EpisodeAction,
  type EpisodeEntry,
  type EpisodeReason,
  type EpisodeSource,
  type EpisodeState,
  type EpisodeWords,
} from './episode.js';
import type { OutcomeCode } from './reasons.js';

/** A need for which there was nothing to offer: what local alliances have to hear of. */
export interface UnmetNeed {
  readonly needs: readonly string[];
  /** A code of `EPISODE_REASONS`. */
  readonly reason: string;
  readonly at: string;
}

/** An episode as its entries so far make it: one person, one link worker. */
export interface SupportEpisode {
  readonly id: string;
  readonly state: EpisodeState;
  readonly partnerId?: string | undefined;
  readonly linkWorkerId?: string | undefined;
  readonly areaId?: string | undefined;
  readonly source?: EpisodeSource | undefined;
  readonly gender?: string | undefined;
  readonly ethnicity?: string | undefined;
  readonly openedAt: string;
  readonly closedAt?: string | undefined;
  /** Every need found, in the order found, each once. */
  readonly needs: readonly string[];
  /** Contacts tried, and those in which the person was reached. */
  readonly contacts: { readonly tried: number; readonly reached: number };
  /** Services the person was told of. */
  readonly signposted: readonly string[];
  /** Services to which the person was introduced, and whether somebody went along. */
  readonly introduced: readonly { readonly serviceId: string; readonly accompanied: boolean }[];
  /** The referral that asked for the link worker. */
  readonly fromReferralId?: string | undefined;
  /** Referrals that were made. */
  readonly referralIds: readonly string[];
  readonly unmet: readonly UnmetNeed[];
  readonly scores: readonly { readonly instrumentId: string; readonly score: number; readonly at: string }[];
  readonly reason?: string | undefined;
  readonly outcome?: OutcomeCode | undefined;
  /** Whether the referrer has been told what came of it. */
  readonly referrerTold: boolean;
  /** PERSONAL: the newest words of each kind. */
  readonly personal: EpisodeWords;
  readonly entries: readonly EpisodeEntry[];
}

interface Rule {
  readonly from: readonly EpisodeState[];
  readonly to?: EpisodeState;
  readonly needs: readonly (keyof EpisodeEntry)[];
}

const OPEN: readonly EpisodeState[] = ['open'];
const RUNNING: readonly EpisodeState[] = ['open', 'paused'];

/** The whole state machine of an episode: every action but `open`, where it may happen, where it leads, what it must carry. */
export const EPISODE_RULES: Readonly<Record<Exclude<EpisodeAction, 'open'>, Rule>> = {
  contact: { from: RUNNING, needs: ['contactWay', 'reached'] },
  'record-what-matters': { from: OPEN, needs: ['personal'] },
  'identify-need': { from: OPEN, needs: ['needs'] },
  signpost: { from: OPEN, needs: ['serviceId'] },
  introduce: { from: OPEN, needs: ['serviceId'] },
  refer: { from: OPEN, needs: ['referralId'] },
  'nothing-to-offer': { from: OPEN, needs: ['needs', 'reason'] },
  measure: { from: OPEN, needs: ['instrumentId', 'score'] },
  pause: { from: OPEN, to: 'paused', needs: ['reason'] },
  resume: { from: ['paused'], to: 'open', needs: [] },
  close: { from: RUNNING, to: 'closed', needs: ['reason', 'outcome'] },
  'tell-referrer': { from: ['open', 'paused', 'closed'], needs: ['toldBy'] },
};

const NEED_WORDS: Partial<Record<keyof EpisodeEntry, string>> = {
  contactWay: 'how they were in touch',
  reached: 'whether the person was reached',
  personal: 'what matters to the person',
  needs: 'at least one need',
  serviceId: 'the service',
  referralId: 'the referral',
  reason: 'a reason',
  outcome: 'what came of it',
  instrumentId: 'the questionnaire',
  score: 'the score',
  toldBy: 'how the referrer was told',
};

/**
 * The reasons that fit an action of an episode.
 * @param action - What somebody wants to record.
 * @returns The reasons to choose from; empty for an action that needs none.
 */
export function episodeReasonsFor(action: EpisodeAction): EpisodeReason[] {
  return EPISODE_REASONS.filter(({ actions }) => actions.includes(action));
}

function begin(entry: EpisodeEntry): Reading<SupportEpisode> {
  if (entry.action !== 'open') {
    return bad('episode/not-opened', `An episode begins with "open"; its first entry was "${entry.action}".`, {
      path: 'action',
    });
  }
  if (entry.sequence !== 1) {
    return bad('episode/sequence', `The first entry has sequence 1, not ${entry.sequence}.`, { path: 'sequence' });
  }
  const { episodeId: id, partnerId, linkWorkerId, areaId, source, gender, ethnicity, needs = [] } = entry;
  return good({
    ...{ id, partnerId, linkWorkerId, areaId, source, gender, ethnicity },
    state: 'open',
    openedAt: entry.occurredAt ?? entry.at,
    needs: [...new Set(needs)],
    contacts: { tried: 0, reached: 0 },
    signposted: [],
    introduced: [],
    fromReferralId: entry.referralId,
    referralIds: [],
    unmet: [],
    scores: [],
    referrerTold: false,
    personal: entry.personal ?? {},
    entries: [entry],
  });
}

function fault(episode: SupportEpisode, entry: EpisodeEntry): Reading<never> | undefined {
  if (entry.action === 'open')
    return bad('episode/opened', 'The episode is open already; "open" happens once.', { path: 'action' });
  if (entry.episodeId !== episode.id) {
    const message = `The entry belongs to episode ${entry.episodeId}, not ${episode.id}.`;
    return bad('episode/other', message, { path: 'episodeId' });
  }
  const next = episode.entries.length + 1;
  if (entry.sequence !== next) {
    const message = `The next entry has sequence ${next}, not ${entry.sequence}.`;
    return bad('episode/sequence', message, { path: 'sequence' });
  }
  const rule = EPISODE_RULES[entry.action];
  if (!rule.from.includes(episode.state)) {
    const message = `"${entry.action}" cannot be recorded while the episode is ${episode.state}.${episode.state === 'paused' ? ' Resume it first.' : ' Open a new episode.'}`;
    return bad('episode/transition', message, { path: 'action', seen: entry.action });
  }
  const empty = (field: keyof EpisodeEntry) =>
    entry[field] === undefined || (field === 'needs' && !entry.needs?.length);
  const missing = rule.needs.find(empty);
  if (missing)
    return bad('episode/needs', `"${entry.action}" needs ${NEED_WORDS[missing] ?? missing}.`, { path: missing });
  const codes = episodeReasonsFor(entry.action).map(({ code }) => code);
  if (entry.reason === undefined || codes.includes(entry.reason)) return undefined;
  const message = `"${entry.action}" does not take the reason "${entry.reason}". Use one of: ${codes.join(', ') || 'none'}.`;
  return bad('episode/reason', message, { path: 'reason' });
}

/** Lists that an entry adds to. */
function lists(so: SupportEpisode, entry: EpisodeEntry): Partial<SupportEpisode> {
  const { serviceId = '', referralId = '', needs = [], reason = '', instrumentId = '', score = NaN } = entry;
  const at = entry.occurredAt ?? entry.at;
  const found = { needs: [...new Set([...so.needs, ...needs])] };
  switch (entry.action) {
    case 'contact':
      return {
        contacts: { tried: so.contacts.tried + 1, reached: so.contacts.reached + (entry.reached === true ? 1 : 0) },
      };
    case 'identify-need':
      return found;
    case 'signpost':
      return { signposted: [...so.signposted, serviceId] };
    case 'introduce':
      return { introduced: [...so.introduced, { serviceId, accompanied: entry.accompanied === true }] };
    case 'refer':
      return { referralIds: [...so.referralIds, referralId] };
    case 'nothing-to-offer':
      return { ...found, unmet: [...so.unmet, { needs, reason, at }] };
    case 'measure':
      return { scores: [...so.scores, { instrumentId, score, at }] };
    case 'tell-referrer':
      return { referrerTold: true };
    default:
      return {};
  }
}

/**
 * Adds one entry to an episode, or opens an episode with its first entry.
 * @param episode - The episode so far; `undefined` before `open`.
 * @param entry - What happened.
 * @returns The episode after it, or why it cannot be recorded: wrong order, wrong state, something missing.
 */
export function applyEntry(episode: SupportEpisode | undefined, entry: EpisodeEntry): Reading<SupportEpisode> {
  if (!episode) return begin(entry);
  const wrong = fault(episode, entry);
  if (wrong || entry.action === 'open') return wrong ?? begin(entry);
  const { to } = EPISODE_RULES[entry.action];
  return good({
    ...episode,
    ...lists(episode, entry),
    state: to ?? episode.state,
    ...(to === undefined ? {} : { reason: entry.reason }),
    ...(to === 'closed' ? { outcome: entry.outcome, closedAt: entry.occurredAt ?? entry.at } : {}),
    personal: { ...episode.personal, ...entry.personal },
    entries: [...episode.entries, entry],
  });
}

/**
 * Rebuilds an episode from its log.
 * @param entries - All entries of one episode, in any order.
 * @returns The episode, or the first entry that does not fit, by its place in the log.
 */
export function replayEpisode(entries: readonly EpisodeEntry[]): Reading<SupportEpisode> {
  let episode: SupportEpisode | undefined;
  for (const entry of [...entries].sort((a, b) => a.sequence - b.sequence)) {
    const reading = applyEntry(episode, entry);
    if (!reading.ok) {
      const path = `entries[${entry.sequence}].${reading.problem.path ?? 'action'}`;
      return { ok: false, problem: { ...reading.problem, path } };
    }
    episode = reading.value;
  }
  return episode ? good(episode) : bad('episode/empty', 'An episode has at least one entry; this log is empty.');
}
