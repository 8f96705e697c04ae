import type { ReferralRequest } from '@neighbourhood-kit/core/referrals';
import { html, type TemplateResult } from 'lit';
import { formatDay } from '../shared/format.js';
import { nameOfLanguage } from '../shared/language-name.js';
import { telUrl } from '../shared/link.js';
import { own } from '../shared/own.js';
import type { WorkView } from './work-view.js';

const TELEPHONES = ['person.telephone', 'representative.telephone', 'referrer.telephone'];
const DAYS = ['person.dateOfBirth', 'receivedDate'];
/** A code of BCP 47. */
const LANGUAGES = ['sharing.language'];
/** What somebody speaks, in their own words or as a code: a name is next to what they wrote. */
const SPOKEN = ['communication.language'];
/** Shown elsewhere on the page. */
const ELSEWHERE = ['serviceId'];

/** Every answer as path and value, in the order of the names; what has no name comes last under its path, never left out. */
function* leaves(value: object, path = ''): Generator<readonly [string, unknown]> {
  for (const [key, part] of Object.entries(value)) {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof part === 'object' && part !== null && !Array.isArray(part)) yield* leaves(part as object, at);
    else if (part !== undefined && part !== '') yield [at, part];
  }
}

function words({ text, language }: WorkView, path: string, value: unknown, calls: boolean): unknown {
  if (typeof value === 'boolean') return value ? text.yes : text.no;
  if (Array.isArray(value)) return value.map((part) => own(text.codes, String(part)) ?? String(part)).join(', ');
  const plain = String(value);
  if (DAYS.includes(path)) return formatDay(plain, language, 'date');
  if (LANGUAGES.includes(path)) return nameOfLanguage(plain, language);
  if (SPOKEN.includes(path)) {
    const name = nameOfLanguage(plain, language);
    return name === plain ? plain : `${name} (${plain})`;
  }
  const call = calls && TELEPHONES.includes(path) ? telUrl(plain) : undefined;
  if (call !== undefined) return html`<a href=${call} dir="ltr">${plain}</a>`;
  return ['referrer.kind', 'referrer.basis', 'channel'].includes(path) ? (own(text.codes, plain) ?? plain) : plain;
}

/** What the person wrote, as it was written. */
export function answers(view: WorkView, request: ReferralRequest | undefined): TemplateResult {
  return request === undefined ? html`<p>${view.text.erased}</p>` : listed(view, request);
}

/**
 * A list of answers.
 * @param view - What is shown, and in which words.
 * @param some - The answers, or some of them.
 * @param calls - False where a number is not to be rung by a press.
 * @returns The list.
 */
export function listed(view: WorkView, some: object, calls = true): TemplateResult {
  const { text } = view;
  const order = Object.keys(text.answers);
  const place = (path: string) => (order.includes(path) ? order.indexOf(path) : order.length);
  const given = [...leaves(some)].filter(([path]) => !ELSEWHERE.includes(path));
  given.sort(([a], [b]) => place(a) - place(b));
  return html`<dl class="answers">
    ${given.map(
      ([path, value]) =>
        html`<div>
          <dt>${own(text.answers, path) ?? path}</dt>
          <dd dir="auto">${words(view, path, value, calls)}</dd>
        </div>`,
    )}
  </dl>`;
}
