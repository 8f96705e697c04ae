import { html } from 'hono/html';
import type { Service } from '@neighbourhood-kit/core/services';
import { dayInWords, type CivilDate } from '@neighbourhood-kit/core/time';
import { replyColumns, type Said } from '@neighbourhood-kit/open-referral/freshness';
import { COLUMNS, sheetCells } from '@neighbourhood-kit/open-referral/sheet';
import type { Coordinator } from '../outbox/contacts.js';
import { errorBox, page, said, telephone, type Html } from '../partner-link/page.js';

/** What the pages of an owner need to know. */
export interface OwnerPage {
  readonly coordinator: Coordinator;
  /** Address of the page. */
  readonly action: string;
  readonly service: Service;
  /** Day by which an answer is hoped for. */
  readonly due: CivilDate;
}

/** What is asked of the owner, the likeliest first. */
export const CHOICES: readonly { readonly said: Said; readonly label: string }[] = [
  { said: 'confirmed', label: 'Yes, all of it is right' },
  { said: 'amended', label: 'Something has changed, and I will put it right' },
  { said: 'closed', label: 'The service has ended' },
];

/**
 * Longest text that an owner may send for a field: never less than stands there, so that nothing of it is cut.
 * @param cell - What stands there.
 * @returns The length in UTF-16 code units.
 */
export const longestOf = (cell = ''): number => Math.max(2000, cell.length);

/** Columns that say nothing to an owner: ids, points on a map, and who confirmed it before. */
const UNSEEN = new Set(['id', 'latitude', 'longitude', 'secret', 'confirmed', 'confirmedBy']);

/** Shows an entry as it is published, without what says where a confidential place is. */
function entryList(service: Service): Html {
  const cells = sheetCells(service);
  const asked = new Set(replyColumns(service).map(({ key }) => key));
  const isSecret = !asked.has('address');
  const rows = COLUMNS.filter(
    ({ key }) => !UNSEEN.has(key) && !(isSecret && key === 'place') && (cells[key] ?? '') !== '',
  );
  return html`<dl>
    ${rows.map(
      ({ key, title }) =>
        html`<div>
          <dt>${title}</dt>
          <dd>${said(cells[key] ?? '')}</dd>
        </div>`,
    )}
  </dl>`;
}

/**
 * Asks whether an entry is right. Nothing happens by looking.
 * @param about - The entry.
 * @param problem - What has to be put right.
 * @returns The page.
 */
export function askPage({ coordinator, action, service, due }: OwnerPage, problem?: string): Html {
  return page({
    title: 'Is this still right?',
    coordinator,
    wrong: problem !== undefined,
    body: html`${problem === undefined ? '' : errorBox(problem, 'said')}
      <h1>Is this still right?</h1>
      <p>This is what we tell people about your service. Please look through it, and answer by ${dayInWords(due)}.</p>
      ${entryList(service)}
      <form method="post" action="${action}">
        <fieldset>
          <legend><h2>What would you like to tell us?</h2></legend>
          ${problem === undefined ? '' : html`<p class="message">${problem}</p>`}
          ${CHOICES.map(({ said, label }, place) => {
            const id = place === 0 ? 'said' : `said-${place}`;
            return html`<div class="choice">
              <input type="radio" id="${id}" name="said" value="${said}" /><label for="${id}">${label}</label>
            </div>`;
          })}
        </fieldset>
        <button type="submit">Continue</button>
      </form>
      <p>
        An editor looks at every answer before anything changes. You can also call us on ${telephone(coordinator)}.
      </p>`,
  });
}

/** What an owner typed, by the key of the column, and what is wrong with it. */
export interface Amending {
  readonly values: Readonly<Record<string, string>>;
  readonly problems?: readonly { readonly key: string; readonly message: string }[] | undefined;
}

/**
 * Lets an owner put an entry right, a field each.
 * @param about - The entry.
 * @param amending - What stands in the fields, and what is wrong.
 * @returns The page.
 */
