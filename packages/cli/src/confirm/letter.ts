import type { Service } from '@neighbourhood-kit/core/services';
import { dayInWords, type CivilDate } from '@neighbourhood-kit/core/time';
import { replyColumns, type Message, type Said } from '@neighbourhood-kit/open-referral/freshness';
import { sheetCells } from '@neighbourhood-kit/open-referral/sheet';
import Papa from 'papaparse';
import { html } from '../publish/html.js';
import { framedSheet } from '../publish/pages.js';
import { serviceHtml } from '../publish/parts.js';

/** What a reply says, in its subject before the mark. */
export const SUBJECTS: Readonly<Record<Said, string>> = {
  confirmed: 'Still right',
  amended: 'Something has changed',
  closed: 'It has ended',
};

/** The link that opens a reply: subject with the mark, and for changes the lines to put right. */
function reply(said: Said, mark: string, to: string, service: Service): string {
  const subject = `${SUBJECTS[said]} [${mark}]`;
  const cells = sheetCells(service);
  const lines = replyColumns(service).map(({ key, title }) => `${title}: ${oneLine(cells[key] ?? '')}`);
  const body =
    said === 'amended'
      ? ['Put right what is wrong and leave the rest. Send it as it is then.', '', ...lines].join('\r\n')
      : '';
  const query = [
    `subject=${encodeURIComponent(subject)}`,
    ...(body === '' ? [] : [`body=${encodeURIComponent(body)}`]),
  ].join('&');
  return `mailto:${encodeURIComponent(to).replace('%40', '@')}?${query}`;
}

/** How a page of an entry is made. */
export interface LetterOptions {
  readonly mark: string;
  /** Where replies go. */
  readonly replyTo: string;
  readonly today: CivilDate;
}

/**
 * The page behind an owner's link: the entry as it is published, and three replies to choose from. It runs no script and asks nobody.
 * @param message - Whom it is for.
 * @param options - Mark, address for replies, day.
 * @returns The page.
 */
export function letterPage(
  { service, due }: Pick<Message, 'service' | 'due'>,
  { mark, replyTo, today }: LetterOptions,
): string {
  const link = (said: Said, words: string) =>
    html`<li><a href="${reply(said, mark, replyTo, service)}">${words}</a></li>`;
  const body = html`<h1>Is this still right?</h1>
    <p>
      This is what we tell people about your service. Please look through it and choose one, by ${dayInWords(due)}. Each
      opens an e-mail to us; send it as it is.
    </p>
    <ul>
      ${link('confirmed', 'Yes, all of it is right')}${link('amended', 'Something has changed: I will put it right in the e-mail')}${link('closed', 'The service has ended: take it out of the list')}
    </ul>
    <p>
      Or write to ${replyTo} and quote <strong>[${mark}]</strong>. An editor looks at every answer before anything
      changes.
    </p>
    ${serviceHtml(service, today, 3)}`;
  return framedSheet({ title: `Is this still right? ${service.name}`, body, isHidden: true });
}

/** Headings of the list for mail merge. */
const HEADINGS = ['name', 'email', 'organisation', 'link', 'due', 'kind', 'subject', 'last_confirmed'];

const inert = (text: string): string => (/^['\s]*[=+\-@]/.test(text) ? `'${text}` : text);

/**
 * The list for mail merge: a row a message.
 * @param messages - What is to be sent today.
 * @param linkOf - The link of a question.
 * @returns CSV with a byte order mark.
 */
export function mailMerge(messages: readonly Message[], linkOf: (message: Message) => string): string {
  const data = messages.map((message) => {
    const { ask, service, kind, due } = message;
    const subject =
      kind === 'first' ? `Is this still right? ${service.name}` : `Reminder: is this still right? ${service.name}`;
    const confirmed = service.assuredDate === undefined ? 'never' : dayInWords(service.assuredDate);
    return [
      service.name,
      ask.email ?? '',
      service.organisation?.name ?? '',
      linkOf(message),
      dayInWords(due),
      kind,
      subject,
      confirmed,
    ].map(inert);
  });
  return `\ufeff${Papa.unparse({ fields: HEADINGS, data }, { newline: '\r\n' })}\r\n`;
}

function oneLine(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join(' ');
}
