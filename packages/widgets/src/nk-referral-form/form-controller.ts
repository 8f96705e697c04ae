import {
  ageOn,
  answerTo,
  autofillToken,
  isForSelf,
  answerAt,
  pagesFor,
  questionAt,
  questionsFor,
  readAnswer,
  readAnswers,
  toRequest,
  type FormAnswer,
  type FormAnswers,
  type FormDefinition,
  type FormPage,
  type Question,
  type ReferralRequest,
  type RequestSettings,
} from '@neighbourhood-kit/core/referrals';
import type { Problem } from '@neighbourhood-kit/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { deliver, type Post, type Reply, type Wait } from './deliver.js';
import type { Failure, FormPhase, ShownProblem } from './phase.js';

/** What the form needs from the element around it; read at each step, because a page may set it at any time. */
export interface FormSurroundings {
  readonly definition: () => FormDefinition;
  readonly onePage: () => boolean;
  /** True when somebody types for the person who speaks: nothing the browser knows is then theirs. */
  readonly dictated?: () => boolean;
  /** Today's date where the person is, `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly request: () => RequestSettings;
  readonly post: (signs?: string) => Post;
  /** Asks the receiver of the answers to sign the time; absent where it could not be handed back. */
  readonly opened?: () => Promise<string | undefined>;
  /** Told once for every form that was sent or failed to be; never given an answer. */
  readonly settled: (outcome: { readonly sent: string } | { readonly failed: Failure['code'] }) => void;
  /** How to wait between attempts to send. */
  readonly pause?: Wait;
}

/**
 * A form being filled in: the answers, where the person is, and sending. The answers live here, in memory, and nowhere else;
 * they go when they were sent or the page is left.
 */
export class FormController implements ReactiveController {
  phase: FormPhase = { name: 'intro' };

  readonly #host: ReactiveControllerHost;
  readonly #around: FormSurroundings;
  #answers: Record<string, FormAnswer> = {};
  #key = newKey();
  /** Requests whose fate is unknown; one of them may have been taken in under the key. */
  #unsettled: ReferralRequest[] = [];
  #refused: readonly ShownProblem[] = [];
  /** When the form was opened, signed; undefined until that has arrived. */
  #opened: string | undefined;
  /** True once a field was filled in that nobody sees. */
  #decoyed = false;

  /**
   * @param host - The element.
   * @param around - What the form needs from it.
   */
  constructor(host: ReactiveControllerHost, around: FormSurroundings) {
    this.#host = host;
    this.#around = around;
    host.addController(this);
  }

  get answers(): FormAnswers {
    return this.#answers;
  }

