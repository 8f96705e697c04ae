import type { ReferralAction, ReferralEvent } from '@neighbourhood-kit/core/referrals';
import { own } from '../shared/own.js';
import type { Kept } from './kept.js';
import { missingOf, needsOf } from './step.view.js';
import type { DetailPhase, Draft, WorkActions } from './work-view.js';
import type { WorkHost } from './work-host.js';
import type { Answer, WorkDesk, WorkDetail, WorkFailure, WorkStep } from './work.js';

/** What the steps of a referral need of the flow they belong to. */
export interface StepHost {
  readonly words: WorkHost['words'];
  readonly say: WorkHost['say'];
  readonly desk: () => WorkDesk | undefined;
  /** The referral that is open. */
  readonly detail: () => DetailPhase | undefined;
  readonly go: (phase: DetailPhase, ...focus: readonly string[]) => void;
  /** Reads a referral again. */
  readonly open: (id: string) => void;
  /** Account of the person who is signed in, where the desk tells it. */
  readonly account: () => string | undefined;
  /** The token is not good any more. */
  readonly tokenRefused: () => void;
  /** How a step ended that was on its way when its referral was left: to be kept, unless it was saved. */
  readonly endedElsewhere: (kept: Kept) => void;
}

/** What can be done with the referral that is open. */
export type StepActions = Pick<
  WorkActions,
  'begin' | 'give' | 'findServices' | 'dealWith' | 'undo' | 'confirm' | 'drop'
>;

/** The first field of a step. */
export const STEP_FIELD = '.step input, .step select, .step textarea';

/** What changes how the person is reached, or what is asked of that: only what was read again is good after it. */
const ABOUT_CONTACT: readonly ReferralAction[] = ['request-contact-change', 'use-contact', 'keep-contact'];

/** Failures after which nobody here knows whether the server did what was asked. */
const NOT_KNOWN: readonly (WorkFailure | 'refused')[] = ['unreachable', 'unavailable', 'unknown'];

/** The step as it stands after an answer: where the referral is, with what was read when it was opened, as an answer carries no personal data. */
function standing(before: WorkDetail, after: WorkDetail, words: string | undefined, sequence: number): WorkDetail {
  const { answers, notes = [], messages, contactAsked, contactUsed } = before;
  return {
    ...{ ...after, answers, messages, contactAsked, contactUsed },
    notes: words === undefined ? notes : [...notes, { sequence, words }],
  };
}

