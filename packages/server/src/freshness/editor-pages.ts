import { html } from 'hono/html';
import type { Service } from '@neighbourhood-kit/core/services';
import { dayInWords } from '@neighbourhood-kit/core/time';
import type { Said } from '@neighbourhood-kit/open-referral/freshness';
import { COLUMNS, sheetCells } from '@neighbourhood-kit/open-referral/sheet';
import type { Coordinator } from '../outbox/contacts.js';
import { errorBox, page, said, type Html } from '../partner-link/page.js';
import type { Question } from './questions.js';

/** Where the pages are. */
const ACTION = '/staff/entries';

/**
 * Asks an editor for the staff token. It holds no data.
 * @param coordinator - Who looks after the directory.
 * @param problem - Why the token was refused.
 * @returns The page.
 */
export const signInPage = (coordinator: Coordinator, problem?: string): Html =>
  page({
    title: 'Answers of owners',
    coordinator,
    wrong: problem !== undefined,
    body: html`${problem === undefined ? '' : errorBox(problem, 'token')}
      <h1>Answers of owners about their entries</h1>
      <form method="post" action="${ACTION}" autocomplete="off">
        <div class="field">
          <label for="token">Staff token</label>
          <p class="hint" id="token-hint">
            The one that opens the work list. It is kept on no page after this one is closed.
          </p>
          ${problem === undefined ? '' : html`<p class="message" id="token-error">${problem}</p>`}
          <input
            class="line${problem === undefined ? '' : ' wrong'}"
            id="token"
            name="token"
            type="password"
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            required
            aria-describedby="token-hint${problem === undefined ? '' : ' token-error'}"
          />
        </div>
        <button type="submit">Sign in</button>
      </form>`,
  });

const SAID: Readonly<Record<Said, string>> = {
  confirmed: 'The owner says that all of it is right.',
  amended: 'The owner has put something right.',
  closed: 'The owner says that the service has ended.',
};

const saidOrNothing = (text: string): Html => (text === '' ? html`nothing` : said(text));

/** What was, and what is to be, of each field that an owner changed. */
function changesTable(service: Service, changes: Readonly<Record<string, string>>): Html {
  const cells = sheetCells(service);
  const was = (title: string) => cells[COLUMNS.find((column) => column.title === title)?.key ?? ''] ?? '';
  return html`<dl>
    ${Object.entries(changes).map(
      ([title, now]) =>
        html`<div>
          <dt>${title}</dt>
          <dd><span class="caption">Was:</span> ${saidOrNothing(was(title))}</dd>
          <dd><span class="caption">Is to be:</span> <strong>${saidOrNothing(now)}</strong></dd>
        </div>`,
    )}
  </dl>`;
}

function answerCard(token: string, { id, answer }: Question, service: Service, place: number): Html {
  const heading = `answer-${place}`;
  return html`<section aria-labelledby="${heading}">
    <h2 id="${heading}">${said(service.name)}</h2>
    <p class="hint">
      ${said(service.organisation?.name ?? '')} ${answer ? html`Answered on ${dayInWords(answer.on)}.` : ''}
    </p>
    <p class="state">${answer ? SAID[answer.said] : ''}</p>
    ${answer?.changes ? changesTable(service, answer.changes) : ''}
    <form method="post" action="${ACTION}/${id}">
      <input type="hidden" name="token" value="${token}" />
      <button type="submit" name="settled" value="approved" aria-describedby="${heading}">Approve</button>
      <button class="quiet" type="submit" name="settled" value="refused" aria-describedby="${heading}">
        Refuse: nothing changes, and the owner is asked again
      </button>
    </form>
  </section>`;
}

/** What an editor sees. */
export interface EditorView {
  readonly coordinator: Coordinator;
  /** The staff token, which the page sends back. */
  readonly token: string;
  readonly waiting: readonly { readonly question: Question; readonly service: Service }[];
  /** Questions that nobody has answered yet. */
  readonly open: number;
  /** Entries whose owners no message reached. */
  readonly undelivered: readonly Service[];
  /** What was done. */
  readonly done?: string | undefined;
}

/**
 * Lists the answers that wait for an editor, with what each would change.
 * @param view - What there is.
 * @returns The page.
 */
export function editorPage({ coordinator, token, waiting, open, undelivered, done }: EditorView): Html {
  const count =
    waiting.length === 0
      ? 'No answer waits.'
      : `${waiting.length} ${waiting.length === 1 ? 'answer waits' : 'answers wait'} for you.`;
  return page({
    title: 'Answers of owners',
    coordinator,
    body: html`${done === undefined ? '' : html`<div class="done" role="status"><p>${done}</p></div>`}
      <h1>Answers of owners about their entries</h1>
      <p>${count} ${open} ${open === 1 ? 'owner has' : 'owners have'} not answered yet.</p>
      ${waiting.map(({ question, service }, place) => answerCard(token, question, service, place))}
      ${
        undelivered.length === 0
          ? ''
          : html`<section aria-labelledby="undelivered">
              <h2 id="undelivered">Owners that no message reached</h2>
              <p>Please call them, and put their address right in the directory.</p>
              <ul>
                ${undelivered.map(({ name }) => html`<li>${said(name)}</li>`)}
              </ul>
            </section>`
      }
      <form method="post" action="${ACTION}">
        <input type="hidden" name="token" value="${token}" />
        <button class="quiet" type="submit">Look again</button>
      </form>`,
  });
}
