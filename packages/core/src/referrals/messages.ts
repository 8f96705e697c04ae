import { LONDON } from '../time/zone.js';
import type { SupportEpisode } from './episode-log.js';
import { EPISODE_REASONS } from './episode.js';
import type { ReferralAction } from './actions.js';
import type { ReferralEvent } from './event.js';
import { effectiveEvents } from './corrections.js';
import { OUTCOMES, REASONS } from './reasons.js';
import type { Referral } from './state-machine.js';
import type { ReferralState } from './states.js';

/** What a message needs as well as the events. It never needs a name: the reference finds the person in the reader's own record. */
export interface MessageContext {
  /** Reference or number by which the reader knows the referral. */
  readonly reference?: string | undefined;
  /** Name of a service by its id. */
  readonly serviceName?: ((id: string) => string | undefined) | undefined;
  /** Name of a partner by its id. */
  readonly partnerName?: ((id: string) => string | undefined) | undefined;
  /** Words for a need's code; the code is shown without them. */
  readonly needName?: ((code: string) => string | undefined) | undefined;
  /** IANA zone of the reader's calendar. */
  readonly timeZone?: string | undefined;
}

const WHAT_HAPPENED: Readonly<Partial<Record<ReferralAction, string>>> = {
  send: 'Sent',
  receive: 'Opened by the service',
  accept: 'Accepted',
  'attempt-contact': 'Tried to reach the person',
  schedule: 'Appointment made',
  'record-non-attendance': 'The person did not come',
  start: 'Help began',
  hold: 'Paused',
  resume: 'Goes on',
  complete: 'Ended',
  reject: 'Declined',
  're-route': 'Sent on to another service, which has been asked instead',
  cancel: 'Stopped',
  fail: 'Failed',
  assign: 'Given to a service, which has been asked',
  'ask-question': 'The service asked a question',
};

/** What the reader has to do, if anything. */
const WHAT_IS_ASKED: Readonly<Partial<Record<ReferralState, string>>> = {
  rejected: 'Please talk with the person about what else may help: nobody holds this referral now.',
  failed: 'Please get in touch with the person: this referral reached nobody.',
  cancelled: 'Nobody holds this referral now.',
};

function dateWords(instant: string, timeZone = LONDON): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return 'date not known';
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(date);
}

const labelOf = (list: readonly { readonly code: string; readonly label: string }[], code: string | undefined) =>
  list.find((one) => one.code === code)?.label ?? code;

function eventLine(event: ReferralEvent, { timeZone }: MessageContext): string | undefined {
  const what = WHAT_HAPPENED[event.action];
  if (what === undefined) return undefined;
  const why = labelOf(REASONS, event.reason);
  const when =
    event.action === 'schedule' && event.appointmentAt !== undefined
      ? ` for ${dateWords(event.appointmentAt, timeZone)}`
      : '';
  return `${dateWords(event.occurredAt ?? event.at, timeZone)}: ${what}${when}${why === undefined ? '' : ` (${why})`}.`;
}

/**
 * Writes what became of a referral, to be pasted into a GP record or read out. Made from events alone, so it holds no name and
 * nothing that anybody wrote.
 * @param referral - The referral with its events.
 * @param context - Reference, names of services and partners, zone.
 * @returns Plain text of short lines: which referral, what happened when, what came of it, what is asked of the reader.
 */
export function referralMessage(referral: Referral, context: MessageContext = {}): string {
  const { reference, serviceName, partnerName } = context;
  const service = referral.serviceId === undefined ? undefined : serviceName?.(referral.serviceId);
  const partner = referral.partnerId === undefined ? undefined : partnerName?.(referral.partnerId);
  const to = [service, partner].filter((name) => name !== undefined).join(', ') || 'a service to be found';
  const outcome = labelOf(OUTCOMES, referral.outcome);
  return [
    `Referral ${reference ?? referral.id} to ${to}.`,
    ...effectiveEvents(referral.events)
      .map((event) => eventLine(event, context))
      .filter((line) => line !== undefined),
    ...(outcome === undefined ? [] : [`What came of it: ${outcome}.`]),
    WHAT_IS_ASKED[referral.state] ?? 'Nothing is asked of you.',
  ].join('\n');
}

/**
 * Writes what came of a link worker's support, to be pasted into a GP record. Left out are what matters to the person and all notes:
 * those are the person's to share.
 * @param episode - The episode.
 * @param context - Names of services and partners, words for needs, zone.
 * @returns Plain text of short lines.
 */
export function episodeMessage(episode: SupportEpisode, context: MessageContext = {}): string {
  const { serviceName, partnerName, needName, timeZone, reference } = context;
  const partner = episode.partnerId === undefined ? undefined : partnerName?.(episode.partnerId);
  const services = (ids: readonly string[]) => [...new Set(ids)].map((id) => serviceName?.(id) ?? id).join(', ');
  const needs = (codes: readonly string[]) => codes.map((code) => needName?.(code) ?? code).join(', ');
  const { tried, reached } = episode.contacts;
  const introduced = episode.introduced.map(({ serviceId }) => serviceId);
  const lines: [boolean, string][] = [
    [
      true,
      `Social prescribing${partner === undefined ? '' : ` by ${partner}`}, ${reference ?? episode.id}, since ${dateWords(episode.openedAt, timeZone)}.`,
    ],
    [episode.needs.length > 0, `Needs: ${needs(episode.needs)}.`],
    [true, `Contacts: ${tried} tried, reached in ${reached}.`],
    [introduced.length > 0, `Introduced to: ${services(introduced)}.`],
    [episode.signposted.length > 0, `Told about: ${services(episode.signposted)}.`],
    [episode.referralIds.length > 0, `Referrals made: ${episode.referralIds.length}.`],
    ...episode.unmet.map((gap): [boolean, string] => [
      true,
      `Nothing to offer for ${needs(gap.needs)}: ${labelOf(EPISODE_REASONS, gap.reason) ?? 'reason not given'}.`,
    ]),
    [
      episode.state === 'closed',
      `Closed ${dateWords(episode.closedAt ?? '', timeZone)}: ${labelOf(EPISODE_REASONS, episode.reason) ?? ''}. What came of it: ${labelOf(OUTCOMES, episode.outcome) ?? 'not stated'}.`,
    ],
    [episode.state === 'paused', `Paused: ${labelOf(EPISODE_REASONS, episode.reason) ?? 'reason not given'}.`],
    [true, 'Nothing is asked of you.'],
  ];
  return lines.flatMap(([said, line]) => (said ? [line] : [])).join('\n');
}
