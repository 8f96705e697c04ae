import { html } from 'hono/html';
import type { Refusal } from '../http/problem.js';
import { inOrder } from '../in-order.js';
import type { Coordinator } from '../outbox/contacts.js';

/** Markup that is safe to send: everything put into it was escaped. */
export type Html = ReturnType<typeof html>;

/** What every page holds. */
export interface Frame {
  readonly title: string;
  readonly coordinator: Coordinator;
  /** True when something has to be put right. */
  readonly wrong?: boolean | undefined;
  readonly body: Html;
}

const dialled = (telephone: string) => telephone.replaceAll(/[^\d+]/gu, '');

/**
 * A telephone number that can be called with a touch.
 * @param coordinator - Whose.
 * @returns A link.
 */
export const telephone = ({ telephone: number }: Coordinator): Html =>
  html`<a href="tel:${dialled(number)}">${number}</a>`;

/**
 * What somebody wrote, within words of others: whatever direction it is written in, it turns nothing that is next to it.
 * @param text - What was written.
 * @returns The text.
 */
export const said = (text: string): Html => html`<bdi>${inOrder(text)}</bdi>`;

/**
 * A number that somebody gave, to be called with a touch.
 * @param number - The number.
 * @returns A link; what was written where it has no digit.
 */
export function callable(number: string): Html {
  const digits = dialled(number);
  return digits === '' ? said(number) : html`<a href="tel:${digits}">${said(number)}</a>`;
}

/**
 * Writes a page for a partner that answers by e-mail. It works without a script.
 * @param frame - What it holds.
 * @returns The page.
 */
export function page({ title, coordinator, wrong, body }: Frame): Html {
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="referrer" content="no-referrer" />
        <title>${wrong ? 'Error: ' : ''}${title} – ${coordinator.name}</title>
        <link rel="stylesheet" href="/answer.css" />
      </head>
      <body>
        <a class="skip" href="#main">Skip to main content</a>
        <header><p>${coordinator.name}</p></header>
        <main id="main">${body}</main>
        <footer>
          <p>Questions? Call us on ${telephone(coordinator)}.</p>
          <p>If anybody is in danger now, call <a href="tel:999">999</a>.</p>
        </footer>
      </body>
    </html>`;
}

/**
 * Says that something could not be done, and whom to call.
 * @param coordinator - Whom to call.
 * @param refusal - What is wrong, and what to do about it.
 * @returns The page.
 */
export const refusalPage = (coordinator: Coordinator, { title, detail }: Pick<Refusal, 'title' | 'detail'>): Html =>
  page({
    title,
    coordinator,
    body: html`<h1>${title}</h1>
      <p>${detail}</p>
      <p>Or call us on ${telephone(coordinator)}: we can do all of it by telephone.</p>`,
  });

/**
 * Says that something has to be put right, and where. It has the focus when the page opens.
 * @param message - What is wrong.
 * @param field - Id of the field.
 * @returns The box.
 */
export const errorBox = (message: string, field: string): Html =>
  html`<div class="error" role="alert" tabindex="-1" autofocus>
    <h2>There is a problem</h2>
    <p><a href="#${field}">${message}</a></p>
  </div>`;
