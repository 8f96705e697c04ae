import { dayNumber } from '@neighbourhood-kit/core/time';
import { html, nothing, type TemplateResult } from 'lit';
import { blocks } from '../shared/blocks.js';
import { formatDay } from '../shared/format.js';
import { nameOfLanguage } from '../shared/language-name.js';
import { pricesOf } from '../shared/money.js';
import { own } from '../shared/own.js';
import { staleSince } from '../shared/stale.js';
import { list, part, type ServiceView } from './service-view.js';

/**
 * Who may use the service and who may not.
 * @param view - The entry.
 * @returns The section; it says so when the entry does not tell.
 */
export function eligibility(view: ServiceView): TemplateResult | typeof nothing {
  const { text, service } = view;
  const ages = ageRange(view);
  const words = blocks(service.eligibilityDescription);
  const notFor = service.notFor ?? [];
  return part(
    view,
    text.whoFor,
    ages === undefined ? nothing : html`<p>${ages}</p>`,
    words,
    ages === undefined && words.length === 0 ? html`<p>${text.whoNotSaid}</p>` : nothing,
    notFor.length === 0 ? nothing : html`<p class="label">${text.notFor}</p>`,
    list(notFor),
  );
}

function ageRange({ text, service: { minimumAge, maximumAge } }: ServiceView): string | undefined {
  if (minimumAge !== undefined && maximumAge !== undefined) return text.agesFromTo(minimumAge, maximumAge);
  if (minimumAge !== undefined && minimumAge > 0) return text.agesFrom(minimumAge);
  return maximumAge === undefined ? undefined : text.agesTo(maximumAge);
}

/**
 * What it costs.
 * @param view - The entry.
 * @returns The section; it says so when the entry does not tell.
 */
export function cost(view: ServiceView): TemplateResult | typeof nothing {
  const { text, service } = view;
  const options = pricesOf(service, text.costs.free, view.language);
  const words = blocks(service.feesDescription);
  const silent = options.length === 0 && words.length === 0;
  return part(view, text.cost, list(options), words, silent ? html`<p>${text.costNotSaid}</p>` : nothing);
}

/**
 * How to get in: modes of access, what to do and bring, whether there is room.
 * @param view - The entry.
 * @returns The section, or nothing.
 */
export function gettingIn(view: ServiceView): TemplateResult | typeof nothing {
  const { text, language, service } = view;
  const { accessModes = [], applicationProcess, requiredDocuments = [], waitTime, capacity } = service;
  const checked = checkedOn(view);
  const status = capacity && own(text.capacity, capacity.status);
  const room = capacity && [
    // On paper it holds for the day on which somebody looked.
    status && checked !== undefined ? html`${status}<span class="print-only"> (${checked})</span>` : status,
    capacity.waitWeeks === undefined ? undefined : text.waitWeeks(capacity.waitWeeks),
    capacity.usualReplyDays === undefined ? undefined : text.usualReply(capacity.usualReplyDays),
  ];
  return part(
    view,
    text.howToGetIn,
    list(
      accessModes.map((mode) => own(text.accessModes, mode) ?? mode),
      language,
    ),
    blocks(applicationProcess),
    list(room ?? [], language),
    waitTime === undefined ? nothing : html`<p class="label">${text.wait}</p>`,
    blocks(waitTime),
    requiredDocuments.length === 0 ? nothing : html`<p class="label">${text.bring}</p>`,
    list(requiredDocuments),
  );
}

/**
 * Languages and interpreters.
 * @param view - The entry.
 * @returns The section, or nothing.
 */
export function languages(view: ServiceView): TemplateResult | typeof nothing {
  const { languages: spoken = [], interpretationServices } = view.service;
  const { text, language } = view;
  const names = spoken.map(({ name = '', code = '', note }) => {
    const said = text.languageName(name || nameOfLanguage(code, 'en'));
    return note === undefined ? said : html`${said}: <span lang="en">${note}</span>`;
  });
  return part(view, text.languages, list(names, language), blocks(interpretationServices));
}

/**
 * When somebody last confirmed the entry, with a warning when that is long ago or not known.
 * @param view - The entry.
 * @returns The line.
 */
export function lastChecked(view: ServiceView): TemplateResult {
  const { text, service, now } = view;
  const words = checkedOn(view);
  if (words === undefined) return html`<p class="panel note">${text.neverChecked}</p>`;
  return staleSince(service, now) === undefined
    ? html`<p class="muted">${words}</p>`
    : html`<p class="panel note">${words}. ${text.stale}</p>`;
}

/** When somebody last confirmed the entry, in words; undefined where that is not known. */
function checkedOn({ text, service, language }: ServiceView): string | undefined {
  const date = service.assuredDate ?? service.lastModified;
  if (date === undefined || dayNumber(date.slice(0, 10)) === undefined) return undefined;
  return text.lastChecked(formatDay(date, language, 'date'));
}