export function amendPage({ coordinator, action, service }: OwnerPage, { values, problems = [] }: Amending): Html {
  const [first] = problems;
  const cells = sheetCells(service);
  const problemOf = (key: string) => problems.find((problem) => problem.key === key)?.message;
  return page({
    title: 'Put right what has changed',
    coordinator,
    wrong: first !== undefined,
    body: html`${first === undefined ? '' : errorBox(first.message, first.key)}
      <h1>Put right what has changed</h1>
      <p>Change what is wrong and leave the rest. Empty a field to take out what stands there.</p>
      <form method="post" action="${action}" autocomplete="off">
        <input type="hidden" name="said" value="amended" /><input type="hidden" name="step" value="do" />
        ${replyColumns(service).map(({ key, title, help }) => {
          const problem = problemOf(key);
          return html`<div class="field">
            <label for="${key}">${title}</label>
            <p class="hint" id="${key}-hint">${help}</p>
            ${problem === undefined ? '' : html`<p class="message" id="${key}-error">${problem}</p>`}
            <textarea
              id="${key}"
              name="${key}"
              rows="${(values[key] ?? '').length > 60 ? 3 : 1}"
              maxlength="${longestOf(cells[key])}"
              class="${problem === undefined ? '' : 'wrong'}"
              aria-describedby="${key}-hint${problem === undefined ? '' : ` ${key}-error`}"
              ${problem === undefined ? '' : 'aria-invalid=true'}
            >
${values[key] ?? ''}</textarea>
          </div>`;
        })}
        <button type="submit">Send</button>
      </form>
      <form method="get" action="${action}"><button class="quiet" type="submit">Back</button></form>`,
  });
}

/**
 * Makes sure that a service has ended.
 * @param about - The entry.
 * @returns The page.
 */
export function endPage({ coordinator, action, service }: OwnerPage): Html {
  return page({
    title: 'Has it ended?',
    coordinator,
    body: html`<h1>Has ${said(service.name)} ended?</h1>
      <p>Then nobody is sent to it any more. If it is only paused, go back and say so under “Notice”.</p>
      <form method="post" action="${action}">
        <input type="hidden" name="said" value="closed" /><input type="hidden" name="step" value="do" />
        <button type="submit">Yes, it has ended</button>
      </form>
      <form method="get" action="${action}"><button class="quiet" type="submit">Back</button></form>`,
  });
}

const DONE: Readonly<Record<Said, string>> = {
  confirmed: 'An editor looks at it. Then people are told that it was confirmed today.',
  amended: 'An editor looks at what you changed. Then people see it.',
  closed: 'An editor looks at it. Then nobody is sent to it any more.',
};

/**
 * Thanks for an answer, and says what happens next.
 * @param coordinator - Whom to call.
 * @param said - What was answered.
 * @returns The page.
 */
export const donePage = (coordinator: Coordinator, said: Said): Html =>
  page({
    title: 'Thank you',
    coordinator,
    body: html`<div class="done" role="status"><h1>Thank you</h1></div>
      <p>${DONE[said]}</p>
      <p>We ask again in about six months. You can close this page now.</p>`,
  });

const SHUT = {
  unknown: [
    'This link does not work',
    'It may have been cut in two on its way, or a newer e-mail has taken its place. Open the link of our last e-mail, or copy the whole line into your browser.',
  ],
  answered: ['This was answered', 'Each link works once. Thank you for the answer.'],
  over: ['There is nothing to answer', 'The entry is no longer in our list.'],
} as const;

/** Why a link asks nothing. */
export type Shut = keyof typeof SHUT;

/**
 * Says why a link asks nothing.
 * @param coordinator - Whom to call.
 * @param shut - Why.
 * @returns The page.
 */
export function shutPage(coordinator: Coordinator, shut: Shut): Html {
  const [title, text] = SHUT[shut];
  return page({
    title,
    coordinator,
    body: html`<h1>${title}</h1>
      <p>${text}</p>
      <p>If something has to be put right, call us on ${telephone(coordinator)}.</p>`,
  });
}
