/**
 * The element of a service, and what its entry looks like once it is there. It stands in a file of its own (`kit-service.js`), because a page needs it only when
 * somebody opens a service.
 * @packageDocumentation
 */
import type { Service } from '@neighbourhood-kit/core/services';
import { html, nothing, type TemplateResult } from 'lit';
import { placesEn } from '../locales/en/places.js';
import { serviceEn } from '../locales/en/service.js';
import { blocks } from '../shared/blocks.js';
import { heading } from '../shared/heading.js';
import { own } from '../shared/own.js';
import { phonesOf } from '../shared/reach.js';
import { contact, telephone } from './contact.view.js';
import { cost, eligibility, gettingIn, languages, lastChecked } from './facts.view.js';
import { areas, places } from './place.view.js';
import { part, type ServiceView } from './service-view.js';

export { NkService } from './nk-service.define.js';
export { inFinder } from './in-finder.view.js';
export { serviceStyles as styles } from './nk-service.styles.js';

/** English words of the entry. */
export const words = { ...placesEn, ...serviceEn };

/**
 * Everything the directory knows about one service.
 * @param view - The service, and how it is said.
 * @returns The entry.
 */
export function entry(view: ServiceView): TemplateResult {
  const { text, level, service } = view;
  const { organisation, alert, status, description, summary } = service;
  return html`<article>
    ${heading(level, html`<bdi lang="en">${service.name}</bdi>`, { look: 'title', focusable: true })}
    ${organisation ? html`<p class="by"><bdi>${text.provider(organisation.name)}</bdi></p>` : nothing}
    ${status === 'active' ? nothing : html`<p class="panel note"><strong>${own(text.statuses, status) ?? ''}</strong></p>`}
    ${alert === undefined ? nothing : html`<div class="panel note">${blocks(alert)}</div>`} ${lastChecked(view)}
    ${actions(view)} ${part(view, text.about, blocks(description ?? summary))} ${eligibility(view)} ${cost(view)}
    ${places(view)} ${areas(view)} ${gettingIn(view)} ${languages(view)} ${contact(view)} ${view.after}
  </article>`;
}

/** What most people came for, before everything else: ring, or ask to be referred. */
function actions({ text, service, refer }: ServiceView): TemplateResult | typeof nothing {
  const [phone] = phonesOf(service);
  const asks = refer !== undefined && takesReferrals(service);
  if (!phone && !asks) return nothing;
  return html`<div class="actions no-print">
    ${asks ? html`<button class="button" type="button" @click=${refer}>${text.refer}</button>` : nothing}
    ${phone ? html`<span class="ring">${text.telephone} ${telephone(phone)}</span>` : nothing}
  </div>`;
}

function takesReferrals({ accessModes: modes = [], status }: Service): boolean {
  const informs = modes.length === 1 && modes[0] === 'information-only';
  return !informs && status === 'active';
}
