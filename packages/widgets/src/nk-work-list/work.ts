import type { ReferralAction, ReferralEvent, ReferralRequest, ReferralState } from '@neighbourhood-kit/core/referrals';

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
  readonly partnerName?: string | undefined;
  readonly contactAttempts: number;
  /** How often the person was passed on before. */
  readonly hops: number;
  /** Whole days since it was made; until it ended, when it has. */
  readonly waitDays: number;
  /** Number of the last event. */
  readonly sequence: number;
  /** What the person signed in may do next. */
  readonly actions: readonly ReferralAction[];
}

/** A referral that was opened. */
export interface WorkDetail extends WorkItem {
  readonly events: readonly ReferralEvent[];
  /** What the person wrote; absent when it was erased. */
  readonly answers?: ReferralRequest | undefined;
}

/** One page of the list. */
export interface WorkPage {
  readonly referrals: readonly WorkItem[];
  readonly counts: Partial<Record<ReferralState, number>>;
  readonly more: boolean;
}

/** What is sent to move a referral on. */
export interface WorkStep {
  readonly action: ReferralAction;
  /** Number of the last event that was seen. */
  readonly sequence: number;
  readonly reason?: string | undefined;
  readonly outcome?: string | undefined;
  readonly appointmentAt?: string | undefined;
  readonly toldBy?: string | undefined;
  readonly partnerId?: string | undefined;
  readonly serviceId?: string | undefined;
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
  list: (states: readonly ReferralState[], offset: number) => Promise<Answer<WorkPage>>;
  open: (id: string) => Promise<Answer<WorkDetail>>;
  take: (id: string, step: WorkStep) => Promise<Answer<WorkDetail>>;
  partners: () => Promise<Answer<readonly Named[]>>;
  services: (words: string) => Promise<Answer<readonly Named[]>>;
}
