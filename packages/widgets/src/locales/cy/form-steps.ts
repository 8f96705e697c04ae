import type { LocaleSections } from '../locale.js';
import { pluralIn } from '../plural.js';

const n = pluralIn('cy');

const parts = { day: 'diwrnod', month: 'mis', year: 'blwyddyn' };

const characters = (count: number) =>
  n(count, { zero: '# nod', one: '# nod', two: '# nod', few: '# nod', many: '# nod', other: '# nod' });

/** Words of `nk-referral-form` around its questions in Welsh. */
export const words: NonNullable<LocaleSections['form-steps']> = {
  continue: 'Parhau',
  saveChange: 'Cadw a mynd yn ôl at eich atebion',
  errorPrefix: 'Gwall:',
  day: 'Diwrnod',
  month: 'Mis',
  year: 'Blwyddyn',
  charactersLeft: (count) => `${characters(count)} ar ôl`,
  charactersOver: (count) => `${characters(count)} yn ormod`,
  answerRequired: (short) => `Atebwch y cwestiwn: ${short}`,
  answerTooLong: (short, limit) => `${short}: dim mwy na ${characters(limit)}`,
  dateIncomplete: (short, missing) => `${short}: rhowch hefyd ${missing.map((part) => parts[part]).join(' a ')}`,
  dateYear: 'Rhaid i’r flwyddyn gynnwys 4 rhif',
  dateNotReal: (short) => `${short}: rhowch ddyddiad go iawn`,
  dateInFuture: (short) => `${short}: rhaid i’r dyddiad fod yn y gorffennol`,
  dateTooOld: (short) => `${short}: rhaid i’r dyddiad fod o fewn y 120 mlynedd diwethaf. Gwiriwch y flwyddyn`,
  tooYoung: (age) =>
    `Rhaid i chi fod yn ${age} oed neu’n hŷn i ofyn yma eich hun. Gofynnwch i oedolyn rydych chi’n ymddiried ynddo wneud hyn gyda chi, neu ffoniwch Childline am ddim ar 0800 1111`,
  badEmail: 'Rhowch gyfeiriad e-bost yn y fformat cywir, fel name@example.com',
  badTelephone: 'Rhowch rif ffôn, fel 01632 960 001 neu 07700 900 982',
  badPostcode: 'Rhowch god post llawn yn y DU, fel DE1 3AH',
  badNhsNumber: 'Rhowch rif GIG dilys: gwiriwch bob un o’r 10 digid',
  answerRefused: (short) => `${short}: ni dderbyniwyd yr ateb. Gwiriwch ef, neu ysgrifennwch ef mewn ffordd arall`,
  safeguarding: (contact) =>
    `Os yw rhywun yn cael ei niweidio neu mewn perygl, peidiwch ag aros am ateb i’r ffurflen hon. Cysylltwch: ${contact}. Mewn argyfwng, ffoniwch 999.`,
  safeguardingCouncil: 'tîm gofal cymdeithasol oedolion neu blant y cyngor lle maent yn byw',
  ageNote:
    'Mae’r gwasanaeth hwn ar gyfer oedrannau eraill. Gallwch anfon hyn o hyd: efallai y gallant awgrymu rhywbeth arall.',
  checkHeading: 'Gwiriwch eich atebion',
  change: 'Newid',
  notGiven: 'Heb ei roi',
};
