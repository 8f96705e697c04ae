import type { ReferralEvent } from './event.js';

/** What of an event a correction may carry over: everything but its own identity and place. */
function corrected(original: ReferralEvent, correction: ReferralEvent): ReferralEvent {
  const said = Object.fromEntries(Object.entries(correction).filter(([, value]) => value !== undefined));
  const { id, sequence, at } = original;
  return { ...original, ...said, id, sequence, at, correctsId: undefined };
}

function originalOf(event: ReferralEvent, byId: ReadonlyMap<string, ReferralEvent>): ReferralEvent | undefined {
  const seen = new Set<string>([event.id]);
  let found = byId.get(event.correctsId ?? '');
  while (found?.correctsId !== undefined && !seen.has(found.id)) {
    seen.add(found.id);
    found = byId.get(found.correctsId);
  }
  return found?.correctsId === undefined && found?.action === event.action ? found : undefined;
}

/**
 * What a log says after its corrections: each corrected event in its old place with the newest time and codes, the corrections
 * themselves left out, and so are events that were taken back. A correction whose original is not in the log is dropped: what it
 * corrects is not known.
 * @param events - Events of one referral, or of several, in any order; an event given twice counts once.
 * @returns The events in order of sequence, then of id.
 */
export function effectiveEvents(events: readonly ReferralEvent[]): ReferralEvent[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  const ordered = [...byId.values()].sort((a, b) => a.sequence - b.sequence || (a.id < b.id ? -1 : 1));
  if (!ordered.some(({ correctsId, undoesId }) => (correctsId ?? undoesId) !== undefined)) return ordered;
  const undone = new Set(ordered.flatMap(({ undoesId }) => undoesId ?? []));
  const stands = ({ id, action, correctsId }: ReferralEvent) =>
    action !== 'undo' && correctsId === undefined && !undone.has(id);
  const effective = new Map(ordered.flatMap((event) => (stands(event) ? [[event.id, event]] : [])));
  for (const event of ordered) {
    const original = event.correctsId === undefined ? undefined : originalOf(event, byId);
    const so = original && effective.get(original.id);
    if (so) effective.set(so.id, corrected(so, event));
  }
  return [...effective.values()];
}

/**
 * When an event happened: for a form keyed later from paper, that is before it was recorded.
 * @param event - The event.
 * @returns Milliseconds since 1970; NaN when the text is not an instant.
 */
export function happenedAt(event: Pick<ReferralEvent, 'at' | 'occurredAt'>): number {
  return Date.parse(event.occurredAt ?? event.at);
}
