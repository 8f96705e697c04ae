import { statesOf } from './list.view.js';
import { coordinationActions } from './coordination-flow.js';
import { copy } from './copy.js';
import { finding, soughtIn } from './find-flow.js';
import { KeptSteps, type Kept } from './kept.js';
import { LiveWatch } from './live-watch.js';
import { merged } from './merge.js';
import { savedBefore, STEP_FIELD, stepActions, stepSaid } from './step-flow.js';
import type { WorkHost } from './work-host.js';
import type { DetailPhase, WorkActions, WorkFilter, WorkPhase } from './work-view.js';
import type { Answer, Organisations, WorkDesk, WorkPage, WorkPart, WorkQuestion } from './work.js';

/** Referrals that a server lists when it is not told how many. */
const FIRST_PAGE = 50;
const UP_TO_DATE: Answer<unknown> = { ok: true, value: undefined };
const shownIn = (phase: WorkPhase): number => (phase.kind === 'list' ? phase.page.referrals.length : 0);

/** What happens on the work list: which phase follows which. Draws nothing. */
export class WorkFlow {
  #phase: WorkPhase = { kind: 'signed-out' };
  filter: WorkFilter = { state: 'open' };
  /** Which face comes first after signing in. */
  part: WorkPart = 'list';
  #desk: WorkDesk | undefined;
  /** Only the newest question may answer. */
  #asked = 0;
  #answering: Promise<unknown> | undefined;
  /** Hears of changes while the list, or a referral of it, is on the page. */
  readonly live = new LiveWatch({
    renew: () => this.#renew(),
    ended: () => {
      this.#tokenRefused();
    },
    heard: (fresh) => {
      this.#heard(fresh);
    },
  });

  /** @param host - The element. */
  constructor(private readonly host: WorkHost) {}

  get phase(): WorkPhase {
    return this.#phase;
  }

