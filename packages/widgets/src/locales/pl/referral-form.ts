import type { LocaleSections } from '../locale.js';
import { pluralIn } from '../plural.js';

const n = pluralIn('pl');
const parts = { day: 'dzień', month: 'miesiąc', year: 'rok' };
const characters = (count: number) => n(count, { one: '# znak', few: '# znaki', many: '# znaków', other: '# znaku' });

/** Words of `nk-referral-form` in Polish. */
export const words: NonNullable<LocaleSections['referral-form']> = {
  formHeading: 'Poproś o pomoc',
  formHeadingFor: (service) => `Poproś o pomoc: ${service}`,
  start: 'Rozpocznij',
  continue: 'Dalej',
  saveChange: 'Zapisz i wróć do odpowiedzi',
  errorPrefix: 'Błąd:',
  forAges: (minimum, maximum) =>
    maximum === undefined
      ? `Dla osób w wieku ${minimum} lat lub starszych`
      : minimum === undefined
        ? `Dla osób w wieku ${maximum} lat lub młodszych`
        : `Dla osób w wieku od ${minimum} do ${maximum} lat`,
  notFor: (who) => `Nie dla: ${who}`,
  waitingList: 'Jest lista oczekujących',
  waitingWeeks: (weeks) =>
    `Jest lista oczekujących: około ${n(weeks, { one: '# tygodnia', few: '# tygodni', many: '# tygodni', other: '# tygodnia' })}`,
  noCapacity:
    'Ta usługa nie może obecnie przyjmować nowych osób. Nadal możesz poprosić: dadzą Ci znać, gdy będzie miejsce.',
  assessment: 'Najpierw porozmawiają z Tobą, aby sprawdzić, czy mogą pomóc',
  whoFor: 'Dla kogo jest ta usługa',
  bring: (documents) => `Możesz zostać poproszony/a o: ${documents}`,
  takes: 'Zajmuje to około 5 minut. Możesz poprosić dla siebie lub dla kogoś innego.',
  sharing: (organisation) =>
    `Wyślemy to do: ${organisation}, aby mogli się z Tobą skontaktować. Możesz poprosić nas, abyśmy przestali.`,
  sharingOther: (organisation) =>
    `Wyślemy to do: ${organisation}, aby mogli skontaktować się z osobą, dla której prosisz o pomoc. Ty lub ta osoba możecie poprosić nas, abyśmy przestali.`,
  controller: (controller) => `Za Twoje odpowiedzi odpowiada: ${controller}.`,
  retention: (retention) => `Okres ich przechowywania: ${retention}.`,
  privacy: 'Jak wykorzystywane są Twoje odpowiedzi (informacja o prywatności)',
  complaints: 'Jak złożyć skargę',
  memoryOnly:
    'Na tym urządzeniu nic nie jest zapisywane. Jeśli opuścisz tę stronę przed wysłaniem, Twoje odpowiedzi przepadną.',
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
  sendHeading: 'Wyślij swoje odpowiedzi',
  send: 'Wyślij',
  sending: 'Wysyłanie',
  stillSending: 'Wysyłanie nadal trwa. Nie zamykaj tej strony.',
  notSent: 'Twoje odpowiedzi nie zostały wysłane',
  maybeSent: 'Nie wiemy, czy Twoje odpowiedzi zostały wysłane',
  offline: 'Nie masz połączenia z internetem. Gdy połączenie wróci, wybierz „Spróbuj ponownie”.',
  online: 'Połączenie wróciło. Wybierz „Spróbuj ponownie”.',
  noReply:
    'Nasz system nie odpowiedział. Możesz bezpiecznie spróbować ponownie: odpowiedzi nie mogą zostać wysłane dwa razy.',
  busy: 'Usługa jest bardzo obciążona. Odczekaj kilka minut, a potem spróbuj ponownie.',
  busyMinutes: (minutes) =>
    `Usługa jest bardzo obciążona. Odczekaj ${n(minutes, { one: '# minutę', few: '# minuty', many: '# minut', other: '# minuty' })}, a potem spróbuj ponownie.`,
  refused: 'Nasz system nie przyjął Twoich odpowiedzi. To nasz błąd.',
  serverFault: 'W naszym systemie wystąpił błąd. Może pomóc ponowna próba później.',
  answersKept: 'Wszystkie Twoje odpowiedzi nadal są na tej stronie.',
  otherWays: 'Lub skontaktuj się z nami w inny sposób',
  sentHeading: 'Twoja prośba została wysłana',
  referenceLabel: 'Twój numer referencyjny',
  referenceKeep: 'Zapisz ten numer lub wydrukuj tę stronę. Będzie potrzebny, jeśli zapytasz o swoją prośbę.',
  nextHeading: 'Co będzie dalej',
  nextContact: (organisation) =>
    `${organisation} skontaktuje się z Tobą w sposób, który został przez Ciebie wskazany jako bezpieczny.`,
  nextContactOther: (organisation) =>
    `${organisation} skontaktuje się z tą osobą w sposób, który został przez Ciebie wskazany jako bezpieczny.`,
  nextDays: (days) =>
    `Zwykle odpowiadają w ciągu ${n(days, { one: '# dnia roboczego', few: '# dni roboczych', many: '# dni roboczych', other: '# dnia roboczego' })}.`,
  nextAsk: (organisation) => `Jeśli nikt się nie odezwie, zadzwoń: ${organisation},`,
  changesNotSent:
    'Twoje pierwsze odpowiedzi już do nas dotarły, więc późniejsze zmiany nie zostały wysłane. Powiedz o nich, gdy się z Tobą skontaktują.',
  answersGone: 'Dla Twojej prywatności na tej stronie nie ma już Twoich odpowiedzi.',
  print: 'Drukuj tę stronę',
  another: 'Zacznij nowy formularz',
  alreadySent: 'To zostało już wysłane',
  alreadySentText: 'Twoja prośba została wysłana. Nie musisz wysyłać jej ponownie.',
  cleared: 'Twoje odpowiedzi zostały usunięte',
  clearedText:
    'Aby zachować prywatność, Twoje odpowiedzi zostały usunięte przy opuszczeniu tej strony. Nic nie zostało wysłane.',
  clearedUnsure:
    'Aby zachować prywatność, Twoje odpowiedzi zostały usunięte przy opuszczeniu tej strony. Były w trakcie wysyłania: nie wiemy, czy dotarły.',
  startAgain: 'Zacznij od nowa',
  notReady: 'Z tego formularza nie można teraz korzystać.',
};
