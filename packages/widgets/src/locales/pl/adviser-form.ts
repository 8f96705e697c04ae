import type { LocaleSections } from '../locale.js';

/** Words of `nk-adviser-form` in Polish. */
export const words: NonNullable<LocaleSections['adviser-form']> = {
  script: 'Przeczytaj na głos',
  greeting: [
    'Czy ktoś jest teraz w niebezpieczeństwie? Jeśli tak, proszę odłożyć słuchawkę i zadzwonić pod numer 999.',
    'Zadam kilka pytań i zapiszę odpowiedzi Pana/Pani słowami. Zajmie to około dziesięciu minut.',
    'Na pytania nieobowiązkowe nie trzeba odpowiadać, a rozmowę można przerwać w każdej chwili.',
  ],
  readOut: 'Czytaj każde pytanie tak, jak jest napisane. Nie podpowiadaj odpowiedzi.',
  optionsAre: (options) => `Możliwe odpowiedzi: ${options}.`,
  optionalOne: 'Na to pytanie nie trzeba odpowiadać.',
  typeIt: 'Zapisz odpowiedź słowami tej osoby.',
  readBack: 'Przeczytam teraz to, co zostało zapisane. Proszę powiedzieć, jeśli coś się nie zgadza.',
  mayISend: 'Czy mogę to teraz wysłać?',
  done: (organisation) =>
    `Zostało wysłane. ${organisation} skontaktuje się w sposób, który został wskazany jako bezpieczny.`,
  referenceIs: 'Oto numer referencyjny, proszę go zapisać:',
  spelled: (letter, word) => `${letter} jak ${word}`,
  receivedCall: 'Dzień rozmowy',
  receivedPaper: 'Dzień otrzymania formularza papierowego',
  receivedHint: 'Od tego dnia liczy się czas oczekiwania',
  paperHint:
    'Wpisz to, co jest na formularzu, słowami tej osoby. Jeśli brakuje potrzebnej odpowiedzi, zapytaj tę osobę w sposób, na który pozwoliła.',
};
