import type { OutcomeCode, Progress, ReferralState } from '@neighbourhood-kit/core/referrals';

/** Words of `nk-referral-status` for where a request stands. */
export interface ReferralStandingMessages {
  /** Where it is, in a few words. */
  readonly states: Readonly<Record<ReferralState, string>>;
  readonly progress: Readonly<Record<Progress, string>>;
  /** What happens next; the partner's name where one has it. */
  readonly next: Readonly<Record<ReferralState, (partner: string) => string>>;
  readonly nextWhileAsked: (partner: string) => string;
  /** Stands small above where it is. */
  readonly yours: string;
  readonly whatNext: string;
  readonly somebody: string;
  readonly sentOn: (day: string) => string;
  readonly movedOn: (day: string) => string;
  readonly with: (partner: string) => string;
  readonly service: (service: string) => string;
  readonly appointment: (day: string, time: string) => string;
  readonly outcome: string;
  readonly outcomes: Readonly<Record<OutcomeCode, string>>;
}

/** English words of `nk-referral-status` for where a request stands. */
export const referralStandingEn: ReferralStandingMessages = {
  states: {
    draft: 'Not sent yet',
    sent: 'Sent',
    received: 'It has been opened',
    accepted: 'They said yes',
    'in-progress': 'They are helping',
    'on-hold': 'Waiting',
    completed: 'Finished',
    'loop-closed': 'Finished',
    rejected: 'They cannot help',
    're-routed': 'Passed on',
    'cancellation-requested': 'You asked to stop',
    cancelled: 'Stopped',
    failed: 'It did not reach anybody',
  },
  progress: {
    'contact-attempted': 'They have tried to reach you',
    scheduled: 'There is an appointment',
    'did-not-attend': 'You were expected, and could not be met',
    started: 'They are helping',
  },
  next: {
    draft: () => 'Nothing has been sent. Send the form, or call us.',
    sent: (partner) => `${partner} should open it within two working days. If nobody does, we are told, and see to it.`,
    received: (partner) => `${partner} decides whether they can help, and gets in touch with you.`,
    accepted: (partner) => `${partner} will get in touch with you.`,
    'in-progress': (partner) =>
      `${partner} is in touch with you, or will be. If you have heard nothing for a week, call us.`,
    'on-hold': (partner) => `${partner} has put it on a waiting list, or waits for you. You need do nothing.`,
    completed: () => 'Nothing more happens. If you need help again, ask again.',
    'loop-closed': () => 'Nothing more happens. If you need help again, ask again.',
    rejected: () => 'Please call us: we find out with you what else may help.',
    're-routed': () => 'We look for somebody else who can help. You need do nothing.',
    'cancellation-requested': (partner) => `${partner} has been told. They do not begin anything new.`,
    cancelled: () => 'Nothing more happens. If you need help after all, ask again.',
    failed: () => 'Please call us, so that we can put it right.',
  },
  nextWhileAsked: (partner) =>
    `${partner} has a question before they can go on. Our team is finding out, and may call you. You can add what you think they should know.`,
  yours: 'Your request',
  whatNext: 'What happens next',
  somebody: 'Our team',
  sentOn: (day) => `You sent it on ${day}.`,
  movedOn: (day) => `It last moved on ${day}.`,
  with: (partner) => `It is with ${partner}.`,
  service: (service) => `It is for ${service}.`,
  appointment: (day, time) => `Your appointment: ${day} at ${time}.`,
  outcome: 'What came of it',
  outcomes: {
    'got-help': 'You got the help you came for',
    'got-some-help': 'You got some of the help you came for',
    'no-help': 'You did not get help, and we are sorry. Please call us',
    signposted: 'You were told about other help',
    'not-needed': 'It turned out that you did not need it',
  },
};
