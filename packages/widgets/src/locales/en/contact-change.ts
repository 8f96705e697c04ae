/** Words by which somebody asks in `nk-referral-status` to be reached another way. */
export interface ContactChangeMessages {
  /** That nobody uses what is written before it is known who asks. */
  readonly contactNext: string;
  /** Who is told that somebody asked. */
  readonly contactTold: string;
  /** Stands before a telephone number. */
  readonly contactInstead: string;
  readonly contactSent: string;
  readonly contactWaiting: string;
  /** When it was asked so often that it was not taken. */
  readonly contactTooMany: string;
}

/** English words by which somebody asks in `nk-referral-status` to be reached another way. */
export const contactChangeEn: ContactChangeMessages = {
  contactNext:
    'Nobody uses what you write here until the service has made sure that it is you who asks. Until then we reach you as before.',
  contactTold:
    'If email is one of the ways we reach you now, a message may go there at once. It says that somebody asked, and nothing of what you write here.',
  contactInstead: 'If that is not safe for you, do not send this. Call us instead:',
  contactSent: 'We have passed on that you would like to be reached another way.',
  contactWaiting:
    'Waiting: how you would like to be reached. Nobody uses it until we have made sure that it was you who asked. Until then we reach you as before.',
  contactTooMany: 'This was asked too often for now, so it was not taken. Please call us instead: the number is below.',
};
