import type { Actor } from './event.js';
import type { OutcomeCode } from './reasons.js';

/** What can happen in a support episode. */
export const EPISODE_ACTIONS = [
  'open',
  'contact',
  'record-what-matters',
  'identify-need',
  'signpost',
  'introduce',
  'refer',
  'nothing-to-offer',
  'measure',
  'pause',
  'resume',
  'close',
  'tell-referrer',
] as const;
/** One of `EPISODE_ACTIONS`. */
export type EpisodeAction = (typeof EPISODE_ACTIONS)[number];

/** Where an episode is. */
export const EPISODE_STATES = ['open', 'paused', 'closed'] as const;
/** One of `EPISODE_STATES`. */
export type EpisodeState = (typeof EPISODE_STATES)[number];

/** Who sent the person to the link worker. */
export const EPISODE_SOURCES = [
  'self',
  'family-or-carer',
  'general-practice',
  'community-health',
  'hospital',
  'mental-health',
  'social-care',
  'vcse',
  'housing',
  'police-or-fire',
  'other',
] as const;
/** One of `EPISODE_SOURCES`. */
export type EpisodeSource = (typeof EPISODE_SOURCES)[number];

/** How a link worker and a person were in touch. */
export const EPISODE_CONTACT_WAYS = [
  'home-visit',
  'in-person',
  'telephone',
  'video',
  'text',
  'email',
  'letter',
  'group',
] as const;
/** One of `EPISODE_CONTACT_WAYS`. */
export type EpisodeContactWay = (typeof EPISODE_CONTACT_WAYS)[number];

/** A reason that an entry of an episode can give. */
export interface EpisodeReason {
  readonly code: string;
  readonly label: string;
  readonly actions: readonly EpisodeAction[];
}

/** Why there was nothing to offer, why it was paused, and why it ended. Codes of our own: no national list has them. */
export const EPISODE_REASONS: readonly EpisodeReason[] = [
  { code: 'no-such-service', label: 'Nobody here offers it', actions: ['nothing-to-offer'] },
  { code: 'no-capacity', label: 'There is no room now', actions: ['nothing-to-offer'] },
  { code: 'not-eligible', label: 'What there is, is not for this person', actions: ['nothing-to-offer'] },
  { code: 'distance', label: 'It is too far away, or there is no way to get there', actions: ['nothing-to-offer'] },
  { code: 'cost', label: 'The person cannot pay for it', actions: ['nothing-to-offer'] },
  {
    code: 'not-accessible',
    label: 'It cannot be used with the person’s needs or language',
    actions: ['nothing-to-offer'],
  },
  { code: 'person-asked', label: 'The person asked for it', actions: ['pause', 'close'] },
  { code: 'person-unwell', label: 'The person is unwell or away', actions: ['pause', 'close'] },
  { code: 'waiting-for-service', label: 'It waits for a service to begin', actions: ['pause'] },
  { code: 'could-not-contact', label: 'Nobody could reach the person', actions: ['pause', 'close'] },
  { code: 'goals-met', label: 'What was agreed is done', actions: ['close'] },
  { code: 'other-support', label: 'Somebody else supports the person now', actions: ['close'] },
  { code: 'moved-away', label: 'The person moved away', actions: ['close'] },
  { code: 'died', label: 'The person died', actions: ['close'] },
];

/**
 * Words about a person. Everything a person or link worker writes freely stands here and nowhere else: store it encrypted and apart
 * (as the server does with a referral's answers), and take it out with `withoutPersonal` before an entry leaves the team.
 */
export interface EpisodeWords {
  /** PERSONAL: what matters to the person, in their words. */
  readonly whatMatters?: string | undefined;
  /** PERSONAL: what the person and the link worker agreed to work towards. */
  readonly goals?: string | undefined;
  /** PERSONAL: a note for the person who carries on. */
  readonly note?: string | undefined;
}

/**
 * One dated entry of a support episode: ids, times and codes only, apart from `personal`. An episode is the sum of its entries, as a
 * referral is the sum of its events.
 */
export interface EpisodeEntry {
  readonly id: string;
  readonly episodeId: string;
  /** Position in the episode's log, from 1 without gaps. */
  readonly sequence: number;
  readonly action: EpisodeAction;
  /** Instant it was recorded, RFC 3339. */
  readonly at: string;
  /** Instant it happened, when that was earlier. */
  readonly occurredAt?: string | undefined;
  readonly by: Actor;
  /** Partner that employs the link worker, on `open`. */
  readonly partnerId?: string | undefined;
  /** Account of the link worker, on `open`; never a name. */
  readonly linkWorkerId?: string | undefined;
  /** Neighbourhood in which the person lives, on `open`; never a postcode. */
  readonly areaId?: string | undefined;
  /** Who sent the person, on `open`. */
  readonly source?: EpisodeSource | undefined;
  /** The referral that asked for the link worker (`open`), or one that was made (`refer`). */
  readonly referralId?: string | undefined;
  /** Gender as the person gives it, a code of the NHS Data Dictionary, on `open`; optional, never guessed. */
  readonly gender?: string | undefined;
  /** Ethnic category as the person gives it, a code of the NHS Data Dictionary (`Z` not stated), on `open`; optional, never guessed. */
  readonly ethnicity?: string | undefined;
  /** Codes of needs: found (`identify-need`), or without an offer (`nothing-to-offer`). */
  readonly needs?: readonly string[] | undefined;
  readonly contactWay?: EpisodeContactWay | undefined;
  /** Whether the person was reached, on `contact`. */
  readonly reached?: boolean | undefined;
  /** Length of a contact in minutes. */
  readonly minutes?: number | undefined;
  /** Service named (`signpost`), introduced to (`introduce`) or referred to (`refer`). */
  readonly serviceId?: string | undefined;
  /** On `introduce`: the link worker, a buddy or a volunteer went along. */
  readonly accompanied?: boolean | undefined;
  /** A code of `EPISODE_REASONS`. */
  readonly reason?: string | undefined;
  /** What came of it, on `close`. */
  readonly outcome?: OutcomeCode | undefined;
  /** Questionnaire, on `measure`: an id of `INSTRUMENTS`. */
  readonly instrumentId?: string | undefined;
  /** Score on that questionnaire, on `measure`. */
  readonly score?: number | undefined;
  /** How the referrer was told, on `tell-referrer`. */
  readonly toldBy?: 'letter' | 'email' | 'telephone' | 'system' | undefined;
  /** PERSONAL. */
  readonly personal?: EpisodeWords | undefined;
}

/**
 * Takes a person's words out of an entry, so that it can be counted, exported or logged.
 * @param entry - The entry.
 * @returns The entry with ids, times and codes only.
 */
export function withoutPersonal(entry: EpisodeEntry): EpisodeEntry {
  return { ...entry, personal: undefined };
}
