import type { LocaleSections } from '../locale.js';
import { pluralIn } from '../plural.js';
import { reasonWords } from '../reasons.js';

const n = pluralIn('pl');

/** Words of `nk-service-finder` in Polish. */
export const words: NonNullable<LocaleSections['service-finder']> = {
  title: 'Znajdź pomoc w okolicy',
  searchLabel: 'W czym potrzebujesz pomocy?',
  searchHint: 'Na przykład falls, debt, someone to talk to (lista jest po angielsku)',
  search: 'Szukaj',
  suggestions: 'Podpowiedzi',
  suggestionKinds: { service: 'usługa', organisation: 'organizacja', topic: 'temat', town: 'miejsce', word: '' },
  suggestionsReady: (count) =>
    n(count, {
      one: '# podpowiedź poniżej',
      few: '# podpowiedzi poniżej',
      many: '# podpowiedzi poniżej',
      other: '# podpowiedzi poniżej',
    }),
  nearLabel: 'W pobliżu',
  nearHint: 'Kod pocztowy lub miejscowość',
  nearMe: 'Użyj mojej lokalizacji',
  nearMeBusy: 'Ustalamy, gdzie jesteś',
  yourLocation: 'Twoja lokalizacja',
  placeNotKnown: (place) =>
    `Nie wiemy, gdzie jest „${place}”. Spróbuj wpisać pierwszą część kodu pocztowego, np. DE1, lub nazwę miejscowości.`,
  locationRefused: 'Urządzenie nie pozwoliło nam sprawdzić, gdzie jesteś. Wpisz kod pocztowy lub miejscowość.',
  locationFailed: 'Nie udało się ustalić, gdzie jesteś. Wpisz kod pocztowy lub miejscowość.',
  within: 'Jak daleko',
  withinMiles: (miles) => n(miles, { one: 'Do # mili', few: 'Do # mil', many: 'Do # mil', other: 'Do # mili' }),
  anyDistance: 'Dowolna odległość',
  filters: 'Zawęź listę',
  showFilters: (chosen) => (chosen === 0 ? 'Zawęź listę' : `Zawęź listę (wybrano ${chosen})`),
  hideFilters: 'Ukryj te opcje',
  when: 'Kiedy',
  anyTime: 'Dowolny czas',
  openNowChoice: 'Teraz otwarte',
  atTime: 'Otwarte o innej porze',
  day: 'Dzień',
  time: 'Godzina',
  openOn: (day, time) => `Otwarte: ${day} o ${time}`,
  age: 'Wiek osoby',
  ageHint: 'W latach',
  ageProblem: 'Wiek musi być liczbą od 0 do 120',
  aged: (age) => `Wiek: ${age}`,
  showAll: (count) => `Pokaż wszystkie (${count})`,
  facets: {
    cost: 'Koszt',
    access: 'Jak uzyskać pomoc',
    accessibility: 'Potrzeby związane z dostępnością',
    language: 'Języki',
    type: 'Rodzaj usługi',
    need: 'Potrzeba',
    topic: 'Temat',
    audience: 'Dla kogo',
    circumstance: 'Sytuacja',
    statutory: 'Prowadzi',
    area: 'Obszar działania',
    town: 'Miejscowość',
  },
  notSaid: (what) => `Ta lista nie podaje: ${what.join(', ').toLowerCase()}.`,
  cannotNarrow: (what) => `Ukryte, bo nie skróciłyby tej listy: ${what.join(', ').toLowerCase()}.`,
  hours: 'Godziny otwarcia',
  places: 'Gdzie są usługi',
  chosen: 'Wybrano',
  remove: (what) => `Usuń: ${what}`,
  clearAll: 'Wyczyść wszystko',
  count: (total, near) =>
    n(total, { one: '# usługa', few: '# usługi', many: '# usług', other: '# usługi' }) +
    (near === undefined ? '' : ` w pobliżu: ${near}`),
  sort: 'Sortuj według',
  sorts: { relevance: 'Najlepiej pasujące', distance: 'Najbliższe', name: 'Nazwa', updated: 'Ostatnio sprawdzone' },
  miles: (distance) => `${distance} stąd`,
  placeCount: (count) => n(count, { one: '# miejsce', few: '# miejsca', many: '# miejsc', other: '# miejsca' }),
  because: (reasons) => `Pasuje do: ${reasonWords(reasons, (found, asked) => `${found} zamiast ${asked}`)}`,
  checkAge: 'Nie podano wieku: zapytaj, czy to dla Ciebie',
  more: (count) => `Pokaż kolejne ${count}`,
  shown: (shown, total) => `Pokazano ${shown} z ${total}`,
  nothing: 'Nie znaleziono usług',
  nothingHint: 'Sprawdź pisownię albo użyj mniejszej liczby lub prostszych słów.',
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
  backToResults: 'Wróć do listy',
  noSource: 'Ta wyszukiwarka usług nie została jeszcze skonfigurowana.',
  loadingServices: 'Wczytywanie usług',
  askSomebody: 'Albo zapytaj kogoś',
  keep: 'Dodaj do wybranych',
  share: 'Udostępnij to wyszukiwanie',
  shareService: 'Udostępnij tę usługę',
  map: 'Mapa',
  shortlist: (count) => `Wybrane (${count})`,
  moreFailed: 'Nie udało się tego wczytać. Sprawdź połączenie i spróbuj ponownie.',
  notConfirmedSince: (date) => `Niepotwierdzone od ${date}: skontaktuj się przed wyjściem`,
};
