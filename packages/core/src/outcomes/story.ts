import type { RecordKeeping } from '../record.js';

/** What a story may be used for. */
export const STORY_USES = ['report', 'website', 'training', 'press'] as const;
/** One of `STORY_USES`. */
export type StoryUse = (typeof STORY_USES)[number];

/** Leave to tell a story. */
export interface StoryConsent {
  /** `YYYY-MM-DD`. */
  readonly givenOn: string;
  /** The person it is about, or somebody who may decide for them (with what right, in `authority`). */
  readonly givenBy: 'teller' | 'representative';
  readonly authority?: string | undefined;
  readonly uses: readonly StoryUse[];
  /** `YYYY-MM-DD`, inclusive: consent does not last for ever. */
  readonly expiresOn: string;
  /** `YYYY-MM-DD`: when it was taken back. */
  readonly withdrawnOn?: string | undefined;
}

/** What somebody told of a service, in their words. */
export interface Story extends RecordKeeping {
  readonly id: string;
  readonly quote: string;
  /** As they wish to be named, for example "Resident"; never a full name without their wish. */
  readonly attribution?: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly toldOn?: string | undefined;
  readonly serviceId?: string | undefined;
  readonly measureIds?: readonly string[] | undefined;
  /** Absent when no consent is on record; the story is then shown nowhere. */
  readonly consent?: StoryConsent | undefined;
  /** Published by somebody else already, with its address; the source's leave has still to be asked. */
  readonly sourceUrl?: string | undefined;
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Says why a story must not be shown.
 * @param story - The story.
 * @param use - What for.
 * @param today - `YYYY-MM-DD`.
 * @returns The reason; or `undefined` when it may be shown.
 */
export function whyNotShown(story: Story, use: StoryUse, today: string): string | undefined {
  const { consent } = story;
  if (consent === undefined) return 'No consent is on record.';
  if (consent.withdrawnOn !== undefined && consent.withdrawnOn <= today)
    return `Consent was taken back on ${consent.withdrawnOn}.`;
  if (consent.givenOn > today) return `Consent starts on ${consent.givenOn}.`;
  if (consent.expiresOn < today) return `Consent ran out on ${consent.expiresOn}.`;
  if (consent.givenBy === 'representative' && consent.authority === undefined) {
    return 'Consent was given by somebody else, and with what right is not on record.';
  }
  return consent.uses.includes(use)
    ? undefined
    : `Consent was given for ${consent.uses.join(', ') || 'nothing'}, not for ${use}.`;
}
