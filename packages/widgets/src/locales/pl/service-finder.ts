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
  nearLabel: 'W pobliżu',
  nearHint: 'Kod pocztowy lub miejscowość',
  nearMe: 'Użyj mojej lokalizacji',
  nearMeBusy: 'Ustalamy, gdzie jesteś',
  filters: 'Zawęź listę',
  showFilters: (chosen) => (chosen === 0 ? 'Zawęź listę' : `Zawęź listę (wybrano ${chosen})`),
  hideFilters: 'Ukryj te opcje',
  when: 'Kiedy',
  anyTime: 'Dowolny czas',
  openNowChoice: 'Teraz otwarte',
  atTime: 'Otwarte o innej porze',
  age: 'Wiek osoby',
  ageHint: 'W latach',
  ageProblem: 'Wiek musi być liczbą od 0 do 120',
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
  runBy: { yes: 'Instytucja publiczna', no: 'Organizacja społeczna' },
  count: (total, near) =>
    n(total, { one: '# usługa', few: '# usługi', many: '# usług', other: '# usługi' }) +
    (near === undefined ? '' : ` w pobliżu: ${near}`),
  miles: (distance) => `${distance} stąd`,
  placeCount: (count) => n(count, { one: '# miejsce', few: '# miejsca', many: '# miejsc', other: '# miejsca' }),
  because: (reasons) => `Pasuje do: ${reasonWords(reasons, (found, asked) => `${found} zamiast ${asked}`)}`,
  checkAge: 'Nie podano wieku: zapytaj, czy to dla Ciebie',
  more: (count) => `Pokaż kolejne ${count}`,
  shown: (shown, total) => `Pokazano ${shown} z ${total}`,
  nothing: 'Nie znaleziono usług',
  nothingHint: 'Sprawdź pisownię albo użyj mniejszej liczby lub prostszych słów.',
  noSource: 'Ta wyszukiwarka usług nie została jeszcze skonfigurowana.',
  loadingServices: 'Wczytywanie usług',
  askSomebody: 'Albo zapytaj kogoś',
  keep: 'Dodaj do wybranych',
  share: 'Udostępnij to wyszukiwanie',
  map: 'Mapa',
  shortlist: (count) => `Wybrane (${count})`,
  incomplete: 'Nie udało się wczytać części tej strony.',
};
