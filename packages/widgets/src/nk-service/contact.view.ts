import type { Contact, Phone } from '@neighbourhood-kit/core/services';
import { html, nothing, type TemplateResult } from 'lit';
import { given } from '../shared/given.js';
import { link, telUrl } from '../shared/link.js';
import { own } from '../shared/own.js';
import { contactsOf, emailsOf, phonesOf } from '../shared/reach.js';
import { part, type ServiceView } from './service-view.js';

/**
 * How to reach the service: every number, address and site that its entry gives.
 * @param view - The entry.
 * @returns The section, or nothing.
 */
export function contact(view: ServiceView): TemplateResult | typeof nothing {
  const { text, service } = view;
  const rows = [
    ...phonesOf(service).map((phone) => row(text.telephone, telephone(phone))),
    ...emailsOf(service).map((email) => row(text.email, link(`mailto:${email}`, email))),
    ...(service.url === undefined ? [] : [row(text.website, link(service.url))]),
    ...(service.additionalUrls ?? []).map(({ url, label = '' }) => {
      const words = own(text.links, label) ?? label;
      return row(text.more, words === '' ? link(url) : link(url, words));
    }),
  ];
  const people = contactsOf(service)
    .map(person)
    .filter((words) => words !== '');
  return part(
    view,
    text.contact,
    rows.length === 0 ? nothing : html`<dl class="contact">${rows}</dl>`,
    people.length === 0 ? nothing : html`<p lang="en"><bdi>${people.join('; ')}</bdi></p>`,
  );
}

function row(name: string, value: TemplateResult): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

/**
 * A number to ring.
 * @param phone - As the feed gives it.
 * @returns A link that dials, or plain text where there is nothing to dial; with extension and what it is for.
 */
export function telephone({ number, extension, description, type }: Phone): TemplateResult {
  const url = type === 'fax' ? undefined : telUrl(number);
  const shown = extension === undefined ? number : `${number} ext. ${extension}`;
  const about = description ?? (type === undefined || type === 'voice' ? undefined : type);
  return html`${url === undefined ? html`<bdi>${shown}</bdi>` : html`<a href=${url}><bdi>${shown}</bdi></a>`}
  ${about === undefined ? nothing : html`<span class="muted" lang="en"><bdi>${about}</bdi></span>`}`;
}

function person({ name, title, department }: Contact): string {
  return given([name, title, department]).join(', ');
}
