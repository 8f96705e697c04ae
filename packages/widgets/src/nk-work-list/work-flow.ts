import type { ReferralAction } from '@neighbourhood-kit/core/referrals';
import type { Text } from '../locales/locale.js';
import { statesOf } from './list.view.js';
import { missingOf, needsOf } from './step.view.js';
import { coordinationActions } from './coordination-flow.js';
import { LiveWatch } from './live-watch.js';
import { merged } from './merge.js';
import type { Draft, WorkActions, WorkFilter, WorkPart, WorkPhase } from './work-view.js';
import type {
  Answer,
  Organisations,
  WorkDesk,
  WorkDetail,
  WorkFailure,
  WorkPage,
  WorkQuestion,
  WorkStep,
} from './work.js';

/** What the flow needs of the element that shows it. */
export interface WorkHost {
  readonly words: () => Text<'work-list'>;
  /** The desk for a token. */
  readonly deskFor: (token: string) => WorkDesk;
  readonly draw: () => void;
  readonly say: (words: string) => void;
  /** Moves focus to the first element that fits, once what changed is drawn. */
  readonly focus: (selector: string) => void;
  /** Id of the referral on whose row the focus is. */
  readonly focusedRow: () => string | undefined;
}

type Detail = Extract<WorkPhase, { kind: 'detail' }>;

/** Referrals that a server lists when it is not told how many. */
const FIRST_PAGE = 50;

/** What happens on the work list: which phase follows which. Draws nothing. */
export class WorkFlow {
  #phase: WorkPhase = { kind: 'signed-out' };
  filter: WorkFilter = { state: 'open' };
  /** Which face comes first after signing in. */
  part: WorkPart = 'list';
  #desk: WorkDesk | undefined;
  /** Only the newest question may answer. */
  #asked = 0;
  /** Hears of changes while the list, or a referral of it, is on the page. */
  readonly live = new LiveWatch(() => void this.#renew());

  /** @param host - The element. */
  constructor(private readonly host: WorkHost) {}

  get phase(): WorkPhase {
    return this.#phase;
  }

  readonly act: WorkActions = {
    signIn: (token) => {
      this.#signIn(token);
    },
    signOut: () => {
      this.#asked++;
      this.#signOut(undefined);
    },
    goTo: (part) => {
      this.part = part;
      if (part === 'figures') void this.#figures();
      else if (part === 'organisations') void this.#organisations();
      else void this.#list('#filter');
    },
    ...coordinationActions({
      words: () => this.host.words(),
      say: (words) => {
        this.host.say(words);
      },
      phase: () => this.#phase,
      desk: () => this.#desk?.coordination,
      go: (phase, focus) => {
        this.#go(phase, focus);
      },
      signOut: () => {
        this.#signOut(this.host.words().failures.token);
      },
    }),
    figures: (from, to) => void this.#figures(from, to),
    filter: (filter) => {
      this.filter = { ...this.filter, ...filter };
      const [changed] = Object.keys(filter);
      void this.#list(changed === 'state' ? '#filter' : `#filter-${changed ?? ''}`);
    },
    refresh: () => void this.#list('#filter'),
    more: () => void this.#more(),
    open: (id) => void this.#open(id),
    toList: () => {
      const id = this.#detail?.referral.id;
      void this.#list(id === undefined ? '#filter' : `[data-id="${id}"], #filter`);
    },
    begin: (action) => void this.#begin(action),
    give: (given) => {
      this.#redraft((draft) => ({ ...draft, given: { ...draft.given, ...given }, missing: undefined }));
    },
    findServices: (words) => void this.#findServices(words),
    undo: () => void this.#undo(),
    copy: (text, from) => void this.#copy(text, from),
    confirm: () => void this.#confirm(),
    drop: () => {
      const detail = this.#detail;
      if (!detail) return;
      this.#go({ ...detail, draft: undefined, problem: undefined }, `[data-action="${detail.draft?.action ?? ''}"]`);
    },
  };

  /**
   * Begins with a desk that is open already.
   * @param desk - The host's own.
   */
  use(desk: WorkDesk): void {
    this.#desk = desk;
    this.#enter();
  }

  #enter(focus?: string): void {
    if (this.part === 'figures' && this.#desk?.figures) void this.#figures();
    else void this.#list(focus);
  }

  /** True once a list said that every referral is made up. */
  practice = false;

  /** True once a list said that whoever is signed in sees to organisations too. */
  #coordinates = false;

  /** The faces there are for whoever is signed in. */
  get parts(): readonly WorkPart[] {
    return [
      'list',
      ...(this.#desk?.figures ? (['figures'] as const) : []),
      ...(this.#coordinates && this.#desk?.coordination ? (['organisations'] as const) : []),
    ];
  }

  get #question(): WorkQuestion {
    const { state, ...rest } = this.filter;
    return { states: statesOf(state), ...rest };
  }

  get #detail(): Detail | undefined {
    return this.#phase.kind === 'detail' ? this.#phase : undefined;
  }

  #go(phase: WorkPhase, focus?: string): void {
    this.#phase = phase;
    this.host.draw();
    if (focus !== undefined) this.host.focus(focus);
  }

