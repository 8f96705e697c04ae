import {
  allowedActions,
  applyEvent,
  contactAsked,
  referralMessage,
  SETTLES_CONTACT,
  type ContactChange,
  type Referral,
  type ReferralAction,
  type ReferralEvent,
  undoableEvent,
} from '@neighbourhood-kit/core/referrals';
import { FIGURES } from './figures.js';
import { ANSWERS, ORGANISATIONS } from './made-up.js';
import { listed, wait } from './practice-list.js';
import { begin, NOW, PRACTICE, serviceOf, type Told } from './practice-referrals.js';
import { reached, type Wishes } from './wishes.js';
import { EXAMPLE_SERVICES } from '../../testing/services.js';
import type {
  Answer,
  Figures,
  Found,
  Organisations,
  Person,
  WorkDesk,
  WorkDetail,
  WorkFailure,
  WorkItem,
  WorkPage,
  WorkQuestion,
  WorkStep,
} from '../work.js';

/** What the server or the person does, and what is offered apart. */
const NOT_OFFERED: readonly ReferralAction[] = ['undo', 'send', 'request-contact-change', ...SETTLES_CONTACT];

/** A desk in memory with made-up referrals that obey the real state machine: for practice, examples and tests. */
export class PracticeDesk implements WorkDesk {
  readonly #referrals = new Map(PRACTICE.map((each) => [each.reference, begin(each)]));
  #version = 1;
  readonly #notes = new Map<string, { readonly sequence: number; readonly words: string }[]>();
  readonly #waiting: (() => void)[] = [];
  /** Set to let the next question fail. */
  failure: WorkFailure | undefined;
  /** The person who is signed in. */
  account = 'me';
  /** Set to let every question fail. */
  failing: WorkFailure | undefined;

  /** The server is not there any more, also for those who wait. */
  cutOff(): void {
    this.failing = 'unreachable';
    this.#tell();
  }

  /** The token is good no longer, also for those who wait. */
  end(): void {
    this.failing = 'token';
    this.#tell();
  }

  /** Every step that was asked for. */
  readonly steps: WorkStep[] = [];

  /** Another referral has come: for tests of what is heard meanwhile. */
  receive(reference: string): void {
    this.#referrals.set(reference, begin({ reference, days: 0, service: 'steady-steps', steps: [] }));
    this.#changed();
  }

  readonly #worried = new Set<string>();
  readonly #unseen = new Set<string>();

  /** A referral turns out to have been sent out of worry about somebody's safety. */
  worry(reference: string): void {
    this.#worried.add(reference);
    this.#changed();
  }

  readonly #wishes: Wishes = new Map();

  /** The person adds something. */
  add(reference: string, words: string): void {
    const event = this.#byPerson(reference, 'add-information');
    this.#unseen.add(reference);
    this.#notes.set(reference, [...(this.#notes.get(reference) ?? []), { sequence: event.sequence, words }]);
    this.#changed();
  }

  /** Somebody asks that the person be reached another way. */
  ask(reference: string, change: ContactChange): void {
    this.#wishes.set(this.#byPerson(reference, 'request-contact-change').id, change);
    this.#changed();
  }

  /** Somebody asks so again while that waits. */
  askAgain(reference: string): void {
    const waiting = contactAsked(this.#referrals.get(reference)?.events ?? []);
    const wish = waiting && this.#wishes.get(waiting.id);
    if (!wish) throw new Error(`Nobody has asked that the person of ${reference} be reached in another way.`);
    const again = { times: (wish.again?.times ?? 0) + 1, lastAt: new Date().toISOString() };
    this.#wishes.set(waiting.id, { ...wish, again });
    this.#changed();
  }

  #byPerson(reference: string, action: ReferralAction): ReferralEvent {
    const referral = this.#referrals.get(reference);
    if (!referral) throw new Error(`There is no practice referral ${reference}.`);
    const event: ReferralEvent = {
      ...this.#event(referral, { action, sequence: referral.events.length }),
      by: { role: 'person' },
    };
    const reading = applyEvent(referral, event);
    if (!reading.ok) throw new Error(reading.problem.message);
    this.#referrals.set(reference, reading.value);
    return event;
  }

