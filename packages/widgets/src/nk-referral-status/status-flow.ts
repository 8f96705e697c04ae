import { LIMITS } from '@neighbourhood-kit/core';
import { readReference, type ReferralAction } from '@neighbourhood-kit/core/referrals';
import { dayNumber } from '@neighbourhood-kit/core/time';
import type { ContactForm } from './contact-form.js';
import type { StatusAct, StatusDesk, StatusKey } from './status-desk.js';
import type { StatusActions, StatusPhase, Typed, Wrong } from './status-view.js';

/** What the flow needs of the element that shows it. */
export interface StatusHost {
  readonly desk: () => StatusDesk;
  readonly draw: () => void;
  /** Loads the questions by which somebody asks to be reached another way; rejects when they cannot be had. */
  readonly contactForm: () => Promise<ContactForm>;
  readonly say: (words: 'finding' | 'sending' | 'added' | 'withdrawn' | undefined) => void;
  /** Moves focus to the first element that fits, once what changed is drawn. */
  readonly focus: (selector: string) => void;
}

const NOTHING: Typed = { reference: '', day: '', month: '', year: '' };

/** Two digits for days and months; years as they are, so that 50 is never taken for 1950. */
const pad = (text: string): string => text.trim().padStart(2, '0');

/** What is said with each act, by its name there. */
const SAID_AS = { information: 'words', contact: 'answers', withdraw: 'reason' } as const;

/** What has to be allowed for each act. */
export const ACTION_OF = {
  information: 'add-information',
  contact: 'request-contact-change',
  withdraw: 'request-cancellation',
} as const satisfies Readonly<Record<StatusAct['kind'], ReferralAction>>;

/** How many characters more the words have than are taken. They are never cut off: what is pasted would lose its end unnoticed. */
export const overBy = (words: string): number => words.trim().length - LIMITS.mediumText;

type Shown = Extract<StatusPhase, { kind: 'shown' }>;

/** Nothing that was wrong before is said of what comes next. */
const CLEAN = { missing: undefined, failure: undefined, notRenewed: undefined } as const;

/** What happens in `nk-referral-status`: which phase follows which. Everything is in memory, and gone with the page. */
export class StatusFlow {
  #phase: StatusPhase = { kind: 'asking', wrong: [] };
  #typed = NOTHING;
  #words = '';
  #reason = '';
  #contact: ContactForm | undefined;
  /** Ids of what was sent and may have arrived, by what it says: the same goes out under the same id, anything else under its own. */
  readonly #ids = new Map<string, string>();
  /** Only the newest question may answer. */
  #turn = 0;

  /** @param host - The element. */
  constructor(private readonly host: StatusHost) {}

  get phase(): StatusPhase {
    return this.#phase;
  }

  get typed(): Typed {
    return this.#typed;
  }

  get words(): string {
    return this.#words;
  }

  get reason(): string {
    return this.#reason;
  }

  get contact(): ContactForm | undefined {
    return this.#contact;
  }

  readonly act: StatusActions = {
    type: (typed) => {
      this.#typed = { ...this.#typed, ...typed };
    },
    find: () => void this.#find(),
    begin: (draft) => void this.#begin(draft),
    write: (words) => {
      this.#words = words;
    },
    choose: (reason) => {
      this.#reason = reason;
    },
    send: () => void this.#send(),
    drop: () => {
      const { shown } = this;
      if (!shown || shown.sending) return;
      this.#go({ ...shown, ...CLEAN, draft: undefined }, `#${shown.draft ?? ''}`);
    },
    again: () => void this.#look(this.shown?.key),
    finish: () => {
      this.clear();
      this.host.focus('#reference');
    },
  };

  /** Forgets everything. */
  clear(): void {
    this.#turn++;
    this.#typed = NOTHING;
    this.#forgetDraft();
    this.#go({ kind: 'asking', wrong: [] });
  }

