/** Words of the page of figures. */
export interface FigureWords {
  readonly title: string;
  readonly about: string;
  readonly from: string;
  readonly to: string;
  readonly show: string;
  /** Button that saves every row as a file. */
  readonly download: string;
  /** Heads of the columns of the file. */
  readonly finding: string;
  readonly row: string;
  readonly what: string;
  readonly value: string;
  readonly first: (shown: number, of: number) => string;
  readonly waits: string;
  readonly passedOn: string;
  readonly unmet: string;
  readonly cameOfIt: string;
  readonly room: string;
  readonly handoffs: string;
  readonly takenOver: string;
  readonly waiting: string;
  readonly notTaken: string;
  readonly late: string;
  readonly kindOfHelp: string;
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
  /** Without how many: they may be fewer than the figures may tell. */
  readonly alerts: string;
}

/** English words of the page of figures. */
export const figuresEn: FigureWords = {
  title: 'What the referrals tell',
  about: 'Counted from what happened to the referrals you may see.',
  from: 'From',
  to: 'To',
  show: 'Show',
  download: 'Download these figures (CSV)',
  finding: 'Finding',
  row: 'Row',
  what: 'What is counted',
  value: 'Value',
  first: (shown, of) => `The first ${shown} of ${of.toLocaleString('en')} rows. All of them are in the download.`,
  waits: 'Waits',
  passedOn: 'People passed on',
  unmet: 'Unmet need',
  cameOfIt: 'What came of it',
  room: 'Room',
  handoffs: 'Handoffs',
  takenOver: 'Taken over',
  waiting: 'Waiting',
  notTaken: 'Not taken',
  late: 'Late',
  kindOfHelp: 'Kind of help',
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
  alerts: 'Somebody was passed on twice or more, or in a circle. The list shows who: choose “Passed on twice or more”.',
};
