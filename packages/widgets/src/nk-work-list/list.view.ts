import { OPEN_STATES, REFERRAL_STATES, type ReferralState } from '@neighbourhood-kit/core/referrals';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { heading } from '../shared/heading.js';
import { facts } from './facts.view.js';
import { findBox } from './find-box.view.js';
import type { StateChoice, WorkFilter, WorkView } from './work-view.js';
import { WORK_CHOICES, type PlaceCount, type WorkChoice, type WorkItem, type WorkPage } from './work.js';

/** States that a choice stands for; none for all. */
export function statesOf(choice: StateChoice): readonly WorkItem['state'][] {
  if (choice === 'all') return [];
  return choice === 'open' ? OPEN_STATES : [choice];
}

function count(page: WorkPage, choice: StateChoice): number {
  const states: readonly ReferralState[] = choice === 'all' ? REFERRAL_STATES : statesOf(choice);
  return states.reduce((sum, state) => sum + (page.counts[state] ?? 0), 0);
}

/** The referrals that were asked for, those that have waited longest first. */
export function list(view: WorkView, page: WorkPage): TemplateResult {
  const { text, headingLevel, act } = view;
  return html`${findBox(view)} ${attention(view, page)} ${toolbar(view, page)}
  ${
    page.referrals.length === 0
      ? html`<div class="panel">
          ${heading(headingLevel + 1, text.none)}
          <p>${text.noneHint}</p>
        </div>`
      : cards(view, page.referrals)
  }
  ${
    page.more
      ? html`<p class="print-only">${text.moreThere}</p>
          <button class="button quiet" type="button" @click=${act.more}>${text.more}</button>`
      : nothing
  }`;
}

/** What should not be overlooked, each a way to see just that. */
function attention({ text, act, headingLevel }: WorkView, page: WorkPage): TemplateResult | typeof nothing {
  const waiting = WORK_CHOICES.flatMap((choice) => {
    const count = page.attention?.[choice];
    if (count === null) return { choice, words: text.choices[choice] };
    return count ? { choice, words: text.attentionTo(choice, count) } : [];
  });
  if (waiting.length === 0) return nothing;
  return html`<section class="panel note attention no-print" aria-labelledby="attention">
    ${heading(headingLevel + 1, text.attention, { id: 'attention' })}
    <ul class="plain">
      ${waiting.map(
        ({ choice, words }) =>
          html`<li>
            <button
              class="link"
              type="button"
              @click=${() => {
                act.filter({ state: 'open', ...narrowed(choice) });
              }}
            >
              ${words}
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}

function toolbar(view: WorkView, page: WorkPage): TemplateResult {
  const { text, filter, act } = view;
  const states = REFERRAL_STATES.filter((state) => state === filter.state || (page.counts[state] ?? 0) > 0);
  const option = (value: StateChoice, label: string): Option => ({
    value,
    label: text.withCount(label, count(page, value)),
  });
  const places = (all: readonly PlaceCount[] | undefined, chosen: string | undefined): Option[] =>
    // One that was chosen stays to be seen, even when nothing open is left there.
    [
      ...(all ?? []),
      ...(chosen === undefined || all?.some(({ id }) => id === chosen) ? [] : [{ id: chosen, name: chosen, count: 0 }]),
    ].map(({ id, name, count: number }) => ({ value: id, label: text.withCount(name, number) }));
  const shown = [
    option('open', text.openOnes),
    ...states.map((state) => option(state, text.states[state])),
    option('all', text.all),
  ];
  return html`<div class="toolbar">
    ${select({
      id: 'filter',
      label: text.show,
      options: shown,
      chosen: filter.state,
      choose: (state) => {
        act.filter({ state: state as StateChoice });
      },
    })}
    ${select({
      id: 'filter-only',
      label: text.only,
      options: [
        { value: '', label: text.everything },
        ...WORK_CHOICES.map((value) => ({ value, label: text.choices[value] })),
      ],
      chosen: filter.only,
      choose: (only) => {
        act.filter(narrowed(given(only) as WorkChoice | undefined, filter));
      },
    })}
    ${place('serviceId', text.service, text.everyService, places(page.services, filter.serviceId), view)}
    ${place('partnerId', text.partner, text.everyPartner, places(page.partners, filter.partnerId), view)}
    <button class="button quiet" type="button" @click=${act.refresh}>${text.refresh}</button>
  </div>`;
}

/** A coordinator is told of some referrals that are open no longer: they stand in the list too, and leave it with that choice. */
function narrowed(only: WorkChoice | undefined, before?: WorkFilter): Partial<WorkFilter> {
  if (only === 'triage') return { only, state: 'all' };
  return before?.only === 'triage' && before.state === 'all' ? { only, state: 'open' } : { only };
}

const given = (value: string): string | undefined => (value === '' ? undefined : value);

interface Option {
  readonly value: string;
  readonly label: string;
}

function place(
  field: 'serviceId' | 'partnerId',
  label: string,
  every: string,
  options: readonly Option[],
  { filter, act }: WorkView,
): TemplateResult | typeof nothing {
  if (options.length < 2 && filter[field] === undefined) return nothing;
  return select({
    id: `filter-${field}`,
    label,
    options: [{ value: '', label: every }, ...options],
    chosen: filter[field],
    choose: (id) => {
      const chosenPlace: Partial<WorkFilter> = { [field]: given(id) };
      act.filter(chosenPlace);
    },
  });
}

interface Select {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: string | undefined;
  readonly choose: (value: string) => void;
}

function select({ id, label, options, chosen, choose }: Select): TemplateResult {
  return html`<div class="field">
    <label class="label" for=${id}>${label}</label>
    <select
      id=${id}
      @change=${(event: Event) => {
        choose((event.target as HTMLSelectElement).value);
      }}
    >
      ${options.map(
        ({ value, label: words }) =>
          html`<option value=${value} ?selected=${value === (chosen ?? '')}>${words}</option>`,
      )}
    </select>
    <span class="print-only">${options.find(({ value }) => value === (chosen ?? ''))?.label}</span>
  </div>`;
}

/** Referrals, a card each. */
export function cards(view: WorkView, items: readonly WorkItem[]): TemplateResult {
  return html`<ul class="plain work">
    ${repeat(
      items,
      ({ id }) => id,
      (item) => html`<li>${card(view, item)}</li>`,
    )}
  </ul>`;
}

function card(view: WorkView, item: WorkItem): TemplateResult {
  const { text, headingLevel, act } = view;
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
    ${item.partnerName === undefined ? nothing : html`<p class="muted">${item.partnerName}</p>`} ${facts(view, item)}
    ${view.begun(item.id) ? html`<p class="warning no-print">${text.begun}</p>` : nothing}
  </article>`;
}
