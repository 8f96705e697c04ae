import type { TimeUnit } from '@neighbourhood-kit/core/pathways';
import type { OutcomeCode, ReferralAction, ReferralState } from '@neighbourhood-kit/core/referrals';
import { timeWords } from '@neighbourhood-kit/core/pathways';
import { OUTCOMES, REASONS } from '@neighbourhood-kit/core/referrals';
import type { WorkPart } from '../../nk-work-list/work-view.js';
import type { Organisation, WorkChoice, WorkFailure } from '../../nk-work-list/work.js';
import { plural } from '../plural.js';

/** Words of the page of figures. */
export interface FigureWords {
  readonly title: string;
  readonly about: string;
  readonly from: string;
  readonly to: string;
  readonly show: string;
  readonly waits: string;
  readonly passedOn: string;
  readonly unmet: string;
  readonly cameOfIt: string;
  readonly room: string;
  readonly notShown: (what: string) => string;
  readonly hidden: string;
  readonly hiddenNote: string;
  readonly needs: string;
  readonly area: string;
  readonly asked: string;
  readonly unmetCount: string;
  readonly share: string;
  readonly timesPassedOn: string;
  readonly people: string;
  readonly reason: string;
  readonly times: string;
  readonly outcome: string;
  readonly referrals: string;
  readonly serviceName: string;
  readonly sent: string;
  readonly noRoom: string;
  readonly open: string;
  readonly median: (time: string) => string;
  readonly never: string;
  readonly notStated: string;
  readonly alerts: (count: number) => string;
}

/** Words of the page of organisations. */
export interface OrganisationWords {
  readonly title: string;
  readonly about: string;
  readonly noMail: string;
  readonly lost: string;
  readonly noneLost: string;
  readonly sendLink: string;
  readonly linkSent: string;
  readonly known: string;
  readonly look: string;
  readonly noneFound: string;
  readonly more: (count: number) => string;
  readonly told: Readonly<Record<Organisation['told'], string>>;
  readonly open: (count: number) => string;
  readonly noCode: string;
  readonly codeSince: (day: string) => string;
  readonly giveCode: string;
  readonly giveCodeAsk: string;
  readonly giveCodeYes: string;
  readonly code: (code: string) => string;
  readonly codeHint: string;
  readonly pause: string;
  readonly goOn: string;
  readonly pausedSince: (day: string) => string;
  readonly paused: string;
  readonly goesOn: string;
}

