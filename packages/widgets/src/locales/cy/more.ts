import type { LocaleSections } from '../locale.js';
import { pluralIn } from '../plural.js';

const n = pluralIn('cy');
const services = (count: number) =>
  n(count, {
    zero: '# gwasanaeth',
    one: '# gwasanaeth',
    two: '# wasanaeth',
    few: '# gwasanaeth',
    many: '# gwasanaeth',
    other: '# gwasanaeth',
  });

/** Words of what a visitor may open, in Welsh. */
export const words: NonNullable<LocaleSections['more']> = {
  close: 'Cau',
  shareHeading: 'Rhannu’r canlyniadau hyn',
  shareServiceHeading: 'Rhannu’r gwasanaeth hwn',
  shareListHeading: 'Rhannu eich rhestr fer',
  shareWarning:
    'Gall pwy bynnag sydd â’r ddolen hon weld yr hyn y buoch yn chwilio amdano. Ni chaiff dim ei rannu nes i chi ei anfon at rywun.',
  shareWithoutHere: 'Nid yw’r ddolen yn dweud ble rydych chi.',
  link: 'Dolen',
  copy: 'Copïo’r ddolen',
  copied: 'Wedi’i chopïo',
  copyByHand: 'Mae’r ddolen wedi’i dewis: copïwch hi gyda’ch bysellfwrdd neu ddewislen eich porwr.',
  shortlistHeading: 'Eich rhestr fer',
  shortlistEmpty: 'Nid oes dim ar eich rhestr fer eto. Mae “Ychwanegu at y rhestr fer” o dan bob gwasanaeth.',
  added: (name) => `Mae ${name} ar eich rhestr fer`,
  removed: (name) => `Nid yw ${name} ar eich rhestr fer mwyach`,
  takeOff: (name) => `Tynnu ${name} oddi ar y rhestr`,
  remember: 'Cadw’r rhestr hon ar y ddyfais hon',
  rememberHint:
    'Heb hyn, bydd y rhestr wedi mynd pan fyddwch yn gadael y dudalen; gyda hyn, 30 diwrnod ar ôl i chi newid y rhestr ddiwethaf. Peidiwch â thicio hwn ar gyfrifiadur a rennir.',
  rememberRefused: 'Ni ellid cadw’r rhestr.',
  printList: 'Argraffu’r rhestr',
  shareList: 'Rhannu’r rhestr',
  emptyList: 'Gwagio’r rhestr',
  notFound: 'nid yw yn y cyfeiriadur mwyach',
  mapHeading: 'Map',
  mapAbout: (places, count) =>
    `${services(count)} mewn ${n(places, { zero: '# lle', one: '# lle', two: '# le', few: '# lle', many: '# lle', other: '# lle' })}, gyda’r gogledd ar y brig. Mae’r rhifau yr un fath â rhifau’r rhestr isod.`,
  mapNothing: 'Nid oes gan yr un o’r gwasanaethau a ddangosir le y gellir ei roi ar fap.',
  mapWithout: (count) => `Heb eu dangos ar y map: ${services(count)}, heb le neu â chyfeiriad preifat.`,
  mapYou: 'O ble rydych chi’n chwilio',
  reportHeading: 'Rhoi gwybod am broblem',
  reportAbout: (name) => `Ynglŷn â: ${name}`,
  reportKinds: {
    closed: 'Mae wedi cau neu symud',
    contact: 'Mae’r rhif ffôn, y cyfeiriad neu’r wefan yn anghywir',
    times: 'Mae’r amseroedd yn anghywir',
    details: 'Mae rhywbeth arall yn y cofnod yn anghywir',
    page: 'Nid yw’r dudalen hon yn gweithio fel y dylai',
  },
  reportKind: 'Beth sydd o’i le?',
  reportKindMissing: 'Dewiswch beth sydd o’i le',
  reportDetails: 'Dywedwch ragor wrthym',
  reportHint: 'Peidiwch ag ysgrifennu dim amdanoch chi’ch hun na’ch iechyd.',
  send: 'Anfon',
  sending: 'Yn anfon',
  reportSent: 'Diolch. Mae eich adroddiad wedi’i anfon.',
  reportNotSent:
    'Ni ellid anfon eich adroddiad. Mae’r hyn a ysgrifennoch yma o hyd: rhowch gynnig arall arni yn nes ymlaen.',
  reportNowhere:
    'Ni ellir rhoi gwybod am broblemau o’r fan hon ar hyn o bryd. Dywedwch wrth y bobl sy’n rhedeg y wefan hon mewn ffordd arall.',
  reportByEmail: (address) =>
    `Dylai eich rhaglen e-bost agor gyda’r adroddiad. Os nad yw’n agor, ysgrifennwch at ${address}.`,
};
