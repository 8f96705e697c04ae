import type { LocaleSections } from '../locale.js';

const ended = () => 'Nid oes dim mwy yn digwydd. Os bydd angen help arnoch eto, gofynnwch eto.';

/** A day as it is written after “ar”: its first letter changes. */
const afterAr = (day: string): string => day.replace('Dydd', 'ddydd');

/** Words of `nk-referral-status` for where a request stands in Welsh. */
export const words: NonNullable<LocaleSections['referral-standing']> = {
  states: {
    draft: 'Heb ei anfon eto',
    sent: 'Wedi’i anfon',
    received: 'Mae wedi’i agor',
    accepted: 'Maent wedi cytuno',
    'in-progress': 'Maent yn helpu',
    'on-hold': 'Yn aros',
    completed: 'Wedi gorffen',
    'loop-closed': 'Wedi gorffen',
    rejected: 'Ni allant helpu',
    're-routed': 'Wedi’i basio ymlaen',
    'cancellation-requested': 'Gofynnoch am stopio',
    cancelled: 'Wedi stopio',
    failed: 'Ni chyrhaeddodd neb',
  },
  progress: {
    'contact-attempted': 'Maent wedi ceisio cysylltu â chi',
    scheduled: 'Mae apwyntiad',
    'did-not-attend': 'Roeddent yn eich disgwyl, ond ni fu modd cwrdd â chi',
    started: 'Maent yn helpu',
  },
  next: {
    draft: () => 'Nid oes dim wedi’i anfon. Anfonwch y ffurflen, neu ffoniwch ni.',
    sent: (partner) =>
      `Dylai ${partner} ei agor o fewn dau ddiwrnod gwaith. Os na fydd neb yn gwneud hynny, cawn ni wybod, a byddwn yn delio â’r mater.`,
    received: (partner) => `Bydd ${partner} yn penderfynu a allant helpu, ac yn cysylltu â chi.`,
    accepted: (partner) => `Bydd ${partner} yn cysylltu â chi.`,
    'in-progress': (partner) =>
      `Mae ${partner} mewn cysylltiad â chi, neu bydd yn cysylltu. Os na chlywch ddim am wythnos, ffoniwch ni.`,
    'on-hold': (partner) =>
      `Mae ${partner} wedi’i roi ar restr aros, neu yn aros amdanoch chi. Nid oes angen i chi wneud dim.`,
    completed: ended,
    'loop-closed': ended,
    rejected: () => 'Ffoniwch ni: byddwn yn gweld gyda chi beth arall a allai helpu.',
    're-routed': () => 'Rydym yn chwilio am rywun arall a all helpu. Nid oes angen i chi wneud dim.',
    'cancellation-requested': (partner) => `Mae ${partner} wedi cael gwybod. Ni fyddant yn dechrau dim byd newydd.`,
    cancelled: () => 'Nid oes dim mwy yn digwydd. Os bydd angen help arnoch wedi’r cyfan, gofynnwch eto.',
    failed: () => 'Ffoniwch ni, er mwyn i ni allu cywiro hyn.',
  },
  nextWhileAsked: (partner) =>
    `Mae gan ${partner} gwestiwn cyn y gallant fynd ymlaen. Mae ein tîm yn holi, ac efallai y byddant yn eich ffonio. Gallwch ychwanegu’r hyn y dylent ei wybod yn eich barn chi.`,
  yours: 'Eich cais',
  whatNext: 'Beth sy’n digwydd nesaf',
  somebody: 'ein tîm',
  sentOn: (day) => `Fe’i hanfonwyd gennych ar ${afterAr(day)}.`,
  movedOn: (day) => `Symudodd ymlaen ddiwethaf ar ${afterAr(day)}.`,
  with: (partner) => `Mae gyda ${partner}.`,
  service: (service) => `Mae ar gyfer ${service}.`,
  appointment: (day, time) => `Eich apwyntiad: ${day} am ${time}.`,
  outcome: 'Beth ddaeth ohono',
  outcomes: {
    'got-help': 'Cawsoch yr help y daethoch amdano',
    'got-some-help': 'Cawsoch rywfaint o’r help y daethoch amdano',
    'no-help': 'Ni chawsoch help, ac mae’n ddrwg gennym. Ffoniwch ni',
    signposted: 'Cawsoch wybod am help arall',
    'not-needed': 'Nid oedd ei angen arnoch wedi’r cyfan',
  },
};