  /** Pages that apply now. */
  get pages(): FormPage[] {
    return pagesFor(this.#around.definition(), this.#answers);
  }

  get forSelf(): boolean {
    return isForSelf(this.#around.definition(), this.#answers);
  }

  /** The autofill token a field may carry. */
  tokenFor(question: Question): string {
    return this.#around.dictated?.() ? 'off' : autofillToken(question, this.forSelf);
  }

  get safetyConcern(): boolean {
    return answerAt(this.#around.definition(), this.#answers, 'referrer.basis') === 'safety-concern';
  }

  /** Whether the answers may be passed on with the person's own permission, apart from any other ground for doing so. */
  get permitted(): boolean {
    return this.forSelf || answerAt(this.#around.definition(), this.#answers, 'referrer.basis') === 'person-agrees';
  }

  /** The page that is asked, or all of them. */
  get asked(): FormPage[] {
    const page = this.phase.name === 'asking' ? this.phase.page : undefined;
    return page === undefined ? this.pages : this.pages.filter(({ id }) => id === page);
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#left);
    addEventListener('online', this.#redraw);
    addEventListener('offline', this.#redraw);
    this.#guard();
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#left);
    removeEventListener('online', this.#redraw);
    removeEventListener('offline', this.#redraw);
    removeEventListener('beforeunload', askBeforeLeaving);
  }

  /** Age in years of the person to be helped; undefined until a real date of birth is given. */
  get age(): number | undefined {
    const question = this.pages.flatMap(({ questions }) => questions).find(({ path }) => path === 'person.dateOfBirth');
    const today = this.#around.today();
    const reading = question && readAnswer(question, answerTo(this.#answers, question.id), today);
    return reading?.ok && typeof reading.value === 'string' ? ageOn(reading.value, today) : undefined;
  }

  /**
   * Shows the introduction again, because another service is asked for: what it says is different. Answers stay. An attempt that is
   * still in doubt was for the service before, so this one has a key of its own.
   */
  introduce(): void {
    if (this.#isAt('sent', 'already-sent', 'cleared')) this.restart();
    if (!this.#isAt('asking', 'checking', 'failed')) return;
    this.#unsettled = [];
    this.#key = newKey();
    this.#set({ name: 'intro' });
  }

  /** Leaves the introduction. */
  start(): void {
    void this.#around.opened?.().then((token) => {
      this.#opened ??= token;
    });
    this.#ask(this.pages[0]?.id);
  }

  /** Takes one answer, as typed. */
  answer(question: string, answer: FormAnswer): void {
    this.#answers = { ...this.#answers, [question]: answer };
    this.#guard();
    this.#host.requestUpdate();
  }

  /**
   * Reads the page; goes on when it is right, else shows what is not.
   * @param decoyed - True when the field was filled in that nobody sees.
   */
  next(decoyed = false): void {
    if (this.phase.name !== 'asking') return;
    this.#decoyed ||= decoyed;
    const asked = this.asked;
    const questions = asked.flatMap((page) => page.questions);
    const { problems } = readAnswers(this.#around.definition(), questions, this.#answers, this.#around.today());
    if (problems.length > 0) {
      this.#set({ ...this.phase, problems });
      return;
    }
    this.#refused = this.#refused.filter(({ question }) => !questions.some(({ id }) => id === question));
    const pages = this.pages;
    const last = pages.findIndex(({ id }) => id === asked.at(-1)?.id);
    const following = this.phase.changing ? pages.find((page) => this.#needsWork(page)) : pages[last + 1];
    if (following) this.#ask(following.id, this.phase.changing);
    else this.#set({ name: 'checking' });
  }

  /** The page was sent from before it was loaded again. */
  recallSent(): void {
    if (this.#isAt('intro')) this.#set({ name: 'already-sent' });
  }

  /** One step back: to the page before, the introduction, or the list of answers; from the confirmation to the word that it was sent. */
  back(): void {
    if (this.#isAt('sent')) {
      this.#set({ name: 'already-sent' });
    } else if (this.#isAt('checking', 'failed')) {
      this.#ask(this.pages.at(-1)?.id);
    } else if (this.phase.name === 'asking' && this.phase.changing) {
      this.#set({ name: 'checking' });
    } else if (this.phase.name === 'asking') {
      const at = this.pages.findIndex(({ id }) => id === this.asked[0]?.id);
      const before = this.pages[at - 1];
      if (before) this.#ask(before.id);
      else this.#set({ name: 'intro' });
    }
  }

  /** Goes from the list of answers to one question. */
  change(question: Question): void {
    const page = this.pages.find(({ questions }) => questions.some(({ id }) => id === question.id));
    this.#ask(page?.id, true, question);
  }

  /** Sends the answers. A second call while the first is on its way does nothing. */
  async send(): Promise<void> {
    if (!this.#isAt('checking', 'failed')) return;
    const { definition, request, today } = this.#around;
    const reading = toRequest(definition(), this.#answers, request(), today());
    if (!reading.ok) {
      this.#show(reading.problems);
      return;
    }
    const key = this.#key;
    this.#set({ name: 'sending', slow: false });
    const reply = await this.#deliver(reading.value, key);
    const taken = reply.kind === 'key-used' ? await this.#findTaken(key) : undefined;
    const last = taken ?? reply;
    this.#around.settled(last.kind === 'sent' ? { sent: last.id } : { failed: failureOf(last, false).code });
    if (this.#key === key) this.#settle(last, taken !== undefined);
    else if (last.kind === 'sent' && this.#isAt('cleared')) this.#set({ name: 'already-sent' });
  }

  /** Throws everything away and starts again, under a new key. */
  restart(): void {
    this.#forget();
    this.#set({ name: 'intro' });
  }

  get #signs(): string | undefined {
    return this.#opened && (this.#decoyed ? `${this.#opened}; decoy` : this.#opened);
  }

  async #deliver(request: ReferralRequest, key: string): Promise<Reply> {
    const slow = (): void => {
      if (this.#key === key) this.#set({ name: 'sending', slow: true });
    };
    const reply = await deliver(this.#around.post(this.#signs), request, key, slow, this.#around.pause);
    if (isUnsure(reply) && this.#key === key) this.#unsettled.push(request);
    return reply;
  }

  /**
   * The server has taken in other answers under this key: an attempt whose reply was lost did arrive, and the answers were
   * changed since. Sending that very body again brings its reference and stores nothing new.
   */
  async #findTaken(key: string): Promise<Reply> {
    for (const request of this.#unsettled.splice(0).reverse()) {
      const reply = await this.#deliver(request, key);
      if (reply.kind !== 'key-used') return reply;
    }
    return { kind: 'refused', problems: [] };
  }

  #settle(reply: Reply, earlier: boolean): void {
    if (reply.kind === 'sent') {
      const { forSelf, safetyConcern } = this;
      this.#forget();
      this.#set({
        name: 'sent',
        reference: reply.reference,
        on: this.#around.today(),
        earlier,
        forSelf,
        safetyConcern,
      });
      return;
    }
    const problems = reply.kind === 'refused' ? this.#atQuestions(reply.problems) : [];
    if (problems.length > 0) this.#show(problems);
    else this.#set({ name: 'failed', failure: failureOf(reply, this.#unsettled.length > 0) });
  }

  /** What a server refused, at the questions it is about. */
  #atQuestions(problems: readonly Problem[]): ShownProblem[] {
    const questions = questionsFor(this.#around.definition(), this.#answers);
    return problems.flatMap(({ path = '', code, message }): ShownProblem[] => {
      const question = questionAt(questions, path);
      // A schema's message speaks to programmers; the widget's own words are kinder.
      const own = code.startsWith('schema/') ? undefined : message;
      return question ? [{ question: question.id, code: 'refused', message: own }] : [];
    });
  }

  /** Goes to the first page with one of these problems. */
  #show(problems: readonly ShownProblem[]): void {
    this.#refused = problems;
    this.#ask(this.pages.find((page) => problemsOn(page, problems).length > 0)?.id, true);
  }

  #needsWork(page: FormPage): boolean {
    const { problems } = readAnswers(this.#around.definition(), page.questions, this.#answers, this.#around.today());
    return problems.length > 0 || problemsOn(page, this.#refused).length > 0;
  }

  #ask(page: string | undefined, changing = false, question?: Question): void {
    const all = this.#around.onePage();
    const shown = all ? this.pages : this.pages.filter(({ id }) => id === page);
    const problems = shown.flatMap((one) => problemsOn(one, this.#refused));
    this.#set({
      name: 'asking',
      page: all ? undefined : page,
      problems,
      changing,
      question,
    });
  }

  #isAt(...names: readonly FormPhase['name'][]): boolean {
    return names.includes(this.phase.name);
  }

  #set(phase: FormPhase): void {
    this.phase = phase;
    this.#guard();
    this.#host.requestUpdate();
  }

  #forget(): void {
    this.#answers = {};
    this.#unsettled = [];
    this.#refused = [];
    this.#opened = undefined;
    this.#decoyed = false;
    this.#key = newKey();
  }

  readonly #redraw = (): void => {
    if (this.#isAt('failed')) this.#host.requestUpdate();
  };

  /** The page is being left, perhaps into the back-forward cache of a computer that others use. */
  readonly #left = (): void => {
    if (this.#isAt('sent')) this.#set({ name: 'already-sent' });
    if (!this.#isAt('asking', 'checking', 'sending', 'failed')) return;
    const unsure = this.#isAt('sending') || this.#unsettled.length > 0;
    this.#forget();
    this.#set({ name: 'cleared', unsure });
  };

  /** Only a page that would lose something asks: a standing listener keeps some browsers from caching the page. */
  #guard(): void {
    const given = Object.keys(this.#answers).some((id) => (answerTo(this.#answers, id)?.length ?? 0) > 0);
    if (given) addEventListener('beforeunload', askBeforeLeaving);
    else removeEventListener('beforeunload', askBeforeLeaving);
  }
}

function askBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

function problemsOn(page: FormPage, problems: readonly ShownProblem[]): ShownProblem[] {
  return problems.filter(({ question }) => page.questions.some(({ id }) => id === question));
}

function isUnsure({ kind }: Reply): boolean {
  return kind === 'no-reply' || kind === 'pending' || kind === 'fault';
}

function failureOf(reply: Exclude<Reply, { kind: 'sent' }>, unsure: boolean): Failure {
  switch (reply.kind) {
    case 'busy':
      return { code: 'busy', unsure, wait: reply.wait };
    case 'pending':
      return { code: 'no-reply', unsure };
    case 'key-used':
      return { code: 'refused', unsure };
    default:
      return { code: reply.kind, unsure };
  }
}

/** A version 4 UUID. `crypto.randomUUID` is missing on pages without https. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
