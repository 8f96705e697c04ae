import type { OneStopDay, OneStopService, OneStopShop } from '@neighbourhood-kit/core/assets';
import { html, nothing, type TemplateResult } from 'lit';
import type { Text } from '../locales/locale.js';
import { telephone } from '../nk-service/contact.view.js';
import { formatDay } from '../shared/format.js';
import { given } from '../shared/given.js';
import { heading } from '../shared/heading.js';
import { link } from '../shared/link.js';
import { sessionTimes, stateLine } from '../shared/opening.js';
import { own } from '../shared/own.js';

/** What the parts of the page are drawn from. */
export interface ShopView {
  readonly shop: OneStopShop;
  readonly text: Text<'one-stop-shop'>;
  readonly language: string;
  readonly now: Date;
  /** Level of the element's own heading. */
  readonly level: number;
}

const on = ({ days }: OneStopService, date: string): OneStopDay | undefined => days.find((day) => day.date === date);
const opening = (day: OneStopDay | undefined): string => day?.sessions[0]?.opensAt ?? '99';

/** Closed for the time being, or of no day is it known that it is here. */
const isUnsure = ({ days, status }: OneStopService): boolean =>
  status !== 'active' ||
  (!days.some(({ state }) => state === 'open') && days.some(({ state }) => state === 'not-known'));

/** Services that are on that day, or may be, in order of the clock. Those of which no day is known stand apart. */
const listedOn = ({ shop }: ShopView, date: string): OneStopService[] =>
  shop.services
    .filter((service) => !isUnsure(service) && on(service, date)?.state !== 'closed')
    .sort((a, b) => opening(on(a, date)).localeCompare(opening(on(b, date))));

/**
 * What is on today: each service with whether it is open now, its times, who runs it and how to get in.
 * @param view - The house.
 * @returns The section.
 */
export function today(view: ShopView): TemplateResult {
  const { shop, text, language, level } = view;
  const open = listedOn(view, shop.from);
  return html`<section>
    ${heading(level + 1, text.onToday(formatDay(shop.from, language, 'day')))}
    ${
      open.length === 0
        ? html`<p>${text.nothingToday}</p>`
        : html`<ul class="plain services">
            ${open.map((service) => entry(view, service))}
          </ul>`
    }
  </section>`;
}

function entry(view: ShopView, service: OneStopService): TemplateResult {
  const { shop, text, level } = view;
  const { openNow, provider, alert, phones, url, name } = service;
  const { state, words } = stateLine(openNow, view);
  const day = on(service, shop.from);
  return html`<li>
    <p class="times">${day ? times(view, day) : nothing}</p>
    <div>
      ${heading(level + 2, html`<span lang="en">${url === undefined ? html`<bdi>${name}</bdi>` : link(url, name)}</span>`)}
      <p class="open no-print" data-state=${state}>${words}</p>
      ${provider ? html`<p class="by"><bdi>${text.runBy(provider.name, text.standings[service.standing])}</bdi></p>` : nothing}
      ${alert === undefined ? nothing : html`<p class="panel note" lang="en"><bdi>${alert}</bdi></p>`}
      <p>${gettingIn(view, service)}</p>
      ${phones.length === 0 ? nothing : html`<p>${phones.slice(0, 1).map(telephone)}</p>`}
    </div>
  </li>`;
}

function times(view: ShopView, { state, sessions, bankHoliday }: OneStopDay): TemplateResult {
  if (state === 'not-known') return html`${view.text.timesNotGiven}`;
  return html`${sessions.map((session, i) => html`${i > 0 ? ', ' : nothing}<span>${sessionTimes(session, view)}</span>`)}
  ${bankHoliday ? html`<strong>${view.text.check}</strong>` : nothing}`;
}

function gettingIn({ text }: ShopView, { accessModes, informationOnly }: OneStopService): string {
  if (informationOnly && accessModes.length === 1) return text.informationOnly;
  const modes = given(accessModes.map((mode) => own(text.accessModes, mode)));
  return modes.length === 0 ? text.accessNotSaid : modes.join(' · ');
}

/**
 * The days after today, each with what is on in order of the clock.
 * @param view - The house.
 * @returns The section.
 */
export function restOfWeek(view: ShopView): TemplateResult | typeof nothing {
  const { shop, text, language, level } = view;
  const dates = (shop.services[0]?.days ?? []).map(({ date }) => date).slice(1);
  if (dates.length === 0) return nothing;
  return html`<section>
    ${heading(level + 1, text.later)}
    <div class="week">
      ${dates.map((date) => {
        const open = listedOn(view, date);
        return html`<div class="day">
          ${heading(level + 2, formatDay(date, language, 'day'))}
          ${
            open.length === 0
              ? html`<p class="muted">${text.nothingThatDay}</p>`
              : html`<ul class="plain">
                  ${open.map((service) => {
                    const day = on(service, date);
                    return html`<li>
                      <span class="times">${day ? times(view, day) : nothing}</span>
                      <bdi lang="en">${service.name}</bdi>
                    </li>`;
                  })}
                </ul>`
          }
        </div>`;
      })}
    </div>
  </section>`;
}

/**
 * Services that are on no day for sure: their hours are not known, or they are closed for the time being.
 * @param view - The house.
 * @returns The section, or nothing.
 */
export function askFirst(view: ShopView): TemplateResult | typeof nothing {
  const { shop, text, level } = view;
  const unsure = shop.services.filter(isUnsure);
  if (unsure.length === 0) return nothing;
  return html`<section>
    ${heading(level + 1, text.ask)}
    <p>${text.askHint}</p>
    <ul class="plain services">
      ${unsure.map((service) => {
        const { name, provider, standing, phones, status } = service;
        const why = service.days.some((day) => day.why === 'building-only') ? text.buildingOnly : text.askThat;
        return html`<li>
          <div>
            ${heading(level + 2, html`<bdi lang="en">${name}</bdi>`)}
            <p class="open" data-state=${status === 'active' ? 'not-known' : 'closed'}>
              ${status === 'active' ? why : text.temporarilyClosed}
            </p>
            ${provider ? html`<p class="by"><bdi>${text.runBy(provider.name, text.standings[standing])}</bdi></p>` : nothing}
            <p>${gettingIn(view, service)}</p>
            ${phones.length === 0 ? nothing : html`<p>${phones.slice(0, 1).map(telephone)}</p>`}
          </div>
        </li>`;
      })}
    </ul>
  </section>`;
}

/**
 * How to reach the house itself.
 * @param view - The house.
 * @returns The section, or nothing.
 */
export function contact({ shop, text, level }: ShopView): TemplateResult | typeof nothing {
  const { phones, email, url } = shop.contact;
  const ways = [
    ...phones.map(telephone),
    ...(email === undefined ? [] : [link(`mailto:${email}`, email)]),
    ...(url === undefined ? [] : [link(url)]),
  ];
  if (ways.length === 0) return nothing;
  return html`<section>
    ${heading(level + 1, text.reach)}
    <ul class="plain">
      ${ways.map((way) => html`<li>${way}</li>`)}
    </ul>
  </section>`;
}
