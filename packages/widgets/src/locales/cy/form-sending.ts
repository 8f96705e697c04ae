import type { LocaleSections } from '../locale.js';
import { pluralIn } from '../plural.js';

const n = pluralIn('cy');

/** Words of `nk-referral-form` from Send to the reference in Welsh. */
export const words: NonNullable<LocaleSections['form-sending']> = {
  sendHeading: 'Anfonwch eich atebion',
  send: 'Anfon',
  sending: 'Yn anfon',
  stillSending: 'Yn dal i anfon. Cadwch y dudalen hon ar agor.',
  notSent: 'Nid yw eich atebion wedi’u hanfon',
  maybeSent: 'Ni wyddom a anfonwyd eich atebion',
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
};
