import type { LocaleSections } from '../locale.js';
import { pluralIn } from '../plural.js';

const n = pluralIn('pl');

/** Words of `nk-referral-form` from Send to the reference in Polish. */
export const words: NonNullable<LocaleSections['form-sending']> = {
  sendHeading: 'Wyślij swoje odpowiedzi',
  send: 'Wyślij',
  sending: 'Wysyłanie',
  stillSending: 'Wysyłanie nadal trwa. Nie zamykaj tej strony.',
  notSent: 'Twoje odpowiedzi nie zostały wysłane',
  maybeSent: 'Nie wiemy, czy Twoje odpowiedzi zostały wysłane',
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
};
