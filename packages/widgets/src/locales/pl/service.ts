import type { LocaleSections } from '../locale.js';
import { pluralIn } from '../plural.js';

const n = pluralIn('pl');

/** Words of `nk-service` in Polish. */
export const words: NonNullable<LocaleSections['service']> = {
  refer: 'Poproś tę usługę o pomoc',
  provider: (name) => `Prowadzi: ${name}`,
  about: 'Co to jest',
  whoFor: 'Dla kogo',
  notFor: 'Dla kogo nie',
  agesFromTo: (minimum, maximum) => `Osoby w wieku od ${minimum} do ${maximum} lat`,
  agesFrom: (minimum) => `Osoby od ${minimum} roku życia`,
  agesTo: (maximum) => `Osoby do ${maximum} roku życia`,
  whoNotSaid: 'Nie podano. Zapytaj, czy to dla Ciebie.',
  cost: 'Koszt',
  costNotSaid: 'Nie podano kosztu. Zapytaj przed wyjściem.',
  when: 'Kiedy',
  nextTimes: 'Najbliższe terminy',
  check: 'Dzień wolny od pracy: najpierw sprawdź',
  whereAndWhen: 'Gdzie i kiedy',
  thisPlace: 'Wybrane miejsce',
  otherPlaces: 'Inne miejsca',
  confidential: 'Adres jest poufny, aby chronić ludzi. Skontaktuj się z usługą, a podadzą Ci go.',
  areas: 'Obszar działania',
  howToGetIn: 'Jak uzyskać pomoc',
  bring: 'Co zabrać ze sobą',
  wait: 'Czas oczekiwania',
  capacity: {
    capacity: 'Przyjmują nowe osoby',
    'no-capacity': 'Brak miejsc: nie przyjmują nowych osób',
    waitlist: 'Jest lista oczekujących',
    'additional-assessment-required': 'Najpierw sprawdzą, czy mogą pomóc',
  },
  waitWeeks: (weeks) =>
    `Około ${n(weeks, { one: '# tydzień', few: '# tygodnie', many: '# tygodni', other: '# tygodnia' })}`,
  usualReply: (days) =>
    `Zwykle odpowiadają w ciągu ${n(days, { one: '# dnia roboczego', few: '# dni roboczych', many: '# dni roboczych', other: '# dnia roboczego' })}`,
  languages: 'Języki',
  contact: 'Kontakt',
  telephone: 'Telefon',
  email: 'E-mail',
  website: 'Strona internetowa',
  more: 'Więcej informacji',
  links: { 'easy-read': 'Tekst łatwy do czytania', bsl: 'Brytyjski język migowy (BSL)', video: 'Film' },
  lastChecked: (date) => `Ostatnio sprawdzono ${date}`,
  neverChecked: 'Nie wiemy, kiedy ostatnio to sprawdzono. Skontaktuj się z usługą przed wyjściem.',
  stale: 'Od tego czasu nikt tego nie potwierdził, więc coś mogło się zmienić. Skontaktuj się z usługą przed wyjściem.',
  statuses: {
    inactive: 'Ta usługa obecnie nie działa.',
    defunct: 'Ta usługa została zakończona.',
    'temporarily closed': 'Ta usługa jest czasowo zamknięta.',
  },
  statutory: 'Usługa publiczna, która ma obowiązek pomóc',
  missing: 'Tej usługi nie ma już na liście.',
  addToCalendar: 'Dodaj do kalendarza',
  noService: 'Nie wybrano usługi.',
  loadingService: 'Wczytywanie tej usługi',
};
