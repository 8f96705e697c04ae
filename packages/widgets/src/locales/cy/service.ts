import type { LocaleSections } from '../locale.js';
import { pluralIn } from '../plural.js';

const n = pluralIn('cy');

/** Words of `nk-service` in Welsh. */
export const words: NonNullable<LocaleSections['service']> = {
  refer: 'Gofynnwch am help gan y gwasanaeth hwn',
  provider: (name) => `Yn cael ei redeg gan ${name}`,
  about: 'Beth ydyw',
  whoFor: 'Ar gyfer pwy',
  notFor: 'Nid yw ar gyfer',
  agesFromTo: (minimum, maximum) => `Pobl ${minimum} i ${maximum} oed`,
  agesFrom: (minimum) => `Pobl ${minimum} oed neu’n hŷn`,
  agesTo: (maximum) => `Pobl ${maximum} oed neu’n iau`,
  whoNotSaid: 'Nid ydynt wedi dweud. Gofynnwch a yw’n iawn i chi.',
  cost: 'Cost',
  costNotSaid: 'Nid ydynt wedi dweud beth yw’r gost. Gofynnwch cyn mynd.',
  when: 'Pryd',
  nextTimes: 'Amseroedd nesaf',
  check: 'Gŵyl banc: gwiriwch yn gyntaf',
  whereAndWhen: 'Ble a phryd',
  thisPlace: 'Y lle a ddewisoch',
  otherPlaces: 'Lleoedd eraill',
  confidential:
    'Cedwir y cyfeiriad yn breifat, i gadw pobl yn ddiogel. Cysylltwch â’r gwasanaeth ac fe ddywedant wrthych.',
  areas: 'Ardal',
  howToGetIn: 'Sut i gael help',
  bring: 'Beth i ddod ag ef',
  wait: 'Amser aros',
  capacity: {
    capacity: 'Yn gallu cymryd pobl newydd',
    'no-capacity': 'Llawn: ni all gymryd pobl newydd',
    waitlist: 'Mae rhestr aros',
    'additional-assessment-required': 'Yn gyntaf byddant yn gweld a allant helpu',
  },
  waitWeeks: (weeks) =>
    `Tua ${n(weeks, { zero: '# wythnos', one: '# wythnos', two: '# wythnos', few: '# wythnos', many: '# wythnos', other: '# wythnos' })}`,
  usualReply: (days) =>
    `Fel arfer yn ateb o fewn ${n(days, { zero: '# diwrnod', one: '# diwrnod', two: '# ddiwrnod', few: '# diwrnod', many: '# diwrnod', other: '# diwrnod' })} gwaith`,
  languages: 'Ieithoedd',
  contact: 'Cysylltu',
  telephone: 'Ffôn',
  email: 'E-bost',
  website: 'Gwefan',
  more: 'Rhagor o wybodaeth',
  links: { 'easy-read': 'Hawdd ei Ddeall', bsl: 'Iaith Arwyddion Prydain (BSL)', video: 'Fideo' },
  lastChecked: (date) => `Gwiriwyd ddiwethaf ${date}`,
  neverChecked: 'Ni wyddom pryd y gwiriwyd hyn ddiwethaf. Cysylltwch â’r gwasanaeth cyn mynd.',
  stale:
    'Nid oes neb wedi’i gadarnhau ers hynny, felly gall rhai pethau fod wedi newid. Cysylltwch â’r gwasanaeth cyn mynd.',
  statuses: {
    inactive: 'Nid yw’r gwasanaeth hwn yn rhedeg ar hyn o bryd.',
    defunct: 'Mae’r gwasanaeth hwn wedi dod i ben.',
    'temporarily closed': 'Mae’r gwasanaeth hwn ar gau am y tro.',
  },
  statutory: 'Gwasanaeth cyhoeddus sydd â dyletswydd i helpu',
  missing: 'Nid yw’r gwasanaeth hwn yn y rhestr mwyach.',
  addToCalendar: 'Ychwanegu at y calendr',
  noService: 'Nid oes gwasanaeth wedi’i ddewis.',
  loadingService: 'Yn llwytho’r gwasanaeth hwn',
};
