import type { LocaleSections } from '../locale.js';
import { pluralIn } from '../plural.js';

const n = pluralIn('pl');

const parts = { day: 'dzień', month: 'miesiąc', year: 'rok' };

const characters = (count: number) => n(count, { one: '# znak', few: '# znaki', many: '# znaków', other: '# znaku' });

/** Words of `nk-referral-form` around its questions in Polish. */
export const words: NonNullable<LocaleSections['form-steps']> = {
  continue: 'Dalej',
  saveChange: 'Zapisz i wróć do odpowiedzi',
  errorPrefix: 'Błąd:',
  day: 'Dzień',
  month: 'Miesiąc',
  year: 'Rok',
  charactersLeft: (count) => `Pozostało: ${characters(count)}`,
  charactersOver: (count) => `Za dużo o ${characters(count)}`,
  answerRequired: (short) => `Odpowiedz na pytanie: ${short}`,
  answerTooLong: (short, limit) => `${short}: nie więcej niż ${characters(limit)}`,
  dateIncomplete: (short, missing) => `${short}: podaj też ${missing.map((part) => parts[part]).join(' i ')}`,
  dateYear: 'Rok musi mieć 4 cyfry',
  dateNotReal: (short) => `${short}: podaj prawdziwą datę`,
  dateInFuture: (short) => `${short}: data musi być w przeszłości`,
  dateTooOld: (short) => `${short}: data musi mieścić się w ostatnich 120 latach. Sprawdź rok`,
  tooYoung: (age) =>
    `Aby samodzielnie poprosić tu o pomoc, musisz mieć co najmniej ${age} lat. Poproś zaufaną osobę dorosłą, aby zrobiła to z Tobą, lub zadzwoń bezpłatnie do Childline: 0800 1111`,
  badEmail: 'Podaj adres e-mail w prawidłowej postaci, na przykład name@example.com',
  badTelephone: 'Podaj numer telefonu, na przykład 01632 960 001 lub 07700 900 982',
  badPostcode: 'Podaj pełny brytyjski kod pocztowy, na przykład DE1 3AH',
  badNhsNumber: 'Podaj prawidłowy numer NHS: sprawdź każdą z 10 cyfr',
  answerRefused: (short) => `${short}: odpowiedź nie została przyjęta. Sprawdź ją lub zapisz inaczej`,
  safeguarding: (contact) =>
    `Jeśli komuś dzieje się krzywda lub ktoś jest w niebezpieczeństwie, nie czekaj na odpowiedź na ten formularz. Skontaktuj się: ${contact}. W nagłym wypadku zadzwoń pod numer 999.`,
  safeguardingCouncil:
    'zespół opieki społecznej dla dorosłych lub dzieci (adult or children’s social care) w radzie (council) miejsca, gdzie ta osoba mieszka',
  ageNote: 'Ta usługa jest przeznaczona dla innego wieku. Nadal możesz to wysłać: być może zaproponują coś innego.',
  checkHeading: 'Sprawdź swoje odpowiedzi',
  change: 'Zmień',
  notGiven: 'Nie podano',
};