/** What is sent of a draft. */
const stepOf = ({ action, given }: Draft, sequence: number): WorkStep => ({
  ...(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')) as Draft['given']),
  action,
  sequence,
});

/**
 * Finds a step of which nobody knew whether it was saved.
 * @param unsure - The step, as it was sent.
 * @param draft - What is filled in by now; undefined for a step that asks nothing.
 * @param now - Where its referral stands by now.
 * @param account - Account of the person who sent it; undefined where the desk does not tell.
 * @returns Its event; undefined where something else has happened since, or nothing, where nobody can tell whose it was, and where the
 *   draft has been changed: what is filled in was not saved then.
 */
export function savedBefore(
  unsure: WorkStep,
  draft: Draft | undefined,
  { events }: WorkDetail,
  account: string | undefined,
): ReferralEvent | undefined {
  if (draft && JSON.stringify(stepOf(draft, unsure.sequence)) !== JSON.stringify(unsure)) return undefined;
  const next = events.find(({ sequence }) => sequence === unsure.sequence + 1);
  return account !== undefined && next?.action === unsure.action && next.by.accountId === account ? next : undefined;
}

/** Says what went wrong next to the step, which stays as it was filled in. */
function tell(flow: StepHost, failure: WorkFailure | 'refused', change: Partial<DetailPhase> = {}): void {
  const { failures, notKnown } = flow.words();
  const detail = flow.detail();
  if (failure === 'token') {
    if (detail) flow.go({ ...detail, ...change });
    flow.tokenRefused();
  } else if (detail) {
    const problem = change.unsure ? notKnown : failures[failure === 'refused' ? 'unknown' : failure];
    flow.go({ ...detail, ...change, problem }, '#problem');
  }
}

function redraft(flow: StepHost, change: (draft: Draft) => Draft, ...focus: readonly string[]): void {
  const detail = flow.detail();
  if (detail?.draft) flow.go({ ...detail, draft: change(detail.draft) }, ...focus);
}

/** Fetches what a step is to be chosen from. */
async function offer(flow: StepHost, list: 'partners' | 'people'): Promise<void> {
  const desk = flow.desk();
  const answer = await (list === 'partners' ? desk?.partners() : desk?.colleagues());
  if (answer?.ok) redraft(flow, (now) => ({ ...now, [list]: answer.value }));
  else if (answer) tell(flow, answer.failure);
}

/**
 * What is said of a step that was saved.
 * @param words - Words of the list.
 * @param action - The step.
 * @param now - Where the referral stands since.
 * @returns What was done and where it stands; once, where both are the same word.
 */
export function stepSaid(
  { done, states }: ReturnType<WorkHost['words']>,
  action: ReferralAction,
  { state }: Pick<WorkDetail, 'state'>,
): string {
  return [...new Set([done[action], states[state]])].join('. ');
}

function done(flow: StepHost, before: DetailPhase, draft: Draft, now: WorkDetail, sequence: number): void {
  const referral = standing(before.referral, now, draft.given.words, sequence);
  flow.go({ kind: 'detail', referral, sending: false, sought: before.sought }, '#referral');
  flow.say(stepSaid(flow.words(), draft.action, now));
  if (ABOUT_CONTACT.includes(draft.action)) flow.open(referral.id);
}

/** Where the referral stands is shown when somebody was faster; what was filled in stays, also what was filled in while waiting. */
function refused(flow: StepHost, before: DetailPhase, draft: Draft, current: WorkDetail): void {
  const saved = before.unsure && savedBefore(before.unsure, draft, current, flow.account());
  if (saved) {
    done(flow, before, draft, current, saved.sequence);
    return;
  }
  const isAnother = current.events.some(
    ({ sequence, action }) => sequence > before.referral.sequence && ABOUT_CONTACT.includes(action),
  );
  // How the person asks to be reached is never shown next to buttons that would use something else.
  if (isAnother || ABOUT_CONTACT.includes(draft.action)) {
    flow.open(current.id);
    return;
  }
  const referral = standing(before.referral, current, undefined, 0);
  const kept = flow.detail()?.draft;
  const { somebodyElse, somebodyElseDraft, noLonger } = flow.words();
  const possible = referral.actions.includes(draft.action);
  const problem = kept ? `${somebodyElseDraft} ${possible ? '' : noLonger}`.trim() : somebodyElse;
  flow.go(
    {
      ...{ kind: 'detail', referral, draft: kept, sending: false, problem },
      ...{ since: before.referral.sequence, sought: before.sought },
    },
    '#problem',
  );
}

async function take(flow: StepHost, draft: Draft): Promise<void> {
  const before = flow.detail();
  const desk = flow.desk();
  if (!before || before.sending || !desk) return;
  const { referral } = before;
  const asked = draft.action !== 'undo' && needsOf(draft.action).length > 0 ? draft : undefined;
  const step = stepOf(draft, referral.sequence);
  // Until it is answered nobody knows, wherever its people go meanwhile.
  flow.go({ ...before, draft: asked, sending: true, unsure: step, problem: undefined });
  const answer: Answer<WorkDetail> = await desk.take(referral.id, step);
  const unsure = !answer.ok && NOT_KNOWN.includes(answer.failure) ? step : before.unsure;
  if (flow.detail()?.referral !== referral) {
    const { id, reference, sequence } = referral;
    const ended = answer.ok ? undefined : unsure ? 'not-known' : 'not-saved';
    // Anyone who has signed in since may be somebody else.
    if (answer.ok || flow.desk() === desk)
      flow.endedElsewhere({ id, reference, sequence, draft: asked, unsure, ended });
  } else if (answer.ok) {
    done(flow, before, draft, answer.value, answer.value.sequence);
  } else if (answer.failure !== 'refused') {
    tell(flow, answer.failure, { sending: false, unsure });
  } else if (answer.current) {
    refused(flow, before, draft, answer.current);
  } else {
    flow.go({ ...(flow.detail() ?? before), sending: false, unsure, problem: answer.message }, '#problem');
  }
}

async function begin(flow: StepHost, action: ReferralAction): Promise<void> {
  const detail = flow.detail();
  if (!detail || detail.sending) return;
  const draft: Draft = { action, given: {} };
  if (needsOf(action).length === 0) {
    await take(flow, draft);
    return;
  }
  flow.go({ ...detail, draft, problem: undefined, since: undefined }, STEP_FIELD);
  if (action === 'assign') await offer(flow, 'partners');
  if (action === 'allocate') await offer(flow, 'people');
}

async function dealWith(flow: StepHost, alert: string): Promise<void> {
  const before = flow.detail();
  const desk = flow.desk()?.coordination;
  if (!before || before.sending || !desk) return;
  const { referral } = before;
  flow.go({ ...before, sending: true, problem: undefined });
  const answer = await desk.dealWith(referral.id, referral.raised ?? [], alert);
  const now = flow.detail();
  if (now?.referral !== referral) return;
  if (!answer.ok) {
    tell(flow, answer.failure, { sending: false });
    return;
  }
  flow.go({ ...now, sending: false, referral: { ...referral, ...answer.value } }, '#referral');
  const [left] = answer.value.alerts;
  flow.say(left === undefined ? flow.words().dealtWith : (own(flow.words().alerts, left) ?? left));
}

async function findServices(flow: StepHost, sought: string): Promise<void> {
  if (sought.trim() === '') return;
  const found = await flow.desk()?.services(sought);
  if (!found) return;
  if (!found.ok) {
    tell(flow, found.failure);
    return;
  }
  redraft(flow, (draft) => ({ ...draft, services: found.value }));
  const names = found.value.map(({ name }) => name).join(', ');
  flow.say(names === '' ? flow.words().noneFound : names);
}

function confirm(flow: StepHost): void {
  const draft = flow.detail()?.draft;
  const missing = draft && missingOf(draft);
  if (draft && missing === undefined) void take(flow, draft);
  // Choices come first: the group around them refers to the error too, and cannot take the focus.
  else redraft(flow, (now) => ({ ...now, missing }), `[name="${missing}"]`, `[aria-describedby~="error-${missing}"]`);
}

/**
 * What happens to the referral that is open.
 * @param flow - The flow it belongs to.
 * @returns What can be done there.
 */
export function stepActions(flow: StepHost): StepActions {
  return {
    begin: (action) => void begin(flow, action),
    give: (given) => {
      redraft(flow, (draft) => ({ ...draft, given: { ...draft.given, ...given }, missing: undefined }));
    },
    findServices: (sought) => void findServices(flow, sought),
    dealWith: (alert) => void dealWith(flow, alert),
    undo: () => void take(flow, { action: 'undo', given: {} }),
    confirm: () => {
      confirm(flow);
    },
    drop: () => {
      const detail = flow.detail();
      if (!detail) return;
      const { draft, ...rest } = detail;
      flow.go({ ...rest, problem: undefined, since: undefined }, `[data-action="${draft?.action ?? ''}"]`, '#referral');
    },
  };
}
