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
  may: ['request-cancellation', 'add-information', 'request-contact-change'],
};

/** A desk in memory that knows one made-up request. */
export class ExampleDesk implements StatusDesk {
  /** Everything that was sent. */
  readonly sent: StatusAct[] = [];
  /** Every key that was asked with. */
  readonly asked: string[] = [];
  /** Set to let the next question fail. */
  failure: StatusFailure | undefined;
  /** What is said with a failure. */
  said: unknown;

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
    const { failure, said, status } = this;
    return Promise.resolve(failure === undefined ? { ok: true, status } : { ok: false, failure, said });
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
  readonly then?: StatusAct['kind'] | undefined;
  /** What is written to be reached another way, by id of the field, and sent. */
  readonly written?: Readonly<Record<string, string | boolean>> | undefined;
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

/** A safe way to be reached, by id of the field. */
export const SAFE_WAY = {
  'q-contact-ways-text': true,
  'q-telephone': '07700 900123',
  'q-may-leave-message-no': true,
  'q-contact-note': 'Never the landline. Only in the morning.',
} as const;

const WRONG_WAY = { 'q-contact-ways-telephone': true, 'q-contact-ways-email': true, 'q-telephone': '12' } as const;

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
  { ...at('contact', 'The person is about to ask to be reached another way.', {}), then: 'contact' },
  { ...at('contact-wrong', 'What is missing or wrong is said by field.', {}), then: 'contact', written: WRONG_WAY },
  { ...at('contact-waiting', 'The wish was sent, and waits.', {}), then: 'contact', written: SAFE_WAY },
  {
    ...at('contact-too-often', 'It was asked too often: the telephone instead.', {}),
    ...{ then: 'contact', written: SAFE_WAY, late: 'too-many' },
  },
  {
    ...at('contact-not-sent', 'How to be reached did not arrive, and stays.', {}),
    ...{ then: 'contact', written: SAFE_WAY, late: 'unreachable' },
  },
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

/** Opens the questions by which somebody asks to be reached another way, as soon as they have come. */
export async function openContact(element: NkReferralStatus): Promise<void> {
  element.shadowRoot?.getElementById('contact')?.click();
  while (element.phase.kind === 'shown' && element.phase.sending)
    await new Promise((resolve) => setTimeout(resolve, 5));
  await element.updateComplete;
}

/** Writes how somebody would like to be reached, field by field, because some fields come with what was chosen before. */
export async function writeContact(
  element: NkReferralStatus,
  written: NonNullable<StatusExample['written']>,
): Promise<void> {
  for (const [id, value] of Object.entries(written)) {
    const field = element.shadowRoot?.getElementById(id) as HTMLInputElement | null;
    // The example was taken away meanwhile.
    if (!field) return;
    if (typeof value === 'boolean') field.click();
    else {
      field.value = value;
      field.dispatchEvent(new Event('input'));
    }
    await element.updateComplete;
  }
}

/** Whether what an example is to show is there: the questions of contact are loaded first, and answered one after the other. */
export function isPlayed({ then, written }: StatusExample, { phase }: NkReferralStatus): boolean {
  if (then !== 'contact') return true;
  if (phase.kind !== 'shown' || phase.sending) return false;
  return written ? (phase.done ?? phase.failure ?? phase.missing) !== undefined : phase.draft === 'contact';
}

async function play(element: NkReferralStatus, example: StatusExample): Promise<void> {
  const { status, then, written, failure, late, empty, slow } = example;
  if (status || failure !== undefined || slow) await fillIn(element);
  else if (empty) await fillIn(element, {});
  if (!then) return;
  if (then === 'contact') {
    await openContact(element);
    if (!written) return;
    await writeContact(element, written);
  } else element.shadowRoot?.getElementById(then)?.click();
  if (late === undefined && !written) return;
  await element.updateComplete;
  if (element.desk instanceof ExampleDesk) element.desk.failure = late;
  const field = element.shadowRoot?.getElementById('draft');
  if (field instanceof HTMLTextAreaElement) {
    field.value = 'The bell does not work.';
    field.dispatchEvent(new Event('input'));
  }
  field?.closest('form')?.requestSubmit();
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
      telephone="01632 960 111"
      ${ref(begin)}
      >${fallback()}</nk-referral-status
    >
  </div>`;
}
