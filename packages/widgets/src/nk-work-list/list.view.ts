import { FINAL_STATES, REFERRAL_STATES, type ReferralState } from '@neighbourhood-kit/core/referrals';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../shared/heading.js';
import type { WorkFilter, WorkView } from './work-view.js';
import type { WorkItem, WorkPage } from './work.js';

/** From this many hops on, a referral is marked: the person has been sent from pillar to post. */
const MANY_HOPS = 2;

/** States that a filter stands for; none for all. */
export function statesOf(filter: WorkFilter): WorkItem['state'][] {
  if (filter === 'all') return [];
  return filter === 'open' ? REFERRAL_STATES.filter((state) => !FINAL_STATES.includes(state)) : [filter];
}

function count(page: WorkPage, filter: WorkFilter): number {
  const states: readonly ReferralState[] = filter === 'all' ? REFERRAL_STATES : statesOf(filter);
  return states.reduce((sum, state) => sum + (page.counts[state] ?? 0), 0);
}

/** The referrals of one state, those that have waited longest first. */
export function list(view: WorkView, page: WorkPage): TemplateResult {
  const { text, headingLevel, act } = view;
  return html`${toolbar(view, page)}
  ${
    page.referrals.length === 0
      ? html`<div class="panel">
          ${heading(headingLevel + 1, text.none)}
          <p>${text.noneHint}</p>
        </div>`
      : html`<ul class="plain work">
          ${page.referrals.map((item) => html`<li>${card(view, item)}</li>`)}
        </ul>`
  }
  ${page.more ? html`<button class="button quiet" type="button" @click=${act.more}>${text.more}</button>` : nothing}`;
}

function toolbar(view: WorkView, page: WorkPage): TemplateResult {
  const { text, filter, act } = view;
  const option = (value: WorkFilter, label: string) =>
    html`<option value=${value} ?selected=${value === filter}>${text.withCount(label, count(page, value))}</option>`;
  const change = (event: Event): void => {
    act.filter((event.target as HTMLSelectElement).value as WorkFilter);
  };
  const states = REFERRAL_STATES.filter((state) => state === filter || (page.counts[state] ?? 0) > 0);
  return html`<div class="toolbar">
    <div class="field">
      <label class="label" for="filter">${text.show}</label>
      <select id="filter" @change=${change}>
        ${option('open', text.openOnes)} ${states.map((state) => option(state, text.states[state]))}
        ${option('all', text.all)}
      </select>
    </div>
    <button class="button quiet" type="button" @click=${act.refresh}>${text.refresh}</button>
  </div>`;
}

function card({ text, headingLevel, act }: WorkView, item: WorkItem): TemplateResult {
  const open = (): void => {
    act.open(item.id);
  };
  return html`<article class="card">
    ${heading(
      headingLevel + 1,
      html`<button class="link" type="button" data-id=${item.id} aria-label=${text.open(item.reference)} @click=${open}>
        ${item.reference}
      </button>`,
    )}
    <p class="service">${item.serviceName ?? item.serviceId ?? text.noService}</p>
    <p class="facts">${facts(text, item)}</p>
  </article>`;
}

/** State, waiting time and what should not be overlooked, in a few words each. */
export function facts(text: WorkView['text'], item: WorkItem): TemplateResult {
  const progress = item.progress === undefined ? undefined : text.progress[item.progress];
  const state = text.states[item.state];
  return html`<span class="tag">${progress === undefined ? state : `${state}: ${progress}`}</span>
    <span>${item.actions.length === 0 ? text.waited(item.waitDays) : text.waiting(item.waitDays)}</span>
    ${item.contactAttempts > 0 ? html`<span>${text.attempts(item.contactAttempts)}</span>` : nothing}
    ${
      item.hops > 0
        ? html`<span class=${item.hops >= MANY_HOPS ? 'warning' : nothing}>${text.hops(item.hops)}</span>`
        : nothing
    }`;
}
