import type { LocaleSections } from '../locale.js';
import { pluralIn } from '../plural.js';
import { reasonWords } from '../reasons.js';

const n = pluralIn('cy');

/** Words of `nk-service-finder` in Welsh. */
export const words: NonNullable<LocaleSections['service-finder']> = {
  title: 'Dod o hyd i help lleol',
  searchLabel: 'Gyda beth mae angen help arnoch?',
  searchHint: 'Er enghraifft falls, debt, someone to talk to (mae’r rhestr yn Saesneg)',
  search: 'Chwilio',
  nearLabel: 'Yn agos at',
  nearHint: 'Cod post neu dref',
  nearMe: 'Defnyddio fy lleoliad',
  nearMeBusy: 'Yn canfod ble rydych chi',
  filters: 'Culhau’r rhestr',
  showFilters: (chosen) => (chosen === 0 ? 'Culhau’r rhestr' : `Culhau’r rhestr (${chosen} wedi’u dewis)`),
  hideFilters: 'Cuddio’r dewisiadau hyn',
  when: 'Pryd',
  anyTime: 'Unrhyw bryd',
  openNowChoice: 'Ar agor nawr',
  atTime: 'Ar agor ar adeg arall',
  age: 'Oed y person',
  ageHint: 'Mewn blynyddoedd',
  ageProblem: 'Rhaid i’r oed fod yn rhif o 0 i 120',
  showAll: (count) => `Dangos pob un o’r ${count}`,
  facets: {
    cost: 'Cost',
    access: 'Sut i gael help',
    accessibility: 'Anghenion mynediad',
    language: 'Ieithoedd a siaredir',
    type: 'Math o wasanaeth',
    need: 'Angen',
    topic: 'Pwnc',
    audience: 'Ar gyfer pwy',
    circumstance: 'Amgylchiadau',
    statutory: 'Yn cael ei redeg gan',
    area: 'Ardal a wasanaethir',
    town: 'Tref',
  },
  runBy: { yes: 'Gwasanaeth cyhoeddus', no: 'Grŵp gwirfoddol' },
  count: (total, near) =>
    n(total, {
      zero: '# gwasanaeth',
      one: '# gwasanaeth',
      two: '# wasanaeth',
      few: '# gwasanaeth',
      many: '# gwasanaeth',
      other: '# gwasanaeth',
    }) + (near === undefined ? '' : ` yn agos at ${near}`),
  miles: (distance) => `${distance} i ffwrdd`,
  placeCount: (count) =>
    n(count, { zero: '# lle', one: '# lle', two: '# le', few: '# lle', many: '# lle', other: '# lle' }),
  because: (reasons) => `Yn cyfateb i ${reasonWords(reasons, (found, asked) => `${found} am ${asked}`)}`,
  checkAge: 'Oedrannau heb eu rhoi: gofynnwch a yw’n iawn i chi',
  more: (count) => `Dangos ${count} arall`,
  shown: (shown, total) => `Yn dangos ${shown} o ${total}`,
  nothing: 'Ni chafwyd hyd i wasanaethau',
  nothingHint: 'Gwiriwch y sillafu, neu defnyddiwch lai o eiriau neu eiriau symlach.',
  noSource: 'Nid yw’r chwiliwr gwasanaethau hwn wedi’i osod eto.',
  loadingServices: 'Yn llwytho gwasanaethau',
  askSomebody: 'Neu gofynnwch i rywun',
  keep: 'Ychwanegu at y rhestr fer',
  share: 'Rhannu’r chwiliad hwn',
  map: 'Map',
  shortlist: (count) => `Rhestr fer (${count})`,
  incomplete: 'Ni ellid llwytho rhan o’r dudalen hon.',
};
