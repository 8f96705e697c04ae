import type {
  ContactChange,
  HopAlert,
  ReferralAction,
  ReferralEvent,
  ReferralRequest,
  ReferralState,
} from '@neighbourhood-kit/core/referrals';
import type { InsightReport } from '@neighbourhood-kit/core/insight';
import type { TimeUnit } from '@neighbourhood-kit/core/pathways';

/** A face of the work list. */
export type WorkPart = 'list' | 'figures' | 'organisations';

/** What the list can be narrowed to, as well as state, service and partner. */
export const WORK_CHOICES = [
  'safety',
  'added',
  'mine',
  'nobodys',
  'unread',
  'over-standard',
  'triage',
  'passed-on',
  'waiting-list',
] as const;
/** One of `WORK_CHOICES`. */
export type WorkChoice = (typeof WORK_CHOICES)[number];

/** What is asked of the list. */
export interface WorkQuestion {
  readonly states: readonly ReferralState[];
  readonly only?: WorkChoice | undefined;
  readonly serviceId?: string | undefined;
  readonly partnerId?: string | undefined;
}

/** A wait by one standard, while its clock runs. */
export interface RunningWait {
  readonly standard: string;
  readonly waited: number;
  readonly limit: number;
  readonly unit: TimeUnit;
  readonly within: boolean;
}

/** A referral as the list shows it: no personal data. */
export interface WorkItem {
  readonly id: string;
  readonly reference: string;
  readonly state: ReferralState;
  readonly progress?: string | undefined;
  readonly reason?: string | undefined;
  readonly outcome?: string | undefined;
  /** RFC 3339. */
  readonly appointmentAt?: string | undefined;
  readonly serviceId?: string | undefined;
  readonly serviceName?: string | undefined;
  readonly partnerId?: string | undefined;
  readonly partnerName?: string | undefined;
  readonly contactAttempts: number;
  /** How often the person was passed on before. */
  readonly hops: number;
  /** Whole days since it was made; until it ended, when it has. */
  readonly waitDays: number;
  /** Account of the person who deals with it; their name where it is known. */
  readonly assigneeId?: string | undefined;
  readonly assigneeName?: string | undefined;
  readonly mine?: boolean | undefined;
  /** Nobody at the partner has opened it in time: within two working days, or hours where somebody is worried about safety. */
  readonly unread?: boolean | undefined;
  /** Clocks of waiting standards that run. */
  readonly waits?: readonly RunningWait[] | undefined;
  /** Place on the service's waiting list, and how many weeks the service says it takes. */
  readonly waitingList?:
    { readonly position: number; readonly of: number; readonly weeks?: number | undefined } | undefined;
  /** The last step, when the person signed in may take it back. */
  readonly undoable?: { readonly id: string; readonly action: ReferralAction } | undefined;
  /** What a coordinator has to look at, by code. */
  readonly alerts?: readonly string[] | undefined;
  /** The person who sent it is worried about somebody's safety. */
  readonly safetyConcern?: boolean | undefined;
  /** Something was added that nobody who answers has read. */
  readonly added?: boolean | undefined;
  /** Number of the last event. */
  readonly sequence: number;
  /** What the person signed in may do next. */
  readonly actions: readonly ReferralAction[];
}

/** A message about a referral: to whom, and whether it arrived. */
export interface WorkMessage {
  readonly kind: string;
  readonly to: string;
  readonly state: string;
  readonly failure?: string | undefined;
}

/** A referral that was opened. */
export interface WorkDetail extends WorkItem {
  readonly events: readonly ReferralEvent[];
  /** What was asked or added in words, by the number of its event. */
  readonly notes?:
    readonly { readonly sequence: number; readonly words: string; readonly unseen?: boolean | undefined }[] | undefined;
  /** How somebody asked that the person be reached, and when (RFC 3339), until it is settled. It is not used before. */
  readonly contactAsked?:
    | (Partial<ContactChange> & {
        readonly at: string;
        /** How often somebody asked again since, and when last (RFC 3339): what they asked is not kept. */
        readonly again?: { readonly times: number; readonly lastAt: string } | undefined;
      })
    | undefined;
  /** When somebody asked that the person be reached as they are now (RFC 3339), and how the referral says; absent while they are reached so. */
  readonly contactUsed?: { readonly at: string; readonly before: Partial<ContactChange> } | undefined;
  /** True when something was asked or added that the person signed in may not read. */
  readonly hidden?: boolean | undefined;
  /** Alerts of `alerts` that the person signed in may say they have dealt with. */
  readonly mayDealWith?: readonly string[] | undefined;
  /** Ids of those alerts: what is raised later has another. */
  readonly raised?: readonly string[] | undefined;
  /** Messages about it, and where each is. */
  readonly messages?: readonly WorkMessage[] | undefined;
  /** What became of it, without names, to be pasted into the referrer's record. */
  readonly message?: string | undefined;
  /** What the person wrote; absent when it was erased. */
  readonly answers?: ReferralRequest | undefined;
}

/** One page of the list. */
export interface WorkPage {
  readonly referrals: readonly WorkItem[];
  readonly counts: Partial<Record<ReferralState, number>>;
  /** Services and partners that have open referrals, by name. */
  readonly services?: readonly PlaceCount[] | undefined;
  readonly partners?: readonly PlaceCount[] | undefined;
  /** Referrals that should not be overlooked; null where there are too many to count those. */
  readonly attention?: Readonly<Partial<Record<WorkChoice, number | null>>> | undefined;
  /** Changes whenever something in what is seen does. */
  readonly version?: string | undefined;
  /** Account of the person who is signed in: what they had begun when their session ended goes on with nobody else. */
  readonly accountId?: string | undefined;
  /** True on a practice server: every referral is made up. */
  readonly practice?: boolean | undefined;
  /** True for coordinators, who see to organisations too. */
  readonly coordinates?: boolean | undefined;
  readonly more: boolean;
}

