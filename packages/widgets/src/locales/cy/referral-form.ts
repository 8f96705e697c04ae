import type { LocaleSections } from '../locale.js';
import { pluralIn } from '../plural.js';

const n = pluralIn('cy');
const parts = { day: 'diwrnod', month: 'mis', year: 'blwyddyn' };
const characters = (count: number) =>
  n(count, { zero: '# nod', one: '# nod', two: '# nod', few: '# nod', many: '# nod', other: '# nod' });

/** Words of `nk-referral-form` in Welsh. */
export const words: NonNullable<LocaleSections['referral-form']> = {
  formHeading: 'Gofyn am help',
  formHeadingFor: (service) => `Gofyn am help gan ${service}`,
  start: 'Dechrau',
  continue: 'Parhau',
  saveChange: 'Cadw a mynd yn ôl at eich atebion',
  errorPrefix: 'Gwall:',
  forAges: (minimum, maximum) =>
    maximum === undefined
      ? `I bobl ${minimum} oed neu’n hŷn`
      : minimum === undefined
        ? `I bobl ${maximum} oed neu’n iau`
        : `I bobl ${minimum} i ${maximum} oed`,
  notFor: (who) => `Nid yw ar gyfer: ${who}`,
  waitingList: 'Mae rhestr aros',
  waitingWeeks: (weeks) =>
    `Mae rhestr aros: tua ${n(weeks, { zero: '# wythnos', one: '# wythnos', two: '# wythnos', few: '# wythnos', many: '# wythnos', other: '# wythnos' })}`,
  noCapacity:
    'Ni all y gwasanaeth hwn gymryd pobl newydd ar hyn o bryd. Gallwch ofyn o hyd: byddant yn dweud wrthych pan fydd lle.',
  assessment: 'Byddant yn siarad â chi yn gyntaf i weld a allant helpu',
  whoFor: 'Ar gyfer pwy mae’r gwasanaeth hwn',
  bring: (documents) => `Efallai y gofynnir i chi am: ${documents}`,
  takes: 'Mae’n cymryd tua 5 munud. Gallwch ofyn i chi’ch hun neu i rywun arall.',
  sharing: (organisation) =>
    `Byddwn yn anfon hyn at ${organisation} er mwyn iddynt allu cysylltu â chi. Gallwch ofyn i ni stopio.`,
  sharingOther: (organisation) =>
    `Byddwn yn anfon hyn at ${organisation} er mwyn iddynt allu cysylltu â’r person rydych chi’n gofyn ar ei ran. Gallwch chi neu’r person hwnnw ofyn i ni stopio.`,
  controller: (controller) => `${controller} sy’n gyfrifol am eich atebion.`,
  retention: (retention) => `Cânt eu cadw am: ${retention}.`,
  privacy: 'Sut y defnyddir eich atebion (hysbysiad preifatrwydd)',
  complaints: 'Sut i gwyno',
  memoryOnly:
    'Nid oes dim yn cael ei gadw ar y ddyfais hon. Os byddwch yn gadael y dudalen hon cyn anfon, collir eich atebion.',
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
  sendHeading: 'Anfonwch eich atebion',
  send: 'Anfon',
  sending: 'Yn anfon',
  stillSending: 'Yn dal i anfon. Cadwch y dudalen hon ar agor.',
  notSent: 'Nid yw eich atebion wedi’u hanfon',
  maybeSent: 'Ni wyddom a anfonwyd eich atebion',
  offline:
    'Nid ydych wedi’ch cysylltu â’r rhyngrwyd. Pan fyddwch wedi’ch cysylltu eto, dewiswch ‘Rhowch gynnig arall arni’.',
  online: 'Rydych wedi’ch cysylltu eto. Dewiswch ‘Rhowch gynnig arall arni’.',
  noReply:
    'Ni chawsom ateb gan ein system. Mae’n ddiogel rhoi cynnig arall arni: ni ellir anfon eich atebion ddwywaith.',
  busy: 'Mae’r gwasanaeth yn brysur iawn. Arhoswch ychydig funudau, yna rhowch gynnig arall arni.',
  busyMinutes: (minutes) =>
    `Mae’r gwasanaeth yn brysur iawn. Arhoswch ${n(minutes, { zero: '# munud', one: '# funud', two: '# funud', few: '# munud', many: '# munud', other: '# munud' })}, yna rhowch gynnig arall arni.`,
  refused: 'Ni dderbyniodd ein system eich atebion. Ein bai ni yw hyn.',
  serverFault: 'Aeth rhywbeth o’i le gyda’n system. Efallai y bydd rhoi cynnig arall arni yn nes ymlaen yn helpu.',
  answersKept: 'Mae eich atebion i gyd ar y dudalen hon o hyd.',
  otherWays: 'Neu cysylltwch â ni mewn ffordd arall',
  sentHeading: 'Mae eich cais wedi’i anfon',
  referenceLabel: 'Eich cyfeirnod',
  referenceKeep:
    'Ysgrifennwch y cyfeirnod neu argraffwch y dudalen hon. Bydd ei angen arnoch os byddwch yn holi am eich cais.',
  nextHeading: 'Beth sy’n digwydd nesaf',
  nextContact: (organisation) => `Bydd ${organisation} yn cysylltu â chi mewn ffordd y dywedoch chi ei bod yn ddiogel.`,
  nextContactOther: (organisation) =>
    `Bydd ${organisation} yn cysylltu â’r person mewn ffordd y dywedoch chi ei bod yn ddiogel.`,
  nextDays: (days) =>
    `Fel arfer maent yn ateb o fewn ${n(days, { zero: '# diwrnod', one: '# diwrnod', two: '# ddiwrnod', few: '# diwrnod', many: '# diwrnod', other: '# diwrnod' })} gwaith.`,
  nextAsk: (organisation) => `Os na chlywch ddim, ffoniwch ${organisation}:`,
  changesNotSent:
    'Roedd eich atebion cyntaf eisoes wedi cyrraedd, felly ni anfonwyd y newidiadau a wnaethoch ar ôl hynny. Dywedwch wrthynt am y newidiadau pan fyddant yn cysylltu â chi.',
  answersGone: 'Er eich preifatrwydd, nid yw eich atebion ar y dudalen hon mwyach.',
  print: 'Argraffu’r dudalen hon',
  another: 'Dechrau ffurflen newydd',
  alreadySent: 'Rydych eisoes wedi anfon hwn',
  alreadySentText: 'Anfonwyd eich cais. Nid oes angen i chi ei anfon eto.',
  cleared: 'Mae eich atebion wedi’u dileu',
  clearedText: 'I’w cadw’n breifat, cafodd eich atebion eu dileu pan adawoch y dudalen hon. Ni anfonwyd dim.',
  clearedUnsure:
    'I’w cadw’n breifat, cafodd eich atebion eu dileu pan adawoch y dudalen hon. Roeddent ar eu ffordd: ni wyddom a gyrhaeddon nhw.',
  startAgain: 'Dechrau eto',
  notReady: 'Ni ellir defnyddio’r ffurflen hon ar hyn o bryd.',
};
