import type { LocaleSections } from '../locale.js';
import { pluralIn } from '../plural.js';

const n = pluralIn('pl');

const characters = (count: number) => n(count, { one: '# znak', few: '# znaki', many: '# znaków', other: '# znaku' });

/** Words of `nk-referral-status` for what a person does there in Polish. */
export const words: NonNullable<LocaleSections['referral-status']> = {
  title: 'Sprawdź, gdzie jest Twoja prośba',
  intro: 'Potrzebny jest numer referencyjny, który od nas masz, i data urodzenia osoby, której dotyczy prośba.',
  reference: 'Numer referencyjny',
  referenceHint: '12 liter i cyfr, na przykład K7QM-4XTD-29HR',
  dateOfBirth: 'Data urodzenia',
  dateOfBirthHint: 'Osoby, której dotyczy prośba, na przykład 27 3 1950',
  day: 'Dzień',
  month: 'Miesiąc',
  year: 'Rok',
  referenceNeeded: 'Podaj numer referencyjny.',
  referenceWrong: 'Sprawdź numer referencyjny: jedna z liter lub cyfr jest błędna albo jej brakuje.',
  dateNeeded: 'Podaj datę urodzenia: dzień, miesiąc i rok.',
  find: 'Sprawdź, gdzie jest',
  finding: 'Szukamy',
  statusFailures: {
    'no-match':
      'Nie możemy znaleźć prośby z tym numerem referencyjnym i tą datą urodzenia. Sprawdź jedno i drugie. Jeśli są prawidłowe, zadzwoń do nas.',
    'not-now':
      'Od ostatniego sprawdzenia coś się zmieniło, więc nie można już tego zrobić. Sprawdź ponownie, gdzie jest prośba.',
    'too-many': 'Było zbyt wiele prób. Odczekaj minutę, a potem spróbuj ponownie.',
    unavailable: 'Nie możemy teraz tego sprawdzić. Nic się nie zmieniło. Spróbuj ponownie za chwilę.',
    offline: 'Wygląda na to, że nie masz połączenia z internetem. Sprawdź połączenie, a potem spróbuj ponownie.',
    unreachable:
      'Nie otrzymaliśmy odpowiedzi. Być może połączenie zostało przerwane. Spróbuj ponownie: nic nie zostanie zrobione dwa razy.',
    unknown: 'Po naszej stronie wystąpił błąd. Spróbuj ponownie albo zadzwoń do nas.',
  },
  canDo: 'Co możesz zrobić',
  add: 'Dodaj coś',
  addHint:
    'Co się zmieniło lub co powinni wiedzieć. To jest poufne: przeczytają to tylko osoby, które mają Twoją prośbę.',
  addNeeded: 'Napisz, co chcesz dodać.',
  addTooLong: (count) => `Za dużo o ${characters(count)}`,
  send: 'Wyślij',
  sending: 'Wysyłanie',
  added: 'Wysłano to, co zostało dodane.',
  contact: 'Poproś o inny sposób kontaktu',
  withdraw: 'Poproś o przerwanie',
  withdrawHint: 'Osoby, które mają Twoją prośbę, dowiedzą się o tym. Zawsze możesz znów poprosić o pomoc.',
  why: 'Dlaczego chcesz przerwać?',
  reasons: {
    'person-chose': 'Wybieram coś innego',
    'no-longer-needed': 'Już tego nie potrzebuję',
    'entered-in-error': 'Wysłano to przez pomyłkę',
  },
  whyNeeded: 'Wybierz, dlaczego chcesz przerwać.',
  withdrawn: 'Przekazaliśmy, że chcesz przerwać.',
  leave: 'Wróć bez wysyłania',
  finish: 'Zakończ i wyczyść tę stronę',
  again: 'Sprawdź jeszcze raz',
};