/** Words of `nk-work-list`. */
export interface WorkListMessages {
  readonly organisations: OrganisationWords;
  readonly title: string;
  readonly signIn: string;
  readonly token: string;
  readonly tokenHint: string;
  readonly tokenNeeded: string;
  readonly signOut: string;
  readonly failures: Readonly<Record<WorkFailure, string>>;
  readonly practice: string;
  readonly parts: Readonly<Record<WorkPart, string>>;
  readonly show: string;
  readonly only: string;
  readonly everything: string;
  readonly choices: Readonly<Record<WorkChoice, string>>;
  readonly service: string;
  readonly everyService: string;
  readonly partner: string;
  readonly everyPartner: string;
  readonly attention: string;
  readonly attentionTo: (choice: WorkChoice, count: number) => string;
  readonly newOnes: (count: number) => string;
  readonly listChanged: string;
  readonly movedOn: string;
  readonly addedMeanwhile: string;
  readonly showNow: string;
  readonly unread: string;
  readonly safety: string;
  readonly safetyWhat: readonly string[];
  readonly added: string;
  readonly addedHint: string;
  readonly addedHidden: string;
  /** A clock of a standard that runs. */
  readonly against: (waited: number, limit: number, unit: TimeUnit, standard: string) => string;
  readonly waitingPlace: (position: number, of: number, weeks: number | undefined) => string;
  readonly yours: string;
  readonly nobodys: string;
  readonly seenToBy: (name: string) => string;
  readonly message: string;
  readonly messageHint: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyYourself: string;
  readonly undoStep: (step: string) => string;
  readonly whichPerson: string;
  readonly me: string;
  readonly figures: FigureWords;
  readonly openOnes: string;
  readonly all: string;
  /** A choice of the filter with its number of referrals. */
  readonly withCount: (label: string, count: number) => string;
  readonly refresh: string;
  readonly none: string;
  readonly noneHint: string;
  readonly listed: (count: number) => string;
  readonly more: string;
  readonly open: (reference: string) => string;
  readonly waiting: (days: number) => string;
  readonly waited: (days: number) => string;
  readonly hops: (hops: number) => string;
  readonly attempts: (attempts: number) => string;
  readonly noService: string;
  readonly toList: string;
  readonly states: Readonly<Record<ReferralState, string>>;
  readonly progress: Readonly<Record<string, string>>;
  readonly actions: Readonly<Record<ReferralAction, string>>;
  readonly done: Readonly<Record<ReferralAction, string>>;
  readonly next: string;
  readonly ended: string;
  readonly person: string;
  readonly erased: string;
  /** Names of answers, by their path in the request. */
  readonly answers: Readonly<Record<string, string>>;
  /** Values of answers that are codes. */
  readonly codes: Readonly<Record<string, string>>;
  readonly history: string;
  readonly roles: Readonly<Record<string, string>>;
  readonly why: string;
  readonly reasons: Readonly<Record<string, string>>;
  readonly whatCame: string;
  readonly outcomes: Readonly<Record<OutcomeCode, string>>;
  readonly when: string;
  readonly whenHint: string;
  readonly howTold: string;
  readonly told: Readonly<Record<string, string>>;
  readonly whichPartner: string;
  readonly findService: string;
  readonly whichService: string;
  readonly whichServiceHint: string;
  readonly search: string;
  readonly noneFound: string;
  readonly coordinatorFinds: string;
  readonly choose: string;
  readonly needed: Readonly<
    Record<'reason' | 'outcome' | 'appointmentAt' | 'toldBy' | 'words' | 'partnerId' | 'assigneeId', string>
  >;
  readonly wordsHint: string;
  readonly notes: string;
  readonly messages: string;
  readonly messageTo: (to: string, kind: string) => string;
  readonly recipients: Readonly<Record<string, string>>;
  readonly messageKinds: Readonly<Record<string, string>>;
  readonly messageStates: Readonly<Record<string, string>>;
  /** What a coordinator has to look at, by code. */
  readonly alerts: Readonly<Record<string, string>>;
  readonly confirm: (action: string) => string;
  readonly cancel: string;
  readonly sending: string;
  readonly dealWith: (alert: string) => string;
  readonly dealtWith: string;
  readonly somebodyElse: string;
  readonly somebodyElseDraft: string;
  readonly noLonger: string;
  readonly meanwhile: string;
  readonly notKnown: string;
  readonly unsaved: (reference: string) => string;
  readonly perhapsUnsaved: (reference: string) => string;
  readonly sessionEnded: string;
  readonly sessionEndedHint: string;
  readonly draftWaits: string;
  readonly notHeard: string;
  readonly notHeardSince: (time: string) => string;
  readonly heardAgain: string;
}

