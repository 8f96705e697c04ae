/**
 * How our fields stand to the Social Prescribing Information Standard v1.1 (PRSB, January 2023; an information standards notice makes
 * it binding in England; owned by NHS England since January 2026). The standard has three views: the full record, the referral
 * to social prescribing, and the message back to the GP and referrer.
 *
 * What was verified: that the standard asks for demographics, needs and concerns, support offered and outcomes, and that each of these
 * four groups has a row here which names a field of ours (a test holds the fields to the schemas). What was not verified: any name of a
 * section or element, the codes, which elements are mandatory, and the order of the views. The table was written from the headings that PRSB
 * standards share, without the published spreadsheet; compare it with that before anybody claims conformance.
 */
export interface StandardRow {
  /** Section of the standard, to be checked against the published standard. */
  readonly section: string;
  /** Element of the section, to be checked against the published standard. */
  readonly element: string;
  /**
   * Where we hold it: `entry.<field>` of `EpisodeEntry`, `request.<path>` of `ReferralRequest`, `event.<field>` of `ReferralEvent`,
   * `message` for `episodeMessage`. Absent when we hold it nowhere.
   */
  readonly ours?: string | undefined;
  readonly note?: string | undefined;
}

type Row = readonly [section: string, element: string, ours?: string | undefined, note?: string];

const ROWS: readonly Row[] = [
  ['Person demographics', 'Person name', 'request.person.name'],
  ['Person demographics', 'Date of birth', 'request.person.dateOfBirth'],
  ['Person demographics', 'NHS number', 'request.person.nhsNumber', 'Optional; never the only match.'],
  ['Person demographics', 'Person address', 'request.person.address'],
  ['Person demographics', 'Postcode', 'request.person.postcode', 'The episode itself holds the neighbourhood only.'],
  ['Person demographics', 'Communication details: telephone', 'request.person.telephone'],
  ['Person demographics', 'Communication details: e-mail', 'request.person.email'],
  ['Person demographics', 'Communication preferences', 'request.contact'],
  ['Person demographics', 'Gender', 'entry.gender', 'Optional; as the person gives it.'],
  ['Person demographics', 'Ethnicity', 'entry.ethnicity', 'Optional; NHS Data Dictionary ethnic category.'],
  ['Person demographics', 'Area of residence', 'entry.areaId', 'Ours: a neighbourhood, for counting.'],
  ['Relevant contacts', 'Contact', 'request.representative'],
  ['GP practice', 'GP practice identifier', undefined, 'Not held: the referrer may be the practice (odsCode).'],
  ['Referrer details', 'Name', 'request.referrer.name'],
  ['Referrer details', 'Role', 'request.referrer.role'],
  ['Referrer details', 'Relationship to the person', 'request.referrer.relationship'],
  ['Referrer details', 'Organisation', 'request.referrer.organisation'],
  ['Referrer details', 'Organisation code', 'request.referrer.odsCode'],
  ['Referrer details', 'Contact details', 'request.referrer.telephone'],
  ['Referrer details', 'Contact details: e-mail', 'request.referrer.email'],
  ['Referral details', 'Referral source', 'entry.source'],
  ['Referral details', 'Basis of a referral by somebody else', 'request.referrer.basis'],
  ['Referral details', 'Kind of referrer', 'request.referrer.kind'],
  ['Referral details', 'Referral method', 'request.channel'],
  ['Referral details', 'Date of referral', 'request.receivedDate', 'Else the instant of the first event.'],
  ['Referral details', 'Referral identifier', 'entry.referralId'],
  ['Referral details', 'Referred to', 'request.serviceId'],
  ['Reason for referral', 'Reason for referral', 'request.reason'],
  ['Reason for referral', 'Support tried before', 'request.tried'],
  ['Reason for referral', 'Diversion from a medical appointment', 'event.diversion', 'Ours.'],
  ['Individual requirements', 'Reasonable adjustments and language', 'request.communication'],
  ['Individual requirements', 'Availability', 'request.availability'],
  ['Individual requirements', 'What only the team may read', 'request.restrictedNote', 'Ours.'],
  [
    'About me',
    'What is most important to me',
    'entry.personal',
    'personal.whatMatters; first asked in request.whatMatters.',
  ],
  ['About me', 'What matters, as the form asked it', 'request.whatMatters'],
  ['About me', 'Other About me elements', undefined, 'Not held: how best to support me, what may go wrong, and more.'],
  ['Needs and concerns', 'Need or concern', 'entry.needs', 'Codes of the place’s taxonomy; SNOMED CT is not held.'],
  ['Needs and concerns', 'Need or concern in the referral', 'request.needs'],
  ['Goals', 'Goals and hopes', 'request.desiredOutcomes', 'Later words in personal.goals of an entry.'],
  ['Assessments', 'Assessment type', 'entry.instrumentId', 'For example ONS4.'],
  ['Assessments', 'Assessment result', 'entry.score'],
  ['Contacts with the person', 'Date and time', 'entry.at', 'occurredAt when it was keyed later.'],
  ['Contacts with the person', 'Date and time it happened', 'entry.occurredAt'],
  ['Contacts with the person', 'Contact method', 'entry.contactWay'],
  ['Contacts with the person', 'Contact outcome', 'entry.reached'],
  ['Contacts with the person', 'Duration', 'entry.minutes', 'Minutes.'],
  ['Support offered', 'Type of support', 'entry.action', 'signpost, introduce, refer, nothing-to-offer.'],
  ['Support offered', 'Service or activity', 'entry.serviceId'],
  ['Support offered', 'Accompanied', 'entry.accompanied', 'Ours: supported introduction.'],
  ['Support offered', 'Reason support was not offered or taken up', 'entry.reason'],
  ['Outcomes', 'Outcome', 'entry.outcome'],
  ['Discharge details', 'Discharge reason and date', 'message', 'From the entry `close`: reason, outcome, at.'],
  ['Person completing record', 'Role', 'entry.by', 'A role and ids; names stay with the identity provider.'],
  ['Person completing record', 'Link worker', 'entry.linkWorkerId'],
  ['Person completing record', 'Organisation', 'entry.partnerId'],
  ['Distribution list', 'Referrer or GP informed', 'entry.toldBy'],
  ['Permission', 'Permission to share', 'request.sharing', 'The controller’s lawful basis is kept apart.'],
  ['Social context', 'Household, work, education, lifestyle', undefined, 'Not held.'],
  ['Safeguarding and risks', 'Safeguarding concern', undefined, 'Not held here: safeguarding goes by telephone.'],
  ['Record', 'Identifier of the entry', 'entry.id', 'Ours.'],
  ['Record', 'Identifier of the episode', 'entry.episodeId', 'Ours.'],
  ['Record', 'Place in the log', 'entry.sequence', 'Ours.'],
];

/** Our fields compared with the Social Prescribing Information Standard v1.1, every row to be checked against the published standard. */
export const SOCIAL_PRESCRIBING_STANDARD: readonly StandardRow[] = ROWS.map(([section, element, ours, note]) => ({
  section,
  element,
  ours,
  note,
}));