/** A service or partner with open referrals. */
export interface PlaceCount {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

/** Somebody to whom a referral can be given. */
export interface Person {
  readonly accountId: string;
  readonly name?: string | undefined;
  /** True for the person who is signed in. */
  readonly me?: boolean | undefined;
}

/** What the referrals tell: the reports of core's `insight`, with names for the ids in them. */
export interface Figures extends Omit<InsightReport, 'unmetNeed' | 'diversion'> {
  /** Both are absent for those who may not see what people need. */
  readonly unmetNeed?: InsightReport['unmetNeed'] | undefined;
  readonly diversion?: InsightReport['diversion'] | undefined;
  readonly period: { readonly from: string; readonly to: string };
  readonly alerts: readonly HopAlert[];
  readonly names: Readonly<Record<string, string>>;
}

/** An organisation, and how it hears of referrals. */
export interface Organisation {
  readonly id: string;
  readonly name: string;
  /** By a link in an e-mail, through its own system, or not at all. */
  readonly told: 'email' | 'system' | 'nobody';
  /** RFC 3339; absent where no answer code was given out. */
  readonly codeSetAt?: string | undefined;
  /** RFC 3339; absent where it takes new referrals. */
  readonly pausedAt?: string | undefined;
  /** Referrals that are with it and have not ended. */
  readonly open: number;
}

/** A message that did not arrive, about a referral that has not ended. */
export interface LostMessage {
  readonly referralId: string;
  readonly reference: string;
  readonly to: string;
  readonly partnerId?: string | undefined;
  readonly kind: string;
  readonly failure?: string | undefined;
  /** RFC 3339. */
  readonly at?: string | undefined;
}

/** What a coordinator sees of organisations and of mail. */
export interface Organisations {
  readonly organisations: readonly Organisation[];
  readonly lost: readonly LostMessage[];
  /** True when mail about referrals is set up at all. */
  readonly mail: boolean;
}

/** What coordinators ask of a server for organisations that answer by e-mail. */
export interface Coordination {
  read: () => Promise<Answer<Organisations>>;
  /** Gives an organisation a new answer code, which is told once. */
  giveCode: (partnerId: string) => Promise<Answer<{ readonly code: string }>>;
  pause: (partnerId: string, paused: boolean) => Promise<Answer<unknown>>;
  /** Sends the organisation that has a referral a new link to it. */
  sendLink: (referralId: string) => Promise<Answer<unknown>>;
  /** Says that alerts of a code were dealt with, of those that were shown. */
  dealWith: (referralId: string, raised: readonly string[], alert: string) => Promise<Answer<AlertsLeft>>;
}

/** The alerts of a referral that still stand, as `WorkDetail` has them. */
export interface AlertsLeft extends Pick<WorkDetail, 'mayDealWith' | 'raised'> {
  readonly alerts: readonly string[];
}

/** What is sent to move a referral on. */
export interface WorkStep {
  readonly action: ReferralAction;
  /** Number of the last event that was seen. */
  readonly sequence: number;
  readonly reason?: string | undefined;
  readonly outcome?: string | undefined;
  /** What kind of help it was, and why social help and not a medical appointment; may be left out. */
  readonly offer?: string | undefined;
  readonly diversion?: string | undefined;
  readonly appointmentAt?: string | undefined;
  readonly toldBy?: string | undefined;
  readonly partnerId?: string | undefined;
  readonly serviceId?: string | undefined;
  readonly assigneeId?: string | undefined;
  /** What is asked or added. */
  readonly words?: string | undefined;
}

/** Referrals that were found by reference or name. */
export interface Found {
  readonly referrals: readonly WorkItem[];
  /** True when there are more than are given. */
  readonly more: boolean;
  /** In how many names it was looked, of how many referrals that may be seen. */
  readonly names: { readonly lookedAt: number; readonly of: number };
}

/** Something to choose by its id. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly organisation?: string | undefined;
}

/** Why the server's answer is no use. */
export type WorkFailure = 'token' | 'not-on' | 'too-many' | 'unreachable' | 'unavailable' | 'gone' | 'unknown';

/** An answer of the server, or why there is none. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: WorkFailure }
  /** The step was refused; where the referral stands, when somebody was faster. */
  | {
      readonly ok: false;
      readonly failure: 'refused';
      readonly message: string;
      readonly current?: WorkDetail | undefined;
    };

/** What the work list asks of a server. */
export interface WorkDesk {
  list: (question: WorkQuestion, offset: number, limit?: number) => Promise<Answer<WorkPage>>;
  open: (id: string) => Promise<Answer<WorkDetail>>;
  take: (id: string, step: WorkStep) => Promise<Answer<WorkDetail>>;
  /** Finds referrals, ended ones too, by reference or name; absent where a desk cannot. */
  find?: ((words: string) => Promise<Answer<Found>>) | undefined;
  partners: () => Promise<Answer<readonly Named[]>>;
  services: (words: string) => Promise<Answer<readonly Named[]>>;
  colleagues: () => Promise<Answer<readonly Person[]>>;
  /** Waits until something changes, or for half a minute; absent where a desk cannot tell. */
  changes?: ((since: string, signal: AbortSignal) => Promise<Answer<{ readonly version: string }>>) | undefined;
  /** What the referrals tell, in a period of days (`YYYY-MM-DD`); absent where a desk cannot tell. */
  figures?: ((from?: string, to?: string) => Promise<Answer<Figures>>) | undefined;
  /** What coordinators ask; absent where a desk cannot tell. */
  coordination?: Coordination | undefined;
}