/** English words of `nk-work-list`. */
export const workListEn: WorkListMessages = {
  title: 'Referrals',
  signIn: 'Sign in',
  token: 'Staff token',
  tokenHint: 'It is kept only until you close or reload this page.',
  tokenNeeded: 'Enter the staff token.',
  signOut: 'Sign out',
  failures: {
    token: 'That token is not right, or no longer is. Check it and sign in again.',
    'not-on': 'Staff sign-in is not set up on this server.',
    'too-many': 'Too many tries. Wait a minute, then try again.',
    unreachable: 'The server did not answer. Check your connection, then try again. Nothing was changed.',
    unavailable: 'The server cannot reach its database just now. Nothing was changed. Try again in a moment.',
    gone: 'This referral is not there, or not yours to see.',
    unknown: 'Something went wrong. Try again.',
  },
  practice: 'Practice: every person here is made up, and nothing you do reaches anybody.',
  parts: { list: 'Referrals', figures: 'What they tell', organisations: 'Organisations' },
  show: 'Show',
  only: 'Only',
  everything: 'Everything',
  choices: {
    safety: 'Worried about somebody’s safety',
    added: 'Something was added and not read',
    mine: 'Those I see to',
    nobodys: 'Those nobody sees to yet',
    unread: 'Not opened within two working days',
    'over-standard': 'Over the waiting standard',
    triage: 'Needs a coordinator',
    'passed-on': 'Passed on twice or more',
    'waiting-list': 'On a waiting list',
  },
  service: 'Service',
  everyService: 'Every service',
  partner: 'Partner',
  everyPartner: 'Every partner',
  attention: 'Please look at these first',
  attentionTo: (choice, count) => {
    switch (choice) {
      case 'safety':
        return `${String(count)} sent out of worry about somebody’s safety`;
      case 'added':
        return `${String(count)} with something added that was not read`;
      case 'unread':
        return `${String(count)} not opened within two working days`;
      case 'over-standard':
        return `${String(count)} over the waiting standard`;
      case 'triage':
        return plural('en', count, { one: '# needs a coordinator', other: '# need a coordinator' });
      case 'passed-on':
        return `${String(count)} passed on twice or more`;
      default:
        return String(count);
    }
  },
  newOnes: (count) => plural('en', count, { one: '# new referral in the list', other: '# new referrals in the list' }),
  listChanged: 'The list has changed',
  movedOn: 'Somebody else has just moved this referral on.',
  addedMeanwhile: 'Something was added to this referral that was not read. Read it before you contact the person.',
  showNow: 'Show where it stands now',
  unread: 'Not opened within two working days',
  safety: 'Worried about somebody’s safety',
  safetyWhat: [
    'Whoever sent this is worried about somebody’s safety. Follow your safeguarding procedure today.',
    'If somebody is in danger now, call 999.',
    'Contact the person only in the ways that they said are safe, and in no other: it may put them at risk.',
  ],
  added: 'Something was added and not read',
  addedHint: 'Read it before you contact the person: it may be about how to reach them.',
  addedHidden:
    'Something was asked or added that you may not read. It may be about how to reach the person: ask a coordinator before you contact them.',
  against: (waited, limit, unit, standard) =>
    waited > limit
      ? `Over the standard: ${String(waited)} of ${timeWords(limit, unit)} (${standard})`
      : `${String(waited)} of ${timeWords(limit, unit)} (${standard})`,
  waitingPlace: (position, of, weeks) =>
    `Place ${String(position)} of ${String(of)} on the waiting list${weeks === undefined ? '' : `, about ${timeWords(weeks, 'weeks')} in all`}`,
  yours: 'You see to it',
  nobodys: 'Nobody sees to it yet',
  seenToBy: (name) => `${name} sees to it`,
  message: 'For the referrer’s record',
  messageHint: 'It holds no names and nothing that anybody wrote. Paste it into the record, or read it out.',
  copy: 'Copy the text',
  copied: 'The text was copied',
  copyYourself: 'The text is selected: copy it with your keyboard',
  undoStep: (step) => `Take back: ${step}`,
  whichPerson: 'Who is to see to it?',
  me: 'I will',
  figures: {
    title: 'What the referrals tell',
    about:
      'Counted from what happened to the referrals you may see. Small numbers are hidden, so that nobody can be told from them.',
    from: 'From',
    to: 'To',
    show: 'Show',
    waits: 'Waits',
    passedOn: 'People passed on',
    unmet: 'Unmet need',
    cameOfIt: 'What came of it',
    room: 'Room',
    notShown: (what) => `Not shown by this: ${what}`,
    hidden: 'hidden',
    hiddenNote: '“Hidden” stands for a number below five, or one that would give such a number away.',
    needs: 'Need',
    area: 'Neighbourhood',
    asked: 'Asked',
    unmetCount: 'Unmet',
    share: 'Share unmet (95 % interval)',
    timesPassedOn: 'Times passed on',
    people: 'People',
    reason: 'Why',
    times: 'Times',
    outcome: 'Outcome',
    referrals: 'Referrals',
    serviceName: 'Service',
    sent: 'Sent',
    noRoom: 'Declined: no room',
    open: 'Open now',
    median: (time) => `Half of them waited ${time} or less.`,
    never: 'Never',
    notStated: 'Not stated',
    alerts: (count) =>
      plural('en', count, {
        one: '# person was passed on twice or more, or in a circle. The list shows who: choose “Passed on twice or more”.',
        other:
          '# people were passed on twice or more, or in a circle. The list shows who: choose “Passed on twice or more”.',
      }),
  },
  organisations: {
    title: 'Organisations',
    about:
      'How each organisation hears of referrals. Those without a system of their own get a link by e-mail, and open it with their answer code.',
    noMail: 'Nobody is told of referrals by e-mail here: whoever runs the server has not set it up.',
    lost: 'Messages that did not arrive',
    noneLost: 'Every message about an open referral has arrived, or is on its way.',
    sendLink: 'Send a new link',
    linkSent: 'A new link is on its way.',
    known: 'How they are told',
    look: 'Find an organisation by its name',
    noneFound: 'No organisation has that in its name.',
    more: (count) => `And ${String(count)} more: find them by name.`,
    told: {
      email: 'Is told by e-mail, and answers by a link.',
      system: 'Its own system is told.',
      nobody: 'Is not told: no address is known. Please call them about referrals.',
    },
    open: (count) => plural('en', count, { one: '# open referral.', other: '# open referrals.' }),
    noCode: 'Has no answer code yet: links cannot be opened without one.',
    codeSince: (day) => `Has had its answer code since ${day}.`,
    giveCode: 'Give out a new answer code',
    giveCodeAsk: 'The code they have stops working at once.',
    giveCodeYes: 'Give out a new one',
    code: (code) => `The new code is ${code}.`,
    codeHint: 'Tell them by telephone or in person, never by e-mail. It is shown only now.',
    pause: 'Pause new requests',
    goOn: 'Take new requests again',
    pausedSince: (day) => `Takes no new requests since ${day}: they come to the coordinators instead.`,
    paused: 'New requests are paused.',
    goesOn: 'New requests are taken again.',
  },
  openOnes: 'Open referrals',
  all: 'All referrals',
  withCount: (label, count) => `${label} (${String(count)})`,
  refresh: 'Look again',
  none: 'No referrals here',
  noneHint: 'New referrals appear at the top of their state. Choose another state, or look again.',
  listed: (count) => plural('en', count, { one: '# referral', other: '# referrals' }),
  more: 'Show more',
  open: (reference) => `Open ${reference}`,
  waiting: (days) =>
    days === 0 ? 'Came today' : plural('en', days, { one: 'Waiting since yesterday', other: 'Waiting for # days' }),
  waited: (days) =>
    days === 0 ? 'Ended the same day' : plural('en', days, { one: 'Took # day', other: 'Took # days' }),
  hops: (hops) => plural('en', hops, { one: 'Passed on once', other: 'Passed on # times' }),
  attempts: (attempts) =>
    plural('en', attempts, { one: '# try to reach the person', other: '# tries to reach the person' }),
  noService: 'No service yet: a coordinator finds one',
  toList: 'Back to the list',
  states: {
    draft: 'Draft',
    sent: 'New',
    received: 'Received',
    accepted: 'Accepted',
    'in-progress': 'In progress',
    'on-hold': 'On hold',
    completed: 'Completed, referrer to be told',
    'loop-closed': 'Completed, referrer told',
    rejected: 'Declined',
    're-routed': 'Passed on',
    'cancellation-requested': 'Asked to stop',
    cancelled: 'Stopped',
    failed: 'Failed',
  },
  progress: {
    'contact-attempted': 'contact tried',
    scheduled: 'appointment made',
    'did-not-attend': 'did not come',
    started: 'started',
  },
  actions: {
    create: 'Make',
    send: 'Send',
    receive: 'Mark as received',
    accept: 'Accept',
    'attempt-contact': 'Tried to contact',
    schedule: 'Make an appointment',
    'record-non-attendance': 'Did not come',
    start: 'Start',
    hold: 'Put on hold',
    resume: 'Go on',
    complete: 'Complete',
    'close-loop': 'Tell the referrer',
    reject: 'Decline',
    're-route': 'Pass on',
    'request-cancellation': 'Person asks to stop',
    cancel: 'Stop',
    fail: 'Mark as failed',
    assign: 'Give to a partner',
    'ask-question': 'Ask a question',
    'add-information': 'Add information',
    allocate: 'Give to a person',
    undo: 'Take back',
  },
  done: {
    create: 'Made',
    send: 'Sent',
    receive: 'Received',
    accept: 'Accepted',
    'attempt-contact': 'Tried to contact the person',
    schedule: 'Appointment made',
    'record-non-attendance': 'The person did not come',
    start: 'Started',
    hold: 'Put on hold',
    resume: 'Gone on with',
    complete: 'Completed',
    'close-loop': 'Referrer told',
    reject: 'Declined',
    're-route': 'Passed on',
    'request-cancellation': 'The person asked to stop',
    cancel: 'Stopped',
    fail: 'Failed',
    assign: 'Given to a partner',
    'ask-question': 'Question asked',
    'add-information': 'Information added',
    allocate: 'Given to a person',
    undo: 'Last step taken back',
  },
  next: 'What happens next',
  ended: 'Nothing more happens to this referral.',
  person: 'What the person told us',
  erased: 'What the person wrote has been erased.',
  answers: {
    'person.name': 'Name',
    'person.dateOfBirth': 'Date of birth',
    'person.nhsNumber': 'NHS number',
    'person.telephone': 'Telephone',
    'person.email': 'E-mail',
    'person.address': 'Address',
    'person.postcode': 'Postcode',
    'contact.ways': 'May be contacted by',
    'contact.mayLeaveMessage': 'May a message be left?',
    'contact.note': 'About contact',
    'communication.interpreter': 'Needs an interpreter',
    'communication.language': 'Language',
    'communication.adjustments': 'Adjustments',
    reason: 'What help is wanted and why',
    whatMatters: 'What matters to the person',
    tried: 'What has been tried',
    needs: 'Needs',
    desiredOutcomes: 'Hoped for',
    availability: 'When the person can come',
    restrictedNote: 'For the team only',
    'representative.name': 'Who speaks for the person',
    'representative.relationship': 'What they are to the person',
    'representative.telephone': 'Their telephone',
    'referrer.kind': 'Who asked',
    'referrer.basis': 'On what basis',
    'referrer.name': 'Referrer',
    'referrer.relationship': 'What they are to the person',
    'referrer.organisation': 'Organisation',
    'referrer.odsCode': 'ODS code',
    'referrer.role': 'Role',
    'referrer.telephone': 'Referrer’s telephone',
    'referrer.email': 'Referrer’s e-mail',
    'sharing.given': 'Agreed to sharing',
    'sharing.wording': 'Words the person saw',
    'sharing.language': 'Language of those words',
    channel: 'How it came',
    receivedDate: 'Received on',
  },
  codes: {
    self: 'The person',
    'someone-else': 'Somebody who knows the person',
    professional: 'A professional',
    'person-agrees': 'The person agrees',
    'best-interests': 'The person cannot decide; it is in their best interests',
    'safety-concern': 'Worried about safety',
    telephone: 'telephone',
    text: 'text message',
    email: 'e-mail',
    post: 'post',
    'through-referrer': 'through the referrer',
    web: 'web form',
    paper: 'on paper',
    system: 'another system',
  },
  history: 'What happened so far',
  roles: {
    person: 'the person',
    referrer: 'the referrer',
    provider: 'the service',
    coordinator: 'a coordinator',
    'link-worker': 'a link worker',
    system: 'the system',
  },
  why: 'Why?',
  reasons: Object.fromEntries(REASONS.map(({ code, label }) => [code, label])),
  whatCame: 'What came of it?',
  outcomes: Object.fromEntries(OUTCOMES.map(({ code, label }) => [code, label])) as Record<OutcomeCode, string>,
  when: 'When is the appointment?',
  whenHint: 'In the time of the place where you are.',
  howTold: 'How was the referrer told?',
  told: { letter: 'By letter', email: 'By e-mail', telephone: 'By telephone', system: 'By the system' },
  whichPartner: 'Which partner is to answer?',
  findService: 'Look for a service',
  whichService: 'Which service is to take it?',
  whichServiceHint: 'By name or kind of help. Or leave it to a coordinator.',
  search: 'Search',
  noneFound: 'No service was found. Try other words.',
  coordinatorFinds: 'A coordinator finds one',
  choose: 'Choose',
  needed: {
    reason: 'Choose why.',
    outcome: 'Choose what came of it.',
    appointmentAt: 'Enter the day and time of the appointment.',
    toldBy: 'Choose how the referrer was told.',
    partnerId: 'Choose a partner.',
    words: 'Write what is to be asked or added.',
    assigneeId: 'Choose a person.',
  },
  wordsHint: 'It is kept encrypted. Write no more than is needed.',
  notes: 'Questions and additions',
  messages: 'Messages',
  messageTo: (to, kind) => `To ${to}, ${kind}`,
  recipients: { partner: 'the partner', coordinator: 'the coordinators', referrer: 'whoever sent it' },
  messageKinds: {
    referral: 'about the new referral',
    'new-link': 'with a new link',
    'follow-up': 'with a link for what came of it',
    information: 'about what was added',
    withdrawal: 'about the wish to stop',
    stopped: 'that they need do nothing more',
    changed: 'about a change',
    triage: 'that a service is to be found',
    safety: 'about a worry for somebody’s safety',
    unread: 'that it was not opened',
    undelivered: 'that a message did not arrive',
    question: 'about a question',
    locked: 'about a closed link',
  },
  messageStates: {
    pending: 'not sent yet',
    delivered: 'taken by the receiver’s server',
    failed: 'could not be delivered',
    expired: 'not sent: it was given up, or no longer of use',
  },
  alerts: {
    unread: 'Not opened for two working days',
    undelivered: 'A message did not arrive',
    question: 'The partner has a question',
    locked: 'A link was closed after wrong codes',
    paused: 'The partner has paused new requests',
  },
  confirm: (action) => `${action}: confirm`,
  cancel: 'Do not do this',
  sending: 'Saving',
  dealWith: (alert) => `Dealt with: ${alert}`,
  dealtWith: 'It does not wait for a coordinator any more',
  somebodyElse: 'Somebody else has moved this referral on. This is where it stands now; nothing of yours was saved.',
  somebodyElseDraft:
    'Somebody else has moved this referral on. What you filled in was not saved, and is still here: look at what has happened, then decide again.',
  noLonger: 'This step is not possible any more; copy what you need of it.',
  meanwhile: 'What has happened meanwhile:',
  notKnown:
    'There was no proper answer, so it is not known whether this was saved. Check your connection, then try again: nothing is saved twice.',
  unsaved: (reference) => `What you did with ${reference} was not saved. Open it to see where it stands.`,
  perhapsUnsaved: (reference) =>
    `There was no proper answer, so it is not known whether what you did with ${reference} was saved. Open it to see where it stands.`,
  sessionEnded: 'Your session has ended',
  sessionEndedHint:
    'What stood here has been put away: it would not be up to date any more, and somebody else could read it. Sign in again to go on.',
  draftWaits: 'What you had begun to fill in waits for you until you close or reload this page. Nobody else sees it.',
  notHeard: 'The server cannot be reached just now',
  notHeardSince: (time) =>
    `The server cannot be reached just now. What you see is as it was at ${time}; it is brought up to date by itself.`,
  heardAgain: 'The server can be reached again',
};
