import type { LocaleSections } from '../locale.js';
import { pluralIn } from '../plural.js';

const n = pluralIn('pl');

/** Words of an answer of `nk-service-finder` in Polish. */
export const words: NonNullable<LocaleSections['answer']> = {
  suggestions: 'Podpowiedzi',
  suggestionKinds: { service: 'usługa', organisation: 'organizacja', topic: 'temat', town: 'miejsce', word: '' },
  suggestionsReady: (count) =>
    n(count, {
      one: '# podpowiedź poniżej',
      few: '# podpowiedzi poniżej',
      many: '# podpowiedzi poniżej',
      other: '# podpowiedzi poniżej',
    }),
  placeNotKnown: (place) =>
    `Nie wiemy, gdzie jest „${place}”. Spróbuj wpisać pierwszą część kodu pocztowego, np. DE1, lub nazwę miejscowości.`,
  yourLocation: 'Twoja lokalizacja',
  locationRefused: 'Urządzenie nie pozwoliło nam sprawdzić, gdzie jesteś. Wpisz kod pocztowy lub miejscowość.',
  locationFailed: 'Nie udało się ustalić, gdzie jesteś. Wpisz kod pocztowy lub miejscowość.',
  within: 'Jak daleko',
  withinMiles: (miles) => n(miles, { one: 'Do # mili', few: 'Do # mil', many: 'Do # mil', other: 'Do # mili' }),
  anyDistance: 'Dowolna odległość',
  day: 'Dzień',
  time: 'Godzina',
  openOn: (day, time) => `Otwarte: ${day} o ${time}`,
  aged: (age) => `Wiek: ${age}`,
  notSaid: (what) => `Ta lista nie podaje: ${what.join(', ').toLowerCase()}.`,
  cannotNarrow: (what) => `Ukryte, bo nie skróciłyby tej listy: ${what.join(', ').toLowerCase()}.`,
  hours: 'Godziny otwarcia',
  places: 'Gdzie są usługi',
  chosen: 'Wybrano',
  remove: (what) => `Usuń: ${what}`,
  clearAll: 'Wyczyść wszystko',
  tryThis: 'Możesz',
  relaxWithin: (miles) =>
    n(miles, { one: 'szukać do # mili', few: 'szukać do # mil', many: 'szukać do # mil', other: 'szukać do # mili' }),
  relaxAnywhere: 'szukać w dowolnej odległości',
  relaxFacet: (facet) => `usunąć „${facet}”`,
  relaxAge: 'usunąć wiek',
  relaxOpen: 'zobaczyć też usługi wtedy zamknięte',
  relaxFilters: 'usunąć wszystko oprócz słów',
  relaxText: 'usunąć słowa',
  withCount: (what, count) => `${what} (${count})`,
  notEligible: (count) =>
    n(count, {
      one: '# kolejna jest dla osób w innym wieku',
      few: '# kolejne są dla osób w innym wieku',
      many: '# kolejnych jest dla osób w innym wieku',
      other: '# kolejnej jest dla osób w innym wieku',
    }),
  forAges: (minimum, maximum) =>
    minimum === undefined
      ? `Dla osób do ${maximum} roku życia`
      : maximum === undefined
        ? `Dla osób od ${minimum} roku życia`
        : `Dla osób w wieku od ${minimum} do ${maximum} lat`,
  notConfirmedSince: (date) => `Niepotwierdzone od ${date}: skontaktuj się przed wyjściem`,
  sort: 'Sortuj według',
  sorts: { relevance: 'Najlepiej pasujące', distance: 'Najbliższe', name: 'Nazwa', updated: 'Ostatnio sprawdzone' },
  backToResults: 'Wróć do listy',
  shareService: 'Udostępnij tę usługę',
};
