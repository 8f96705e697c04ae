/** Who fills the form in. */
export const REFERRER_KINDS = ['self', 'someone-else', 'professional'] as const;
/** One of `REFERRER_KINDS`. */
export type ReferrerKind = (typeof REFERRER_KINDS)[number];

/** Why a referral may be made for somebody else. */
export const REFERRAL_BASES = ['person-agrees', 'best-interests', 'safety-concern'] as const;
/** One of `REFERRAL_BASES`. */
export type ReferralBasis = (typeof REFERRAL_BASES)[number];

/** Ways in which a person may be contacted safely. */
export const CONTACT_WAYS = ['telephone', 'text', 'email', 'post', 'through-referrer'] as const;
/** One of `CONTACT_WAYS`. */
export type ContactWay = (typeof CONTACT_WAYS)[number];

/** How the referral reached the form. */
export const REFERRAL_CHANNELS = ['web', 'telephone', 'paper', 'system'] as const;
/** One of `REFERRAL_CHANNELS`. */
export type ReferralChannel = (typeof REFERRAL_CHANNELS)[number];

/** Who sends the referral; for `self` only the kind is set. */
export interface Referrer {
  readonly kind: ReferrerKind;
  readonly name?: string | undefined;
  /** What they are to the person: `daughter`, `neighbour`. */
  readonly relationship?: string | undefined;
  readonly organisation?: string | undefined;
  readonly odsCode?: string | undefined;
  readonly role?: string | undefined;
  readonly telephone?: string | undefined;
  readonly email?: string | undefined;
  readonly basis?: ReferralBasis | undefined;
}

/** The person who is to be helped. */
export interface ReferredPerson {
  readonly name: string;
  /** `YYYY-MM-DD`. */
  readonly dateOfBirth?: string | undefined;
  /** Ten digits without spaces. Never the only match. */
  readonly nhsNumber?: string | undefined;
  readonly address?: string | undefined;
  readonly postcode?: string | undefined;
  readonly telephone?: string | undefined;
  readonly email?: string | undefined;
}

/** How to reach the person without putting them at risk. */
export interface SafeContact {
  readonly ways: readonly ContactWay[];
  readonly mayLeaveMessage?: boolean | undefined;
  /** Times, numbers to avoid, who must not answer. */
  readonly note?: string | undefined;
}

/** What makes it possible to talk and take part. */
export interface Communication {
  /** Language the person would rather speak. */
  readonly language?: string | undefined;
  readonly interpreter?: boolean | undefined;
  /** Reasonable adjustments, in the person's words. */
  readonly adjustments?: string | undefined;
}

/** Permission to pass the answers on, kept apart from the lawful basis, which is the controller's. */
export interface SharingPermission {
  readonly given: boolean;
  /** The exact text the person saw. */
  readonly wording: string;
  /** Language of that text, BCP 47: `cy`. Absent when the person who sent it did not say. */
  readonly language?: string | undefined;
}

/** A referral as a form, an adviser or another system sends it: the body of `POST /referrals`. */
export interface ReferralRequest {
  /** The service asked for; absent when a coordinator is to find one. */
  readonly serviceId?: string | undefined;
  readonly referrer: Referrer;
  readonly person: ReferredPerson;
  readonly contact: SafeContact;
  /** Somebody who speaks for the person. */
  readonly representative?:
    | { readonly name: string; readonly relationship?: string | undefined; readonly telephone?: string | undefined }
    | undefined;
  readonly communication?: Communication | undefined;
  /** What help is wanted and why, in the person's words. */
  readonly reason: string;
  readonly whatMatters?: string | undefined;
  readonly tried?: string | undefined;
  /** Codes of needs, for example of the esd needs list. */
  readonly needs?: readonly string[] | undefined;
  readonly desiredOutcomes?: readonly string[] | undefined;
  readonly availability?: string | undefined;
  /** What only the team that answers may read, such as who must not be told; left out of every other view. */
  readonly restrictedNote?: string | undefined;
  readonly sharing: SharingPermission;
  readonly channel?: ReferralChannel | undefined;
  /** Day a paper or telephone referral was received, `YYYY-MM-DD`, when it is keyed later. */
  readonly receivedDate?: string | undefined;
}
