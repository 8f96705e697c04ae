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
  suggestions: 'Awgrymiadau',
  suggestionKinds: { service: 'gwasanaeth', organisation: 'sefydliad', topic: 'pwnc', town: 'lle', word: '' },
  suggestionsReady: (count) =>
    n(count, {
      zero: '# awgrym isod',
      one: '# awgrym isod',
      two: '# awgrym isod',
      few: '# awgrym isod',
      many: '# awgrym isod',
      other: '# awgrym isod',
    }),
  nearLabel: 'Yn agos at',
  nearHint: 'Cod post neu dref',
  nearMe: 'Defnyddio fy lleoliad',
  nearMeBusy: 'Yn canfod ble rydych chi',
  yourLocation: 'eich lleoliad',
  placeNotKnown: (place) =>
    `Ni wyddom ble mae “${place}”. Rhowch gynnig ar ran gyntaf cod post, fel DE1, neu enw tref.`,
  locationRefused: 'Ni adawodd y ddyfais hon inni weld ble rydych chi. Teipiwch god post neu dref yn lle hynny.',
  locationFailed: 'Ni allem ganfod ble rydych chi. Teipiwch god post neu dref yn lle hynny.',
  within: 'Pa mor bell',
  withinMiles: (miles) =>
    n(miles, {
      zero: 'O fewn # milltir',
      one: 'O fewn # filltir',
      two: 'O fewn # filltir',
      few: 'O fewn # milltir',
      many: 'O fewn # milltir',
      other: 'O fewn # milltir',
    }),
  anyDistance: 'Unrhyw bellter',
  filters: 'Culhau’r rhestr',
  showFilters: (chosen) => (chosen === 0 ? 'Culhau’r rhestr' : `Culhau’r rhestr (${chosen} wedi’u dewis)`),
  hideFilters: 'Cuddio’r dewisiadau hyn',
  when: 'Pryd',
  anyTime: 'Unrhyw bryd',
  openNowChoice: 'Ar agor nawr',
  atTime: 'Ar agor ar adeg arall',
  day: 'Diwrnod',
  time: 'Amser',
  openOn: (day, time) => `Ar agor ${day} am ${time}`,
  age: 'Oed y person',
  ageHint: 'Mewn blynyddoedd',
  ageProblem: 'Rhaid i’r oed fod yn rhif o 0 i 120',
  aged: (age) => `${age} oed`,
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
  notSaid: (what) => `Nid yw’r rhestr hon yn rhoi: ${what.join(', ').toLowerCase()}.`,
  hours: 'Oriau agor',
  places: 'Ble mae’r gwasanaethau',
  chosen: 'Eich dewis',
  remove: (what) => `Tynnu: ${what}`,
  clearAll: 'Clirio’r cyfan',
  count: (total, near) =>
    n(total, {
      zero: '# gwasanaeth',
      one: '# gwasanaeth',
      two: '# wasanaeth',
      few: '# gwasanaeth',
      many: '# gwasanaeth',
      other: '# gwasanaeth',
    }) + (near === undefined ? '' : ` yn agos at ${near}`),
  sort: 'Trefnu yn ôl',
  sorts: { relevance: 'Cyfatebiad gorau', distance: 'Agosaf', name: 'Enw', updated: 'Gwiriwyd ddiwethaf' },
  miles: (distance) => `${distance} i ffwrdd`,
  placeCount: (count) =>
    n(count, { zero: '# lle', one: '# lle', two: '# le', few: '# lle', many: '# lle', other: '# lle' }),
  because: (reasons) => `Yn cyfateb i ${reasonWords(reasons, (found, asked) => `${found} am ${asked}`)}`,
  checkAge: 'Oedrannau heb eu rhoi: gofynnwch a yw’n iawn i chi',
  more: (count) => `Dangos ${count} arall`,
  shown: (shown, total) => `Yn dangos ${shown} o ${total}`,
  nothing: 'Ni chafwyd hyd i wasanaethau',
  nothingHint: 'Gwiriwch y sillafu, neu defnyddiwch lai o eiriau neu eiriau symlach.',
  tryThis: 'Gallech',
  relaxWithin: (miles) =>
    n(miles, {
      zero: 'edrych o fewn # milltir',
      one: 'edrych o fewn # filltir',
      two: 'edrych o fewn # filltir',
      few: 'edrych o fewn # milltir',
      many: 'edrych o fewn # milltir',
      other: 'edrych o fewn # milltir',
    }),
  relaxAnywhere: 'edrych ar unrhyw bellter',
  relaxFacet: (facet) => `tynnu “${facet}”`,
  relaxAge: 'tynnu’r oed',
  relaxOpen: 'edrych ar wasanaethau sydd ar gau bryd hynny hefyd',
  relaxFilters: 'tynnu popeth ond y geiriau',
  relaxText: 'tynnu’r geiriau',
  withCount: (what, count) => `${what} (${count})`,
  notEligible: (count) =>
    n(count, {
      zero: 'Mae # arall ar gyfer oedrannau eraill',
      one: 'Mae # arall ar gyfer oedrannau eraill',
      two: 'Mae # arall ar gyfer oedrannau eraill',
      few: 'Mae # arall ar gyfer oedrannau eraill',
      many: 'Mae # arall ar gyfer oedrannau eraill',
      other: 'Mae # arall ar gyfer oedrannau eraill',
    }),
  forAges: (minimum, maximum) =>
    minimum === undefined
      ? `I bobl ${maximum} oed neu’n iau`
      : maximum === undefined
        ? `I bobl ${minimum} oed neu’n hŷn`
        : `I bobl ${minimum} i ${maximum} oed`,
  backToResults: 'Yn ôl i’r rhestr',
  noSource: 'Nid yw’r chwiliwr gwasanaethau hwn wedi’i osod eto.',
  loadingServices: 'Yn llwytho gwasanaethau',
  askSomebody: 'Neu gofynnwch i rywun',
};