  #forgetDraft(): void {
    this.#forgetWords();
    this.#contact = undefined;
    this.#ids.clear();
  }

  #forgetWords(): void {
    this.#words = '';
    this.#reason = '';
  }

  /** The phase in which a request is shown, if it is. */
  get shown(): Shown | undefined {
    return this.#phase.kind === 'shown' ? this.#phase : undefined;
  }

  #go(phase: StatusPhase, focus?: string): void {
    this.#phase = phase;
    this.host.draw();
    if (focus !== undefined) this.host.focus(focus);
  }

  async #find(): Promise<void> {
    const { reference, day, month, year } = this.#typed;
    const read = readReference(reference);
    const dateOfBirth = `${year.trim()}-${pad(month)}-${pad(day)}`;
    const wrong: Wrong[] = [];
    if (reference.trim() === '') wrong.push('reference-needed');
    else if (!read.ok) wrong.push('reference-wrong');
    if (dayNumber(dateOfBirth) === undefined) wrong.push('date');
    if (wrong.length > 0 || !read.ok) this.#go({ kind: 'asking', wrong }, '#problems');
    else {
      // Nobody's words may stand under another's request.
      this.#forgetDraft();
      await this.#look({ reference: read.value, dateOfBirth });
    }
  }

  async #look(key: StatusKey | undefined): Promise<void> {
    if (!key) return;
    const turn = ++this.#turn;
    const before = this.shown;
    this.#go({ kind: 'loading' });
    this.host.say('finding');
    const answer = await this.host.desk().look(key);
    if (turn !== this.#turn) return;
    // What follows is read as it takes focus, and nobody looks any more.
    this.host.say(undefined);
    if (!answer.ok) {
      // Anyone who has lost the connection loses neither what they read nor what they were writing. What fits no request any more is shown to nobody.
      if (before && answer.failure !== 'no-match')
        this.#go({ ...before, ...CLEAN, sending: false, notRenewed: answer.failure }, '#problems');
      else this.#go({ kind: 'asking', wrong: [], failure: answer.failure }, '#problems');
      return;
    }
    // What was typed is not needed any more; the key is kept for as long as the request is shown.
    this.#typed = NOTHING;
    const { status } = answer;
    const draft = before?.draft;
    const still = draft && status.may.includes(ACTION_OF[draft]) ? draft : undefined;
    this.#go({ kind: 'shown', key, status, sending: false, draft: still }, '#standing');
  }

  async #begin(draft: StatusAct['kind']): Promise<void> {
    const { shown } = this;
    if (!shown || shown.sending) return;
    const ready: Shown = { ...shown, ...CLEAN, done: undefined };
    if (draft === 'contact' && !this.#contact) {
      const turn = ++this.#turn;
      this.#go({ ...ready, sending: true });
      const form = await this.host.contactForm().catch(() => undefined);
      if (turn !== this.#turn) return;
      if (!form) {
        this.#go({ ...ready, failure: 'unreachable' }, '#problems');
        return;
      }
      this.#contact = form;
    }
    this.#go({ ...ready, draft }, '#draft');
  }

  /** What is to be sent; undefined while something is missing or wrong. */
  #draftOf(kind: StatusAct['kind']): StatusAct | undefined {
    const says =
      kind === 'contact' ? this.#contact?.read() : kind === 'information' ? this.#words.trim() : this.#reason;
    if (!says || (kind === 'information' && overBy(this.#words) > 0)) return undefined;
    const key = kind + JSON.stringify(says);
    const id = this.#ids.get(key) ?? crypto.randomUUID();
    this.#ids.set(key, id);
    // The compiler does not see that each kind says its own.
    return { kind, id, [SAID_AS[kind]]: says } as unknown as StatusAct;
  }

  async #send(): Promise<void> {
    const { shown } = this;
    if (!shown || shown.draft === undefined || shown.sending) return;
    const act = this.#draftOf(shown.draft);
    if (!act) {
      this.#go({ ...shown, ...CLEAN, missing: true }, '#problems');
      return;
    }
    const turn = ++this.#turn;
    this.#go({ ...shown, ...CLEAN, sending: true });
    this.host.say('sending');
    const answer = await this.host.desk().send(shown.key, act);
    if (turn !== this.#turn) return;
    if (!answer.ok) {
      this.host.say(undefined);
      if (act.kind === 'contact') this.#contact?.refuse(answer.said);
      this.#go({ ...shown, ...CLEAN, sending: false, failure: answer.failure }, '#problems');
      return;
    }
    if (act.kind === 'contact') this.#contact?.sent();
    this.#forgetWords();
    // What else was sent may have arrived too, and must not arrive twice.
    for (const [says, id] of this.#ids) if (id === act.id) this.#ids.delete(says);
    this.#go({ kind: 'shown', key: shown.key, status: answer.status, sending: false, done: act.kind }, '#done');
    // How to be reached is read out as it takes focus.
    this.host.say(act.kind === 'contact' ? undefined : act.kind === 'information' ? 'added' : 'withdrawn');
  }
}