  /** How the flows next to this one show what happens in them. */
  readonly #shown = {
    words: () => this.host.words(),
    say: (words: string) => {
      this.host.say(words);
    },
    go: (phase: WorkPhase, ...focus: readonly string[]) => {
      this.#go(phase, ...focus);
    },
  };

  readonly act: WorkActions = {
    signIn: (token) => {
      this.#signIn(token);
    },
    signOut: () => {
      this.#kept.clear();
      this.#account = undefined;
      this.#signOut({ kind: 'signed-out' }, '#token');
    },
    goTo: (part) => {
      this.part = part;
      this.#kept.leave(this.#detail);
      this.host.say('');
      if (part === 'figures') void this.#figures();
      else if (part === 'organisations') void this.#organisations();
      else void this.#list('#filter');
    },
    ...coordinationActions({
      ...this.#shown,
      phase: () => this.#phase,
      desk: () => this.#desk?.coordination,
      signOut: () => {
        this.#tokenRefused();
      },
    }),
    ...stepActions({
      ...this.#shown,
      desk: () => this.#desk,
      detail: () => this.#detail,
      open: (id) => void this.#open(id),
      account: () => this.#account,
      tokenRefused: () => {
        this.#tokenRefused();
      },
      endedElsewhere: (kept) => {
        this.#endedElsewhere(kept);
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
    find: (words) => {
      this.#find(words);
    },
    toList: () => {
      const { referral, sought } = this.#detail ?? {};
      const row = referral ? [`[data-id="${referral.id}"]`] : [];
      const looked = this.#phase.kind === 'found' ? ['#find'] : [];
      this.#kept.leave(this.#detail);
      if (sought === undefined) void this.#list(...row, ...looked, '#filter');
      else this.#find(sought, ...row);
    },
    copy: (text, from) => void copy(text, from, this.host),
  };

  /**
   * Begins with a desk that is open already.
   * @param desk - The host's own.
   */
  use(desk: WorkDesk): void {
    this.#desk = desk;
    void this.#enter();
  }

  /** Where a step waits for the person who signs in, they go on with it. */
  async #enter(focus?: string): Promise<void> {
    if (this.part === 'figures' && this.#desk?.figures && !this.#kept.last) {
      await this.#figures();
      return;
    }
    await this.#list(...(focus === undefined ? [] : [focus]));
    if (this.#kept.last && this.phase.kind === 'list') await this.#open(this.#kept.last.id);
  }

  readonly #find = finding({
    ...this.#shown,
    ask: (question, again) => {
      this.live.watch(this.#desk, '');
      return this.#ask(question, again);
    },
  });

  /** Whether referrals can be found by reference or name. */
  get finds(): boolean {
    return this.#desk?.find !== undefined;
  }

  readonly #kept = new KeptSteps();

  /** Account of the person who is signed in, as a list told it. */
  #account: string | undefined;

  /** True once the desk has answered: from then on a token that is refused means that the session is over. */
  #inSession = false;

  /** Referrals that were left before their step was refused or lost; once the session is over nothing is told of them. */
  get unsaved(): readonly Kept[] {
    return this.#desk ? this.#kept.unsaved : [];
  }

  /** Whether something that was filled in at a referral waits there. */
  readonly begun = (id: string): boolean => this.#kept.waitsAt(id);

  /** True once a list said that every referral is made up. */
  practice = false;

  /** True once a list said that the person who is signed in looks after organisations too. */
  #coordinates = false;

  /** The faces there are for the person who is signed in. */
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

  get #detail(): DetailPhase | undefined {
    return this.#phase.kind === 'detail' ? this.#phase : undefined;
  }

  #go(phase: WorkPhase, ...focus: readonly string[]): void {
    this.#phase = phase;
    this.host.draw();
    if (focus.length > 0) this.host.focus(focus);
  }

  #signIn(token: string): void {
    if (token === '') {
      this.#signOut({ kind: 'signed-out', problem: this.host.words().tokenNeeded }, '#token');
      return;
    }
    this.#desk = this.host.deskFor(token);
    void this.#enter('#filter');
  }

  #signOut(phase: WorkPhase, focus: string): void {
    this.#asked++;
    this.#desk = undefined;
    this.#inSession = false;
    this.notHeardSince = undefined;
    this.live.watch(undefined, undefined);
    this.host.say('');
    this.#go(phase, focus);
  }

  /** Nothing that was read stays on the page once the session is over: somebody else may sit down at it. */
  #tokenRefused(): void {
    this.#kept.keep(this.#detail);
    // Whose it is has to be known, to be shown to nobody else.
    if (this.#account === undefined) this.#kept.clear();
    const ended = this.#inSession ? { draft: this.#kept.hasDraft } : undefined;
    const problem = ended ? undefined : this.host.words().failures.token;
    this.#signOut({ kind: 'signed-out', problem, ended }, ended ? '#ended' : '#token');
  }

  /** A step was on its way when its referral was left. */
  #endedElsewhere(kept: Kept): void {
    if (kept.ended === undefined) this.#kept.take(kept.id);
    else if (this.#detail?.referral.id !== kept.id) this.#kept.put(kept);
    this.host.draw();
  }

  /** Asks, and answers only when nothing else was asked since. */
  async #ask<T>(question: (desk: WorkDesk) => Promise<Answer<T>>, again: () => void): Promise<T | undefined> {
    if (!this.#desk) return undefined;
    const turn = ++this.#asked;
    const asking = question(this.#desk);
    this.#answering = asking;
    const answer = await asking;
    if (turn !== this.#asked) return undefined;
    if (answer.ok) {
      this.#inSession = true;
      this.heardAt = new Date();
      return answer.value;
    }
    const failure = answer.failure === 'refused' ? 'unknown' : answer.failure;
    if (failure === 'token') this.#tokenRefused();
    else this.#go({ kind: 'failed', failure, again });
    return undefined;
  }

  async #list(...focus: readonly string[]): Promise<void> {
    this.#go({ kind: 'loading' });
    const page = await this.#ask(
      (desk) => desk.list(this.#question, 0),
      () => void this.#list(...focus),
    );
    if (!page) return;
    if (page.accountId !== this.#account) this.#kept.clear();
    this.#account = page.accountId;
    this.practice = page.practice === true;
    this.#coordinates = page.coordinates === true;
    const { none, listed } = this.host.words();
    this.#go({ kind: 'list', page }, ...focus);
    this.live.watch(this.#desk, page.version);
    this.host.say(page.referrals.length === 0 ? none : listed(page.referrals.length, page.more));
  }

  /** Focus goes on to the first referral that was added. */
  async #more(): Promise<void> {
    if (this.#phase.kind !== 'list') return;
    const next = await this.#ask(
      (desk) => desk.list(this.#question, shownIn(this.#phase)),
      () => void this.#list(),
    );
    const now = this.phase;
    if (!next || now.kind !== 'list') return;
    const { referrals } = now.page;
    const known = new Set(referrals.map(({ id }) => id));
    const added = next.referrals.filter(({ id }) => !known.has(id));
    const page = { ...next, referrals: [...referrals, ...added] };
    this.#go({ kind: 'list', page }, ...(added[0] ? [`[data-id="${added[0].id}"]`] : []));
  }

  /** Something changed elsewhere. The list is read again in its place, and nothing that is being done is disturbed. */
  async #renew(): Promise<Answer<unknown>> {
    for (;;) {
      const { phase } = this;
      const turn = this.#asked;
      if (phase.kind === 'loading') {
        // What is on its way may have been read before the change.
        await this.#answering;
        continue;
      }
      if (!this.#desk || (phase.kind !== 'list' && phase.kind !== 'detail')) return UP_TO_DATE;
      const answer = await this.#desk.list(this.#question, 0, Math.max(shownIn(phase), FIRST_PAGE));
      // Where something else was asked meanwhile, the answer may be to another question than the page shows.
      if (turn !== this.#asked) continue;
      if (!answer.ok) return answer;
      const now = this.phase;
      if (now.kind === 'list') this.#renewList(now.page, answer.value);
      else if (now.kind === 'detail') this.#renewDetail(now, answer.value);
      return answer;
    }
  }

  /** When the server was heard last. */
  heardAt: Date | undefined;

  /** Since when nothing has been heard, while the server cannot be reached. */
  notHeardSince: Date | undefined;

  #heard(fresh: boolean): void {
    const before = this.notHeardSince;
    if (fresh) this.heardAt = new Date();
    this.notHeardSince = fresh ? undefined : this.heardAt;
    if ((before === undefined) === fresh) return;
    this.host.draw();
    this.host.say(fresh ? this.host.words().heardAgain : this.host.words().notHeard);
  }

  #renewList(before: WorkPage, after: WorkPage): void {
    const { page, added, changed } = merged(before, after, this.host.focusedRow());
    const { newOnes, listChanged } = this.host.words();
    this.#go({ kind: 'list', page });
    if (added > 0) this.host.say(newOnes(added));
    else if (changed) this.host.say(listChanged);
  }

  #renewDetail(detail: DetailPhase, after: WorkPage): void {
    if (detail.sending || detail.stale === 'added') return;
    const now = after.referrals.find(({ id }) => id === detail.referral.id);
    // One that was listed and is no longer has ended, or is another partner's now.
    const moved = now ? now.sequence !== detail.referral.sequence : detail.listed && !after.more;
    if (!moved) return;
    const stale = now?.added ? 'added' : 'moved-on';
    if (stale === detail.stale) return;
    this.#go({ ...detail, stale });
    this.host.say(stale === 'added' ? this.host.words().addedMeanwhile : this.host.words().movedOn);
  }

  async #figures(from?: string, to?: string): Promise<void> {
    // Nothing there changes by itself; but that the session has ended is to be heard.
    this.live.watch(this.#desk, '');
    this.#go({ kind: 'loading' });
    const figures = await this.#ask(
      (desk) => desk.figures?.(from, to) ?? Promise.resolve({ ok: false, failure: 'unknown' }),
      () => void this.#figures(from, to),
    );
    if (figures) this.#go({ kind: 'figures', figures }, '#figures');
  }

  async #organisations(): Promise<void> {
    this.live.watch(this.#desk, '');
    this.#go({ kind: 'loading' });
    const found = await this.#ask<Organisations>(
      (desk) => desk.coordination?.read() ?? Promise.resolve({ ok: false, failure: 'unknown' }),
      () => void this.#organisations(),
    );
    if (found) this.#go({ kind: 'organisations', found, look: '' }, '#organisations');
  }

  /** A step that was begun on it goes on, and what has happened since is told. */
  async #open(id: string, sought = soughtIn(this.#phase)): Promise<void> {
    if (!this.#desk) return;
    const before = this.#detail?.referral;
    const listed = this.#phase.kind === 'list' && this.#phase.page.referrals.some((one) => one.id === id);
    this.#kept.keep(this.#detail);
    // What was said of a list, or of another referral, is not true of this one; what a step did is heard while it is read again.
    if (before?.id !== id) this.host.say('');
    this.#go({ kind: 'loading' });
    const referral = await this.#ask(
      (desk) => desk.open(id),
      () => void this.#open(id, sought),
    );
    if (!referral) return;
    const kept = this.#kept.take(id);
    const { draft, unsure } = kept ?? {};
    const seen = kept?.sequence ?? (before?.id === id ? before.sequence : undefined);
    const since = seen !== undefined && seen < referral.sequence ? seen : undefined;
    const detail: DetailPhase = { kind: 'detail', referral, sending: false, since, listed, sought };
    if (unsure && savedBefore(unsure, draft, referral, this.#account)) {
      this.#go(detail, '#referral');
      this.host.say(stepSaid(this.host.words(), unsure.action, referral));
      return;
    }
    const still = unsure?.sequence === referral.sequence ? unsure : undefined;
    this.#go({ ...detail, draft, unsure: still }, draft ? STEP_FIELD : '#referral');
  }
}