  list(question: WorkQuestion, offset: number): Promise<Answer<WorkPage>> {
    const all = [...this.#referrals.values()].map((referral) => this.#item(referral));
    return this.#answer(() => ({
      ...listed(all, question, offset),
      version: String(this.#version),
      accountId: this.account,
      coordinates: true,
      more: false,
    }));
  }

  colleagues() {
    return this.#answer((): readonly Person[] => [
      { accountId: 'me', me: true },
      { accountId: 'sam', name: 'Sam Example' },
    ]);
  }

  /** What the referrals tell. */
  told: Figures = FIGURES;

  figures() {
    return this.#answer((): Figures => this.told);
  }

  /** Referrals whose lost message was dealt with. */
  readonly #dealtWith = new Set<string>();

  /** What was asked of the page of organisations. */
  readonly coordinated: (readonly [string, ...unknown[]])[] = [];

  readonly coordination = {
    read: () => this.#answer((): Organisations => ORGANISATIONS),
    giveCode: (id: string) => this.#note(['giveCode', id], { code: '246810' }),
    pause: (id: string, paused: boolean) => this.#note(['pause', id, paused], {}),
    sendLink: (id: string) => this.#note(['sendLink', id], {}),
    dealWith: (id: string, raised: readonly string[], alert: string) => {
      this.#dealtWith.add(id);
      return this.#note(['dealWith', id, raised, alert], { alerts: [], mayDealWith: [], raised: [] });
    },
  };

  #note<T>(asked: readonly [string, ...unknown[]], value: T): Promise<Answer<T>> {
    this.coordinated.push(asked);
    return this.#answer(() => value);
  }

  changes(since: string, signal: AbortSignal): Promise<Answer<{ readonly version: string }>> {
    return new Promise((answer) => {
      const tell = () => {
        const { failing: failure } = this;
        answer(failure ? { ok: false, failure } : { ok: true, value: { version: String(this.#version) } });
      };
      if (since === String(this.#version) && !this.failing) this.#waiting.push(tell);
      else tell();
      signal.addEventListener('abort', tell);
    });
  }

  #changed(): void {
    this.#version++;
    this.#tell();
  }

  #tell(): void {
    for (const tell of this.#waiting.splice(0)) tell();
  }

  open(id: string) {
    const unseen = this.#unseen.delete(id);
    return this.#answer((): WorkDetail => ({
      ...this.#detail(id),
      ...reached(this.#referrals.get(id)?.events ?? [], this.#wishes),
      notes: this.#notes.get(id)?.map((note) => ({ ...note, unseen })),
      messages: [
        { kind: 'referral', to: 'partner', state: 'delivered' },
        { kind: 'unread', to: 'referrer', state: 'failed', failure: 'smtp-550' },
      ],
    }));
  }

  take(id: string, step: WorkStep): Promise<Answer<WorkDetail>> {
    this.steps.push(step);
    const referral = this.#referrals.get(id);
    if ((this.failing ?? this.failure) !== undefined || !referral) return this.#answer(() => this.#detail(id));
    if (step.sequence !== referral.events.length) {
      const message = 'Somebody else has moved it on.';
      return Promise.resolve({ ok: false, failure: 'refused', message, current: this.#detail(id) });
    }
    const reading = applyEvent(referral, this.#event(referral, step));
    if (!reading.ok) return Promise.resolve({ ok: false, failure: 'refused', message: reading.problem.message });
    this.#referrals.set(id, reading.value);
    if (step.words !== undefined) {
      const note = { sequence: reading.value.events.length, words: step.words };
      this.#notes.set(id, [...(this.#notes.get(id) ?? []), note]);
    }
    this.#changed();
    return this.#answer(() => this.#detail(id));
  }

  partners() {
    return this.#answer(() => [{ id: 'guild', name: 'Guild Rooms' }]);
  }

  services(words: string) {
    const found = EXAMPLE_SERVICES.filter(({ name }) => name.toLowerCase().includes(words.toLowerCase()));
    return this.#answer(() => found.slice(0, 8).map(({ id, name }) => ({ id, name })));
  }

  /** Everybody here has the same name. */
  find(words: string): Promise<Answer<Found>> {
    const wanted = words.toLowerCase().replaceAll(/[\s-]/g, '');
    const all = [...this.#referrals.values()];
    const named = ANSWERS.person.name.toLowerCase().startsWith(wanted);
    const found = all.filter(({ id }) => named || id.toLowerCase().replaceAll('-', '').startsWith(wanted));
    const names = { lookedAt: all.length, of: all.length, ...this.names };
    return this.#answer(() => ({ referrals: found.map((one) => this.#item(one)), more: false, names }));
  }

  /** Set for how many names a find looks at, of how many. */
  names: Partial<Found['names']> = {};

  #event({ id, events }: Referral, step: WorkStep): ReferralEvent {
    const { action, reason, outcome, appointmentAt, toldBy, partnerId, assigneeId } = step;
    const undoesId = action === 'undo' ? undoableEvent({ events })?.id : undefined;
    const told = { reason, outcome, appointmentAt, toldBy, partnerId, assigneeId, undoesId } as Told;
    const replacedById = action === 're-route' ? 'another' : undefined;
    const sequence = events.length + 1;
    const at = new Date(NOW).toISOString();
    return {
      ...told,
      id: `${id}-${String(sequence)}`,
      referralId: id,
      sequence,
      action,
      at,
      replacedById,
      by: { role: 'provider', accountId: this.account },
    };
  }

  #item(referral: Referral): WorkItem {
    const { id, state, progress, serviceId, partnerId, contactAttempts, events, reason, outcome, appointmentAt } =
      referral;
    const { assigneeId } = referral;
    const undoable = undoableEvent(referral);
    const days = PRACTICE.find(({ reference }) => reference === id)?.days ?? 0;
    const practice = PRACTICE.find(({ reference }) => reference === id);
    return {
      ...{ id, reference: id, state, progress, serviceId, partnerId, contactAttempts, reason, outcome, appointmentAt },
      serviceName: serviceOf(serviceId)?.name,
      assigneeId,
      assigneeName: assigneeId === 'sam' ? 'Sam Example' : undefined,
      mine: assigneeId === 'me',
      unread: state === 'sent' && days > 4,
      waits: state === 'sent' || state === 'on-hold' ? [wait(days)] : [],
      waitingList: state === 'on-hold' ? { position: 2, of: 5, weeks: 4 } : undefined,
      undoable: undoable && this.steps.length > 0 ? { id: undoable.id, action: undoable.action } : undefined,
      safetyConcern: this.#worried.has(id),
      added: this.#unseen.has(id),
      hops: practice?.hops ?? 0,
      waitDays: practice?.days ?? 0,
      sequence: events.length,
      alerts: this.#alerts(referral),
      actions: allowedActions(state).filter((action) => !NOT_OFFERED.includes(action)),
    };
  }

  #alerts({ id, state, events }: Referral): readonly string[] | undefined {
    if (events.at(-1)?.action === 'ask-question') return ['question'];
    return state === 'rejected' && !this.#dealtWith.has(id) ? ['undelivered'] : undefined;
  }

  #detail(id: string): WorkDetail {
    const referral = this.#referrals.get(id);
    if (!referral) throw new Error(`There is no practice referral ${id}.`);
    const mayDealWith = this.#alerts(referral)?.filter((alert) => alert !== 'question');
    return {
      ...this.#item(referral),
      mayDealWith,
      raised: mayDealWith?.map((alert) => `${id} ${alert}`),
      events: referral.events,
      message: referralMessage(referral, { reference: id }),
    };
  }

  #answer<T>(value: () => T): Promise<Answer<T>> {
    const failure = this.failing ?? this.failure;
    this.failure = undefined;
    return Promise.resolve(failure === undefined ? { ok: true, value: value() } : { ok: false, failure });
  }
}
