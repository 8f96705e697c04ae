import type { LocaleSections } from '../locale.js';

/** Words of `nk-blank-form` in Polish. */
export const words: NonNullable<LocaleSections['blank-form']> = {
  print: 'Drukuj ten formularz',
  how: [
    'Prosimy pisać czarnym długopisem. W razie potrzeby można użyć dodatkowych kartek.',
    'Na pytania z dopiskiem „opcjonalnie” nie trzeba odpowiadać. Ktoś może wypełnić ten formularz za Ciebie.',
  ],
  neededIf: (question, answers) => `Wymagane, jeśli na pytanie „${question}” odpowiedź brzmi: ${answers}`,
  tickOne: 'Zaznacz jedno.',
  tickAny: 'Zaznacz wszystko, co pasuje.',
  onlyIf: (question, answers) => `Tylko jeśli na pytanie „${question}” odpowiedź brzmi: ${answers}`,
  whereToSend: 'Gdzie wysłać ten formularz',
  officeUse: 'Wypełnia biuro',
  receivedOn: 'Otrzymano (dzień, miesiąc, rok)',
  keyedBy: 'Wprowadzono dnia',
  reference: 'Numer referencyjny',
  privacyAt: 'Informacja o prywatności znajduje się pod adresem',
};
