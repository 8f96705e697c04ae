import type { LocaleSections } from '../locale.js';
import { pluralIn } from '../plural.js';

const n = pluralIn('cy');

const characters = (count: number) =>
  n(count, { zero: '# nod', one: '# nod', two: '# nod', few: '# nod', many: '# nod', other: '# nod' });

/** Words of `nk-referral-status` for what a person does there in Welsh. */
export const words: NonNullable<LocaleSections['referral-status']> = {
  title: 'Gweld ble mae eich cais',
  intro: 'Bydd angen y cyfeirnod a gawsoch gennym ni arnoch, a dyddiad geni’r person y mae’r cais amdano.',
  reference: 'Cyfeirnod',
  referenceHint: '12 o lythrennau a rhifau, fel K7QM-4XTD-29HR',
  dateOfBirth: 'Dyddiad geni',
  dateOfBirthHint: 'Y person y mae’r cais amdano, er enghraifft 27 3 1950',
  day: 'Diwrnod',
  month: 'Mis',
  year: 'Blwyddyn',
  referenceNeeded: 'Rhowch y cyfeirnod.',
  referenceWrong: 'Gwiriwch y cyfeirnod: mae un o’i lythrennau neu ei rifau yn anghywir neu ar goll.',
  dateNeeded: 'Rhowch y dyddiad geni fel diwrnod, mis a blwyddyn.',
  find: 'Gweld ble mae',
  finding: 'Yn chwilio',
  statusFailures: {
    'no-match':
      'Ni allwn ddod o hyd i gais gyda’r cyfeirnod a’r dyddiad geni hyn. Gwiriwch y ddau. Os ydynt yn gywir, ffoniwch ni.',
    'not-now':
      'Mae wedi symud ymlaen ers i chi edrych, felly ni ellir gwneud hyn mwyach. Edrychwch eto i weld ble mae.',
    'too-many': 'Bu gormod o geisiadau. Arhoswch funud, yna rhowch gynnig arall arni.',
    unavailable: 'Ni allwn edrych ar hyn o bryd. Ni newidiwyd dim. Rhowch gynnig arall arni mewn munud.',
    offline: 'Mae’n ymddangos nad ydych ar-lein. Gwiriwch eich cysylltiad, yna rhowch gynnig arall arni.',
    unreachable:
      'Ni chawsom ateb. Efallai bod eich cysylltiad wedi torri. Rhowch gynnig arall arni: nid oes dim yn digwydd ddwywaith.',
    unknown: 'Aeth rhywbeth o’i le yma. Rhowch gynnig arall arni, neu ffoniwch ni.',
  },
  canDo: 'Beth allwch chi ei wneud',
  add: 'Ychwanegu rhywbeth',
  addHint:
    'Beth sydd wedi newid, neu beth y dylent ei wybod. Caiff ei gadw’n breifat: dim ond y rhai sydd â’ch cais sy’n ei ddarllen.',
  addNeeded: 'Ysgrifennwch yr hyn yr hoffech ei ychwanegu.',
  addTooLong: (count) => `${characters(count)} yn ormod`,
  send: 'Anfon',
  sending: 'Yn anfon',
  added: 'Anfonwyd yr hyn a ychwanegoch.',
  contact: 'Gofyn i ni gysylltu mewn ffordd arall',
  withdraw: 'Gofyn am stopio',
  withdrawHint: 'Caiff y rhai sydd â’ch cais wybod. Gallwch ofyn am help eto unrhyw bryd.',
  why: 'Pam hoffech chi stopio?',
  reasons: {
    'person-chose': 'Dewisais rywbeth arall',
    'no-longer-needed': 'Nid oes ei angen arnaf mwyach',
    'entered-in-error': 'Fe’i hanfonwyd drwy gamgymeriad',
  },
  whyNeeded: 'Dewiswch pam yr hoffech stopio.',
  withdrawn: 'Rydym wedi rhoi gwybod yr hoffech stopio.',
  leave: 'Mynd yn ôl heb anfon',
  finish: 'Gorffen a chlirio’r dudalen hon',
  again: 'Edrych eto',
};