  #signIn(token: string): void {
    if (token === '') {
      this.#signOut(this.host.words().tokenNeeded);
      return;
    }
    this.#desk = this.host.deskFor(token);
    this.#enter('#filter');
  }

  #signOut(problem: string | undefined): void {
    this.#desk = undefined;
    this.live.watch(undefined, undefined);
    this.#go({ kind: 'signed-out', problem }, '#token');
  }

  #fail(failure: WorkFailure, again: () => void): void {
    if (failure === 'token') this.#signOut(this.host.words().failures.token);
    else this.#go({ kind: 'failed', failure, again });
  }

  /** Asks, and answers only when nothing else was asked since. */
  async #ask<T>(question: (desk: WorkDesk) => Promise<Answer<T>>, again: () => void): Promise<T | undefined> {
    if (!this.#desk) return undefined;
    const turn = ++this.#asked;
    const answer = await question(this.#desk);
    if (turn !== this.#asked) return undefined;
    if (answer.ok) return answer.value;
    this.#fail(answer.failure === 'refused' ? 'unknown' : answer.failure, again);
    return undefined;
  }

  async #list(focus?: string): Promise<void> {
    this.#go({ kind: 'loading' });
    const page = await this.#ask(
      (desk) => desk.list(this.#question, 0),
      () => void this.#list(focus),
    );
    if (!page) return;
    this.practice = page.practice === true;
    this.#coordinates = page.coordinates === true;
    const { none, listed } = this.host.words();
    this.#go({ kind: 'list', page }, focus);
    this.live.watch(this.#desk, page.version);
    this.host.say(page.referrals.length === 0 ? none : listed(page.referrals.length));
  }

  /** Focus goes on to the first referral that was added. */
  async #more(): Promise<void> {
    if (this.#phase.kind !== 'list') return;
    const { referrals } = this.#phase.page;
    const next = await this.#ask(
      (desk) => desk.list(this.#question, referrals.length),
      () => void this.#list(),
    );
    if (!next) return;
    const known = new Set(referrals.map(({ id }) => id));
    const added = next.referrals.filter(({ id }) => !known.has(id));
    const page = { ...next, referrals: [...referrals, ...added] };
    this.#go({ kind: 'list', page }, added[0] && `[data-id="${added[0].id}"]`);
  }

  /** Something changed elsewhere. The list is read anew in its place, and nothing that is being done is disturbed. */
  async #renew(): Promise<void> {
    const { phase } = this;
    const turn = this.#asked;
    if (!this.#desk || (phase.kind !== 'list' && phase.kind !== 'detail')) return;
    const shown = phase.kind === 'list' ? phase.page.referrals.length : 0;
    const answer = await this.#desk.list(this.#question, 0, Math.max(shown, FIRST_PAGE));
    if (!answer.ok || turn !== this.#asked) return;
    const now = this.phase;
    if (now.kind === 'list') this.#renewList(now.page, answer.value);
    else if (now.kind === 'detail') this.#renewDetail(now, answer.value);
  }

  #renewList(before: WorkPage, after: WorkPage): void {
    const { page, added, changed } = merged(before, after, this.host.focusedRow());
    const { newOnes, listChanged } = this.host.words();
    this.#go({ kind: 'list', page });
    if (added > 0) this.host.say(newOnes(added));
    else if (changed) this.host.say(listChanged);
  }

  #renewDetail(detail: Detail, after: WorkPage): void {
    const now = after.referrals.find(({ id }) => id === detail.referral.id);
    if (!now || now.sequence === detail.referral.sequence || detail.sending || detail.stale) return;
    this.#go({ ...detail, stale: true });
    this.host.say(this.host.words().movedOn);
  }

  async #figures(from?: string, to?: string): Promise<void> {
    this.live.watch(undefined, undefined);
    this.#go({ kind: 'loading' });
    const figures = await this.#ask(
      (desk) => desk.figures?.(from, to) ?? Promise.resolve({ ok: false, failure: 'unknown' }),
      () => void this.#figures(from, to),
    );
    if (figures) this.#go({ kind: 'figures', figures }, '#figures');
  }

  async #organisations(): Promise<void> {
    this.live.watch(undefined, undefined);
    this.#go({ kind: 'loading' });
    const found = await this.#ask<Organisations>(
      (desk) => desk.coordination?.read() ?? Promise.resolve({ ok: false, failure: 'unknown' }),
      () => void this.#organisations(),
    );
    if (found) this.#go({ kind: 'organisations', found, look: '' }, '#organisations');
  }

  async #open(id: string): Promise<void> {
    this.#go({ kind: 'loading' });
    const referral = await this.#ask(
      (desk) => desk.open(id),
      () => void this.#open(id),
    );
    if (referral) this.#go({ kind: 'detail', referral, sending: false }, '#referral');
  }

  async #begin(action: ReferralAction): Promise<void> {
    const detail = this.#detail;
    if (!detail || detail.sending) return;
    const draft: Draft = { action, given: {} };
    if (needsOf(action).length === 0) {
      await this.#take(detail.referral, draft);
      return;
    }
    this.#go({ ...detail, draft, problem: undefined }, '.step input, .step select, .step textarea');
    if (action === 'assign') await this.#offer('partners');
    if (action === 'allocate') await this.#offer('people');
  }

  /** Fetches what a step is to be chosen from. */
  async #offer(list: 'partners' | 'people'): Promise<void> {
    const desk = this.#desk;
    const answer = await (list === 'partners' ? desk?.partners() : desk?.colleagues());
    if (answer?.ok) this.#redraft((now) => ({ ...now, [list]: answer.value }));
    else if (answer) this.#tell(answer.failure);
  }

  async #undo(): Promise<void> {
    const detail = this.#detail;
    if (detail && !detail.sending) await this.#take(detail.referral, { action: 'undo', given: {} });
  }

  /** The clipboard is closed to pages without https, and to some browsers' settings: then the text is selected instead. */
  async #copy(text: string, from: Element): Promise<void> {
    const { copied, copyYourself } = this.host.words();
    try {
      await navigator.clipboard.writeText(text);
      this.host.say(copied);
    } catch {
      getSelection()?.selectAllChildren(from);
      this.host.say(copyYourself);
    }
  }

  async #findServices(words: string): Promise<void> {
    if (words.trim() === '') return;
    const found = await this.#desk?.services(words);
    if (!found) return;
    if (!found.ok) {
      this.#tell(found.failure);
      return;
    }
    this.#redraft((draft) => ({ ...draft, services: found.value }));
    const names = found.value.map(({ name }) => name).join(', ');
    this.host.say(names === '' ? this.host.words().noneFound : names);
  }

  /** Says what went wrong beside the step, which stays as it was filled in. */
  #tell(failure: WorkFailure | 'refused'): void {
    const { failures } = this.host.words();
    const detail = this.#detail;
    if (failure === 'token') this.#signOut(failures.token);
    else if (detail)
      this.#go({ ...detail, problem: failures[failure === 'refused' ? 'unknown' : failure] }, '#problem');
  }

  #redraft(change: (draft: Draft) => Draft, focus?: string): void {
    const detail = this.#detail;
    if (detail?.draft) this.#go({ ...detail, draft: change(detail.draft) }, focus);
  }

  async #confirm(): Promise<void> {
    const detail = this.#detail;
    if (!detail?.draft || detail.sending) return;
    const missing = missingOf(detail.draft);
    if (missing === undefined) await this.#take(detail.referral, detail.draft);
    else
      this.#redraft((draft) => ({ ...draft, missing }), `[name="${missing}"], [aria-describedby~="error-${missing}"]`);
  }

  /** Takes a step. When it fails, what was filled in stays, and where the referral stands is shown. */
  async #take(referral: WorkDetail, draft: Draft): Promise<void> {
    const asked = draft.action !== 'undo' && needsOf(draft.action).length > 0 ? draft : undefined;
    this.#go({ kind: 'detail', referral, draft: asked, sending: true });
    const given = Object.fromEntries(Object.entries(draft.given).filter(([, value]) => value !== ''));
    const step: WorkStep = { ...given, action: draft.action, sequence: referral.sequence };
    const answer = await this.#desk?.take(referral.id, step);
    if (!answer || this.#detail?.referral !== referral) return;
    const { done, states, somebodyElse } = this.host.words();
    // The answer carries no personal data; what was read when the referral was opened stays on the page.
    const { answers, notes = [], messages } = referral;
    const keeping = (stands: WorkDetail): WorkDetail => ({ ...stands, answers, notes, messages });
    const added = (stands: WorkDetail): WorkDetail =>
      step.words === undefined
        ? keeping(stands)
        : { ...keeping(stands), notes: [...notes, { sequence: stands.sequence, words: step.words }] };
    if (answer.ok) {
      this.#go({ kind: 'detail', referral: added(answer.value), sending: false }, '#referral');
      this.host.say(`${done[draft.action]}. ${states[answer.value.state]}`);
    } else if (answer.failure !== 'refused') {
      this.#go({ kind: 'detail', referral, draft: asked, sending: false });
      this.#tell(answer.failure);
    } else if (answer.current) {
      this.#go(
        { kind: 'detail', referral: keeping(answer.current), sending: false, problem: somebodyElse },
        '#problem',
      );
    } else {
      this.#go({ kind: 'detail', referral, draft: asked, sending: false, problem: answer.message }, '#problem');
    }
  }
}
