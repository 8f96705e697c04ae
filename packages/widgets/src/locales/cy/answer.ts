import type { LocaleSections } from '../locale.js';
import { pluralIn } from '../plural.js';

const n = pluralIn('cy');

/** Words of an answer of `nk-service-finder` in Welsh. */
export const words: NonNullable<LocaleSections['answer']> = {
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
  placeNotKnown: (place) =>
    `Ni wyddom ble mae “${place}”. Rhowch gynnig ar ran gyntaf cod post, fel DE1, neu enw tref.`,
  yourLocation: 'eich lleoliad',
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
  day: 'Diwrnod',
  time: 'Amser',
  openOn: (day, time) => `Ar agor ${day} am ${time}`,
  aged: (age) => `${age} oed`,
  notSaid: (what) => `Nid yw’r rhestr hon yn rhoi: ${what.join(', ').toLowerCase()}.`,
  cannotNarrow: (what) => `Wedi’u cuddio, gan na fyddent yn byrhau’r rhestr hon: ${what.join(', ').toLowerCase()}.`,
  hours: 'Oriau agor',
  places: 'Ble mae’r gwasanaethau',
  chosen: 'Eich dewis',
  remove: (what) => `Tynnu: ${what}`,
  clearAll: 'Clirio’r cyfan',
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
  notConfirmedSince: (date) => `Heb ei gadarnhau ers ${date}: cysylltwch â nhw cyn mynd`,
  sort: 'Trefnu yn ôl',
  sorts: { relevance: 'Cyfatebiad gorau', distance: 'Agosaf', name: 'Enw', updated: 'Gwiriwyd ddiwethaf' },
  backToResults: 'Yn ôl i’r rhestr',
  shareService: 'Rhannu’r gwasanaeth hwn',
};
