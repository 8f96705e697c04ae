/** How a message leaves. */
export type Channel = 'email' | 'webhook';

/** Who a message is for. */
export type Recipient = 'partner' | 'coordinator' | 'referrer' | 'person' | 'owner';

/** Where a message is: to be sent, taken by the receiver's server, refused for good, or given up because its time ran out. */
export type MessageState = 'pending' | 'delivered' | 'failed' | 'expired';

/** What a message says. */
export type MessageKind =
  /** A partner has a new referral. */
  | 'referral'
  /** A partner asked for a new link, or a coordinator sent one. */
  | 'new-link'
  /** A partner that accepted can say later what came of it. */
  | 'follow-up'
  /** Something was added to a referral. */
  | 'information'
  /** The person asks to stop. */
  | 'withdrawal'
  /** A referral was stopped, or is with another partner now. */
  | 'stopped'
  /** A partner's own system is told that a referral changed. */
  | 'changed'
  /** A referral names no service, or came back. */
  | 'triage'
  /** A referral was sent out of worry about somebody's safety. */
  | 'safety'
  | AlertCode
  | FreshnessKind;

/** What a message about an entry of the directory says. */
export type FreshnessKind =
  /** The owner is asked whether it is still right. */
  | 'first'
  /** The owner has not answered for 14 days. */
  | 'reminder-14'
  /** The owner has not answered for 28 days. */
  | 'reminder-28'
  /** Answers of owners wait for an editor. */
  | 'answers-wait';

/** What a coordinator has to look at. */
export type AlertCode =
  /** Nobody at the partner opened it in time. */
  | 'unread'
  /** A message about it could not be delivered. */
  | 'undelivered'
  /** The partner asked something. */
  | 'question'
  /** Somebody asked that the person be reached another way, and nobody has settled it. */
  | 'contact-asked'
  /** Somebody asked that the person be reached another way more often than is taken in a day. */
  | 'asked-too-often'
  /** Too many wrong codes were entered on a link, or on all links of its partner. */
  | 'locked'
  /** The partner that was asked for has paused referrals. */
  | 'paused'
  /** It looks as if no person had filled the form in. */
  | 'machine';
