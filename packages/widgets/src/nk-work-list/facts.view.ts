import { HOP_LIMIT } from '@neighbourhood-kit/core/referrals';
import { html, nothing, type TemplateResult } from 'lit';
import { own } from '../shared/own.js';
import type { WorkView } from './work-view.js';
import type { WorkItem } from './work.js';

/** State, waiting time, who sees to it, and what should not be overlooked, in a few words each. */
export function facts({ text }: Pick<WorkView, 'text'>, item: WorkItem): TemplateResult {
  const { state, progress, actions, waitDays, contactAttempts, hops, waitingList } = item;
  const open = actions.length > 0;
  const where = progress === undefined ? undefined : text.progress[progress];
  const line = (words: string, warning = false) => html`<span class=${warning ? 'warning' : nothing}>${words}</span>`;
  return html`<p class="facts">
    ${item.safetyConcern ? line(text.safety, true) : nothing} ${item.added ? line(text.added, true) : nothing}
    <span class="tag">${where === undefined ? text.states[state] : `${text.states[state]}: ${where}`}</span>
    ${line(open ? text.waiting(waitDays) : text.waited(waitDays))} ${item.unread ? line(text.unread, true) : nothing}
    ${(item.waits ?? []).map(({ waited, limit, unit, standard, within }) =>
      line(text.against(waited, limit, unit, standard), !within),
    )}
    ${waitingList ? line(text.waitingPlace(waitingList.position, waitingList.of, waitingList.weeks)) : nothing}
    ${contactAttempts > 0 ? line(text.attempts(contactAttempts)) : nothing}
    ${hops > 0 ? line(text.hops(hops), hops >= HOP_LIMIT) : nothing}
    ${(item.alerts ?? []).map((code) =>
      // Its own words stand there already.
      code === 'unread' ? nothing : line(own(text.alerts, code) ?? code, true),
    )}
    ${open ? line(seesToIt(text, item)) : nothing}
  </p>`;
}

function seesToIt(text: WorkView['text'], { mine, assigneeId, assigneeName }: WorkItem): string {
  if (mine) return text.yours;
  return assigneeId === undefined ? text.nobodys : text.seenToBy(assigneeName ?? assigneeId);
}
