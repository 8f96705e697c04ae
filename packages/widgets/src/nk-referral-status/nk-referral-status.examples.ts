import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ref } from 'lit/directives/ref.js';
import { addLocale } from '../locales/locale.js';
import { fallback } from '../testing/fallback.js';
import { languageOf } from '../testing/language-of.js';
import type { ExampleLook } from '../testing/look.js';
import { RIGHT_TO_LEFT } from '../testing/right-to-left.js';
import { NkReferralStatus } from './nk-referral-status.js';
import type { ReferralStatus, StatusAct, StatusAnswer, StatusDesk, StatusFailure } from './status-desk.js';

/** The reference and the date of birth that the desk of the examples knows. */
export const KNOWN = { reference: 'K7QM-4XTD-29HR', day: '3', month: '2', year: '1950' } as const;

/** A made-up request. */
export const REQUEST: ReferralStatus = {
  state: 'accepted',
  partnerName: 'Weir Lane Village Hall',
  serviceName: 'Thursday Lunch Club',
  sentAt: '2026-12-01T09:20:00Z',
  updatedAt: '2026-12-02T14:05:00Z',
  asked: false,
  may: ['request-cancellation', 'add-information'],
};

/** A desk in memory that knows one made-up request. */
export class ExampleDesk implements StatusDesk {
  /** Everything that was sent. */
  readonly sent: StatusAct[] = [];
  /** Every key that was asked with. */
  readonly asked: string[] = [];
  /** Set to let the next question fail. */
  failure: StatusFailure | undefined;

  /** @param status - Where the request is. */
  constructor(public status: ReferralStatus) {}

  look(key: { readonly reference: string; readonly dateOfBirth: string }): Promise<StatusAnswer> {
    this.asked.push(`${key.reference} ${key.dateOfBirth}`);
    return this.#answer();
  }

  send(_: unknown, act: StatusAct): Promise<StatusAnswer> {
    this.sent.push(act);
    if (act.kind === 'withdraw' && this.failure === undefined) {
      this.status = { ...this.status, state: 'cancellation-requested', may: ['add-information'] };
    }
    return this.#answer();
  }

  #answer(): Promise<StatusAnswer> {
    const { failure, status } = this;
    return Promise.resolve(failure === undefined ? { ok: true, status } : { ok: false, failure });
  }
}

/** One example of a status. Stories, accessibility runs and screenshots read this list. */
export interface StatusExample {
  readonly name: string;
  /** What there is to see. */
  readonly about: string;
  /** Where the request is; absent to show the questions. */
  readonly status?: ReferralStatus | undefined;
  /** What is done once it is shown: the button to press. */
  readonly then?: 'information' | 'withdraw' | undefined;
  readonly failure?: StatusFailure | undefined;
  /** What goes wrong once it is shown, when something is sent. */
  readonly late?: StatusFailure | undefined;
  /** True leaves the fields empty and asks all the same. */
  readonly empty?: boolean | undefined;
  /** True sets no server. */
  readonly idle?: boolean | undefined;
  /** True waits for ever. */
  readonly slow?: boolean | undefined;
}

const at = (name: string, about: string, status: Partial<ReferralStatus>): StatusExample => ({
  name,
  about,
  status: { ...REQUEST, ...status },
});

/** Every phase, and the requests that look different. */
export const STATUS_EXAMPLES: readonly StatusExample[] = [
  { name: 'asking', about: 'The two questions.' },
  { name: 'empty', about: 'Asked without an answer: the list of problems.', empty: true },
  { name: 'no-match', about: 'A wrong pair: the same words whatever is wrong with it.', failure: 'no-match' },
  { name: 'too-many', about: 'Asked too often: when to try again.', failure: 'too-many' },
  { name: 'unavailable', about: 'The server cannot look just now.', failure: 'unavailable' },
  { name: 'unreachable', about: 'No answer came.', failure: 'unreachable' },
  { name: 'offline', about: 'There is no connection.', failure: 'offline' },
  at('sent', 'With a service that has not opened it yet.', { state: 'sent', updatedAt: REQUEST.sentAt }),
  at('looking', 'A coordinator is finding somebody.', {
    state: 'sent',
    partnerName: undefined,
    serviceName: undefined,
  }),
  at('accepted', 'The service said yes.', {}),
  at('asked', 'The service has a question.', { state: 'received', asked: true }),
  at('appointment', 'An appointment was made.', {
    state: 'in-progress',
    progress: 'scheduled',
    appointmentAt: '2026-12-10T11:30:00Z',
  }),
  at('finished', 'It has ended, with what came of it.', { state: 'completed', outcome: 'got-help', may: [] }),
  at('stopping', 'The person asked to stop.', { state: 'cancellation-requested', may: ['add-information'] }),
  { ...at('add', 'Something is being added.', {}), then: 'information' },
  { ...at('withdraw', 'The person is about to ask to stop.', {}), then: 'withdraw' },
  { ...at('not-sent', 'What was written did not arrive, and stays.', {}), then: 'information', late: 'unreachable' },
  { name: 'slow', about: 'The server has not answered yet.', slow: true },
  { name: 'idle', about: 'No server is named; the fallback content stays.', idle: true },
];

/** Fills the questions in and asks, as somebody would. */
export async function fillIn(
  element: NkReferralStatus,
  typed: Readonly<Record<string, string>> = KNOWN,
): Promise<void> {
  await element.updateComplete;
  for (const [name, value] of Object.entries(typed)) {
    const id = name === 'reference' ? name : `birth-${name}`;
    const field = element.shadowRoot?.getElementById(id) as HTMLInputElement | null;
    if (!field) continue;
    field.value = value;
    field.dispatchEvent(new Event('input'));
  }
  element.shadowRoot?.querySelector('form')?.requestSubmit();
  await new Promise((resolve) => setTimeout(resolve));
  await element.updateComplete;
}

async function play(element: NkReferralStatus, example: StatusExample): Promise<void> {
  const { status, then, failure, late, empty, slow } = example;
  if (status || failure !== undefined || slow) await fillIn(element);
  else if (empty) await fillIn(element, {});
  if (!then) return;
  element.shadowRoot?.querySelector<HTMLElement>(`[data-act="${then}"]`)?.click();
  if (late === undefined) return;
  await element.updateComplete;
  const field = element.shadowRoot?.getElementById('draft') as HTMLTextAreaElement;
  field.value = 'The bell does not work.';
  field.dispatchEvent(new Event('input'));
  if (element.desk instanceof ExampleDesk) element.desk.failure = late;
  field.form?.requestSubmit();
}

/**
 * Draws one example as a page would embed it.
 * @param example - One of the list.
 * @param look - Theme, direction and language.
 * @returns The element, with fallback content inside.
 */
export function drawStatus(example: StatusExample, look: ExampleLook): TemplateResult {
  addLocale(RIGHT_TO_LEFT);
  const desk = new ExampleDesk(example.status ?? REQUEST);
  desk.failure = example.failure;
  if (example.slow) desk.look = () => new Promise(() => undefined);
  const played = new WeakSet<Element>();
  const begin = (element: Element | undefined): void => {
    if (!element || played.has(element)) return;
    played.add(element);
    if (element instanceof NkReferralStatus) void play(element, example);
  };
  return html`<div dir=${look.direction}>
    <nk-referral-status
      .desk=${example.idle ? undefined : desk}
      theme=${look.theme}
      locale=${ifDefined(languageOf(look))}
      heading-level="1"
      ${ref(begin)}
      >${fallback()}</nk-referral-status
    >
  </div>`;
}
