/** Words of a referral that was opened. */
export interface WorkReferralWords {
  readonly movedOn: string;
  readonly addedMeanwhile: string;
  readonly showNow: string;
  readonly safetyWhat: readonly string[];
  readonly addedHint: string;
  readonly addedHidden: string;
  readonly contactAsked: (day: string) => string;
  readonly contactAskedHint: string;
  readonly askedAgain: (times: number, day: string) => string;
  readonly useContact: string;
  readonly keepContact: string;
  readonly contactUsed: (day: string) => string;
  readonly contactBefore: string;
  readonly goBack: string;
  readonly message: string;
  readonly messageHint: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyYourself: string;
  readonly undoStep: (step: string) => string;
  readonly toList: string;
  readonly toFound: string;
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
  readonly notes: string;
  readonly messages: string;
  readonly messageTo: (to: string, kind: string) => string;
  readonly recipients: Readonly<Record<string, string>>;
  readonly messageKinds: Readonly<Record<string, string>>;
  readonly messageStates: Readonly<Record<string, string>>;
  readonly dealWith: (alert: string) => string;
  readonly dealtWith: string;
  readonly meanwhile: string;
}

/** English words of a referral that was opened. */
export const workReferralEn: WorkReferralWords = {
  movedOn: 'Somebody else has just moved this referral on.',
  addedMeanwhile: 'Something was added to this referral that was not read. Read it before you contact the person.',
  showNow: 'Show where it is now',
  safetyWhat: [
    'The person who sent this is worried about somebody’s safety. Follow your safeguarding procedure now.',
    'If somebody is in danger now, call 999.',
    'Contact the person only in the ways that they said are safe, and in no other: it may put them at risk.',
  ],
  addedHint: 'Read it before you contact the person: it may be about how to reach them.',
  addedHidden:
    'Something was asked or added that you may not read. It may be about how to reach the person: ask a coordinator before you contact them.',
  contactAsked: (day) => `Asked on ${day} to be reached another way`,
  contactAskedHint: 'Make sure who asks, by the way already known, before you use it.',
  askedAgain: (times, day) =>
    `Asked again since (${times}), last on ${day}, by the person or somebody else. What was asked then was not kept.`,
  useContact: 'Use it',
  keepContact: 'Keep the contact we have',
  contactUsed: (day) => `Reached as somebody asked on ${day}`,
  contactBefore: 'Before:',
  goBack: 'Go back to the earlier contact',
  message: 'For the referrer’s record',
  messageHint: 'It holds no names and nothing that anybody wrote. Paste it into the record, or read it out.',
  copy: 'Copy the text',
  copied: 'The text was copied',
  copyYourself: 'The text is selected: copy it with your keyboard',
  undoStep: (step) => `Take back: ${step}`,
  toList: 'Back to the list',
  toFound: 'Back to what was found',
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
  notes: 'Questions and additions',
  messages: 'Messages',
  messageTo: (to, kind) => `To ${to}, ${kind}`,
  recipients: {
    partner: 'the partner',
    coordinator: 'the coordinators',
    referrer: 'the person who sent it',
    person: 'the person, as they were reached before',
  },
  messageKinds: {
    referral: 'about the new referral',
    'new-link': 'with a new link',
    'follow-up': 'with a link for what came of it',
    information: 'about what was added',
    'contact-asked': 'that somebody asked for another way to reach the person',
    'asked-too-often': 'that somebody asked for it too often in a day',
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
  dealWith: (alert) => `Dealt with: ${alert}`,
  dealtWith: 'It does not wait for a coordinator any more',
  meanwhile: 'What has happened meanwhile:',
};
